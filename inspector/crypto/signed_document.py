"""Sign a document (a catalogue, say) with a key that a root vouches for, for one purpose only.

The signature is a file of its own; the document stays as it is. A demonstration signs for the purpose `demo`, so what
it signed is worth nothing to a real program, whatever root it trusts.
"""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from inspector.crypto.cbor import Cbor, CborError, decode, encode
from inspector.crypto.cose import CoseError, sign1, verify1
from inspector.crypto.errors import CryptoError
from inspector.crypto.shapes import a_list, a_map, a_text, an_int, some_bytes
from inspector.crypto.signatures import PUBLIC_SIZE, SigningKey
from inspector.crypto.validity import EXPIRES, ISSUED_AT, NOT_BEFORE, Validity

SIGNATURE_LIMIT = 4 * 1024
DOCUMENT_KEY_LIFE = timedelta(days=400)

_KEY_TYPE = "application/vnd.inspector.document-key.v1"
_DOCUMENT_TYPE = "application/vnd.inspector.document.v1"
_ISSUER, _PUBLIC, _SCOPE = 1, -70120, -70121


class UnsignedDocumentError(CryptoError):
    """The document is not signed by a key this root made for this purpose."""


class DocumentScope(StrEnum):
    """What a document key may sign."""

    CATALOGUE = "catalogue"
    REGIMES = "regimes"
    MUNICIPALITY = "municipality"
    REGISTER = "register"
    CARDS = "cards"
    REVIEW = "review"
    AID = "aid"
    DEMO = "demo"


_TO_READ = (DocumentScope.CARDS, DocumentScope.REVIEW, DocumentScope.AID)
"""What an agency and the country give to whoever is present."""


@dataclass(frozen=True, slots=True)
class DocumentKeyStatement:
    """The root says: this key signs documents for this purpose."""

    issuer: str
    public: bytes
    scope: DocumentScope
    validity: Validity


@dataclass(frozen=True, slots=True)
class SignedDocument:
    """What a good signature says of a document."""

    issuer: str
    scope: DocumentScope
    signed_at: datetime


def trusted_by_a_device(
    own: bytes, national: bytes, municipal: Iterable[bytes]
) -> tuple[tuple[bytes, DocumentScope], ...]:
    """Whose signature counts on a device, and for what: its agency's root, the national one if any, municipalities'."""
    of_country = (DocumentScope.CATALOGUE, DocumentScope.REGIMES, DocumentScope.REGISTER, *_TO_READ) if national else ()
    return (
        *((own, scope) for scope in (DocumentScope.CATALOGUE, *_TO_READ)),
        *((national, scope) for scope in of_country),
        *((root, scope) for root in municipal for scope in (DocumentScope.MUNICIPALITY, DocumentScope.AID)),
    )


def issue_document_key(statement: DocumentKeyStatement, root: SigningKey) -> bytes:
    """Sign a document key with the root.

    Raises:
        UnsignedDocumentError: it would live longer than anyone accepts.
    """
    if not statement.validity.is_within(DOCUMENT_KEY_LIFE):
        raise UnsignedDocumentError("document key lives too long")
    claims: dict[int, Cbor] = {
        _ISSUER: statement.issuer,
        **statement.validity.claims(),
        _PUBLIC: statement.public,
        _SCOPE: statement.scope,
    }
    return sign1(encode(claims), root, _KEY_TYPE)


def sign_document(
    document: bytes, key: SigningKey, key_statement: bytes, scope: DocumentScope, *, at: datetime
) -> bytes:
    """Give the signature file of a document: the key's statement and what the key signed."""
    payload = encode({0: hashlib.sha256(document).digest(), 1: scope, ISSUED_AT: int(at.timestamp())})
    return encode([key_statement, sign1(payload, key, _DOCUMENT_TYPE)])


def verify_document(
    document: bytes, signature: bytes, root: bytes, scope: DocumentScope, *, at: datetime
) -> SignedDocument:
    """Say who signed the document, if this root made the signing key for this purpose.

    The signature outlives its key: the key had to be valid when it signed, and that must not be in the future.

    Raises:
        UnsignedDocumentError: not signed so, or any byte of document or signature changed.
    """
    digest, said = _read_signature(signature, root, scope)
    if not hmac.compare_digest(digest, hashlib.sha256(document).digest()) or said.signed_at > at:
        raise UnsignedDocumentError("document refused")
    return said


def is_signature_under(signature: bytes, root: bytes, scope: DocumentScope) -> bool:
    """Whether this root made the signing key for this purpose, whichever document it signed."""
    try:
        _read_signature(signature, root, scope)
    except UnsignedDocumentError:
        return False
    return True


def _read_signature(signature: bytes, root: bytes, scope: DocumentScope) -> tuple[bytes, SignedDocument]:
    """The hash of what was signed, by whom and when."""
    try:
        statement, message = (some_bytes(each) for each in a_list(decode(signature, limit=SIGNATURE_LIMIT), length=2))
        key = _decode_key(verify1(statement, root, _KEY_TYPE, limit=SIGNATURE_LIMIT))
        payload = verify1(message, key.public, _DOCUMENT_TYPE, limit=SIGNATURE_LIMIT)
        fields = a_map(decode(payload, limit=SIGNATURE_LIMIT), 0, 1, ISSUED_AT)
        digest, signed_scope = some_bytes(fields[0], 32), DocumentScope(a_text(fields[1]))
        signed_at = datetime.fromtimestamp(an_int(fields[ISSUED_AT], most=253_402_300_799), UTC)
    except (CborError, CoseError, ValueError) as error:
        raise UnsignedDocumentError("document refused") from error
    if (
        key.scope is not scope
        or signed_scope is not scope
        or not key.validity.is_within(DOCUMENT_KEY_LIFE)
        or not key.validity.holds_at(signed_at)
    ):
        raise UnsignedDocumentError("document refused")
    return digest, SignedDocument(key.issuer, scope, signed_at)


def _decode_key(payload: bytes) -> DocumentKeyStatement:
    claims = a_map(decode(payload, limit=SIGNATURE_LIMIT), _ISSUER, EXPIRES, NOT_BEFORE, ISSUED_AT, _PUBLIC, _SCOPE)
    return DocumentKeyStatement(
        a_text(claims[_ISSUER], most=200),
        some_bytes(claims[_PUBLIC], PUBLIC_SIZE),
        DocumentScope(a_text(claims[_SCOPE])),
        Validity.from_claims(claims),
    )
