"""A run of consecutive events of one log, as it travels by network, stick or colleague.

A frame ends at a head its writer signed, so whoever carries it can neither change nor re-sign it. One frame has one
encoding: key ids stand in order of first use. `docs/formats/frame.md` describes the bytes.
"""

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from inspector.crypto import signatures
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.event import (
    HASH_BYTES,
    ID_BYTES,
    MAX_SEQ,
    Header,
    RawEvent,
    head_message,
    next_head,
)
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import EventClass

MAGIC = b"IFR1"
SIGNATURE_BYTES = 64
EVENT_OVERHEAD_BYTES = 15
"""What an event costs in a frame besides its body and, once per frame, its key id."""

FRAME_OVERHEAD_BYTES = 114

_HEAD = struct.Struct(">4s16s16sQH")
_COUNT = struct.Struct(">I")
_EVENT = struct.Struct(">BHBQ")
_BODY_LEN_BYTES = 3
_ERASED = 0x80  # set in the class byte where the body is gone and its hash stands in its place
_CLASSES = {int(each): each for each in EventClass}


@dataclass(frozen=True, slots=True)
class Frame:
    """Events `first_seq` .. `last_seq` of one log and the writer's signature over the head after the last."""

    log: bytes
    stream: bytes
    first_seq: int
    events: tuple[RawEvent, ...]
    signature: bytes

    @property
    def last_seq(self) -> int:
        """The place of the last event."""
        return self.first_seq + len(self.events) - 1

    def heads(self, previous: bytes) -> tuple[bytes, ...]:
        """The head after each event, given the head before the first (`FIRST_HEAD` when the frame opens the log)."""
        leaves = (event.leaf() for event in self.events)
        return tuple(accumulate(leaves, next_head, initial=previous))[1:]

    def after(self, seq: int) -> "Frame":
        """The same frame without the events up to `seq`; at least one must be left."""
        return Frame(self.log, self.stream, seq + 1, self.events[seq + 1 - self.first_seq :], self.signature)

    def pack(self) -> bytes:
        """The frame's only encoding.

        Raises:
            MalformedError: it is empty, too large, has too many keys, or holds an event that is not next in its log.
        """
        _check_sequence(self)
        key_ids = tuple(dict.fromkeys(event.header.key_id for event in self.events))
        if len(key_ids) > LIMITS.frame_key_ids or len(self.signature) != SIGNATURE_BYTES:
            raise MalformedError
        places = {key_id: place for place, key_id in enumerate(key_ids)}
        parts = [
            _HEAD.pack(MAGIC, self.log, self.stream, self.first_seq, len(key_ids)),
            *key_ids,
            _COUNT.pack(len(self.events)),
        ]
        for event in self.events:
            parts += _pack_event(event, places[event.header.key_id])
        packed = b"".join((*parts, self.signature))
        if len(packed) > LIMITS.frame_bytes:
            raise MalformedError
        return packed


def parse(data: bytes) -> Frame:
    """Read one frame; its chain and signature are not judged yet.

    Raises:
        MalformedError: the bytes are anything but exactly one frame.
    """
    if len(data) > LIMITS.frame_bytes:
        raise MalformedError
    reader = _Reader(data)
    magic, log, stream, first_seq, key_count = _HEAD.unpack(reader.take(_HEAD.size))
    if magic != MAGIC or not 1 <= key_count <= LIMITS.frame_key_ids:
        raise MalformedError
    key_ids = [reader.take(ID_BYTES) for _ in range(key_count)]
    (count,) = _COUNT.unpack(reader.take(_COUNT.size))
    if not 1 <= count <= LIMITS.frame_events or not 1 <= first_seq <= MAX_SEQ + 1 - count:
        raise MalformedError
    taken = [_take_event(reader, log, stream, first_seq + place, key_ids) for place in range(count)]
    signature = reader.take(SIGNATURE_BYTES)
    if not reader.is_done or list(dict.fromkeys(header.key_id for header, _, _ in taken)) != key_ids:
        raise MalformedError
    return Frame(log, stream, first_seq, tuple(make(header, content) for header, make, content in taken), signature)


def verify(frame: Frame, previous: bytes, public_key: bytes) -> tuple[bytes, ...]:
    """Give the head after each event, once the writer's signature over the last one holds.

    Raises:
        UnprovenError: the frame does not follow on that head, or that key did not sign it.
    """
    heads = frame.heads(previous)
    try:
        signatures.verify(public_key, frame.signature, head_message(frame.log, frame.last_seq, heads[-1]))
    except signatures.SignatureError as error:
        raise UnprovenError from error
    return heads


def packed_size(events: Sequence[RawEvent]) -> int:
    """How many bytes a frame of these events takes."""
    keys = len({event.header.key_id for event in events})
    bodies = sum(HASH_BYTES if event.body is None else len(event.body) for event in events)
    return FRAME_OVERHEAD_BYTES + keys * ID_BYTES + len(events) * EVENT_OVERHEAD_BYTES + bodies


class _Reader:
    """Takes bytes from the front and refuses to take what is not there."""

    __slots__ = ("_at", "_data")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, length: int) -> bytes:
        end = self._at + length
        if end > len(self._data):
            raise MalformedError
        taken = self._data[self._at : end]
        self._at = end
        return taken

    @property
    def is_done(self) -> bool:
        return self._at == len(self._data)


def _take_event(
    reader: _Reader, log: bytes, stream: bytes, seq: int, key_ids: Sequence[bytes]
) -> tuple[Header, Callable[[Header, bytes], RawEvent], bytes]:
    """The header of the next event, what makes the event of it, and its body or the hash that is left of it."""
    class_byte, flags, key_place, hlc = _EVENT.unpack(reader.take(_EVENT.size))
    body_len = int.from_bytes(reader.take(_BODY_LEN_BYTES))
    is_erased, event_class = class_byte & _ERASED, _CLASSES.get(class_byte & ~_ERASED)
    if event_class is None or key_place >= len(key_ids) or body_len > LIMITS.body_bytes:
        raise MalformedError
    header = Header(event_class, stream, log, seq, key_ids[key_place], hlc, body_len, flags)
    if is_erased and not header.may_be_empty:
        raise MalformedError
    content = reader.take(HASH_BYTES if is_erased else body_len)
    return header, RawEvent.erased if is_erased else RawEvent.of, content


def _pack_event(event: RawEvent, key_place: int) -> tuple[bytes, ...]:
    header = event.header
    class_byte = header.event_class | (_ERASED if event.body is None else 0)
    return (
        _EVENT.pack(class_byte, header.flags, key_place, header.hlc),
        header.body_len.to_bytes(_BODY_LEN_BYTES),
        event.body_hash if event.body is None else event.body,
    )


def _check_sequence(frame: Frame) -> None:
    if not 1 <= len(frame.events) <= LIMITS.frame_events:
        raise MalformedError
    for seq, event in enumerate(frame.events, frame.first_seq):
        header = event.header
        if (header.log, header.stream, header.seq) != (frame.log, frame.stream, seq):
            raise MalformedError
        if event.body is None and not header.may_be_empty:
            raise MalformedError
        header.check()
