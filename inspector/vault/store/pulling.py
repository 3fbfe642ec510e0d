"""How far the hub's news came, and which streams must be asked for from an earlier place."""

from collections.abc import Iterable

from inspector.vault.store.database import Connection, Table
from inspector.vault.store.meta import Meta
from inspector.wire.messages import Backfill, Backfilled
from inspector.wire.stream_id import is_of_later_kind


class Pulling(Table):
    """The cursor and the rows of `backfill`."""

    def __init__(self, connection: Connection, meta: Meta) -> None:
        super().__init__(connection)
        self._meta = meta

    @property
    def cursor(self) -> int:
        """The hub's ingest position up to which everything is here."""
        return self._meta.number("cursor") or 0

    @property
    def incarnation(self) -> bytes | None:
        """The hub's life that the cursor counts in."""
        return self._meta.get("incarnation")

    def need(self, stream: bytes) -> None:
        """Ask for a stream from its beginning, unless that is being done."""
        self._connection.execute("INSERT OR IGNORE INTO backfill (stream, after) VALUES (?, 0)", (stream,))

    def need_again(self, stream: bytes) -> None:
        """Ask for a stream from its beginning, whatever was asked before."""
        self._connection.execute("INSERT OR REPLACE INTO backfill (stream, after) VALUES (?, 0)", (stream,))

    def needed(self) -> tuple[Backfill, ...]:
        """The streams to ask for, and from where; one that only a later program knows waits until this is that."""
        rows = self._connection.execute("SELECT stream, after FROM backfill ORDER BY after DESC, stream")
        return tuple(Backfill(stream, after) for stream, after in rows if not is_of_later_kind(stream))

    def moved(
        self, cursor: int | None, incarnation: bytes | None, backfilled: Iterable[Backfilled], now_ms: int
    ) -> None:
        """Remember how far the reply came that brought the frames of this transaction."""
        if incarnation is not None:
            self._meta.put("incarnation", incarnation)
        if cursor is not None:
            self._meta.put_number("cursor", cursor)
            self._meta.put_number("last_sync", now_ms)
        for each in backfilled:
            if each.is_done:
                self._connection.execute("DELETE FROM backfill WHERE stream = ?", (each.stream,))
            else:
                self._connection.execute("UPDATE backfill SET after = ? WHERE stream = ?", (each.upto, each.stream))
