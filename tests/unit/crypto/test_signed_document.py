from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from inspector.crypto.cbor import Cbor, decode, encode
from inspector.crypto.cose import read1, sign1
from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import (
    SIGNATURE_LIMIT,
    DocumentKeyStatement,
    DocumentScope,
    SignedDocument,
    UnsignedDocumentError,
    issue_document_key,
    sign_document,
    verify_document,
)
from inspector.crypto.validity import Validity
from tests.unit.crypto.people import DAY, ENROLMENT_KEY, NOW, OTHER_KEY, ROOT_KEY
from tests.unit.crypto.tampering import cut_or_grown, one_byte_changed

KEY = ENROLMENT_KEY
DOCUMENT = '{"version": "2026.1", "title": "Hygiëne"}\n'.encode()
STATEMENT = DocumentKeyStatement(
    "ministerie", KEY.public, DocumentScope.CATALOGUE, Validity.starting(NOW - DAY, 365 * DAY)
)


def a_signature(
    statement: DocumentKeyStatement = STATEMENT,
    *,
    root: SigningKey = ROOT_KEY,
    scope: DocumentScope = DocumentScope.CATALOGUE,
    at: datetime = NOW,
) -> bytes:
    """A signature that differs in one thing."""
    return sign_document(DOCUMENT, KEY, issue_document_key(statement, root), scope, at=at)


def is_refused(signature: bytes, *, scope: DocumentScope = DocumentScope.CATALOGUE, document: bytes = DOCUMENT) -> bool:
    """Whether a program that trusts the root refuses this."""
    try:
        verify_document(document, signature, ROOT_KEY.public, scope, at=NOW)
    except UnsignedDocumentError as error:
        return str(error) == "document refused"
    return False


def test_a_document_says_who_signed_it_for_what_and_when() -> None:
    found = verify_document(DOCUMENT, a_signature(), ROOT_KEY.public, DocumentScope.CATALOGUE, at=NOW)

    assert found == SignedDocument("ministerie", DocumentScope.CATALOGUE, NOW)


def test_a_signature_outlives_the_key_that_made_it() -> None:
    later = NOW + 3000 * DAY

    assert verify_document(DOCUMENT, a_signature(), ROOT_KEY.public, DocumentScope.CATALOGUE, at=later).signed_at == NOW


def test_what_a_demonstration_signed_is_worth_nothing_to_a_real_program() -> None:
    demo = replace(STATEMENT, scope=DocumentScope.DEMO)

    assert not is_refused(a_signature(demo, scope=DocumentScope.DEMO), scope=DocumentScope.DEMO)
    assert is_refused(a_signature(demo, scope=DocumentScope.DEMO))
    assert is_refused(a_signature(demo, scope=DocumentScope.CATALOGUE))
    assert is_refused(a_signature(STATEMENT, scope=DocumentScope.DEMO))
    assert is_refused(a_signature(STATEMENT, scope=DocumentScope.DEMO), scope=DocumentScope.DEMO)
    assert is_refused(a_signature(), scope=DocumentScope.DEMO)


def test_only_the_root_makes_document_keys() -> None:
    assert is_refused(a_signature(root=OTHER_KEY))
    assert is_refused(a_signature(root=KEY))


def test_a_key_signs_only_while_it_is_valid_and_never_ahead() -> None:
    assert is_refused(a_signature(at=NOW - 2 * DAY))
    assert is_refused(a_signature(at=NOW + 366 * DAY))
    assert is_refused(a_signature(at=NOW + timedelta(seconds=1)))


def test_a_document_key_lives_400_days_at_most() -> None:
    with pytest.raises(UnsignedDocumentError):
        issue_document_key(replace(STATEMENT, validity=Validity.starting(NOW, 401 * DAY)), ROOT_KEY)


def test_no_byte_of_the_document_or_its_signature_can_be_changed() -> None:
    signature = a_signature()

    for changed in [*one_byte_changed(DOCUMENT), *cut_or_grown(DOCUMENT)]:
        assert is_refused(signature, document=changed)
    for changed in [*one_byte_changed(signature), *cut_or_grown(signature)]:
        assert is_refused(changed)


@pytest.mark.parametrize("claim", [1, 4, 5, 6, -70120, -70121])
def test_every_claim_of_a_document_key_must_be_there_with_its_type(claim: int) -> None:
    statement, message = parts(a_signature())
    envelope = read1(statement, limit=SIGNATURE_LIMIT)
    claims = decode(envelope.payload, limit=SIGNATURE_LIMIT)
    assert isinstance(claims, dict)

    for wrong in (claims | {claim: None}, claims | {99: 0}, {k: v for k, v in claims.items() if k != claim}):
        assert is_refused(encode([sign1(encode(wrong), ROOT_KEY, envelope.content_type), message]))


@pytest.mark.parametrize("change", [{0: b"short"}, {1: "other"}, {6: -1}, {7: 0}])
def test_what_the_key_signed_has_one_form(change: dict[int, Cbor]) -> None:
    statement, message = parts(a_signature())
    envelope = read1(message, limit=SIGNATURE_LIMIT)
    payload = decode(envelope.payload, limit=SIGNATURE_LIMIT)
    assert isinstance(payload, dict)

    assert is_refused(encode([statement, sign1(encode(payload | change), KEY, envelope.content_type)]))


def test_a_statement_and_a_signature_cannot_change_places() -> None:
    statement, message = parts(a_signature())

    assert is_refused(encode([message, statement]))
    assert is_refused(encode([statement, statement]))


def parts(signature: bytes) -> tuple[bytes, bytes]:
    """The key's statement and what the key signed."""
    both = decode(signature, limit=SIGNATURE_LIMIT)
    assert isinstance(both, list)
    statement, message = both
    assert isinstance(statement, bytes)
    assert isinstance(message, bytes)
    return statement, message
