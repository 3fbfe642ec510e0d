"""Where somebody can go for help: a signed document of an agency or the country (docs/formats/cards.md)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import sha256
from typing import Annotated
from urllib.parse import urlsplit

from inspector.domain.catalogue.card_words import LANGUAGES, Kind, Need, Welcome, a_number
from inspector.domain.catalogue.reading import NOT_IN_THE_DOCUMENT, Within, Word, read
from inspector.domain.catalogue.strict_document import DocumentError, Fields, Path, checked_text, shown
from inspector.domain.opening_hours import hours_text, read_hours

AID_FORMAT = "inspector-aid/1"
LIFE = timedelta(days=184)
"""How long after somebody checked a place it may be shown."""
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")
_INVENTED_NUMBER = "000"
_INVENTED_HOST = ".example"


def _our_format(value: object, path: Path) -> str:
    if value != AID_FORMAT:
        raise DocumentError(path, f"must be {AID_FORMAT}")
    return AID_FORMAT


def _a_language(value: object, path: Path) -> str:
    text = checked_text(value, path, 2)
    if text not in LANGUAGES:
        raise DocumentError(path, f"must be one of {', '.join(LANGUAGES)}")
    return text


def _a_page(value: object, path: Path) -> str:
    text = checked_text(value, path, 200, empty=True)
    try:
        is_page = not text or (urlsplit(text).scheme == "https" and bool(urlsplit(text).hostname) and " " not in text)
    except ValueError:
        is_page = False
    if not is_page:
        raise DocumentError(path, "must begin with https:// and name a public page")
    return text


def _some_hours(value: object, path: Path) -> str:
    openings = read_hours(checked_text(value, path, 200, empty=True))
    if openings is None:
        raise DocumentError(path, "must be hours such as ma-vr 09:00-17:00; za 10:00-12:00")
    return hours_text(openings)


def _a_fingerprint(value: object, path: Path) -> str:
    text = checked_text(value, path, 64, empty=True)
    if text and _FINGERPRINT.fullmatch(text) is None:
        raise DocumentError(path, "must be 64 hexadecimal digits, or empty")
    return text


_Language = Annotated[str, _a_language]


@dataclass(frozen=True, slots=True)
class AidPlace:
    """One place, as somebody checked it."""

    name: Annotated[str, Within(1, 80)]
    kind: Kind
    regions: Annotated[tuple[Word, ...], Within(1, 40)]
    needs: Annotated[tuple[Need, ...], Within(1, 7)]
    languages: Annotated[tuple[_Language, ...], Within(1, 14)]
    number: Annotated[str, a_number]
    page: Annotated[str, _a_page]
    """Its public page; empty without one."""
    hours: Annotated[str, _some_hours]
    """As the opening hours of a business; empty where nobody knows them."""
    welcome: Annotated[tuple[Welcome, ...], Within(1, 4)]
    identity: bool
    """Whether somebody has to show who he is."""
    key: Annotated[str, _a_fingerprint]
    """SHA-256 of the public key that a request for help to this place is sealed with; empty where it takes none."""
    checked: date
    expires: date

    def __post_init__(self) -> None:
        if not self.checked <= self.expires <= self.checked + LIFE:
            raise DocumentError(("expires",), f"must lie within {LIFE.days} days after checked")
        if not self.number and not self.page:
            raise DocumentError(("number",), "a place has a number or a page")

    @property
    def is_nowhere(self) -> bool:
        """Whether nobody can be reached there: a number and a page that cannot exist."""
        host = urlsplit(self.page).hostname or _INVENTED_HOST
        return self.number.startswith(_INVENTED_NUMBER) and host.endswith(_INVENTED_HOST)


@dataclass(frozen=True, slots=True)
class AidMap:
    """The places that one office keeps."""

    format: Annotated[str, _our_format]
    name: Annotated[str, Within(1, 200)]
    version: Word
    in_force_from: date
    invented: bool
    """Made up, for practice: each place says so, and leads nowhere."""
    places: Annotated[tuple[AidPlace, ...], Within(1, 60)]
    data_hash: bytes = field(default=b"", compare=False, metadata=NOT_IN_THE_DOCUMENT)

    def __post_init__(self) -> None:
        for place, each in enumerate(self.places):
            if each.is_nowhere is not self.invented:
                wrong = "can be reached, and this map is invented" if self.invented else "cannot be reached by anybody"
                raise DocumentError(("places", place, "number"), wrong)
            if each.name in {other.name for other in self.places[:place]}:
                raise DocumentError(("places", place, "name"), f"{shown(each.name)} stands here twice")

    @property
    def about(self) -> str:
        """What only one version of may begin on a day."""
        return f"{AID_FORMAT} {self.name.casefold()}"


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A place that is shown today, and whether it is invented."""

    place: AidPlace
    invented: bool
    map: str = ""
    """Whose map names it."""


def parse_aid(document: Mapping[str, object], data: bytes) -> AidMap:
    """The map that a decoded JSON object holds.

    Raises:
        DocumentError: a field is missing, unknown or wrong.
    """
    return replace(read(AidMap, Fields.of(document)), data_hash=sha256(data).digest())


def places_on(maps: tuple[AidMap, ...], day: date) -> tuple[ShownPlace, ...]:
    """Each place that was checked lately, by name; of each map the version with the newest beginning."""
    newest: dict[str, AidMap] = {}
    for each in sorted(maps, key=lambda one: one.in_force_from):
        if each.in_force_from <= day:
            newest[each.about] = each
    found = (ShownPlace(place, each.invented, each.name) for each in newest.values() for place in each.places)
    return tuple(sorted((one for one in found if day <= one.place.expires), key=lambda one: one.place.name.casefold()))
