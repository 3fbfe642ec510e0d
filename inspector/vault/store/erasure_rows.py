"""Lines of the erasures of the own agency, so that a page of them reads those that it shows."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from inspector.vault.store.database import Table, sql


class ErasureRow(NamedTuple):
    """An erase event: when it was proposed, and what it has in common with the other parts of its proposal."""

    stream: bytes
    log: int
    seq: int
    at: int
    proposal: bytes | None
    """Nothing where the parts cannot be put together here."""
    is_apart: bool
    """Whether it is about an investigation."""
    is_open: bool
    """Whether a second signature would erase something."""


class ErasureAt(NamedTuple):
    """Where an erase event stands, and the stream it is about."""

    stream: bytes
    log: int
    seq: int


class ErasureRows(Table):
    """Rows of `erasure_rows` and of `erasures_due`."""

    def replace(self, stream: bytes, rows: Iterable[ErasureRow], *, is_due: bool) -> None:
        """These are the erasures of a stream, and whether there is one to sign for."""
        self._connection.execute("DELETE FROM erasure_rows WHERE stream = ?", (stream,))
        self._connection.executemany("INSERT INTO erasure_rows VALUES (?, ?, ?, ?, ?, ?, ?)", list(rows))
        change = (
            "INSERT OR IGNORE INTO erasures_due VALUES (?)" if is_due else "DELETE FROM erasures_due WHERE stream = ?"
        )
        self._connection.execute(change, (stream,))

    def drop_all(self) -> None:
        """Every erasure is to be found again."""
        self._connection.execute("DELETE FROM erasure_rows")
        self._connection.execute("DELETE FROM erasures_due")

    def all(self) -> list[ErasureAt]:
        """Every erasure."""
        return list(self._at("SELECT stream, log, seq FROM erasure_rows"))

    def open(self, *, is_apart: bool) -> list[ErasureAt]:
        """What waits for a second signature, about investigations or about anything else."""
        query = "SELECT stream, log, seq FROM erasure_rows WHERE is_apart = ? AND is_open = 1"
        return list(self._at(query, is_apart))

    def decided(self, most: int, *, is_apart: bool) -> list[ErasureAt]:
        """What does not wait, so many of the newest; the newest first."""
        return list(self._at(sql("erasures_page"), is_apart, most))

    def proposed_with(self, part: ErasureAt) -> list[ErasureAt]:
        """All parts of the proposal that an erase event is a part of; itself where they cannot be put together."""
        query = (
            "SELECT stream, log, seq FROM erasure_rows WHERE log = ?1 AND proposal ="
            " (SELECT proposal FROM erasure_rows WHERE stream = ?2 AND log = ?1 AND seq = ?3)"
        )
        return list(self._at(query, part.log, part.stream, part.seq)) or [part]

    def sealed(self) -> list[bytes]:
        """The streams with erasures whose proposal cannot be put together here."""
        return self._column(bytes, "SELECT DISTINCT stream FROM erasure_rows WHERE proposal IS NULL")

    def due(self) -> list[bytes]:
        """The streams in which there is something to sign for."""
        return self._column(bytes, "SELECT stream FROM erasures_due ORDER BY stream")

    def _at(self, query: str, *values: bytes | int) -> Iterator[ErasureAt]:
        return (ErasureAt(*row) for row in self._connection.execute(query, values))
