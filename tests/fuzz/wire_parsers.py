"""Everything that crosses the network: events, frames, clear bodies, receipts, messages, enrolment, signed requests."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any, TypedDict

from inspector.crypto import cbor, cose, shapes
from inspector.crypto.errors import CryptoError
from inspector.crypto.signatures import SigningKey
from inspector.hub.rows import acts
from inspector.wire import (
    colleague_receipts,
    custodian,
    directory,
    documents,
    enrolment,
    erasure,
    frames,
    http_signature,
    log_opened,
    messages,
    reading,
    receipt_lines,
    receipts,
    superseding,
)
from inspector.wire.errors import MalformedError, UnprovenError, WireError
from inspector.wire.event import MAY_BE_SUPERSEDED, Header, RawEvent
from inspector.wire.messages import OtherProtocolError
from inspector.wire.numbered import numbered, read_numbered
from inspector.wire.of_hub import for_hub, hub_keys, stick_photos
from inspector.wire.stream_id import scope_of
from inspector.wire.tree import EMPTY, leaf_hash
from tests.fuzz.parser import VECTORS, Parser, a_text, vector_bytes, vector_texts
from tests.unit.wire.vector_parts import HUB, MS, OTHER, an_event

_FRAMES = vector_bytes("wire-frame", "frame")
(_REQUEST_KEY,) = vector_bytes("wire-enrolment", "request_key")
_REPLY_KEY, _NONCE = b"r" * 32, b"n" * 16
_HUB_PUBLIC = HUB.public
(_STICK_HUB_SEED,) = vector_bytes("sync-stick-photos", "hub_seed")
_LIMIT = 1 << 20

_LIST_OF_A_DAY = directory.encode_declaration(directory.DocumentPublished("register-list 2026-12-01", b"\x03\x00", b""))


def _opened(data: bytes) -> log_opened.LogOpened:
    """The body of a log's first event, whichever log that would be."""
    with reading.refusing_malformed():
        said = read_numbered(log_opened.LogOpened, shapes.an_open_map(cbor.decode(data, limit=_LIMIT)))
    first = an_event(1).header
    header = Header(first.event_class, first.stream, said.log, 1, first.key_id, first.hlc, len(data))
    return log_opened.decode_log_opened(header, data)


def _event(data: bytes) -> RawEvent:
    """A header and what stands behind it, as a body and as a body's hash."""
    header, rest = Header.unpack(data[:72]), data[72:]
    if len(rest) == 32:
        return RawEvent.erased(header, rest)
    return RawEvent.of(header, rest)


def _event_again(event: RawEvent) -> bytes:
    return event.header.pack() + (event.body_hash if event.body is None else event.body)


def _frame(data: bytes) -> frames.Frame:
    frame = frames.parse(data)
    try:
        frames.verify(frame, b"\0" * 32, _HUB_PUBLIC)
    except UnprovenError:
        return frame
    return frame


def _receipt(data: bytes) -> receipts.Receipt:
    receipts.line_proofs(data)
    receipts.message_of(data)
    return receipts.open_receipt(data, _HUB_PUBLIC)


def _signed_receipt(data: bytes) -> receipts.Receipt:
    """A receipt whose lines and seed are any, signed for by the hub."""
    with reading.refusing_malformed():
        seed, lines = shapes.a_list(cbor.decode(data, limit=_LIMIT), length=2)
        tree = receipt_lines.Tree(
            [receipt_lines.a_line(each) for each in shapes.a_list(lines)], shapes.some_bytes(seed)
        )
    signed = receipt_lines.Checkpoint(OTHER, tree.root, MS, 1, leaf_hash(tree.root))
    message = receipt_lines.sign_checkpoint(signed, HUB)
    return _receipt(cbor.encode([message, shapes.some_bytes(seed), lines, []]))  # type: ignore[list-item]


_CHECKPOINTS = (
    receipt_lines.Checkpoint(OTHER, b"r" * 32, MS, 9, b"t" * 32),
    receipt_lines.Checkpoint(OTHER, None, MS, 0, EMPTY, receipt_lines.Origin(b"o" * 16, 7, b"t" * 32)),
)


def _checkpoint(data: bytes) -> receipt_lines.Checkpoint:
    message = cose.sign1(data, HUB, receipt_lines.RECEIPT_TYPE)
    opened = receipt_lines.open_checkpoint(message, _HUB_PUBLIC)
    assert receipt_lines.claimed_by(message) == opened
    return opened


def _receipt_parts(receipt: bytes) -> bytes:
    _, seed, lines, _ = shapes.a_list(cbor.decode(receipt, limit=_LIMIT), length=4)
    return cbor.encode([seed, lines])  # type: ignore[list-item]


def _line(data: bytes) -> receipt_lines.LineProof:
    line = receipt_lines.LineProof.decode(data)
    try:
        line.check(_HUB_PUBLIC)
    except UnprovenError:
        return line
    return line


