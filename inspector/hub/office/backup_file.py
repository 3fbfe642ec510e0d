"""One file that only the holders of some reader keys open, and of which anybody can tell whether all of it is there.

`docs/formats/backup.md` describes the bytes. Whoever writes needs no key that opens it, and keeps little in memory.
"""

import hashlib
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from cryptography.exceptions import InvalidTag

from inspector.crypto import cbor, cose
from inspector.crypto.cbor import CborError
from inspector.crypto.errors import CryptoError
from inspector.crypto.grant_bodies import WRAP_SIZE
from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey, reader_key_id
from inspector.crypto.shapes import a_list, an_int, some_bytes
from inspector.crypto.signatures import PUBLIC_SIZE, SigningKey
from inspector.crypto.wrapping import unwrap, wrap
from inspector.hub.errors import BackupError

MAGIC = b"inspector backup 1\n"
CONTENT_TYPE = "application/x-inspector-backup"
MOST_KEYS = 8

_INFO = "inspector/backup/1"
_LENGTH = struct.Struct(">I")
_PIECE_MOST = 1024 * 1024
_HEAD_MOST = 16 * 1024
_END_MOST = 512
_SUM_BYTES = 16
_READ_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class BackupHead:
    """What anybody can read of a backup."""

    hub_public: bytes
    made_ms: int
    expires_ms: int
    wraps: tuple[tuple[bytes, bytes], ...]
    """The file's key, wrapped for each reader key that opens it, by that key's id."""


class _Counted:
    """A file that is read or written from its beginning: how far that came, and the hash of all of it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._hash = hashlib.sha256()
        self.bytes = 0

    def write(self, data: bytes) -> None:
        """Write what the next sum is over too."""
        self._file.write(data)
        self._note(data)

    def read(self, size: int) -> bytes:
        """Read so many bytes.

        Raises:
            BackupError: there are fewer.
        """
        data = self._file.read(size)
        if len(data) != size:
            raise BackupError(f"it ends after {self.bytes + len(data)} bytes, and what belongs after them is missing")
        self._note(data)
        return data

    def rest(self, most: int) -> bytes:
        """What follows, up to a little more than is allowed."""
        return self._file.read(most + 1)

    def standing(self) -> bytes:
        """What the hub signs at the end."""
        return cbor.encode([self.bytes, self._hash.digest()])

    def sum(self) -> bytes:
        """What stands after each piece."""
        return self._hash.digest()[:_SUM_BYTES]

    def _note(self, data: bytes) -> None:
        self._hash.update(data)
        self.bytes += len(data)


def write_sealed(
    target: BinaryIO,
    content: Iterable[bytes],
    publics: Iterable[bytes],
    *,
    hub_key: SigningKey,
    made_ms: int,
    expires_ms: int,
    ids: IdSource,
) -> None:
    """Seal content to these public reader keys, and sign the whole.

    Raises:
        ReaderKeyError: a public key is none.
    """
    key = ids.key32()
    said = (hub_key.public, made_ms, expires_ms)
    named = {reader_key_id(public): public for public in publics}
    wraps = [[each, wrap(public, key, _info(said, each))] for each, public in sorted(named.items())]
    head = cbor.encode([*said, wraps])
    out = _Counted(target)
    out.write(MAGIC)
    _put(out, head)
    sealing = Cobblestone256Encryptor(key, _context(head))
    for piece in _even(content):
        if sealed := sealing.update(piece):
            _put(out, sealed)
    _put(out, sealing.finalize())
    _put(out, b"")
    target.write(cose.sign1(out.standing(), hub_key, CONTENT_TYPE))


def _even(content: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of one length: where a file in them begins and ends is nobody's business."""
    waiting = bytearray()
    for piece in content:
        waiting += piece
        while len(waiting) >= _READ_BYTES:
            yield bytes(waiting[:_READ_BYTES])
            del waiting[:_READ_BYTES]
    yield bytes(waiting)


def read_head(source: BinaryIO) -> BackupHead:
    """What a file says of itself; nothing of it is proven.

    Raises:
        BackupError: it is no backup, or torn or altered so early.
    """
    return _read_head(_Counted(source))[0]


