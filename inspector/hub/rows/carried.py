"""How much each device brought: every stored byte was somebody's to bring, and nobody may fill the disk alone."""

from dataclasses import astuple, dataclass

from sqlalchemy import Connection, bindparam, case, delete, func, insert, select

from inspector.hub.errors import DiskFullError
from inspector.hub.rows import tables
from inspector.hub.rows.installations import Installation
from inspector.wire.limits import LIMITS

DAY_MS = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class NewFrames:
    """Frames that were new here."""

    frames: int = 0
    frame_bytes: int = 0
    logs: int = 0


_MOST = NewFrames(
    LIMITS.carried_frames_per_device_day, LIMITS.carried_bytes_per_device_day, LIMITS.carried_logs_per_device_day
)


_segments = tables.segments
_SINCE = select(
    func.count(),
    func.coalesce(func.sum(func.length(_segments.c.frame)), 0),
    func.coalesce(func.sum(case((_segments.c.first_seq == 1, 1), else_=0)), 0),
).where(_segments.c.position > bindparam("position"))


def since(connection: Connection, position: int) -> NewFrames:
    """What was stored after an ingest position."""
    return NewFrames(*map(int, connection.execute(_SINCE, {"position": position}).one()))


def count(connection: Connection, carrier: Installation, brought: NewFrames, *, now_ms: int) -> None:
    """Add what a device brought to its day; of a revoked one all days since then count together.

    Raises:
        DiskFullError: that is more than one device may bring.
    """
    table, today = tables.carried, now_ms // DAY_MS
    own = table.c.installation == carrier.id
    from_day = today if carrier.revoked_ms is None else carrier.revoked_ms // DAY_MS
    columns = (table.c.frames, table.c.frame_bytes, table.c.logs)
    rows = connection.execute(select(table.c.day, *columns).where(own, table.c.day >= from_day)).all()
    known = next((NewFrames(*row[1:]) for row in rows if row.day == today), NewFrames())
    before = [sum(column) for column in zip(*(row[1:] for row in rows), strict=True)] or [0, 0, 0]
    if any(old + new > most for old, new, most in zip(before, astuple(brought), astuple(_MOST), strict=True)):
        raise DiskFullError("this device has sent what it may send in a day")
    total = NewFrames(*(old + new for old, new in zip(astuple(known), astuple(brought), strict=True)))
    connection.execute(delete(table).where(own, table.c.day == today))
    connection.execute(
        insert(table).values(
            installation=carrier.id, day=today, frames=total.frames, frame_bytes=total.frame_bytes, logs=total.logs
        )
    )
