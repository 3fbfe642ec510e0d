"""COSE_Sign1 (RFC 9052, untagged) with Ed25519: the form of every signed statement, receipt and document.

The protected header says the algorithm, what the payload is and who signed, so a signature made for one purpose is
worthless for another; the unprotected header is empty, so every byte is signed.
"""

from typing import NamedTuple

from inspector.crypto.cbor import CborError, decode, encode
from inspector.crypto.errors import CryptoError
from inspector.crypto.shapes import a_list, a_map, a_text, an_int, some_bytes
from inspector.crypto.signatures import SIGNATURE_SIZE, SignatureError, SigningKey, key_id, verify

_ALGORITHM, _CONTENT_TYPE, _KEY_ID = 1, 3, 4
_ED25519 = -19


class CoseError(CryptoError):
    """The bytes are not a message of this type signed by this key."""


class UnverifiedSign1(NamedTuple):
    """A COSE_Sign1 that was read but not verified."""

    content_type: str
    key_id: bytes
    payload: bytes
    protected: bytes
    signature: bytes


def sign1(payload: bytes, key: SigningKey, content_type: str) -> bytes:
    """Sign a payload as being of this content type."""
    protected = encode({_ALGORITHM: _ED25519, _CONTENT_TYPE: content_type, _KEY_ID: key_id(key.public)})
    return encode([protected, {}, payload, key.sign(_to_be_signed(protected, payload))])


def verify1(message: bytes, public: bytes, content_type: str, *, limit: int) -> bytes:
    """Give the payload of a message of this type that this key signed.

    Raises:
        CoseError: longer than the limit, malformed, of another type, or not signed by this key.
    """
    envelope = read1(message, limit=limit)
    if envelope.content_type != content_type or envelope.key_id != key_id(public):
        raise CoseError("signed message refused")
    try:
        verify(public, envelope.signature, _to_be_signed(envelope.protected, envelope.payload))
    except SignatureError as error:
        raise CoseError("signed message refused") from error
    return envelope.payload


def read1(message: bytes, *, limit: int) -> UnverifiedSign1:
    """Take a message apart to see who claims to have signed it. Nothing in it is proven yet.

    Raises:
        CoseError: longer than the limit or not of this form.
    """
    try:
        protected, unprotected, payload, signature = a_list(decode(message, limit=limit), length=4)
        a_map(unprotected)
        protected = some_bytes(protected)
        header = a_map(decode(protected, limit=limit), _ALGORITHM, _CONTENT_TYPE, _KEY_ID)
        an_int(header[_ALGORITHM], least=_ED25519, most=_ED25519)
        return UnverifiedSign1(
            a_text(header[_CONTENT_TYPE]),
            some_bytes(header[_KEY_ID], 16),
            some_bytes(payload),
            protected,
            some_bytes(signature, SIGNATURE_SIZE),
        )
    except CborError as error:
        raise CoseError("signed message refused") from error


def _to_be_signed(protected: bytes, payload: bytes) -> bytes:
    return encode(["Signature1", protected, b"", payload])
