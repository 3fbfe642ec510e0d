"""Seal one event's payload for whoever holds the stream key, and open it again.

`docs/formats/event.md` describes the bytes. Writing goes `compress_and_pad` -> `body_length` for the header -> `seal`.
"""

import hashlib
import hmac
import struct
import zlib
from functools import cache
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from inspector.crypto.dictionary import payload_dictionary
from inspector.crypto.errors import CryptoError

HEADER_SIZE = 72
SALT_SIZE = 16
COMMITMENT_SIZE = 32
PAYLOAD_LIMIT = 64 * 1024
PADDING_STEP = 64

_TAG_SIZE = 16
_OVERHEAD = SALT_SIZE + COMMITMENT_SIZE + _TAG_SIZE
_BODY_LIMIT = _OVERHEAD + 64 * 1024
# Each key seals one event, so the nonce has nothing to tell apart.
_NONCE = bytes(12)
_HEADER = struct.Struct(">BBH16s16sQ16sQI")
_VERSION = 1
_SEALED_CLASS = 1
_RAW_DEFLATE = -15


class SealingError(CryptoError):
    """The event cannot be sealed, or its body is not what the holder of this key sealed under this header."""


class EventKeys(NamedTuple):
    """What one event is sealed with."""

    key: bytes
    commitment: bytes


def stream_key_id(stream_key: bytes) -> bytes:
    """Name a stream key without giving it away; also the commitment a receiver of a grant checks."""
    return hashlib.sha256(b"kc" + stream_key).digest()[:16]


def compress_and_pad(payload: bytes, step: int = PADDING_STEP) -> bytes:
    """Make a payload short and its length say little: a multiple of the step, itself one of `PADDING_STEP`.

    Raises:
        SealingError: the payload is more than 64 KiB.
    """
    if len(payload) > PAYLOAD_LIMIT:
        raise SealingError("payload too large")
    deflate = _primed_deflate().copy()
    data = deflate.compress(payload) + deflate.flush()
    if len(data) >= PAYLOAD_LIMIT:
        raise SealingError("payload too large")
    content = len(data).to_bytes(2) + data
    padding = -len(content) % step
    return content + bytes(padding if len(content) + padding <= PAYLOAD_LIMIT else -len(content) % PADDING_STEP)


def body_length(padded: bytes) -> int:
    """How long the body will be; the header needs it before anything is sealed."""
    return len(padded) + _OVERHEAD


def event_secret(stream_key: bytes, salt: bytes) -> bytes:
    """What opens the one event with this salt and no other, for disclosure to somebody without the stream key."""
    return HKDF.extract(SHA256(), salt, stream_key)


def event_keys(stream_key: bytes, salt: bytes, log: bytes, seq: int) -> EventKeys:
    """Derive the key of one event and the commitment that ties the ciphertext to it."""
    return _expand(event_secret(stream_key, salt), log, seq)


def seal(stream_key: bytes, header: bytes, padded: bytes, salt: bytes) -> bytes:
    """Give the body for this header; the salt must be fresh randomness, never used before.

    Raises:
        SealingError: the header is not the one of this key and this padded payload.
    """
    fields = _read(header)
    if (
        len(salt) != SALT_SIZE
        or len(padded) % PADDING_STEP
        or fields.body_length != body_length(padded)
        or fields.key_id != stream_key_id(stream_key)
    ):
        raise SealingError("header belongs to another body")
    key, commitment = event_keys(stream_key, salt, fields.log, fields.seq)
    prefix = salt + commitment
    return prefix + AESGCM(key).encrypt(_NONCE, padded, header + prefix)


def open_body(stream_key: bytes, header: bytes, body: bytes) -> bytes:
    """Give the payload, exactly as it was sealed under this header.

    Raises:
        SealingError: another key, another header, or any byte changed.
    """
    return open_with_event_secret(event_secret(stream_key, body[:SALT_SIZE]), header, body)


def open_with_event_secret(secret: bytes, header: bytes, body: bytes) -> bytes:
    """Give the payload of one disclosed event; the commitment proves the secret is the one it was sealed with.

    Raises:
        SealingError: another secret, another header, or any byte changed.
    """
    fields = _read(header)
    length = len(body)
    if length != fields.body_length or length % PADDING_STEP or not _OVERHEAD < length <= _BODY_LIMIT:
        raise SealingError("event cannot be opened")
    key, commitment = _expand(secret, fields.log, fields.seq)
    prefix = body[: SALT_SIZE + COMMITMENT_SIZE]
    if not hmac.compare_digest(commitment, prefix[SALT_SIZE:]):
        raise SealingError("event cannot be opened")
    try:
        padded = AESGCM(key).decrypt(_NONCE, body[len(prefix) :], header + prefix)
    except InvalidTag as error:
        raise SealingError("event cannot be opened") from error
    return _inflate(padded)


class _Fields(NamedTuple):
    """What sealing needs to know of a header; wire/event.py owns the rest of its meaning."""

    log: bytes
    seq: int
    key_id: bytes
    body_length: int


def _read(header: bytes) -> _Fields:
    if len(header) != HEADER_SIZE:
        raise SealingError("not the header of a sealed event")
    version, event_class, _flags, _stream, log, seq, key_id, _hlc, length = _HEADER.unpack(header)
    if version != _VERSION or event_class != _SEALED_CLASS:
        raise SealingError("not the header of a sealed event")
    return _Fields(log, seq, key_id, length)


def _expand(secret: bytes, log: bytes, seq: int) -> EventKeys:
    derived = HKDFExpand(SHA256(), 64, b"inspector/event/1" + log + seq.to_bytes(8)).derive(secret)
    return EventKeys(derived[:32], derived[32:])


@cache
def _primed_deflate() -> "zlib._Compress":
    """A compressor that has read the dictionary; a copy of it costs a quarter of reading it again."""
    return zlib.compressobj(9, zlib.DEFLATED, _RAW_DEFLATE, 5, zdict=payload_dictionary())


def _inflate(padded: bytes) -> bytes:
    size = int.from_bytes(padded[:2])
    data, padding = padded[2 : 2 + size], padded[2 + size :]
    if len(data) != size or any(padding):
        raise SealingError("event cannot be opened")
    inflate = zlib.decompressobj(_RAW_DEFLATE, zdict=payload_dictionary())
    try:
        # One byte past the limit tells a full payload from one that would go on.
        payload = inflate.decompress(data, PAYLOAD_LIMIT + 1)
    except zlib.error as error:
        raise SealingError("event cannot be opened") from error
    if len(payload) > PAYLOAD_LIMIT or not inflate.eof or inflate.unused_data:
        raise SealingError("event cannot be opened")
    return payload
