"""Somebody who is present asks for help in the real form: it is sealed, and nothing of it stays on the screen."""

import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from inspector.aside.helping import Helping
from inspector.crypto.letters import PACKET_SIZE, open_letter, read_packet
from inspector.crypto.readerkeys import ReaderKey
from tests.qml.aside.test_cards_screen import EVERY, SOURCE, as_properties, rests
from tests.qml.pages import Page
from tests.qml.screen_lint import faults
from tests.qml.stage import LANDSCAPE, PORTRAIT, Stage

KEY = ReaderKey(bytes(range(32)))
CALLED = "Inloophuis De Waterlelie"
TYPED = {
    "help_name": "Roos",
    "help_reach": "06 00 00 00 00",
    "help_hours": "na tien uur",
    "help_words": "Bel niet thuis.",
}


@pytest.fixture
def helping(stage: Stage, page: Page) -> Helping:
    """The screen with two organisations, of which the second has no key any more."""
    helping = Helping({CALLED: KEY.public.hex(), "Weg": "00"}, stage.view)
    properties = as_properties(EVERY, dark=False) | {"organisations": [CALLED, "Weg"], "helping": helping}
    stage.play(SOURCE, size=LANDSCAPE, properties=properties)
    page.click("ask-help")
    rests(stage)
    return helping


def scrolls(stage: Stage, page: Page, name: str) -> None:
    page.focus(name)
    rests(stage)


def test_what_is_typed_is_sealed_for_the_chosen_organisation_and_leaves_the_screen(
    stage: Stage, page: Page, helping: Helping
) -> None:
    pictures(stage, "help-empty")
    could = page.item("help_seal").isEnabled()
    scrolls(stage, page, f"choice_{CALLED}")
    page.press(Qt.Key.Key_Space)
    for name, text in TYPED.items():
        page.focus(name)
        page.type(text)
    scrolls(stage, page, "help_agreed")
    page.press(Qt.Key.Key_Space)
    pictures(stage, "help-typed")
    scrolls(stage, page, "help_seal")
    page.press(Qt.Key.Key_Return)
    rests(stage)
    code = str(page.item("letter_code").property("text")).replace(" ", "")
    pictures(stage, "help-sealed")

    packet = read_packet(helping.packet())
    said = open_letter(KEY.private, packet.mark, packet.letter)
    assert not could
    assert len(code) == 12
    assert page.shows("Nog niet verstuurd.")
    assert said is not None
    told = json.loads(said)
    assert [told[name] for name in ("name", "reach", "hours", "words", "may_say")] == [*TYPED.values(), False]
    assert not [text for text in TYPED.values() if page.shows(text)]


def test_a_code_takes_back_and_what_is_none_is_told(stage: Stage, page: Page, helping: Helping) -> None:
    for typed, told in (("12ab", "Dit is geen code."), ("1234 5678 9012", "Ingetrokken.")):
        page.focus("help_code")
        page.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
        page.type(typed)
        scrolls(stage, page, "help_take_back")
        page.press(Qt.Key.Key_Return)
        rests(stage)
        assert page.shows(told)
    assert read_packet(helping.packet()).takes_back == b"123456789012"


def test_an_organisation_without_a_key_is_told_calmly(stage: Stage, page: Page, helping: Helping) -> None:
    assert helping.seal("Weg", {"reach": "06"}) == ""
    page.focus("choice_Weg")
    page.press(Qt.Key.Key_Space)
    for name, text in (("help_reach", "06"), ("help_hours", "na tien uur")):
        page.focus(name)
        page.type(text)
    page.focus("help_agreed")
    page.press(Qt.Key.Key_Space)
    page.focus("help_seal")
    page.press(Qt.Key.Key_Return)
    rests(stage)
    assert page.shows("Deze organisatie kan nu niets ontvangen.")


