"""Write tests/vectors/wire-*.json: `python -m tests.unit.wire.make_vectors`.

The files are the formats' memory: a change of a format is a change of a committed file, seen in the review.
"""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from inspector.crypto import cbor
from inspector.crypto.ids import SeededIds
from inspector.crypto.joincode import visit_stream_key
from inspector.crypto.readerkeys import ReaderKey, reader_key_id
from inspector.crypto.shapes import a_list, some_bytes
from inspector.crypto.signatures import SigningKey
from inspector.wire.custodian import LAST_NUMBER, Custodian, encode_custodian
from inspector.wire.directory import (
    Declaration,
    ErasureApplied,
    ErasureConfirmed,
    HandInAccepted,
    HoldLifted,
    HoldPlaced,
    HubDeclared,
    InstallationEnrolled,
    InstallationRevoked,
    PartnerRoot,
    ReaderKeyPublished,
    RecoveryCustodians,
    encode_declaration,
)
from inspector.wire.enrolment import EnrolReply, EnrolRequest, derive_code_keys, format_code
from inspector.wire.erasure import ErasedTarget, Erasure
from inspector.wire.event import FIRST_HEAD, NO_KEY, EventId, Header, LogHead, RawEvent, SeenEvent, head_message
from inspector.wire.frames import Frame
from inspector.wire.log_opened import LogOpened
from inspector.wire.messages import (
    Backfill,
    Backfilled,
    Credentials,
    Refusal,
    Refused,
    Standing,
    SyncReply,
    SyncRequest,
)
from inspector.wire.receipt_lines import ReceiptLine, a_line, leaf
from inspector.wire.receipts import BlobReceipt, HubTime, Receipt, StoredBlob, line_proofs
from inspector.wire.scopes import Agency, EventClass, Purpose, Role, StreamKind
from inspector.wire.stream_id import compartment_stream_id, scope_of, stream_id, visit_stream_id
from tests.unit.wire.signature_vectors import signature_vectors

VECTORS = Path(__file__).parents[2] / "vectors"
MS = 1_795_000_000_000

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

_ids = SeededIds("wire vectors")
DEVICE, HUB = SigningKey(_ids.key32()), SigningKey(_ids.key32())
KEY, OTHER, _nonce = (_ids.id16() for _ in range(3))
OPENED = LogOpened(DEVICE.id, _nonce)
LOG, STREAM = OPENED.log, stream_id(StreamKind.FINDINGS, Agency.GEMEENTE, _ids.id16())
HASH = _ids.key32()
CUSTODIANS = tuple(Custodian(f"Bewaarder {n}", bytes([n]) * 1216) for n in range(3))
NAMESAKES = (*CUSTODIANS[:2], Custodian("BEWAARDER  1", CUSTODIANS[2].public_key))
RECEIPT = Receipt(
    OTHER, (ReceiptLine(LogHead(LOG, 2, HASH), MS - 60_000), ReceiptLine(LogHead(OTHER, 7, HASH), MS)), MS, HASH
)


def write_all() -> None:
    """Write every file."""
    for name, content in (
        ("frame", frame_vectors()),
        ("clear-bodies", clear_body_vectors()),
        ("stream-ids", stream_id_vectors()),
        ("messages", message_vectors()),
        ("receipt", receipt_vectors()),
        ("enrolment", enrolment_vectors()),
        ("signature", signature_vectors()),
        ("custodian", custodian_vectors()),
    ):
        path = VECTORS / f"wire-{name}.json"
        path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def frame_vectors() -> Json:
    whole = _signed(Frame(LOG, STREAM, 1, tuple(_event(seq) for seq in range(1, 5)), b""), FIRST_HEAD)
    later = _signed(Frame(LOG, STREAM, 5, (_event(5), _event(6, key_id=OTHER)), b""), whole.heads(FIRST_HEAD)[-1])
    second = whole.events[1]
    erased = replace(
        whole, events=(whole.events[0], RawEvent.erased(second.header, second.body_hash), *whole.events[2:])
    )
    packed = whole.pack()
    return {
        "format": "inspector-frame/1",
        "public_key": DEVICE.public.hex(),
        "cases": [
            _frame_case("a log from its first event", whole, FIRST_HEAD),
            _frame_case("what comes after, with a second key", later, whole.heads(FIRST_HEAD)[-1]),
            _frame_case("the same log after an erasure: same heads, same signature", erased, FIRST_HEAD),
        ],
        "refused": [
            _refused("empty", b""),
            _refused("cut by one byte", packed[:-1]),
            _refused("a byte too many", packed + b"\x00"),
            _refused("another format", b"IFR2" + packed[4:]),
            _refused("seq 0", packed[:36] + bytes(8) + packed[44:]),
            _refused("a log that does not open with log_opened", packed[:36] + (9).to_bytes(8) + packed[44:]),
            _refused("no events", packed[:78] + bytes(4) + packed[82:]),
            _refused("an unknown class", packed[:82] + b"\x09" + packed[83:]),
            _refused("a key that is not listed", packed[:85] + b"\x07" + packed[86:]),
        ],
        "unproven": [
            _refused("another signature", packed[:-1] + bytes([packed[-1] ^ 1])),
            _refused("another body", _with_other_body(whole).pack()),
        ],
    }


