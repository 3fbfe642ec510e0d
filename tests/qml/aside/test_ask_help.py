"""Somebody who is present asks for help in the real form: it is sealed, and nothing of it stays on the screen."""

import json
import os
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from inspector.app.shipped_cards import shipped_cards
from inspector.aside.helping import Helping
from inspector.crypto.letters import PACKET_SIZE, open_letter, read_packet
from inspector.crypto.readerkeys import ReaderKey
from inspector.domain.catalogue.cards_shown import spoken_on
from tests.qml.aside.test_cards_screen import EVERY, PLACES, SOURCE, as_properties, rests
from tests.qml.pages import Page
from tests.qml.screen_lint import faults
from tests.qml.stage import LANDSCAPE, PORTRAIT, Stage

KEY = ReaderKey(bytes(range(32)))
CALLED = "Inloophuis De Waterlelie"
CHOICES = ("call_myself", "call_me", "talk_now", "no", "take_back")
TYPED = {
    "help_name": "Roos",
    "help_reach": "06 00 00 00 00",
    "help_hours": "na tien uur",
    "help_words": "Bel niet thuis.",
}


@pytest.fixture
def helping(stage: Stage, page: Page) -> Helping:
    """The screen with two organisations, of which the second has no key any more."""
    helping = Helping({CALLED: KEY.public.hex(), "Weg": ""}, stage.view)
    properties = as_properties(EVERY, dark=False) | {"organisations": [CALLED, "Weg"], "helping": helping}
    stage.play(SOURCE, size=LANDSCAPE, properties=properties)
    page.click("ask-help")
    rests(stage)
    chooses(stage, page, "call_me")
    return helping


def chooses(stage: Stage, page: Page, choice: str) -> None:
    page.focus(f"help-{choice}")
    page.press(Qt.Key.Key_Return)
    rests(stage)


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
    chooses(stage, page, "take_back")
    for typed, told in (
        ("12ab", "Dit is geen code."),
        ("1234 5678 9013", "Dit is geen code."),
        ("1234 5678 9014", "Ingetrokken."),
        ("1234 5678 9014", "Ingetrokken."),
        ("9999 9999 9990", "Deze tablet kan nu geen bericht aannemen en niets intrekken."),
    ):
        page.focus("help_code")
        page.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
        page.type(typed)
        scrolls(stage, page, "help_take_back")
        page.press(Qt.Key.Key_Return)
        rests(stage)
        assert page.shows(told)
    assert read_packet(helping.packet()).takes_back == b"123456789014"


def test_an_organisation_without_a_key_is_told_calmly(stage: Stage, page: Page, helping: Helping) -> None:
    assert helping.seal("Weg", {"reach": "06"}) == ""
    before = page.shows("Deze organisatie kan nu niets ontvangen.")
    page.focus("choice_Weg")
    page.press(Qt.Key.Key_Space)
    rests(stage)
    pictures(stage, "help-gone")
    assert not before
    assert page.shows("Deze organisatie kan nu niets ontvangen.")
    for name, text in (("help_reach", "06"), ("help_hours", "na tien uur")):
        page.focus(name)
        page.type(text)
    page.focus("help_agreed")
    page.press(Qt.Key.Key_Space)
    assert not page.item("help_seal").isEnabled()


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
    nothing_chosen = not page.has("help_reach")
    chooses(stage, page, "call_me")

    assert at_the_titles
    assert nothing_chosen
    assert [page.item(name).property("text") for name in TYPED] == [""] * len(TYPED)
    assert not page.item("help_seal").isEnabled()


def test_what_was_taken_back_is_not_said_to_wait(stage: Stage, page: Page, helping: Helping) -> None:
    fills_in(page, *TYPED)
    scrolls(stage, page, "help_seal")
    page.press(Qt.Key.Key_Return)
    rests(stage)
    code = str(page.item("letter_code").property("text"))
    assert helping.takeBack("1234 5678 9014") == "taken_back"
    waits = page.shows("Nog niet verstuurd. Tik straks op “Terug naar de ambtenaar”")
    chooses(stage, page, "take_back")
    page.focus("help_code")
    page.type(code)
    scrolls(stage, page, "help_take_back")
    page.press(Qt.Key.Key_Return)
    rests(stage)

    assert waits
    taken = page.shows("Ingetrokken.")
    chooses(stage, page, "call_me")
    assert taken
    assert not page.has("letter_code")
    packet = read_packet(helping.packet())
    assert packet.takes_back == b"123456789014"  # what was taken back before stays so
    assert open_letter(KEY.private, packet.mark, packet.letter) is None


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
    chooses(stage, page, "call_me")
    pictures(stage, f"help-{room}")
    assert page.shows(told)
    assert not page.has("help_reach")
    chooses(stage, page, "take_back")
    assert page.has("help_take_back") is takes_back


