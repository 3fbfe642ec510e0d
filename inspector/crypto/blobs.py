"""Encrypt photos and documents with Cobblestone-256; the blob is named by the SHA-256 of its ciphertext.

Cobblestone hands out each good chunk before it knows that the end is there; nothing here passes one on before then.
"""

import hashlib
import hmac
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO, NamedTuple

from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from cryptography.exceptions import InvalidTag

from inspector.crypto.cbor import encode
from inspector.crypto.errors import CryptoError

_READ_SIZE = 256 * 1024


class BlobError(CryptoError):
    """The blob is not the one named, not whole, or not encrypted with this key for this stream."""


class SealedBlob(NamedTuple):
    """An encrypted blob and its name."""

    id: bytes
    ciphertext: bytes


class SealedFile(NamedTuple):
    """What is known of a blob that was written to a file."""

    id: bytes
    size: int


def blob_id(ciphertext: bytes) -> bytes:
    """Name a blob."""
    return hashlib.sha256(ciphertext).digest()


def encrypt_blob(key: bytes, stream: bytes, plaintext: bytes) -> SealedBlob:
    """Encrypt with a key made for this blob alone, bound to the stream it belongs to."""
    encryptor = Cobblestone256Encryptor(key, _context(stream))
    ciphertext = encryptor.update(plaintext) + encryptor.finalize()
    return SealedBlob(blob_id(ciphertext), ciphertext)


def decrypt_blob(key: bytes, stream: bytes, blob: bytes, source: BinaryIO) -> bytes:
    """Give the plaintext of the blob with this name; beside it no more than a piece of either is in memory.

    Raises:
        BlobError: another blob, key or stream, or any byte changed or missing.
    """
    plaintext = BytesIO()
    plaintext.writelines(_decrypted(key, stream, blob, source))
    return plaintext.getvalue()


def encrypt_file(key: bytes, stream: bytes, source: BinaryIO, target: BinaryIO) -> SealedFile:
    """Encrypt from the source's position to its end; a blob of any size takes little memory."""
    encryptor = Cobblestone256Encryptor(key, _context(stream))
    digest, size = hashlib.sha256(), 0
    for piece in _encrypted(encryptor, source):
        digest.update(piece)
        size += len(piece)
        target.write(piece)
    return SealedFile(digest.digest(), size)


def decrypt_file(key: bytes, stream: bytes, blob: bytes, source: BinaryIO, target: BinaryIO) -> None:
    """Read the seekable source twice: once to prove it whole, then to write the plaintext.

    Raises:
        BlobError: another blob, key or stream, or any byte changed or missing. Nothing was written, unless the file
            changed between the two readings.
    """
    start = source.tell()
    for _ in _decrypted(key, stream, blob, source):
        pass
    source.seek(start)
    target.writelines(_decrypted(key, stream, blob, source))


def _encrypted(encryptor: Cobblestone256Encryptor, source: BinaryIO) -> Iterator[bytes]:
    while piece := source.read(_READ_SIZE):
        yield encryptor.update(piece)
    yield encryptor.finalize()


def _decrypted(key: bytes, stream: bytes, blob: bytes, source: BinaryIO) -> Iterator[bytes]:
    """Give unproven pieces; only running to the end without an error proves them all."""
    decryptor = Cobblestone256Decryptor(key, _context(stream))
    digest = hashlib.sha256()
    try:
        while piece := source.read(_READ_SIZE):
            digest.update(piece)
            yield decryptor.update(piece)
        yield decryptor.finalize()
    except InvalidTag as error:
        raise BlobError("blob cannot be opened") from error
    if not hmac.compare_digest(digest.digest(), blob):
        raise BlobError("blob cannot be opened")


def _context(stream: bytes) -> bytes:
    return encode(["inspector/blob/1", stream])
