"""The cards for the person who is present, in each language that came with the program (docs/formats/cards.md)."""

import dataclasses
import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from inspector.domain.catalogue.located_json import LocatedJson, MalformedJsonError
from inspector.domain.catalogue.strict_document import DocumentError, Fields, checked_day

FORMAT = "inspector-cards/1"
LANGUAGES = ("nl", "en", "es", "pt", "fr", "ro", "bg", "tr", "hu", "pl", "ru", "th", "zh", "vi")
"""In the order of their buttons."""
MAX_BYTES = 200_000
MAX_CARDS = 20
MAX_LINES = 12
_SHORT, _LONG = 80, 300
_ALWAYS = frozenset({"112", "0900-8844"})
"""What may be called whatever expired."""
_ONLY = {"registration"}

LOG = logging.getLogger("inspector.cards")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with an icon; with a telephone number where there is somebody to call."""

    icon: str
    text: str
    number: str


@dataclass(frozen=True, slots=True)
class CardText:
    """One card in one language."""

    id: str
    icon: str
    title: str
    only: str
    """Where it is shown, unless everywhere: `registration` for municipalities with a register."""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What stands around the cards."""

    language: str
    unreviewed: str
    expired: str
    back: str
    all: str


_WORDS = tuple(each.name for each in dataclasses.fields(Words))


@dataclass(frozen=True, slots=True)
class Spoken:
    """Every card in one language."""

    code: str
    name: str
    words: Words
    expires: date
    cards: tuple[CardText, ...]
    has_expired: bool = False


NOTHING_ELSE = Spoken(
    "nl",
    "Nederlands",
    Words("Taal", "", "De uitleg kan nu niet worden getoond.", "Terug naar de ambtenaar", "Alle onderwerpen"),
    date.max,
    (CardText("K-10", "phone", "Nood en bellen", "", (Line("siren", "Direct gevaar", "112"),)),),
    has_expired=True,
)
"""What still helps when no text of the program can be read."""


def spoken_languages(folder: Path, day: date, *, registration: bool) -> tuple[Spoken, ...]:
    """Each language whose file is sound, as it may be shown on a day; at least one, whatever lies in the folder."""
    found = []
    for code in LANGUAGES:
        for file in sorted(folder.glob(f"kaarten-*.{code}.json"))[-1:]:
            try:
                found.append(_on(read_language(file), day, registration=registration))
            except (OSError, ValueError) as error:
                LOG.warning("a file of cards is not used: %s: %s", file.name, error)
    return tuple(found) or (NOTHING_ELSE,)


def read_language(file: Path) -> Spoken:
    """What a file of cards says.

    Raises:
        OSError: it cannot be read.
        MalformedJsonError, DocumentError: it is no such file, or not of the language in its name.
    """
    with file.open("rb") as opened:
        data = opened.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise DocumentError((), f"is larger than {MAX_BYTES} bytes")
    try:
        spoken = _parsed(Fields.of(LocatedJson(data.decode("utf-8")).value))
    except UnicodeDecodeError as error:
        raise MalformedJsonError(1, 1, "is no UTF-8") from error
    if file.suffixes[-2:] != [f".{spoken.code}", ".json"]:
        raise DocumentError(("language",), f"is {spoken.code}, and the name says otherwise")
    return spoken


def _parsed(fields: Fields) -> Spoken:
    fields.only("format", "version", "language", "name", "expires", "words", "cards")
    if fields.text("format", _SHORT) != FORMAT:
        raise fields.wrong("format", f"must be {FORMAT}")
    fields.text("version", _SHORT)
    code = fields.text("language", _SHORT)
    if code not in LANGUAGES:
        raise fields.wrong("language", f"must be one of {', '.join(LANGUAGES)}")
    words = fields.child("words")
    words.only(*_WORDS)
    said = Words(*(words.text(name, _SHORT * 2) for name in _WORDS))
    cards = tuple(map(_card, fields.objects("cards", MAX_CARDS, at_least=1)))
    if len({card.id for card in cards}) != len(cards):
        raise fields.wrong("cards", "names a card twice")
    expires = checked_day(fields.value("expires"), fields.at("expires"))
    return Spoken(code, fields.text("name", _SHORT), said, expires, cards)


def _card(fields: Fields) -> CardText:
    fields.only("id", "icon", "title", "only", "lines")
    only = fields.text("only", _SHORT) if fields.has("only") else ""
    if only and only not in _ONLY:
        raise fields.wrong("only", f"must be one of {', '.join(sorted(_ONLY))}")
    lines = tuple(map(_line, fields.objects("lines", MAX_LINES, at_least=1)))
    return CardText(fields.text("id", _SHORT), fields.text("icon", _SHORT), fields.text("title", _SHORT), only, lines)


def _line(fields: Fields) -> Line:
    fields.only("icon", "text", "number")
    number = fields.text("number", _SHORT) if fields.has("number") else ""
    if number and not all(each in "0123456789- " for each in number):
        raise fields.wrong("number", "must hold figures, spaces and hyphens only")
    return Line(fields.text("icon", _SHORT), fields.text("text", _LONG), number)


def _on(spoken: Spoken, day: date, *, registration: bool) -> Spoken:
    shown = [card for card in spoken.cards if registration or card.only != "registration"]
    if day <= spoken.expires:
        return replace(spoken, cards=tuple(shown))
    lasting = (replace(card, lines=tuple(_lasting(card.lines))) for card in shown)
    return replace(spoken, cards=tuple(card for card in lasting if card.lines), has_expired=True)


def _lasting(lines: Iterable[Line]) -> Iterable[Line]:
    return (line for line in lines if line.number in _ALWAYS)
