"""A Merkle tree that only grows: what is in it, and that a later one begins with an earlier one, can be proven.

Hashes and proofs are those of RFC 9162, section 2.1 (the hashes are also RFC 6962's). Whoever keeps the tree gives a
`Node`, which finds the hash of a whole subtree; `docs/formats/receipt.md` says what the leaves are.
"""

import hashlib
import hmac
from collections.abc import Callable, Sequence

EMPTY = hashlib.sha256().digest()
"""The root of a tree without leaves."""
LONGEST_PROOF = 64

Node = Callable[[int, int], bytes]
"""The hash of the subtree of 2^level leaves at a place, counted in such subtrees from 0."""


def leaf_hash(data: bytes) -> bytes:
    """The hash of a leaf."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of what two subtrees make."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of(size: int, node: Node) -> bytes:
    """The root of the first leaves of a tree."""
    return _subtree(0, size, node) if size else EMPTY


def inclusion(index: int, size: int, node: Node) -> tuple[bytes, ...]:
    """What leads from a leaf to the root of the first leaves of a tree."""
    return _path(index, 0, size, node)


def consistency(before: int, size: int, node: Node) -> tuple[bytes, ...]:
    """What shows that the tree of so many leaves begins with that of fewer; nothing between equal ones or from none."""
    return _subproof(before, 0, size, node, is_whole=True) if 0 < before < size else ()


def is_included(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Whether a path leads from this leaf at this place to the root of a tree of this size (RFC 9162, 2.1.3.2)."""
    turns = _turns(index, size - 1, len(path)) if 0 <= index < size else None
    if turns is None:
        return False
    found = leaf
    for step, is_left in zip(path, turns, strict=True):
        found = node_hash(step, found) if is_left else node_hash(found, step)
    return hmac.compare_digest(found, root)


def is_consistent(before: int, old: bytes, size: int, new: bytes, proof: Sequence[bytes]) -> bool:
    """Whether a tree with this root begins with the one that had the old root (RFC 9162, 2.1.4.2)."""
    if before in {0, size}:
        return not proof and (not before or hmac.compare_digest(old, new))
    if before > size or not proof:
        return False
    path = list(proof) if before & (before - 1) else [old, *proof]
    at, last = before - 1, size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    turns = _turns(at, last, len(path) - 1)
    if turns is None:
        return False
    first = second = path[0]
    for step, is_left in zip(path[1:], turns, strict=True):
        first = node_hash(step, first) if is_left else first
        second = node_hash(step, second) if is_left else node_hash(second, step)
    return hmac.compare_digest(first, old) and hmac.compare_digest(second, new)


def _turns(at: int, last: int, count: int) -> list[bool] | None:
    """For each step up to the root whether it stands on the left; nothing when the root is not so many steps away."""
    turns: list[bool] = []
    for _ in range(count):
        if last == 0:
            return None
        turns.append(bool(at & 1) or at == last)
        while turns[-1] and at and not at & 1:
            at, last = at >> 1, last >> 1
        at, last = at >> 1, last >> 1
    return turns if last == 0 else None


def _subtree(start: int, end: int, node: Node) -> bytes:
    """The hash over the leaves from `start` to `end`; `start` is where a subtree of that size may begin."""
    count = end - start
    if not count & (count - 1):
        level = count.bit_length() - 1
        return node(level, start >> level)
    middle = start + _half(count)
    return node_hash(_subtree(start, middle, node), _subtree(middle, end, node))


def _path(index: int, start: int, end: int, node: Node) -> tuple[bytes, ...]:
    if end - start == 1:
        return ()
    middle = start + _half(end - start)
    if index < middle:
        return (*_path(index, start, middle, node), _subtree(middle, end, node))
    return (*_path(index, middle, end, node), _subtree(start, middle, node))


def _subproof(before: int, start: int, end: int, node: Node, *, is_whole: bool) -> tuple[bytes, ...]:
    if before == end:
        return () if is_whole else (_subtree(start, end, node),)
    middle = start + _half(end - start)
    if before <= middle:
        return (*_subproof(before, start, middle, node, is_whole=is_whole), _subtree(middle, end, node))
    return (*_subproof(before, middle, end, node, is_whole=False), _subtree(start, middle, node))


def _half(count: int) -> int:
    """The largest power of two below a number."""
    return 1 << (count - 1).bit_length() - 1
