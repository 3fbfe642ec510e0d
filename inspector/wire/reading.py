"""The one way this package reads CBOR: every refusal of a decoder becomes `MalformedError`."""

from collections.abc import Iterator
from contextlib import contextmanager

from inspector.crypto.cbor import CborError
from inspector.crypto.shapes import a_list, an_int, some_bytes
from inspector.wire.errors import MalformedError
from inspector.wire.event import HASH_BYTES, ID_BYTES, MARK_BYTES, MAX_SEQ, LogHead, LogPlace, SeenEvent

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


def a_log_place(value: object) -> LogPlace:
    """A log and a place in it."""
    log, seq = a_list(value, length=2)
    return LogPlace(an_id(log), an_int(seq, least=1, most=MAX_SEQ))


def a_seen_event(value: object) -> SeenEvent:
    """A log, a place in it and the mark of the event there."""
    log, seq, mark = a_list(value, length=3)
    return SeenEvent(an_id(log), an_int(seq, least=1, most=MAX_SEQ), some_bytes(mark, MARK_BYTES))


def a_log_head(value: object) -> LogHead:
    """A log, a place in it and the head there; place 0 is the log nobody has anything of."""
    log, seq, head = a_list(value, length=3)
    return LogHead(an_id(log), an_int(seq, most=MAX_SEQ), a_hash(head))


def a_time(value: object) -> int:
    """A time of the hub's clock, milliseconds since 1970."""
    return an_int(value, most=LAST_MS)


def a_flag(value: object) -> bool:
    """True or false, nothing that merely counts as one."""
    if not isinstance(value, bool):
        raise CborError("not a flag")
    return value
