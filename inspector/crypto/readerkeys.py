"""X-Wing key pairs of officers and agency purposes: whoever holds the seed reads what was granted to the public key."""

import hashlib
from functools import lru_cache
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey, MLKEM768X25519PublicKey

from inspector.crypto.cbor import encode
from inspector.crypto.errors import CryptoError

SEED_SIZE = 32
READER_PUBLIC_SIZE = 1216

_MLKEM_SEED_SIZE = 64
_MLKEM_PUBLIC_SIZE = 1184
_ANY_SCALAR = X25519PrivateKey.from_private_bytes(bytes(32))


class ReaderKeyError(CryptoError):
    """The bytes are no reader key."""


class ReaderPublic(Protocol):
    """The public half of a reader key under its id."""

    @property
    def id(self) -> bytes:
        """What grants name it by."""

    @property
    def public(self) -> bytes:
        """What is wrapped to."""


class ReaderKey:
    """An X-Wing private key, expanded from its seed as draft-connolly-cfrg-xwing-kem does. Its text shows the id only.

    The seed is what grants carry and vaults store.
    """

    __slots__ = ("id", "label", "private", "public", "seed")

    def __init__(self, seed: bytes, label: bytes = b"") -> None:
        if len(seed) != SEED_SIZE:
            raise ReaderKeyError("not a reader key")
        expanded = hashlib.shake_256(seed).digest(96)
        mlkem = MLKEM768PrivateKey.from_seed_bytes(expanded[:_MLKEM_SEED_SIZE])
        x25519 = X25519PrivateKey.from_private_bytes(expanded[_MLKEM_SEED_SIZE:])
        self.seed = bytes(seed)
        self.label = label
        self.private = MLKEM768X25519PrivateKey(mlkem, x25519)
        self.public: bytes = mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()
        self.id: bytes = reader_key_id(self.public, label)

    def __repr__(self) -> str:
        return f"ReaderKey(id={self.id.hex()})"


def purpose_label(agency: str, purpose: str) -> bytes:
    """Whose and what for a shared reader key is; part of its id, so that nobody gives it another meaning."""
    return encode([agency, purpose])


def reader_key_id(public: bytes, label: bytes = b"") -> bytes:
    """Name a reader key by its public half, and a shared one by its label as well."""
    return hashlib.sha256(b"rk" + label + public).digest()[:16]


def load_reader_public(public: bytes) -> MLKEM768X25519PublicKey:
    """Read the 1216 bytes of a public reader key.

    Raises:
        ReaderKeyError: not that long, no valid ML-KEM key, or a point with which everybody agrees on the same secret.
    """
    if len(public) != READER_PUBLIC_SIZE:
        raise ReaderKeyError("not a reader key")
    try:
        mlkem = MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_PUBLIC_SIZE])
        x25519 = X25519PublicKey.from_public_bytes(public[_MLKEM_PUBLIC_SIZE:])
        _ANY_SCALAR.exchange(x25519)  # a point of small order refuses every scalar alike
    except ValueError as error:
        raise ReaderKeyError("not a reader key") from error
    return MLKEM768X25519PublicKey(mlkem, x25519)


@lru_cache(maxsize=4096)
def is_reader_public(public: bytes) -> bool:
    """Whether something can be wrapped to these bytes at all; asked again and again of the same few keys."""
    try:
        load_reader_public(public)
    except ReaderKeyError:
        return False
    return True
