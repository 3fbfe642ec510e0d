"""Erased blobs whose files may still be there: noted with what erases them, taken off once the files are gone.

So whoever looks what is left to take away reads no more than that, however much was ever erased.
"""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlalchemy import Connection, and_, bindparam, delete, exists, insert, select

from inspector.hub.rows import tables

_AT_ONCE = 500

_leaving, _erased, _kept = tables.leaving_blobs, tables.erased_blobs, tables.blobs
_IS_DUE = and_(
    exists().where(_erased.c.blob == _leaving.c.blob),
    ~exists().where(_kept.c.blob == _leaving.c.blob),
)
_NOTED = select(_leaving.c.blob, _IS_DUE.label("is_due"))
_KNOWN = select(_leaving.c.blob).where(_leaving.c.blob.in_(bindparam("blobs", expanding=True)))
_AMONG = (
    select(_erased.c.blob)
    .distinct()
    .where(
        _erased.c.blob.in_(bindparam("blobs", expanding=True)),
        ~exists().where(_kept.c.blob == _erased.c.blob),
    )
)
_GONE = delete(_leaving).where(_leaving.c.blob == bindparam("which"))
_NOT_DUE = delete(_leaving).where(~_IS_DUE)


class Noted(NamedTuple):
    """What is noted, and what of it belongs to no stream any more, so that its files must go."""

    blobs: frozenset[bytes]
    due: tuple[bytes, ...]


def note(connection: Connection, blobs: Iterable[bytes]) -> None:
    """Say that the files of these erased blobs may have to go."""
    wanted = tuple(dict.fromkeys(blobs))
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        known = set(connection.scalars(_KNOWN, {"blobs": some}))
        rows = [{"blob": blob} for blob in some if blob not in known]
        if rows:
            connection.execute(insert(_leaving), rows)


def noted(connection: Connection) -> Noted:
    """What is noted now."""
    rows = connection.execute(_NOTED).all()
    return Noted(frozenset(row.blob for row in rows), tuple(row.blob for row in rows if row.is_due))


def take_off(connection: Connection, gone: Iterable[bytes]) -> None:
    """Say that these files are gone; what need not go now is noted again when it must."""
    rows = [{"which": blob} for blob in gone]
    if rows:
        connection.execute(_GONE, rows)
    connection.execute(_NOT_DUE)


def among(connection: Connection, blobs: Collection[bytes]) -> frozenset[bytes]:
    """Which of these were erased and belong to no stream any more."""
    wanted = tuple(blobs)
    found: set[bytes] = set()
    for at in range(0, len(wanted), _AT_ONCE):
        found.update(connection.scalars(_AMONG, {"blobs": wanted[at : at + _AT_ONCE]}))
    return frozenset(found)
