"""The committed vectors: what they hold is read, what they refuse is refused, and the code still writes those bytes."""

import json
from collections.abc import Callable
from itertools import product

import pytest

from inspector.wire import frames
from inspector.wire.colleague_receipts import open_colleague_receipt
from inspector.wire.custodian import decode_custodian
from inspector.wire.directory import UnknownDeclaration, decode_declaration, encode_declaration
from inspector.wire.enrolment import decode_enrol_reply, decode_enrol_request, derive_code_keys, parse_code
from inspector.wire.erasure import decode_erasure
from inspector.wire.errors import MalformedError, UnprovenError, WireError
from inspector.wire.event import NO_KEY, Header
from inspector.wire.frames import Frame
from inspector.wire.http_signature import SignedBy, WrongClockError, verify_request
from inspector.wire.log_opened import LogOpened, decode_log_opened
from inspector.wire.messages import decode_sync_reply, decode_sync_request
from inspector.wire.of_hub.for_hub import open_for_hub
from inspector.wire.receipt_lines import LineProof, leaf
from inspector.wire.receipts import open_blob_receipt, open_hub_time, open_receipt
from inspector.wire.scopes import (
    COMPARTMENTS,
    INVESTIGATING,
    Access,
    Agency,
    EventClass,
    Purpose,
    Role,
    StreamKind,
    access,
    holders,
)
from inspector.wire.stream_id import compartment_stream_id, investigation_stream_id, scope_of, visit_stream_id
from inspector.wire.tree import is_consistent, leaf_hash
from tests.fakes.growing_tree import GrowingTree
from tests.unit.wire.make_vectors import MAKERS, VECTORS
from tests.unit.wire.signature_vectors import DEVICE
from tests.unit.wire.vector_parts import HUB, LOG, MS, STREAM, Json


def loaded(name: str) -> dict[str, Json]:
    content: dict[str, Json] = json.loads((VECTORS / f"wire-{name}.json").read_text(encoding="utf-8"))
    return content


def items(vectors: dict[str, Json], key: str) -> list[dict[str, Json]]:
    found = vectors[key]
    assert isinstance(found, list)
    assert found
    return [each for each in found if isinstance(each, dict)]


def record(parent: dict[str, Json], key: str) -> dict[str, Json]:
    found = parent[key]
    assert isinstance(found, dict)
    return found


def text(record: dict[str, Json], key: str) -> str:
    found = record[key]
    assert isinstance(found, str)
    return found


def data(record: dict[str, Json], key: str = "bytes") -> bytes:
    """Bytes, or their pieces put together."""
    if key == "bytes" and "pieces" in record:
        pieces: list[tuple[str, int]] = record["pieces"]  # type: ignore[assignment] # as the maker writes them
        return b"".join(bytes.fromhex(piece) * times for piece, times in pieces)
    return bytes.fromhex(text(record, key))


@pytest.mark.parametrize("name", MAKERS)
def test_the_formats_have_not_moved(name: str) -> None:
    assert loaded(name) == MAKERS[name]()


def test_frames_are_read_as_the_vectors_say() -> None:
    vectors = loaded("frame")
    public = data(vectors, "public_key")

    for case in items(vectors, "cases"):
        frame = frames.parse(data(case, "frame"))
        heads = frames.verify(frame, data(case, "previous"), public)
        assert frame.pack().hex() == case["frame"]
        assert [head.hex() for head in heads] == case["heads"]
        for event, said in zip(frame.events, items(case, "events"), strict=True):
            assert event.header.pack().hex() == said["header"]
            assert event.leaf().hex() == said["leaf"]
            assert (None if event.body is None else event.body.hex()) == said["body"]


def test_frames_that_are_refused_stay_refused() -> None:
    vectors = loaded("frame")
    public = data(vectors, "public_key")

    for case in items(vectors, "longest"):
        assert frames.parse(data(case)).pack() == data(case), case["name"]
    for case in items(vectors, "refused"):
        with pytest.raises(MalformedError):
            frames.parse(data(case))
    for case in items(vectors, "unproven"):
        frame: Frame = frames.parse(data(case))
        with pytest.raises(UnprovenError):
            frames.verify(frame, bytes(32), public)


