"""The cards that came with the program: alike in every language, and only those that are still as they came."""

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

from inspector.app.resources import font_files
from inspector.app.shipped_cards import FOLDER, SUMS, changed_cards, shipped_cards
from inspector.domain.catalogue.card_words import LANGUAGES
from inspector.domain.catalogue.cards import CardSet
from inspector.domain.catalogue.cards_shown import NOTHING_ELSE, spoken_on

TODAY = date(2026, 12, 1)
DUTCH = "kaarten-2026.1.nl.json"
EVERY = shipped_cards()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(FOLDER, tmp_path / "cards")


def shape(one: CardSet) -> list[object]:
    """What every language has to have alike."""
    return [(c.id, c.icon, c.only, [(line.icon, line.number) for line in c.lines]) for c in one.cards]


def test_fourteen_languages_say_the_same_cards_with_the_same_numbers() -> None:
    assert sorted(each.code for each in EVERY) == sorted(LANGUAGES)
    assert len({str(shape(each)) for each in EVERY}) == 1
    assert [card.id for card in EVERY[0].cards] == [f"K-{number}" for number in range(1, 11)]


def test_everything_shipped_says_in_its_language_that_nobody_reviewed_it() -> None:
    said = {each.code: each.standing for each in spoken_on(TODAY, registration=True, shipped=EVERY)}

    assert said == {each.code: each.words.unreviewed for each in EVERY}
    assert len(set(said.values())) == len(LANGUAGES)


def test_no_sentence_is_left_in_another_language() -> None:
    texts = [{line.text for card in each.cards for line in card.lines} for each in EVERY]

    assert not [one & other for place, one in enumerate(texts) for other in texts[:place] if one & other]


@pytest.mark.usefixtures("qapp")
def test_every_letter_is_in_a_font_that_ships() -> None:
    fonts = [QRawFont(str(file), 20) for file in font_files() if "400Regular" in file.name]
    letters = {letter for file in FOLDER.glob("*.json") for letter in file.read_text(encoding="utf-8")}

    assert not {each for each in letters if each > " " and not any(font.supportsCharacter(ord(each)) for font in fonts)}


KNOWN = frozenset(
    re.findall(
        r"\w+",
        """GGD CoMensha KvK Juridisch Loket Slachtofferhulp Nederland Meld Misdaad Anoniem Autoriteit Persoonsgegevens
    Data Protection Authority Dutch Inspectorate Labour Muncii Trabajo Trabalho Müfettişliği Support Victim BSN
    Netherlands Países Bajos Pays Bas Hollandiában Holandii Holanda Olanda Hollanda Нидерландах Нидерландия Hà Lan
    HIV VIH ВИЧ ХИВ STIs ITS IST WZW ИППП B""",
    )
)
"""Organisations that exist, countries, and words written in capitals; no other name may stand on a card."""
NUMBERS = {"112", "0900-8844", "0800-7000", "0800-5151", "033 448 11 86"}
"""Whose numbers these are stands beside them on the cards and in docs/law.md; looked at again before each release."""


def strange_names(one: CardSet) -> set[str]:
    """What looks like a name within a sentence and is none that is known."""
    text = [line.text for card in one.cards for line in card.lines]
    sentences = [part for each in text for part in re.split(r"[.!?:¿¡]\s*", each)]
    if one.code in {"th", "zh"}:
        found = {word for each in sentences for word in re.findall(r"[A-Z][A-Za-z]+", each)}
    else:
        words = [re.findall(r"\w+", each)[1:] for each in sentences]
        found = {word for each in words for word in each if word[0].isupper()}
    return found - KNOWN


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.code)
def test_no_card_names_anybody_who_does_not_exist(one: CardSet) -> None:
    assert strange_names(one) == set()
    assert {line.number for card in one.cards for line in card.lines if line.number} == NUMBERS

    last = one.cards[-1]
    said = replace(last, lines=(replace(last.lines[0], text="in Waterlelie"),))
    assert strange_names(replace(one, cards=(said,))) == {"Waterlelie"}


def test_no_file_lies_there_that_is_not_in_the_list() -> None:
    listed = {line.split()[1] for line in (FOLDER / SUMS).read_text(encoding="ascii").splitlines()}

    assert listed == {each.name for each in FOLDER.iterdir()} - {SUMS}
    assert changed_cards() == ()


def test_a_text_with_other_bytes_is_not_shown_and_the_others_are(folder: Path) -> None:
    before = (folder / DUTCH).read_text(encoding="utf-8")
    (folder / DUTCH).write_text(before.replace('"033 448 11 86"', '"033 448 11 87"'), encoding="utf-8")

    assert [each.code for each in shipped_cards(folder)] == [each.code for each in EVERY if each.code != "nl"]
    assert list(map(str, changed_cards(folder))) == [f"{DUTCH}: is not what came with the program"]


def test_without_any_text_there_is_still_whom_to_call(folder: Path) -> None:
    (folder / SUMS).unlink()

    assert spoken_on(TODAY, registration=True, shipped=shipped_cards(folder)) == (NOTHING_ELSE,)
    assert list(map(str, changed_cards(folder))) == [f"{SUMS}: cannot be read"]
    assert [line.number for card in NOTHING_ELSE.cards for line in card.lines] == ["112"]
