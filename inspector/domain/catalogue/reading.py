"""Reads an object of a catalogue as the dataclass it has to be; what a field may hold stands at the field.

What a record cannot hold though each field is right, its `__post_init__` refuses with a `DocumentError`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache, partial
from types import NoneType
from typing import Annotated, Any, NamedTuple, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

from inspector.domain.catalogue import strict_document

T = TypeVar("T")
Reader: TypeAlias = Callable[[object, strict_document.Path], Any]


class Within(NamedTuple):
    """How long a text or a list may be, or how large a number."""

    least: int
    most: int


class Called(NamedTuple):
    """What a field is called in the document, where that is not its own name."""

    name: str


NOT_IN_THE_DOCUMENT: Mapping[str, object] = {"outside": True}
"""Of a field that the program fills in."""
MAX_LINE = 400
"""Characters of a question, title, hint or note."""
MAX_WORD = 60
"""Characters of an id or code."""

Line = Annotated[str, Within(1, MAX_LINE)]
Word = Annotated[str, Within(1, MAX_WORD)]
Few = Annotated[tuple[T, ...], Within(1, 40)]
"""A short list: bases, outcomes, sectors."""
FewOrNone = Annotated[tuple[T, ...], Within(0, 40)]


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence in Dutch and in English; in a document the fields `<name>_nl` and `<name>_en`."""

    nl: str
    en: str

    def in_language(self, language: str) -> str:
        """The English sentence for `en`, the Dutch one for everything else."""
        return self.en if language == "en" else self.nl


Note = Annotated[Wording, Within(0, MAX_LINE)]
"""A sentence that may be empty."""


def read(record: type[T], found: strict_document.Fields) -> T:
    """The record that these fields hold.

    Raises:
        DocumentError: a field is missing, unknown or wrong.
    """
    kind: type = record
    known = _fields_of(kind)
    found.only(*(name for each in known for name in each.names))
    said = {each.own: each.read(found) for each in known}
    try:
        return record(**said)
    except strict_document.DocumentError as error:
        raise strict_document.DocumentError((*found.path, *error.path), error.reason) from error


class _Field(NamedTuple):
    own: str
    names: tuple[str, ...]
    reader: Reader
    is_wording: bool

    def read(self, found: strict_document.Fields) -> object:
        if self.is_wording:
            return Wording(*[self.reader(found.value(name), found.at(name)) for name in self.names])
        (name,) = self.names
        return self.reader(found.value(name), found.at(name))


@cache
def _fields_of(record: type) -> tuple[_Field, ...]:
    hints = get_type_hints(record, include_extras=True)
    return tuple(_field(each.name, *_taken_apart(hints[each.name])) for each in fields(record) if not each.metadata)


def _field(own: str, hint: Any, said: list[object]) -> _Field:  # noqa: ANN401 - a type as it is written
    name = next((each.name for each in said if isinstance(each, Called)), own)
    if hint is not Wording:
        return _Field(own, (name,), _reader_of(hint, said), is_wording=False)
    within = next((each for each in said if isinstance(each, Within)), Within(1, MAX_LINE))
    names = tuple(f"{name}_{language}".removeprefix("_") for language in ("nl", "en"))
    return _Field(own, names, _reader_of(str, [within]), is_wording=True)


def _taken_apart(hint: Any) -> tuple[Any, list[object]]:  # noqa: ANN401 - a type as it is written
    if get_origin(hint) is not Annotated:
        return hint, []
    inner, *said = get_args(hint)
    return inner, said


def _reader_of(hint: Any, said: list[object]) -> Reader:  # noqa: ANN401 - a type as it is written
    by_hand: Reader | None = next(filter(callable, said), None)
    least, most = next((each for each in said if isinstance(each, Within)), Within(0, 0))
    if by_hand is not None:
        return by_hand
    if get_origin(hint) is tuple:
        return _list_of(_reader_of(*_taken_apart(get_args(hint)[0])), least, most)
    if NoneType in get_args(hint):
        inner = _reader_of(*_taken_apart(get_args(hint)[0]))
        return lambda value, path: None if value is None else inner(value, path)
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda value, path: read(hint, strict_document.Fields.of(value, path))
    if issubclass(hint, StrEnum):
        return partial(strict_document.checked_choice, choices=hint)
    if hint is int:
        return partial(strict_document.checked_number, lowest=least, highest=most)
    if hint is str:
        return partial(strict_document.checked_text, limit=most, empty=not least)
    return {date: strict_document.checked_day, bool: strict_document.checked_flag}[hint]


def _list_of(inner: Reader, least: int, most: int) -> Reader:
    def read_list(value: object, path: strict_document.Path) -> tuple[object, ...]:
        found: list[object] = []
        for where, item in strict_document.checked_items(value, path, most, at_least=least):
            read_item = inner(item, where)
            if isinstance(read_item, str) and read_item in found:
                raise strict_document.DocumentError(where, f"{strict_document.shown(str(read_item))} stands here twice")
            found.append(read_item)
        return tuple(found)

    return read_list
