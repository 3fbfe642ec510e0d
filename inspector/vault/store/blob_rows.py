"""Which blobs are here, which are missing, which the hub has, and which are to go."""

from collections.abc import Collection, Iterable

from inspector.domain.ids import StreamId
from inspector.vault.model.streams import BlobPlace
from inspector.vault.store.database import Table, sql


class BlobRows(Table):
    """Rows of `blobs`, `leaving_blobs` and `carried_blobs`."""

    def note(self, stream: int, blob: str, size: int, *, made_here: bool) -> None:
        """The file is here."""
        self._connection.execute(
            "INSERT OR IGNORE INTO blobs (id, stream, size, made_here) VALUES (?, ?, ?, ?)",
            (bytes.fromhex(blob), stream, size, made_here),
        )

    def confirm(self, blob: str, receipt: bytes) -> None:
        """The hub signed for a blob."""
        self._connection.execute("UPDATE blobs SET receipt = ? WHERE id = ?", (receipt, bytes.fromhex(blob)))
        self.stop_carrying(blob)

    def carry(self, blob: str) -> None:
        """A colleague's blob came by another road than the hub, which may not have it."""
        self._connection.execute("INSERT OR IGNORE INTO carried_blobs (blob) VALUES (?)", (bytes.fromhex(blob),))

    def stop_carrying(self, blob: str) -> None:
        """The hub has it, or will not take it from here."""
        self._connection.execute("DELETE FROM carried_blobs WHERE blob = ?", (bytes.fromhex(blob),))

    def doubt(self) -> None:
        """The hub came back from an older copy: whatever it signed for before, it may have lost, colleagues' too."""
        self._connection.execute(
            "INSERT OR IGNORE INTO carried_blobs (blob)"
            " SELECT id FROM blobs WHERE NOT made_here AND receipt IS NOT NULL"
        )
        self._connection.execute("UPDATE blobs SET receipt = NULL WHERE receipt IS NOT NULL")

    def missing(self) -> tuple[BlobPlace, ...]:
        """Blobs of events that are not here: originals last, else of the newest stream first and the small before."""
        return self._places("blobs_missing")

    def pending(self) -> tuple[BlobPlace, ...]:
        """Blobs that the hub has not signed for, originals last, the small before; behind the own those of others."""
        return self._places("blobs_pending")

    def waits(self, blob: str) -> bool:
        """Whether it was made here and the hub has not signed for it."""
        query = "SELECT 1 FROM blobs WHERE id = ? AND made_here AND receipt IS NULL"
        return self._first(int, query, bytes.fromhex(blob)) is not None

    def is_here(self, blob: bytes, size: int) -> bool:
        """Whether a blob of this size has its file here."""
        return self._first(int, "SELECT 1 FROM blobs WHERE id = ? AND size = ?", blob, size) is not None

    def place_in(self, blob: str, streams: Collection[StreamId]) -> BlobPlace | None:
        """What an event in one of these streams says of a blob, if any does."""
        uses = self._connection.execute(sql("uses_of_blob"), (bytes.fromhex(blob),)).fetchall()
        places = (BlobPlace(blob, StreamId(stream.hex()), size, bool(original)) for stream, size, original in uses)
        return next((place for place in places if place.stream in streams), None)

    def used_in(self, blob: str) -> int | None:
        """The stream of an event that speaks of a blob."""
        return self._first(
            int, "SELECT stream FROM blob_uses WHERE blob = ? ORDER BY stream LIMIT 1", bytes.fromhex(blob)
        )

    def is_missing(self, blob: str) -> bool:
        """Whether an event speaks of a blob that is to come."""
        return self._first(int, "SELECT 1 FROM missing_blobs WHERE blob = ?", bytes.fromhex(blob)) is not None

    def let_go(self, stream: int, blob: bytes) -> bool:
        """Forget a blob of a stream; its file goes when that is on the disk. Whether it was here."""
        cursor = self._connection.execute("DELETE FROM blobs WHERE id = ? AND stream = ?", (blob, stream))
        if cursor.rowcount == 0:
            return False
        self._connection.execute("INSERT OR IGNORE INTO leaving_blobs (id) VALUES (?)", (blob,))
        return True

    def let_leave(self, blobs: Iterable[bytes]) -> None:
        """The files of these blobs are to go, if they are nobody's."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO leaving_blobs (id)"
            " SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM blob_uses WHERE blob = ?1)",
            [(blob,) for blob in blobs],
        )

    def all(self) -> list[str]:
        """Every blob whose file is to be here."""
        return [blob.hex() for blob in self._column(bytes, "SELECT id FROM blobs ORDER BY id")]

    def leaving(self) -> list[str]:
        """The erased blobs whose files may still be there."""
        return [blob.hex() for blob in self._column(bytes, "SELECT id FROM leaving_blobs")]

    def have_left(self, blobs: Iterable[str]) -> None:
        """The files of these erased blobs are gone."""
        gone = [(bytes.fromhex(blob),) for blob in blobs]
        self._connection.executemany("DELETE FROM leaving_blobs WHERE id = ?", gone)

    def _places(self, query: str) -> tuple[BlobPlace, ...]:
        return tuple(
            BlobPlace(blob.hex(), StreamId(stream.hex()), size, bool(is_original), bool(is_carried))
            for blob, stream, size, is_original, is_carried in self._connection.execute(sql(query))
        )
