"""Reads an object of a day script as the struct it has to be.

A struct names each field once, with what it may hold; msgspec describes that and makes the struct. What msgspec would
say of a wrong value comes from here instead: the first wrong field, and in plain words what it must be.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from pathlib import PurePosixPath
from typing import TypeVar

import msgspec
from msgspec import Struct, inspect, structs

from inspector.demo.script.photo_files import PhotoFileError, safe_relative_path
from inspector.domain.catalogue.strict_document import (
    DocumentError,
    Fields,
    Path,
    checked_choice,
    checked_day,
    checked_flag,
    checked_items,
    checked_number,
    checked_text,
    shown,
)

_MAX_WORD, _MAX_PATH = 60, 300
_MAX_OFFSET_DAYS = 3_660
_FIRST_YEAR, _LAST_YEAR = 2000, 2099
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)", re.ASCII)
_OFFSET = re.compile(r"([+-]?)(?:(\d{1,5}):([0-5]\d)(?::([0-5]\d))?|(\d{1,9})([smhd]))", re.ASCII)
_SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}

T = TypeVar("T", bound=Struct)
Known = Mapping[str, tuple[Collection[str], str]]
"""By what a field names: the keys there are, and where."""


class ZonedTime(datetime):
    """A point in time with its offset; not msgspec's own, which takes more ways to write it."""


class Offset(timedelta):
    """How wrong a clock is."""


def read(kind: type[T], fields: Fields, known: Known | None = None, **unsaid: object) -> T:
    """The struct that these fields hold; `unsaid` is what no file may say, under names in angle brackets.

    Raises:
        DocumentError: a field is missing, unknown or wrong.
    """
    said = _Reader(known or {}).struct(kind, fields) | {f"<{name}>": value for name, value in unsaid.items()}
    return msgspec.convert(said, kind, dec_hook=lambda _kind, read_by_hand: read_by_hand)


@cache
def sayable(kind: type[Struct]) -> Mapping[str, tuple[structs.FieldInfo, inspect.Type]]:
    """The fields that a file may say of a struct, with what they may hold."""
    found = structs.fields(kind)
    return {each.encode_name: (each, inspect.type_info(each.type)) for each in found if each.encode_name[0] != "<"}


@dataclass(frozen=True, slots=True)
class _Reader:
    known: Known

    def struct(self, kind: type[Struct], fields: Fields) -> dict[str, object]:
        """The fields that say something, checked."""
        config, said = kind.__struct_config__, dict[str, object]()
        if config.tag_field is not None:
            said[config.tag_field] = config.tag
        fields.only(*sayable(kind), *said)
        for name, (field, held) in sayable(kind).items():
            if field.required and not fields.has(name):
                raise fields.wrong(name, "is missing")
            if field.required or fields.says(name):
                said[name] = self._value(held, fields.values[name], fields.at(name), empty=field.default == "")
        return said

    def _value(self, kind: inspect.Type, value: object, path: Path, *, empty: bool = False) -> object:
        match kind:
            case inspect.UnionType(types=(inner, inspect.NoneType())):
                return self._value(inner, value, path)
            case inspect.UnionType(types=(text, inspect.VarTupleType() as several)):
                return self._value(several if isinstance(value, list) else text, value, path)
            case inspect.UnionType(types=(word, inspect.StructType() as fields)):
                return self._value(word if isinstance(value, str) else fields, value, path)
            case inspect.StructType():
                return self.struct(kind.cls, Fields.of(value, path))
            case inspect.VarTupleType(item_type=inner, min_length=least, max_length=int(most)):
                items = checked_items(value, path, most, at_least=least or 0)
                return _without_doubles([(where, self._value(inner, item, where)) for where, item in items])
            case inspect.Metadata(type=inspect.StrType() as text, extra=dict(extra)):
                return self._text(text, value, path, empty, **extra)
            case inspect.StrType():
                return self._text(kind, value, path, empty)
            case _:
                return _plain(kind, value, path)

    def _text(
        self, kind: inspect.StrType, value: object, path: Path, empty: bool, *,
        lines: bool = False, must: str = "", known: str = "",
    ) -> str:  # fmt: skip
        text = checked_text(value, path, kind.max_length or 0, lines=lines, empty=empty)
        if kind.pattern and not re.search(kind.pattern, text):
            raise DocumentError(path, f"must {must}")
        keys, where = self.known.get(known, ((text,), ""))
        if text not in keys:
            whole = path if isinstance(path[-1], str) else path[:-1]
            raise DocumentError(whole, f"no {known} {shown(text)}{where}")
        return text


