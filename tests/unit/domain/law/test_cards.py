"""What of the cards is shown on a day: the newest that was signed, and of what expired only 112 and the police."""

import json
from dataclasses import replace
from datetime import date

import pytest

from inspector.app.catalogues import CatalogueRefusedError, sound_document
from inspector.app.shipped_cards import FOLDER, shipped_cards
from inspector.domain.catalogue.card_reviews import CardReview
from inspector.domain.catalogue.cards import CardSet
from inspector.domain.catalogue.cards_shown import SignedCards, Spoken, spoken_on

TODAY = date(2026, 12, 1)
DUTCH = (FOLDER / "kaarten-2026.1.nl.json").read_text(encoding="utf-8")
SHIPPED = shipped_cards()
NL = next(each for each in SHIPPED if each.code == "nl")
OWN = replace(NL, version="A", in_force_from=date(2026, 6, 1), expires=date(2027, 6, 1), data_hash=b"a" * 32)
REVIEW = CardReview("inspector-review/1", NL.data_hash.hex(), "M. de Wit", "beëdigd vertaler", date(2026, 11, 3))


def dutch(day: date = TODAY, *sets: CardSet, reviews: tuple[CardReview, ...] = ()) -> Spoken:
    return spoken_on(day, registration=True, shipped=SHIPPED, signed=SignedCards(sets, reviews))[0]


def numbers(spoken: Spoken) -> list[str]:
    return [line.number for card in spoken.cards for line in card.lines]


def test_a_municipality_without_a_register_says_nothing_of_one() -> None:
    for each in spoken_on(TODAY, registration=False, shipped=SHIPPED):
        assert "K-3" not in [card.id for card in each.cards]
        assert "BSN" not in str(each.cards)


def test_at_the_talk_of_who_registers_the_register_comes_first_and_nothing_of_a_check_is_said() -> None:
    spoken = spoken_on(TODAY, registration=True, shipped=SHIPPED, talk=True)

    assert len(spoken) == len(SHIPPED)
    for each in spoken:
        assert [card.id for card in each.cards] == ["K-3", "K-2", *(f"K-{number}" for number in range(4, 11))]
        assert not each.helps, "its words speak of a check, and a letter would be kept"
    expired = spoken_on(date(2028, 1, 1), registration=True, shipped=SHIPPED, talk=True)
    assert all(numbers(each) == ["112", "0900-8844"] for each in expired)
    visit = spoken_on(TODAY, registration=True, shipped=SHIPPED)
    assert all(each.cards[0].id == "K-1" for each in visit)


def test_what_expired_keeps_the_numbers_of_112_and_the_police_and_says_so() -> None:
    for each in spoken_on(date(2028, 1, 1), registration=True, shipped=SHIPPED):
        assert each.words is not None
        assert each.standing == each.words.expired
        assert numbers(each) == ["112", "0900-8844"]
        assert not each.helps
    assert dutch().helps


def test_a_clock_that_stands_years_back_takes_nothing_away() -> None:
    assert dutch(date(1990, 1, 1)).cards == dutch().cards


def test_what_an_agency_signed_takes_the_place_of_what_came_with_the_program_from_its_first_day() -> None:
    own = replace(OWN, cards=OWN.cards[-1:])

    assert dutch(date(2026, 5, 31), own).cards == NL.cards
    assert dutch(TODAY, own).cards == own.cards
    assert dutch(date(2026, 12, 1), own, replace(OWN, in_force_from=date(2026, 11, 1))).cards == NL.cards


def test_what_was_replaced_does_not_come_back_when_its_successor_expires() -> None:
    assert numbers(dutch(date(2027, 6, 2), OWN)) == ["112", "0900-8844"]


def test_a_review_is_named_above_exactly_the_text_that_was_read() -> None:
    reviewed = dutch(reviews=(REVIEW,))

    assert (reviewed.standing, reviewed.reviewed_on) == ("Nagekeken: M. de Wit, beëdigd vertaler", "2026-11-03")
    assert dutch(TODAY, OWN, reviews=(REVIEW,)).standing == "Niet nagekeken"
    assert dutch(date(2026, 11, 2), reviews=(REVIEW,)).standing == "Niet nagekeken"
    assert dutch(date(2028, 1, 1), reviews=(REVIEW,)).standing == NL.words.expired
    later = replace(REVIEW, by="A. Bos", on=date(2026, 11, 20))
    assert dutch(reviews=(later, REVIEW)).standing.startswith("Nagekeken: A. Bos")


BROKEN = {
    "another format": ('"inspector-cards/1"', '"inspector-cards/2"'),
    "an unknown field": ('"version"', '"versie"'),
    "an unknown language": ('"language": "nl"', '"language": "xx"'),
    "a card twice": ('"id": "K-2"', '"id": "K-1"'),
    "a number with letters": ('"number": "112"', '"number": "112a"'),
    "an empty sentence": ("Je kiest zelf je arts.", " "),
    "an unknown place": ('"only": "registration"', '"only": "elsewhere"'),
    "no number of the police": ('"0900-8844"', '"0900-8845"'),
    "a consent that names nobody": (
        "Ik wil dat %1 mij belt op dit nummer, op deze tijden. Alleen %1 kan",
        "Alleen zij kunnen",
    ),
    "an end before its beginning": ('"expires": "2027-12-31"', '"expires": "2025-12-31"'),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_set_is_refused_with_its_line(what: str) -> None:
    before, after = BROKEN[what]
    assert DUTCH.count(before) == 1

    with pytest.raises(CatalogueRefusedError, match=r"eigen\.json, line \d+: "):
        sound_document(DUTCH.replace(before, after).encode(), "eigen.json")


@pytest.mark.parametrize("wrong", [{"text": "12"}, {"text": "g" * 64}, {"by": ""}, {"on": "today"}, {"more": "1"}])
def test_a_review_that_names_nobody_or_nothing_is_refused(wrong: dict[str, str]) -> None:
    said = {"format": "inspector-review/1", "text": "0" * 64, "by": "A", "capacity": "B", "on": "2026-11-03"}
    assert isinstance(sound_document(json.dumps(said).encode(), "x"), CardReview)

    with pytest.raises(CatalogueRefusedError):
        sound_document(json.dumps({**said, **wrong}).encode(), "x")
