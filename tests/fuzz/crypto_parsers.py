"""CBOR and its shapes, COSE, statements, documents, grants, join codes, slots, sealed bodies, blobs."""

import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from typing import Any, cast

from cryptography.x509 import load_der_x509_certificate

from inspector.crypto import (
    blobs,
    cbor,
    cose,
    designations,
    joincode,
    letters,
    readerkeys,
    recovery_slots,
    shapes,
    slots,
    typed_code,
)
from inspector.crypto import grant_bodies as grants
from inspector.crypto.farewells import check_farewell
from inspector.crypto.grants import open_grant
from inspector.crypto.sealing import SealingError, compress_and_pad, event_secret, open_body, open_with_event_secret
from inspector.crypto.signatures import SignatureError, verify
from inspector.crypto.signed_document import (
    DocumentKeyStatement,
    DocumentScope,
    UnsignedDocumentError,
    issue_document_key,
    sign_document,
    verify_document,
)
from inspector.crypto.statements import (
    EnrolmentStatement,
    HubAddressStatement,
    HubStatement,
    HubSuccessorStatement,
    StatementError,
    authenticate_hub,
    authenticate_hub_address,
    authenticate_hub_successor,
    authenticate_statement,
    claimed,
    claimed_agency,
    claimed_reader,
    issue_key,
    verify_enrolment,
)
from inspector.crypto.timestamps import TimestampError, Token, read_token, token_in
from inspector.crypto.validity import Validity
from inspector.crypto.wrapping import unwrap, wrap
from tests.fuzz.parser import Parser, a_text, vector_bytes, vector_texts
from tests.unit.crypto.events import SALT, STREAM, STREAM_KEY, sealed, sealed_by_hand
from tests.unit.crypto.people import (
    CHAIN,
    DAY,
    ENROLMENT_KEY,
    NOW,
    OFFICER_KEY,
    OTHER_KEY,
    READER,
    ROOT,
    ROOT_KEY,
    STATEMENT,
)
from tests.unit.crypto.test_hub_statements import FAREWELL, HUB, SIGNED_ADDRESS, SIGNED_SUCCESSOR

_LIMIT = 1 << 20
_STATEMENT_TYPE = "application/vnd.inspector.statement.v1"
_KEY_TYPE = "application/vnd.inspector.document-key.v1"
_DOCUMENT_TYPE = "application/vnd.inspector.document.v1"
_VAULT_KEY = bytearray(b"v" * 32)
_CUSTODIANS = (READER, readerkeys.ReaderKey(b"o" * 32))
_STATEMENTS = (STATEMENT, *CHAIN, *vector_bytes("crypto-statement", "statement", "chain"))
_SLOTS = vector_bytes("crypto-slots", "file") + vector_bytes("crypto-recovery", "file")
_BLOB = blobs.encrypt_blob(b"k" * 32, STREAM, b"a photo" * 9)
_WRAPPED = wrap(READER.public, b"k" * 32, b"")
_DOCUMENT = b"{}"
_DOCUMENT_KEY = issue_document_key(
    DocumentKeyStatement("ministerie", OFFICER_KEY.public, DocumentScope.CATALOGUE, Validity.starting(NOW, 30 * DAY)),
    ROOT_KEY,
)
_DOCUMENT_SIGNATURE = sign_document(_DOCUMENT, OFFICER_KEY, _DOCUMENT_KEY, DocumentScope.CATALOGUE, at=NOW)
_DOCUMENT_PARTS = tuple(map(shapes.some_bytes, shapes.a_list(cbor.decode(_DOCUMENT_SIGNATURE, limit=_LIMIT))))

_AUTHORITIES = [*map(load_der_x509_certificate, vector_bytes("crypto-timestamp", "authority"))]

_SHAPES: tuple[Callable[..., object], ...] = (
    shapes.a_day,
    shapes.a_list,
    shapes.a_map,
    shapes.a_text,
    shapes.a_text_map,
    shapes.an_int,
    shapes.an_open_map,
    shapes.some_bytes,
)


def _payloads(messages: Iterable[bytes]) -> tuple[bytes, ...]:
    """What stands in signed messages: the parsers here sign what they are tried with, to come past the signature."""
    return tuple(cose.read1(message, limit=_LIMIT).payload for message in messages)


def _token(data: bytes) -> Token:
    token = read_token(data)
    with suppress(TimestampError):
        token.verify(_AUTHORITIES)
    return token


def _slots_in(file: bytes) -> Iterator[bytes]:
    with suppress(slots.SlotsDamagedError):
        yield from slots.read_slots(file).slots


def _shapes(data: bytes) -> None:
    """Each shape narrows or refuses whatever value it is given."""
    value = cbor.decode(data, limit=_LIMIT)
    for narrow in _SHAPES:
        with suppress(cbor.CborError):
            narrow(value)


def _validity(data: bytes) -> None:
    Validity.from_claims(shapes.a_map(cbor.decode(data, limit=_LIMIT), 4, 5, 6))


