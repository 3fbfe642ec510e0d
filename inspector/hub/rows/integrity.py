"""Whether a hub's database holds what was written there: its pages, its indexes, each row's digest, its log of writes.

It is only read. `docs/formats/hub-folder.md` says what a digest is over.
"""

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Row, Table, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from inspector.crypto.cbor import CborError
from inspector.hub.errors import HubError
from inspector.hub.rows import tables
from inspector.hub.rows.sqlite import naming_disk_trouble

_MOST_FAULTS = 100
_WAL_HEAD, _FRAME_HEAD = 32, 24
_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name"


@contextmanager
def looking(path: Path) -> Iterator[Connection]:
    """A view of a database that changes nothing, whatever state it is in.

    Where there was no log of writes it leaves none: SQLite makes an empty one to look, and takes it away only when
    whoever closes could have written.
    """
    had_log = _log_of(path).exists()
    engine = create_engine(f"sqlite:///file:{path}?mode=ro&uri=true", hide_parameters=True, poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
        connection.execute("PRAGMA cell_size_check=ON")

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    try:
        with naming_disk_trouble(), engine.connect() as connection:
            yield connection
    finally:
        if not had_log:
            _let_go_of_log(path)


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _let_go_of_log(path: Path) -> None:
    """Have SQLite take an empty log away, as it does when nobody else has the database open."""
    with suppress(OSError, sqlite3.Error):
        if _log_of(path).stat().st_size == 0:
            with closing(sqlite3.connect(f"file:{path}?mode=rw", uri=True)) as connection:  # noqa: TID251  # no vault's
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()


def faults(connection: Connection) -> list[str]:
    """What of the database's own order is broken, a sentence each."""
    found: list[str] = []
    for statement in (f"PRAGMA integrity_check({_MOST_FAULTS})", "PRAGMA foreign_key_check"):
        with _telling(found):
            rows = connection.exec_driver_sql(statement)
            found += [f"hub.db: {' '.join(map(str, row))}" for row in rows if row[0] != "ok"]
    with _telling(found):
        if not _is_of_this_program(connection):
            found.append("hub.db: its tables are not those of this program")
    with _telling(found):
        given = connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence").all()
        last = connection.exec_driver_sql("SELECT max(position) FROM segments").scalar()
        if [tuple(row) for row in given] != ([("segments", last)] if last else []):
            found.append("hub.db: the last position that was given is not the last there is")
    return found


def altered_rows(connection: Connection, table: str) -> tuple[frozenset[int], list[str]]:
    """The row numbers of a table whose content is not what its digest is over, and a sentence for each."""
    names = tables.digested(tables.metadata.tables[table])
    columns = ", ".join(("rowid", tables.DIGEST, *names))
    altered: set[int] = set()
    found: list[str] = []
    with _telling(found):
        for number, digest, *values in connection.exec_driver_sql(f"SELECT {columns} FROM {table}"):  # noqa: S608
            if digest != _digest(table, dict(zip(names, values, strict=True))):
                altered.add(number)
                found.append(f"hub.db: row {number} of {table} is not what was written")
    return frozenset(altered), found


def torn_writes(wal: Path) -> list[str]:
    """What of the log of writes that a hub left behind when it was killed is not what it wrote."""
    data = wal.read_bytes() if wal.exists() else b""
    if not data:
        return []
    end, salts = _valid_end(data)
    if not end:
        return ["hub.db-wal: its beginning is damaged, so nothing that is written there counts"]
    size = _FRAME_HEAD + _page_size(data)
    later = (data[at + 8 : at + 16] for at in range(end, len(data) - _FRAME_HEAD + 1, size))
    if any(each[:4] == salts[:4] or each[4:] == salts[4:] for each in later):
        return ["hub.db-wal: a write in it is torn or damaged, so that one and what came after it do not count"]
    return []


def _valid_end(data: bytes) -> tuple[int, bytes]:
    """Up to where the log of writes holds, 0 when not even its head does; and the salts that its frames bear."""
    head = data[:_WAL_HEAD]
    if len(head) < _WAL_HEAD or head[:3] != b"\x37\x7f\x06" or head[3] not in {0x82, 0x83}:
        return 0, b""
    order = ">" if head[3] & 1 else "<"
    sums = _sums(order, head[:24], (0, 0))
    if struct.pack(">2I", *sums) != head[24:]:
        return 0, b""
    salts, at, size = head[16:24], _WAL_HEAD, _FRAME_HEAD + _page_size(data)
    while at + size <= len(data):
        frame = data[at : at + size]
        sums = _sums(order, frame[:8] + frame[_FRAME_HEAD:], sums)
        if frame[8:16] != salts or struct.pack(">2I", *sums) != frame[16:_FRAME_HEAD]:
            break
        at += size
    return at, salts


def _page_size(data: bytes) -> int:
    return int.from_bytes(data[8:12])


def _sums(order: str, data: bytes, sums: tuple[int, int]) -> tuple[int, int]:
    """SQLite's running checksum over pairs of 32-bit numbers."""
    first, second = sums
    numbers = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(numbers[::2], numbers[1::2], strict=True):
        first = first + even + second & 0xFFFFFFFF
        second = second + odd + first & 0xFFFFFFFF
    return first, second


def _digest(table: str, values: dict[str, int | str | bytes | None]) -> bytes | None:
    try:
        return tables.digest_of(table, values)
    except CborError:  # a kind of value that nothing writes there
        return None


def _is_of_this_program(connection: Connection) -> bool:
    """Whether there are its tables and indexes and no others; an older version made some of those not yet."""
    there = connection.exec_driver_sql(_SCHEMA).all()
    not_yet = {index.name for index in tables.LATER_INDEXES} - {name for _, name, _, _ in there}
    return there == [row for row in _expected_schema(tables.there(connection)) if row.name not in not_yet]


def _expected_schema(those: list[Table]) -> list[Row[Any]]:
    engine: Engine = create_engine("sqlite://")
    tables.metadata.create_all(engine, tables=those)
    with engine.connect() as connection:
        return list(connection.exec_driver_sql(_SCHEMA).all())


@contextmanager
def _telling(found: list[str]) -> Iterator[None]:
    """Go on after what cannot be read, and tell it."""
    try:
        with naming_disk_trouble():
            yield
    except (HubError, DBAPIError) as error:
        found.append(f"hub.db: {error.orig if isinstance(error, DBAPIError) else 'a part of it cannot be read'}")
