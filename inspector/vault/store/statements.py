"""What was said of installations, each with its chain of links to a root; who believes it judges elsewhere."""

from collections.abc import Iterator
from typing import NamedTuple

from inspector.vault.store.database import Table, sql

_COLUMNS = "SELECT installation, issued, statement, chain FROM statements"


class StatementRow(NamedTuple):
    """A statement, with what it says of itself: about which installation, and when it was made."""

    installation: bytes
    issued_s: int
    statement: bytes
    chain: bytes


class Statements(Table):
    """Rows of `statements`. What each says of itself is beside it, so that only the newest has to be proven."""

    def add(self, name: bytes, installation: bytes, issued_s: int, statement: bytes, chain: bytes) -> bool:
        """Keep a statement; whether it is a new one."""
        cursor = self._connection.execute(
            "INSERT OR IGNORE INTO statements (id, installation, issued, statement, chain) VALUES (?, ?, ?, ?, ?)",
            (name, installation, issued_s, statement, chain),
        )
        return cursor.rowcount > 0

    def newest(self) -> Iterator[StatementRow]:
        """For each installation the statement that was made last; several when they say the same time."""
        return (StatementRow(*row) for row in self._connection.execute(sql("newest_statements")))

    def before(self, installation: bytes, issued_s: int) -> Iterator[StatementRow]:
        """What was said of an installation before this time."""
        query = f"{_COLUMNS} WHERE installation = ? AND issued < ?"
        return (StatementRow(*row) for row in self._connection.execute(query, (installation, issued_s)))
