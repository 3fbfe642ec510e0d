"""What the hub gives a reader: everything newer than its cursor in its streams, and older parts it came to miss."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, bindparam, select

from inspector.hub.rows import logs, membership, tables
from inspector.hub.rows.membership import Reader
from inspector.wire.event import LogHead
from inspector.wire.limits import LIMITS
from inspector.wire.messages import Backfill, Backfilled
from inspector.wire.receipt_lines import ReceiptLine


@dataclass(frozen=True, slots=True)
class ReplyContent:
    """What goes into a reply."""

    cursor: int
    more: bool = False
    frames: tuple[bytes, ...] = ()
    backfilled: tuple[Backfilled, ...] = ()
    invited: tuple[bytes, ...] = ()
    forks: tuple[LogHead, ...] = ()
    lines: tuple[ReceiptLine, ...] = ()
    """When the hub got each log up to the last frame of it that is given."""


@dataclass(slots=True)
class _Parcel:
    """Frames up to the size of a reply; the first always fits."""

    room: int
    frames: list[bytes] = field(default_factory=list)
    lines: dict[bytes, ReceiptLine] = field(default_factory=dict)

    def takes(self, frame: bytes, line: ReceiptLine) -> bool:
        if self.frames and len(frame) > self.room:
            return False
        self.frames.append(frame)
        self.room -= len(frame)
        known = self.lines.get(line.head.log, line)
        self.lines[line.head.log] = max(known, line, key=lambda each: each.head.seq)
        return True


_segments, _logs = tables.segments, tables.logs
_READABLE = (
    select(
        _segments.c.position,
        _segments.c.log,
        _segments.c.last_seq,
        _segments.c.head,
        _segments.c.is_fork,
        _segments.c.received_ms,
        _segments.c.frame,
    )
    .join(_logs, _logs.c.log == _segments.c.log)
    .where(membership.IS_READABLE, _segments.c.position > bindparam("after"))
    .order_by(_segments.c.position)
    .execution_options(yield_per=16)
)
_NEWER = _READABLE.where(_logs.c.installation != bindparam("me"), membership.is_member(_segments.c.stream))
_OLDER = _READABLE.where(
    _segments.c.stream == bindparam("stream"), _segments.c.position <= bindparam("upto"), ~_segments.c.is_fork
)


def gather(
    connection: Connection, reader: Reader, cursor: int, wanted: Sequence[Backfill], room: int = LIMITS.reply_bytes
) -> ReplyContent:
    """Give the reader what is new after its cursor, then of what it wants backfilled as much as still fits."""
    parcel = _Parcel(room)
    newest = logs.last_position(connection)
    if newest <= cursor and not wanted:
        return ReplyContent(newest)
    upto, forks = _newer(connection, reader, cursor, newest, parcel)
    backfilled = tuple(_older(connection, reader, backfill, upto, parcel) for backfill in wanted)
    return ReplyContent(
        cursor=upto,
        more=upto < newest or not all(each.is_done for each in backfilled),
        frames=tuple(parcel.frames),
        backfilled=backfilled,
        invited=tuple(membership.joined_between(connection, reader, cursor, upto)),
        forks=forks,
        lines=tuple(parcel.lines.values()),
    )


def _newer(
    connection: Connection, reader: Reader, cursor: int, newest: int, parcel: _Parcel
) -> tuple[int, tuple[LogHead, ...]]:
    """Fill the parcel with news; gives the position up to which nothing was left out."""
    rows = connection.execute(_NEWER, {**reader.parameters, "after": cursor})
    forks: list[LogHead] = []
    upto = newest
    reached = cursor
    for row in rows:
        if row.is_fork:
            forks.append(LogHead(row.log, row.last_seq, row.head))
        elif not parcel.takes(row.frame, ReceiptLine(LogHead(row.log, row.last_seq, row.head), row.received_ms)):
            upto = reached
            break
        reached = row.position
    rows.close()
    return upto, tuple(forks)


def _older(connection: Connection, reader: Reader, wanted: Backfill, upto: int, parcel: _Parcel) -> Backfilled:
    """Add older frames of one stream, the reader's own too; a stream it may not pull is done and empty."""
    if not membership.may_pull(connection, reader, wanted.stream):
        return Backfilled(wanted.stream, wanted.after, is_done=True)
    rows = connection.execute(
        _OLDER, {**reader.parameters, "stream": wanted.stream, "after": wanted.after, "upto": upto}
    )
    reached = wanted.after
    for row in rows:
        if not parcel.takes(row.frame, ReceiptLine(LogHead(row.log, row.last_seq, row.head), row.received_ms)):
            rows.close()
            return Backfilled(wanted.stream, reached, is_done=False)
        reached = row.position
    return Backfilled(wanted.stream, max(upto, wanted.after), is_done=True)