def _plain(kind: inspect.Type, value: object, path: Path) -> object:
    match kind:
        case inspect.EnumType(cls=words) if issubclass(words, StrEnum):
            return checked_choice(value, path, words)
        case inspect.LiteralType(values=(word,)) if value != word:
            raise DocumentError(path, f"can only be {word}")
        case inspect.LiteralType(values=words) if value not in words:
            raise DocumentError(path, f"unknown {shown(str(value))}; allowed: {', '.join(map(str, words))}")
        case inspect.IntType(ge=int(lowest), le=int(highest)):
            return checked_number(value, path, lowest, highest)
        case inspect.CustomType(cls=by_hand):
            return _BY_HAND[by_hand](value, path)
        case inspect.BoolType():
            return checked_flag(value, path)
        case inspect.DateType():
            return checked_day(value, path)
        case _:
            return value


def _without_doubles(items: list[tuple[Path, object]]) -> list[object]:
    """The items, when no text stands among them twice."""
    found: list[object] = []
    for where, item in items:
        if isinstance(item, str) and item in found:
            raise DocumentError(where, f"{shown(item)} stands here twice")
        found.append(item)
    return found


def _moment(value: object, path: Path) -> ZonedTime:
    text = checked_text(value, path, _MAX_WORD)
    if _MOMENT.fullmatch(text) is None:
        raise DocumentError(path, "must be a moment with an offset such as 2026-11-24T08:50:00+01:00")
    try:
        moment = ZonedTime.fromisoformat(text)
    except ValueError as error:
        raise DocumentError(path, f"{text} is not a moment of the calendar") from error
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise DocumentError(path, f"must lie in the years {_FIRST_YEAR} to {_LAST_YEAR}")
    return moment


def _offset(value: object, path: Path) -> Offset:
    """Seconds as a number, or text such as -02:00, +00:05:30, 90s, -3h or 400d."""
    highest = _MAX_OFFSET_DAYS * _SECONDS["d"]
    if not isinstance(value, str):
        return Offset(seconds=checked_number(value, path, -highest, highest))
    text = checked_text(value, path, _MAX_WORD)
    written = _OFFSET.fullmatch(text)
    if written is None:
        raise DocumentError(path, "must be seconds, or text such as -02:00, +00:05:30, 90s, -3h or 400d")
    sign, hours, minutes, seconds, number, unit = written.groups("0")
    total = int(hours) * 3_600 + int(minutes) * 60 + int(seconds) + int(number) * _SECONDS.get(unit, 0)
    if total > highest:
        raise DocumentError(path, f"must be at most {_MAX_OFFSET_DAYS} days")
    return Offset(seconds=-total if sign == "-" else total)


def _photo_path(value: object, path: Path) -> PurePosixPath:
    text = checked_text(value, path, _MAX_PATH)
    try:
        return safe_relative_path(text)
    except PhotoFileError as error:
        raise DocumentError(path, f"photo {shown(text)} {error}") from error


_BY_HAND: Mapping[type, Callable[[object, Path], object]] = {
    ZonedTime: _moment,
    Offset: _offset,
    PurePosixPath: _photo_path,
}
"""How what JSON and msgspec have no word for is read."""
