"""Letters that wait for an aid organisation: each for 72 hours, without who brought it or whom it is for."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, delete, func, insert, select

from inspector.crypto.letters import LIFE_MS, Packet, mark_of
from inspector.hub.rows import carried, tables
from inspector.hub.rows.carried import NewFrames
from inspector.hub.rows.installations import Installation

MOST = 20_000
"""So many wait at most; then the hub is full."""
AS_FRAMES = 500
"""A letter counts as so many of the frames that a device may bring in a day, so that no device fills the hub alone."""

_letters = tables.letters
_TAKEN_BACK = b""
"""Instead of a letter."""


def take_all(connection: Connection, packets: Iterable[Packet], carrier: Installation, *, now_ms: int) -> bool:
    """Take each that was brought; whether there was room for all.

    Raises:
        DiskFullError: the device brought what it may bring in a day; nothing of these is taken then.
    """
    taken = [take(connection, packet, carrier, now_ms=now_ms) for packet in packets]
    return all(taken)


def take(connection: Connection, packet: Packet, carrier: Installation, *, now_ms: int) -> bool:
    """Keep a letter, unless it is here or was taken back, and let go of the one taken back; whether there was room.

    That something was taken back is remembered for as long: its letter may still wait at another device.

    Raises:
        DiskFullError: the device brought what it may bring in a day.
    """
    forget_old(connection, now_ms=now_ms)
    taken_back = mark_of(packet.takes_back)
    is_here = packet.mark == taken_back or _is_here(connection, packet.mark)
    is_repeated = is_here and _is_here(connection, taken_back)
    connection.execute(delete(_letters).where(_letters.c.mark == taken_back, _letters.c.letter != _TAKEN_BACK))
    if not is_here and _count(connection) >= MOST:
        return False
    if not is_repeated:
        carried.count(connection, carrier, NewFrames(frames=AS_FRAMES), now_ms=now_ms)
    for mark, letter in ((taken_back, _TAKEN_BACK), (packet.mark, packet.letter)):
        if not _is_here(connection, mark):
            connection.execute(insert(_letters).values(mark=mark, letter=letter, arrived_ms=now_ms))
    return True


def _is_here(connection: Connection, mark: bytes) -> bool:
    return connection.scalar(select(_letters.c.mark).where(_letters.c.mark == mark)) is not None


def _count(connection: Connection) -> int:
    return connection.scalar(select(func.count()).where(_letters.c.letter != _TAKEN_BACK)) or 0


def waiting(connection: Connection, *, now_ms: int) -> Iterator[tuple[bytes, bytes, int]]:
    """The mark of each letter, the letter, and when it came, the oldest first."""
    rows = connection.execute(
        select(_letters.c.mark, _letters.c.letter, _letters.c.arrived_ms)
        .where(_letters.c.arrived_ms > now_ms - LIFE_MS, _letters.c.letter != _TAKEN_BACK)
        .order_by(_letters.c.arrived_ms, _letters.c.mark)
    )
    return ((bytes(row.mark), bytes(row.letter), row.arrived_ms) for row in rows)


def forget_old(connection: Connection, *, now_ms: int) -> None:
    """Let go of what waited for too long."""
    connection.execute(delete(_letters).where(_letters.c.arrived_ms <= now_ms - LIFE_MS))


def forget_all(connection: Connection) -> None:
    """Let go of every letter: no copy of a hub has one."""
    connection.execute(delete(_letters))
