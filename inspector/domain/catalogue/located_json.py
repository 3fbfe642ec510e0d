"""Reads JSON strictly and remembers where every value stands, so that an error can name a line."""

import json
import re
from bisect import bisect_right
from collections.abc import Collection

from inspector.domain.catalogue.strict_document import Path, shown

MAX_DEPTH = 16
"""Lists and objects inside each other."""

_WHITESPACE = re.compile(r"[ \t\n\r]*")
_IN_FULL = {
    "Invalid control character at": "a text holds a raw control character, which JSON does not allow",
    "Unterminated string starting at": "a text begins here and has no closing quote",
    "Invalid \\escape": "a backslash stands before a character that it cannot go with",
    "Invalid \\uXXXX escape": "\\u must be followed by four hexadecimal digits",
    "Expecting value": "expected a value",
}
"""What the standard library says as the beginning of a sentence."""


class MalformedJsonError(ValueError):
    """The text is not JSON, or uses what a strict reader refuses; line and column count from 1."""

    def __init__(self, line: int, column: int, reason: str) -> None:
        super().__init__(f"line {line}, column {column}: {reason}")
        self.line = line
        self.column = column
        self.reason = reason


class LocatedJson:
    """The one JSON value that a text holds, and the place of every part of it.

    Raises:
        MalformedJsonError: the text is not JSON, repeats a field name, nests too deeply or has something after its end.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._line_starts = (0, *(at + 1 for at, character in enumerate(text) if character == "\n"))
        self._offsets: dict[Path, int] = {}
        self._scalars = json.JSONDecoder(parse_constant=_no_constant)
        self.value, end = self._read(self._skip(0), ())
        end = self._skip(end)
        if end != len(text):
            raise self._wrong(end, "something follows after the end of the document")

    def line_of(self, path: Path) -> int:
        """The line of the part at this path; of a part that is not there, the line of what should hold it."""
        while path and path not in self._offsets:
            path = path[:-1]
        return bisect_right(self._line_starts, self._offsets[path])

    def _wrong(self, at: int, reason: str) -> MalformedJsonError:
        line = bisect_right(self._line_starts, at)
        return MalformedJsonError(line, at - self._line_starts[line - 1] + 1, reason)

    def _skip(self, at: int) -> int:
        """The next place that is not white space."""
        space = _WHITESPACE.match(self._text, at)
        return space.end() if space else at

    def _peek(self, at: int) -> str:
        if at >= len(self._text):
            raise self._wrong(at, "the document ends too early")
        return self._text[at]

    def _read(self, at: int, path: Path) -> tuple[object, int]:
        """The value that begins here and where it ends."""
        self._offsets.setdefault(path, at)
        if len(path) > MAX_DEPTH:
            raise self._wrong(at, f"lists and objects nest deeper than {MAX_DEPTH}")
        match self._peek(at):
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
        at = self._skip(at + 1)
        while self._peek(at) != closing:
            if found:
                if self._peek(at) != ",":
                    raise self._wrong(at, f"expected a comma or {closing}")
                at = self._skip(at + 1)
                if self._peek(at) == closing:
                    raise self._wrong(at, f"a comma stands before {closing}")
            part: str | int = len(found)
            if closing == "}":
                part, at = self._name(at, path, found)
            found[part], at = self._read(at, (*path, part))
            at = self._skip(at)
        return found, at + 1

    def _name(self, at: int, path: Path, found: Collection[str | int]) -> tuple[str, int]:
        """A field name that is new here, and where its value begins."""
        if self._peek(at) != '"':
            raise self._wrong(at, "expected a field name in double quotes")
        name, end = self._scalar(at)
        if not isinstance(name, str) or name in found:
            raise self._wrong(at, f"the field {shown(str(name))} stands here twice")
        self._offsets[(*path, name)] = at
        end = self._skip(end)
        if self._peek(end) != ":":
            raise self._wrong(end, "expected a colon after the field name")
        return name, self._skip(end + 1)

    def _scalar(self, at: int) -> tuple[object, int]:
        try:
            value, end = self._scalars.raw_decode(self._text, at)
        except json.JSONDecodeError as error:
            reason = next((full for begun, full in _IN_FULL.items() if error.msg.startswith(begun)), error.msg)
            raise self._wrong(max(at, error.pos), reason) from error
        except ValueError as error:  # the standard library's limit on digits
            raise self._wrong(at, "the number has too many digits") from error
        return value, end


def _no_constant(name: str) -> object:
    raise json.JSONDecodeError(f"{name} is not a JSON number", name, 0)
