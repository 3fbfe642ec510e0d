"""Lines of the inbox, so that a page of it needs only those opened that it shows."""

from collections.abc import Iterable
from typing import NamedTuple

from inspector.vault.store.database import Row, Table, sql
from inspector.vault.store.rows import OpenedRow


class SignalPlace(NamedTuple):
    """Where a signal stands: in the order of all that was said, in its log, and in time."""

    place: bytes
    log: int
    seq: int
    at: int


class NumberedRow(NamedTuple):
    """A signal that was opened, and its number in the inbox."""

    ordinal: int
    row: OpenedRow


class SignalRows(Table):
    """Rows of `signal_rows`."""

    def put(self, signals: Iterable[SignalPlace]) -> None:
        """Write where signals stand; what comes after them in the order gets another number."""
        new = sorted(set(signals))
        if not new:
            return
        query = "SELECT ordinal FROM signal_rows WHERE place < ? ORDER BY place DESC LIMIT 1"
        before = self._first(int, query, new[0].place) or 0
        self._connection.executemany("INSERT OR IGNORE INTO signal_rows VALUES (?, ?, ?, ?, 0)", new)
        later = self._connection.execute(
            "SELECT place, ordinal FROM signal_rows WHERE place >= ? ORDER BY place", (new[0].place,)
        ).fetchall()
        numbers = ((number, place) for number, (place, was) in enumerate(later, before + 1) if number != was)
        self._connection.executemany("UPDATE signal_rows SET ordinal = ? WHERE place = ?", numbers)

    def drop_all(self) -> None:
        """Every signal is to be found again."""
        self._connection.execute("DELETE FROM signal_rows")

    def newest(self, most: int | None) -> list[NumberedRow]:
        """The newest signals first."""
        return list(map(_numbered, self._connection.execute(sql("signal_rows"), (-1 if most is None else most,))))

    def numbered(self, ordinal: int) -> NumberedRow | None:
        """The signal with this number."""
        row = self._connection.execute(sql("signal_row_numbered"), (ordinal,)).fetchone()
        return None if row is None else _numbered(row)

    def number_at(self, place: bytes) -> int | None:
        """The number of the signal that stands here."""
        return self._first(int, "SELECT ordinal FROM signal_rows WHERE place = ?", place)

    def count(self) -> int:
        """How many there are."""
        return self._first(int, "SELECT max(ordinal) FROM signal_rows") or 0


def _numbered(row: Row) -> NumberedRow:
    ordinal, *opened = row
    return NumberedRow(ordinal, OpenedRow(*opened))
