"""One sync round trip as both ends see it: what a device pushes and asks, and what the hub has and gives.

`docs/formats/sync.md` describes the bytes and what each list means.
"""

from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import Annotated, NamedTuple

from inspector.crypto import cbor
from inspector.crypto.shapes import an_int, an_open_map, some_bytes
from inspector.wire import reading
from inspector.wire.errors import MalformedError
from inspector.wire.event import LogHead
from inspector.wire.limits import LIMITS
from inspector.wire.numbered import At, numbered, read_numbered
from inspector.wire.receipt_lines import some_hashes
from inspector.wire.stamps import Stamp, a_stamp

PROTOCOL = 1
"""Of all that two programs say to each other; whoever adds a key or a status to it raises this (ADR 0158)."""
INTERFACE = f"{PROTOCOL}.0.0"
"""What whoever answers says of it in `API-Version`: the first number is the latest protocol it speaks."""
MOST_UNSTAMPED = 64

_LONGEST_VERSION = 9
_REPLY_CEILING = LIMITS.reply_bytes + 4 * LIMITS.frame_bytes


class OtherProtocolError(MalformedError):
    """The message is of a protocol version this program does not speak."""

    def __init__(self, *, is_newer: bool = True) -> None:
        super().__init__()
        self.is_newer = is_newer
        """Whether it is this program that is behind."""


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


class Known(NamedTuple):
    """How large the hub's tree of receipts was when this device last heard of it, and in which life of the hub."""

    incarnation: bytes
    size: int


class Refused(NamedTuple):
    """A pushed frame, by its place in the request, that the hub did not take."""

    place: int
    reason: FrameRefusal


class Credentials(NamedTuple):
    """A statement and the chain that leads to it from the agency's root."""

    statement: bytes
    chain: tuple[bytes, ...]


_a_statement, _a_frame = reading.bytes_of(most=LIMITS.statement_bytes), reading.bytes_of(most=LIMITS.frame_bytes)
some_credentials = reading.a_row(Credentials, _a_statement, reading.some(_a_statement, LIMITS.statement_chain))
_a_backfill = reading.a_row(Backfill, reading.an_id, reading.a_position)
_a_backfilled = reading.a_row(Backfilled, reading.an_id, reading.a_position, reading.a_flag)
_a_known = reading.a_row(Known, reading.an_id, reading.a_position)
_a_refusal = reading.a_row(Refused, an_int, reading.a_word(FrameRefusal))


@dataclass(frozen=True, slots=True)
class SyncRequest:
    """`cursor` counts in the ingest positions of `incarnation`; `logs` asks what the hub has of them.

    `room` is about how many bytes of frames the device wants in one reply: little on a line that breaks often.
    """

    cursor: Annotated[int, At(2, reading.a_position)] = 0
    incarnation: Annotated[bytes | None, At(1, reading.or_none(reading.an_id))] = None
    frames: Annotated[tuple[bytes, ...], At(3, reading.some(_a_frame, LIMITS.request_frames))] = ()
    backfill: Annotated[tuple[Backfill, ...], At(4, reading.some(_a_backfill, LIMITS.request_backfills))] = ()
    logs: Annotated[tuple[bytes, ...], At(5, reading.some(reading.an_id, LIMITS.request_logs))] = ()
    room: Annotated[int, At(6, lambda value: an_int(value, most=LIMITS.reply_bytes))] = LIMITS.reply_bytes
    known: Annotated[Known | None, At(7, reading.or_none(_a_known))] = None
    unstamped: Annotated[tuple[int, ...], At(8, reading.some(reading.a_place, MOST_UNSTAMPED))] = ()
    """Sizes of the tree at which receipts were given that are still to be proven under a time stamp."""

    def encode(self) -> bytes:
        """The body of the request."""
        return cbor.encode({0: PROTOCOL} | numbered(self))