def check_whole(source: BinaryIO) -> BackupHead:
    """Read a file to its end without any key, and return only when it is as its hub wrote and signed it.

    Raises:
        BackupError: it is no backup, or which bytes of it are missing or altered.
    """
    counted = _Counted(source)
    head, _ = _read_head(counted)
    for _ in _pieces(counted, head):
        pass
    return head


def open_sealed(source: BinaryIO, reader: ReaderKey) -> Iterator[bytes]:
    """Give the content in pieces; all of it is proven once they end without an error, and nothing before.

    Raises:
        BackupError: this key does not open it, or which bytes of it are missing or altered.
    """
    counted = _Counted(source)
    head, written = _read_head(counted)
    wrapped = dict(head.wraps).get(reader.id)
    if wrapped is None:
        raise BackupError("it is not sealed to this key")
    said = (head.hub_public, head.made_ms, head.expires_ms)
    try:
        key = unwrap(reader, wrapped, _info(said, reader.id))
    except CryptoError as error:
        raise _other_content() from error
    return _opened(counted, head, Cobblestone256Decryptor(key, _context(written)))


def _opened(counted: _Counted, head: BackupHead, opening: Cobblestone256Decryptor) -> Iterator[bytes]:
    try:
        for piece in _pieces(counted, head):
            yield opening.update(piece)
        yield opening.finalize()
    except InvalidTag as error:
        raise _other_content() from error


def _other_content() -> BackupError:
    return BackupError("it does not hold what was sealed to this key")


def _put(out: _Counted, data: bytes) -> None:
    for part in (_LENGTH.pack(len(data)), data):
        out.write(part)
        out.write(out.sum())


def _take(counted: _Counted, most: int) -> bytes:
    """The next piece; empty at the end of them."""
    size = _LENGTH.unpack(_summed(counted, _LENGTH.size))[0]
    if size > most:
        raise BackupError("it holds a piece that is longer than any")
    return _summed(counted, size)


def _summed(counted: _Counted, size: int) -> bytes:
    begins = counted.bytes
    data = counted.read(size)
    expected = counted.sum()
    if counted.read(_SUM_BYTES) != expected:
        raise BackupError(f"between byte {begins} and byte {counted.bytes} it is not what was written")
    return data


def _read_head(counted: _Counted) -> tuple[BackupHead, bytes]:
    if counted.read(len(MAGIC)) != MAGIC:
        raise BackupError("it is no backup of a hub")
    data = _take(counted, _HEAD_MOST)
    try:
        hub_public, made_ms, expires_ms, wraps = a_list(cbor.decode(data, limit=_HEAD_MOST), length=4)
        pairs = (a_list(each, length=2) for each in a_list(wraps, most=MOST_KEYS))
        head = BackupHead(
            some_bytes(hub_public, PUBLIC_SIZE),
            an_int(made_ms),
            an_int(expires_ms),
            tuple((some_bytes(name, 16), some_bytes(wrapped, WRAP_SIZE)) for name, wrapped in pairs),
        )
    except CborError as error:
        raise BackupError("it is no backup of a hub") from error
    return head, data


def _pieces(counted: _Counted, head: BackupHead) -> Iterator[bytes]:
    """The sealed pieces up to the end, and only if the hub signed all of it."""
    while piece := _take(counted, _PIECE_MOST):
        yield piece
    end, standing = counted.rest(_END_MOST), counted.standing()
    if not end:
        raise BackupError(f"it ends after {counted.bytes} bytes, and what belongs after them is missing")
    try:
        signed = cose.verify1(end, head.hub_public, CONTENT_TYPE, limit=_END_MOST)
    except CryptoError as error:
        raise BackupError("its end is torn or altered, or the hub that it names did not sign it") from error
    if signed != standing:
        raise BackupError("it is not what its hub signed")


def _info(said: tuple[bytes, int, int], reader: bytes) -> bytes:
    return cbor.encode([_INFO, *said, reader])


def _context(head: bytes) -> bytes:
    return cbor.encode([_INFO, hashlib.sha256(head).digest()])
