"""What was said of installations, each with its chain of links to a root; who believes it judges elsewhere."""

from collections.abc import Iterator
from typing import NamedTuple

from inspector.crypto.statements import claimed_reader
from inspector.vault.store.database import Connection, Table, sql
from inspector.vault.store.memory import Memory

_COLUMNS = "SELECT installation, issued, statement, chain FROM statements"


class StatementRow(NamedTuple):
    """A statement, with what it says of itself: about which installation, and when it was made."""

    installation: bytes
    issued_s: int
    statement: bytes
    chain: bytes


class Statements(Table):
    """Rows of `statements`. What each says of itself is beside it, so that only the newest has to be proven."""

    def __init__(self, connection: Connection, memory: Memory) -> None:
        super().__init__(connection)
        self._news = memory.value(frozenset[bytes]())

    def add(self, name: bytes, installation: bytes, issued_s: int, statement: bytes, chain: bytes) -> bool:
        """Keep a statement; whether it is a new one."""
        cursor = self._connection.execute(
            "INSERT OR IGNORE INTO statements (id, installation, issued, statement, chain) VALUES (?, ?, ?, ?, ?)",
            (name, installation, issued_s, statement, chain),
        )
        is_new = cursor.rowcount > 0
        if is_new:
            self._note_reader(installation, statement)
            self.news_of(installation)
        return is_new

    def note_readers_again(self) -> None:
        """Find again in every statement with which key its officer reads."""
        self._connection.execute("DELETE FROM statement_readers")
        for installation, statement in self._connection.execute("SELECT installation, statement FROM statements"):
            self._note_reader(installation, statement)

    def read_with(self, reader: bytes) -> list[bytes]:
        """The installations of which it was ever said that they read with the key of this id."""
        return self._column(bytes, "SELECT installation FROM statement_readers WHERE reader = ?", reader)

    def _note_reader(self, installation: bytes, statement: bytes) -> None:
        query = "INSERT OR IGNORE INTO statement_readers (reader, installation) VALUES (?, ?)"
        self._connection.execute(query, (claimed_reader(statement), installation))

    def news_of(self, installation: bytes) -> None:
        """Something is said of an installation now that was not."""
        self._news.now |= {installation}

    def take_news(self) -> frozenset[bytes]:
        """The installations of which something was said since this was asked."""
        news, self._news.now = self._news.now, frozenset()
        return news

    def newest_of(self, installation: bytes) -> Iterator[StatementRow]:
        """What was said last of one installation; several when they say the same time."""
        newest = "SELECT max(issued) FROM statements WHERE installation = ?1"
        query = f"{_COLUMNS} WHERE installation = ?1 AND issued = ({newest})"
        return (StatementRow(*row) for row in self._connection.execute(query, (installation,)))

    def newest(self) -> Iterator[StatementRow]:
        """For each installation the statement that was made last; several when they say the same time."""
        return (StatementRow(*row) for row in self._connection.execute(sql("newest_statements")))

    def before(self, installation: bytes, issued_s: int) -> Iterator[StatementRow]:
        """What was said of an installation before this time."""
        query = f"{_COLUMNS} WHERE installation = ? AND issued < ?"
        return (StatementRow(*row) for row in self._connection.execute(query, (installation, issued_s)))