def _signed_colleague(data: bytes) -> colleague_receipts.ColleagueReceipt:
    """A colleague's receipt that says anything."""
    message = cose.sign1(data, HUB, "inspector/colleague-receipt/1")
    return colleague_receipts.open_colleague_receipt(message, lambda _installation: _HUB_PUBLIC)


def _enrol_request(data: bytes) -> None:
    enrolment.decode_enrol_request(data).check(_REQUEST_KEY)


def _enrol_reply(data: bytes) -> enrolment.EnrolReply:
    """A reply that the hub with the code wrote, whatever it says."""
    mac = enrolment._mac(_REPLY_KEY, _NONCE + data)
    return enrolment.decode_enrol_reply(cbor.encode([data, mac]), _REPLY_KEY, _NONCE)


def _reply_body(reply: bytes) -> bytes:
    return shapes.some_bytes(shapes.a_list(cbor.decode(reply, limit=_LIMIT))[0])


class _SignedCase(TypedDict):
    now_s: int
    method: str
    url: str
    headers: list[tuple[str, str]]


def _photo_header(data: bytes) -> None:
    header = stick_photos.read_photo_header(data)
    header.check(vector_bytes("sync-stick-photos", "blob")[0])
    assert header.stream(SigningKey(_STICK_HUB_SEED)) == vector_bytes("sync-stick-photos", "stream")[0]


_SIGNATURES: dict[str, Any] = json.loads((VECTORS / "wire-signature.json").read_text(encoding="utf-8"))
_SIGNED: list[_SignedCase] = [*_SIGNATURES["cases"], *_SIGNATURES["wrong_clock"], *_SIGNATURES["refused"]]


def _request_lines(case: _SignedCase) -> bytes:
    lines = [case["method"], case["url"], *(f"{name}: {value}" for name, value in case["headers"])]
    return "\n".join(lines).encode()


def _request(data: bytes) -> None:
    method, url, *lines = [*data.decode("latin-1").split("\n"), ""]
    headers = [(name, value.strip(" ")) for name, _, value in (line.partition(":") for line in lines)]
    signed = http_signature.verify_request(
        method,
        url,
        headers,
        public_key_of=lambda _: bytes.fromhex(_SIGNATURES["public_key"]),
        now_s=_SIGNED[0]["now_s"],
    )
    signed.check_body(b"")


def _signed_payload(kind: str, open_it: Callable[[bytes, bytes], object]) -> Callable[[bytes], object]:
    """What the hub signed, whatever it says."""
    return lambda data: open_it(cose.sign1(data, HUB, kind), HUB.public)


def _payloads(messages_: tuple[bytes, ...]) -> tuple[bytes, ...]:
    return tuple(cose.read1(message, limit=_LIMIT).payload for message in messages_)


