"""A signed set of claims as other programs read it: a CBOR Web Token (RFC 8392) in a COSE_Sign1 with Ed25519."""

from typing import NamedTuple

from inspector.crypto.cbor import Cbor, CborError, decode, encode
from inspector.crypto.errors import CryptoError
from inspector.crypto.shapes import a_list, a_map, an_int, an_open_map, some_bytes
from inspector.crypto.signatures import SIGNATURE_SIZE, SignatureError, SigningKey, key_id, verify

SUBJECT, EXPIRES, ISSUED_AT = 2, 4, 6
"""Claim numbers of RFC 8392; moments are whole seconds since 1970."""

KEY_HINT_SIZE = 4

_ALGORITHM, _KEY_ID, _TYPE = 1, 4, 16
_ED25519 = -19


class TokenError(CryptoError):
    """The bytes are no such token."""


class UnknownKeyError(TokenError):
    """Nobody who is trusted here signed it."""


class _Parts(NamedTuple):
    hint: bytes
    payload: bytes
    protected: bytes
    signature: bytes


def key_hint(public: bytes) -> bytes:
    """What a token names its signer's key by: too short to prove anything, enough to find the key."""
    return key_id(public)[:KEY_HINT_SIZE]


def signed(claims: dict[int, Cbor], key: SigningKey, kind: str | None = None) -> bytes:
    """Sign claims, as being of this type where one is said."""
    header: dict[int, Cbor] = {_ALGORITHM: _ED25519, _KEY_ID: key_hint(key.public)}
    protected = encode(header if kind is None else {**header, _TYPE: kind})
    payload = encode(claims)
    return encode([protected, {}, payload, key.sign(to_be_signed(protected, payload))])


def claims_in(token: bytes, keys: tuple[bytes, ...], kind: str | None = None, *, limit: int) -> dict[int, object]:
    """The claims of a token of this type that one of these keys signed.

    Raises:
        UnknownKeyError: none of them did.
        TokenError: longer than the limit, or of another form.
    """
    try:
        parts = _read(token, kind, limit)
        claims = an_open_map(decode(parts.payload, limit=limit))
    except CborError as error:
        raise TokenError("not a token") from error
    if not any(_is_by(parts, public) for public in keys):
        raise UnknownKeyError("signed by nobody who is trusted here")
    return claims


def to_be_signed(protected: bytes, payload: bytes) -> bytes:
    """What the signature is over (RFC 9052, 4.4)."""
    return encode(["Signature1", protected, b"", payload])


def _read(token: bytes, kind: str | None, limit: int) -> _Parts:
    protected, unprotected, payload, signature = a_list(decode(token, limit=limit), length=4)
    a_map(unprotected)
    named = some_bytes(protected)
    header = a_map(decode(named, limit=limit), _ALGORITHM, _KEY_ID, *(() if kind is None else (_TYPE,)))
    an_int(header[_ALGORITHM], least=_ED25519, most=_ED25519)
    if kind is not None and header[_TYPE] != kind:
        raise CborError("of another type")
    hint = some_bytes(header[_KEY_ID], KEY_HINT_SIZE)
    return _Parts(hint, some_bytes(payload), named, some_bytes(signature, SIGNATURE_SIZE))


def _is_by(parts: _Parts, public: bytes) -> bool:
    if key_hint(public) != parts.hint:
        return False
    try:
        verify(public, parts.signature, to_be_signed(parts.protected, parts.payload))
    except SignatureError:
        return False
    return True
