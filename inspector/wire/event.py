"""One event as bytes: the 72-byte header, the body, and the hash chain that ties a log together.

`docs/formats/event.md` describes the format. All integers are big-endian.
"""

import hashlib
import struct
from dataclasses import dataclass
from typing import NamedTuple, Self

from inspector.wire.errors import MalformedError
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import EventClass, StreamKind

VERSION = 1
HEADER_BYTES = 72
ID_BYTES = 16
HASH_BYTES = 32

MUST_UNDERSTAND = 1
"""Flag: a program that does not know everything in this event must not change the thing it is about."""

MAY_BE_SUPERSEDED = 2
"""Flag of lists in a directory: once that of a later day stands there, the body may go."""

MAY_END = 4
"""Flag of what else is said of a register in a directory: once nobody has one there any more, the body may go."""

NO_KEY = bytes(ID_BYTES)
"""The key id of events that are not sealed."""

UNTOLD = 0
"""The clock in the header of everything but directories: what happens at once in two streams would look alike."""

FIRST_HEAD = bytes(HASH_BYTES)
"""The head of a log before its first event."""

MARK_BYTES = 8
"""How much of an event's hash stands beside its place where another event names it."""

MAX_SEQ = 2**63 - 1

_LAYOUT = struct.Struct(">BBH16s16sQ16sQI")
_HLC = slice(60, 68)
_CLASSES = {int(each): each for each in EventClass}


class LogPlace(NamedTuple):
    """A log and a place in it, where one event stands for ever."""

    log: bytes
    seq: int


class SeenEvent(NamedTuple):
    """Names one event that was seen: its place and the first 8 bytes of its leaf."""

    log: bytes
    seq: int
    mark: bytes


class LogHead(NamedTuple):
    """How far a log reaches and the head there; `FIRST_HEAD` at place 0 when there is nothing of it."""

    log: bytes
    seq: int
    head: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """What the hub may read of an event; as bytes it is the associated data of the sealed body."""

    event_class: EventClass
    stream: bytes
    log: bytes
    seq: int
    key_id: bytes
    hlc: int
    body_len: int
    flags: int = 0

    def pack(self) -> bytes:
        """The only 72 bytes that mean this header."""
        return _LAYOUT.pack(
            VERSION, self.event_class, self.flags, self.stream, self.log, self.seq, self.key_id, self.hlc, self.body_len
        )

    @classmethod
    def unpack(cls, data: bytes) -> Self:
        """Read a header.

        Raises:
            MalformedError: not 72 bytes, another version, an unknown class, or a number out of range.
        """
        if len(data) != HEADER_BYTES:
            raise MalformedError
        version, class_number, flags, stream, log, seq, key_id, hlc, body_len = _LAYOUT.unpack(data)
        event_class = _CLASSES.get(class_number)
        if version != VERSION or event_class is None:
            raise MalformedError
        header = cls(event_class, stream, log, seq, key_id, hlc, body_len, flags)
        header.check()
        return header

    def check(self) -> None:
        """Hold the header to the rules that need no other event.

        Raises:
            MalformedError: a log that does not begin with `LogOpened`, a clear event with a key, a size out of range.
        """
        if not 1 <= self.seq <= MAX_SEQ or not 1 <= self.body_len <= LIMITS.body_bytes:
            raise MalformedError
        if (self.seq == 1) is not (self.event_class is EventClass.LOG_OPENED):
            raise MalformedError
        if (self.key_id == NO_KEY) is (self.event_class is EventClass.SEALED):
            raise MalformedError

    @property
    def id(self) -> LogPlace:
        """The event's name."""
        return LogPlace(self.log, self.seq)

    @property
    def may_be_superseded(self) -> bool:
        """Whether its body may go once a later one says more."""
        return self._may_go(MAY_BE_SUPERSEDED)

    @property
    def may_be_let_go(self) -> bool:
        """Whether its body may be missing though nobody decided to erase it."""
        return self._may_go(MAY_BE_SUPERSEDED | MAY_END)

    @property
    def may_be_empty(self) -> bool:
        """Whether there is any ground on which its body may be missing; all other bodies stay for ever."""
        return self.event_class is EventClass.SEALED or self.may_be_let_go

    def _may_go(self, flags: int) -> bool:
        return (
            self.event_class is EventClass.DIRECTORY
            and self.stream[0] == StreamKind.DIRECTORY
            and bool(self.flags & flags)
        )


@dataclass(frozen=True, slots=True)
class RawEvent:
    """An event as it is stored, sent and hashed. An erased one has lost its body and kept the body's hash."""

    header: Header
    body: bytes | None
    body_hash: bytes

    @classmethod
    def of(cls, header: Header, body: bytes) -> Self:
        """The whole event.

        Raises:
            MalformedError: the header is none, or the body is not as long as it says.
        """
        header.check()
        if len(body) != header.body_len:
            raise MalformedError
        return cls(header, body, hashlib.sha256(body).digest())

    @classmethod
    def erased(cls, header: Header, body_hash: bytes) -> Self:
        """What an erasure leaves of an event: enough for the chain, nothing to read.

        Raises:
            MalformedError: the header or the hash is none.
        """
        header.check()
        if len(body_hash) != HASH_BYTES:
            raise MalformedError
        return cls(header, None, body_hash)

    @property
    def id(self) -> LogPlace:
        """The event's name."""
        return self.header.id

    @property
    def can_be_erased(self) -> bool:
        """Whether it has content to lose; grants, openings and declarations stay."""
        return self.body is not None and self.header.event_class is EventClass.SEALED

    def without_body(self) -> Self:
        """The event as an erasure leaves it."""
        return self.erased(self.header, self.body_hash)

    def leaf(self) -> bytes:
        """The event's hash in the chain; the same before and after erasure."""
        return leaf(self.header.pack(), self.body_hash)


def hlc_of(header: bytes) -> int:
    """The clock in a header's bytes, also when the rest of them is no header."""
    return int.from_bytes(header[_HLC])


def leaf(header: bytes, body_hash: bytes) -> bytes:
    """Hash one event from its header bytes and the SHA-256 of its body."""
    return hashlib.sha256(b"\x00" + header + body_hash).digest()


def next_head(head: bytes, event_leaf: bytes) -> bytes:
    """The head of a log after one more event."""
    return hashlib.sha256(b"\x01" + head + event_leaf).digest()


def head_message(log: bytes, seq: int, head: bytes) -> bytes:
    """What the writer signs to vouch for a log from its first event up to `seq`."""
    return b"inspector-head/1" + log + struct.pack(">Q", seq) + head
