"""Photos and documents: ciphertext in files named by its hash, written whole or not at all, opened only when whole."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from inspector.crypto.blobs import BlobError, blob_id, decrypt_blob, encrypt_blob
from inspector.crypto.ids import IdSource
from inspector.domain.events import BlobKey
from inspector.domain.ids import StreamId
from inspector.vault.errors import BlobDamagedError, NotSavedError
from inspector.vault.files.mirror import sync_folder
from inspector.vault.store.database import Connection
from inspector.vault.store.sql_files import sql
from inspector.vault.store.streams import StreamRow

FOLDER = "blobs"


class BlobPlace(NamedTuple):
    """A blob, the stream it belongs to and how many bytes its ciphertext has."""

    blob: str
    stream: StreamId
    size: int


class Blobs:
    """Files below `blobs/` and the rows of `blobs`."""

    __slots__ = ("_connection", "_folder", "_ids")

    def __init__(self, connection: Connection, folder: Path, ids: IdSource) -> None:
        self._connection = connection
        self._folder = folder / FOLDER
        self._ids = ids

    def write(self, stream: StreamRow, plaintext: bytes) -> BlobKey:
        """Encrypt with a key of its own and write the file; the row follows in the caller's transaction.

        Raises:
            NotSavedError: the disk refused.
        """
        key = self._ids.key32()
        sealed = encrypt_blob(key, stream.id, plaintext)
        self._put(sealed.id.hex(), sealed.ciphertext)
        return BlobKey(sealed.id.hex(), key, len(sealed.ciphertext))

    def note(self, stream: StreamRow, blob: str, size: int, *, made_here: bool) -> None:
        """The file is here."""
        self._connection.execute(
            "INSERT OR IGNORE INTO blobs (id, stream, size, made_here) VALUES (?, ?, ?, ?)",
            (bytes.fromhex(blob), stream.no, size, made_here),
        )

    def take_in(self, blob: str, source: Path) -> int:
        """Move a file that was fetched to its place; its size.

        Raises:
            BlobDamagedError: it is not what its name says.
            NotSavedError: the disk refused.
        """
        data = source.read_bytes()
        if blob_id(data).hex() != blob:
            raise BlobDamagedError("the file is not the blob it is named for")
        self._put(blob, data)
        source.unlink(missing_ok=True)
        return len(data)

    def open(self, stream: StreamRow, key: BlobKey) -> bytes | None:
        """The plaintext, after all of it was verified; nothing when the file is not here.

        Raises:
            BlobDamagedError: the file is not what its name and key say.
        """
        path = self.path(key.blob)
        if not path.exists():
            return None
        try:
            return decrypt_blob(key.key, stream.id, bytes.fromhex(key.blob), path.read_bytes())
        except BlobError as error:
            raise BlobDamagedError("the file of a blob was altered") from error

    def path(self, blob: str) -> Path:
        """Where the file of a blob is, or will be."""
        return self._folder / blob[:2] / blob

    def missing(self) -> tuple[BlobPlace, ...]:
        """Blobs that events speak of and that are not here."""
        return self._places("blobs_missing")

    def pending(self) -> tuple[BlobPlace, ...]:
        """Blobs of this device that the hub has not signed for."""
        return self._places("blobs_pending")

    def use_of(self, blob: str) -> tuple[int, int] | None:
        """The stream and size that an event names for a blob."""
        row = self._connection.execute(
            "SELECT stream, size FROM blob_uses WHERE blob = ? ORDER BY stream LIMIT 1", (bytes.fromhex(blob),)
        ).fetchone()
        return None if row is None else (row[0], row[1])

    def confirm(self, blob: str, receipt: bytes) -> None:
        """The hub signed for a blob."""
        self._connection.execute("UPDATE blobs SET receipt = ? WHERE id = ?", (receipt, bytes.fromhex(blob)))

    def let_go(self, stream: StreamRow, blob: bytes) -> bool:
        """Forget a blob of a stream; its file goes when that is on the disk. Whether it was here."""
        cursor = self._connection.execute("DELETE FROM blobs WHERE id = ? AND stream = ?", (blob, stream.no))
        if cursor.rowcount == 0:
            return False
        self._connection.execute("INSERT OR IGNORE INTO leaving_blobs (id) VALUES (?)", (blob,))
        return True

    def unlink_leaving(self) -> None:
        """Take away the files of erased blobs."""
        for (blob,) in self._connection.execute("SELECT id FROM leaving_blobs").fetchall():
            with suppress(OSError):  # the next opening tries again
                self.path(blob.hex()).unlink(missing_ok=True)

    def doubt(self) -> None:
        """The hub came back from an older copy: whatever it signed for before, it may have lost."""
        self._connection.execute("UPDATE blobs SET receipt = NULL WHERE made_here")

    def clear_parts(self) -> None:
        """Take away what a crash left half written."""
        for part in self._folder.glob("*/*.part"):
            part.unlink(missing_ok=True)

    def _put(self, blob: str, data: bytes) -> None:
        path = self.path(blob)
        part = path.with_name(f"{blob}.part")
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
            sync_folder(path.parent)
            sync_folder(self._folder)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise NotSavedError("the disk did not take the file") from error

    def _places(self, query: str) -> tuple[BlobPlace, ...]:
        rows: Iterator[tuple[bytes, bytes, int]] = iter(self._connection.execute(sql(query)))
        return tuple(BlobPlace(blob.hex(), StreamId(stream.hex()), size) for blob, stream, size in rows)
