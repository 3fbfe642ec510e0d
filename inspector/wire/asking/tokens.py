"""Tokens that pay for questions: one agency's key for a day, an officer's sheet of them, and what a token is.

`docs/formats/question.md` describes the bytes.
"""

from dataclasses import dataclass
from typing import NamedTuple

from inspector.crypto import cbor
from inspector.crypto.blind_signatures import MODULUS_SIZE
from inspector.crypto.cose import CoseError, read1, sign1, verify1
from inspector.crypto.shapes import a_map, an_int, some_bytes
from inspector.crypto.signatures import SigningKey
from inspector.wire import reading
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.scopes import Agency

TOKENS_A_SHEET = 40
"""How many an agency issues to one officer for one day; all at once, so that their number says nothing."""
TOKEN_SIZE = 32
SHEET_LIMIT = TOKENS_A_SHEET * MODULUS_SIZE + 64
KEY_STATEMENT_LIMIT = 512
HOUR_MS = 3_600_000

_DAY_HOURS = 24
_FIRST_HOUR = 4
"""A day of tokens begins when hardly anybody inspects: at four o'clock UTC."""
_KEY_TYPE = "application/vnd.inspector.token-key.v1"
_AGENCY, _DAY, _MODULUS = 1, 2, 3
_SHEET_VERSION = 1


def token_day(now_ms: int) -> int:
    """The day whose tokens count at this moment."""
    return (now_ms // HOUR_MS - _FIRST_HOUR) // _DAY_HOURS


def last_hour_of_day(day: int) -> int:
    """The last whole hour since 1970 of a day of tokens."""
    return (day + 1) * _DAY_HOURS + _FIRST_HOUR - 1


@dataclass(frozen=True, slots=True)
class TokenKey:
    """The key that an agency signs one day's tokens with, as its hub says."""

    agency: Agency
    day: int
    modulus: bytes

    def signed(self, hub: SigningKey) -> bytes:
        """What the hub says of it: the same bytes for every officer."""
        claims: dict[int, cbor.Cbor] = {_AGENCY: self.agency.value, _DAY: self.day, _MODULUS: self.modulus}
        return sign1(cbor.encode(claims), hub, _KEY_TYPE)


def open_token_key(statement: bytes, hub_public: bytes) -> TokenKey:
    """What this hub says of a day's key.

    Raises:
        UnprovenError: this hub does not say it.
    """
    try:
        return _token_key(verify1(statement, hub_public, _KEY_TYPE, limit=KEY_STATEMENT_LIMIT))
    except (CoseError, MalformedError) as error:
        raise UnprovenError from error


def claimed_key(statement: bytes) -> tuple[bytes, TokenKey]:
    """Which signing key, by its name, claims to say what of a day's key; nothing of it is proven.

    Raises:
        MalformedError: it is no such statement.
    """
    try:
        envelope = read1(statement, limit=KEY_STATEMENT_LIMIT)
    except CoseError as error:
        raise MalformedError from error
    return envelope.key_id, _token_key(envelope.payload)


def _token_key(payload: bytes) -> TokenKey:
    with reading.refusing_malformed():
        claims = a_map(cbor.decode(payload, limit=KEY_STATEMENT_LIMIT), _AGENCY, _DAY, _MODULUS)
        return TokenKey(
            reading.a_word(Agency)(claims[_AGENCY]), an_int(claims[_DAY]), some_bytes(claims[_MODULUS], MODULUS_SIZE)
        )


class Token(NamedTuple):
    """What pays for one question."""

    number: bytes
    """32 random bytes that only the device and, once, the register see."""
    signature: bytes
    statement: bytes
    """What the hub says of the day's key."""


class Sheet(NamedTuple):
    """One officer's tokens of a day as the hub is asked to sign them, hidden."""

    key_hash: bytes
    """Of the statement whose key they were hidden for."""
    blinded: tuple[bytes, ...]

    def encode(self) -> bytes:
        """The body of the request."""
        return cbor.encode({0: _SHEET_VERSION, 1: self.key_hash, 2: b"".join(self.blinded)})


def decode_sheet(data: bytes) -> Sheet:
    """Read what the hub is asked to sign.

    Raises:
        MalformedError: it is not exactly one sheet.
    """
    with reading.refusing_malformed():
        said = a_map(cbor.decode(data, limit=SHEET_LIMIT), 0, 1, 2)
        an_int(said[0], least=_SHEET_VERSION, most=_SHEET_VERSION)
        return Sheet(reading.a_hash(said[1]), _in_pieces(some_bytes(said[2], TOKENS_A_SHEET * MODULUS_SIZE)))


def decode_signed(data: bytes) -> tuple[bytes, ...]:
    """Read the hidden signatures as the hub sends them, one after the other.

    Raises:
        MalformedError: not one for each token of a sheet.
    """
    if len(data) != TOKENS_A_SHEET * MODULUS_SIZE:
        raise MalformedError
    return _in_pieces(data)


def _in_pieces(joined: bytes) -> tuple[bytes, ...]:
    return tuple(joined[at : at + MODULUS_SIZE] for at in range(0, len(joined), MODULUS_SIZE))
