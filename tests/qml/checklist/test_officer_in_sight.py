"""What an officer needs next is in sight or one tap away; a tap on an answer scrolls nothing."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import VisitId
from inspector.domain.values import Outcome, Severity
from tests.qml.officer_day import EXIT, OfficerDay
from tests.qml.officer_screen import LANDSCAPE, PORTRAIT, OfficerScreen, an_officer_screen
from tests.qml.pages import Page
from tests.qml.screen_lint import faults
from tests.qml.stage import Stage

LOW = "UV-G-03"
"""The last condition whose answers are in sight when the list begins, in landscape."""
KEYBOARD = 350
VERY_LONG = "De deur van de nooduitgang was met een ketting en een hangslot afgesloten. " * 100
BOTH_WAYS = pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])


@pytest.fixture
def screen(stage: Stage, page: Page, day: OfficerDay) -> Iterator[OfficerScreen]:
    yield from an_officer_screen(stage, page, day)
    stage.set_theme(keyboardHeight=0)


def looks_right(screen: OfficerScreen, name: str) -> list[str]:
    """What is wrong on screen; with SCREENS=FOLDER in the environment it is also kept to be looked at."""
    screen.settles()
    if folder := os.environ.get("SCREENS"):
        size = screen.stage.view.size()
        side = "l" if size.width() > size.height() else "p"
        screen.stage.view.grabWindow().save(str(Path(folder) / f"sight-{name}-{side}.png"))
    return faults(screen.stage.view)


def a_difference(day: OfficerDay, facts: str) -> VisitId:
    visit = day.starts_visit()
    day.colleague_joins(visit)
    day.colleague_judges(visit, "UV-V-01", Judgement(Outcome.VIOLATION, facts, Severity.SERIOUS, 7))
    day.judges(visit, "UV-V-01", Outcome.COMPLIANT)
    day.hears("t2")
    return visit


@BOTH_WAYS
def test_a_difference_with_very_long_facts_can_be_read_and_settled(
    screen: OfficerScreen, size: tuple[int, int]
) -> None:
    screen.turns(size)
    visit = a_difference(screen.day, VERY_LONG)
    screen.opens(visit)

    screen.tap("conflict_UV-V-01_action")
    wrong = looks_right(screen, "conflict")
    reach = [screen.page.area(name) for name in ("decline", "confirm", "conflict_reason", "conflict_answer_0")]
    screen.page.drag_mouse("dialog_pane", *((0.5, 0.9 - step / 20) for step in range(16)))
    scrolled = screen.page.item("dialog_pane").property("contentY")
    screen.page.item("dialog_pane").setProperty("contentY", 0)
    screen.page.focus("conflict_reason_input")
    screen.page.type("Samen nagelopen.")
    screen.page.item("conflict_answer_0").clicked.emit()  # type: ignore[attr-defined]  # its middle is below the fold
    screen.tap("confirm")

    assert wrong == []
    assert all(0 <= area.top() < area.bottom() <= size[1] for area in reach[:3])
    assert 0 <= reach[3].top() < size[1] / 2
    assert scrolled > 0
    assert screen.day.visit(visit).conflicts == ()


@BOTH_WAYS
def test_amending_shows_the_question_and_fits_above_a_keyboard(screen: OfficerScreen, size: tuple[int, int]) -> None:
    screen.turns(size)
    visit = screen.day.starts_visit()
    screen.day.judges(visit, EXIT, Outcome.VIOLATION, "Deur op slot.", Severity.ACUTE)
    screen.day.closes_visit(visit)
    screen.day.is_returned(visit, EXIT, "Welke deur?")
    screen.opens(visit)

    screen.tap("returned_banner_action")
    screen.tap("returned_UV-V-07_action")
    title = next(text for text in screen.page.texts() if text.endswith(" aanvullen"))
    question = screen.page.area("amend_question")
    wrong = looks_right(screen, "amend")
    screen.page.focus("amend_reason_input")
    screen.stage.set_theme(keyboardHeight=KEYBOARD)
    screen.settles()
    looks_right(screen, "amend-keyboard")

    left = size[1] - KEYBOARD
    assert screen.page.shows("Welke deur?")
    assert title.startswith("UV-V-07  ")
    assert len(title) > len("UV-V-07  aanvullen") + 5
    assert question.bottom() <= size[1]
    assert wrong == []
    assert screen.page.area("confirm").bottom() <= left
    assert screen.page.area("amend_reason_input").bottom() <= screen.page.area("confirm").top()


def test_a_violation_low_on_the_screen_offers_its_facts_and_moves_nothing(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, category="gezondheid")
    answer, foot = f"answer_{LOW}_overtreding", screen.page.area("next_open").top()
    before = screen.page.area(answer)

    screen.tap(answer)
    stayed = screen.page.area(answer) == before
    hidden = screen.page.area(f"facts_{LOW}").bottom() > foot
    wrong = looks_right(screen, "facts-below")
    offered = screen.page.item("to_facts").property("text")
    screen.tap("to_facts")

    assert stayed
    assert hidden
    assert wrong == []
    assert offered == f"Feiten bij {LOW}"
    assert screen.page.area(f"facts_{LOW}").bottom() <= foot
    assert screen.page.area(answer).top() > screen.page.area("part").bottom()
    assert screen.page.has("next_open")
    assert not screen.page.has("to_facts")
    assert screen.answer(visit, LOW) is not None


def test_a_violation_whose_facts_are_in_sight_offers_the_next_open_condition(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, category="gezondheid")

    screen.tap("answer_UV-G-01_overtreding")

    assert screen.page.area("facts_UV-G-01").bottom() <= screen.page.area("next_open").top()
    assert not screen.page.has("to_facts")


def test_a_violation_says_that_facts_are_missing_until_they_are_there(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)

    screen.tap("answer_UV-V-01_overtreding")
    missing = screen.page.item("facts_state_UV-V-01").property("text")
    place = screen.page.area("facts_UV-V-01_input")
    looks_right(screen, "facts-missing")
    screen.page.focus("facts_UV-V-01_input")
    screen.page.type("Knop werkt niet.")
    screen.stage.qtbot.waitUntil(lambda: screen.day.draft(f"facts/{visit}/UV-V-01") != "")
    screen.settles()

    assert missing == "Feiten ontbreken nog"
    assert screen.page.item("facts_state_UV-V-01").property("text") == "Feiten"
    assert screen.page.area("facts_UV-V-01_input") == place


def test_what_was_written_in_a_row_is_not_painted_over_the_tabs_when_the_list_goes_on(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, category="gezondheid")
    screen.tap("answer_UV-G-01_voldoet")

    def above() -> QImage:
        return screen.stage.view.grabWindow().copy(420, 0, 240, 130)

    before = above()
    screen.page.press(Qt.Key.Key_N)
    screen.settles()
    for _ in range(9):
        screen.page.type("De beheerder opende de deur met een sleutel.")
        screen.page.press(Qt.Key.Key_Return)
    screen.tap("next_open")
    looks_right(screen, "written")

    assert screen.page.area("words_UV-G-01_input").top() < screen.page.area("conditions").top()
    assert above() == before


@BOTH_WAYS
def test_next_open_puts_the_row_at_the_top_and_marks_it(screen: OfficerScreen, size: tuple[int, int]) -> None:
    screen.turns(size)
    visit = screen.day.starts_visit()
    screen.opens(visit, category="gezondheid")
    screen.tap("answer_UV-G-01_voldoet")

    screen.tap("next_open")
    second = screen.page.area("condition_UV-G-02").top()
    looks_right(screen, "next-open")
    screen.tap("answer_UV-G-02_voldoet")
    screen.tap("next_open")

    assert second == screen.page.area("condition_UV-G-03").top()
    assert second <= screen.page.area("conditions").top() + 12
    assert screen.page.item("card_UV-G-03").property("selected")
    assert not screen.page.item("card_UV-G-04").property("selected")


def test_a_keyboard_on_screen_leaves_the_facts_in_sight(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, category="gezondheid")
    screen.tap(f"answer_{LOW}_overtreding")
    screen.tap("to_facts")

    field, left = f"facts_{LOW}_input", LANDSCAPE[1] - KEYBOARD
    screen.page.focus(field)
    screen.stage.set_theme(keyboardHeight=KEYBOARD)
    screen.settles()
    looks_right(screen, "keyboard")
    short = screen.page.area(field)
    for _ in range(6):
        screen.page.press(Qt.Key.Key_Return)
    screen.settles()
    screen.stage.qtbot.waitUntil(lambda: screen.page.area(field).bottom() <= left)

    assert short.bottom() <= left
    assert short.top() >= screen.page.area("conditions").top()
    assert screen.page.area(field).height() > short.height() + 80


def test_the_last_row_can_be_written_in_above_a_keyboard(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, category="bedrijfsvoering")
    screen.page.focus("checklist_keys")
    screen.page.press(Qt.Key.Key_End, Qt.Key.Key_2)
    screen.settles()

    screen.page.press(Qt.Key.Key_N)
    written = screen.page.focused()
    screen.stage.set_theme(keyboardHeight=KEYBOARD)
    screen.settles()

    assert screen.page.area(written).bottom() <= LANDSCAPE[1] - KEYBOARD


def test_a_signal_is_written_above_a_keyboard(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "signals")
    screen.tap("signal_open")

    screen.page.focus("signal_facts_input")
    screen.stage.set_theme(keyboardHeight=KEYBOARD)
    screen.settles()
    wrong = looks_right(screen, "signal")
    field, left = screen.page.area("signal_facts"), LANDSCAPE[1] - KEYBOARD

    assert wrong == []
    assert field.bottom() <= left


@BOTH_WAYS
def test_no_tab_moves_when_the_first_note_comes(screen: OfficerScreen, size: tuple[int, int]) -> None:
    screen.turns(size)
    visit = screen.day.starts_visit()
    screen.opens(visit, "notes")
    before = screen.page.area("tab_closing")

    screen.page.fill("note_input", "De beheerder werkte mee.")
    screen.tap("note_done")
    screen.opens(visit, "notes")

    assert len(screen.day.visit(visit).notes) == 1
    assert screen.page.area("tab_closing") == before
    assert before.right() <= size[0]


def test_a_difference_is_no_green_row_and_comes_first_in_the_strip(screen: OfficerScreen) -> None:
    screen.turns(PORTRAIT)
    visit = a_difference(screen.day, "Knop werkt niet.")
    screen.opens(visit)

    assert screen.page.item("card_UV-V-01").property("edgeTone") == "warn"
    assert screen.page.area("filter_conflicts").left() <= screen.page.area("category_gezondheid").left()


def test_no_violations_are_said_to_be_none(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit)

    view_model.checklist.showFiltered("violations")
    screen.settles()

    assert screen.page.shows("Geen overtredingen")
    assert not screen.page.shows("0 van 0")


def test_the_shutter_stands_in_the_middle_of_a_tablet_held_upright(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)
    screen.turns(PORTRAIT)

    screen.sees(QImage(str(screen.day.photo("huisregels.jpg"))))
    screen.day.app.takePhotos("UV-V-07")
    screen.waits_for_the_camera()
    middle, height = screen.page.centre("shutter").x(), screen.page.area("camera_other_way").height()
    looks_right(screen, "camera")
    screen.tap("camera_close")

    assert abs(middle - PORTRAIT[0] / 2) <= 1
    assert height == 56
