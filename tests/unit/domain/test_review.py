from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.actions import Action
from inspector.domain.acts.assessing import Judgement, amend, resolve, resubmit
from inspector.domain.acts.closing import Closing, close, cosign, missing
from inspector.domain.acts.reviewing import history_of, release, return_answer
from inspector.domain.events import (
    CardShown,
    DomainEvent,
    FindingsSigned,
    NoteWritten,
    PersonsCounted,
    VisitReleased,
    VisitResubmitted,
    Withdrawn,
)
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.refusals import (
    AlreadyClosed,
    AlreadyCosigned,
    AlreadyReleased,
    NotAllowed,
    NotClosedYet,
    NothingAmended,
    NothingReturned,
    NotReadyToClose,
    NotReturned,
)
from inspector.domain.values import OperatorResponse, Outcome, PlaceKind, Severity, VisitState
from inspector.domain.visits.visit import fold
from inspector.wire.scopes import StreamKind
from tests.unit.domain.examples import A1, ALARM, C1, CHECKLIST, EXIT, RULES, T1, T2, VISIT, Device, judge, started

FINDINGS = StreamKind.FINDINGS
LOCKED = Judgement(Outcome.VIOLATION, "Achteruitgang op slot.", Severity.ACUTE, 0)
SIGNED = Closing("Wij openen de deur.", OperatorResponse.SIGNED)


