"""What an officer who doubts reads on a day: what somebody signed, until it expires, and of whose review it tells."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from inspector.app.catalogues import CatalogueRefusedError, sound_document
from inspector.app.resources import resource
from inspector.app.shipped_cards import FOLDER, shipped_protocols
from inspector.domain.catalogue.card_reviews import CardReview
from inspector.domain.catalogue.protocols import EACH, Doubt, Protocol, ProtocolSet, Readers, protocol_on

TODAY = date(2026, 12, 1)
TEXT = (FOLDER / "protocollen-2026.1.json").read_text(encoding="utf-8")
(SHIPPED,) = shipped_protocols()
OWN = replace(
    SHIPPED, version="A", in_force_from=date(2026, 6, 1), expires=date(2027, 6, 1), data_hash=b"a" * 32, shipped=False
)
NAMES = {"CoMensha", "Signalen", "Signals", "Straks", "Later", "Personen", "Persons"}
"""An organisation that exists, and what the program itself calls its pages and signs."""


def shown(day: date, *sets: ProtocolSet, about: Doubt = Doubt.MINOR) -> Protocol | None:
    return protocol_on(day, sets, (), about, Readers.OTHERS).protocol


def test_each_doubt_has_its_steps_for_each_reader_and_the_police_read_their_own() -> None:
    for about, readers in EACH:
        found = protocol_on(TODAY, (SHIPPED,), (), about, readers).protocol
        assert found is not None
        assert (found.about, found.readers) == (about, readers)
    document = protocol_on(TODAY, (SHIPPED,), (), Doubt.DOCUMENT, Readers.POLICE).protocol
    assert document is not None
    assert document.readers is Readers.OTHERS


def test_what_was_signed_takes_the_place_of_what_came_with_the_program_from_its_first_day() -> None:
    minor = shown(TODAY, SHIPPED)
    assert minor is not None
    shorter = replace(minor, steps=minor.steps[:1])
    own = replace(OWN, protocols=tuple(shorter if each == minor else each for each in OWN.protocols))

    assert shown(date(2026, 5, 31), SHIPPED, own) == minor
    assert shown(TODAY, SHIPPED, own) == shorter
    older = replace(own, in_force_from=date(2025, 1, 1))
    assert shown(TODAY, SHIPPED, older) == shorter


def test_what_expired_disappears_and_what_it_replaced_does_not_come_back() -> None:
    assert shown(OWN.expires, SHIPPED, OWN) is not None
    assert shown(date(2027, 6, 2), SHIPPED, OWN) is None
    assert shown(date(2028, 1, 1), SHIPPED) is None
    assert shown(TODAY) is None


def test_a_clock_that_stands_years_back_takes_no_protocol_away() -> None:
    assert shown(date(1990, 1, 1), SHIPPED) == shown(TODAY, SHIPPED)


def test_a_review_counts_for_exactly_the_text_that_was_read() -> None:
    review = CardReview("inspector-review/1", SHIPPED.data_hash.hex(), "M. de Wit", "jurist", date(2026, 11, 3))

    assert protocol_on(TODAY, (SHIPPED,), (review,), Doubt.MINOR, Readers.OTHERS).review == review
    assert protocol_on(TODAY, (SHIPPED, OWN), (review,), Doubt.MINOR, Readers.OTHERS).review is None
    assert protocol_on(date(2026, 11, 2), (SHIPPED,), (review,), Doubt.MINOR, Readers.OTHERS).review is None


def strange_names(found: ProtocolSet) -> set[str]:
    """What looks like a name within a sentence and is none that is known."""
    texts = [
        text for each in found.protocols for wording in (each.title, *(step.text for step in each.steps))
        for text in (wording.nl, wording.en)
    ]  # fmt: skip
    sentences = [part for each in texts for part in re.split(r"[.!?:]\s*", each)]
    words = [re.findall(r"\w+", each)[1:] for each in sentences]
    return {word for each in words for word in each if word[0].isupper()} - NAMES


def test_nothing_that_ships_names_anybody_or_says_that_somebody_reviewed_it() -> None:
    assert strange_names(SHIPPED) == set()
    first, *others = SHIPPED.protocols
    step = replace(first.steps[0], text=replace(first.steps[0].text, nl="Bel mevrouw De Wit."))
    assert strange_names(replace(SHIPPED, protocols=(replace(first, steps=(step,)), *others))) == {"De", "Wit"}
    every = [json.loads(each.read_text(encoding="utf-8")) for each in resource("cards").glob("*.json")]
    assert "inspector-review/1" not in {each["format"] for each in every}


BROKEN = {
    "another format": ('"inspector-protocols/1"', '"inspector-protocols/2"'),
    "an unknown field": ('"version"', '"versie"'),
    "a doubt that nobody has": ('"about": "document"', '"about": "drugs"'),
    "a doubt without steps for others": ('"about": "document"', '"about": "victim"'),
    "an empty sentence": ("Beschuldig niemand: u weet alleen dat u twijfelt.", " "),
    "an end before its beginning": ('"expires": "2027-12-31"', '"expires": "2025-12-31"'),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_set_of_protocols_is_refused_with_its_line(what: str) -> None:
    before, after = BROKEN[what]
    assert TEXT.count(before) == 1

    with pytest.raises(CatalogueRefusedError, match=r"eigen\.json, line \d+: "):
        sound_document(TEXT.replace(before, after).encode(), "eigen.json")


def test_no_set_leaves_somebody_who_seals_nothing_before_an_empty_sheet() -> None:
    document = json.loads(TEXT)
    for step in document["protocols"][2]["steps"]:
        step["seals"] = True

    with pytest.raises(CatalogueRefusedError, match="must have a step that everybody reads"):
        sound_document(json.dumps(document).encode(), "eigen.json")
