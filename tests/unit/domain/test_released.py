"""What a supervisor released stays what it was; what comes in later waits for a decision, in any order of arrival."""

from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.acts.assessing import Judgement, amend, assess_rest, resolve, resubmit
from inspector.domain.acts.closing import Closing, close, cosign
from inspector.domain.acts.reviewing import comment, release, return_answer
from inspector.domain.events import AnswerReturned, CardShown, DomainEvent, NoteWritten, VisitReleased, VisitResubmitted
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.refusals import AlreadyReleased, NotReadyToClose, StillReturned
from inspector.domain.values import OperatorResponse, Outcome, PlaceKind, Severity, VisitState
from inspector.domain.visits.released import (
    last_release,
    released_version,
    unreleased,
    unreleased_conditions,
    version_number,
)
from inspector.domain.visits.visit import Visit, fold
from inspector.wire.scopes import Role, StreamKind
from tests.unit.domain.examples import ALARM, C1, CHECKLIST, EXIT, RULES, T1, T2, VISIT, Device, judge, officer, started

FINDINGS = StreamKind.FINDINGS
COMPLIANT = Judgement(Outcome.COMPLIANT)
LOCKED = Judgement(Outcome.VIOLATION, "Achteruitgang op slot.", Severity.ACUTE, 0)
BETTER = Judgement(Outcome.VIOLATION, "Achteruitgang eerste verdieping op slot.", Severity.ACUTE, 0)
C2 = officer("c2", Role.SUPERVISOR)


def signed() -> tuple[Device, Device, Device]:
    """T1 signed and T2 knows everything but that; C1 has it all."""
    t1, t2, c1 = Device(T1), Device(T2), Device(C1)
    started(t1)
    t1.record(NewEvent(StreamKind.VISIT, CardShown("beheerder")))
    t1.record(NewEvent(StreamKind.FINDINGS, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
    for condition, judgement in ((ALARM, COMPLIANT), (RULES, COMPLIANT), (EXIT, LOCKED)):
        t1.record(judge(t1, condition, judgement))
    t2.hears(t1)
    t2.record(NewEvent(FINDINGS, NoteWritten("Ook hier.")))
    t1.hears(t2)
    events = close(t1.visit, CHECKLIST, Closing("", OperatorResponse.SIGNED), seen=t1.sight)
    assert isinstance(events, tuple), events
    for event in events:
        t1.record(event)
    c1.hears(t1)
    return t1, t2, c1


def said(visit: Visit | None, condition: str) -> list[str]:
    assert visit is not None
    return [
        value.facts or str(value.outcome) for c, r in visit.registers.items() if c == condition for value in r.values
    ]


def test_a_late_answer_leaves_what_was_released_and_waits_for_the_supervisor() -> None:
    t1, t2, c1 = signed()
    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))
    t2.record(judge(t2, EXIT, COMPLIANT))
    for one, other in ((c1, t2), (t1, c1), (t2, c1)):
        one.hears(other)

    for device in (c1, t1, t2):
        assert device.visit.state is VisitState.RELEASED
        assert said(released_version(device.visit), EXIT) == ["Achteruitgang op slot."]
        assert unreleased_conditions(device.visit) == (EXIT,)
    assert release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek.") == NotReadyToClose(conflicts=(EXIT,))


def test_officers_settle_it_and_the_supervisor_releases_again() -> None:
    t1, t2, c1 = signed()
    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))
    t2.record(judge(t2, EXIT, COMPLIANT))
    t1.hears(c1, t2)
    t1.record(resolve(t1.visit, CHECKLIST, EXIT, BETTER, "Samen nagelopen."))
    c1.hears(t1)
    before = released_version(c1.visit)
    assert said(before, EXIT) == ["Achteruitgang op slot."]

    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))

    after = released_version(c1.visit)
    assert said(after, EXIT) == ["Achteruitgang eerste verdieping op slot."]
    assert (unreleased(c1.visit), release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek.")) == (
        (),
        AlreadyReleased(),
    )
    assert before is not None
    assert after is not None
    assert (version_number(before), version_number(after)) == (1, 2)


def test_or_the_supervisor_returns_it_and_all_goes_its_way_once_more() -> None:
    t1, t2, c1 = signed()
    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))
    t2.record(judge(t2, EXIT, COMPLIANT))
    c1.hears(t2)
    c1.record(return_answer(c1.visit, EXIT, "Wat is het?"))
    t1.hears(c1)
    assert t1.visit.state is VisitState.RETURNED
    assert release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek.") == StillReturned((EXIT,))

    t1.record(amend(t1.visit, CHECKLIST, EXIT, BETTER, "Nagekeken."))
    t1.record(resubmit(t1.visit))
    c1.hears(t1)
    assert said(released_version(c1.visit), EXIT) == ["Achteruitgang op slot."], "until it is released again"
    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))

    assert said(released_version(c1.visit), EXIT) == ["Achteruitgang eerste verdieping op slot."]
    assert c1.visit.state is VisitState.RELEASED


def test_nothing_is_released_while_a_returned_answer_waits() -> None:
    t1, _, c1 = signed()
    c1.record(return_answer(c1.visit, EXIT, "Welke deur?"))
    assert release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek.") == StillReturned((EXIT,))

    t1.hears(c1)
    t1.record(amend(t1.visit, CHECKLIST, EXIT, BETTER, "Nagekeken."))
    c1.hears(t1)
    assert release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek.") == StillReturned((EXIT,))

    t1.record(resubmit(t1.visit))
    c1.hears(t1)
    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))
    assert said(released_version(c1.visit), EXIT) == ["Achteruitgang eerste verdieping op slot."]


