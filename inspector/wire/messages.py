"""One sync round trip as both ends see it: what a device pushes and asks, and what the hub has and gives.

`docs/formats/sync.md` describes the bytes and what each list means.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from inspector.crypto import cbor
from inspector.crypto.shapes import a_list, a_map, a_text, an_int, an_open_map, some_bytes
from inspector.wire.errors import MalformedError
from inspector.wire.event import MAX_SEQ, LogHead
from inspector.wire.limits import LIMITS
from inspector.wire.reading import a_flag, a_log_head, a_time, an_id, refusing_malformed

PROTOCOL = 1

_REPLY_CEILING = LIMITS.reply_bytes + 4 * LIMITS.frame_bytes


class OtherProtocolError(MalformedError):
    """The message is of a protocol version this program does not speak."""


class Standing(StrEnum):
    """What the hub may give this installation. Its events are taken and receipted whatever it says."""

    CURRENT = "current"
    EXPIRED = "expired"
    REVOKED = "revoked"


class FrameRefusal(StrEnum):
    """Why a frame was not taken."""

    MALFORMED = "malformed"
    UNPROVEN = "unproven"
    UNKNOWN_WRITER = "unknown_writer"
    NOT_ALLOWED = "not_allowed"


class Backfill(NamedTuple):
    """A stream the device came to know late, and the ingest position up to which it has it."""

    stream: bytes
    after: int


class Backfilled(NamedTuple):
    """How far a backfill came; ask again from there unless it is done."""

    stream: bytes
    upto: int
    is_done: bool


class Refused(NamedTuple):
    """A pushed frame, by its place in the request, that the hub did not take."""

    place: int
    reason: FrameRefusal


@dataclass(frozen=True, slots=True)
class Credentials:
    """A statement and the chain that leads to it from the agency's root."""

    statement: bytes
    chain: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class SyncRequest:
    """`cursor` counts in the ingest positions of `incarnation`; `logs` asks what the hub has of them.

    `room` is about how many bytes of frames the device wants in one reply: little on a line that breaks often.
    """

    cursor: int = 0
    incarnation: bytes | None = None
    frames: tuple[bytes, ...] = ()
    backfill: tuple[Backfill, ...] = ()
    logs: tuple[bytes, ...] = ()
    room: int = LIMITS.reply_bytes

    def encode(self) -> bytes:
        """The body of the request."""
        return cbor.encode(
            {
                0: PROTOCOL,
                1: self.incarnation,
                2: self.cursor,
                3: list(self.frames),
                4: [list(each) for each in self.backfill],
                5: list(self.logs),
                6: self.room,
            }
        )


@dataclass(frozen=True, slots=True)
class SyncReply:
    """What the hub holds, proves and has to tell.

    `have` answers for each log of the request and wins over the device's memory. `invited` names streams that became
    readable since the cursor and whose older events the device must ask for by backfill. `forks` are branches the hub
    keeps beside what it has; each names the last place and head of the branch.
    """

    incarnation: bytes
    hub_ms: int
    cursor: int
    standing: Standing = Standing.CURRENT
    more: bool = False
    have: tuple[LogHead, ...] = ()
    receipt: bytes | None = None
    frames: tuple[bytes, ...] = ()
    backfilled: tuple[Backfilled, ...] = ()
    invited: tuple[bytes, ...] = ()
    forks: tuple[LogHead, ...] = ()
    refused: tuple[Refused, ...] = ()
    renewal: Credentials | None = field(default=None)

    def encode(self) -> bytes:
        """The body of the reply."""
        return cbor.encode(
            {
                0: PROTOCOL,
                1: self.incarnation,
                2: self.hub_ms,
                3: self.cursor,
                4: self.standing.value,
                5: self.more,
                6: [list(each) for each in self.have],
                7: self.receipt,
                8: list(self.frames),
                9: [list(each) for each in self.backfilled],
                10: list(self.invited),
                11: [list(each) for each in self.forks],
                12: [[each.place, each.reason.value] for each in self.refused],
                13: None if self.renewal is None else [self.renewal.statement, list(self.renewal.chain)],
            }
        )


def decode_sync_request(data: bytes) -> SyncRequest:
    """Read a request; its frames are not parsed yet.

    Raises:
        OtherProtocolError: the device speaks another version.
        MalformedError: not exactly a request, or more of something than the limits allow.
    """
    with refusing_malformed():
        fields = _fields(cbor.decode(data, limit=LIMITS.request_bytes), 7)
        frames = a_list(fields[3], most=LIMITS.request_frames)
        return SyncRequest(
            incarnation=None if fields[1] is None else an_id(fields[1]),
            cursor=an_int(fields[2], most=MAX_SEQ),
            frames=tuple(some_bytes(each, most=LIMITS.frame_bytes) for each in frames),
            backfill=tuple(_a_backfill(each) for each in a_list(fields[4], most=LIMITS.request_backfills)),
            logs=tuple(an_id(each) for each in a_list(fields[5], most=LIMITS.request_logs)),
            room=an_int(fields[6], most=LIMITS.reply_bytes),
        )


def decode_sync_reply(data: bytes) -> SyncReply:
    """Read a reply; neither its frames nor its receipt are judged yet.

    Raises:
        OtherProtocolError: the hub speaks another version.
        MalformedError: not exactly a reply.
    """
    with refusing_malformed():
        fields = _fields(cbor.decode(data, limit=_REPLY_CEILING), 14)
        return SyncReply(
            incarnation=an_id(fields[1]),
            hub_ms=a_time(fields[2]),
            cursor=an_int(fields[3], most=MAX_SEQ),
            standing=Standing(a_text(fields[4])),
            more=a_flag(fields[5]),
            have=tuple(a_log_head(each) for each in a_list(fields[6])),
            receipt=None if fields[7] is None else some_bytes(fields[7]),
            frames=tuple(some_bytes(each, most=LIMITS.frame_bytes) for each in a_list(fields[8])),
            backfilled=tuple(_a_backfilled(each) for each in a_list(fields[9])),
            invited=tuple(an_id(each) for each in a_list(fields[10])),
            forks=tuple(a_log_head(each) for each in a_list(fields[11])),
            refused=tuple(_a_refused(each) for each in a_list(fields[12])),
            renewal=None if fields[13] is None else some_credentials(fields[13]),
        )


def some_credentials(value: object) -> Credentials:
    """A statement with its chain."""
    statement, chain = a_list(value, length=2)
    links = a_list(chain, most=LIMITS.statement_chain)
    return Credentials(
        some_bytes(statement, most=LIMITS.statement_bytes),
        tuple(some_bytes(link, most=LIMITS.statement_bytes) for link in links),
    )


def _fields(value: object, count: int) -> dict[int, object]:
    if an_open_map(value).get(0) != PROTOCOL:
        raise OtherProtocolError
    return a_map(value, *range(count))


def _a_backfill(value: object) -> Backfill:
    stream, after = a_list(value, length=2)
    return Backfill(an_id(stream), an_int(after, most=MAX_SEQ))


def _a_backfilled(value: object) -> Backfilled:
    stream, upto, is_done = a_list(value, length=3)
    return Backfilled(an_id(stream), an_int(upto, most=MAX_SEQ), a_flag(is_done))


def _a_refused(value: object) -> Refused:
    place, reason = a_list(value, length=2)
    return Refused(an_int(place), FrameRefusal(a_text(reason)))