@pytest.mark.parametrize("size", [LANDSCAPE, pytest.param(PORTRAIT, marks=pytest.mark.long)], ids=str)
def test_nothing_of_any_choice_is_cut_off_in_any_language(
    stage: Stage, page: Page, helping: Helping, size: tuple[int, int]
) -> None:
    stage.view.resize(*size)
    for is_sealed in (False, True):
        if is_sealed:
            chooses(stage, page, "call_me")
            fills_in(page, *TYPED)
            scrolls(stage, page, "help_seal")
            page.press(Qt.Key.Key_Return)
        for place, language in enumerate(EVERY):
            stage.view.rootObject().setProperty("spoken", place)
            stage.view.rootObject().setProperty("dark", place % 2 == 1)
            rests(stage)
            for choice in ("call_me",) if is_sealed else CHOICES:
                chooses(stage, page, choice)
                pictures(stage, f"help-{language.code}-{size[0]}-{choice}{'-sealed' * is_sealed}")
                assert faults(stage.view) == [], (language.code, choice)
            assert page.has("back")
    assert page.has("letter_code")
    assert len(helping.packet()) == PACKET_SIZE


def test_calling_oneself_leads_to_the_places_and_hands_out_what_nothing_hands_out(
    stage: Stage, page: Page, helping: Helping
) -> None:
    chooses(stage, page, "call_myself")
    told = page.shows("Er wordt niets bewaard.")
    chooses(stage, page, "no")
    assert told
    assert page.shows("Niemand vraagt het je bij deze controle nog eens.")
    packet = read_packet(helping.packet())
    assert open_letter(KEY.private, packet.mark, packet.letter) is None


def test_talking_now_tells_the_officer_in_dutch_whom_to_call(stage: Stage, page: Page) -> None:
    properties = as_properties(EVERY, dark=False) | {"helping": Helping({}, stage.view)}
    stage.play(SOURCE, size=LANDSCAPE, properties=properties)
    stage.view.rootObject().setProperty("spoken", len(EVERY) - 1)
    page.click("ask-help")
    rests(stage)
    chooses(stage, page, "talk_now")
    pictures(stage, "help-talk-now")
    talks = [each.place for each in PLACES if "talk" in each.place.needs and each.place.number]

    assert page.shows("Voor de ambtenaar: deze persoon wil nu een hulpverlener spreken.")
    assert page.shows("Cho cán bộ xem trang này.")
    assert talks
    assert page.shows("Verzonnen, om te oefenen.")
    assert all(page.shows(each.number) for each in talks)
    chooses(stage, page, "call_myself")
    page.focus("help_places")
    page.press(Qt.Key.Key_Return)
    rests(stage)
    assert page.has("aid-0")


def is_in_sight(stage: Stage, page: Page, name: str) -> bool:
    return page.area(name).bottom() <= stage.view.height()


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=str)
def test_what_a_choice_says_is_in_sight_at_once(
    stage: Stage, page: Page, helping: Helping, size: tuple[int, int]
) -> None:
    assert helping.packet()
    stage.view.resize(*size)
    shown = {
        "call_myself": "help_places",
        "talk_now": "for_the_officer",
        "no": "help_how",
        "call_me": "organisation",
        "take_back": "help_take_back",
    }
    for choice, said in shown.items():
        chooses(stage, page, choice)
        stays_in_sight(stage, page, said)

    for typed in ("12ab", "1234 5678 9014"):
        page.fill("help_code", typed)
        page.focus("help_take_back")
        page.press(Qt.Key.Key_Return)
        stays_in_sight(stage, page, "help_taken_back")
    chooses(stage, page, "call_me")
    fills_in(page, *TYPED)
    page.focus("help_seal")
    page.press(Qt.Key.Key_Return)
    stays_in_sight(stage, page, "not_sent")


def stays_in_sight(stage: Stage, page: Page, name: str) -> None:
    stage.qtbot.waitUntil(partial(is_in_sight, stage, page, name), timeout=2000)
    stage.qtbot.wait(200)
    assert is_in_sight(stage, page, name)