WIRE: tuple[Parser[Any], ...] = (
    Parser(
        ("wire.event.Header.unpack", "wire.event.RawEvent.of", "wire.event.RawEvent.erased"),
        _event,
        MalformedError,
        (_event_again(an_event(2)), _event_again(an_event(2).without_body()), *vector_bytes("wire-frame", "header")),
        _event_again,
    ),
    Parser(("wire.frames.parse", "wire.frames.verify"), _frame, MalformedError, _FRAMES, frames.Frame.pack),
    Parser(("wire.stream_id.scope_of",), scope_of, MalformedError, vector_bytes("wire-stream-ids", "id")),
    Parser(
        ("wire.log_opened.decode_log_opened",),
        _opened,
        MalformedError,
        vector_bytes("wire-clear-bodies", "body"),
        log_opened.LogOpened.encode,
    ),
    Parser(
        ("wire.directory.decode_declaration", "wire.custodian.some_custodians", "wire.custodian.a_custodian"),
        directory.decode_declaration,
        MalformedError,
        vector_bytes("wire-clear-bodies", "body"),
        directory.encode_declaration,
    ),
    Parser(
        ("wire.superseding.declaration_in",),
        partial(superseding.declaration_in, MAY_BE_SUPERSEDED),
        MalformedError,
        (_LIST_OF_A_DAY,),
        directory.encode_declaration,
    ),
    Parser(
        ("wire.superseding.list_in",),
        superseding.list_in,
        MalformedError,
        (_LIST_OF_A_DAY,),
    ),
    Parser(
        ("wire.documents.unpack_document",),
        documents.unpack_document,
        MalformedError,
        (documents.pack_document(b'{"format": "inspector-catalogue/1"}' * 9), documents.pack_document(b"")),
    ),
    Parser(
        ("wire.erasure.decode_erasure",),
        erasure.decode_erasure,
        MalformedError,
        vector_bytes("wire-clear-bodies", "body"),
        erasure.Erasure.encode,
    ),
    Parser(
        ("wire.custodian.decode_custodian",),
        custodian.decode_custodian,
        MalformedError,
        vector_bytes("wire-custodian", "file"),
        custodian.encode_custodian,
    ),
    Parser(
        (
            "wire.messages.decode_sync_request",
            "wire.messages.said_in",
            "wire.numbered.read_numbered",
            "wire.reading.a_flag",
        ),
        messages.decode_sync_request,
        MalformedError,
        vector_bytes("wire-messages", "body"),
        messages.SyncRequest.encode,
    ),
    Parser(
        ("wire.messages.check_interface",),
        lambda data: messages.check_interface(404, a_text(data)),
        OtherProtocolError,
        (b"1.0.0", b"2", b"", b"0001"),
    ),
    Parser(
        ("wire.of_hub.hub_keys.decode_said",),
        hub_keys.decode_said,
        MalformedError,
        tuple(map(hub_keys.encode_said, ([], [hub_keys.SaidOfHub(b"a", b""), hub_keys.SaidOfHub(b"b", b"c")]))),
        hub_keys.encode_said,
    ),
    Parser(
        ("wire.messages.decode_sync_reply",),
        messages.decode_sync_reply,
        MalformedError,
        vector_bytes("wire-messages", "body"),
        messages.SyncReply.encode,
    ),
    Parser(
        (
            "wire.receipts.open_receipt",
            "wire.receipts.line_proofs",
            "wire.receipts.message_of",
            "wire.receipt_lines.a_line",
        ),
        _receipt,
        (MalformedError, UnprovenError),
        vector_bytes("wire-receipt", "receipt"),
    ),
    Parser(
        ("wire.receipts.open_receipt",),
        _signed_receipt,
        (MalformedError, UnprovenError, cbor.CborError),
        tuple(_receipt_parts(each) for each in vector_bytes("wire-receipt", "receipt") if len(each) > 250),
        inside="signed for",
    ),
    Parser(
        ("wire.colleague_receipts.open_colleague_receipt",),
        lambda data: colleague_receipts.open_colleague_receipt(data, lambda _installation: _HUB_PUBLIC),
        (MalformedError, UnprovenError),
        vector_bytes("wire-receipt", "colleague"),
    ),
    Parser(
        ("wire.colleague_receipts.open_colleague_receipt",),
        _signed_colleague,
        (MalformedError, UnprovenError),
        _payloads(vector_bytes("wire-receipt", "colleague")),
        inside="signed for",
    ),
    Parser(
        ("wire.of_hub.for_hub.open_for_hub",),
        lambda data: for_hub.open_for_hub(HUB, data),
        for_hub.ForHubError,
        vector_bytes("wire-receipt", "for_hub"),
    ),
    Parser(
        (
            "wire.of_hub.stick_photos.read_photo_header",
            "wire.of_hub.stick_photos.PhotoHeader.check",
            "wire.of_hub.stick_photos.PhotoHeader.stream",
            "wire.of_hub.for_hub.open_id_for_hub",
        ),
        _photo_header,
        (MalformedError, UnprovenError, for_hub.ForHubError),
        vector_bytes("sync-stick-photos", "header", "refused"),
    ),
    Parser(
        ("wire.receipts.open_blob_receipt",),
        _signed_payload("inspector/blob-receipt/1", receipts.open_blob_receipt),
        (MalformedError, UnprovenError),
        (cbor.encode(numbered(receipts.BlobReceipt(OTHER, (receipts.StoredBlob(b"b" * 32, 9),), MS))),),
    ),
    Parser(
        ("wire.receipts.open_hub_time",),
        _signed_payload("inspector/hub-time/1", partial(receipts.open_hub_time, nonce="vector-nonce-0001")),
        (MalformedError, UnprovenError),
        _payloads(vector_bytes("wire-receipt", "time")),
    ),
    Parser(
        ("wire.receipt_lines.open_checkpoint", "wire.receipt_lines.claimed_by"),
        _checkpoint,
        (MalformedError, UnprovenError),
        tuple(cbor.encode(numbered(each)) for each in _CHECKPOINTS),
    ),
    Parser(
        ("wire.receipt_lines.LineProof.decode", "wire.receipt_lines.LineProof.check"),
        _line,
        MalformedError,
        vector_bytes("wire-receipt", "proof"),
        receipt_lines.LineProof.encode,
    ),
    Parser(
        ("wire.enrolment.decode_enrol_request", "wire.enrolment.ProvenEnrolRequest.check"),
        _enrol_request,
        (MalformedError, UnprovenError),
        vector_bytes("wire-enrolment", "request"),
    ),
    Parser(
        ("wire.enrolment.decode_enrol_reply",),
        _enrol_reply,
        MalformedError,
        tuple(map(_reply_body, vector_bytes("wire-enrolment", "reply"))),
    ),
    Parser(
        ("wire.enrolment.parse_code",),
        lambda data: enrolment.parse_code(a_text(data)),
        MalformedError,
        tuple(code.encode() for code in vector_texts("wire-enrolment", "code")),
    ),
    Parser(
        ("hub.rows.acts.read_act",),
        _signed_payload(acts.CONTENT_TYPE, acts.read_act),
        (CryptoError, ValueError),
        (cbor.encode([1, acts.FIRST, MS, "beheer", "revoke", {"number": "1001"}]),),
    ),
    Parser(
        ("wire.http_signature.verify_request", "wire.http_signature.SignedBy.check_body"),
        _request,
        WireError,
        tuple(map(_request_lines, _SIGNED)),
    ),
)
