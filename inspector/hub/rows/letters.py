"""Letters that wait for an aid organisation: each for 72 hours, without who brought it or whom it is for."""

from collections.abc import Iterator

from sqlalchemy import Connection, delete, func, insert, select

from inspector.crypto.letters import LIFE_MS, Packet, mark_of
from inspector.hub.rows import tables

MOST = 20_000
"""So many wait at most; then the hub is full."""

_letters = tables.letters


def take(connection: Connection, packet: Packet, *, now_ms: int) -> bool:
    """Keep a letter, unless it is here, and let go of the one that is taken back; whether there was room."""
    forget_old(connection, now_ms=now_ms)
    connection.execute(delete(_letters).where(_letters.c.mark == mark_of(packet.takes_back)))
    if connection.scalar(select(_letters.c.mark).where(_letters.c.mark == packet.mark)) is not None:
        return True
    if (connection.scalar(select(func.count()).select_from(_letters)) or 0) >= MOST:
        return False
    connection.execute(insert(_letters).values(mark=packet.mark, letter=packet.letter, arrived_ms=now_ms))
    return True


def waiting(connection: Connection, *, now_ms: int) -> Iterator[tuple[bytes, bytes, int]]:
    """The mark of each letter, the letter, and when it came, the oldest first."""
    rows = connection.execute(
        select(_letters.c.mark, _letters.c.letter, _letters.c.arrived_ms)
        .where(_letters.c.arrived_ms > now_ms - LIFE_MS)
        .order_by(_letters.c.arrived_ms, _letters.c.mark)
    )
    return ((bytes(row.mark), bytes(row.letter), row.arrived_ms) for row in rows)


def forget_old(connection: Connection, *, now_ms: int) -> None:
    """Let go of what waited for too long."""
    connection.execute(delete(_letters).where(_letters.c.arrived_ms <= now_ms - LIFE_MS))


def forget_all(connection: Connection) -> None:
    """Let go of every letter: no copy of a hub has one."""
    connection.execute(delete(_letters))
