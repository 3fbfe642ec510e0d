"""What a grant event says in clear, without the means to open one: the hub reads recipients here and nothing else.

`docs/formats/grant.md` describes the bytes.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from inspector.crypto.cbor import CborError, decode, encode
from inspector.crypto.errors import CryptoError
from inspector.crypto.shapes import a_list, a_map, a_text, an_int, some_bytes

SUITE_XWING = 2
"""X-Wing, HKDF-SHA256, ChaCha20-Poly1305; the only suite of format 1."""

WRAP_SIZE = 1168
GRANT_LIMIT = 256 * 1024
"""Bytes; some two hundred recipients."""

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
        wraps = some_wraps(fields[3])
    except (CborError, ValueError) as error:
        raise GrantError("not a grant") from error
    if not wraps:
        raise GrantError("not a grant")
    return Grant(kind, key_id, wraps)


def some_wraps(value: object, *, most: int | None = None) -> tuple[Wrap, ...]:
    """Wraps as a list of pairs, no recipient twice."""
    pairs = (a_list(each, length=2) for each in a_list(value, most=most))
    wraps = tuple(Wrap(some_bytes(recipient, _ID_SIZE), some_bytes(sealed, WRAP_SIZE)) for recipient, sealed in pairs)
    if len({each.recipient for each in wraps}) != len(wraps):
        raise ValueError("a recipient twice")
    return wraps
