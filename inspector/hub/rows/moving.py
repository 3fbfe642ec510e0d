"""All rows of a hub's database from one connection to another, whichever databases they are of.

A row comes over with its digest, so that a check of the copy tells what was damaged where it came from.
"""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any, TypeAlias

from sqlalchemy import Connection, CursorResult, Row, Table, func, insert, select, text

from inspector.hub.errors import DamagedError, HubError
from inspector.hub.rows import tables
from inspector.hub.rows.shared_rates import drop_table

AnyRow: TypeAlias = Row[tuple[Any, ...]]

_ROWS_AT_A_TIME = 1_000


def copy_rows(source: Connection, target: Connection) -> None:
    """Put everything into tables that are empty; positions go on where they stood."""
    for table in tables.there(source):
        if table in tables.OF_A_REGISTER:
            table.create(target, checkfirst=True)
        with _rows(source, table) as found:
            for rows in found.partitions(_ROWS_AT_A_TIME):
                _put(target, table, rows)
    if target.dialect.name == "postgresql":
        # SQLite notes the highest position as it is inserted; a sequence of PostgreSQL has to be told.
        last = target.scalar(select(func.max(tables.segments.c.position)))
        if last is not None:
            target.execute(text("SELECT setval(pg_get_serial_sequence('segments', 'position'), :last)"), {"last": last})


def compare_rows(source: Connection, target: Connection) -> None:
    """Return only when both hold the same, and each row is what its digest is over.

    Raises:
        DamagedError: a row is not what was written.
        HubError: the two differ.
    """
    if tables.there(source) != tables.there(target):
        raise HubError("the copy has other tables than what it was copied from")
    for table in tables.there(source):
        names = tables.digested(table)
        with _rows(source, table) as before, _rows(target, table) as after:
            for old, new in zip_longest(before, after):
                if old is None or new is None or tuple(old) != tuple(new):
                    raise HubError(f"the copy of {table.name} is not what it was copied from")
                if tables.digest_of(table.name, {name: getattr(new, name) for name in names}) != new.digest:
                    raise DamagedError(f"a row of {table.name}")


def drop_tables(connection: Connection) -> None:
    """Take everything away; whoever still has this database open finds nothing any more."""
    tables.metadata.drop_all(connection)
    if connection.dialect.name == "postgresql":
        drop_table(connection)


def holds_a_hub(connection: Connection) -> bool:
    """Whether there is a hub in these tables."""
    return connection.execute(select(tables.hub.c.id)).first() is not None


def _rows(connection: Connection, table: Table) -> "CursorResult[Any]":
    ordered = select(table).order_by(*table.primary_key.columns)
    return connection.execute(ordered, execution_options={"yield_per": _ROWS_AT_A_TIME})


def _put(target: Connection, table: Table, rows: Sequence[AnyRow]) -> None:
    if target.dialect.name == "postgresql":
        _copy(target, table, rows)
    else:
        target.execute(insert(table), [row._asdict() for row in rows])


def _copy(target: Connection, table: Table, rows: Sequence[AnyRow]) -> None:
    """The fastest way into PostgreSQL."""
    columns = ", ".join(column.name for column in table.columns)
    statement = f"COPY {table.name} ({columns}) FROM STDIN"
    driver: Any = target.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(statement) as copying:
        for row in rows:
            copying.write_row(tuple(row))
