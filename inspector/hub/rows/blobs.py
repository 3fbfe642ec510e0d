"""Blobs on the hub's disk: ciphertext files named by their hash. What arrives in parts waits in `incoming`.

A blob counts only when its bytes are on the disk under their right name and the row that says so is committed.
"""

import errno
import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from io import BufferedReader, FileIO
from pathlib import Path
from typing import IO, ClassVar

from sqlalchemy import Connection, func, insert, select

from inspector.hub.errors import DiskFailedError, DiskFullError
from inspector.hub.rows import membership, tables
from inspector.hub.rows.home import sync_folder, write_new
from inspector.hub.rows.membership import Reader
from inspector.wire.limits import LIMITS

_PIECE_BYTES = 256 * 1024
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
BLOB_NAME = re.compile(r"[0-9a-f]{64}")
_DEVICE_NAME = re.compile(r"[0-9a-f]{32}")
_sync_data = getattr(os, "fdatasync", os.fsync)


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A stream that a whole blob belongs to, and who sent it there."""

    stream: bytes
    installation: bytes
    size: int


@dataclass(frozen=True, slots=True)
class BlobFolder:
    """The files. Names come from hashes and ids only, never from what a request spells."""

    path: Path

    kept_unnamed: ClassVar = timedelta(0)
    """So long a whole blob may wait for the row that names it: who else may be about to write that."""

    tried_every: ClassVar = timedelta(0)
    """So seldom it is enough to try whether the place can be written."""

    def file(self, blob: bytes) -> Path:
        """Where a whole blob is."""
        name = blob.hex()
        return self.path / name[:2] / name

    def part(self, blob: bytes, installation: bytes) -> Path:
        """Where a blob is while one device is still sending it."""
        return self._incoming / installation.hex() / blob.hex()

    def pieces(self, blob: bytes, at: int = 0, end: int | None = None) -> Iterator[bytes]:
        """A blob or a part of it; that it is there is sure before the first piece is asked for.

        Raises:
            FileNotFoundError: it is not there.
        """
        return _pieces(self.file(blob).open("rb"), at, end)

    def holds(self, blob: bytes, size: int) -> bool:
        """Whether what is there under this name is the blob that the name says."""
        digest, length = hashlib.sha256(), 0
        try:
            for piece in self.pieces(blob):
                digest.update(piece)
                length += len(piece)
        except OSError:
            return False
        return length == size and digest.digest() == blob

    def write(self, blob: bytes, pieces: Iterable[bytes]) -> None:
        """Write a whole blob under its name; the folders' own names are for the caller to sync."""
        self.file(blob).unlink(missing_ok=True)
        write_new(self.file(blob), pieces)

    def remove(self, blobs: Iterable[bytes]) -> None:
        """Take blobs away, whether or not they are there, so that none comes back when the power fails."""
        folders: set[Path] = set()
        for blob in blobs:
            with suppress(FileNotFoundError):
                self.file(blob).unlink()
                folders.add(self.file(blob).parent)
        for folder in sorted(folders):
            sync_folder(folder)

    def beginning_with(self, first: int) -> dict[bytes, float]:
        """The whole blobs whose name begins with this byte, and when each was last touched; all else is not ours."""
        found = (self.path / f"{first:02x}").glob(f"{first:02x}*")
        return {bytes.fromhex(file.name): touched(file) for file in found if BLOB_NAME.fullmatch(file.name)}

    def probe(self) -> None:
        """Return only when the folder can be written.

        Raises:
            OSError: it cannot.
        """
        probe = self.path / f"probe-{os.getpid()}"
        os.close(os.open(probe, os.O_WRONLY | os.O_CREAT, 0o600))
        probe.unlink()

    def parts(self) -> list[Path]:
        """Every unfinished blob."""
        devices = [folder for folder in self._incoming.glob("*") if _DEVICE_NAME.fullmatch(folder.name)]
        return [part for folder in devices for part in _parts(folder)]

    def unfinished(self) -> frozenset[bytes]:
        """The blobs of which something arrived that is not whole."""
        return frozenset(bytes.fromhex(part.name) for part in self.parts())

    def received(self, blob: bytes, installation: bytes) -> int | None:
        """How many bytes of an unfinished blob this device has sent; None when it has not begun."""
        try:
            return self.part(blob, installation).stat().st_size
        except FileNotFoundError:
            return None

    def discard(self, blob: bytes, installation: bytes) -> None:
        """Forget an unfinished blob."""
        self.part(blob, installation).unlink(missing_ok=True)

    def forget(self, blobs: Iterable[bytes]) -> None:
        """Take away what arrived of these, from whatever device; who still sends one is told to begin anew."""
        names = {blob.hex() for blob in blobs}
        for part in self.parts() if names else ():
            if part.name in names:
                with suppress(OSError):  # where a file that is written cannot go, the next start takes it away
                    part.unlink(missing_ok=True)

    def make_room(self, blob: bytes, installation: bytes) -> int:
        """Let a device have one more unfinished blob at most so many; gives how much room its others take."""
        others = []
        for part in _parts(self._incoming / installation.hex()):
            with suppress(FileNotFoundError):  # it was finished meanwhile
                found = part.stat()
                if part.name != blob.hex():
                    others.append((found.st_mtime_ns, found.st_size, part))
        others.sort(reverse=True)
        for _, _, part in others[LIMITS.unfinished_blobs_per_device - 1 :]:
            part.unlink(missing_ok=True)
        return sum(size for _, size, _ in others[: LIMITS.unfinished_blobs_per_device - 1])

    @property
    def _incoming(self) -> Path:
        return self.path / "incoming"

    @contextmanager
    def writing(self, blob: bytes, installation: bytes, offset: int) -> Iterator["Part"]:
        """Open an unfinished blob at an offset, without whatever came after it.

        Raises:
            BusyError: another process writes it.
        """
        path = self.part(blob, installation)
        for folder in (self._incoming, path.parent):
            folder.mkdir(mode=0o700, exist_ok=True)
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(os.open(path, flags, 0o600), "r+b", buffering=0) as file:
            _take(file, path)
            part = Part(file)
            part.truncate(offset)
            yield part

    def keep(self, blob: bytes, installation: bytes) -> bool:
        """Put a finished blob under its name, durably; False when the bytes are not what the name says.

        Raises:
            BusyError: another process writes it.
        """
        part, file = self.part(blob, installation), self.file(blob)
        with reading_part(part) as content:
            if hashlib.file_digest(content, "sha256").digest() != blob:
                return False
            _sync_data(content.fileno())
            file.parent.mkdir(mode=0o700, exist_ok=True)
            part.replace(file)
        for folder in (file.parent, self.path):
            sync_folder(folder)
        return True


