"""Where somebody can go: what was checked lately, of the newest map of each office; what is invented leads nowhere."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from inspector.app.catalogues import CatalogueRefusedError, aid_files, sound_document
from inspector.domain.catalogue.aid import AidMap, places_on

TODAY = date(2026, 12, 1)
TEXT = aid_files()[0].read_text(encoding="utf-8")


def read(text: str = TEXT) -> AidMap:
    found = sound_document(text.encode(), "hulp")
    assert isinstance(found, AidMap)
    return found


def names(*maps: AidMap, day: date = TODAY) -> list[str]:
    return [each.place.name for each in places_on(maps, day)]


def test_a_place_is_shown_until_half_a_year_after_somebody_checked_it() -> None:
    aid = read()
    first = aid.places[0]

    assert first.name in names(aid, day=first.expires)
    assert names(aid, day=date(2027, 5, 1)) == []
    with pytest.raises(CatalogueRefusedError, match="must lie within 184 days after checked"):
        read(TEXT.replace('"expires": "2027-04-30"', '"expires": "2027-05-30"', 1))


def test_of_each_office_the_newest_map_counts_and_none_takes_another_s_place() -> None:
    old = read()
    new = replace(old, in_force_from=date(2026, 12, 1), places=old.places[:1])
    other = replace(old, name="Andere kaart", places=old.places[1:2])

    assert names(old, new, day=date(2026, 11, 30)) == names(old)
    assert names(new, old, other) == sorted((old.places[0].name, old.places[1].name))


def test_what_ships_is_invented_says_so_and_leads_nowhere() -> None:
    aid = read()

    assert aid.invented
    assert all(each.invented for each in places_on((aid,), TODAY))
    assert all(each.number.startswith("000") and ".example/" in each.page for each in aid.places)


@pytest.mark.parametrize(
    "wrong",
    [
        {"invented": False},
        {"number": "020 123 45 67"},
        {"page": "https://waterlelie.nl/"},
        {"page": "http://waterlelie.example/"},
        {"page": "https://[::1/"},
        {"number": "", "page": ""},
        {"hours": "altijd"},
        {"needs": ["love"]},
        {"needs": []},
        {"languages": ["xx"]},
        {"welcome": ["nobody"]},
        {"kind": "shop"},
        {"identity": "no"},
        {"key": "00" * 31},
        {"key": "G" * 64},
        {"name": "Spreekuur Zonnewijzer"},
        {"more": 1},
    ],
    ids=str,
)
def test_a_place_that_cannot_be_or_that_only_seems_invented_is_refused(wrong: dict[str, Any]) -> None:
    document = json.loads(TEXT)
    if "invented" in wrong:
        document |= wrong
    else:
        document["places"][0] |= wrong

    with pytest.raises(CatalogueRefusedError):
        read(json.dumps(document))
