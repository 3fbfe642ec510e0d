"""What the vectors of this package are made of: one device, one hub, one log with its events."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias

from inspector.crypto.signatures import SigningKey
from inspector.wire.event import NO_KEY, Header, LogHead, RawEvent, head_message
from inspector.wire.frames import Frame
from inspector.wire.log_opened import LogOpened
from inspector.wire.receipt_lines import ReceiptLine
from inspector.wire.scopes import Agency, EventClass, StreamKind
from inspector.wire.stream_id import stream_id
from tests.fakes.growing_tree import a_receipt
from tests.fakes.seeded_ids import SeededIds

MS = 1_795_000_000_000

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
Piece: TypeAlias = tuple[bytes, int]

_ids = SeededIds("wire vectors")
DEVICE, HUB = SigningKey(_ids.key32()), SigningKey(_ids.key32())
KEY, OTHER, _nonce = (_ids.id16() for _ in range(3))
OPENED = LogOpened(DEVICE.id, _nonce)
LOG, STREAM = OPENED.log, stream_id(StreamKind.FINDINGS, Agency.GEMEENTE, _ids.id16())
HASH = _ids.key32()
RECEIPT = a_receipt(
    OTHER, (ReceiptLine(LogHead(LOG, 2, HASH), MS - 60_000), ReceiptLine(LogHead(OTHER, 7, HASH), MS)), MS, HASH
)


def an_event(seq: int, *, key_id: bytes = KEY) -> RawEvent:
    """The opening at place 1, sealed noise after it; the fourth must be understood."""
    if seq == 1:
        body = OPENED.encode()
        return RawEvent.of(Header(EventClass.LOG_OPENED, STREAM, LOG, 1, NO_KEY, MS << 16, len(body)), body)
    body = hashlib.shake_256(seq.to_bytes(8)).digest(128)
    return RawEvent.of(Header(EventClass.SEALED, STREAM, LOG, seq, key_id, (MS << 16) + seq, 128, seq == 4), body)


def signed(frame: Frame, previous: bytes) -> Frame:
    """The frame as the device signs it on that head."""
    return replace(frame, signature=DEVICE.sign(head_message(LOG, frame.last_seq, frame.heads(previous)[-1])))


def refused(name: str, data: bytes) -> Json:
    """Bytes under a name."""
    return {"name": name, "bytes": data.hex()}


def in_pieces(name: str, pieces: Iterable[Piece]) -> Json:
    """Long bytes under a name: pieces, each so many times."""
    merged: list[Piece] = []
    for piece, same in groupby(pieces, key=itemgetter(0)):
        times = sum(each for _, each in same)
        if times == 1 and merged and merged[-1][1] == 1:
            merged[-1] = (merged[-1][0] + piece, 1)
        else:
            merged.append((piece, times))
    return {"name": name, "pieces": [[piece.hex(), times] for piece, times in merged]}
