"""Frames in a file on a stick: the same bytes as on the network, so the stick is one carrier more.

`docs/formats/file-bundle.md` describes the bytes. A file whose end was torn off gives the frames before the tear.
"""

import hashlib
import os
import struct
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from inspector.crypto import cbor, signatures
from inspector.crypto.cbor import CborError
from inspector.crypto.shapes import a_map, an_int, some_bytes
from inspector.crypto.signatures import SignatureError, SigningKey
from inspector.sync.errors import SyncError
from inspector.vault.files.replacing import sync_folder
from inspector.wire.colleague_receipts import COLLEAGUE_RECEIPT_BYTES
from inspector.wire.limits import LIMITS
from inspector.wire.of_hub.hub_keys import SAID_BYTES
from inspector.wire.receipt_lines import LINE_PROOF_BYTES

_ANY_VERSION = b"IFB"
MAGIC = _ANY_VERSION + b"1"
ENDING = ".uitwisseling"
"""What the app writes and looks for."""
MOST_BYTES = 512 * 1024 * 1024

_HEADER_MOST = 256
_LENGTH = struct.Struct(">I")
_RECORD = struct.Struct(">BI")
_END, _FRAME, _LINE, _RECEIPT, _COLLEAGUE, _FOR_HUB, _HUB_KEYS, _BLOB_RECEIPT = range(8)
_END_BYTES = 96
FOR_HUB_BYTES = LIMITS.request_bytes + 128 * 1024
_MOST = {
    _END: _END_BYTES,
    _FRAME: LIMITS.frame_bytes,
    _LINE: LINE_PROOF_BYTES,
    _RECEIPT: LIMITS.request_bytes,
    _COLLEAGUE: COLLEAGUE_RECEIPT_BYTES,
    _FOR_HUB: FOR_HUB_BYTES,
    _HUB_KEYS: SAID_BYTES,
    _BLOB_RECEIPT: LIMITS.statement_bytes,
}
_SIGNED = b"inspector/file-bundle/1"


class FileFault(Enum):
    """What is wrong with a file, so that a person can be told."""

    UNREADABLE = "unreadable"
    """The disk or stick did not give it."""
    NOT_WRITTEN = "not_written"
    """The disk or stick did not take it."""
    TOO_LARGE = "too_large"
    FOREIGN = "foreign"
    """It is another program's."""
    NEWER = "newer"
    """A later version of this program wrote it."""


class FileBundleError(SyncError):
    """The file cannot be read or written as a bundle."""

    def __init__(self, fault: FileFault, text: str) -> None:
        super().__init__(text)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class FileBundle:
    """What a file held. The frames prove themselves; the rest says only who wrote the file and whether all is there."""

    frames: tuple[bytes, ...]
    writer: bytes | None
    """The public key of the device whose signature over the whole file holds; None for a torn or altered one."""
    created_ms: int
    lines: tuple[bytes, ...] = ()
    """What proves when the hub had the logs of these frames; each line proves itself too."""
    receipts: tuple[bytes, ...] = ()
    """Whole receipts of the hub, for what a stick brought to it."""
    colleague_receipts: tuple[bytes, ...] = ()
    """What devices signed that have a copy."""
    for_hub: tuple[bytes, ...] = ()
    """What only the hub can open."""
    hub_keys: tuple[bytes, ...] = ()
    """What roots said of the keys of a hub."""
    blob_receipts: tuple[bytes, ...] = ()
    """Receipts of the hub for photos that a stick brought to it."""


@dataclass(frozen=True, slots=True)
class Proofs:
    """What a file holds beside frames and their lines."""

    receipts: tuple[bytes, ...] = ()
    colleague_receipts: tuple[bytes, ...] = ()
    for_hub: tuple[bytes, ...] = ()
    hub_keys: tuple[bytes, ...] = ()
    blob_receipts: tuple[bytes, ...] = ()


_NOTHING = Proofs()


