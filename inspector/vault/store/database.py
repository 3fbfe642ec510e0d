"""The one place that opens a database: SQLCipher under a raw key, with sqlite-utils on top for the schema.

Statements that are too long to stand in the code are files, by name: `sql/<name>.sql`.
"""

import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol, TypeAlias, TypeVar, cast

import sqlcipher3.dbapi2 as driver

# sqlite-utils decides by exception type, and takes its types from a module of this name when there is one.
sys.modules["pysqlite3"] = driver
sys.modules["pysqlite3.dbapi2"] = driver

from sqlite_utils import Database as Schema  # noqa: E402, TID251 - must find the module above; this is the one place
from sqlite_utils import Migrations  # noqa: E402 - must find the module above

__all__ = [
    "DATABASE",
    "LOG",
    "Connection",
    "Cursor",
    "DatabaseError",
    "IntegrityError",
    "Migrations",
    "Row",
    "Schema",
    "Value",
]

DatabaseError: type[Exception] = driver.DatabaseError
IntegrityError: type[Exception] = driver.IntegrityError

Value: TypeAlias = int | str | bytes | None
V = TypeVar("V", int, str, bytes)
Row: TypeAlias = tuple[Any, ...]
"""A row at the edge; the function that reads it names its types."""

DATABASE = "vault.db"
LOG = f"{DATABASE}-wal"

_COULD_NOT_WRITE = frozenset({10, 13})  # SQLITE_IOERR, SQLITE_FULL
_KEY_SIZE = 32
_SALT_SIZE = 16
_HEX = b"0123456789abcdef"
_ATTACH, _DETACH = 24, 25
_DENY, _ALLOW = 1, 0

_SETTINGS = (
    "PRAGMA cipher_log_level = NONE",  # it writes to stderr
    "PRAGMA cipher_compatibility = 4",
    "PRAGMA locking_mode = EXCLUSIVE",  # one process; the index of the write-ahead log stays in memory
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA wal_autocheckpoint = 0",  # the second copy says first what is in the file; `transaction.py`
    "PRAGMA cache_spill = OFF",  # in the log is what was committed and nothing else
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


class Cursor(Protocol):
    """What a statement gives back."""

    rowcount: int
    lastrowid: int

    def fetchone(self) -> Row | None:
        """The next row."""
        ...

    def fetchall(self) -> list[Row]:
        """All rows that are left."""
        ...

    def __iter__(self) -> Iterator[Row]:
        """The rows one by one."""
        ...


class Connection(Protocol):
    """An open database."""

    @property
    def in_transaction(self) -> bool:
        """Whether something is not committed yet."""
        ...

    def execute(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ..., /) -> Cursor:
        """Run one statement."""
        ...

    def executemany(self, sql: str, rows: Iterable[Sequence[Value]], /) -> Cursor:
        """Run one statement for each row."""
        ...

    def close(self) -> None:
        """Close the file."""
        ...


class Table:
    """The rows of one thing, on an open database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _first(self, kind: type[V], query: str, *values: Value) -> V | None:
        """What stands first in the first row, when there is one."""
        row = self._connection.execute(query, values).fetchone()
        return None if row is None or row[0] is None else kind(row[0])

    def _column(self, kind: type[V], query: str, *values: Value) -> list[V]:
        """What stands first in each row."""
        return [kind(row[0]) for row in self._connection.execute(query, values)]


def open_database(path: Path, key: bytearray, *, read_only: bool = False) -> Connection:
    """Open or create the encrypted file; nothing can be attached to it, so nothing can be copied out in clear.

    With `read_only` the file is not changed, and a write-ahead log not looked at.

    Raises:
        DatabaseError: another key, or not such a file.
    """
    where = path.absolute().as_uri() + ("?immutable=1" if read_only else "")
    connection = driver.connect(where, uri=True, isolation_level=None, cached_statements=256)
    try:
        raw_key = _raw_key(key)
        try:
            connection.set_key(raw_key)
        finally:
            raw_key[:] = bytes(len(raw_key))
        for setting in _SETTINGS:
            connection.execute(setting).fetchall()
        connection.set_authorizer(_authorize)
    except BaseException:
        connection.close()
        raise
    opened: Connection = connection
    return opened


def could_not_write(error: BaseException) -> bool:
    """Whether the disk is why a statement failed: it is full, or refused."""
    return getattr(error, "sqlite_errorcode", None) in _COULD_NOT_WRITE


def salt_of(path: Path) -> bytes:
    """The salt of the file's pages, which is its beginning."""
    with path.open("rb") as file:
        return file.read(_SALT_SIZE)


@cache
def sql(name: str) -> str:
    """The text of one statement."""
    return files("inspector.vault.store").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")


def statements(name: str) -> Iterator[str]:
    """The statements of a script, one by one, so that each runs in the caller's transaction."""
    statement = ""
    for part in sql(name).split(";"):
        statement += part + ";"
        if sqlite3.complete_statement(statement):
            if statement.strip(" \n;"):
                yield statement
            statement = ""


def schema_of(connection: Connection) -> Schema:
    """The same open database as sqlite-utils sees it, for migrations."""
    # sqlite-utils asks for the standard library's class; sqlcipher3's has the same methods.
    return Schema(cast("sqlite3.Connection", connection))


def _raw_key(key: bytearray) -> bytearray:
    """SQLCipher's spelling of a raw key, made without a string that nobody could wipe."""
    if len(key) != _KEY_SIZE:
        raise ValueError("not a vault key")
    spelled = bytearray(2 * _KEY_SIZE + 3)
    spelled[0], spelled[1], spelled[-1] = 0x78, 0x27, 0x27
    for place, byte in enumerate(key):
        spelled[2 + 2 * place] = _HEX[byte >> 4]
        spelled[3 + 2 * place] = _HEX[byte & 15]
    return spelled


def _authorize(action: int, *_about: object) -> int:
    return _DENY if action in {_ATTACH, _DETACH} else _ALLOW
