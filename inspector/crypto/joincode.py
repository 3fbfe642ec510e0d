"""The join code of a visit: 128 secret bits as 26 characters a partner can type, and what derives from them.

Whoever has the code has the visit's shared stream, without a network; no hub learns which streams belong together.
"""

import hashlib
import zlib

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector.crypto.dictionary import payload_dictionary
from inspector.crypto.errors import CryptoError

JOIN_SECRET_SIZE = 16
JOIN_CODE_LENGTH = 26
QR_VERSION = 1
QR_LIMIT = 4096
"""What a scanned code may say at most, in bytes, once it is unpacked."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {character: value for value, character in enumerate(_ALPHABET)}
# What people type when they read these letters; spaces and dashes only divide the code into groups.
_TYPED = str.maketrans("OIL", "011", " -\t\r\n\u00a0\u2010\u2011\u2013\u2014")
_TYPED_MOST = 80
_RAW_DEFLATE = -15
_PADDING_BITS = JOIN_CODE_LENGTH * 5 - JOIN_SECRET_SIZE * 8


class JoinCodeError(CryptoError):
    """What was typed is not a join code."""


def encode_join_code(secret: bytes) -> str:
    """Give the 26 characters (Crockford base32) that mean this secret."""
    if len(secret) != JOIN_SECRET_SIZE:
        raise JoinCodeError("not a join secret")
    number = int.from_bytes(secret) << _PADDING_BITS
    return "".join(_ALPHABET[number >> shift & 31] for shift in range((JOIN_CODE_LENGTH - 1) * 5, -1, -5))


def decode_join_code(typed: str) -> bytes:
    """Give the secret behind a typed or scanned code; case, groups and look-alike letters do not matter.

    Raises:
        JoinCodeError: a wrong length, a character that is none of ours, or leftover bits in the last one.
    """
    if len(typed) > _TYPED_MOST:
        raise JoinCodeError("not a join code")
    characters = typed.upper().translate(_TYPED)
    if len(characters) != JOIN_CODE_LENGTH:
        raise JoinCodeError("not a join code")
    number = 0
    for character in characters:
        value = _VALUES.get(character)
        if value is None:
            raise JoinCodeError("not a join code")
        number = number << 5 | value
    if number & ((1 << _PADDING_BITS) - 1):
        raise JoinCodeError("not a join code")
    return (number >> _PADDING_BITS).to_bytes(JOIN_SECRET_SIZE)


def pack_scanned(said: bytes) -> bytes:
    """Make what a code says small, so that its squares are large; `docs/formats/join-code.md`."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, _RAW_DEFLATE, zdict=payload_dictionary())
    return bytes([QR_VERSION]) + deflate.compress(said) + deflate.flush()


def unpack_scanned(code: bytes) -> bytes:
    """What a scanned code says.

    Raises:
        JoinCodeError: it was not made by this program, or by a version that is not known here.
    """
    inflate = zlib.decompressobj(_RAW_DEFLATE, zdict=payload_dictionary())
    if code[:1] != bytes([QR_VERSION]):
        raise JoinCodeError("not a join code")
    try:
        said = inflate.decompress(code[1:], QR_LIMIT + 1)
    except zlib.error as error:
        raise JoinCodeError("not a join code") from error
    if len(said) > QR_LIMIT or not inflate.eof or inflate.unused_data:
        raise JoinCodeError("not a join code")
    return said


def visit_stream_key(secret: bytes) -> bytes:
    """The key of the visit's shared stream; everything else about the visit's streams follows from it."""
    if len(secret) != JOIN_SECRET_SIZE:
        raise JoinCodeError("not a join secret")
    return HKDF(SHA256(), 32, None, b"inspector/visit-key/1").derive(secret)


def join_secret(starter: bytes, nonce: bytes) -> bytes:
    """The secret of a visit that this installation starts: with the nonce it shows that nobody else did."""
    return hashlib.sha256(b"inspector/join-secret/1" + starter + nonce).digest()[:JOIN_SECRET_SIZE]
