"""Events and frames for the tests of this package: well formed, with nothing inside."""

from inspector.wire.event import FIRST_HEAD, NO_KEY, Header, RawEvent
from inspector.wire.frames import Frame
from inspector.wire.scopes import EventClass

LOG = bytes(range(16))
STREAM = bytes(range(16, 32))
KEY = bytes(range(32, 48))
OTHER_KEY = bytes(range(48, 64))
NO_SIGNATURE = bytes(64)


def an_event(seq: int, *, body: bytes | None = None, key_id: bytes = KEY, flags: int = 0) -> RawEvent:
    opens = seq == 1
    content = body if body is not None else seq.to_bytes(4) * 16
    return RawEvent.of(
        Header(
            EventClass.LOG_OPENED if opens else EventClass.SEALED,
            STREAM,
            LOG,
            seq,
            NO_KEY if opens else key_id,
            1_700_000_000_000 + seq,
            len(content),
            flags,
        ),
        content,
    )


def a_frame(first: int, last: int) -> Frame:
    return Frame(LOG, STREAM, first, tuple(an_event(seq) for seq in range(first, last + 1)), NO_SIGNATURE)


def head_before(seq: int) -> bytes:
    return a_frame(1, seq - 1).heads(FIRST_HEAD)[-1] if seq > 1 else FIRST_HEAD
