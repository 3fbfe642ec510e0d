"""The store of a register: one SQLite file, whose deleted rows are overwritten. The only place here that speaks SQL."""

import sqlite3
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from inspector.register.errors import NoRegisterError
from inspector.register.turn import Turn

_PATIENCE_SECONDS = 20
_OF = "WHERE hub = ? AND agency = ? AND day = ?"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS person (person BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pass (place INTEGER PRIMARY KEY, person BLOB NOT NULL, expires INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS pass_person ON pass (person);
CREATE TABLE IF NOT EXISTS accepted (
  hub BLOB NOT NULL, agency TEXT NOT NULL, budget INTEGER NOT NULL, PRIMARY KEY (hub, agency)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS token_key (
  hub BLOB NOT NULL, agency TEXT NOT NULL, day INTEGER NOT NULL, key BLOB NOT NULL, PRIMARY KEY (hub, agency, day)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS used (
  token BLOB PRIMARY KEY, question BLOB NOT NULL, hub BLOB NOT NULL, agency TEXT NOT NULL, day INTEGER NOT NULL,
  until INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS spent (
  hub BLOB NOT NULL, agency TEXT NOT NULL, day INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (hub, agency, day)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS withdrawn (place INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS list (
  one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL, zeros BLOB NOT NULL, ones BLOB NOT NULL,
  flipped BLOB NOT NULL, issued INTEGER NOT NULL, token BLOB NOT NULL
);
"""


class Issuer(NamedTuple):
    """Whose tokens of a day they are: one municipality has another hub than the next."""

    hub: bytes
    agency: str
    day: int


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


def accept(connection: sqlite3.Connection, hub: bytes, agency: str, budget: int) -> None:
    """Whose tokens count for how many questions of an agency a day; none for 0."""
    connection.execute("DELETE FROM accepted WHERE hub = ? AND agency = ?", (hub, agency))
    if budget:
        connection.execute("INSERT INTO accepted VALUES (?, ?, ?)", (hub, agency, budget))


def accepted(connection: sqlite3.Connection) -> list[tuple[bytes, str, int]]:
    """Every hub and agency that is answered, with its budget."""
    return [(bytes(hub), agency, budget) for hub, agency, budget in connection.execute("SELECT * FROM accepted")]


def is_first_key(connection: sqlite3.Connection, issuer: Issuer, key: bytes) -> bool:
    """Whether this is the key of an issuer's day: the first one that came."""
    connection.execute("INSERT OR IGNORE INTO token_key VALUES (?, ?, ?, ?)", (*issuer, key))
    found = connection.execute(f"SELECT key FROM token_key {_OF}", issuer).fetchone()  # noqa: S608 - a constant
    return bytes(found[0]) == key


def used_for(connection: sqlite3.Connection, token: bytes) -> bytes | None:
    """Which question a token paid for, if any."""
    found = connection.execute("SELECT question FROM used WHERE token = ?", (token,)).fetchone()
    return None if found is None else bytes(found[0])


def count_used(connection: sqlite3.Connection, issuer: Issuer) -> int:
    """How many tokens of an issuer's day were used."""
    found = connection.execute(f"SELECT number FROM spent {_OF}", issuer).fetchone()  # noqa: S608 - a constant
    return 0 if found is None else int(found[0])


def use(connection: sqlite3.Connection, token: bytes, question: bytes, issuer: Issuer, until: int) -> None:
    """Keep that a token was used, until the last hour in which it could be shown again."""
    connection.execute("INSERT INTO used VALUES (?, ?, ?, ?, ?, ?)", (token, question, *issuer, until))
    connection.execute(
        "INSERT INTO spent VALUES (?, ?, ?, 1) ON CONFLICT (hub, agency, day) DO UPDATE SET number = number + 1", issuer
    )


def forget_tokens(connection: sqlite3.Connection, hour: int) -> None:
    """Take out what no question can use any more; how many there were goes with them."""
    over = connection.execute("SELECT DISTINCT hub, agency, day FROM used WHERE until < ?", (hour,)).fetchall()
    for each in over:
        for table in ("used", "spent", "token_key"):
            connection.execute(f"DELETE FROM {table} {_OF}", each)  # noqa: S608 - three names


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
