"""The store of a register: one SQLite file, whose deleted rows are overwritten. The only place here that speaks SQL."""

import sqlite3
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector.register.errors import NoRegisterError
from inspector.register.turn import Turn

_PATIENCE_SECONDS = 20
_SCHEMA = """
CREATE TABLE IF NOT EXISTS person (person BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pass (place INTEGER PRIMARY KEY, person BLOB NOT NULL, expires INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS pass_person ON pass (person);
CREATE TABLE IF NOT EXISTS withdrawn (place INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS list (
  one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL, zeros BLOB NOT NULL, ones BLOB NOT NULL,
  flipped BLOB NOT NULL, issued INTEGER NOT NULL, token BLOB NOT NULL
);
"""


class Rows:
    """What stands in the store; several processes may have it open."""

    def __init__(self, file: Path, *, make: bool = False) -> None:
        if not make and not file.exists():
            raise NoRegisterError(f"{file.parent} holds no register")
        self._file = file
        with self.writing() as connection:
            connection.executescript(f"BEGIN IMMEDIATE;{_SCHEMA}COMMIT;")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction that either happens whole or not at all."""
        connection = self._connect()
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            if connection.in_transaction:
                connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        finally:
            connection.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Look, and change nothing."""
        connection = self._connect()
        try:
            yield connection
        finally:
            connection.close()

    def _connect(self) -> sqlite3.Connection:
        # The register is no vault: it has its own file, in a process that no vault is open in.
        connection = sqlite3.connect(self._file, timeout=_PATIENCE_SECONDS, isolation_level=None)  # noqa: TID251
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA synchronous = FULL")
        return connection


def is_registered(connection: sqlite3.Connection, person: bytes) -> bool:
    """Whether this person is in the register."""
    return connection.execute("SELECT 1 FROM person WHERE person = ?", (person,)).fetchone() is not None


def add_person(connection: sqlite3.Connection, person: bytes) -> None:
    """Put a person in, who may be in already."""
    connection.execute("INSERT OR IGNORE INTO person VALUES (?)", (person,))


def remove_person(connection: sqlite3.Connection, person: bytes) -> bool:
    """Take a person out; whether there was one."""
    return connection.execute("DELETE FROM person WHERE person = ?", (person,)).rowcount > 0


def count_people(connection: sqlite3.Connection) -> int:
    """How many are registered."""
    found: int = connection.execute("SELECT count(*) FROM person").fetchone()[0]
    return found


def add_pass(connection: sqlite3.Connection, place: int, person: bytes, expires: int) -> None:
    """Keep which place a person's pass has until it is over."""
    connection.execute("INSERT INTO pass VALUES (?, ?, ?)", (place, person, expires))


def forget_passes(connection: sqlite3.Connection, today: int) -> None:
    """Take out what is over by itself."""
    connection.execute("DELETE FROM pass WHERE expires <= ?", (today,))


def withdraw_passes(connection: sqlite3.Connection, person: bytes) -> None:
    """Take out all passes of a person; their places wait for the next list and name nobody."""
    connection.execute("INSERT OR IGNORE INTO withdrawn SELECT place FROM pass WHERE person = ?", (person,))
    connection.execute("DELETE FROM pass WHERE person = ?", (person,))


def places_taken(connection: sqlite3.Connection) -> set[int]:
    """Places that no new pass gets."""
    found = connection.execute("SELECT place FROM pass UNION SELECT place FROM withdrawn")
    return {row[0] for row in found}


def withdrawn(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Places that wait for the next list."""
    return tuple(row[0] for row in connection.execute("SELECT place FROM withdrawn ORDER BY place"))


def forget_withdrawn(connection: sqlite3.Connection, waiting: tuple[int, ...]) -> None:
    """They stand in a list now, all but these."""
    connection.execute("DELETE FROM withdrawn")
    connection.executemany("INSERT INTO withdrawn VALUES (?)", ((place,) for place in waiting))


def read_list(connection: sqlite3.Connection) -> tuple[Turn, int, bytes] | None:
    """How the list stands, when it was issued and as what; nothing before the first."""
    row = connection.execute("SELECT number, zeros, ones, flipped, issued, token FROM list").fetchone()
    if row is None:
        return None
    return Turn(row[0], *(array("I", each) for each in row[1:4])), row[4], row[5]


def write_list(connection: sqlite3.Connection, turn: Turn, issued: int, token: bytes) -> None:
    """Keep how the list stands."""
    parts = (turn.zeros.tobytes(), turn.ones.tobytes(), turn.flipped.tobytes())
    connection.execute("INSERT OR REPLACE INTO list VALUES (1, ?, ?, ?, ?, ?, ?)", (turn.number, *parts, issued, token))