def ready(device: Device) -> None:
    started(device)
    device.record(NewEvent(StreamKind.VISIT, CardShown("beheerder")))
    device.record(NewEvent(StreamKind.FINDINGS, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
    for condition in (ALARM, RULES):
        device.record(judge(device, condition, Judgement(Outcome.COMPLIANT)))
    device.record(judge(device, EXIT, LOCKED))


def closed(device: Device, *colleagues: Device) -> None:
    ready(device)
    for colleague in colleagues:
        colleague.joins(device)
    events = close(device.visit, CHECKLIST, SIGNED, seen=device.sight)
    assert isinstance(events, tuple)
    for event in events:
        device.record(event)
    for colleague in colleagues:
        colleague.hears(device)


def test_closing_lists_everything_that_is_missing_at_once() -> None:
    t1 = Device(T1)
    started(t1)
    t1.record(NewEvent(StreamKind.FINDINGS, PlaceEntered(PlaceKind.DWELLING, " ")))
    t1.record(judge(t1, EXIT, Judgement(Outcome.VIOLATION)))

    gaps = missing(t1.visit, CHECKLIST, Closing("", OperatorResponse.REFUSED))

    assert gaps == NotReadyToClose(
        unanswered=(ALARM, RULES),
        incomplete=(EXIT,),
        card_not_shown=True,
        places_without_ground=("woning",),
        operator_reason_missing=True,
    )


@pytest.mark.parametrize(
    ("again", "left"),
    [
        (PlaceEntered(PlaceKind.DWELLING, "Toestemming bewoner", "Zolder "), ()),
        (PlaceEntered(PlaceKind.DWELLING, "", "zolder"), ("woning (zolder)",)),
        (PlaceEntered(PlaceKind.DWELLING, "Toestemming bewoner", "kelder"), ("woning (zolder)",)),
        (PlaceEntered(PlaceKind.DWELLING, "Toestemming bewoner"), ("woning (zolder)",)),
        (PlaceEntered(PlaceKind.UNCLEAR, "Toestemming bewoner", "zolder"), ("woning (zolder)",)),
    ],
)
def test_a_place_without_ground_waits_for_an_entry_of_that_place_with_one(
    again: PlaceEntered, left: tuple[str, ...]
) -> None:
    t1 = Device(T1)
    ready(t1)
    t1.record(NewEvent(StreamKind.FINDINGS, PlaceEntered(PlaceKind.DWELLING, " ", "zolder")))
    t1.record(NewEvent(StreamKind.FINDINGS, again))

    assert missing(t1.visit, CHECKLIST, SIGNED).places_without_ground == left


def test_a_visit_with_a_conflict_cannot_be_closed() -> None:
    t1, t2 = Device(T1), Device(T2)
    ready(t1)
    t2.record(judge(t2, ALARM, LOCKED))
    t1.hears(t2)

    assert close(t1.visit, CHECKLIST, SIGNED, seen=t1.sight) == NotReadyToClose(conflicts=(ALARM,))


def test_a_closed_visit_takes_no_more_judgements() -> None:
    t1 = Device(T1)
    closed(t1)

    assert t1.visit.state is VisitState.CLOSED
    assert judge(t1, ALARM, LOCKED) == AlreadyClosed()


def test_the_road_from_return_over_amendment_and_resubmission_to_release() -> None:
    t1, c1 = Device(T1), Device(C1)
    closed(t1)
    c1.hears(t1)
    c1.record(return_answer(c1.visit, EXIT, "Welke deur?"))
    t1.hears(c1)
    assert t1.visit.state is VisitState.RETURNED

    better = Judgement(Outcome.VIOLATION, "Achteruitgang eerste verdieping op slot.", Severity.ACUTE, 0)
    t1.record(amend(t1.visit, CHECKLIST, EXIT, better, "Verduidelijkt."))
    assert t1.visit.open_returns == ()
    assert t1.visit.state is VisitState.RETURNED
    t1.record(resubmit(t1.visit))
    c1.hears(t1)
    resubmitted = c1.visit
    c1.record(release(c1.visit, seen=c1.heads))

    assert resubmitted.state is VisitState.RESUBMITTED
    assert c1.visit.state is VisitState.RELEASED
    assert len(c1.visit.register(EXIT).writes) == 2
    assert c1.visit.comments(EXIT) == ("Welke deur?",)
    assert [record.condition for record in history_of(c1.visit, date(2026, 11, 24))] == [ALARM, EXIT, RULES]


def test_nothing_follows_a_release_and_the_refusal_says_so() -> None:
    t1, c1 = Device(T1), Device(C1)
    closed(t1)
    c1.hears(t1)
    c1.record(release(c1.visit, seen=c1.heads))

    assert release(c1.visit, seen=c1.heads) == AlreadyReleased()
    assert return_answer(c1.visit, EXIT, "Welke deur?") == AlreadyReleased()


def test_only_the_returned_answer_may_be_amended() -> None:
    t1, c1 = Device(T1), Device(C1)
    closed(t1)
    c1.hears(t1)
    c1.record(return_answer(c1.visit, EXIT, "Welke deur?"))
    t1.hears(c1)

    assert amend(t1.visit, CHECKLIST, ALARM, LOCKED, "reden") == NotReturned()


def test_an_open_visit_cannot_be_reviewed_or_cosigned() -> None:
    t1 = Device(T1)
    ready(t1)

    assert return_answer(t1.visit, EXIT, "?") == NotClosedYet()
    assert release(t1.visit, seen=t1.heads) == NotClosedYet()
    assert cosign(t1.visit, (), seen=t1.sight, by=T2) == NotClosedYet()


def test_a_release_by_an_inspector_or_a_finding_by_a_labour_officer_counts_for_nothing() -> None:
    t1, a1 = Device(T1), Device(A1)
    closed(t1)

    t1.record(NewEvent(FINDINGS, VisitReleased(), t1.visit.review_heads))
    a1.record(NewEvent(FINDINGS, NoteWritten("vreemd")))
    t1.hears(a1)

    assert t1.visit.state is VisitState.CLOSED
    assert t1.visit.notes == ()


def test_a_withdrawn_note_no_longer_counts() -> None:
    t1 = Device(T1)
    started(t1)
    note = t1.record(NewEvent(FINDINGS, NoteWritten("Beheerder werkte mee.")))

    t1.record(NewEvent(FINDINGS, Withdrawn(note.id, "Verkeerd bezoek")))

    assert t1.visit.notes == ()
    assert note.id in t1.visit.known


def test_totals_of_all_installations_add_up() -> None:
    t1, t2 = Device(T1), Device(T2)
    started(t1)
    t1.record(NewEvent(FINDINGS, PersonsCounted({"ID-08": {"ja": 2, "niet_vast_te_stellen": 1}})))
    t2.record(NewEvent(FINDINGS, PersonsCounted({"ID-08": {"ja": 1}})))

    t1.hears(t2)

    assert t1.visit.totals == {"ID-08": {"ja": 3, "niet_vast_te_stellen": 1}}


def _a_long_history() -> list[Recorded[DomainEvent]]:
    t1, t2, c1 = Device(T1), Device(T2), Device(C1)
    ready(t1)
    t2.record(judge(t2, ALARM, LOCKED))
    t2.record(NewEvent(FINDINGS, NoteWritten("Tweede blik.")))
    t1.record(NewEvent(FINDINGS, FindingsSigned("", OperatorResponse.ABSENT, "Niet thuis.")))
    c1.hears(t1, t2)
    c1.record(return_answer(c1.visit, EXIT, "Welke deur?"))
    t1.hears(c1)
    t1.record(amend(t1.visit, CHECKLIST, EXIT, LOCKED, "Nagekeken."))
    t1.record(resubmit(t1.visit))
    t1.hears(t2, c1)
    return t1.seen


HISTORY = _a_long_history()


@given(shuffled=st.permutations(HISTORY * 2))
def test_a_visit_is_the_same_for_every_order_of_events_and_for_repeats(shuffled: list[Recorded[DomainEvent]]) -> None:
    folded = fold(VISIT, shuffled)

    straight = fold(VISIT, HISTORY)
    assert folded == straight
    assert folded.state is straight.state
    assert [folded.register(c).values for c in sorted(CHECKLIST)] == [
        straight.register(c).values for c in sorted(CHECKLIST)
    ]


def test_an_answer_made_without_knowing_of_the_signature_replaces_nothing_that_was_signed() -> None:
    t1, t2, c1 = Device(T1), Device(T2), Device(C1)
    ready(t1)
    t2.hears(t1)
    events = close(t1.visit, CHECKLIST, SIGNED, seen=t1.sight)
    assert isinstance(events, tuple)
    for event in events:
        t1.record(event)
    c1.hears(t1)
    c1.record(release(c1.visit, seen=c1.heads))

    t2.record(judge(t2, EXIT, Judgement(Outcome.COMPLIANT)))
    c1.hears(t2)
    t2.hears(c1)

    for device in (c1, t2):
        assert device.visit.state is VisitState.RELEASED
        assert device.visit.conflicts == (EXIT,)
        assert {value.outcome for value in device.visit.register(EXIT).values} == {
            Outcome.VIOLATION,
            Outcome.COMPLIANT,
        }


def test_a_late_answer_is_settled_by_a_resolve_that_knows_of_the_signature() -> None:
    t1, t2 = Device(T1), Device(T2)
    ready(t1)
    t2.hears(t1)
    events = close(t1.visit, CHECKLIST, SIGNED, seen=t1.sight)
    assert isinstance(events, tuple)
    for event in events:
        t1.record(event)
    t2.record(judge(t2, EXIT, Judgement(Outcome.COMPLIANT)))
    t2.hears(t1)

    t2.record(resolve(t2.visit, CHECKLIST, EXIT, LOCKED, "Samen nagelopen."))
    t1.hears(t2)

    assert t1.visit.conflicts == ()
    assert [value.outcome for value in t1.visit.register(EXIT).values] == [Outcome.VIOLATION]


def test_an_amendment_can_be_amended_before_it_is_handed_in_and_not_after() -> None:
    t1, c1 = Device(T1), Device(C1)
    closed(t1)
    c1.hears(t1)
    c1.record(return_answer(c1.visit, EXIT, "Welke deur?"))
    t1.hears(c1)

    t1.record(amend(t1.visit, CHECKLIST, EXIT, LOCKED, "Verduidelijkt."))
    t1.record(amend(t1.visit, CHECKLIST, EXIT, LOCKED, "Tikfout."))
    t1.record(resubmit(t1.visit))

    assert amend(t1.visit, CHECKLIST, EXIT, LOCKED, "Nog eens.") == NotReturned()


def test_no_final_report_holds_a_finding_without_facts_or_severity() -> None:
    t1, c1 = Device(T1), Device(C1)
    closed(t1)
    c1.hears(t1)
    c1.record(return_answer(c1.visit, ALARM, "Zeker?"))
    t1.hears(c1)

    bare = Judgement(Outcome.VIOLATION)

    assert amend(t1.visit, CHECKLIST, ALARM, bare, "Toch niet.") == NotReadyToClose(incomplete=(ALARM,))


def test_nothing_follows_a_release() -> None:
    t1, c1 = Device(T1), Device(C1)
    closed(t1)
    c1.hears(t1)
    released = c1.record(release(c1.visit, seen=c1.heads))
    t1.hears(c1)

    t1.record(NewEvent(FINDINGS, VisitResubmitted(), (released.id,)))

    assert t1.visit.state is VisitState.RELEASED


def test_a_visit_is_handed_in_again_only_after_an_amendment() -> None:
    t1, c1 = Device(T1), Device(C1)
    closed(t1)
    assert resubmit(t1.visit) == NothingReturned()
    c1.hears(t1)
    c1.record(return_answer(c1.visit, EXIT, "Welke deur?"))
    c1.record(return_answer(c1.visit, ALARM, "Getest?"))
    t1.hears(c1)
    assert resubmit(t1.visit) == NothingAmended((ALARM, EXIT))

    t1.record(amend(t1.visit, CHECKLIST, EXIT, LOCKED, "Verduidelijkt."))
    t1.record(resubmit(t1.visit))
    assert (t1.visit.state, t1.visit.open_returns) == (VisitState.RESUBMITTED, ())

    c1.hears(t1)
    c1.record(return_answer(c1.visit, EXIT, "En de andere?"))
    t1.hears(c1)
    assert resubmit(t1.visit) == NothingAmended((EXIT,)), "what was amended before the last hand-in counts no more"


def test_an_officer_signs_once_whatever_the_device() -> None:
    t1, t2 = Device(T1), Device(T2)
    closed(t1, t2)
    assert cosign(t2.visit, (), seen=t2.sight, by=T1) == NotAllowed(Action.COSIGN)

    t2.record(cosign(t2.visit, (), seen=t2.sight, by=T2))

    assert cosign(t2.visit, (), seen=t2.sight, by=replace(T2, installation=C1.installation)) == AlreadyCosigned()