def test_clear_bodies_are_read_as_the_vectors_say() -> None:
    vectors = loaded("clear-bodies")

    for case in items(vectors, "log_opened"):
        header = Header(EventClass.LOG_OPENED, data(case, "stream"), data(case, "log"), 1, NO_KEY, 0, 1)
        assert decode_log_opened(header, data(case, "body")).encode() == data(case, "body")
    for case in items(vectors, "erase"):
        assert decode_erasure(data(case, "body")).encode() == data(case, "body")
    for case in items(vectors, "directory"):
        declaration = decode_declaration(data(case, "body"))
        assert not isinstance(declaration, UnknownDeclaration)
        assert encode_declaration(declaration) == data(case, "body")
    for case in items(vectors, "unknown"):
        unknown = decode_declaration(data(case, "body"))
        assert isinstance(unknown, UnknownDeclaration)
        assert encode_declaration(unknown) == data(case, "body")


def test_stream_ids_are_read_as_the_vectors_say() -> None:
    vectors = loaded("stream-ids")
    key = data(vectors, "visit_key")

    for case in items(vectors, "ids"):
        assert scope_of(data(case, "id")) == (case["kind"], case["agency"])
    by_name = {text(case, "name"): data(case, "id") for case in items(vectors, "ids")}
    assert by_name["the shared part of the visit"] == visit_stream_id(key)
    for kind in COMPARTMENTS:
        assert by_name[f"its {kind.name.lower()} compartment"] == compartment_stream_id(key, kind)
    for agency in INVESTIGATING:
        assert by_name[f"what is investigated for the {agency}"] == investigation_stream_id(key, agency)
    for case in items(vectors, "refused"):
        with pytest.raises(MalformedError):
            scope_of(data(case))


def test_scopes_are_as_the_vectors_say() -> None:
    vectors = loaded("scopes")
    said = {
        (text(case, "agency"), text(case, "role"), case["kind"], owner): allowed
        for case in items(vectors, "access")
        for owner, allowed in record(case, "in").items()
    }
    held = {(text(case, "agency"), text(case, "purpose")): case["roles"] for case in items(vectors, "purposes")}

    for agency, role, kind, owner in product(Agency, Role, StreamKind, Agency):
        assert access(agency, role, kind, owner) == said.get((agency, role, kind, owner), "none")
    written = [(text(c, "agency"), text(c, "role"), text(c, "owner")) for c in items(vectors, "designated")]
    for agency, role, owner in product(Agency, Role, Agency):
        allowed = access(agency, role, StreamKind.INVESTIGATION, owner, designated=True)
        assert (allowed is Access.WRITE) is ((agency, role, owner) in written)
    for agency, purpose in product(Agency, Purpose):
        assert sorted(holders(agency, purpose)) == held.get((agency, purpose), [])


def an_opening(body: bytes) -> LogOpened:
    return decode_log_opened(Header(EventClass.LOG_OPENED, STREAM, LOG, 1, NO_KEY, 0, 1), body)


@pytest.mark.parametrize("decode", [an_opening, decode_erasure, decode_declaration])
def test_clear_bodies_that_are_refused_stay_refused(decode: Callable[[bytes], object]) -> None:
    for case in items(loaded("clear-bodies"), "refused"):
        with pytest.raises(MalformedError):
            decode(data(case))


def test_messages_are_read_as_the_vectors_say() -> None:
    vectors = loaded("messages")

    for case in items(vectors, "requests"):
        assert decode_sync_request(data(case, "body")).encode() == data(case, "body")
    for case in items(vectors, "replies"):
        assert decode_sync_reply(data(case, "body")).encode() == data(case, "body")
    for case in items(vectors, "refused"):
        for decode in (decode_sync_request, decode_sync_reply):
            with pytest.raises(MalformedError):
                decode(data(case))


def test_the_tree_grows_as_the_vectors_say() -> None:
    tree = loaded("receipt")["tree"]
    assert isinstance(tree, dict)
    leaves, roots, grown = (tree[name] for name in ("leaves", "roots", "grown"))
    assert isinstance(leaves, list)
    assert isinstance(roots, list)
    assert isinstance(grown, list)
    mine = GrowingTree()

    for leaf_input, root in zip(leaves, roots, strict=True):
        mine.grow(leaf_hash(bytes.fromhex(str(leaf_input))))
        assert mine.root.hex() == root
    for case in grown:
        assert isinstance(case, dict)
        before, size, proof = case["from"], case["to"], case["proof"]
        assert isinstance(before, int)
        assert isinstance(size, int)
        assert isinstance(proof, list)
        first, second = (bytes.fromhex(str(roots[at - 1])) for at in (before, size))
        assert is_consistent(before, first, size, second, [bytes.fromhex(str(each)) for each in proof])


