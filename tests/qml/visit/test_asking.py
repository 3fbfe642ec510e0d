"""A question to the register on the screen: typed as dots, sealed, never red, gone in time and under the curtain."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from inspector.casework.visiting.asking import AskingState
from inspector.viewmodels.visit.asking import AskingInputs, AskingViewModel, Said
from inspector.viewmodels.window.application import AppViewModel
from inspector.wire.asking.questions import RegisterAnswer
from tests.fakes.screens import Screens
from tests.qml.stage import PORTRAIT
from tests.qml.visit.test_help import at_persons, at_work, visit_of
from tests.qml.visit.test_pass import is_reddish

EVERY = (*(Said(each) for each in RegisterAnswer), Said(None), Said(None, is_over=True))


def sheet_of(app: AppViewModel) -> AskingViewModel:
    return visit_of(app).asking_sheet


def test_the_number_is_dots_and_a_mistyped_one_is_told_at_once(screens: Screens) -> None:
    app = at_persons(screens)

    screens.page.click("ask_register")
    screens.rests(app)
    for figure in "999993848":
        screens.page.click(f"key_{figure}")
    screens.rests(app)

    assert screens.page.shows("Er is een cijfer verkeerd getypt: de elfproef klopt niet.")
    assert not screens.page.shows("999993848")
    assert not screens.page.item("ask_accept").property("enabled")
    screens.page.click("key_clear")
    for figure in "999993847":
        screens.page.click(f"key_{figure}")
    screens.page.click("ask_present")
    screens.rests(app)
    assert screens.page.item("ask_accept").property("enabled")
    screens.page.click("ask_accept")
    screens.rests(app)
    assert sheet_of(app).props.problem == "U kunt vandaag geen vraag meer stellen, of maakte nog geen verbinding."
    assert sheet_of(app).props.filled == 0
    assert sheet_of(app)._number._buffer == bytearray(len(sheet_of(app)._number._buffer))
    app.cover()
    screens.rests(app)
    assert sheet_of(app).props.page == ""


def test_no_answer_is_red_and_each_is_gone_under_the_curtain_and_after_its_time(screens: Screens) -> None:
    app = at_persons(screens)
    sheet = sheet_of(app)
    for said in EVERY:
        shown = AskingInputs(sheet._inputs.visit, page="answer", said=(said,), seconds=20)
        sheet.show(shown)
        screens.rests(app)
        (line,) = sheet.props.lines
        assert screens.page.shows(line)
        picture = screens.page.window.grabWindow()
        seen = {picture.pixel(x, y) for x in range(30, picture.width() - 30, 7) for y in range(90, 600, 5)}
        assert not [each for each in map(QColor, seen) if is_reddish(each)], said
    for _ in range(20):
        sheet._on_second()
    screens.rests(app)
    assert sheet.props.page == ""

    sheet.show(AskingInputs(sheet._inputs.visit, page="answer", said=EVERY, is_late=True, seconds=20))
    screens.rests(app)
    app.cover()
    screens.rests(app)
    assert not screens.page.shows("eregistreerd")
    assert sheet.props.page == ""


@pytest.mark.parametrize("number", ["a1"])
def test_who_asks_nothing_is_offered_nothing(screens: Screens, number: str) -> None:
    at_persons(screens, number)

    assert not screens.page.has("ask_register")
    assert not screens.page.has("register_look")


def test_it_fits_upright_and_says_how_many_wait(screens: Screens) -> None:
    app, visit = at_work(screens)
    app.showVisit(visit, "persons")
    screens.turns(PORTRAIT)
    screens.rests(app)
    sheet = sheet_of(app)
    state = AskingState(offered=True, tokens=3, waiting=2, answered=1)
    sheet.show(AskingInputs(replace(sheet._inputs.visit, asking=state)))
    screens.rests(app)

    assert screens.page.shows("2 vragen wachten op antwoord van het register, hoogstens 12 uur.")
    assert screens.page.shows("Antwoord van het register bekijken")
    screens.page.click("ask_register")
    screens.rests(app)
    assert screens.page.shows("U kunt vandaag nog 3 vragen stellen.")
    sheet.leave()
    screens.rests(app)
