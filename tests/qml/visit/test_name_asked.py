"""Who types what may be a name in a visit is asked kindly, is never stopped, and leaves no more than a number."""

from PySide6.QtCore import Qt

from inspector.casework.visiting import name_questions
from inspector.domain.ids import VisitId
from tests.qml.officer_screen import OfficerScreen
from tests.qml.screen_lint import faults

NAMED = "Sekswerker Anna had een eigen sleutel."


def counted(screen: OfficerScreen, visit: VisitId) -> int:
    return screen.day.does(lambda desk: name_questions.counted(desk, visit))


def question(screen: OfficerScreen, field: str) -> str:
    """What is asked below a field, once somebody pauses; nothing when nothing is."""
    screen.stage.qtbot.wait(500)
    screen.settles()
    name = f"{field}_question"
    return str(screen.page.item(name).property("text")) if screen.page.has(name) else ""


def test_a_name_in_a_note_is_asked_about_while_it_is_typed_counted_once_and_never_refused(
    screen: OfficerScreen,
) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "notes")

    screen.page.fill("note_input", NAMED)
    asked = question(screen, "note")
    before = counted(screen, visit)
    screen.tap("note_done")

    assert asked.startswith("Staat hier een naam: Anna?")
    assert asked.endswith("Laat u het staan, dan telt dat mee. Uw coördinator ziet hoe vaak.")
    assert faults(screen.stage.view) == []
    assert before == 0
    assert counted(screen, visit) == 1
    assert [note.event.text for note in screen.day.visit(visit).notes] == [NAMED]
    assert question(screen, "note") == "", "the field is empty again"


def test_a_role_instead_of_the_name_takes_the_question_away_and_counts_nothing(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "notes")

    screen.page.fill("note_input", NAMED)
    asked = question(screen, "note")
    screen.page.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    screen.page.type("Een medewerkster had een eigen sleutel.")
    after = question(screen, "note")
    screen.tap("note_done")

    assert (asked != "", after) == (True, "")
    assert counted(screen, visit) == 0


def test_in_a_signal_it_is_asked_and_no_number_tells_that_one_was_written(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "signals")

    screen.tap("signal_open")
    screen.page.fill("signal_facts_input", NAMED)
    asked = question(screen, "signal_facts")
    screen.opens(visit, "notes")

    assert asked.startswith("Staat hier een naam: Anna?")
    assert "coördinator" not in asked
    assert counted(screen, visit) == 0
