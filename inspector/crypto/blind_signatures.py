"""RSA blind signatures (RFC 9474, RSABSSA-SHA384-PSS-Deterministic): whoever signs never sees what was signed.

The factor hides the message whatever anybody can compute, so breaking RSA later forges, but never tells who asked.
"""

import hashlib
import math
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
from cryptography.hazmat.primitives.asymmetric.rsa import (
    RSAPrivateKey,
    RSAPublicNumbers,
    generate_private_key,
)
from cryptography.hazmat.primitives.hashes import SHA384

from inspector.crypto.errors import CryptoError
from inspector.crypto.ids import IdSource

MODULUS_SIZE = 256
"""Of the keys made here, in bytes; other sizes are read in published examples only."""
SALT_SIZE = 48

_EXPONENT = 65537
_HASH_SIZE = 48
_PADDING = PSS(MGF1(SHA384()), SALT_SIZE)
_TRAILER = b"\xbc"
_SPARE_BYTES = 16
"""So many bytes more than the modulus make a number below it that is as likely as any other."""


class BlindSignatureError(CryptoError):
    """The blinded message, the signature or the key is none, or one does not belong to the other."""


class Blinded(NamedTuple):
    """A message as its signer sees it, and what takes the blinding away again."""

    message: bytes
    unblinding: bytes


def new_key() -> RSAPrivateKey:
    """A key that signs blindly and does nothing else."""
    return generate_private_key(_EXPONENT, 8 * MODULUS_SIZE)


def modulus_of(key: RSAPrivateKey) -> bytes:
    """The public half: its exponent is always the same."""
    return _as_bytes(key.private_numbers().public_numbers.n, key.key_size // 8)


def blind(modulus: bytes, message: bytes, ids: IdSource) -> Blinded:
    """Hide a message from whoever will sign it.

    Raises:
        BlindSignatureError: the modulus is none, or chance gave a number that shares a factor with it.
    """
    n = _modulus(modulus)
    factor = int.from_bytes(ids.token(len(modulus) + _SPARE_BYTES)) % n
    return blind_with(modulus, message, ids.token(SALT_SIZE), factor)


def blind_with(modulus: bytes, message: bytes, salt: bytes, factor: int) -> Blinded:
    """The same with a given salt and a given factor.

    Raises:
        BlindSignatureError: the modulus is none, or shares a factor with the message or the factor.
    """
    n = _modulus(modulus)
    encoded = int.from_bytes(_encoded(message, salt, n.bit_length() - 1))
    if math.gcd(encoded, n) != 1 or math.gcd(factor, n) != 1:
        raise BlindSignatureError("cannot be blinded")
    hidden = encoded * pow(factor, _EXPONENT, n) % n
    return Blinded(_as_bytes(hidden, len(modulus)), _as_bytes(pow(factor, -1, n), len(modulus)))


def sign_blinded(key: RSAPrivateKey, blinded: bytes, ids: IdSource) -> bytes:
    """Sign what is hidden; how long that takes says nothing of the key, because it is hidden once more before.

    Raises:
        BlindSignatureError: it is no number below the modulus.
    """
    numbers = key.private_numbers()
    n, size = numbers.public_numbers.n, key.key_size // 8
    hidden = int.from_bytes(blinded)
    if len(blinded) != size or not 0 < hidden < n:
        raise BlindSignatureError("not a blinded message")
    factor = int.from_bytes(ids.token(size + _SPARE_BYTES)) % n
    if math.gcd(factor, n) != 1:
        raise BlindSignatureError("cannot be blinded")
    twice = hidden * pow(factor, _EXPONENT, n) % n
    by_p, by_q = pow(twice, numbers.dmp1, numbers.p), pow(twice, numbers.dmq1, numbers.q)
    root = by_q + numbers.q * ((by_p - by_q) * numbers.iqmp % numbers.p)
    if pow(root, _EXPONENT, n) != twice:  # a fault in one half would give the key away
        raise BlindSignatureError("signing failed")
    return _as_bytes(root * pow(factor, -1, n) % n, size)


def unblind(modulus: bytes, message: bytes, signed: bytes, unblinding: bytes) -> bytes:
    """The signature over the message that its signer never saw.

    Raises:
        BlindSignatureError: it is none by this key over this message.
    """
    n = _modulus(modulus)
    if len(signed) != len(modulus):
        raise BlindSignatureError("not a signature")
    signature = _as_bytes(int.from_bytes(signed) * int.from_bytes(unblinding) % n, len(modulus))
    check(modulus, message, signature)
    return signature


def check(modulus: bytes, message: bytes, signature: bytes) -> None:
    """Return only when the key with this modulus signed this message.

    Raises:
        BlindSignatureError: it did not.
    """
    try:
        key = RSAPublicNumbers(_EXPONENT, _modulus(modulus)).public_key()
        key.verify(signature, message, _PADDING, SHA384())
    except (InvalidSignature, ValueError) as error:
        raise BlindSignatureError("signature refused") from error


def _modulus(modulus: bytes) -> int:
    n = int.from_bytes(modulus)
    if len(modulus) < MODULUS_SIZE or n.bit_length() != 8 * len(modulus) or n % 2 == 0:
        raise BlindSignatureError("not a modulus")
    return n


def _encoded(message: bytes, salt: bytes, bits: int) -> bytes:
    """EMSA-PSS-ENCODE of RFC 8017, 9.1.1."""
    size = -(-bits // 8)
    digest = hashlib.sha384(bytes(8) + hashlib.sha384(message).digest() + salt).digest()
    block = (b"\x01" + salt).rjust(size - _HASH_SIZE - 1, b"\0")
    masked = bytearray(a ^ b for a, b in zip(block, _mask(digest, len(block)), strict=True))
    masked[0] &= 0xFF >> (8 * size - bits)
    return bytes(masked) + digest + _TRAILER


def _mask(seed: bytes, size: int) -> bytes:
    """MGF1 of RFC 8017, B.2.1."""
    blocks = range(-(-size // _HASH_SIZE))
    return b"".join(hashlib.sha384(seed + each.to_bytes(4)).digest() for each in blocks)[:size]


def _as_bytes(number: int, size: int) -> bytes:
    return number.to_bytes(size)
