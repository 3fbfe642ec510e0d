"""The tree of RFC 9162: every proof of a small tree holds, and no other."""

import hashlib

import pytest

from inspector.wire.tree import EMPTY, inclusion, is_consistent, is_included, leaf_hash, node_hash
from tests.fakes.growing_tree import GrowingTree

MOST = 33
# The example of RFC 6962's own test data: eight leaves and their roots at sizes 1 to 8.
INPUTS = [
    bytes.fromhex(each)
    for each in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = {
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


def a_tree(size: int, kind: bytes = b"leaf") -> GrowingTree:
    return GrowingTree([leaf_hash(kind + bytes([at])) for at in range(size)])


def test_the_roots_are_those_of_certificate_transparency() -> None:
    for size, root in ROOTS.items():
        assert GrowingTree([leaf_hash(each) for each in INPUTS[:size]]).root.hex() == root
    assert GrowingTree().root == EMPTY == hashlib.sha256().digest()


@pytest.mark.parametrize("size", range(1, MOST))
def test_every_leaf_is_included_where_it_stands_and_nowhere_else(size: int) -> None:
    tree = a_tree(size)
    for index, leaf in enumerate(tree.leaves):
        grown = GrowingTree(tree.leaves[:size])
        path = inclusion_of(grown, index)
        assert is_included(leaf, index, size, path, tree.root)
        for other in range(size + 1):
            assert other == index or not is_included(leaf, other, size, path, tree.root)
        assert not is_included(leaf_hash(b"another"), index, size, path, tree.root)
        assert not is_included(leaf, index, size, (*path, bytes(32)), tree.root)
        assert not path or not is_included(leaf, index, size, path[:-1], tree.root)
        assert not is_included(leaf, index, size, path, bytes(32))


@pytest.mark.parametrize("size", range(1, MOST))
def test_a_tree_begins_with_each_that_it_was_and_with_no_other(size: int) -> None:
    tree = a_tree(size)
    for before in range(size + 1):
        old, proof = a_tree(before).root, tree.since(before)
        assert is_consistent(before, old, size, tree.root, proof)
        assert not is_consistent(before, bytes(32), size, tree.root, proof) or before == 0
        assert not is_consistent(before, old, size, bytes(32), proof) or before == 0
        assert not is_consistent(before, old, size, tree.root, (*proof, bytes(32)))
        assert not proof or not is_consistent(before, old, size, tree.root, proof[:-1])
        forked = a_tree(before, b"fork").root
        assert before == 0 or not is_consistent(before, forked, size, tree.root, proof)


def test_a_tree_that_shrank_begins_with_nothing_larger() -> None:
    assert not is_consistent(5, a_tree(5).root, 4, a_tree(4).root, ())


def test_a_leaf_is_never_taken_for_a_node() -> None:
    assert leaf_hash(bytes(64)) != node_hash(bytes(32), bytes(32))


def inclusion_of(tree: GrowingTree, index: int) -> tuple[bytes, ...]:
    return inclusion(index, tree.size, tree.node)
