"""Wrap one 32-byte key to a reader key in a context that says what for: in grants, shares of custodians, backups."""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from inspector.crypto.grant_bodies import GrantError
from inspector.crypto.readerkeys import ReaderKey, load_reader_public

_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_KEY_SIZE = 32


def wrap(public: bytes, secret: bytes, info: bytes) -> bytes:
    """Encrypt 32 bytes to a public reader key.

    Raises:
        ReaderKeyError: the public key is none.
    """
    if len(secret) != _KEY_SIZE:
        raise GrantError("not a key")
    return _SUITE.encrypt(secret, load_reader_public(public), info)


def unwrap(reader: ReaderKey, sealed: bytes, info: bytes) -> bytes:
    """Decrypt 32 bytes that were wrapped to this reader key in this context.

    Raises:
        GrantError: another key, another context, or any byte changed.
    """
    try:
        secret = _SUITE.decrypt(sealed, reader.private, info)
    except (InvalidTag, ValueError) as error:
        raise GrantError("grant cannot be opened") from error
    if len(secret) != _KEY_SIZE:
        raise GrantError("grant cannot be opened")
    return secret