def test_receipts_are_read_or_refused_as_the_vectors_say() -> None:
    vectors = loaded("receipt")
    hub = data(vectors, "hub_public")

    assert all(open_receipt(data(case, "receipt"), hub).heads for case in items(vectors, "events"))
    assert not any(open_receipt(data(case, "receipt"), hub).heads for case in items(vectors, "without_lines"))
    assert all(open_blob_receipt(data(case, "receipt"), hub).blobs for case in items(vectors, "blobs"))
    for case in items(vectors, "lines"):
        proof = LineProof.decode(data(case, "proof"))
        assert leaf(proof.line, proof.salt) == data(case, "leaf")
        assert proof.check(hub).root == data(case, "root")
    for case in items(vectors, "times"):
        assert open_hub_time(data(case, "time"), hub, text(case, "nonce")).hub_ms == MS
    for case in items(vectors, "colleagues"):
        assert open_colleague_receipt(data(case, "colleague"), lambda _installation: hub).heads
    for case in items(vectors, "for_hub"):
        assert open_for_hub(HUB, data(case, "for_hub")) == data(case, "content")
    judged: dict[str, Callable[[bytes], object]] = {
        "refused_colleagues": lambda said: open_colleague_receipt(said, lambda _installation: hub),
        "refused": lambda receipt: open_receipt(receipt, hub),
        "refused_blobs": lambda receipt: open_blob_receipt(receipt, hub),
        "refused_times": lambda time: open_hub_time(time, hub, "vector-nonce-0001"),
        "refused_lines": lambda proof: LineProof.decode(proof).check(hub),
    }
    for name, judge in judged.items():
        for case in items(vectors, name):
            with pytest.raises(WireError):
                judge(data(case))


def test_enrolment_goes_as_the_vectors_say() -> None:
    vectors = loaded("enrolment")
    keys = derive_code_keys(parse_code(text(vectors, "code")))
    nonce = data(vectors, "nonce")

    decode_enrol_request(data(vectors, "request")).check(keys.request_key)
    assert decode_enrol_reply(data(vectors, "reply"), keys.reply_key, nonce).hub_ms == MS
    assert (keys.enrolment, keys.request_key) == (data(vectors, "enrolment"), data(vectors, "request_key"))
    for case in items(vectors, "refused_requests"):
        with pytest.raises(UnprovenError):
            decode_enrol_request(data(case)).check(keys.request_key)
    for case in items(vectors, "refused_replies"):
        with pytest.raises(WireError):
            decode_enrol_reply(data(case), keys.reply_key, nonce)


def verified(case: dict[str, Json]) -> SignedBy:
    headers, now_s = case["headers"], case["now_s"]
    assert isinstance(headers, list)
    assert isinstance(now_s, int)
    return verify_request(
        text(case, "method"),
        text(case, "url"),
        [(str(line[0]), str(line[1])) for line in headers if isinstance(line, list)],
        public_key_of=lambda installation: DEVICE.public if installation == DEVICE.id else None,
        now_s=now_s,
    )


def test_signed_requests_hold_as_the_vectors_say() -> None:
    vectors = loaded("signature")

    assert data(vectors, "public_key") == DEVICE.public
    for case in items(vectors, "cases"):
        signed_by = verified(case)
        signed_by.check_body(data(case, "body"))
        assert signed_by.installation == DEVICE.id
    for case in items(vectors, "wrong_clock"):
        with pytest.raises(WrongClockError):
            verified(case)


@pytest.mark.parametrize("case", items(loaded("signature"), "refused"), ids=lambda case: str(case["name"]))
def test_signed_requests_that_are_refused_stay_refused(case: dict[str, Json]) -> None:
    with pytest.raises(UnprovenError):
        verified(case)


def test_the_files_of_custodians_are_read_as_the_vectors_say() -> None:
    vectors = loaded("custodian")

    for case in items(vectors, "cases"):
        custodian = decode_custodian(data(case, "file"))
        assert (custodian.name, custodian.fingerprint) == (case["name"], case["fingerprint"])
        assert text(case, "fingerprint").replace(" ", "") == text(case, "id")[:20]
    for case in items(vectors, "refused"):
        with pytest.raises(MalformedError):
            decode_custodian(data(case))
