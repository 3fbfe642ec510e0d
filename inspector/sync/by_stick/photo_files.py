"""The files of photos beside the file of a stick: one a photo, so that a torn one costs that photo only.

`docs/formats/stick-photos.md` describes the bytes. A file is named for its photo; nobody has to list the folder to look
for one.
"""

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from inspector.sync.by_stick.file_bundle import ENDING
from inspector.vault.files.replacing import sync_folder
from inspector.wire.errors import MalformedError
from inspector.wire.limits import LIMITS
from inspector.wire.of_hub.stick_photos import HEADER_BYTES, PhotoHeader, read_photo_header

MOST_PHOTOS = LIMITS.blobs_per_device_day
MOST_PHOTO_BYTES = LIMITS.blobs_per_device_day_bytes
"""What one stick carries at most: no more than a hub takes of one device in a day."""
LEAST_BLOB_BYTES = 72
_FOLDER_ENDING = ".fotos"
_PHOTO_ENDING = ".foto"
_PART_ENDING = ".deel"
_NAME = re.compile(r"([0-9a-f]{64})\.foto")
_PIECE_BYTES = 1024 * 1024
_PLAIN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class SourceError(Exception):
    """The photo itself cannot be read, or is not what its name says."""


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A photo on a stick that is open; its bytes are not proven yet."""

    blob: str
    header: PhotoHeader
    size: int
    """Of the sealed bytes."""
    file: BinaryIO

    def pieces(self) -> Iterator[bytes]:
        """The sealed bytes, and no more of them than the file had when it was opened.

        Raises:
            SourceError: the stick does not give them, or they are not those that the name says.
        """
        yield from _proven(self.file, self.blob, self.size)


def photo_folder(path: Path) -> Path:
    """Where the photos are that belong to this file."""
    name = path.name.removesuffix(ENDING)
    return path.with_name(f"{name}{_FOLDER_ENDING}")


def photo_path(folder: Path, blob: str) -> Path:
    """Where the file of this photo is."""
    return folder / f"{blob}{_PHOTO_ENDING}"


def photos_in(folder: Path) -> tuple[str, ...]:
    """The photos that a folder says it has, by name; no more of them than one stick may carry."""
    found: list[str] = []
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            name = _NAME.fullmatch(entry.name)
            if name is not None:
                found.append(name[1])
            if len(found) == MOST_PHOTOS:
                break
    return tuple(sorted(found))


@contextmanager
def open_photo(folder: Path, blob: str) -> Iterator[PhotoFile]:
    """Open the file of a photo; a pipe, a device or a link is none.

    Raises:
        FileNotFoundError: there is none.
        SourceError: the stick does not give it, or it is no photo's file.
    """
    try:
        descriptor = os.open(photo_path(folder, blob), _PLAIN)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise SourceError from error
    with os.fdopen(descriptor, "rb") as file:
        yield _opened(file, blob)


def write_photo(folder: Path, blob: str, header: bytes, source: BinaryIO, size: int) -> None:
    """Write the file of a photo, whole or not at all.

    Raises:
        SourceError: the photo is not what its name says.
        OSError: the stick does not take it.
    """
    folder.mkdir(exist_ok=True)
    path = photo_path(folder, blob)
    part = path.with_name(path.name + _PART_ENDING)
    try:
        with part.open("wb") as file:
            file.write(header)
            for piece in _proven(source, blob, size):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(folder)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _opened(file: BinaryIO, blob: str) -> PhotoFile:
    try:
        found = os.fstat(file.fileno())
        size = found.st_size - HEADER_BYTES
        if not stat.S_ISREG(found.st_mode) or not LEAST_BLOB_BYTES <= size <= LIMITS.blob_bytes:
            raise SourceError
        return PhotoFile(blob, read_photo_header(file.read(HEADER_BYTES)), size, file)
    except (OSError, MalformedError) as error:
        raise SourceError from error


def _proven(file: BinaryIO, blob: str, size: int) -> Iterator[bytes]:
    """The last piece comes only when all of it is what the name says."""
    digest, left = hashlib.sha256(), size
    while left:
        try:
            piece = file.read(min(_PIECE_BYTES, left))
        except OSError as error:
            raise SourceError from error
        digest.update(piece)
        left -= len(piece)
        if not piece or (not left and digest.hexdigest() != blob):
            raise SourceError
        yield piece
