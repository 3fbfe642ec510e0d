"""Cards for the person who is present, in one language: one signed, versioned document (docs/formats/cards.md)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from inspector.domain.catalogue.card_words import LANGUAGES, Words, a_number
from inspector.domain.catalogue.reading import NOT_IN_THE_DOCUMENT, read
from inspector.domain.catalogue.strict_document import Fields, checked_day

CARDS_FORMAT = "inspector-cards/1"
_MAX_CARDS = 20
_MAX_LINES = 12
_SHORT, _LONG = 80, 300
_ONLY = {"registration", "check"}
ALWAYS = ("112", "0900-8844")
"""Whom anybody may call whatever expired: each set has these numbers."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with an icon; with a telephone number where there is somebody to call."""

    icon: str
    text: str
    number: str


@dataclass(frozen=True, slots=True)
class Card:
    """One card in one language."""

    id: str
    icon: str
    title: str
    only: str
    """Where it is shown, unless everywhere: `registration` for municipalities with a register, `check` in visits."""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CardSet:
    """Every card in one language."""

    code: str
    name: str
    """The language in itself, as on its button."""
    version: str
    in_force_from: date
    expires: date
    """The last day on which they are shown whole."""
    words: Words
    cards: tuple[Card, ...]
    data_hash: bytes = field(default=b"", compare=False, metadata=NOT_IN_THE_DOCUMENT)

    @property
    def about(self) -> str:
        """What only one version of may begin on a day."""
        return f"{CARDS_FORMAT} {self.code}"


def parse_cards(document: Mapping[str, object], data: bytes) -> CardSet:
    """The cards that a decoded JSON object holds.

    Raises:
        DocumentError: a field is missing, unknown or wrong.
    """
    fields = Fields.of(document)
    fields.only("format", "version", "language", "name", "in_force_from", "expires", "words", "cards")
    if fields.text("format", _SHORT) != CARDS_FORMAT:
        raise fields.wrong("format", f"must be {CARDS_FORMAT}")
    code = fields.text("language", _SHORT)
    if code not in LANGUAGES:
        raise fields.wrong("language", f"must be one of {', '.join(LANGUAGES)}")
    said = read(Words, fields.child("words"))
    cards = tuple(map(_card, fields.objects("cards", _MAX_CARDS, at_least=1)))
    if len({card.id for card in cards}) != len(cards):
        raise fields.wrong("cards", "names a card twice")
    everywhere = {line.number for card in cards if not card.only for line in card.lines}
    if not everywhere.issuperset(ALWAYS):
        raise fields.wrong("cards", f"must have the numbers {' and '.join(ALWAYS)}")
    begins, expires = (checked_day(fields.value(name), fields.at(name)) for name in ("in_force_from", "expires"))
    if expires < begins:
        raise fields.wrong("expires", "lies before in_force_from")
    name, version = fields.text("name", _SHORT), fields.text("version", _SHORT)
    return CardSet(code, name, version, begins, expires, said, cards, sha256(data).digest())


def _card(fields: Fields) -> Card:
    fields.only("id", "icon", "title", "only", "lines")
    only = fields.text("only", _SHORT) if fields.has("only") else ""
    if only and only not in _ONLY:
        raise fields.wrong("only", f"must be one of {', '.join(sorted(_ONLY))}")
    lines = tuple(map(_line, fields.objects("lines", _MAX_LINES, at_least=1)))
    return Card(fields.text("id", _SHORT), fields.text("icon", _SHORT), fields.text("title", _SHORT), only, lines)


def _line(fields: Fields) -> Line:
    fields.only("icon", "text", "number")
    number = a_number(fields.value("number"), fields.at("number")) if fields.has("number") else ""
    return Line(fields.text("icon", _SHORT), fields.text("text", _LONG), number)
