"""Hand a key to readers: the signed clear body that wraps one 32-byte key to each recipient's reader key.

`docs/formats/grant.md` describes the bytes. Opening is `open_grant`; a keyring does it for every key it holds.
"""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, assert_never

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from inspector.crypto.cbor import CborError, decode, encode
from inspector.crypto.errors import CryptoError
from inspector.crypto.readerkeys import ReaderKey, load_reader_public, reader_key_id
from inspector.crypto.sealing import stream_key_id
from inspector.crypto.shapes import a_list, a_map, a_text, an_int, some_bytes

SUITE_XWING = 2
"""X-Wing, HKDF-SHA256, ChaCha20-Poly1305; the only suite of format 1."""

WRAP_SIZE = 1168
GRANT_LIMIT = 256 * 1024
"""Bytes; some two hundred recipients."""

_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_KEY_SIZE = 32
_ID_SIZE = 16


class GrantError(CryptoError):
    """The grant is malformed, is not for this reader, or does not hold the key it names."""


class KeyKind(StrEnum):
    """What a grant carries."""

    STREAM = "stream"
    READER = "reader"


class Wrap(NamedTuple):
    """One recipient's copy of the key."""

    recipient: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Grant:
    """One key, wrapped to the reader keys that receive it."""

    kind: KeyKind
    key_id: bytes
    wraps: tuple[Wrap, ...]

    def wrap_for(self, reader_id: bytes) -> bytes | None:
        """What is addressed to this reader key, if anything."""
        return next((sealed for recipient, sealed in self.wraps if recipient == reader_id), None)


def grant_info(stream: bytes, key_id: bytes, granter_log: bytes, recipient: bytes) -> bytes:
    """The context a wrap is bound to, so that it opens nowhere else."""
    return encode(["inspector/grant/1", stream, key_id, granter_log, recipient])


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


def make_grant(
    kind: KeyKind, secret: bytes, recipients: Iterable[bytes], *, stream: bytes, granter_log: bytes
) -> Grant:
    """Wrap a stream key, or the seed of a reader key, to each of these public reader keys once.

    Raises:
        ReaderKeyError: a public key is none.
    """
    key_id = _key_id(kind, secret)
    readers = {reader_key_id(public): public for public in recipients}
    wraps = (
        Wrap(recipient, wrap(public, secret, grant_info(stream, key_id, granter_log, recipient)))
        for recipient, public in sorted(readers.items())
    )
    return Grant(kind, key_id, tuple(wraps))


def open_grant(grant: Grant, reader: ReaderKey, *, stream: bytes, granter_log: bytes) -> bytes:
    """Give the key that was granted to this reader, after checking that it is the one the grant names.

    Raises:
        GrantError: nothing is addressed to this reader, it does not open, or it holds another key.
    """
    sealed = grant.wrap_for(reader.id)
    if sealed is None:
        raise GrantError("grant cannot be opened")
    secret = unwrap(reader, sealed, grant_info(stream, grant.key_id, granter_log, reader.id))
    if not hmac.compare_digest(_key_id(grant.kind, secret), grant.key_id):
        raise GrantError("grant cannot be opened")
    return secret


def encode_grant(grant: Grant) -> bytes:
    """Give the body of a grant event."""
    return encode({0: grant.kind, 1: grant.key_id, 2: SUITE_XWING, 3: [list(each) for each in grant.wraps]})


def decode_grant(body: bytes) -> Grant:
    """Read the body of a grant event; opens nothing.

    Raises:
        GrantError: not exactly a grant of format 1, without recipients, or with one named twice.
    """
    try:
        fields = a_map(decode(body, limit=GRANT_LIMIT), 0, 1, 2, 3)
        kind = KeyKind(a_text(fields[0], most=16))
        key_id = some_bytes(fields[1], _ID_SIZE)
        an_int(fields[2], least=SUITE_XWING, most=SUITE_XWING)
        wraps = tuple(_decode_wrap(each) for each in a_list(fields[3]))
    except (CborError, ValueError) as error:
        raise GrantError("not a grant") from error
    if not wraps or len({each.recipient for each in wraps}) != len(wraps):
        raise GrantError("not a grant")
    return Grant(kind, key_id, wraps)


def _decode_wrap(value: object) -> Wrap:
    recipient, sealed = a_list(value, length=2)
    return Wrap(some_bytes(recipient, _ID_SIZE), some_bytes(sealed, WRAP_SIZE))


def _key_id(kind: KeyKind, secret: bytes) -> bytes:
    match kind:
        case KeyKind.STREAM:
            return stream_key_id(secret)
        case KeyKind.READER:
            return ReaderKey(secret).id
        case other:
            assert_never(other)
