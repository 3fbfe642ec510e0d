"""The embedded store: one SQLite file in the hub's folder."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from inspector.hub.errors import DamagedError, DiskFailedError, DiskFullError, HubError, NoHubError
from inspector.hub.rows.rates import OwnRates
from inspector.hub.rows.store import GroupCommit

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_CLOSED = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY}


class SqliteStore(GroupCommit):
    """The embedded store."""

    def __init__(self, path: Path) -> None:
        self._path = path
        writing, reading = _engine(path, begin="BEGIN IMMEDIATE"), _engine(path, begin="BEGIN")
        super().__init__(writing, reading, naming_disk_trouble, OwnRates())

    def copy_to(self, path: Path) -> None:
        """Write everything committed so far to a new file."""
        self._bare("VACUUM INTO ?", str(path))

    def scrub(self) -> None:
        """Let nothing of the database's files keep what was deleted, as far as readers allow it now."""
        self._bare("PRAGMA wal_checkpoint(TRUNCATE)")

    def size(self) -> int:
        """How many bytes the database takes."""
        return self._path.stat().st_size

    def _bare(self, statement: str, *values: str) -> None:
        """Run what stands in no transaction."""
        with naming_disk_trouble(), closing(self._reading.raw_connection()) as connection:
            connection.cursor().execute(statement, values).fetchall()


@contextmanager
def naming_disk_trouble() -> Iterator[None]:
    """Tell a full disk and a failing disk apart from every other trouble of the database."""
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite quotes a damaged schema byte by byte, and the driver cannot read that
        raise DamagedError("the database") from error
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_FULL:
            raise DiskFullError("the disk is full") from error
        if code == sqlite3.SQLITE_IOERR:
            raise DiskFailedError("the disk failed") from error
        if code in _DAMAGED or str(cause).startswith("Could not decode"):  # a text that is none any more
            raise DamagedError("the database") from error
        if code == sqlite3.SQLITE_ERROR and str(cause).startswith("no such"):
            raise NoHubError("the database is of another version of this program, or damaged") from error
        if code in _CLOSED:
            raise HubError(f"the database cannot be opened or written: {cause}") from error
        raise


def _engine(path: Path, *, begin: str) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 30}, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        # The driver's own transactions begin too late for a snapshot and too early for a savepoint.
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "trusted_schema=OFF",
            "secure_delete=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
