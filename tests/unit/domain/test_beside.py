"""A signature binds what its signer saw; what came beside it or was changed after it is marked until it is shown."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.acts.assessing import Judgement, amend, resolve, resubmit
from inspector.domain.acts.closing import Closing, close, cosign, show_operator
from inspector.domain.acts.reviewing import release, return_answer
from inspector.domain.events import CardShown, FindingsSigned, NoteWritten, OperatorShown, ReadBack
from inspector.domain.ids import ConditionId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import NothingToShow, NotReadyToClose
from inspector.domain.strokes import Stroke
from inspector.domain.values import OperatorResponse, Outcome, PlaceKind, Severity
from inspector.domain.visits.beside import beside, came_beside, not_seen, stands_apart, violations_shown, was_told
from inspector.domain.visits.released import released_version
from inspector.domain.visits.sight import named, named_by
from inspector.domain.visits.visit import Visit, fold
from inspector.wire.scopes import StreamKind
from tests.unit.domain.examples import A1, ALARM, C1, CHECKLIST, EXIT, RULES, T1, T2, VISIT, Device, judge, started

FINDINGS = StreamKind.FINDINGS
COMPLIANT = Judgement(Outcome.COMPLIANT)
LOCKED = Judgement(Outcome.VIOLATION, "Achteruitgang op slot.", Severity.ACUTE, 0)
SILENT = Judgement(Outcome.VIOLATION, "Alarm doet niets.", Severity.SERIOUS, 14)
SIGNS = Closing("", OperatorResponse.SIGNED)
LINE: Stroke = (1, 1, 2, 2)


def told(visit: Visit) -> tuple[ReadBack, ...]:
    lines = (None, *visit.violations)
    return tuple(ReadBack(f"Voorgelezen: {line}", bytes(16), line) for line in lines)


def closed(device: Device, closing: Closing = SIGNS) -> None:
    lines = told(device.visit) if closing.shows_operator else ()
    events = close(device.visit, CHECKLIST, closing, seen=device.sight, told=lines)
    assert isinstance(events, tuple), events
    for event in events:
        device.record(event)


def two_officers() -> tuple[Device, Device, Device]:
    """T1 found one violation and knows nothing of what T2, who takes part too, finds after that."""
    t1, t2, c1 = Device(T1), Device(T2), Device(C1)
    started(t1)
    t1.record(NewEvent(StreamKind.VISIT, CardShown("beheerder")))
    t1.record(NewEvent(StreamKind.FINDINGS, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
    for condition, judgement in ((ALARM, COMPLIANT), (RULES, COMPLIANT), (EXIT, LOCKED)):
        t1.record(judge(t1, condition, judgement))
    t2.hears(t1)
    t2.record(NewEvent(FINDINGS, NoteWritten("Ook hier.")))
    t1.hears(t2)
    return t1, t2, c1


def shown_later(device: Device) -> None:
    events = show_operator(device.visit, SIGNS, seen=device.sight, told=told(device.visit))
    assert isinstance(events, tuple), events
    for event in events:
        device.record(event)


def meet(*devices: Device) -> None:
    for one in devices:
        one.hears(*devices)


def test_what_a_colleague_found_offline_is_no_part_of_what_the_operator_signed() -> None:
    t1, t2, c1 = two_officers()
    t2.record(judge(t2, ALARM, SILENT))
    closed(t1)
    meet(t1, t2, c1)

    for device in (t1, t2, c1):
        signed = device.visit.signed
        assert signed is not None
        assert violations_shown(device.visit, signed) == (EXIT,)
        assert (beside(device.visit), not_seen(device.visit, signed)) == ((ALARM,), (ALARM,))
        assert stands_apart(device.visit, ALARM)
        assert not stands_apart(device.visit, EXIT)
        assert [each.author for each in came_beside(device.visit)] == [T2]


def test_a_violation_that_is_changed_after_the_signature_was_not_shown() -> None:
    t1, _, c1 = two_officers()
    closed(t1)
    c1.hears(t1)
    c1.record(return_answer(c1.visit, EXIT, "Welke deur?"))
    t1.hears(c1)
    better = replace(LOCKED, facts="Achterdeur op slot.")
    t1.record(amend(t1.visit, CHECKLIST, EXIT, better, "Verduidelijkt."))

    assert beside(t1.visit) == (EXIT,)


def test_what_was_shown_and_changed_since_is_told_apart_from_what_was_never_shown() -> None:
    t1, t2, c1 = two_officers()
    t2.record(judge(t2, ALARM, SILENT))
    closed(t1)
    meet(t1, t2, c1)
    c1.record(return_answer(c1.visit, EXIT, "Welke deur?"))
    t1.hears(c1)
    t1.record(amend(t1.visit, CHECKLIST, EXIT, replace(LOCKED, facts="Achterdeur op slot."), "Verduidelijkt."))

    assert [(c, was_told(t1.visit, c)) for c in beside(t1.visit)] == [(ALARM, False), (EXIT, True)]


def test_no_decision_of_a_supervisor_takes_the_mark_away() -> None:
    t1, t2, c1 = two_officers()
    t2.record(judge(t2, ALARM, SILENT))
    closed(t1)
    meet(t1, t2, c1)
    t1.record(resolve(t1.visit, CHECKLIST, ALARM, SILENT, "De collega stond erbij."))
    c1.hears(t1)
    c1.record(return_answer(c1.visit, EXIT, "Welke deur?"))
    t1.hears(c1)
    t1.record(amend(t1.visit, CHECKLIST, EXIT, LOCKED, "Zoals er stond."))
    t1.record(resubmit(t1.visit))
    c1.hears(t1)
    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))

    released = released_version(c1.visit)

    assert released is not None
    assert (beside(c1.visit), beside(released)) == ((ALARM,), (ALARM,))


def test_showing_it_to_the_operator_takes_the_mark_away_also_after_the_release() -> None:
    t1, t2, c1 = two_officers()
    t2.record(judge(t2, RULES, SILENT))
    closed(t1)
    meet(t1, t2, c1)
    t1.record(resolve(t1.visit, CHECKLIST, RULES, SILENT, "De collega stond erbij."))
    c1.hears(t1)
    c1.record(release(c1.visit, seen=c1.heads, missing_signature="T2 werd ziek."))
    t1.hears(c1)

    shown_later(t1)
    c1.hears(t1)
    released = released_version(c1.visit)

    assert released is not None
    assert (beside(c1.visit), beside(released)) == ((), ())
    assert show_operator(t1.visit, SIGNS, seen=t1.sight, told=()) == NothingToShow()


def test_what_was_shown_later_is_marked_again_once_it_is_changed() -> None:
    t1, t2, _ = two_officers()
    t2.record(judge(t2, ALARM, SILENT))
    closed(t1)
    meet(t1, t2)
    shown_later(t1)
    louder = replace(SILENT, facts="Alarm doet helemaal niets.")
    t1.record(resolve(t1.visit, CHECKLIST, ALARM, louder, "Nagegaan."))

    assert beside(t1.visit) == (ALARM,)


def test_an_answer_that_was_replaced_before_the_signature_was_not_shown() -> None:
    t1, _, c1 = two_officers()
    t1.record(judge(t1, EXIT, replace(LOCKED, facts="Achterdeur op slot.")))
    closed(t1)
    c1.hears(t1)
    c1.record(return_answer(c1.visit, EXIT, "Welke deur?"))
    t1.hears(c1)
    t1.record(amend(t1.visit, CHECKLIST, EXIT, LOCKED, "Toch de uitgang."))

    assert beside(t1.visit) == (EXIT,)


def test_a_signature_that_names_no_heads_or_no_catalogue_saw_nothing() -> None:
    t1, _, _ = two_officers()
    bare = replace(t1.sight, catalogue=b"")
    for seen in (bare, replace(t1.sight, heads=())):
        signed = FindingsSigned(
            "", OperatorResponse.SIGNED, seen=seen.heads, catalogue=seen.catalogue, told=(b"t" * 32,)
        )
        device = Device(T1, seen=list(t1.seen), _seq=99)
        recorded = device.record(NewEvent(FINDINGS, signed))

        assert named_by(recorded) == {}
        assert beside(device.visit) == (EXIT,)
        assert not_seen(device.visit, recorded) == (ALARM, EXIT, RULES)


def test_an_operator_who_was_not_there_or_was_shown_no_text_was_shown_nothing() -> None:
    for closing in (Closing("", OperatorResponse.ABSENT, "Weg."), SIGNS):
        t1, _, _ = two_officers()
        events = close(t1.visit, CHECKLIST, closing, seen=t1.sight)
        assert isinstance(events, tuple)
        for event in events:
            t1.record(event)

        assert beside(t1.visit) == (EXIT,)
        assert not stands_apart(t1.visit, ALARM)


def test_a_colleague_who_found_the_same_has_nothing_beside_it() -> None:
    t1, t2, _ = two_officers()
    t2.record(judge(t2, EXIT, LOCKED))
    closed(t1)
    meet(t1, t2)

    assert beside(t1.visit) == ()


def test_each_officer_signs_what_he_saw() -> None:
    t1, t2, _ = two_officers()
    t2.record(judge(t2, ALARM, SILENT))
    closed(t1)
    t2.hears(t1)
    t2.record(cosign(t2.visit, (), seen=t2.sight, by=T2))
    t1.hears(t2)
    (cosigned,) = t1.visit.cosigned

    assert not_seen(t1.visit, cosigned) == ()


def test_a_signature_names_the_texts_that_were_shown_by_their_hash() -> None:
    t1, _, _ = two_officers()
    closed(t1)

    shown = [each.event for each in t1.visit.all_of(ReadBack)]

    assert t1.visit.signed is not None
    assert t1.visit.signed.event.told == tuple(named(each) for each in shown if isinstance(each, ReadBack))
    assert len({named(replace(each, salt=bytes([n]) * 16)) for n, each in enumerate(told(t1.visit))}) == 2


def test_before_the_signature_and_without_an_operator_nothing_is_beside() -> None:
    t1, _, _ = two_officers()
    a1 = Device(A1)

    assert (beside(t1.visit), came_beside(t1.visit), stands_apart(t1.visit, EXIT)) == ((), (), False)
    assert beside(a1.visit) == ()


def test_showing_it_later_needs_the_answer_of_the_operator() -> None:
    t1, _, _ = two_officers()
    closed(t1, Closing("", OperatorResponse.ABSENT, "Weg."))
    lines = told(t1.visit)

    refused = [
        show_operator(t1.visit, closing, seen=t1.sight, told=lines)
        for closing in (
            Closing("", None),
            Closing("", OperatorResponse.ABSENT, "Weg."),
            Closing("", OperatorResponse.REFUSED),
        )
    ]

    assert refused == [
        NotReadyToClose(operator_missing=True),
        NotReadyToClose(operator_missing=True),
        NotReadyToClose(operator_reason_missing=True),
    ]


@given(st.data())
def test_the_marks_are_the_same_in_every_order_of_arrival(data: st.DataObject) -> None:
    t1, t2, c1 = two_officers()
    t2.record(judge(t2, ALARM, SILENT))
    closed(t1)
    meet(t1, t2, c1)
    events = data.draw(st.permutations(c1.seen))

    assert beside(fold(VISIT, events)) == (ALARM,) == tuple(map(ConditionId, beside(c1.visit)))
    assert not c1.visit.all_of(OperatorShown)
