"""Documents that people write: catalogues, day scripts, lists of businesses, and the small files beside a vault."""

import json
from typing import Any

from inspector.app.catalogues import CatalogueRefusedError, aid_files, card_files, sound_catalogue, sound_document
from inspector.app.small_files import SmallFile
from inspector.casework.businesses.business_import import COLUMNS, FileRefused, read_businesses
from inspector.demo.script.day import DayScriptError, parse_day_script
from inspector.demo.script.photo_files import PhotoFileError, safe_relative_path
from inspector.hub.errors import HubError
from inspector.hub.rows.bucket import parsed
from inspector.viewmodels.screen.device import Doorplate, Misses, Preferences
from tests.fakes.laws import DECIDED, SHIPPED_LAW
from tests.fakes.seeded_ids import SeededIds
from tests.fuzz.parser import Parser, a_text
from tests.fuzz.vault_parsers import file_of
from tests.unit.demo.given import CATALOGUE, DAY, DEMO, EXAMPLE, the_catalogue

_SMALL = (Preferences(), Doorplate(), Misses())
_LINE = "Huis De Linde;privehuis;Straat 1, 3511 AA Utrecht;V-1;B. V.;2026-01-01;2027-01-01;4;Utrecht"


class RefusedListError(Exception):
    """The list of businesses is refused, as a value."""


def _businesses(data: bytes) -> None:
    read = read_businesses(data, SeededIds("fuzz"), {"V-2"})
    if isinstance(read, FileRefused):
        raise RefusedListError(read.reason)


def _small_files(data: bytes) -> None:
    """Whatever stands in a small file: it counts, or the default does."""
    with file_of(data, "small.json") as path:
        for default in _SMALL:
            assert isinstance(SmallFile(path, default).load(), type(default))


A_CARD_AND_PROTOCOLS = tuple(card_files()[place].read_bytes() for place in (0, -1))
A_REVIEW = json.dumps(
    {"format": "inspector-review/1", "text": "0" * 64, "by": "A", "capacity": "B", "on": "2026-11-03"}
).encode()

DOCUMENTS: tuple[Parser[Any], ...] = (
    Parser(
        ("hub.rows.bucket.parsed",),
        lambda data: parsed(a_text(data)),
        HubError,
        (b"s3://photos/hub?endpoint=https://s3.example&region=eu", b"s3://photos?endpoint=http://[::1]:8333"),
    ),
    Parser(
        ("app.catalogues.sound_catalogue", "domain.catalogue.catalogue.parse_catalogue"),
        lambda data: sound_catalogue(data, "fuzz"),
        CatalogueRefusedError,
        (CATALOGUE.read_bytes(),),
    ),
    Parser(
        (
            "app.catalogues.sound_document",
            "domain.catalogue.national.parse_national",
            "domain.catalogue.municipal.parse_municipal",
            "domain.catalogue.cards.parse_cards",
            "domain.catalogue.card_reviews.parse_review",
            "domain.catalogue.aid.parse_aid",
            "domain.catalogue.protocols.parse_protocols",
        ),
        lambda data: sound_document(data, "fuzz"),
        CatalogueRefusedError,
        (SHIPPED_LAW.read_bytes(), DECIDED, *A_CARD_AND_PROTOCOLS, A_REVIEW, aid_files()[0].read_bytes()),
    ),
    Parser(
        ("demo.script.day.parse_day_script", "demo.script.day.read_day_script"),
        lambda data: parse_day_script(data, DEMO, the_catalogue()),
        DayScriptError,
        (EXAMPLE.read_bytes(), DAY.read_bytes()),
    ),
    Parser(
        ("demo.script.photo_files.safe_relative_path",),
        lambda data: safe_relative_path(a_text(data)),
        PhotoFileError,
        (b"foto/een.jpg",),
    ),
    Parser(
        ("casework.businesses.business_import.read_businesses",),
        _businesses,
        RefusedListError,
        (f"{';'.join(COLUMNS)}\n{_LINE}\n".encode(), f"{','.join(COLUMNS)}\r\n{_LINE.replace(';', ',')}\r\n".encode()),
    ),
    Parser(
        ("app.small_files.SmallFile.load",),
        _small_files,
        (),
        (b"{}", b'{"count":3,"last":"2026-11-24T09:00:00Z"}', b'{"dark":true,"idle_minutes":3,"language":"nl"}'),
    ),
)