def clear_body_vectors() -> Json:
    declarations: list[tuple[str, Declaration]] = [
        ("installation_enrolled", InstallationEnrolled(b"statement", (b"chain",))),
        ("installation_revoked", InstallationRevoked(OTHER, MS, (EventId(LOG, 4),))),
        ("hand_in_accepted", HandInAccepted(LogHead(LOG, 12, HASH), MS)),
        ("erasure_confirmed", ErasureConfirmed(EventId(LOG, 3), HASH)),
        ("erasure_applied", ErasureApplied(EventId(LOG, 3))),
        ("hold_placed", HoldPlaced(OTHER, "zaak loopt")),
        ("hold_lifted", HoldLifted(EventId(LOG, 5))),
        ("partner_root", PartnerRoot(Agency.POLITIE, DEVICE.public, (Role.POLICE, Role.SUPERVISOR))),
        ("hub_declared", HubDeclared(b"statement", (b"chain",))),
        ("reader_key_published", ReaderKeyPublished(Agency.POLITIE, Purpose.INBOX, bytes(1216))),
        ("recovery_custodians", RecoveryCustodians(CUSTODIANS, 2)),
    ]
    carried_on = replace(OPENED, previous=LogHead(OTHER, 12, HASH), reason="vault restored")
    erased = ErasedTarget(EventId(LOG, 3), (SeenEvent(LOG, 2, HASH[:8]),))
    erasure = Erasure(OTHER, (erased,), (HASH,), "AVG 17", "2034-11-24")
    return {
        "format": "inspector-clear-bodies/1",
        "log_opened": [
            {"name": "a new log", "log": LOG.hex(), "stream": STREAM.hex(), "body": OPENED.encode().hex()},
            {
                "name": "a log that carries on",
                "log": LOG.hex(),
                "stream": STREAM.hex(),
                "body": carried_on.encode().hex(),
            },
        ],
        "directory": [{"name": name, "body": encode_declaration(each).hex()} for name, each in declarations],
        "erase": [{"name": "an event and a photo", "body": erasure.encode().hex()}],
        "refused": [
            _refused("empty", b""),
            _refused("a byte too many", OPENED.encode() + b"\x00"),
            _refused("the log of another installation", replace(OPENED, installation=OTHER).encode()),
            _refused("the log of another nonce", replace(OPENED, nonce=OTHER).encode()),
            _refused("a custodian twice", encode_declaration(RecoveryCustodians(CUSTODIANS[:1] * 3, 1))),
            _refused("two custodians of one name", encode_declaration(RecoveryCustodians(NAMESAKES, 1))),
            _refused("custodians after 2199", encode_declaration(RecoveryCustodians(CUSTODIANS, LAST_NUMBER + 1))),
            _refused("two custodians", encode_declaration(RecoveryCustodians(CUSTODIANS[:2], 1))),
            _refused("a known kind with other fields", cbor.encode({0: "partner_root", 1: 1, 2: {}})),
        ],
    }


