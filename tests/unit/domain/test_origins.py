from inspector.domain.acts.assessing import Judgement, amend, resolve
from inspector.domain.acts.closing import Closing, close
from inspector.domain.acts.reviewing import return_answer
from inspector.domain.events import CardShown
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import NewEvent
from inspector.domain.values import OperatorResponse, Outcome, PlaceKind, Severity
from inspector.domain.visits.origins import ChangeKind, origin_of
from inspector.wire.scopes import StreamKind
from tests.unit.domain.examples import ALARM, C1, CHECKLIST, EXIT, RULES, T1, T2, Device, judge, started

YES = Judgement(Outcome.COMPLIANT)
FOUND = Judgement(Outcome.VIOLATION, "Dicht.", Severity.SERIOUS, 7)
CLEARER = Judgement(Outcome.VIOLATION, "De achterdeur is dicht.", Severity.SERIOUS, 7)
FINDINGS = StreamKind.FINDINGS


def the_origin(device: Device) -> tuple[str, list[tuple[ChangeKind, str]]]:
    register = device.visit.register(EXIT)
    assert register.value is not None
    origin = origin_of(device.visit, register, register.value)
    return origin.first.id.log, [(change.kind, change.write.id.log) for change in origin.changes]


def a_visit() -> Device:
    t1 = Device(T1)
    started(t1)
    return t1


def test_a_finding_written_once_has_no_changes() -> None:
    t1 = a_visit()
    t1.record(judge(t1, EXIT, FOUND))

    assert the_origin(t1) == (T1.installation, [])


def test_of_the_corrections_before_signing_the_last_is_told() -> None:
    t1 = a_visit()
    first = t1.record(judge(t1, EXIT, Judgement(Outcome.VIOLATION)))
    t1.record(judge(t1, EXIT, FOUND))
    last = t1.record(judge(t1, EXIT, CLEARER))

    register = t1.visit.register(EXIT)
    origin = origin_of(t1.visit, register, register.values[0])

    assert origin.first.id == first.id
    assert [(change.kind, change.write.id) for change in origin.changes] == [(ChangeKind.CORRECTED, last.id)]


def test_a_finding_taken_back_and_made_again_is_a_new_one() -> None:
    t1 = a_visit()
    t1.record(judge(t1, EXIT, FOUND))
    t1.record(judge(t1, EXIT, YES))
    again = t1.record(judge(t1, EXIT, FOUND))

    register = t1.visit.register(EXIT)

    assert origin_of(t1.visit, register, register.values[0]).first.id == again.id


def test_what_was_chosen_was_found_by_whoever_saw_it_first() -> None:
    t1, t2 = a_visit(), Device(T2)
    t2.hears(t1)
    t1.record(judge(t1, EXIT, YES))
    t2.record(judge(t2, EXIT, FOUND))
    t1.hears(t2)
    t1.record(resolve(t1.visit, CHECKLIST, EXIT, FOUND, "Samen gezien."))

    assert the_origin(t1) == (T2.installation, [(ChangeKind.CHOSEN, T1.installation)])


def test_an_amendment_stands_beside_the_first_finding() -> None:
    t1, c1 = a_visit(), Device(C1)
    t1.record(NewEvent(StreamKind.VISIT, CardShown("beheerder")))
    t1.record(NewEvent(StreamKind.FINDINGS, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
    t1.record(judge(t1, EXIT, FOUND))
    for condition in (ALARM, RULES):
        t1.record(judge(t1, condition, YES))
    closed = close(t1.visit, CHECKLIST, Closing("", OperatorResponse.SIGNED), seen=t1.sight)
    assert isinstance(closed, tuple), closed
    for new in closed:
        t1.record(new)
    c1.hears(t1)
    c1.record(return_answer(c1.visit, EXIT, "Welke deur?"))
    t1.hears(c1)
    t1.record(amend(t1.visit, CHECKLIST, EXIT, CLEARER, "Verduidelijkt."))

    assert the_origin(t1) == (T1.installation, [(ChangeKind.AMENDED, T1.installation)])