def test_where_nobody_can_be_asked_to_call_the_other_ways_are_still_there(stage: Stage, page: Page) -> None:
    stage.play(SOURCE, size=LANDSCAPE, properties=as_properties(EVERY, dark=False))
    page.click("ask-help")
    rests(stage)
    assert not page.has("help-call_me")
    assert all(page.has(f"help-{choice}") for choice in ("call_myself", "talk_now", "no"))


@pytest.mark.parametrize(("room", "takes_back"), [("letter", True), ("nothing", False)])
def test_a_letter_of_before_is_taken_back_where_no_map_names_anybody_any_more(
    stage: Stage, page: Page, room: str, takes_back: bool
) -> None:
    helping = Helping({}, stage.view)
    more = {"helping": helping, "room": room}
    stage.play(SOURCE, size=LANDSCAPE, properties=as_properties(EVERY, dark=False) | more)
    page.click("ask-help")
    rests(stage)
    assert page.has("help-take_back") is takes_back
    if takes_back:
        chooses(stage, page, "take_back")
        page.focus("help_code")
        page.type("1234 5678 9014")
        scrolls(stage, page, "help_take_back")
        page.press(Qt.Key.Key_Return)
        rests(stage)
        assert page.shows("Ingetrokken.")
        assert read_packet(helping.packet()).takes_back == b"123456789014"


def test_another_language_whose_cards_expired_shows_its_numbers_and_no_empty_page(stage: Stage, page: Page) -> None:
    _, expired, *_ = spoken_on(date(2028, 1, 1), registration=True, shipped=shipped_cards())
    stage.play(SOURCE, size=LANDSCAPE, properties=as_properties((EVERY[0], expired), dark=False))
    page.click("ask-help")
    rests(stage)
    page.click("language-en")
    rests(stage)
    assert not page.has("ask-help")
    assert page.has("card-K-10")


def test_cards_that_expired_offer_nobody_a_form_with_their_old_numbers(stage: Stage, page: Page) -> None:
    expired = spoken_on(date(2028, 1, 1), registration=True, shipped=shipped_cards())
    stage.play(SOURCE, size=LANDSCAPE, properties=as_properties(expired, dark=False) | {"organisations": [CALLED]})
    assert page.has("back")
    assert not page.has("ask-help")


@pytest.mark.parametrize("room", ["letter", "taking_back"])
def test_a_letter_of_before_is_taken_back_where_the_cards_expired_and_nothing_else_is_offered(
    stage: Stage, page: Page, room: str
) -> None:
    expired = spoken_on(date(2028, 1, 1), registration=True, shipped=shipped_cards())
    helping = Helping({}, stage.view)
    more = {"organisations": [CALLED], "helping": helping, "room": room}
    stage.play(SOURCE, size=LANDSCAPE, properties=as_properties(expired, dark=False) | more)
    page.click("ask-help")
    rests(stage)
    chooses(stage, page, "take_back")
    assert [choice for choice in CHOICES if page.has(f"help-{choice}")] == ["take_back"]
    page.focus("help_code")
    page.type("1234 5678 9014")
    scrolls(stage, page, "help_take_back")
    page.press(Qt.Key.Key_Return)
    rests(stage)
    pictures(stage, f"help-expired-{room}")
    assert page.shows("Ingetrokken.")
    assert read_packet(helping.packet()).takes_back == b"123456789014"


def test_a_form_that_was_open_goes_where_another_language_has_expired(stage: Stage, page: Page) -> None:
    _, expired, *_ = spoken_on(date(2028, 1, 1), registration=True, shipped=shipped_cards())
    helping = Helping({CALLED: KEY.public.hex()}, stage.view)
    more = {"organisations": [CALLED], "helping": helping}
    stage.play(SOURCE, size=LANDSCAPE, properties=as_properties((EVERY[0], expired), dark=False) | more)
    page.click("ask-help")
    rests(stage)
    chooses(stage, page, "call_me")
    before = page.has("help_reach")
    page.click("language-en")
    rests(stage)
    assert before
    assert not page.has("help_reach")
    assert [choice for choice in CHOICES if page.has(f"help-{choice}")] == ["take_back"]


def pictures(stage: Stage, name: str) -> None:
    folder = os.environ.get("SCREENS")
    if folder:
        stage.view.grabWindow().save(str(Path(folder) / f"{name}.png"))