def stream_id_vectors() -> Json:
    key = visit_stream_key(OTHER)
    ids = [
        ("the directory of the police", stream_id(StreamKind.DIRECTORY, Agency.POLITIE, KEY)),
        ("a signal to the tax authority", stream_id(StreamKind.ENVELOPE, Agency.BELASTINGDIENST, KEY)),
        ("the shared part of the visit", visit_stream_id(key)),
        ("its findings", compartment_stream_id(key, StreamKind.FINDINGS)),
        ("its labour compartment", compartment_stream_id(key, StreamKind.LABOUR)),
    ]
    refused = [("kind 0", bytes(16)), ("kind 12", b"\x0c\x01" + bytes(14)), ("agency 7", b"\x01\x07" + bytes(14))]
    refused += [("findings of the police", b"\x05\x02" + bytes(14)), ("a byte too many", b"\x04\x01" + bytes(15))]
    return {
        "format": "inspector-stream-ids/1",
        "visit_key": key.hex(),
        "ids": [{"name": n, "id": i.hex(), "kind": int(scope_of(i).kind), "agency": scope_of(i).owner} for n, i in ids],
        "refused": [_refused(name, each) for name, each in refused],
    }


def message_vectors() -> Json:
    frame = _signed(Frame(LOG, STREAM, 1, (_event(1), _event(2)), b""), FIRST_HEAD).pack()
    request = SyncRequest(41, OTHER, (frame,), (Backfill(STREAM, 0),), (LOG,))
    reply = SyncReply(
        incarnation=OTHER,
        hub_ms=MS,
        cursor=57,
        more=True,
        have=(LogHead(LOG, 2, HASH),),
        receipt=RECEIPT.sign(HUB),
        frames=(frame,),
        backfilled=(Backfilled(STREAM, 30, is_done=False),),
        invited=(STREAM,),
        forks=(LogHead(LOG, 3, HASH),),
        refused=(Refused(0, Refusal.UNPROVEN),),
        renewal=Credentials(b"statement", (b"chain",)),
    )
    return {
        "format": "inspector-sync/1",
        "requests": [
            {"name": "nothing to say", "body": SyncRequest().encode().hex()},
            {"name": "everything at once", "body": request.encode().hex()},
        ],
        "replies": [
            {"name": "nothing new", "body": SyncReply(OTHER, MS, 41).encode().hex()},
            {"name": "everything at once", "body": reply.encode().hex()},
            {"name": "receipts only", "body": SyncReply(OTHER, MS, 0, Standing.REVOKED).encode().hex()},
        ],
        "refused": [
            _refused("empty", b""),
            _refused("another protocol", cbor.encode({0: 2})),
            _refused("a field too many", cbor.encode({0: 1, 1: None, 2: 0, 3: [], 4: [], 5: [], 6: 0, 7: 0})),
            _refused("a cursor that is no position", cbor.encode({0: 1, 1: None, 2: -1, 3: [], 4: [], 5: [], 6: 0})),
        ],
    }


def receipt_vectors() -> Json:
    receipt = RECEIPT.sign(HUB)
    shown = line_proofs(receipt)[0]
    other = line_proofs(Receipt(OTHER, (ReceiptLine(LogHead(LOG, 3, HASH), MS),), MS, bytes(32)).sign(HUB))[0]
    return {
        "format": "inspector-receipt/1",
        "hub_public": HUB.public.hex(),
        "events": [{"name": "two logs", "receipt": receipt.hex()}],
        "blobs": [
            {"name": "one blob", "receipt": BlobReceipt(OTHER, (StoredBlob(HASH, 2_000_000),), MS).sign(HUB).hex()}
        ],
        "times": [
            {
                "name": "for one request",
                "nonce": "vector-nonce-0001",
                "time": HubTime(OTHER, MS, "vector-nonce-0001").sign(HUB).hex(),
            }
        ],
        "lines": [
            {
                "name": "the first of two",
                "proof": shown.encode().hex(),
                "leaf": leaf(shown.line, shown.salt).hex(),
                "root": shown.check(HUB.public).root.hex(),
            }
        ],
        "refused": [
            _refused("by another key", RECEIPT.sign(DEVICE)),
            _refused("one bit changed", receipt[:-1] + bytes([receipt[-1] ^ 1])),
            _refused("a line left out", _without_last_line(receipt)),
        ],
        "refused_lines": [
            _refused("under another receipt", replace(shown, message=other.message).encode()),
            _refused("with the salt of another", replace(shown, salt=other.salt).encode()),
            _refused("with a shorter path", replace(shown, path=shown.path[:-1]).encode()),
            _refused("a later time", replace(shown, line=shown.line._replace(at_ms=MS)).encode()),
        ],
    }


