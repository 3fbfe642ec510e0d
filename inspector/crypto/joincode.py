"""The join secret of a visit: 128 bits that a partner scans or types, and what derives from them.

Whoever has the code has the visit's shared stream, without a network; no hub learns which streams belong together.
"""

import hashlib
import hmac
import zlib

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector.crypto.dictionary import payload_dictionary
from inspector.crypto.errors import CryptoError
from inspector.crypto.typed_code import SECRET_SIZE

JOIN_SECRET_SIZE = SECRET_SIZE
QR_VERSION = 1
QR_LIMIT = 4096
"""What a scanned code may say at most, in bytes, once it is unpacked."""

_RAW_DEFLATE = -15


class JoinCodeError(CryptoError):
    """What was scanned is not a join code."""


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


def starter_proof(nonce: bytes, key: bytes) -> bytes:
    """The nonce hidden by the visit's key: to who holds it a proof of who started, to a court random bytes."""
    mask = HKDF(SHA256(), JOIN_SECRET_SIZE, None, b"inspector/starter/1").derive(key)
    return bytes(one ^ other for one, other in zip(nonce, mask, strict=True))


def proves_starter(starter: bytes, proof: bytes, key: bytes) -> bool:
    """Whether this installation started the visit whose shared part has this key."""
    if len(proof) != JOIN_SECRET_SIZE:
        return False
    return hmac.compare_digest(visit_stream_key(join_secret(starter, starter_proof(proof, key))), key)
