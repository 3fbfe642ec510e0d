"""Write tests/vectors/wire-*.json: `python -m tests.unit.wire.make_vectors`.

The files are the formats' memory: a change of a format is a change of a committed file, seen in the review.
"""

import json
from collections.abc import Callable, Mapping
from itertools import product
from pathlib import Path

from inspector.crypto import cbor
from inspector.crypto.joincode import visit_stream_key
from inspector.crypto.readerkeys import ReaderKey, reader_key_id
from inspector.wire.custodian import Custodian, encode_custodian
from inspector.wire.enrolment import EnrolReply, EnrolRequest, derive_code_keys, format_code
from inspector.wire.event import FIRST_HEAD, LogHead
from inspector.wire.frames import Frame
from inspector.wire.messages import (
    Backfill,
    Backfilled,
    Credentials,
    FrameRefusal,
    Refused,
    Standing,
    SyncReply,
    SyncRequest,
)
from inspector.wire.reading import LAST_MS
from inspector.wire.scopes import (
    COMPARTMENTS,
    INVESTIGATING,
    Agency,
    Purpose,
    Role,
    StreamKind,
    access,
    exists,
    holders,
    may_write,
)
from inspector.wire.stream_id import (
    compartment_stream_id,
    investigation_stream_id,
    scope_of,
    stream_id,
    visit_stream_id,
)
from tests.fakes.seeded_ids import SeededIds
from tests.unit.wire.clear_body_vectors import clear_body_vectors
from tests.unit.wire.frame_vectors import frame_vectors
from tests.unit.wire.receipt_vectors import receipt_vectors
from tests.unit.wire.signature_vectors import signature_vectors
from tests.unit.wire.vector_parts import (
    DEVICE,
    HASH,
    HUB,
    KEY,
    LOG,
    MS,
    OTHER,
    RECEIPT,
    STREAM,
    Json,
    an_event,
    refused,
    signed,
)

VECTORS = Path(__file__).parents[2] / "vectors"


def stream_id_vectors() -> Json:
    key = visit_stream_key(OTHER)
    ids = [
        ("the directory of the police", stream_id(StreamKind.DIRECTORY, Agency.POLITIE, KEY)),
        ("a plan of an aid worker, in which nobody may write", stream_id(StreamKind.PLAN, Agency.HULP, KEY)),
        ("a logbook at the tax authority", stream_id(StreamKind.LOGBOOK, Agency.BELASTINGDIENST, KEY)),
        ("a business", stream_id(StreamKind.BUSINESS, Agency.GEMEENTE, KEY)),
        ("a signal to the tax authority", stream_id(StreamKind.ENVELOPE, Agency.BELASTINGDIENST, KEY)),
        ("a signal to the police", stream_id(StreamKind.ENVELOPE, Agency.POLITIE, KEY)),
        ("a signal to the gemeente, which nobody may write", stream_id(StreamKind.ENVELOPE, Agency.GEMEENTE, KEY)),
        ("a signal to the ggd, which nobody may write", stream_id(StreamKind.ENVELOPE, Agency.GGD, KEY)),
        ("the shared part of the visit", visit_stream_id(key)),
        *(
            (f"its {kind.name.lower()} compartment", compartment_stream_id(key, kind))
            for kind in StreamKind
            if kind in COMPARTMENTS
        ),
        *(
            (f"what is investigated for the {each}", investigation_stream_id(key, each))
            for each in sorted(INVESTIGATING)
        ),
    ]
    bad = [("kind 0", bytes(16)), ("kind 14", b"\x0e\x01" + bytes(14)), ("agency 7", b"\x01\x07" + bytes(14))]
    bad += [("agency 0", b"\x01\x00" + bytes(14)), ("a visit of the police", b"\x04\x02" + bytes(14))]
    bad += [("findings of the police", b"\x05\x02" + bytes(14)), ("a byte too many", b"\x04\x01" + bytes(15))]
    bad += [("a business of the police", b"\x03\x02" + bytes(14)), ("a byte too few", b"\x04\x01" + bytes(13))]
    return {
        "format": "inspector-stream-ids/1",
        "visit_key": key.hex(),
        "ids": [{"name": n, "id": i.hex(), "kind": int(scope_of(i).kind), "agency": scope_of(i).owner} for n, i in ids],
        "refused": [refused(name, each) for name, each in bad],
    }


def scope_vectors() -> Json:
    """What everybody may do everywhere, and who holds which shared key; who is not named may do nothing anywhere."""
    return {
        "format": "inspector-scopes/1",
        "access": [
            {
                "agency": agency,
                "role": role,
                "kind": int(kind),
                "in": {owner.value: access(agency, role, kind, owner).value for owner in Agency},
            }
            for agency in Agency
            for role in Role
            if exists(agency, role)
            for kind in StreamKind
        ],
        "designated": [
            {"agency": agency, "role": role, "owner": owner}
            for agency, role, owner in product(Agency, Role, Agency)
            if may_write(agency, role, StreamKind.INVESTIGATION, owner, designated=True)
        ],
        "purposes": [
            {"agency": agency, "purpose": purpose, "roles": [role.value for role in sorted(holders(agency, purpose))]}
            for agency in Agency
            for purpose in Purpose
            if holders(agency, purpose)
        ],
    }


def message_vectors() -> Json:
    frame = signed(Frame(LOG, STREAM, 1, (an_event(1), an_event(2)), b""), FIRST_HEAD).pack()
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
        refused=(Refused(0, FrameRefusal.UNPROVEN),),
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
            refused("empty", b""),
            refused("another protocol", cbor.encode({0: 2})),
            refused("a hub's clock after the year 9999", SyncReply(OTHER, LAST_MS + 1, 41).encode()),
            refused("a field too many", cbor.encode({0: 1, 1: None, 2: 0, 3: [], 4: [], 5: [], 6: 0, 7: 0})),
            refused("a cursor that is no position", cbor.encode({0: 1, 1: None, 2: -1, 3: [], 4: [], 5: [], 6: 0})),
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
            refused("another code", request.encode(bytes(32), DEVICE)),
            refused("another key than it names", request.encode(keys.request_key, HUB)),
        ],
        "refused_replies": [
            refused("another hub", reply.encode(bytes(32), OTHER)),
            refused("for another request", reply.encode(keys.reply_key, bytes(16))),
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
            refused("another version", cbor.encode(fields | {0: 2})),
            refused("no name", cbor.encode(fields | {1: " "})),
            refused("a name of 61 characters", cbor.encode(fields | {1: "x" * 61})),
            refused("a name of two lines", cbor.encode(fields | {1: "een\ntwee"})),
            refused("a key of 1,215 bytes", cbor.encode(fields | {2: custodian.public_key[1:]})),
            refused("a field more", cbor.encode(fields | {3: 0})),
            refused("a byte too many", file + b"\x00"),
        ],
    }


MAKERS: Mapping[str, Callable[[], Json]] = {
    "frame": frame_vectors,
    "clear-bodies": clear_body_vectors,
    "stream-ids": stream_id_vectors,
    "scopes": scope_vectors,
    "messages": message_vectors,
    "receipt": receipt_vectors,
    "enrolment": enrolment_vectors,
    "signature": signature_vectors,
    "custodian": custodian_vectors,
}
"""What makes each file."""

if __name__ == "__main__":
    for name, make in MAKERS.items():
        path = VECTORS / f"wire-{name}.json"
        path.write_text(json.dumps(make(), indent=1) + "\n", encoding="utf-8")
