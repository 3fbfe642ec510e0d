"""The tree of all receipts as rows: the hash of every whole subtree, so that any proof is one look-up.

A hub that is made from a copy grows a new tree and says in each checkpoint from which life and tree it came.
"""

from collections.abc import Callable, Mapping
from itertools import count, takewhile
from typing import TypeVar

from sqlalchemy import Connection, delete, func, insert, select, update

from inspector.crypto import cbor
from inspector.hub.rows import tables
from inspector.wire.receipt_lines import Logged, Origin, an_origin
from inspector.wire.tree import Node, consistency, inclusion, node_hash, root_of

T = TypeVar("T")

_LEVEL_BITS = 56
_LEAVES = 1 << _LEVEL_BITS
_ORIGIN_BYTES = 128


def size(connection: Connection) -> int:
    """How many receipts the hub gave in this life."""
    newest = connection.scalar(select(func.max(tables.tree.c.node)).where(tables.tree.c.node < _LEAVES))
    return 0 if newest is None else newest + 1


def grow(connection: Connection, leaf: bytes) -> None:
    """Add a leaf and every subtree that is whole with it."""
    place, level, found = size(connection), 0, leaf
    rows = [{"node": place, "hash": found}]
    while place & 1:
        left = connection.scalar(select(tables.tree.c.hash).where(tables.tree.c.node == _node(level, place - 1)))
        if left is None:
            raise LookupError("the tree has a hole")
        found = node_hash(left, found)
        place, level = place >> 1, level + 1
        rows.append({"node": _node(level, place), "hash": found})
    connection.execute(insert(tables.tree), rows)


def standing(connection: Connection, before: int) -> tuple[Logged, tuple[bytes, ...]]:
    """How the tree stands, and that it begins with the one of an earlier size."""
    held = size(connection)

    def read(node: Node) -> tuple[Logged, tuple[bytes, ...]]:
        path = inclusion(held - 1, held, node) if held else ()
        return Logged(held, root_of(held, node), path), consistency(before, held, node)

    return _with_nodes(connection, read)


def origin(connection: Connection) -> Origin | None:
    """From which life this one was made, if it was."""
    stored = connection.scalar(select(tables.hub.c.origin))
    return None if stored is None else an_origin(cbor.decode(stored, limit=_ORIGIN_BYTES))


def begin_anew(connection: Connection, incarnation: bytes, before: bytes) -> None:
    """Live on under another name, with an empty tree, and keep how the tree stood in the life before."""
    logged, _ = standing(connection, 0)
    came_from = Origin(before, logged.size, logged.tree)
    connection.execute(delete(tables.tree))
    connection.execute(update(tables.hub).values(**_own(incarnation, came_from)))


def begin_beside(connection: Connection, incarnation: bytes, before: Origin) -> None:
    """Begin a hub in a new database that was made of what is left of another's."""
    connection.execute(insert(tables.hub).values(**_own(incarnation, before)))


def is_whole(rows: Mapping[int, bytes]) -> bool:
    """Whether these are the nodes over their leaves, no more and no fewer."""
    return _over(rows) == rows


def as_left(rows: Mapping[int, bytes], incarnation: bytes) -> Origin:
    """How the tree of a life stood, as far as its nodes are left; nothing of one that is not whole."""
    nodes = rows if is_whole(rows) else {}
    left = sum(node < _LEAVES for node in nodes)
    return Origin(incarnation, left, root_of(left, lambda level, place: nodes[_node(level, place)]))


def _over(rows: Mapping[int, bytes]) -> dict[int, bytes]:
    """Every node over the leaves among these."""
    level, hashes = 0, [rows[place] for place in takewhile(rows.__contains__, count())]
    made: dict[int, bytes] = {}
    while hashes:
        made |= {_node(level, place): each for place, each in enumerate(hashes)}
        level, hashes = level + 1, [node_hash(*pair) for pair in zip(hashes[::2], hashes[1::2], strict=False)]
    return made


def _own(incarnation: bytes, before: Origin) -> dict[str, int | bytes]:
    """All that stands in the row of a hub that was made from a copy."""
    origin = cbor.encode(list(before))
    return {"id": 1, "version": tables.VERSION, "incarnation": incarnation, "origin": origin}


def _with_nodes(connection: Connection, read: Callable[[Node], T]) -> T:
    """Learn first which nodes are asked for, then fetch them together."""
    wanted: set[int] = set()

    def note(level: int, place: int) -> bytes:
        wanted.add(_node(level, place))
        return b""

    read(note)
    rows = connection.execute(select(tables.tree).where(tables.tree.c.node.in_(wanted))) if wanted else ()
    found = {row.node: bytes(row.hash) for row in rows}
    return read(lambda level, place: found[_node(level, place)])


def _node(level: int, place: int) -> int:
    return level << _LEVEL_BITS | place
