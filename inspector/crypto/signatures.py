"""Ed25519: who said it. A public key is named by the first 16 bytes of its SHA-256."""

import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from inspector.crypto.errors import CryptoError

PUBLIC_SIZE = 32
SIGNATURE_SIZE = 64

# Points of order 1, 2, 4 and 8 in each encoding OpenSSL accepts: one signature under them fits many messages.
_SMALL_ORDER = frozenset(
    bytes.fromhex(low + high)
    for low, highs in (
        ("0000000000000000000000000000000000000000000000000000000000000", "000 080"),
        ("0100000000000000000000000000000000000000000000000000000000000", "000 080"),
        ("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53f", "c05 c85"),
        ("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac0", "37a 3fa"),
        ("ecfffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", "f7f fff"),
        ("edfffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", "f7f fff"),
        ("eefffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", "f7f fff"),
    )
    for high in highs.split()
)


class SignatureError(CryptoError):
    """The signature is not by this key over this message."""


class SigningKey:
    """An Ed25519 private key. Its text form shows the public half only."""

    __slots__ = ("_private", "id", "public")

    def __init__(self, seed: bytes, name: bytes | None = None) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.public: bytes = self._private.public_key().public_bytes_raw()
        self.id = name or key_id(self.public)
        """The 16 bytes it is known by: those of the installation that owns it, else its own."""

    def sign(self, message: bytes) -> bytes:
        """Sign; the same message gives the same 64 bytes."""
        return self._private.sign(message)

    def agreement_key(self) -> bytes:
        """The X25519 private key that belongs to the same point of the curve (RFC 8032, 5.1.5)."""
        return hashlib.sha512(self._private.private_bytes_raw()).digest()[:PUBLIC_SIZE]

    def __repr__(self) -> str:
        return f"SigningKey(public={self.public.hex()})"


def key_id(public: bytes) -> bytes:
    """Name an Ed25519 public key."""
    return hashlib.sha256(public).digest()[:16]


def verify(public: bytes, signature: bytes, message: bytes) -> None:
    """Return only when this key signed this message.

    Raises:
        SignatureError: it did not, or the key is no usable key.
    """
    if len(signature) != SIGNATURE_SIZE or public in _SMALL_ORDER:
        raise SignatureError("signature refused")
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError) as error:
        raise SignatureError("signature refused") from error
