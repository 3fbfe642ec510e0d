"""The cards: sound in every language that ships, gone when they expired, and of help whatever lies in the folder."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

from inspector.app.resources import font_files, resource
from inspector.aside.texts import LANGUAGES, MAX_BYTES, Spoken, read_language, spoken_languages

TODAY = date(2026, 12, 1)
CARDS = resource("cards")
DUTCH = "kaarten-2026.1.nl.json"


def shape(spoken: Spoken) -> list[object]:
    """What every language has to have alike."""
    return [(c.id, c.icon, c.only, [(line.icon, line.number) for line in c.lines]) for c in spoken.cards]


def test_fourteen_languages_say_the_same_cards_with_the_same_numbers() -> None:
    spoken = spoken_languages(CARDS, TODAY, registration=True)

    assert [each.code for each in spoken] == list(LANGUAGES)
    assert len({str(shape(each)) for each in spoken}) == 1
    assert [card.id for card in spoken[0].cards] == [f"K-{number}" for number in range(1, 11)]


def test_everything_shipped_says_in_its_language_that_nobody_reviewed_it() -> None:
    said = [each.words.unreviewed for each in spoken_languages(CARDS, TODAY, registration=True)]

    assert all(said)
    assert len(set(said)) == len(LANGUAGES)


def test_no_sentence_is_left_in_another_language() -> None:
    spoken = spoken_languages(CARDS, TODAY, registration=True)
    texts = [{line.text for card in each.cards for line in card.lines} for each in spoken]

    assert not [one & other for place, one in enumerate(texts) for other in texts[:place] if one & other]


@pytest.mark.usefixtures("qapp")
def test_every_letter_is_in_a_font_that_ships() -> None:
    fonts = [QRawFont(str(file), 20) for file in font_files() if "400Regular" in file.name]
    letters = {letter for file in CARDS.glob("*.json") for letter in file.read_text(encoding="utf-8")}

    assert not {each for each in letters if each > " " and not any(font.supportsCharacter(ord(each)) for font in fonts)}


def test_a_municipality_without_a_register_says_nothing_of_one() -> None:
    for each in spoken_languages(CARDS, TODAY, registration=False):
        assert "K-3" not in [card.id for card in each.cards]
        assert "BSN" not in str(each.cards)


def test_an_expired_set_keeps_the_numbers_of_112_and_the_police_and_says_that_it_expired() -> None:
    for each in spoken_languages(CARDS, date(2028, 1, 1), registration=True):
        assert each.has_expired
        assert [line.number for card in each.cards for line in card.lines] == ["112", "0900-8844"]


BROKEN = {
    "no JSON": lambda text: text[:-20],
    "another format": lambda text: text.replace("inspector-cards/1", "inspector-cards/2"),
    "an unknown field": lambda text: text.replace('"version"', '"versie"'),
    "another language": lambda text: text.replace('"language": "nl"', '"language": "en"'),
    "a card twice": lambda text: text.replace('"id": "K-2"', '"id": "K-1"'),
    "a number with letters": lambda text: text.replace('"number": "112"', '"number": "112a"'),
    "too large": lambda text: text + " " * MAX_BYTES,
    "an empty sentence": lambda text: text.replace("Je kiest zelf je arts.", " "),
    "an unknown place": lambda text: text.replace('"only": "registration"', '"only": "elsewhere"'),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_costs_its_language_and_no_other(tmp_path: Path, what: str) -> None:
    folder = tmp_path / "cards"
    shutil.copytree(CARDS, folder)
    before = (folder / DUTCH).read_text(encoding="utf-8")
    after = BROKEN[what](before)
    assert after != before
    (folder / DUTCH).write_text(after, encoding="utf-8")

    assert [each.code for each in spoken_languages(folder, TODAY, registration=True)] == list(LANGUAGES[1:])


def test_without_any_sound_file_there_is_still_whom_to_call(tmp_path: Path) -> None:
    (only,) = spoken_languages(tmp_path, TODAY, registration=True)

    assert [line.number for card in only.cards for line in card.lines] == ["112"]


def test_the_newest_version_of_a_language_counts(tmp_path: Path) -> None:
    shutil.copy(CARDS / DUTCH, tmp_path / DUTCH)
    newer = json.loads((CARDS / DUTCH).read_text(encoding="utf-8"))
    newer["cards"][0]["title"] = "Nieuwer"
    (tmp_path / "kaarten-2026.2.nl.json").write_text(json.dumps(newer), encoding="utf-8")

    (only,) = spoken_languages(tmp_path, TODAY, registration=True)

    assert only.cards[0].title == "Nieuwer"
    assert read_language(tmp_path / DUTCH).cards[0].title != "Nieuwer"
