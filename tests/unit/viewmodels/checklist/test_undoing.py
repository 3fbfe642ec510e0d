"""What can be taken back, as the file says it."""

from inspector.domain.acts.assessing import Judgement
from inspector.domain.values import Outcome, Severity
from inspector.viewmodels.checklist.undoing import Undo, taken_so_far
from tests.unit.domain.examples import ALARM, EXIT, T2, Device
from tests.unit.viewmodels.given import COMPLIANT, VIOLATION, at_work, judged, signed

OPEN = Judgement(None)


def test_each_own_answer_can_be_taken_back_the_last_one_first() -> None:
    device = at_work()
    judged(device, EXIT, COMPLIANT)
    judged(device, ALARM, COMPLIANT)
    judged(device, EXIT, VIOLATION)

    undo = taken_so_far(device.visit, device.me.installation)

    assert undo == (Undo(EXIT, OPEN), Undo(ALARM, OPEN), Undo(EXIT, COMPLIANT))


def test_what_was_taken_back_is_not_taken_back_again() -> None:
    device = at_work()
    judged(device, EXIT, COMPLIANT)
    judged(device, EXIT, VIOLATION)
    judged(device, EXIT, COMPLIANT)

    assert taken_so_far(device.visit, device.me.installation) == (Undo(EXIT, OPEN),)


def test_a_colleagues_answer_is_not_mine_to_take_back() -> None:
    device, other = at_work(), Device(T2)
    other.hears(device)
    judged(other, EXIT, Judgement(Outcome.VIOLATION, "Deur op slot.", Severity.ACUTE, 0))
    device.hears(other)
    judged(device, EXIT, COMPLIANT)

    assert taken_so_far(device.visit, device.me.installation) == (Undo(EXIT, VIOLATION),)


def test_what_was_filled_in_at_closing_is_no_answer_to_take_back() -> None:
    device = at_work()
    signed(device)

    assert taken_so_far(device.visit, device.me.installation) == ()
