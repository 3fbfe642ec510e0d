"""What the hub holds of each log: its frames in the order of arrival, its head, and branches kept aside."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Row, func, insert, select, update

from inspector.hub.rows import tables
from inspector.hub.rows.reading import reading_back
from inspector.wire import frames
from inspector.wire.event import FIRST_HEAD, LogHead
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


def find(connection: Connection, log: bytes) -> StoredLog | None:
    """The log, if the hub has anything of it."""
    row = connection.execute(select(tables.logs).where(tables.logs.c.log == log)).one_or_none()
    return None if row is None else _stored(row)


def find_all(connection: Connection, wanted: Collection[bytes]) -> dict[bytes, StoredLog]:
    """Those of these logs of which the hub has anything."""
    if not wanted:
        return {}
    rows = connection.execute(select(tables.logs).where(tables.logs.c.log.in_(wanted)))
    return {row.log: _stored(row) for row in rows}


def head_at(connection: Connection, stored: StoredLog, seq: int) -> bytes:
    """The head after the event at `seq`, which the hub must have; `FIRST_HEAD` at 0."""
    if seq in {0, stored.seq}:
        return stored.head if seq else FIRST_HEAD
    table = tables.segments
    row = connection.execute(
        select(table)
        .where(table.c.log == stored.log, table.c.last_seq >= seq, table.c.is_fork.is_(False))
        .order_by(table.c.last_seq)
        .limit(1)
    ).one()
    if row.last_seq == seq:
        return bytes(row.head)
    with reading_back("a stored frame"):
        heads = frames.parse(row.frame).heads(row.previous)
    return heads[seq - int(row.first_seq)]


def append(connection: Connection, stored: StoredLog, frame: Frame, head: bytes, *, now_ms: int) -> int:
    """Keep the frame, which must be what comes next in its log; gives its ingest position."""
    table, grown = tables.logs, replace(stored, seq=frame.last_seq, head=head, received_ms=tables.kept_time(now_ms))
    if not stored.seq:
        connection.execute(insert(table).values(_columns(grown)))  # a segment names its log, so the log comes first
    position = _add(connection, frame, stored.head, head, is_fork=False, now_ms=now_ms)
    opened_at = stored.opened_at if stored.seq else position
    values = _columns(replace(grown, opened_at=opened_at))
    connection.execute(update(table).where(table.c.log == stored.log).values(values))
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
    table = tables.segments
    rows = connection.execute(
        select(table.c.log, table.c.last_seq, table.c.head)
        .where(table.c.log.in_(logs), table.c.is_fork)
        .order_by(table.c.position)
    )
    return [LogHead(row.log, row.last_seq, row.head) for row in rows]


def last_position(connection: Connection) -> int:
    """The ingest position of the newest frame."""
    return connection.scalar(select(func.max(tables.segments.c.position))) or 0


def _add(connection: Connection, frame: Frame, previous: bytes, head: bytes, *, is_fork: bool, now_ms: int) -> int:
    result = connection.execute(
        insert(tables.segments)
        .values(
            log=frame.log,
            stream=frame.stream,
            first_seq=frame.first_seq,
            last_seq=frame.last_seq,
            previous=previous,
            head=head,
            is_fork=is_fork,
            received_ms=tables.kept_time(now_ms),
            frame=frame.pack(),
        )
        .returning(tables.segments.c.position)
    )
    return int(result.scalar_one())


def _columns(stored: StoredLog) -> dict[str, bytes | str | int]:
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