def enrolment_vectors() -> Json:
    secret = bytes.fromhex("00443214c74254b635cf84653a56d7c6")
    keys = derive_code_keys(secret)
    request = EnrolRequest(keys.enrolment, DEVICE.public, bytes(1216), OTHER)
    reply = EnrolReply(Credentials(b"statement", (b"chain",)), HASH, HUB.public, OTHER, STREAM, MS)
    return {
        "format": "inspector-enrolment/1",
        "code": format_code(secret),
        "enrolment": keys.enrolment.hex(),
        "request_key": keys.request_key.hex(),
        "reply_key": keys.reply_key.hex(),
        "nonce": OTHER.hex(),
        "request": request.encode(keys.request_key, DEVICE).hex(),
        "reply": reply.encode(keys.reply_key, OTHER).hex(),
        "refused_requests": [
            _refused("another code", request.encode(bytes(32), DEVICE)),
            _refused("another key than it names", request.encode(keys.request_key, HUB)),
        ],
        "refused_replies": [
            _refused("another hub", reply.encode(bytes(32), OTHER)),
            _refused("for another request", reply.encode(keys.reply_key, bytes(16))),
        ],
    }


def custodian_vectors() -> Json:
    custodian = Custodian("M. Bewaarder-Van Dijk", ReaderKey(SeededIds("custodian 0").key32()).public)
    file = encode_custodian(custodian)
    fields: dict[int, cbor.Cbor] = {0: 1, 1: custodian.name, 2: custodian.public_key}
    return {
        "format": "inspector-custodian/1",
        "cases": [
            {
                "name": custodian.name,
                "file": file.hex(),
                "id": reader_key_id(custodian.public_key).hex(),
                "fingerprint": custodian.fingerprint,
            }
        ],
        "refused": [
            _refused("another version", cbor.encode(fields | {0: 2})),
            _refused("no name", cbor.encode(fields | {1: " "})),
            _refused("a name of 61 characters", cbor.encode(fields | {1: "x" * 61})),
            _refused("a name of two lines", cbor.encode(fields | {1: "een\ntwee"})),
            _refused("a key of 1,215 bytes", cbor.encode(fields | {2: custodian.public_key[1:]})),
            _refused("a field more", cbor.encode(fields | {3: 0})),
            _refused("a byte too many", file + b"\x00"),
        ],
    }


def _without_last_line(receipt: bytes) -> bytes:
    message, seed, lines = a_list(cbor.decode(receipt, limit=len(receipt)), length=3)
    return cbor.encode(
        [
            some_bytes(message),
            some_bytes(seed),
            [[*a_line(each).head, a_line(each).at_ms] for each in a_list(lines)[:-1]],
        ]
    )


def _event(seq: int, *, key_id: bytes = KEY) -> RawEvent:
    if seq == 1:
        body = OPENED.encode()
        return RawEvent.of(Header(EventClass.LOG_OPENED, STREAM, LOG, 1, NO_KEY, MS << 16, len(body)), body)
    body = hashlib.shake_256(seq.to_bytes(8)).digest(128)
    return RawEvent.of(Header(EventClass.SEALED, STREAM, LOG, seq, key_id, (MS << 16) + seq, 128, seq == 4), body)


def _signed(frame: Frame, previous: bytes) -> Frame:
    return replace(frame, signature=DEVICE.sign(head_message(LOG, frame.last_seq, frame.heads(previous)[-1])))


def _with_other_body(frame: Frame) -> Frame:
    last = frame.events[-1]
    return replace(frame, events=(*frame.events[:-1], RawEvent.of(last.header, bytes(last.header.body_len))))


def _frame_case(name: str, frame: Frame, previous: bytes) -> Json:
    return {
        "name": name,
        "frame": frame.pack().hex(),
        "log": frame.log.hex(),
        "stream": frame.stream.hex(),
        "first_seq": frame.first_seq,
        "events": [
            {
                "header": event.header.pack().hex(),
                "body": None if event.body is None else event.body.hex(),
                "body_hash": event.body_hash.hex(),
                "leaf": event.leaf().hex(),
            }
            for event in frame.events
        ],
        "previous": previous.hex(),
        "heads": [head.hex() for head in frame.heads(previous)],
    }


def _refused(name: str, data: bytes) -> Json:
    return {"name": name, "bytes": data.hex()}


if __name__ == "__main__":
    write_all()
