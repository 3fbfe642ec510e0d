"""A hub's tree may grow, and nothing else; a life from a copy says where it came from."""

import pytest

from inspector.sync.outcomes import Outcome
from inspector.sync.round import Round
from inspector.sync.steps import Done, Parcel, SaveReply, Send, Stored
from inspector.sync.witness import HubFault, fault_of
from inspector.wire.event import LogHead
from inspector.wire.messages import Known, SyncReply, decode_sync_request
from inspector.wire.receipt_lines import Checkpoint, Logged, Origin, ReceiptLine, sign_checkpoint
from inspector.wire.receipts import Receipt
from inspector.wire.tree import leaf_hash
from tests.fakes.growing_tree import GrowingTree
from tests.unit.sync.test_round import HUB, LIFE, LOG, NEXT_LIFE, QUIET, a_round

SEED = bytes(32)


def a_tree(size: int, kind: bytes = b"leaf") -> GrowingTree:
    return GrowingTree([leaf_hash(kind + bytes([at])) for at in range(size)])


def said(tree: GrowingTree, life: bytes = LIFE, origin: Origin | None = None) -> Checkpoint:
    return Checkpoint(life, None, 0, tree.size, tree.root, origin)


def test_a_tree_that_grew_is_believed_with_its_proof_and_not_without() -> None:
    known, tree = said(a_tree(5)), a_tree(9)

    assert fault_of(known, said(tree), tree.since(5)) is None
    assert fault_of(known, known, ()) is None
    assert fault_of(None, said(tree), ()) is None
    assert fault_of(known, said(tree), ()) is HubFault.FORKED
    assert fault_of(known, said(tree), tree.since(4)) is HubFault.FORKED


def test_another_tree_of_the_same_or_a_larger_size_is_a_fork() -> None:
    known, fork = said(a_tree(5)), a_tree(9, b"fork")

    assert fault_of(known, said(fork), fork.since(5)) is HubFault.FORKED
    assert fault_of(known, said(a_tree(5, b"fork")), ()) is HubFault.FORKED


def test_a_smaller_tree_went_back() -> None:
    assert fault_of(said(a_tree(5)), said(a_tree(4)), ()) is HubFault.WENT_BACK


def test_a_new_life_says_where_it_came_from() -> None:
    known, anew = said(a_tree(5)), a_tree(1)

    assert fault_of(known, said(anew, NEXT_LIFE), ()) is HubFault.FORKED
    assert fault_of(known, said(anew, NEXT_LIFE, Origin(LIFE, 3, a_tree(3).root)), ()) is None
    assert fault_of(known, said(anew, NEXT_LIFE, Origin(LIFE, 5, a_tree(5).root)), ()) is None
    assert fault_of(known, said(anew, NEXT_LIFE, Origin(LIFE, 5, a_tree(5, b"fork").root)), ()) is HubFault.FORKED
    assert fault_of(known, said(anew, NEXT_LIFE, Origin(bytes([7] * 16), 40, bytes(32))), ()) is None


def replied(turn: Round, tree: GrowingTree, *, knows: GrowingTree | None) -> tuple[Round, SaveReply | Done]:
    """One request of a device that knows a tree, and a reply that shows another."""
    message = None if knows is None else sign_checkpoint(said(knows), HUB)
    turn, step = turn.next_request(Parcel(QUIET.cursor, QUIET.incarnation, checkpoint=message))
    assert isinstance(step, Send)
    asked = decode_sync_request(step.body)
    assert asked.known == (None if knows is None else Known(LIFE, knows.size))
    receipt = Receipt(LIFE, (), 0, SEED, Logged(tree.size, tree.root)).sign(HUB)
    grown = () if asked.known is None else tree.since(asked.known.size)
    return turn.on_reply(SyncReply(LIFE, 0, QUIET.cursor, receipt=receipt, grown=grown).encode())


def test_a_device_keeps_what_it_heard_last_and_asks_for_the_proof_from_there() -> None:
    _, first = replied(a_round(), a_tree(5), knows=None)
    assert isinstance(first, SaveReply)
    assert first.receipt is None  # no line: nothing leaves the outbox
    assert first.news is not None
    assert first.news.checkpoint is not None

    _, second = replied(a_round(), a_tree(9), knows=a_tree(5))

    assert isinstance(second, SaveReply)


@pytest.mark.parametrize(
    ("tree", "fault"), [(a_tree(9, b"fork"), HubFault.FORKED), (a_tree(4), HubFault.WENT_BACK)], ids=["fork", "back"]
)
def test_a_hub_that_forks_or_goes_back_is_named_and_nothing_of_its_reply_counts(
    tree: GrowingTree, fault: HubFault
) -> None:
    _, step = replied(a_round(), tree, knows=a_tree(5))

    assert isinstance(step, Done)
    assert (step.result.outcome, step.result.hub) == (Outcome.NOT_TRUSTED, fault)


def test_a_hub_that_drops_what_it_signed_for_is_named() -> None:
    turn, step = replied(a_round(), a_tree(6), knows=a_tree(5))
    assert isinstance(step, SaveReply)

    turn = turn.on_stored(Stored(dropped=1))
    turn, _ = turn.next_request(QUIET)
    _, done = turn.next_request(QUIET)

    assert isinstance(done, Done)
    assert (done.result.outcome, done.result.hub) == (Outcome.NOT_TRUSTED, HubFault.DROPPED)


def test_a_receipt_counts_as_the_last_leaf_of_the_tree_it_names() -> None:
    lines = (ReceiptLine(LogHead(LOG, 3, bytes(32)), 0),)
    tree = a_tree(5)
    logged = tree.grow_with(lines, SEED)
    turn, _ = a_round().next_request(QUIET)

    _, step = turn.on_reply(SyncReply(LIFE, 0, 7, receipt=Receipt(LIFE, lines, 0, SEED, logged).sign(HUB)).encode())
    _, other = turn.on_reply(
        SyncReply(LIFE, 0, 7, receipt=Receipt(LIFE, lines, 0, SEED, a_tree(6).now()).sign(HUB)).encode()
    )

    assert isinstance(step, SaveReply)
    assert isinstance(other, Done)
