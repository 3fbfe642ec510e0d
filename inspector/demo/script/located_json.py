"""Reads JSON strictly and remembers where every value stands, so that an error can name a line."""

import json
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass, field

from inspector.demo.script.values import MAX_DEPTH
from inspector.domain.catalogue.strict_document import Path, shown

_WHITESPACE = " \t\n\r"


class MalformedJsonError(ValueError):
    """The text is not JSON, or uses what a strict reader refuses; line and column count from 1."""

    def __init__(self, line: int, column: int, reason: str) -> None:
        super().__init__(f"line {line}, column {column}: {reason}")
        self.line = line
        self.column = column
        self.reason = reason


@dataclass(frozen=True, slots=True)
class LocatedJson:
    """A JSON value and the place of every part of it."""

    value: object
    _offsets: dict[Path, int] = field(repr=False)
    _line_starts: tuple[int, ...] = field(repr=False)

    def line_of(self, path: Path) -> int:
        """The line of the part at this path; of a part that is not there, the line of what should hold it."""
        while path and path not in self._offsets:
            path = path[:-1]
        return _line_and_column(self._line_starts, self._offsets[path])[0]


def parse_located(text: str) -> LocatedJson:
    """The one JSON value that the text holds, with its places.

    Raises:
        MalformedJsonError: the text is not JSON, repeats a field name, nests too deeply or has something after its end.
    """
    line_starts = _line_starts(text)
    reader = _Reader(text)
    try:
        value = reader.document()
    except _WrongError as error:
        line, column = _line_and_column(line_starts, error.offset)
        raise MalformedJsonError(line, column, error.reason) from error
    return LocatedJson(value, reader.offsets, line_starts)


_IN_FULL = {
    "Invalid control character at": "a text holds a raw control character, which JSON does not allow",
    "Unterminated string starting at": "a text begins here and has no closing quote",
    "Invalid \\escape": "a backslash stands before a character that it cannot go with",
    "Invalid \\uXXXX escape": "\\u must be followed by four hexadecimal digits",
    "Expecting value": "expected a value",
}
"""What the standard library says as the beginning of a sentence."""


class _WrongError(Exception):
    def __init__(self, offset: int, reason: str) -> None:
        super().__init__(reason)
        self.offset = offset
        self.reason = reason


def _no_constant(name: str) -> object:
    raise json.JSONDecodeError(f"{name} is not a JSON number", name, 0)


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.offsets: dict[Path, int] = {}
        self._scalars = json.JSONDecoder(parse_constant=_no_constant)

    def document(self) -> object:
        """The one value of the text."""
        value, end = self.value(self.skip(0), ())
        end = self.skip(end)
        if end != len(self.text):
            raise _WrongError(end, "something follows after the end of the document")
        return value

    def skip(self, at: int) -> int:
        """The next place that is not white space."""
        while at < len(self.text) and self.text[at] in _WHITESPACE:
            at += 1
        return at

    def value(self, at: int, path: Path) -> tuple[object, int]:
        """The value that begins here and where it ends."""
        self.offsets.setdefault(path, at)
        if len(path) > MAX_DEPTH:
            raise _WrongError(at, f"lists and objects nest deeper than {MAX_DEPTH}")
        match self.text[at : at + 1]:
            case "{":
                return self._parts(at, path, "}")
            case "[":
                parts, at = self._parts(at, path, "]")
                return list(parts.values()), at
            case _:
                return self._scalar(at)

    def _parts(self, at: int, path: Path, closing: str) -> tuple[dict[str | int, object], int]:
        """The parts of an object or list, by name or place, and where it ends."""
        found: dict[str | int, object] = {}
        at = self.skip(at + 1)
        while self._peek(at) != closing:
            if found:
                if self._peek(at) != ",":
                    raise _WrongError(at, f"expected a comma or {closing}")
                at = self.skip(at + 1)
                if self._peek(at) == closing:
                    raise _WrongError(at, f"a comma stands before {closing}")
            part: str | int = len(found)
            if closing == "}":
                part, at = self._name(at, path, found)
            found[part], at = self.value(at, (*path, part))
            at = self.skip(at)
        return found, at + 1

    def _name(self, at: int, path: Path, found: Collection[str | int]) -> tuple[str, int]:
        """A field name that is new here, and where its value begins."""
        if self._peek(at) != '"':
            raise _WrongError(at, "expected a field name in double quotes")
        name, end = self._scalar(at)
        if not isinstance(name, str) or name in found:
            raise _WrongError(at, f"the field {shown(str(name))} stands here twice")
        self.offsets[(*path, name)] = at
        end = self.skip(end)
        if self._peek(end) != ":":
            raise _WrongError(end, "expected a colon after the field name")
        return name, self.skip(end + 1)

    def _scalar(self, at: int) -> tuple[object, int]:
        if at >= len(self.text):
            raise _WrongError(at, "the document ends too early")
        try:
            value, end = self._scalars.raw_decode(self.text, at)
        except json.JSONDecodeError as error:
            reason = next((full for begun, full in _IN_FULL.items() if error.msg.startswith(begun)), error.msg)
            raise _WrongError(max(at, error.pos), reason) from error
        except ValueError as error:  # the standard library's limit on digits
            raise _WrongError(at, "the number has too many digits") from error
        return value, end

    def _peek(self, at: int) -> str:
        if at >= len(self.text):
            raise _WrongError(at, "the document ends too early")
        return self.text[at]


def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(at + 1 for at, character in enumerate(text) if character == "\n"))


def _line_and_column(line_starts: tuple[int, ...], offset: int) -> tuple[int, int]:
    line = bisect_right(line_starts, offset)
    return line, offset - line_starts[line - 1] + 1
