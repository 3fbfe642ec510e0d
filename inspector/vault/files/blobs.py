"""Photos and documents: ciphertext in files named by its hash, written whole or not at all, opened only when whole."""

import hashlib
import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from inspector.crypto.blobs import BlobError, decrypt_blob, encrypt_file
from inspector.crypto.ids import IdSource
from inspector.domain.blobs import BlobKey
from inspector.vault.files.replacing import sync_folder
from inspector.vault.model.errors import BlobDamagedError, NotSavedError

FOLDER = "blobs"
DOWNLOADS = "downloads"
"""Beside it: what arrived of a blob that is still coming, named by its hash, with an ending that says from where."""
_BEING_SEALED = "sealed.part"
"""One at a time: one thread owns the vault."""
_NAME = re.compile(r"[0-9a-f]{64}")
_REFUSED = "the disk did not take the file"


class Blobs:
    """Files below `blobs/`. A file without a row in the database is nobody's."""

    def __init__(self, folder: Path, ids: IdSource) -> None:
        self._folder = folder / FOLDER
        self._ids = ids

    def write(self, stream: bytes, plaintext: bytes) -> BlobKey:
        """Encrypt with a key of its own into the file, piece by piece.

        Raises:
            NotSavedError: the disk refused.
        """
        key, part = self._ids.key32(), self._folder / _BEING_SEALED
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with part.open("wb") as file:
                sealed = encrypt_file(key, stream, BytesIO(plaintext), file)
                file.flush()
                os.fsync(file.fileno())
            self._put(sealed.id.hex(), part)
        except OSError as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise NotSavedError(_REFUSED) from error
        return BlobKey(sealed.id.hex(), key, sealed.size)

    def move_in(self, blob: str, source: Path) -> int:
        """Move a file that was fetched to its place, on the same disk; its size.

        Raises:
            BlobDamagedError: it is not what its name says.
            NotSavedError: the disk refused.
        """
        try:
            with source.open("rb") as file:
                found, size = hashlib.file_digest(file, "sha256").hexdigest(), file.tell()
                os.fsync(file.fileno())
            if found != blob:
                raise BlobDamagedError("the file is not the blob it is named for")
            self._put(blob, source)
        except OSError as error:
            raise NotSavedError(_REFUSED) from error
        return size

    def open(self, stream: bytes, key: BlobKey) -> bytes | None:
        """The plaintext, after all of it was verified; nothing when the file is not here.

        Raises:
            BlobDamagedError: the file is not what its name and key say.
        """
        try:
            with self.path(key.blob).open("rb") as file:
                return decrypt_blob(key.key, stream, bytes.fromhex(key.blob), file)
        except FileNotFoundError:
            return None
        except BlobError as error:
            raise BlobDamagedError("the file of a blob was altered") from error

    def is_whole(self, blob: str) -> bool:
        """Whether the file is here, and what its name says."""
        try:
            with self.path(blob).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == blob
        except OSError:
            return False

    def path(self, blob: str) -> Path:
        """Where the file of a blob is, or will be."""
        return self._folder / blob[:2] / blob

    def unlink(self, blobs: Iterable[str]) -> list[str]:
        """Take away the files of erased blobs and give those that are gone; the others the next opening tries again."""
        gone = []
        for blob in blobs:
            with suppress(OSError):
                self.path(blob).unlink(missing_ok=True)
                gone.append(blob)
        return gone

    def clear_parts(self) -> None:
        """Take away what a crash left half written."""
        (self._folder / _BEING_SEALED).unlink(missing_ok=True)

    def clear_downloads(self, is_missing: Callable[[str], bool]) -> None:
        """Take away what arrived of blobs that are not missing: whole by another road, or erased."""
        for half in (self._folder.parent / DOWNLOADS).glob("*.*"):
            if _NAME.fullmatch(half.stem) and not is_missing(half.stem):
                with suppress(OSError):  # where a file that is written cannot go, the next opening takes it away
                    half.unlink(missing_ok=True)

    def _put(self, blob: str, file: Path) -> None:
        """Give a file that is on the disk its name."""
        path = self.path(blob)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.replace(path)
        sync_folder(path.parent)
        sync_folder(self._folder)
