"""Lines of what was asked about visits by their codes, so that a page of it needs only those opened that it shows."""

from collections.abc import Iterator
from typing import NamedTuple

from inspector.vault.store.database import Table, sql
from inspector.vault.store.rows import OpenedRow


class AskedPlace(NamedTuple):
    """Where a question stands: in the order of all that was said, and in its log; answers name its token."""

    place: bytes
    token: bytes
    log: int
    seq: int


class AskedRows(Table):
    """Rows of `asked_rows`."""

    def put(self, asked: AskedPlace, *, is_answered: bool) -> None:
        """Write where a question stands."""
        self._connection.execute("INSERT OR IGNORE INTO asked_rows VALUES (?, ?, ?, ?, ?)", (*asked, is_answered))

    def answer(self, token: bytes) -> None:
        """The question with this token was answered."""
        self._connection.execute("UPDATE asked_rows SET is_answered = 1 WHERE token = ?", (token,))

    def drop_all(self) -> None:
        """Every question is to be found again."""
        self._connection.execute("DELETE FROM asked_rows")

    def newest(self, most: int | None) -> Iterator[OpenedRow]:
        """The newest of all questions and of those that nobody answered, so many of each, the newest first."""
        most = -1 if most is None else most
        return (OpenedRow(*row) for row in self._connection.execute(sql("opened_asked"), (most,)))

    def named(self, token: bytes) -> Iterator[OpenedRow]:
        """The questions with this token."""
        return (OpenedRow(*row) for row in self._connection.execute(sql("opened_asked_named"), (token,)))

    def open_count(self, most: int) -> int:
        """How many questions nobody answered, as far as this number."""
        query = "SELECT count(DISTINCT token) FROM (SELECT token FROM asked_rows WHERE NOT is_answered LIMIT ?)"
        return self._first(int, query, most) or 0
