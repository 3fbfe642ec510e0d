"""Frames in a file on a stick: the same bytes as on the network, so the stick is one carrier more.

`docs/formats/file-bundle.md` describes the bytes. A file whose end was torn off gives the frames before the tear.
"""

import hashlib
import os
import struct
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from inspector.crypto import cbor, signatures
from inspector.crypto.cbor import CborError
from inspector.crypto.shapes import a_map, an_int, some_bytes
from inspector.crypto.signatures import SignatureError, SigningKey
from inspector.sync.errors import SyncError
from inspector.vault.files.replacing import sync_folder
from inspector.wire.limits import LIMITS
from inspector.wire.receipt_lines import LINE_PROOF_BYTES

MAGIC = b"IFB1"
MOST_BYTES = 512 * 1024 * 1024

_HEADER_MOST = 256
_LENGTH = struct.Struct(">I")
_RECORD = struct.Struct(">BI")
_END, _FRAME, _LINE = 0, 1, 2
_END_BYTES = 96
_SIGNED = b"inspector/file-bundle/1"


class FileBundleError(SyncError):
    """The file cannot be read or written as a bundle."""


@dataclass(frozen=True, slots=True)
class FileBundle:
    """What a file held. The frames prove themselves; the rest says only who wrote the file and whether all is there."""

    frames: tuple[bytes, ...]
    writer: bytes | None
    """The public key of the device whose signature over the whole file holds; None for a torn or altered one."""
    created_ms: int
    lines: tuple[bytes, ...] = ()
    """What proves when the hub had the logs of these frames; each line proves itself too."""


def write_bundle(
    path: Path, frames: Iterable[bytes], lines: Iterable[bytes] = (), *, key: SigningKey, now_ms: int
) -> int:
    """Write the file whole or not at all; gives the number of frames.

    Raises:
        FileBundleError: the disk or stick refused.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            count = _write(file, frames, lines, key, now_ms)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise FileBundleError(f"{path.name}: {error.strerror}") from error
    return count


def read_bundle(path: Path) -> FileBundle:
    """Read what is whole of a file.

    Raises:
        FileBundleError: it cannot be read, is too large, or does not begin as a bundle.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileBundleError(f"{path.name} is too large")
        with path.open("rb") as file:
            return _read(file)
    except OSError as error:
        raise FileBundleError(f"{path.name}: {error.strerror}") from error
    except CborError as error:
        raise FileBundleError(f"{path.name} is not a bundle") from error


def _write(file: BinaryIO, frames: Iterable[bytes], lines: Iterable[bytes], key: SigningKey, now_ms: int) -> int:
    digest = hashlib.sha256()

    def put(data: bytes) -> None:
        digest.update(data)
        file.write(data)

    header = cbor.encode({0: key.public, 1: now_ms})
    put(MAGIC + _LENGTH.pack(len(header)) + header)
    count = 0
    for frame in frames:
        put(_RECORD.pack(_FRAME, len(frame)))
        put(frame)
        count += 1
    for line in lines:
        put(_RECORD.pack(_LINE, len(line)))
        put(line)
    whole = digest.digest()
    file.write(_RECORD.pack(_END, _END_BYTES) + whole + key.sign(_SIGNED + whole))
    return count


def _read(file: BinaryIO) -> FileBundle:
    digest = hashlib.sha256()
    start = file.read(len(MAGIC) + _LENGTH.size)
    if len(start) != len(MAGIC) + _LENGTH.size or not start.startswith(MAGIC):
        raise CborError("not a bundle")
    (length,) = _LENGTH.unpack(start[len(MAGIC) :])
    if length > _HEADER_MOST:
        raise CborError("not a bundle")
    header = file.read(length)
    fields = a_map(cbor.decode(header, limit=_HEADER_MOST), 0, 1)
    public = some_bytes(fields[0], signatures.PUBLIC_SIZE)
    digest.update(start + header)
    records: dict[int, list[bytes]] = {_FRAME: [], _LINE: []}
    while record := _record(file):
        kind, data = record
        if kind == _END:
            is_signed = _is_end(data, digest.digest(), public) and not file.read(1)
            return _bundle(records, public if is_signed else None, fields[1])
        records[kind].append(data)
        digest.update(_RECORD.pack(kind, len(data)) + data)
    return _bundle(records, None, fields[1])


def _bundle(records: dict[int, list[bytes]], writer: bytes | None, created_ms: object) -> FileBundle:
    return FileBundle(tuple(records[_FRAME]), writer, an_int(created_ms), tuple(records[_LINE]))


def _record(file: BinaryIO) -> tuple[int, bytes] | None:
    """The next whole record; None at a tear."""
    head = file.read(_RECORD.size)
    if len(head) != _RECORD.size:
        return None
    kind, length = _RECORD.unpack(head)
    most = {_FRAME: LIMITS.frame_bytes, _LINE: LINE_PROOF_BYTES, _END: _END_BYTES}.get(kind, -1)
    if length > most:
        return None
    data = file.read(length)
    return (kind, data) if len(data) == length else None


def _is_end(data: bytes, whole: bytes, public: bytes) -> bool:
    if len(data) != _END_BYTES or data[:32] != whole:
        return False
    try:
        signatures.verify(public, data[32:], _SIGNED + whole)
    except SignatureError:
        return False
    return True
