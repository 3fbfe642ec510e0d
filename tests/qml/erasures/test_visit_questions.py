"""A privacy officer asks with a visit code; a coordinator goes to the visit and answers in a fixed sentence."""

import pytest
from PySide6.QtCore import Qt

from inspector.casework.judging import visit_questions
from inspector.casework.visiting import visit_codes
from inspector.domain.office_events import Looked
from tests.fakes.delivering import deliver
from tests.fakes.screens import Screens
from tests.qml.erasing_day import ErasingDay
from tests.qml.office_day import LINDE
from tests.qml.pages import Page


@pytest.fixture
def day(screens: Screens) -> ErasingDay:
    return ErasingDay(screens)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def taken_along(day: ErasingDay) -> str:
    """What somebody took along who was present."""
    code = visit_codes.code_of(day.desk("t1"), day.hands_in(LINDE))
    assert isinstance(code, str)
    day.tells()
    return code


@pytest.fixture
def code(day: ErasingDay) -> str:
    return day.goes_on_from(taken_along)


def test_a_privacy_officer_asks_with_a_code_that_was_typed_well(day: ErasingDay, code: str, page: Page) -> None:
    app = day.opens("f1")
    told: list[str] = []
    day.workplace(app).erasures.refused.connect(told.append)
    for typed in (code[:-1] + ("0" if code[-1] != "0" else "1"), " ".join((code[:8].lower(), code[8:]))):
        page.focus("asked_code")
        page.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
        page.type(typed)
        day.taps(app, "ask_with_code")
    day.photographs_window("question-asked")
    day.photographs_in_portrait(app, "question-asked-portrait")

    assert told == ["Dit is geen bezoekcode. Vergelijk de tekens nog eens."]
    assert [each.code.replace(" ", "") for each in day.workplace(app).erasures.props.questions] == [code]
    assert page.shows("Nog niet beantwoord")
    assert page.item("asked_code").property("text") == ""
    assert not page.has("find_visit")


def test_a_coordinator_goes_to_the_visit_and_answers(day: ErasingDay, code: str, page: Page) -> None:
    day.must(visit_questions.ask(day.desk("f1"), code))
    deliver(day.world.officer("f1").vault, day.world.officer("c1").vault)
    app = day.opens("c1")
    assert next(place["badge"] for place in app.props.places if place["key"] == "erasures") == "1"
    day.taps(app, "nav_erasures")
    day.photographs_window("question-waits")
    day.photographs_in_portrait(app, "question-waits-portrait")
    day.taps(app, "find_visit")
    assert app.props.page == "review"
    day.taps(app, "nav_erasures", "answer_question")
    assert not page.item("confirm").isEnabled()
    day.taps(app, f"choice_{Looked.NOTHING.name}")
    day.photographs_window("question-answering")
    day.taps(app, "confirm")

    assert not next(place["badge"] for place in app.props.places if place["key"] == "erasures")
    (question,) = day.workplace(app).erasures.props.questions
    assert question.answer.startswith("Gelezen: er staat niets in over een persoon · Ambtenaar c1 (c1)")
    assert page.shows("Gelezen: er staat niets in over een persoon")
