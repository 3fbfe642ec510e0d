"""What the hub holds of each log: its frames in the order of arrival, its head, and branches kept aside."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from inspector.hub.rows import tables
from inspector.hub.rows.reading import reading_back
from inspector.wire import frames
from inspector.wire.event import FIRST_HEAD, LogHead, LogPlace, RawEvent
from inspector.wire.frames import Frame
from inspector.wire.limits import LIMITS
from inspector.wire.receipt_lines import ReceiptLine
from inspector.wire.scopes import Agency, StreamKind


@dataclass(frozen=True, slots=True)
class StoredLog:
    """A log and how far the hub has it; `seq` 0 for one that is about to be opened."""

    log: bytes
    stream: bytes
    installation: bytes
    kind: StreamKind
    owner: Agency
    seq: int = 0
    head: bytes = FIRST_HEAD
    received_ms: int = 0
    """By when what is at the head had come."""
    opened_at: int = 0
    """The ingest position of its first frame."""

    @property
    def line(self) -> ReceiptLine:
        """How far the hub has it, as it is told and receipted."""
        return ReceiptLine(LogHead(self.log, self.seq, self.head), self.received_ms)


_logs, _segments = tables.logs, tables.segments
_FIND = select(_logs).where(_logs.c.log == bindparam("log"))
_FIND_ALL = select(_logs).where(_logs.c.log.in_(bindparam("logs", expanding=True)))
_OPEN = insert(_logs)
_GROWS = ("seq", "head", "received_ms", "opened_at", tables.DIGEST)
_GROW = update(_logs).where(_logs.c.log == bindparam("which")).values({name: bindparam(name) for name in _GROWS})
_KEEP = insert(_segments).returning(_segments.c.position)
_ENDING = (
    select(_segments)
    .where(_segments.c.log == bindparam("log"), _segments.c.last_seq >= bindparam("seq"), ~_segments.c.is_fork)
    .order_by(_segments.c.last_seq)
    .limit(1)
)
_FORKS = (
    select(_segments.c.log, _segments.c.last_seq, _segments.c.head)
    .where(_segments.c.log.in_(bindparam("logs", expanding=True)), _segments.c.is_fork)
    .order_by(_segments.c.position)
)
_LAST = select(func.max(_segments.c.position))


def find(connection: Connection, log: bytes) -> StoredLog | None:
    """The log, if the hub has anything of it."""
    row = connection.execute(_FIND, {"log": log}).one_or_none()
    return None if row is None else _stored(row)


def find_all(connection: Connection, wanted: Collection[bytes]) -> dict[bytes, StoredLog]:
    """Those of these logs of which the hub has anything."""
    if not wanted:
        return {}
    rows = connection.execute(_FIND_ALL, {"logs": list(wanted)})
    return {row.log: _stored(row) for row in rows}


def head_at(connection: Connection, stored: StoredLog, seq: int) -> bytes:
    """The head after the event at `seq`, which the hub must have; `FIRST_HEAD` at 0."""
    if seq in {0, stored.seq}:
        return stored.head if seq else FIRST_HEAD
    row = connection.execute(_ENDING, {"log": stored.log, "seq": seq}).one()
    if row.last_seq == seq:
        return bytes(row.head)
    with reading_back("a stored frame"):
        heads = frames.parse(row.frame).heads(row.previous)
    return heads[seq - int(row.first_seq)]


def events_at(connection: Connection, places: Iterable[LogPlace]) -> Iterator[RawEvent]:
    """The events at these places, as far as the hub has them; of neighbours in one frame that is read once."""
    frame: Frame | None = None
    for place in sorted(places):
        if frame is None or frame.log != place.log or not frame.first_seq <= place.seq <= frame.last_seq:
            row = connection.execute(_ENDING, {"log": place.log, "seq": place.seq}).one_or_none()
            if row is None:
                continue
            with reading_back("a stored frame"):
                frame = frames.parse(row.frame)
        if frame.first_seq <= place.seq:
            yield frame.events[place.seq - frame.first_seq]


def append(connection: Connection, stored: StoredLog, frame: Frame, head: bytes, *, now_ms: int) -> int:
    """Keep the frame, which must be what comes next in its log; gives its ingest position."""
    grown = replace(stored, seq=frame.last_seq, head=head, received_ms=tables.kept_time(now_ms))
    if not stored.seq:
        connection.execute(_OPEN, _columns(grown))  # a segment names its log, so the log comes first
    position = _add(connection, frame, stored.head, head, is_fork=False, now_ms=now_ms)
    opened_at = stored.opened_at if stored.seq else position
    values = tables.with_digest(_logs, _columns(replace(grown, opened_at=opened_at)))
    connection.execute(_GROW, {"which": stored.log, **{name: values[name] for name in _GROWS}})
    return position


def set_aside(connection: Connection, frame: Frame, previous: bytes, head: bytes, *, now_ms: int) -> bool:
    """Keep a branch that says something else than the log does, the same branch once; whether it is here now."""
    table = tables.segments
    known = connection.execute(
        select(table.c.position).where(
            table.c.log == frame.log, table.c.last_seq == frame.last_seq, table.c.head == head, table.c.is_fork
        )
    ).first()
    if known is not None:
        return True
    count = select(func.count()).where(table.c.log == frame.log, table.c.is_fork)
    if (connection.scalar(count) or 0) >= LIMITS.fork_frames_per_log:
        return False
    _add(connection, frame, previous, head, is_fork=True, now_ms=now_ms)
    return True


def branch_heads(connection: Connection, log: bytes, seq: int) -> list[bytes]:
    """The heads of branches of this log that were kept aside and end at this place."""
    table = tables.segments
    return [
        bytes(head)
        for head in connection.scalars(
            select(table.c.head).where(table.c.log == log, table.c.last_seq == seq, table.c.is_fork)
        )
    ]


def forks(connection: Connection, logs: list[bytes]) -> list[LogHead]:
    """The branches of these logs that were kept aside."""
    rows = connection.execute(_FORKS, {"logs": logs}) if logs else ()
    return [LogHead(row.log, row.last_seq, row.head) for row in rows]


def last_position(connection: Connection) -> int:
    """The ingest position of the newest frame."""
    return connection.scalar(_LAST) or 0


def _add(connection: Connection, frame: Frame, previous: bytes, head: bytes, *, is_fork: bool, now_ms: int) -> int:
    row = {
        "log": frame.log,
        "stream": frame.stream,
        "first_seq": frame.first_seq,
        "last_seq": frame.last_seq,
        "previous": previous,
        "head": head,
        "is_fork": is_fork,
        "received_ms": tables.kept_time(now_ms),
        "frame": frame.pack(),
    }
    return int(connection.execute(_KEEP, row).scalar_one())


def _columns(stored: StoredLog) -> dict[str, int | str | bytes | None]:
    return {
        "log": stored.log,
        "stream": stored.stream,
        "installation": stored.installation,
        "kind": int(stored.kind),
        "owner": stored.owner.value,
        "scope": tables.scope_name(stored.kind, stored.owner),
        "seq": stored.seq,
        "head": stored.head,
        "received_ms": stored.received_ms,
        "opened_at": stored.opened_at,
    }


@reading_back("what the hub knows of a log")
def _stored(row: Row[tuple[object, ...]]) -> StoredLog:
    return StoredLog(
        row.log,
        row.stream,
        row.installation,
        StreamKind(row.kind),
        Agency(row.owner),
        row.seq,
        row.head,
        row.received_ms,
        row.opened_at,
    )
