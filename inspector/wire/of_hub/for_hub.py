"""What only the hub reads of a stick: sealed to the X25519 key that follows from the hub's signing key.

A device knows the hub's public Ed25519 key from its enrolment. The curve has the same points in another form, so
nothing more has to be told, kept or renewed. `docs/formats/file-bundle.md` describes the bytes.
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from inspector.crypto.signatures import PUBLIC_SIZE, SigningKey
from inspector.wire.errors import WireError

STEP = 64 * 1024
"""What is sealed is as long as a multiple of this: its length must not tell that somebody sealed one short note."""

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_INFO = b"inspector/for-hub/1"
_P = 2**255 - 19
_LENGTH = 4
_ID_INFO = b"inspector/id-for-hub/1"
_ID_BYTES = 16
SEALED_ID_BYTES = 32 + _ID_BYTES + 16
"""An encapsulated key, an id and a tag."""


class ForHubError(WireError):
    """It was not sealed to this hub, or any byte of it changed."""


def seal_for_hub(hub_public: bytes, content: bytes) -> bytes:
    """Encrypt for whoever holds the hub's signing key.

    Raises:
        ForHubError: the hub's key is none.
    """
    padded = len(content).to_bytes(_LENGTH) + content
    return _sealed(hub_public, padded + bytes(-len(padded) % STEP), _INFO)


def open_for_hub(hub_key: SigningKey, sealed: bytes) -> bytes:
    """Decrypt what was sealed to this hub.

    Raises:
        ForHubError: it was not.
    """
    padded = _opened(hub_key, sealed, _INFO)
    length = int.from_bytes(padded[:_LENGTH])
    content, padding = padded[_LENGTH : _LENGTH + length], padded[_LENGTH + length :]
    if len(content) != length or any(padding):
        raise ForHubError("not for this hub")
    return content


def seal_id_for_hub(hub_public: bytes, an_id: bytes) -> bytes:
    """Encrypt an id of 16 bytes for whoever holds the hub's signing key; they all have one length, so none is padded.

    Raises:
        ForHubError: the hub's key is none.
    """
    return _sealed(hub_public, an_id, _ID_INFO)


def open_id_for_hub(hub_key: SigningKey, sealed: bytes) -> bytes:
    """Decrypt an id that was sealed to this hub.

    Raises:
        ForHubError: it was not, or is no id.
    """
    an_id = _opened(hub_key, sealed, _ID_INFO)
    if len(an_id) != _ID_BYTES:
        raise ForHubError("not for this hub")
    return an_id


def _sealed(hub_public: bytes, content: bytes, info: bytes) -> bytes:
    try:
        return _SUITE.encrypt(content, X25519PublicKey.from_public_bytes(_montgomery(hub_public)), info)
    except ValueError as error:
        raise ForHubError("not a key") from error


def _opened(hub_key: SigningKey, sealed: bytes, info: bytes) -> bytes:
    try:
        return _SUITE.decrypt(sealed, X25519PrivateKey.from_private_bytes(hub_key.agreement_key()), info)
    except (InvalidTag, ValueError) as error:
        raise ForHubError("not for this hub") from error


def _montgomery(public: bytes) -> bytes:
    """The u coordinate of the point whose y coordinate an Ed25519 key is: RFC 7748, 4.1."""
    y = int.from_bytes(public, "little") & (2**255 - 1)
    if len(public) != PUBLIC_SIZE or y in {1, _P + 1}:
        raise ValueError("not a key")
    return ((1 + y) * pow(1 - y, -1, _P) % _P).to_bytes(PUBLIC_SIZE, "little")