@dataclass(frozen=True, slots=True)
class SyncReply:
    """What the hub holds, proves and has to tell.

    `have` answers for each log of the request and wins over the device's memory. `invited` names streams that became
    readable since the cursor and whose older events the device must ask for by backfill. `forks` are branches the hub
    keeps beside what it has; each names the last place and head of the branch.
    """

    incarnation: Annotated[bytes, At(1, reading.an_id)]
    hub_ms: Annotated[int, At(2, reading.a_time)]
    cursor: Annotated[int, At(3, reading.a_position)]
    standing: Annotated[Standing, At(4, reading.a_word(Standing))] = Standing.CURRENT
    more: Annotated[bool, At(5, reading.a_flag)] = False
    have: Annotated[tuple[LogHead, ...], At(6, reading.some(reading.a_log_head))] = ()
    receipt: Annotated[bytes | None, At(7, reading.or_none(some_bytes))] = None
    frames: Annotated[tuple[bytes, ...], At(8, reading.some(_a_frame))] = ()
    backfilled: Annotated[tuple[Backfilled, ...], At(9, reading.some(_a_backfilled))] = ()
    invited: Annotated[tuple[bytes, ...], At(10, reading.some(reading.an_id))] = ()
    forks: Annotated[tuple[LogHead, ...], At(11, reading.some(reading.a_log_head))] = ()
    refused: Annotated[tuple[Refused, ...], At(12, reading.some(_a_refusal))] = ()
    renewal: Annotated[Credentials | None, At(13, reading.or_none(some_credentials))] = None
    grown: Annotated[tuple[bytes, ...], At(14, some_hashes)] = ()
    """That the tree in the receipt begins with the one that the request knows."""
    stamped: Annotated[int, At(15, reading.a_position)] = 0
    """How large the tree was at the newest time stamp; 0 when there is none."""
    stamp: Annotated[Stamp | None, At(16, reading.or_none(a_stamp))] = None

    def encode(self) -> bytes:
        """The body of the reply."""
        return cbor.encode({0: PROTOCOL} | numbered(self))


def decode_sync_request(data: bytes) -> SyncRequest:
    """Read a request; its frames are not parsed yet.

    Raises:
        OtherProtocolError: the device speaks another version.
        MalformedError: not exactly a request, or more of something than the limits allow.
    """
    with reading.refusing_malformed():
        return read_numbered(SyncRequest, said_in(cbor.decode(data, limit=LIMITS.request_bytes)))


def decode_sync_reply(data: bytes) -> SyncReply:
    """Read a reply; neither its frames nor its receipt are judged yet.

    Raises:
        OtherProtocolError: the hub speaks another version.
        MalformedError: not exactly a reply.
    """
    with reading.refusing_malformed():
        return read_numbered(SyncReply, said_in(cbor.decode(data, limit=_REPLY_CEILING, items=cbor.MANY_ITEMS)))


def said_in(message: object) -> dict[int, object]:
    """What stands in a message beside its version.

    Raises:
        OtherProtocolError: it is of another version.
        CborError: it is no map with numbers for names.
    """
    said = an_open_map(message)
    version = said.pop(0, None)
    if isinstance(version, bool) or version != PROTOCOL:  # to Python, true is 1
        raise OtherProtocolError(is_newer=not isinstance(version, int) or version > PROTOCOL)
    return said


def check_interface(status: int, version: str) -> None:
    """Return only when this answer is none that says that the other side speaks no protocol of this program.

    Raises:
        OtherProtocolError: it is. A path of another protocol is none to it, so it may say that there is no such thing.
    """
    first = version.partition(".")[0]
    said = int(first) if first.isdecimal() and len(first) <= _LONGEST_VERSION else None
    if status == HTTPStatus.UPGRADE_REQUIRED or (status == HTTPStatus.NOT_FOUND and said not in {None, PROTOCOL}):
        raise OtherProtocolError(is_newer=said is None or said >= PROTOCOL)