def write_bundle(
    path: Path,
    frames: Iterable[bytes],
    lines: Iterable[bytes] = (),
    *,
    key: SigningKey,
    now_ms: int,
    proofs: Proofs = _NOTHING,
) -> int:
    """Write the file whole or not at all; gives the number of frames.

    Raises:
        FileBundleError: the disk or stick refused.
    """
    part = path.with_name(path.name + ".part")
    beside = (_LINE, lines), (_RECEIPT, proofs.receipts), (_COLLEAGUE, proofs.colleague_receipts)
    last = (_FOR_HUB, proofs.for_hub), (_HUB_KEYS, proofs.hub_keys), (_BLOB_RECEIPT, proofs.blob_receipts)
    records = ((kind, data) for kind, datas in (*beside, *last) for data in datas)
    try:
        with part.open("wb") as file:
            count = _write(file, frames, records, key, now_ms)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise FileBundleError(FileFault.NOT_WRITTEN, f"{path.name}: {error.strerror}") from error
    return count


def receipt_path(path: Path, who: str) -> Path:
    """Beside a file, the one with the receipts for it."""
    return path.with_name(f"{path.name.removesuffix(ENDING)}.bewijs-{who}{ENDING}")


def read_bundle(path: Path) -> FileBundle:
    """Read what is whole of a file.

    Raises:
        FileBundleError: it cannot be read, is too large, or does not begin as a bundle.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileBundleError(FileFault.TOO_LARGE, f"{path.name} is too large")
        with path.open("rb") as file:
            return _read(file)
    except OSError as error:
        raise FileBundleError(FileFault.UNREADABLE, f"{path.name}: {error.strerror}") from error
    except CborError as error:
        raise FileBundleError(FileFault.FOREIGN, f"{path.name} is not a bundle") from error


def _write(
    file: BinaryIO, frames: Iterable[bytes], beside: Iterable[tuple[int, bytes]], key: SigningKey, now_ms: int
) -> int:
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
    for kind, data in beside:
        put(_RECORD.pack(kind, len(data)))
        put(data)
    whole = digest.digest()
    file.write(_RECORD.pack(_END, _END_BYTES) + whole + key.sign(_SIGNED + whole))
    return count


def _read(file: BinaryIO) -> FileBundle:
    digest = hashlib.sha256()
    start = file.read(len(MAGIC) + _LENGTH.size)
    if start.startswith(_ANY_VERSION) and b"1" < start[len(_ANY_VERSION) : len(MAGIC)] <= b"9":
        raise FileBundleError(FileFault.NEWER, "a newer version of this program wrote the file")
    if len(start) != len(MAGIC) + _LENGTH.size or not start.startswith(MAGIC):
        raise CborError("not a bundle")
    (length,) = _LENGTH.unpack(start[len(MAGIC) :])
    if length > _HEADER_MOST:
        raise CborError("not a bundle")
    header = file.read(length)
    fields = a_map(cbor.decode(header, limit=_HEADER_MOST), 0, 1)
    public = some_bytes(fields[0], signatures.PUBLIC_SIZE)
    digest.update(start + header)
    records: dict[int, list[bytes]] = {kind: [] for kind in _MOST}
    while record := _record(file):
        kind, data = record
        if kind == _END:
            is_signed = _is_end(data, digest.digest(), public) and not file.read(1)
            return _bundle(records, public if is_signed else None, fields[1])
        records[kind].append(data)
        digest.update(_RECORD.pack(kind, len(data)) + data)
    return _bundle(records, None, fields[1])


def _bundle(records: dict[int, list[bytes]], writer: bytes | None, created_ms: object) -> FileBundle:
    kinds = (_LINE, _RECEIPT, _COLLEAGUE, _FOR_HUB, _HUB_KEYS, _BLOB_RECEIPT)
    return FileBundle(tuple(records[_FRAME]), writer, an_int(created_ms), *(tuple(records[kind]) for kind in kinds))


def _record(file: BinaryIO) -> tuple[int, bytes] | None:
    """The next whole record; None at a tear."""
    head = file.read(_RECORD.size)
    if len(head) != _RECORD.size:
        return None
    kind, length = _RECORD.unpack(head)
    if length > _MOST.get(kind, -1):
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
