import hashlib
from dataclasses import replace

import pytest

from inspector.crypto import cbor, cose
from inspector.crypto.signatures import SigningKey
from inspector.wire.errors import MalformedError, UnprovenError, WireError
from inspector.wire.event import LogHead
from inspector.wire.reading import LAST_MS
from inspector.wire.receipt_lines import LineProof, ReceiptLine, claimed_by, leaf, open_checkpoint
from inspector.wire.receipts import (
    BlobReceipt,
    HubTime,
    Receipt,
    StoredBlob,
    line_proofs,
    open_blob_receipt,
    open_hub_time,
    open_receipt,
)
from inspector.wire.tree import leaf_hash
from tests.fakes.growing_tree import GrowingTree, a_receipt

HUB = SigningKey(bytes(range(32)))
ID, HASH = bytes(range(16)), bytes(range(32))
MS = 1_795_000_000_000
SEED = hashlib.sha256(b"seed").digest()
LINES = tuple(ReceiptLine(LogHead(bytes([at]) * 16, at + 1, bytes([at]) * 32), MS - at) for at in range(40))
RECEIPT = a_receipt(ID, LINES[:2], MS, SEED)
BLOB_RECEIPT = BlobReceipt(ID, (StoredBlob(HASH, 2_000_000),), MS)
TIME = HubTime(ID, MS, "0123456789abcdef")


def test_receipts_are_read_as_they_were_signed() -> None:
    assert open_receipt(RECEIPT.sign(HUB), HUB.public) == RECEIPT
    assert open_blob_receipt(BLOB_RECEIPT.sign(HUB), HUB.public) == BLOB_RECEIPT
    assert open_hub_time(TIME.sign(HUB), HUB.public, TIME.nonce) == TIME


def test_a_receipt_by_another_hub_is_refused() -> None:
    stranger = SigningKey(b"\x01" * 32).public

    with pytest.raises(UnprovenError):
        open_receipt(RECEIPT.sign(HUB), stranger)
    with pytest.raises(UnprovenError):
        open_blob_receipt(BLOB_RECEIPT.sign(HUB), stranger)
    with pytest.raises(UnprovenError):
        open_hub_time(TIME.sign(HUB), stranger, TIME.nonce)


