"""The cards in a real window: nothing is cut off in any language, and the way back is always there."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtTest import QSignalSpy

from inspector.app.demo_catalogues import demo_aid
from inspector.app.processes import cards
from inspector.app.resources import qml_import_path
from inspector.app.shipped_cards import shipped_cards
from inspector.app.tongue import Tongue
from inspector.aside.codes import Codes
from inspector.aside.screen import SCREEN
from inspector.aside.voice import Voice
from inspector.domain.catalogue.aid import places_on
from inspector.domain.catalogue.card_words import LANGUAGES
from inspector.domain.catalogue.cards_shown import Spoken, spoken_on
from inspector.viewmodels.window.surroundings import CardsWish
from tests.qml.pages import Page
from tests.qml.screen_lint import faults
from tests.qml.stage import LANDSCAPE, NARROW, PORTRAIT, Stage

SOURCE = Path(qml_import_path().joinpath(*SCREEN))
SIZES = [LANDSCAPE, *(pytest.param(size, marks=pytest.mark.long) for size in (PORTRAIT, *NARROW))]
EVERY = spoken_on(date(2026, 12, 1), registration=True, shipped=shipped_cards())
CODES = Codes()
PLACES = places_on(demo_aid(at=datetime(2026, 12, 1, tzinfo=UTC)), date(2026, 12, 1))


def as_properties(languages: tuple[Spoken, ...], *, dark: bool) -> dict[str, object]:
    """As they arrive at the other end."""
    arrived: dict[str, object] = json.loads(json.dumps(cards.as_properties(languages, PLACES, dark=dark)))
    arrived["codes"] = CODES
    return arrived


def plays(stage: Stage, size: tuple[int, int] = LANDSCAPE, languages: tuple[Spoken, ...] = EVERY, **dark: bool) -> None:
    stage.play(SOURCE, size=size, properties={**as_properties(languages, dark=dark.get("dark", False))})


def rests(stage: Stage) -> None:
    """Until what was changed is laid out, or for so long that it never will be."""
    until = monotonic() + 5
    while faults(stage.view) and monotonic() < until:
        stage.view.grabWindow()
        stage.qtbot.wait(5)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", range(len(LANGUAGES)), ids=LANGUAGES)
def test_no_line_is_clipped_in_any_language_and_orientation(
    stage: Stage, page: Page, language: int, size: tuple[int, int]
) -> None:
    properties = as_properties(EVERY, dark=language % 2 == 1) | {"voice": Voice("mock", stage.view)}
    stage.play(SOURCE, size=size, properties=properties)
    stage.view.rootObject().setProperty("spoken", language)
    for card in range(-1, len(EVERY[language].cards)):
        stage.view.rootObject().setProperty("card", card)
        rests(stage)
        assert faults(stage.view) == [], EVERY[language].cards[max(card, 0)].id
        assert page.has("back")
    page.tap("read_aloud")
    rests(stage)
    assert faults(stage.view) == [], "read aloud"
    stage.view.rootObject().setProperty("card", -1)
    page.tap("places")
    rests(stage)
    assert faults(stage.view) == [], "places"


def test_a_card_is_read_in_another_language_at_the_next_touch(stage: Stage, page: Page) -> None:
    plays(stage)
    page.tap("card-K-10")
    assert page.shows("Direct gevaar: politie, ambulance of brandweer")

    page.tap("language-bg")

    assert page.shows("Непосредствена опасност: полиция, линейка или пожарна")
    assert page.shows("112")
    page.tap("all-cards")
    assert page.has("card-K-1")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "OEFENING: niets hiervan is echt en niets wordt verzonden"),
        ("en", "TRAINING: none of this is real and nothing is sent"),
    ],
)
def test_a_training_is_marked_in_the_language_of_the_officer(
    stage: Stage, page: Page, tongue: Tongue, language: str, said: str
) -> None:
    tongue.speak(language)
    arrived = cards.told(CardsWish(date(2026, 12, 1), registration=True, dark=False, training=True))
    tongue.speak("nl")
    stage.play(SOURCE, properties=json.loads(json.dumps(arrived)))
    page.tap("language-pl")

    assert page.item("training_band").property("text") == said
    assert page.shows(said)
    assert cards.told(CardsWish(date(2026, 12, 1), registration=True, dark=False))["training"] == ""


def test_a_place_is_found_by_what_is_looked_for_and_by_region_and_its_page_is_a_code(stage: Stage, page: Page) -> None:
    plays(stage)
    page.tap("places")
    assert page.shows("Inloophuis De Waterlelie")
    assert page.shows("Verzonnen, om te oefenen. Deze plek bestaat niet.")
    assert len(page.names("aid-")) >= len(PLACES)

    page.tap("need-safety")
    assert page.shows("Opvang De Luwte")
    assert page.shows("Geen identiteitsbewijs nodig")
    assert not page.shows("Inloophuis De Waterlelie")

    page.tap("language-pl")
    assert page.shows("Dokument tożsamości niepotrzebny")
    assert page.shows("Kobiety")
    page.tap("need-")
    assert page.shows("Inloophuis De Waterlelie")
    page.tap("aid-page")
    assert page.shows("https://geldloket-de-balans.example/")
    assert page.has("aid-code")
    page.tap("all-cards")
    assert page.has("card-K-1")


def test_a_card_is_read_aloud_after_a_question_and_until_somebody_says_stop(stage: Stage, page: Page) -> None:
    voice = Voice("mock", stage.view)
    stage.play(SOURCE, properties={**as_properties(EVERY, dark=False), "voice": voice})
    page.tap("language-en")
    page.tap("card-K-10")

    page.tap("read_aloud")
    assert page.shows("Read aloud now? Others can hear it. Use earphones if you have them.")
    assert not voice.property("speaking")
    page.tap("read_yes")
    assert voice.property("said") == "Emergency and phone numbers"
    stage.qtbot.waitUntil(lambda: voice.property("said").endswith(". 112"))
    page.tap("read_stop")
    assert not voice.property("speaking")
    assert not page.has("read_stop")

    page.tap("read_aloud")
    page.tap("read_yes")
    assert voice.property("speaking")
    page.tap("language-th")
    assert not voice.property("speaking")


def test_without_a_voice_for_the_language_a_sentence_says_so_and_the_card_stays(stage: Stage, page: Page) -> None:
    stage.play(SOURCE, properties={**as_properties(EVERY, dark=False), "voice": Voice("mock", stage.view)})
    page.tap("card-K-10")

    page.tap("read_aloud")

    assert page.shows("Deze tablet heeft geen stem voor deze taal. Je kunt zelf lezen.")
    assert page.shows("112")


def test_the_way_back_ends_the_screen(stage: Stage, page: Page) -> None:
    plays(stage)
    quits = QSignalSpy(stage.engine.quit)

    page.tap("back")

    assert quits.count() == 1


def test_what_nobody_reviewed_or_what_expired_says_so_and_a_review_with_its_day(stage: Stage, page: Page) -> None:
    plays(stage)
    assert page.shows("Niet nagekeken")

    plays(stage, languages=(replace(EVERY[0], standing="Nagekeken: M. de Wit, tolk", reviewed_on="2026-11-03"),))
    assert page.shows("Nagekeken: M. de Wit, tolk, dinsdag 3 november 2026")

    plays(stage, languages=spoken_on(date(2030, 1, 1), registration=True, shipped=shipped_cards()))

    assert page.shows("Deze uitleg is verlopen en staat er niet meer.")
    assert page.names("card-") == ["card-K-10"]


def test_a_language_from_right_to_left_stands_mirrored(stage: Stage, page: Page) -> None:
    plays(stage, languages=(replace(EVERY[0], code="ar"),))

    assert page.area("back").center().x() > stage.view.width() / 2


TALK = spoken_on(date(2026, 12, 1), registration=True, shipped=shipped_cards(), talk=True)


@pytest.mark.parametrize("size", [LANDSCAPE, pytest.param(PORTRAIT, marks=pytest.mark.long)], ids=str)
def test_who_says_to_have_had_the_talk_is_thanked_in_each_language_and_nothing_is_cut_off(
    stage: Stage, page: Page, size: tuple[int, int]
) -> None:
    told = json.loads(json.dumps(cards.as_properties(TALK, PLACES, dark=False, talk=True)))
    stage.play(SOURCE, size=size, properties={**told, "codes": CODES})
    assert page.shows("Deze tablet bewaart niets van dit gesprek.")
    assert not page.has("ask-help")
    assert not page.has("card-K-1")
    for had in (False, True):
        for place in range(len(TALK)):
            stage.view.rootObject().setProperty("spoken", place)
            rests(stage)
            assert faults(stage.view) == [], TALK[place].code
            assert page.has("talk-thanks") is had
        if not had:
            page.tap("talk-had")
    page.tap("card-K-3")
    assert not page.has("talk-thanks")
    assert page.has("back")


def test_in_a_visit_the_screen_knows_no_word_of_the_talk() -> None:
    told = cards.as_properties(spoken_on(date(2026, 12, 1), registration=False, shipped=shipped_cards()), dark=False)

    assert "registratie" not in json.dumps(told, ensure_ascii=False).casefold()