def a_release_and_a_return_that_did_not_see_each_other() -> tuple[Device, Device, Device]:
    t1, _, c1 = signed()
    c2 = Device(C2)
    c2.hears(t1)
    c1.record(return_answer(c1.visit, EXIT, "Welke deur?"))
    c2.record(release(c2.visit, seen=c2.heads, missing_signature="T2 werd ziek."))
    t1.hears(c1)
    t1.record(amend(t1.visit, CHECKLIST, EXIT, BETTER, "Nagekeken."))
    t1.record(resubmit(t1.visit))
    for device in (c1, t1, c2):
        device.hears(c1, t1, c2)
    return c1, t1, c2


def test_what_was_amended_and_handed_in_without_knowing_of_a_release_waits_too() -> None:
    c1, t1, c2 = a_release_and_a_return_that_did_not_see_each_other()

    for device in (c1, t1, c2):
        assert device.visit.state is VisitState.RELEASED
        assert device.visit.open_returns == ()
        assert said(released_version(device.visit), EXIT) == ["Achteruitgang op slot."]
        assert unreleased_conditions(device.visit) == (EXIT,)

    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))
    assert said(released_version(c1.visit), EXIT) == ["Achteruitgang eerste verdieping op slot."]


def test_of_two_releases_that_did_not_see_each_other_the_newer_is_printed_and_the_rest_waits() -> None:
    t1, t2, c1 = signed()
    c2 = Device(C2)
    t2.record(judge(t2, EXIT, LOCKED))
    t2.record(NewEvent(FINDINGS, NoteWritten("Te laat.")))
    c2.hears(t1)
    c1.hears(t2)
    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))
    for _ in range(9):
        c2.record(comment(c2.visit, EXIT, "Helder."))
    newer = c2.record(release(c2.visit, seen=c2.heads, missing_signature="T2 werd ziek."))
    c2.hears(c1)
    c1.hears(c2)

    for device in (c1, c2):
        assert last_release(device.visit) == newer
        assert [recorded.event for recorded in unreleased(device.visit)] == [NoteWritten("Te laat.")]
    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))
    assert unreleased(c1.visit) == ()


def test_what_changes_nothing_does_not_wait() -> None:
    _, t2, c1 = signed()
    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))
    t2.record(judge(t2, EXIT, LOCKED))
    t2.record(judge(t2, ALARM, Judgement(None)))
    t2.record(assess_rest(t2.visit, CHECKLIST, Outcome.NOT_CHECKED, "Geen tijd."))
    c1.hears(t2)

    assert c1.visit.conflicts == ()
    assert unreleased(c1.visit) == ()


def test_a_second_signature_stands_under_what_was_released_and_a_note_does_not() -> None:
    _, t2, c1 = signed()
    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))
    t2.record(NewEvent(FINDINGS, NoteWritten("Te laat.")))
    t2.hears(c1)
    t2.record(cosign(t2.visit, (), seen=t2.sight, by=T2))
    c1.hears(t2)

    version = released_version(c1.visit)
    assert version is not None
    assert [each.author.number for each in version.cosigned] == ["t2"]
    assert [note.event.text for note in version.notes] == ["Ook hier."]
    assert [recorded.event for recorded in unreleased(c1.visit)] == [NoteWritten("Te laat.")]


def test_no_officer_takes_a_release_back() -> None:
    t1, _, c1 = signed()
    released = c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))
    t1.hears(c1)
    t1.record(NewEvent(FINDINGS, VisitResubmitted(), (released.id,)))
    t1.record(NewEvent(FINDINGS, AnswerReturned(EXIT, "Toch niet."), (released.id,)))

    assert t1.visit.state is VisitState.RELEASED


def test_a_release_that_does_not_say_what_it_saw_let_everything_out() -> None:
    _, t2, c1 = signed()
    c1.record(NewEvent(FINDINGS, VisitReleased(), c1.visit.review_heads))
    t2.record(NewEvent(FINDINGS, NoteWritten("Te laat.")))
    c1.hears(t2)

    assert released_version(c1.visit) == c1.visit
    assert unreleased(c1.visit) == ()


def _a_tangle() -> list[Recorded[DomainEvent]]:
    c1, t1, c2 = a_release_and_a_return_that_did_not_see_each_other()
    t1.record(NewEvent(FINDINGS, NoteWritten("Later.")))
    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))
    c2.record(return_answer(c2.visit, EXIT, "En boven?"))
    c1.hears(t1, c2)
    return c1.seen


TANGLE = _a_tangle()


@given(shuffled=st.permutations(TANGLE * 2), cut=st.integers(0, len(TANGLE) * 2))
def test_a_release_means_the_same_in_every_order_of_arrival(shuffled: list[Recorded[DomainEvent]], cut: int) -> None:
    in_two = fold(VISIT, shuffled[:cut]).with_events(shuffled[cut:])
    straight = fold(VISIT, TANGLE)

    assert in_two == straight
    assert in_two.state is straight.state
    assert last_release(in_two) == last_release(straight)
    assert released_version(in_two) == released_version(straight)
    assert unreleased(in_two) == unreleased(straight)
