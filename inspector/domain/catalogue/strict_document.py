"""Reads a JSON-like document strictly: every field is asked for by name, and what nobody asked for is refused."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

Path = tuple[str | int, ...]
"""Where a value stands in its document: field names and places in lists, outermost first."""

_Choice = TypeVar("_Choice", bound=StrEnum)

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LINE_ENDS = "\u2028\u2029"
_SHOWN = 60
"""Characters of a wrong value that an error repeats."""


class DocumentError(ValueError):
    """A document does not have the shape it must have; `path` names the first wrong field."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path_text(path)}: {reason}")
        self.path = path
        self.reason = reason


def path_text(path: Path) -> str:
    """The path as people write it, such as `steps[3].outcome`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{_name_text(part)}" for part in path)
    return text.removeprefix(".") or "document"


def _name_text(name: str) -> str:
    """A field name as it is, unless it would break the line or run on for ever."""
    return name if name and name.isprintable() and len(name) <= _SHOWN else shown(name)


@dataclass(frozen=True, slots=True)
class Fields:
    """One object of a document; every reading either gives a value of the promised kind or raises `DocumentError`."""

    values: Mapping[str, object]
    path: Path = ()

    @classmethod
    def of(cls, value: object, path: Path = ()) -> "Fields":
        """The object that this value is."""
        if not isinstance(value, Mapping):
            raise DocumentError(path, "must be an object")
        for name in value:
            if not isinstance(name, str):
                raise DocumentError(path, "must have text as field names")
        return cls(value, path)

    def at(self, name: str) -> Path:
        """The path of one field."""
        return (*self.path, name)

    def wrong(self, name: str, reason: str) -> DocumentError:
        """The error that blames one field."""
        return DocumentError(self.at(name), reason)

    def has(self, name: str) -> bool:
        """Whether the field is there."""
        return name in self.values

    def says(self, name: str) -> bool:
        """Whether the field is there and not null."""
        return self.values.get(name) is not None

    def only(self, *allowed: str) -> None:
        """Refuse the first field that is not one of these."""
        for name in self.values:
            if name not in allowed:
                raise self.wrong(name, f"unknown field; allowed: {', '.join(sorted(allowed))}")

    def text(self, name: str, limit: int, *, lines: bool = False, empty: bool = False) -> str:
        """A text of at most so many characters, on one line unless `lines`, with something in it unless `empty`."""
        return checked_text(self.value(name), self.at(name), limit, lines=lines, empty=empty)

    def child(self, name: str) -> "Fields":
        """The object in this field."""
        return Fields.of(self.value(name), self.at(name))

    def items(self, name: str, limit: int, *, at_least: int = 0) -> "tuple[tuple[Path, object], ...]":
        """The values of a list with the path of each."""
        return checked_items(self.value(name), self.at(name), limit, at_least=at_least)

    def objects(self, name: str, limit: int, *, at_least: int = 0) -> "tuple[Fields, ...]":
        """A list of objects."""
        return tuple(Fields.of(item, path) for path, item in self.items(name, limit, at_least=at_least))

    def value(self, name: str) -> object:
        """What stands in the field."""
        if name not in self.values:
            raise self.wrong(name, "is missing")
        return self.values[name]


def checked_text(value: object, path: Path, limit: int, *, lines: bool = False, empty: bool = False) -> str:
    """The value as text that can be stored and shown everywhere."""
    if not isinstance(value, str):
        raise DocumentError(path, "must be text")
    if not empty and not value.strip():
        raise DocumentError(path, "must not be empty")
    if len(value) > limit:
        raise DocumentError(path, f"has {len(value)} characters; at most {limit} are allowed")
    for character in value:
        code = ord(character)
        if 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - half of a surrogate pair cannot be written as UTF-8
            raise DocumentError(path, "holds half a character (a lone surrogate)")
        if (code < 0x20 or 0x7F <= code < 0xA0) and not (lines and character in "\n\t"):  # noqa: PLR2004 - C0 and C1
            raise DocumentError(path, f"holds the control character U+{code:04X}")
        if character in _LINE_ENDS and not lines:
            raise DocumentError(path, f"holds the line end U+{code:04X}")
    return value


def checked_choice(value: object, path: Path, choices: type[_Choice]) -> _Choice:
    """The word of the enumeration that this value is."""
    text = checked_text(value, path, 200)
    try:
        return choices(text)
    except ValueError as error:
        allowed = ", ".join(choice.value for choice in choices)
        raise DocumentError(path, f"unknown {shown(text)}; allowed: {allowed}") from error


def checked_number(value: object, path: Path, lowest: int, highest: int) -> int:
    """The value as a whole number within these bounds."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise DocumentError(path, "must be a whole number")
    if not lowest <= value <= highest:
        raise DocumentError(path, f"must be from {lowest} to {highest}")
    return value


def checked_flag(value: object, path: Path) -> bool:
    """The value as a plain true or false."""
    if not isinstance(value, bool):
        raise DocumentError(path, "must be true or false")
    return value


def checked_day(value: object, path: Path) -> date:
    """The day that this value writes as YYYY-MM-DD."""
    text = checked_text(value, path, len("2026-11-24"))
    if _ISO_DAY.fullmatch(text) is None:
        raise DocumentError(path, "must be a day such as 2026-11-24")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise DocumentError(path, f"{text} is not a day of the calendar") from error


def checked_items(value: object, path: Path, limit: int, *, at_least: int = 0) -> tuple[tuple[Path, object], ...]:
    """The entries of the list that this value is, with the path of each."""
    if not isinstance(value, list | tuple):
        raise DocumentError(path, "must be a list")
    if len(value) < at_least:
        raise DocumentError(path, f"must have at least {at_least}")
    if len(value) > limit:
        raise DocumentError(path, f"has {len(value)} entries; at most {limit} are allowed")
    return tuple(((*path, place), item) for place, item in enumerate(value))


def shown(text: str) -> str:
    """A wrong value in quotes, cut short so that an error stays one readable line."""
    return repr(text if len(text) <= _SHOWN else text[:_SHOWN] + "…")
