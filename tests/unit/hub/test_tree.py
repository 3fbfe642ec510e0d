"""The hub's tree in its own rows: each receipt a leaf, in the commit that stored what it is for."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.hub.relay import opened
from inspector.hub.rows import tree
from inspector.wire.messages import Known, SyncReply
from inspector.wire.receipts import Receipt, open_receipt
from inspector.wire.scopes import Agency, Role, StreamKind
from inspector.wire.tree import EMPTY, is_consistent, leaf_hash
from tests.fakes.backups import backed_up, restored
from tests.fakes.growing_tree import GrowingTree
from tests.fakes.postgres import NewDatabase, on_each_database
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import InProcess, TurnedClock, a_home

INSPECTOR = (Agency.GEMEENTE, Role.INSPECTOR)

new_database = on_each_database()  # also in a short run: this is where most can go wrong


@pytest.fixture
def hub(tmp_path: Path, new_database: NewDatabase) -> Iterator[InProcess]:
    with opened(a_home(tmp_path, new_database()).path, clock=TurnedClock(), ids=SystemIds()) as relay:
        yield InProcess(relay, TurnedClock())


def receipt_in(hub: InProcess, reply: SyncReply) -> Receipt:
    assert reply.receipt is not None
    return open_receipt(reply.receipt, hub.relay.hub_key.public)


def pushed(hub: InProcess, known: Known | None = None) -> SyncReply:
    device = hub.enrol(*INSPECTOR)
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    return hub.sync(device, log.frame(), known=known)


def test_rows_prove_what_a_tree_in_memory_proves(hub: InProcess) -> None:
    mine, leaves = GrowingTree(), [leaf_hash(bytes([at])) for at in range(40)]
    for leaf in leaves:
        mine.grow(leaf)
        grown = hub.relay.store.write(partial(tree.standing, before=mine.size // 3, leaf=leaf)).result()
        assert grown == (mine.now(), mine.since(mine.size // 3), 0)
        for before in (0, 1, mine.size // 2, mine.size):
            assert hub.relay.store.read(partial(tree.standing, before=before)) == (mine.now(), mine.since(before), 0)


def test_each_reply_is_signed_with_how_the_tree_stands_and_grew(hub: InProcess) -> None:
    first = receipt_in(hub, pushed(hub))
    assert (first.logged.size, first.checkpoint.root is not None) == (1, True)

    known = Known(hub.relay.incarnation, 1)
    for _ in range(5):
        pushed(hub)
    reply = pushed(hub, known)
    last = receipt_in(hub, reply)

    assert last.logged.size == 7
    assert is_consistent(1, first.logged.tree, 7, last.logged.tree, reply.grown)


def test_a_reply_about_nothing_adds_no_leaf_and_says_how_the_tree_stands(hub: InProcess) -> None:
    before = receipt_in(hub, pushed(hub))
    device = hub.enrol(*INSPECTOR)
    cursor = hub.sync(device).cursor
    size = hub.relay.store.read(tree.standing).logged.size

    quiet = receipt_in(hub, hub.sync(device, cursor=cursor))

    assert quiet.lines == ()
    assert quiet.logged.size == size == hub.relay.store.read(tree.standing).logged.size > before.logged.size


def test_a_size_of_another_life_or_beyond_the_end_is_given_no_proof(hub: InProcess) -> None:
    pushed(hub)

    assert pushed(hub, Known(bytes(16), 1)).grown == ()
    assert pushed(hub, Known(hub.relay.incarnation, 99)).grown == ()


def test_a_reply_to_who_brought_nothing_is_signed_with_how_the_tree_stands_too(hub: InProcess) -> None:
    device = hub.enrol(*INSPECTOR)
    first = receipt_in(hub, pushed(hub))
    known = Known(hub.relay.incarnation, first.logged.size)
    pushed(hub)

    reply = hub.sync(device, known=known)

    after = receipt_in(hub, reply)
    assert after.logged.size > first.logged.size
    assert after.checkpoint.tree == after.logged.tree
    assert is_consistent(first.logged.size, first.logged.tree, after.logged.size, after.logged.tree, reply.grown)


def test_a_restored_hub_grows_a_new_tree_and_signs_from_which_it_came(hub: InProcess, tmp_path: Path) -> None:
    before = receipt_in(hub, pushed(hub))
    copy = backed_up(hub.relay, tmp_path / "copies").file
    home = restored(copy, tmp_path / "again", ids=SystemIds()).home

    with opened(home.path, clock=TurnedClock(), ids=SystemIds()) as relay:
        again = InProcess(relay, TurnedClock(), SeededIds("again"))
        assert relay.store.read(tree.standing).logged.tree == EMPTY
        after = receipt_in(again, pushed(again))

    assert before.origin is None
    assert after.incarnation != before.incarnation
    assert after.logged.size == 1
    assert after.origin is not None
    assert (after.origin.incarnation, after.origin.size, after.origin.tree) == (before.incarnation, *before.logged[:2])
