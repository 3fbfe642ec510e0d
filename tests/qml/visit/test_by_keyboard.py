"""A whole visit by keyboard alone: from the door to the signature, without a finger, a pen or a mouse."""

from PySide6.QtCore import Qt

from inspector.domain.values import OperatorResponse, Outcome, Severity
from inspector.viewmodels.visit.visit import VisitViewModel
from tests.fakes.world import PASSPHRASE
from tests.qml.officer_day import LOTUS
from tests.qml.officer_screen import OfficerScreen

FIRST = "UV-V-01"
MOST_TABS = 80


def goes_to(screen: OfficerScreen, *names: str) -> None:
    """Press Tab until one of these has the focus."""
    walked: list[str] = []
    for _ in range(MOST_TABS):
        if screen.page.focused() in names:
            return
        screen.page.press(Qt.Key.Key_Tab)
        walked.append(screen.page.focused())
    raise AssertionError(f"no way to {names} over {walked}")


def presses(screen: OfficerScreen, key: Qt.Key) -> None:
    screen.page.press(key)
    screen.settles()


def passes_the_door(screen: OfficerScreen) -> None:
    goes_to(screen, "card_0")
    presses(screen, Qt.Key.Key_Space)
    goes_to(screen, "enter_place")
    presses(screen, Qt.Key.Key_Space)


def finds_a_violation(screen: OfficerScreen, view_model: VisitViewModel) -> None:
    goes_to(screen, "checklist_keys")
    while view_model.checklist.props.current != FIRST:
        presses(screen, Qt.Key.Key_Down)
    presses(screen, Qt.Key.Key_2)
    presses(screen, Qt.Key.Key_E)
    presses(screen, Qt.Key.Key_Right)
    presses(screen, Qt.Key.Key_Escape)
    presses(screen, Qt.Key.Key_T)
    on_the_term = screen.page.focused()
    presses(screen, Qt.Key.Key_Escape)
    presses(screen, Qt.Key.Key_I)
    explained = screen.page.has(f"info_{FIRST}")
    presses(screen, Qt.Key.Key_N)
    screen.page.type("Knop werkt niet.")
    presses(screen, Qt.Key.Key_Escape)
    assert on_the_term.startswith("term_")
    assert explained


def signs(screen: OfficerScreen) -> None:
    goes_to(screen, "rest")
    presses(screen, Qt.Key.Key_Space)
    goes_to(screen, "rest_reason_input", "rest_reason")
    screen.page.type("Geen tijd meer.")
    screen.settles()
    goes_to(screen, "segment_signs")
    presses(screen, Qt.Key.Key_Right)
    goes_to(screen, "signer_Exploitant")
    presses(screen, Qt.Key.Key_Space)
    goes_to(screen, "operator_reason_input", "operator_reason")
    screen.page.type("Wil eerst overleggen.")
    screen.settles()
    goes_to(screen, "sign_by_passphrase")
    presses(screen, Qt.Key.Key_Space)
    screen.page.type(PASSPHRASE.decode())
    presses(screen, Qt.Key.Key_Return)
    goes_to(screen, "close_visit")
    presses(screen, Qt.Key.Key_Space)
    goes_to(screen, "confirm")
    presses(screen, Qt.Key.Key_Space)


def test_a_whole_visit_is_made_and_signed_by_keyboard_alone(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit(LOTUS, with_door=False)
    view_model = screen.opens(visit, "door", category="veiligheid")

    passes_the_door(screen)
    goes_to(screen, "to_checklist")
    presses(screen, Qt.Key.Key_Space)
    finds_a_violation(screen, view_model)
    goes_to(screen, "tab_checklist")
    for _ in view_model.props.tabs[2:]:
        presses(screen, Qt.Key.Key_Right)
    signs(screen)

    known = screen.day.visit(visit)
    answer = screen.answer(visit, FIRST)
    assert known.signed is not None
    assert (known.signed.event.operator, known.signed.event.officer_signature) == (OperatorResponse.REFUSED, ())
    assert answer is not None
    assert (answer.outcome, answer.facts) == (Outcome.VIOLATION, "Knop werkt niet.")
    assert answer.severity is Severity.ACUTE


def test_a_wrong_passphrase_signs_nothing(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "closing")
    goes_to(screen, "sign_by_passphrase")
    presses(screen, Qt.Key.Key_Space)

    screen.page.type("niet de goede wachtzin")
    presses(screen, Qt.Key.Key_Return)
    told = screen.page.shows("Deze wachtzin klopt niet")
    presses(screen, Qt.Key.Key_Escape)

    assert told
    assert not view_model.closing.props.by_passphrase
    assert any(point.card == "officer" for point in view_model.closing.props.points)
    assert not screen.page.shows("Bevestigd met uw wachtzin")
