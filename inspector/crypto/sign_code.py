"""What one screen shows to another's camera to leave a place for later: sealed with the visit's key, of one size.

Nobody who photographs it learns a word; whoever takes part in the visit reads it without a network.
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector.crypto.errors import CryptoError

MAGIC = b"ISC1"
NONCE_SIZE = 12
SAID_SIZE = 200
_TAG_SIZE = 16
CODE_SIZE = len(MAGIC) + NONCE_SIZE + 1 + SAID_SIZE + _TAG_SIZE


class SignCodeError(CryptoError):
    """What was scanned is no sign of this visit."""


def seal_sign(visit_key: bytes, said: bytes, nonce: bytes) -> bytes:
    """The code for something said, which is filled up with zeros; the nonce is used once.

    Raises:
        SignCodeError: it is too long to be said.
    """
    if len(said) > SAID_SIZE:
        raise SignCodeError("too long for a sign")
    filled = bytes([len(said)]) + said.ljust(SAID_SIZE, b"\0")
    return MAGIC + nonce + AESGCM(_key(visit_key)).encrypt(nonce, filled, MAGIC)


def open_sign(visit_key: bytes, code: bytes) -> bytes:
    """What a code says, without the zeros after it.

    Raises:
        SignCodeError: it was not made with this key.
    """
    if len(code) != CODE_SIZE or not code.startswith(MAGIC):
        raise SignCodeError("no sign of this visit")
    start = len(MAGIC) + NONCE_SIZE
    try:
        said = AESGCM(_key(visit_key)).decrypt(code[len(MAGIC) : start], code[start:], MAGIC)
    except InvalidTag as error:
        raise SignCodeError("no sign of this visit") from error
    size = said[0]
    if size > SAID_SIZE or any(said[1 + size :]):
        raise SignCodeError("no sign of this visit")
    return said[1 : 1 + size]


def _key(visit_key: bytes) -> bytes:
    return HKDF(SHA256(), 32, None, b"inspector/sign-code/1").derive(visit_key)