def _document(signature: bytes) -> None:
    verify_document(_DOCUMENT, signature, ROOT_KEY.public, DocumentScope.CATALOGUE, at=NOW)


def _slot(data: bytes) -> None:
    """A slot in a file that somebody with the vault's key wrote; stretching its passphrase would cost too much here."""
    try:
        written = slots.write_slots(b"v" * 16, (data,), _VAULT_KEY)
    except slots.SlotsFullError as error:
        raise slots.SlotsDamagedError("too long") from error
    _slot_file(written)


def _slot_file(data: bytes) -> None:
    slots._passphrase_slots(slots.read_slots(data))
    recovery_slots.holds_recovery_for(data, ())
    recovery_slots.recovery_holders(data)
    with suppress(recovery_slots.NoSlotIsTheirsError):
        recovery_slots.recover(data, *_CUSTODIANS)


def _typed(data: bytes) -> None:
    typed = a_text(data)
    again = typed_code.encode_typed(typed_code.decode_typed(typed))
    assert again == typed.upper().translate(typed_code._TYPED), "another code means this secret"


def _padded(data: bytes) -> bytes:
    """What somebody with the stream's key sealed, whatever it is."""
    header, body = sealed_by_hand(data + bytes(-len(data) % 64))
    return open_body(STREAM_KEY, header, body)


def _disclosed(data: bytes) -> bytes:
    return open_with_event_secret(event_secret(STREAM_KEY, SALT), data[:72], data[72:])


def _grant(data: bytes) -> grants.Grant:
    grant = grants.decode_grant(data)
    with suppress(grants.GrantError):
        open_grant(grant, READER, stream=STREAM, granter_log=SALT)
    return grant


def _open_file(data: bytes) -> bytes:
    opened = io.BytesIO()
    blobs.decrypt_file(b"k" * 32, STREAM, blobs.blob_id(data), io.BytesIO(data), opened)
    return opened.getvalue()


