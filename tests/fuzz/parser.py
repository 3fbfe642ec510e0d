"""What each parser of outside bytes promises: a value or its one refusal, soon, and of a value the same bytes again."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Generic, TypeAlias, TypeVar

T = TypeVar("T")
Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | None"

ROOT = Path(__file__).resolve().parents[2]
VECTORS = ROOT / "tests" / "vectors"
MOST_SECONDS = 5.0
"""Of the processor, for one input of at most a few hundred KiB; what takes longer has no bound."""


class BrokenPromiseError(AssertionError):
    """A parser did what it never may; the text names the parser and the input."""


@dataclass(frozen=True)
class Parser(Generic[T]):
    """One way from outside bytes into the program.

    `of` are the functions of the program that are tried by it, as `wire.frames.parse`; `again` is the way back, of a
    form that has one encoding.
    """

    of: tuple[str, ...]
    read: Callable[[bytes], T]
    refusal: type[Exception] | tuple[type[Exception], ...]
    seeds: tuple[bytes, ...]
    again: Callable[[T], bytes] | None = None
    inside: str = ""
    """What of it is tried, where a signature or checksum is put around each input so that it comes further."""
    is_dear: bool = False
    """It takes a tenth of a second, so few inputs must do."""

    @property
    def name(self) -> str:
        """The first of the functions."""
        return f"{self.of[0]} {self.inside}".strip()

    def attempt(self, data: bytes) -> bool:
        """Whether it reads these bytes.

        Raises:
            BrokenPromiseError: it raises something else than its refusal, takes too long, or has two encodings.
        """
        began = process_time()
        try:
            value = self.read(data)
        except self.refusal:
            is_read, same = False, True
        except Exception as error:
            raise self._broken(data, f"raises {type(error).__name__}") from error
        else:
            is_read, same = True, self.again is None or self.again(value) == data
        if not same:
            raise self._broken(data, "gives other bytes again")
        if process_time() - began > MOST_SECONDS:
            raise self._broken(data, "takes too long")
        return is_read

    def _broken(self, data: bytes, what: str) -> BrokenPromiseError:
        return BrokenPromiseError(f"{self.name} {what}: {data[:2000].hex()}{'...' if len(data) > 2000 else ''}")


def a_text(data: bytes) -> str:
    """Any text that Qt can hand over, halves of surrogate pairs included."""
    return data.decode("utf-8", "surrogateescape")


def vector_bytes(name: str, *keys: str) -> tuple[bytes, ...]:
    """Every byte string that stands in hex under one of these keys in a file of `tests/vectors`."""
    return tuple(dict.fromkeys(bytes.fromhex(text) for text in vector_texts(name, *keys)))


def vector_texts(name: str, *keys: str) -> tuple[str, ...]:
    """Every text under one of these keys in a file of `tests/vectors`, itself or in a list."""
    document: Json = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))
    return tuple(_found(document, frozenset(keys), wanted=False))


def _found(value: Json, keys: frozenset[str], *, wanted: bool) -> Iterator[str]:
    match value:
        case dict():
            for key, inside in value.items():
                yield from _found(inside, keys, wanted=key in keys)
        case list():
            for inside in value:
                yield from _found(inside, keys, wanted=wanted)
        case str() if wanted:
            yield value
        case _:
            pass
