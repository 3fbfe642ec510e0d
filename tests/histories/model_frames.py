"""Events without content and frames without signatures, enough for a model of who has what."""

import hashlib
import struct
from collections.abc import Sequence
from typing import NamedTuple

EVENT_BYTES = 600

_HEAD = struct.Struct(">4s16s16sQI")


class ModelFrame(NamedTuple):
    """Events of one log from a place on; an event is the 16 bytes that name it."""

    log: bytes
    stream: bytes
    first: int
    events: tuple[bytes, ...]

    def pack(self) -> bytes:
        filling = bytes(EVENT_BYTES - 16)
        head = _HEAD.pack(b"IFR1", self.log, self.stream, self.first, len(self.events))
        return head + b"".join(event + filling for event in self.events)


def parse(data: bytes) -> ModelFrame:
    _, log, stream, first, count = _HEAD.unpack_from(data)
    starts = range(_HEAD.size, _HEAD.size + count * EVENT_BYTES, EVENT_BYTES)
    return ModelFrame(log, stream, first, tuple(data[at : at + 16] for at in starts))


def head_of(events: Sequence[bytes]) -> bytes:
    return hashlib.sha256(b"".join(events)).digest() if events else bytes(32)
