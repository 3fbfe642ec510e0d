"""Dialogs keep what was typed and chosen in them until what they ask for is done."""

import pytest
from PySide6.QtCore import Qt

from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import VisitId
from inspector.domain.values import Outcome, Severity
from tests.qml.officer_day import EXIT
from tests.qml.officer_screen import OfficerScreen

FACTS = "De nooduitgang aan de achterkant zat op slot."


def returned(screen: OfficerScreen) -> VisitId:
    """A visit of which the coordinator wants to know more."""
    visit = screen.day.starts_visit()
    screen.day.judges(visit, EXIT, Outcome.VIOLATION, "Deur op slot.", Severity.ACUTE)
    screen.day.closes_visit(visit)
    screen.day.is_returned(visit, EXIT, "Welke deur?")
    screen.opens(visit)
    screen.tap("returned_banner_action")
    screen.tap(f"returned_{EXIT}_action")
    return visit


def rewrites(screen: OfficerScreen) -> None:
    screen.page.focus("amend_facts_input")
    screen.page.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    screen.page.type(FACTS)
    screen.page.focus("amend_reason_input")
    screen.page.type("Nu met de deur erbij.")
    screen.settles()


def stands(screen: OfficerScreen) -> tuple[object, object]:
    return tuple(screen.page.item(f"amend_{name}_input").property("text") for name in ("facts", "reason"))


def test_escape_throws_no_rewritten_fact_and_no_reason_away(screen: OfficerScreen) -> None:
    returned(screen)
    rewrites(screen)

    screen.page.press(Qt.Key.Key_Escape)
    screen.settles()
    closed = not screen.page.has("amend_facts_input")
    screen.tap(f"returned_{EXIT}_action")

    assert closed
    assert stands(screen) == (FACTS, "Nu met de deur erbij.")


def test_what_was_rewritten_stands_there_again_after_the_program_was_closed(screen: OfficerScreen) -> None:
    visit = returned(screen)
    rewrites(screen)
    screen.page.press(Qt.Key.Key_Escape)
    other = screen.day.starts_visit()

    screen.opens(other)  # another view model; the first one is read anew from the disk
    screen.opens(visit)
    screen.tap("returned_banner_action")
    screen.tap(f"returned_{EXIT}_action")

    assert stands(screen) == (FACTS, "Nu met de deur erbij.")


def test_an_amended_answer_leaves_no_words_behind(screen: OfficerScreen) -> None:
    visit = returned(screen)
    rewrites(screen)

    screen.tap("confirm")

    answer = screen.answer(visit, EXIT)
    assert answer is not None
    assert (answer.facts, answer.reason) == (FACTS, "Nu met de deur erbij.")
    assert screen.day.draft(f"dialog/{visit}/amend/{EXIT}") == ""


@pytest.mark.parametrize("way", ["escape", "decline"])
def test_the_choice_between_two_answers_and_its_reason_are_kept(screen: OfficerScreen, way: str) -> None:
    visit = screen.day.starts_visit()
    screen.day.colleague_joins(visit)
    screen.day.colleague_judges(visit, EXIT, Judgement(Outcome.VIOLATION, FACTS, Severity.SERIOUS, 7))
    screen.day.judges(visit, EXIT, Outcome.COMPLIANT)
    screen.day.hears("t2")
    view_model = screen.opens(visit)
    view_model.checklist.showFiltered("conflicts")
    screen.settles()
    screen.tap(f"conflict_{EXIT}_action")
    first = next(name for name in screen.page.names("conflict_answer_"))
    screen.tap(first)
    screen.page.focus("conflict_reason_input")
    screen.page.type("Samen nagelopen.")

    if way == "escape":
        screen.page.press(Qt.Key.Key_Escape)
    else:
        screen.tap("decline")
    screen.settles()
    screen.tap(f"conflict_{EXIT}_action")

    assert screen.page.item("conflict_reason_input").property("text") == "Samen nagelopen."
    assert screen.page.item("confirm").isEnabled()