def test_a_changed_receipt_is_refused() -> None:
    data = RECEIPT.sign(HUB)

    for bit in range(len(data) * 8):
        damaged = bytearray(data)
        damaged[bit // 8] ^= 1 << bit % 8
        with pytest.raises(WireError):
            open_receipt(bytes(damaged), HUB.public)


def test_one_kind_of_signed_message_is_never_taken_for_another() -> None:
    with pytest.raises(UnprovenError):
        open_blob_receipt(line_proofs(RECEIPT.sign(HUB))[0].message, HUB.public)
    with pytest.raises(UnprovenError):
        open_checkpoint(BLOB_RECEIPT.sign(HUB), HUB.public)
    with pytest.raises(UnprovenError):
        open_checkpoint(TIME.sign(HUB), HUB.public)


def test_the_time_answers_one_request_only() -> None:
    with pytest.raises(UnprovenError):
        open_hub_time(TIME.sign(HUB), HUB.public, "another-nonce-1234")


@pytest.mark.parametrize(
    "payload",
    [
        {0: ID, 1: HASH, 2: -1, 3: 1, 4: HASH, 5: None},
        {0: ID, 1: ID, 2: 0, 3: 1, 4: HASH, 5: None},
        {0: ID, 1: HASH, 2: 0, 3: 0, 4: HASH, 5: None},
        {0: ID, 1: HASH, 2: 0, 3: 1, 4: ID, 5: None},
        {0: ID, 1: HASH, 2: 0, 3: 1, 4: HASH, 5: [ID, -1, HASH]},
        {0: ID, 1: HASH, 2: 0},
    ],
)
def test_a_signed_message_that_says_something_else_is_malformed(payload: dict[int, cbor.Cbor]) -> None:
    message = cose.sign1(cbor.encode(payload), HUB, "inspector/receipt/1")

    with pytest.raises(MalformedError):
        open_checkpoint(message, HUB.public)


@pytest.mark.parametrize("count", [1, 2, 7, 8, 9, 16, 17, 40])
def test_each_line_is_proven_alone(count: int) -> None:
    receipt = a_receipt(ID, LINES[:count], MS, SEED).sign(HUB)

    proofs = line_proofs(receipt)

    assert [proof.line for proof in proofs] == list(LINES[:count])
    for proof in proofs:
        again = LineProof.decode(proof.encode())
        assert again == proof
        assert again.check(HUB.public).hub_ms == MS


@pytest.mark.parametrize("count", [1, 2, 5, 8])
def test_a_line_shows_nothing_of_the_others(count: int) -> None:
    """Neither what they are, nor, below eight, how many: somebody who guesses all of another line learns nothing."""
    shown = line_proofs(a_receipt(ID, LINES[:count], MS, SEED).sign(HUB))[0]

    data = shown.encode()

    assert len(shown.path) == 3
    for other in LINES[1:count]:
        assert other.head.log not in data
        assert other.head.head not in data
        assert leaf(other, shown.salt) not in shown.path
        assert leaf(other, bytes(32)) not in shown.path


class TestALineThatIsNotInTheReceipt:
    proofs = line_proofs(a_receipt(ID, LINES[:9], MS, SEED).sign(HUB))
    other = line_proofs(a_receipt(ID, LINES[9:12], MS, HASH).sign(HUB))

    def refused(self, **changes: object) -> None:
        proof = replace(self.proofs[3], **changes)  # type: ignore[arg-type] # a test names the fields it changes
        with pytest.raises(UnprovenError):
            proof.check(HUB.public)

    def test_is_refused_with_another_log_place_head_or_time(self) -> None:
        head, at_ms = self.proofs[3].line
        self.refused(line=ReceiptLine(head._replace(log=HASH[:16]), at_ms))
        self.refused(line=ReceiptLine(head._replace(seq=head.seq + 1), at_ms))
        self.refused(line=ReceiptLine(head._replace(head=HASH), at_ms))
        self.refused(line=ReceiptLine(head, at_ms - 1))

    def test_is_refused_with_the_path_or_salt_of_another_line(self) -> None:
        self.refused(path=self.proofs[4].path)
        self.refused(salt=self.proofs[4].salt)
        self.refused(path=self.proofs[3].path[:-1])
        self.refused(path=())
        self.refused(path=(*self.proofs[3].path, HASH))

    def test_is_refused_under_another_receipt(self) -> None:
        self.refused(message=self.other[0].message)
        self.refused(path=self.other[0].path)

    def test_is_refused_when_a_node_is_passed_off_as_a_line(self) -> None:
        """A leaf and a node are hashed differently, so no part of the tree can be read as a line."""
        self.refused(salt=self.proofs[3].path[0], path=self.proofs[3].path[1:])

    def test_is_refused_by_another_hub(self) -> None:
        with pytest.raises(UnprovenError):
            self.proofs[0].check(SigningKey(b"\x01" * 32).public)


def test_a_line_that_claims_a_time_after_the_signature_is_refused() -> None:
    late = ReceiptLine(LINES[0].head, MS + 1)

    receipt = a_receipt(ID, (LINES[1], late), MS, SEED).sign(HUB)

    with pytest.raises(UnprovenError):
        line_proofs(receipt)[1].check(HUB.public)
    with pytest.raises(UnprovenError):
        open_receipt(receipt, HUB.public)


@pytest.mark.parametrize("late", [LAST_MS + 1, (1 << 63) - 1])
def test_a_time_for_which_no_date_can_be_written_is_malformed(late: int) -> None:
    for receipt in (replace(RECEIPT, hub_ms=late), a_receipt(ID, (ReceiptLine(LINES[0].head, late),), MS, SEED)):
        with pytest.raises(MalformedError):
            open_receipt(receipt.sign(HUB), HUB.public)
    with pytest.raises(MalformedError):
        open_blob_receipt(replace(BLOB_RECEIPT, hub_ms=late).sign(HUB), HUB.public)
    with pytest.raises(MalformedError):
        open_hub_time(replace(TIME, hub_ms=late).sign(HUB), HUB.public, TIME.nonce)


@pytest.mark.parametrize(
    "lines",
    [(ReceiptLine(LogHead(ID, 0, bytes(32)), MS),), (LINES[1], LINES[1]), (LINES[1], LINES[1]._replace(at_ms=1))],
)
def test_a_line_for_nothing_and_a_line_twice_are_no_receipt(lines: tuple[ReceiptLine, ...]) -> None:
    with pytest.raises(MalformedError):
        open_receipt(a_receipt(ID, lines, MS, SEED).sign(HUB), HUB.public)


def test_a_receipt_without_lines_says_how_the_tree_stands() -> None:
    tree = GrowingTree([leaf_hash(b"one"), leaf_hash(b"two")])
    empty = Receipt(ID, (), MS, SEED, tree.now()).sign(HUB)

    checkpoint = open_receipt(empty, HUB.public).checkpoint

    assert (checkpoint.root, checkpoint.size, checkpoint.tree) == (None, 2, tree.root)
    assert line_proofs(empty) == ()


@pytest.mark.parametrize("message", [b"", b"false", BLOB_RECEIPT.sign(HUB), RECEIPT.sign(HUB)])
def test_what_is_no_checkpoint_is_malformed_also_when_nobody_asks_who_signed_it(message: bytes) -> None:
    with pytest.raises(MalformedError):
        claimed_by(message)


def test_a_receipt_that_is_not_in_the_hub_s_tree_is_refused() -> None:
    tree, lines = GrowingTree([leaf_hash(b"before")]), LINES[:2]
    logged = tree.grow_with(lines, SEED)
    receipt = Receipt(ID, lines, MS, SEED, logged)
    assert open_receipt(receipt.sign(HUB), HUB.public) == receipt

    for wrong in (
        logged._replace(tree=HASH),
        logged._replace(size=1),
        logged._replace(size=4),
        logged._replace(path=()),
        logged._replace(path=(HASH,)),
        GrowingTree.of(LINES[2:3], SEED),
    ):
        signed = replace(receipt, logged=wrong).sign(HUB)
        with pytest.raises(UnprovenError):
            open_receipt(signed, HUB.public)
        for proof in line_proofs(signed):
            with pytest.raises(UnprovenError):
                proof.check(HUB.public)


def test_one_log_may_be_confirmed_at_two_places() -> None:
    """As a reply does that gives a part of a log and says how far the hub has it."""
    further = ReceiptLine(LINES[1].head._replace(seq=9, head=HASH), MS)
    receipt = a_receipt(ID, (LINES[1], further), MS, SEED)

    assert open_receipt(receipt.sign(HUB), HUB.public) == receipt


@pytest.mark.parametrize("length", [0, 2, 17])
def test_a_path_that_no_tree_has_is_malformed(length: int) -> None:
    proof = line_proofs(RECEIPT.sign(HUB))[0]

    with pytest.raises(MalformedError):
        LineProof.decode(replace(proof, path=(HASH,) * length).encode())


def test_a_changed_line_is_refused() -> None:
    data = line_proofs(RECEIPT.sign(HUB))[0].encode()

    for bit in range(len(data) * 8):
        damaged = bytearray(data)
        damaged[bit // 8] ^= 1 << bit % 8
        with pytest.raises(WireError):
            LineProof.decode(bytes(damaged)).check(HUB.public)
    for end in range(len(data)):
        with pytest.raises(MalformedError):
            LineProof.decode(data[:end])
