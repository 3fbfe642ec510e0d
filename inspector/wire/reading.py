"""The one way this package reads CBOR: every refusal of a decoder becomes `MalformedError`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from inspector.crypto.cbor import CborError
from inspector.crypto.shapes import a_list, a_text, an_int, some_bytes
from inspector.wire.errors import MalformedError
from inspector.wire.event import HASH_BYTES, ID_BYTES, MARK_BYTES, MAX_SEQ, LogHead, LogPlace, SeenEvent

T = TypeVar("T")

LAST_MS = 253_402_300_799_000
"""The last second of the year 9999, in milliseconds: for what is later no date can be written."""


@contextmanager
def refusing_malformed() -> Iterator[None]:
    """Turn what the decoder, the shapes and the enumerations refuse into `MalformedError`."""
    try:
        yield
    except (CborError, ValueError) as error:
        raise MalformedError from error


def an_id(value: object) -> bytes:
    """The 16 bytes of an id."""
    return some_bytes(value, ID_BYTES)


def a_hash(value: object) -> bytes:
    """The 32 bytes of a SHA-256."""
    return some_bytes(value, HASH_BYTES)


def bytes_of(size: int | None = None, *, most: int | None = None) -> Callable[[object], bytes]:
    """How a byte string of this size, or of at most so many bytes, is read."""
    return lambda value: some_bytes(value, size, most=most)


def text_of(most: int) -> Callable[[object], str]:
    """How a text of at most so many characters is read."""
    return lambda value: a_text(value, most=most)


def a_word(meaning: Callable[[str], T]) -> Callable[[object], T]:
    """How a word of an enumeration is read."""
    return lambda value: meaning(a_text(value))


def some(read: Callable[[object], T], most: int | None = None) -> Callable[[object], tuple[T, ...]]:
    """How an array of at most so many items is read."""
    return lambda value: tuple(read(each) for each in a_list(value, most=most))


def or_none(read: Callable[[object], T]) -> Callable[[object], T | None]:
    """How what may be missing is read."""
    return lambda value: None if value is None else read(value)


def a_row(make: Callable[..., T], *reads: Callable[[object], object]) -> Callable[[object], T]:
    """How an array is read whose items stand for the fields of something, in turn."""
    count = len(reads)
    return lambda value: make(*[read(each) for read, each in zip(reads, a_list(value, length=count), strict=True)])


def a_position(value: object) -> int:
    """A place in a log or in the order of arrival; 0 is before the first."""
    return an_int(value, most=MAX_SEQ)


def a_place(value: object) -> int:
    """A place in a log where something is, or the size of something that is not empty."""
    return an_int(value, least=1, most=MAX_SEQ)


a_log_place = a_row(LogPlace, an_id, a_place)
a_seen_event = a_row(SeenEvent, an_id, a_place, bytes_of(MARK_BYTES))
a_log_head = a_row(LogHead, an_id, a_position, a_hash)
"""Place 0 is the log nobody has anything of."""


def a_time(value: object) -> int:
    """A time of the hub's clock, milliseconds since 1970."""
    return an_int(value, most=LAST_MS)


def a_flag(value: object) -> bool:
    """True or false, nothing that merely counts as one."""
    if not isinstance(value, bool):
        raise CborError("not a flag")
    return value