@contextmanager
def reading_part(part: Path) -> Iterator[BufferedReader]:
    """An unfinished blob that nobody else writes meanwhile.

    Raises:
        BusyError: another process does, or has just finished it.
    """
    try:
        content = part.open("rb")
    except FileNotFoundError as error:
        raise BusyError from error
    with content:
        _take(content, part)
        yield content


def touched(file: Path) -> float:
    """When a file was last touched, whatever it says of itself."""
    found = file.stat()
    return max(found.st_mtime, found.st_ctime)


def _pieces(file: BufferedReader, at: int, end: int | None) -> Iterator[bytes]:
    with file:
        file.seek(at)
        while piece := file.read(_PIECE_BYTES if end is None else min(_PIECE_BYTES, end - at)):
            at += len(piece)
            yield piece


def _take(file: IO[bytes], path: Path) -> None:
    """Hold a part until its file is closed, so that no other process changes bytes that are being judged."""
    if sys.platform == "win32":
        return  # one process serves there
    import fcntl  # noqa: PLC0415 - exists on this platform only

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if path.stat().st_ino == os.fstat(file.fileno()).st_ino:
            return
    except (BlockingIOError, FileNotFoundError) as error:
        raise BusyError from error
    raise BusyError


class BusyError(Exception):
    """Another process writes this part of a blob, or has just finished it."""


@dataclass(frozen=True, slots=True)
class Part:
    """An unfinished blob that is being written."""

    file: FileIO

    def append(self, piece: bytes) -> None:
        """Write all of a piece at the end; unbuffered, so that a cut costs nothing that came."""
        rest = memoryview(piece)
        while rest:
            rest = rest[self.file.write(rest) :]

    def truncate(self, offset: int) -> None:
        """Forget everything from an offset on and go on there."""
        self.file.truncate(offset)
        self.file.seek(offset)


@contextmanager
def naming_disk_trouble() -> Iterator[None]:
    """Tell a full disk and a failing disk apart from every other trouble with files."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFullError("the disk is full") from error
        if error.errno == errno.EIO:
            raise DiskFailedError("the disk failed") from error
        raise


def rows(connection: Connection, blob: bytes) -> list[StoredRow]:
    """The streams this blob belongs to."""
    table = tables.blobs
    found = connection.execute(select(table).where(table.c.blob == blob).order_by(table.c.stream))
    return [StoredRow(row.stream, row.installation, row.size) for row in found]


def add(connection: Connection, blob: bytes, row: StoredRow, *, now_ms: int) -> None:
    """Say that a blob is here for a stream."""
    if all(known.stream != row.stream for known in rows(connection, blob)):
        connection.execute(
            insert(tables.blobs).values(
                blob=blob,
                stream=row.stream,
                installation=row.installation,
                size=row.size,
                received_ms=tables.kept_time(now_ms),
            )
        )


def sent(connection: Connection, installation: bytes, *, since_ms: int) -> tuple[int, int]:
    """How many blobs, and of how many bytes together, one device has put here since then."""
    table = tables.blobs
    of_device = (table.c.installation == installation, table.c.received_ms > since_ms)
    row = connection.execute(select(func.count(), func.coalesce(func.sum(table.c.size), 0)).where(*of_device)).one()
    return int(row[0]), int(row[1])


def readable(connection: Connection, reader: Reader, blob: bytes) -> StoredRow | None:
    """The blob, if it is here in a stream the reader may pull."""
    found = (row for row in rows(connection, blob) if membership.may_pull(connection, reader, row.stream))
    return next(found, None)


def _parts(folder: Path) -> list[Path]:
    return [part for part in folder.glob("*") if BLOB_NAME.fullmatch(part.name)]