def fills_in(page: Page, *names: str) -> None:
    page.focus(f"choice_{CALLED}")
    page.press(Qt.Key.Key_Space)
    for name in names:
        page.focus(name)
        page.type(TYPED[name])
    page.focus("help_agreed")
    page.press(Qt.Key.Key_Space)


def test_nobody_is_called_without_safe_hours_or_by_another_than_the_consent_names(
    stage: Stage, page: Page, helping: Helping
) -> None:
    assert helping.packet()
    fills_in(page, "help_reach")
    without_hours = page.item("help_seal").isEnabled()
    page.focus("help_hours")
    page.type("na tien uur")
    with_hours = page.item("help_seal").isEnabled()
    page.focus("choice_Weg")
    page.press(Qt.Key.Key_Space)
    rests(stage)

    assert (without_hours, with_hours) == (False, True)
    assert not page.item("help_agreed").property("isOn")
    assert not page.item("help_seal").isEnabled()


def test_whoever_opens_the_form_next_reads_nothing_that_was_typed(stage: Stage, page: Page, helping: Helping) -> None:
    assert helping.packet()
    fills_in(page, *TYPED)
    page.focus("all-cards")
    page.press(Qt.Key.Key_Return)
    rests(stage)
    at_the_titles = page.has("card-K-1")
    page.click("ask-help")
    rests(stage)

    assert at_the_titles
    assert [page.item(name).property("text") for name in TYPED] == [""] * len(TYPED)
    assert not page.item("help_seal").isEnabled()


def test_what_was_taken_back_is_not_said_to_wait(stage: Stage, page: Page, helping: Helping) -> None:
    fills_in(page, *TYPED)
    scrolls(stage, page, "help_seal")
    page.press(Qt.Key.Key_Return)
    rests(stage)
    code = str(page.item("letter_code").property("text"))
    waits = page.shows("Nog niet verstuurd. Tik straks op “Terug naar de ambtenaar”")
    page.focus("help_code")
    page.type(code)
    scrolls(stage, page, "help_take_back")
    page.press(Qt.Key.Key_Return)
    rests(stage)

    assert waits
    assert page.shows("Ingetrokken.")
    assert not page.has("letter_code")
    assert read_packet(helping.packet()).takes_back == code.replace(" ", "").encode()


@pytest.mark.parametrize(
    ("room", "told", "takes_back"),
    [("taking_back", "Intrekken kan hier wel.", True), ("nothing", "geen bericht aannemen en niets intrekken", False)],
)
def test_a_tablet_whose_letters_would_wait_too_long_says_so_before_anybody_writes(
    stage: Stage, page: Page, room: str, told: str, takes_back: bool
) -> None:
    helping = Helping({}, stage.view)
    more = {"organisations": [CALLED], "helping": helping, "room": room}
    stage.play(SOURCE, size=LANDSCAPE, properties=as_properties(EVERY, dark=False) | more)
    page.click("ask-help")
    rests(stage)
    pictures(stage, f"help-{room}")
    assert page.shows(told)
    assert not page.has("help_reach")
    assert page.has("help_take_back") is takes_back


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=str)
def test_nothing_of_the_form_is_cut_off(stage: Stage, page: Page, helping: Helping, size: tuple[int, int]) -> None:
    stage.view.resize(*size)
    for language in (0, 1):
        stage.view.rootObject().setProperty("spoken", language)
        stage.view.rootObject().setProperty("dark", language == 1)
        rests(stage)
        pictures(stage, f"help-{language}-{size[0]}")
        assert faults(stage.view) == []
        assert page.has("back")
    assert len(helping.packet()) == PACKET_SIZE


def test_nobody_is_offered_help_that_nobody_can_give(stage: Stage, page: Page) -> None:
    stage.play(SOURCE, size=LANDSCAPE, properties=as_properties(EVERY, dark=False))
    assert not page.has("ask-help")


def pictures(stage: Stage, name: str) -> None:
    folder = os.environ.get("SCREENS")
    if folder:
        stage.view.grabWindow().save(str(Path(folder) / f"{name}.png"))
