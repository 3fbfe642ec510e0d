"""What a row says, as a value: a stream, a key, a log, an event, the line of a visit, a frame that lies aside."""

from dataclasses import dataclass
from typing import NamedTuple

from inspector.domain.ids import LogId, StreamId, VisitId
from inspector.wire.event import FIRST_HEAD, MARK_BYTES, Header, RawEvent, leaf
from inspector.wire.scopes import VISIT_KINDS, Agency, StreamKind

NO_KEY_YET = "key"
NOT_PUBLISHED = "unpublished"
BROKEN = "broken"
NOT_UNDERSTOOD = "class"
VOID = "void"
REVOKED = "revoked"
"""Its author's installation wrote it after it was revoked."""
SET_ASIDE = "aside"
"""It did, and whoever judges that looked at it and lets it lie."""
BREAKS = "breaks"
"""It can be read, and no visit can be folded with it."""

RETIRED_AHEAD = "another copy of this vault has written further"
RETIRED_FORK = "another copy of this vault has written otherwise"
RETIRED_PUT_BACK = "an older state of this vault was put back"
RETIRED_SALVAGED = "it was salvaged from a damaged vault"
"""Why nothing more is written in an own log."""

Place = tuple[int, int]
"""A log's row number and the place in the log."""


@dataclass(frozen=True, slots=True)
class StreamRow:
    """A stream; its id says of what kind it is and which agency it belongs to."""

    no: int
    id: bytes
    kind: StreamKind
    owner: Agency
    subject: str | None
    """The visit, business or plan it is about: itself, or for a compartment the visit once that is proven."""
    needs_newer: bool = False
    """It holds an event that whoever does not know all of it must not write beside, and this program does not."""

    @property
    def name(self) -> StreamId:
        """Its id as the domain has it."""
        return StreamId(self.id.hex())

    @property
    def visit(self) -> VisitId | None:
        """The visit it is part of, as far as that is known."""
        return VisitId(self.subject) if self.subject is not None and self.kind in VISIT_KINDS else None


@dataclass(frozen=True, slots=True)
class StreamKey:
    """A key of a stream under its id."""

    id: bytes
    key: bytes
    made_here: bool
    """Made or derived on this device, so that it is known who was granted it."""


@dataclass(frozen=True, slots=True)
class LogRow:
    """A log; `kind` and `owner` are its stream's. `own`: written by this vault."""

    no: int
    id: bytes
    stream: int
    author: bytes
    kind: StreamKind
    owner: Agency
    own: bool
    retired: str | None
    name: LogId


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of a log."""

    seq: int = 0
    head: bytes = FIRST_HEAD


START = Tail()
"""Before the first event."""


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event's row: header and body as bytes. An erased one has no body."""

    seq: int
    header: bytes
    body: bytes | None
    body_hash: bytes

    def leaf(self) -> bytes:
        """The event's hash in the chain."""
        return leaf(self.header, self.body_hash)

    def mark(self) -> bytes:
        """What another event must know to name this one."""
        return self.leaf()[:MARK_BYTES]

    def raw(self) -> RawEvent:
        """The event as frames carry it."""
        return RawEvent(Header.unpack(self.header), self.body, self.body_hash)


@dataclass(frozen=True, slots=True)
class SignedHead:
    """A head that the log's writer vouches for."""

    seq: int
    head: bytes
    signature: bytes


class OpenedRow(NamedTuple):
    """An opened event as it is kept: where it stands, and what was in its body."""

    log: int
    seq: int
    mark: bytes
    hlc: int
    payload: bytes


class VisitLine(NamedTuple):
    """A visit's line, field by field as `put_visit_row.sql` names the columns after the visit's own."""

    business: str
    business_name: str
    address: str
    sector: str
    kind: str
    state: str
    day: str
    started_at: int
    officers: str
    answered: int
    violations: int
    conflicts: int
    photos: int
    plan: str | None
    changed_at: int
    unreleased: int


@dataclass(frozen=True, slots=True)
class Fork:
    """A branch of a log that its writer signed too; the first one received is in the log, this one beside it."""

    log: bytes
    seq: int
    at_ms: int
    frame: bytes


@dataclass(frozen=True, slots=True)
class Quarantined:
    """Bytes from outside that were refused, and why."""

    reason: str
    at_ms: int
    frame: bytes