CRYPTO: tuple[Parser[Any], ...] = (
    Parser(
        ("crypto.timestamps.read_token", "crypto.timestamps.Token.verify"),
        _token,
        TimestampError,
        vector_bytes("crypto-timestamp", "token"),
    ),
    Parser(("crypto.timestamps.token_in",), token_in, TimestampError, vector_bytes("crypto-timestamp", "reply")),
    Parser(
        ("crypto.cbor.decode",),
        partial(cbor.decode, limit=_LIMIT),
        cbor.CborError,
        vector_bytes("crypto-cbor", "bytes") + vector_bytes("vault-payloads", "payload"),
        lambda value: cbor.encode(cast("Any", value)),
    ),
    Parser(
        ("crypto.cbor.count_items",),
        partial(cbor.count_items, most=1 << 16),
        cbor.CborError,
        vector_bytes("crypto-cbor", "bytes"),
    ),
    Parser(
        tuple(f"crypto.shapes.{each.__name__}" for each in _SHAPES),
        _shapes,
        cbor.CborError,
        vector_bytes("vault-payloads", "payload"),
    ),
    Parser(("crypto.validity.Validity.from_claims",), _validity, cbor.CborError, (cbor.encode({4: 9, 5: 1, 6: 1}),)),
    Parser(("crypto.cose.read1",), partial(cose.read1, limit=_LIMIT), cose.CoseError, _STATEMENTS),
    Parser(
        ("crypto.cose.verify1",),
        lambda data: cose.verify1(data, ENROLMENT_KEY.public, _STATEMENT_TYPE, limit=_LIMIT),
        cose.CoseError,
        (STATEMENT,),
        lambda payload: cose.sign1(payload, ENROLMENT_KEY, _STATEMENT_TYPE),
    ),
    Parser(
        ("crypto.designations.read", "crypto.designations.unpack"),
        designations.unpack,
        cbor.CborError,
        (designations.pack((designations.Designation("Akte 1", "domein I", "APV", date(2027, 11, 30)),)),),
    ),
    Parser(("crypto.statements.claimed",), claimed, StatementError, _STATEMENTS),
    Parser(("crypto.statements.claimed_agency",), claimed_agency, StatementError, _STATEMENTS),
    Parser(("crypto.statements.claimed_reader",), claimed_reader, StatementError, _STATEMENTS),
    Parser(
        ("crypto.statements.authenticate_statement",),
        lambda data: authenticate_statement(cose.sign1(data, ENROLMENT_KEY, _STATEMENT_TYPE), CHAIN, ROOT),
        StatementError,
        _payloads((STATEMENT,)),
    ),
    Parser(
        ("crypto.statements.verify_enrolment",),
        lambda data: verify_enrolment.__wrapped__(cose.sign1(data, ROOT_KEY, EnrolmentStatement.CONTENT_TYPE), ROOT),
        StatementError,
        _payloads(CHAIN),
    ),
    Parser(
        ("crypto.statements.authenticate_hub",),
        lambda data: authenticate_hub.__wrapped__(
            cose.sign1(data, ENROLMENT_KEY, HubStatement.CONTENT_TYPE), CHAIN, ROOT
        ),
        StatementError,
        _payloads((issue_key(HubStatement("gemeente", OTHER_KEY.public, Validity.starting(NOW, DAY)), ENROLMENT_KEY),)),
    ),
    Parser(
        ("crypto.statements.authenticate_hub_address",),
        lambda data: authenticate_hub_address(
            cose.sign1(data, ENROLMENT_KEY, HubAddressStatement.CONTENT_TYPE), CHAIN, ROOT
        ),
        StatementError,
        _payloads((SIGNED_ADDRESS,)),
    ),
    Parser(
        ("crypto.statements.authenticate_hub_successor",),
        lambda data: authenticate_hub_successor(cose.sign1(data, ROOT_KEY, HubSuccessorStatement.CONTENT_TYPE), ROOT),
        StatementError,
        _payloads((SIGNED_SUCCESSOR,)),
    ),
    Parser(
        ("crypto.farewells.check_farewell",),
        lambda data: check_farewell(data, SIGNED_SUCCESSOR, HUB.public),
        StatementError,
        (FAREWELL,),
    ),
    Parser(("crypto.signed_document.verify_document",), _document, UnsignedDocumentError, (_DOCUMENT_SIGNATURE,)),
    Parser(
        ("crypto.signed_document.verify_document",),
        lambda data: _document(cbor.encode([cose.sign1(data, ROOT_KEY, _KEY_TYPE), _DOCUMENT_PARTS[1]])),
        UnsignedDocumentError,
        _payloads(_DOCUMENT_PARTS[:1]),
        inside="the key",
    ),
    Parser(
        ("crypto.signed_document.verify_document",),
        lambda data: _document(cbor.encode([_DOCUMENT_PARTS[0], cose.sign1(data, OFFICER_KEY, _DOCUMENT_TYPE)])),
        UnsignedDocumentError,
        _payloads(_DOCUMENT_PARTS[1:]),
        inside="what it signed",
    ),
    Parser(
        ("crypto.grant_bodies.decode_grant", "crypto.grant_bodies.some_wraps", "crypto.grants.open_grant"),
        _grant,
        grants.GrantError,
        vector_bytes("crypto-grant", "body"),
        grants.encode_grant,
    ),
    Parser(("crypto.wrapping.unwrap",), lambda data: unwrap(READER, data, b""), grants.GrantError, (_WRAPPED,)),
    Parser(
        ("crypto.readerkeys.load_reader_public",),
        readerkeys.load_reader_public,
        readerkeys.ReaderKeyError,
        vector_bytes("crypto-reader-key", "public"),
    ),
    Parser(("crypto.letters.read_packet",), letters.read_packet, letters.LetterError, (letters.cover().encode(),)),
    Parser(
        ("crypto.letters.read_packets",), letters.read_packets, letters.LetterError, (letters.cover().encode() * 2,)
    ),
    Parser(
        ("crypto.letters.decode_waiting",),
        lambda data: list(letters.decode_waiting(data)),
        letters.LetterError,
        (letters.encode_waiting(((bytes(16), bytes(letters.LETTER_SIZE), 1),)),),
    ),
    Parser(
        ("crypto.typed_code.decode_typed",),
        _typed,
        typed_code.TypedCodeError,
        tuple(typed.encode() for typed in vector_texts("crypto-joincode", "typed", "code")),
    ),
    Parser(
        ("crypto.joincode.unpack_scanned",),
        joincode.unpack_scanned,
        joincode.JoinCodeError,
        vector_bytes("crypto-scanned", "code"),
    ),
    Parser(
        (
            "crypto.slots.read_slots",
            "crypto.recovery_slots.recover",
            "crypto.recovery_slots.holds_recovery_for",
            "crypto.recovery_slots.recovery_holders",
        ),
        _slot_file,
        slots.SlotsDamagedError,
        _SLOTS,
    ),
    Parser(
        ("crypto.slots.type_of",),
        _slot,
        slots.SlotsDamagedError,
        tuple(each for file in _SLOTS for each in _slots_in(file)),
        inside="a slot",
    ),
    Parser(
        ("crypto.sealing.open_body",), _padded, SealingError, (compress_and_pad(b"a payload"), compress_and_pad(b""))
    ),
    Parser(("crypto.sealing.open_with_event_secret",), _disclosed, SealingError, (b"".join(sealed()),)),
    Parser(
        ("crypto.signatures.verify",),
        lambda data: verify(data[:32], data[32:96], data[96:]),
        SignatureError,
        (OFFICER_KEY.public + OFFICER_KEY.sign(b"said") + b"said",),
    ),
    Parser(
        ("crypto.blobs.decrypt_blob",),
        lambda data: blobs.decrypt_blob(b"k" * 32, STREAM, blobs.blob_id(data), io.BytesIO(data)),
        blobs.BlobError,
        (_BLOB.ciphertext,),
    ),
    Parser(("crypto.blobs.decrypt_file",), _open_file, blobs.BlobError, (_BLOB.ciphertext,)),
)
