"""The tree of all receipts as rows: the hash of every whole subtree, so that any proof is one look-up.

A hub that is made from a copy grows a new tree and says in each checkpoint from which life and tree it came.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import count, takewhile
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from inspector.crypto import cbor
from inspector.hub.rows import tables
from inspector.wire.receipt_lines import Logged, Origin, an_origin
from inspector.wire.stamps import Stamp
from inspector.wire.tree import Node, consistency, inclusion, node_hash, root_of

_LEVEL_BITS = 56
_LEAVES = 1 << _LEVEL_BITS
_ORIGIN_BYTES = 128
_SIZES = select(
    select(func.max(tables.tree.c.node)).where(tables.tree.c.node < _LEAVES).scalar_subquery(),
    select(func.max(tables.stamps.c.size)).scalar_subquery(),
)
_NODES = select(tables.tree.c.node, tables.tree.c.hash).where(
    tables.tree.c.node.in_(bindparam("wanted", expanding=True))
)


class TreeStanding(NamedTuple):
    """How the tree stands, that it begins with the one of an earlier size, and how large it was when last stamped."""

    logged: Logged
    grown: tuple[bytes, ...]
    stamped: int


def standing(connection: Connection, before: int = 0, *, leaf: bytes | None = None) -> TreeStanding:
    """How the tree stands with this leaf, if one is to be added, and since it had an earlier size."""
    newest, stamped = connection.execute(_SIZES).one()
    held = 0 if newest is None else newest + 1
    after = held if leaf is None else held + 1
    fresh = {} if leaf is None else _made_by(held)

    def read(node: Node) -> tuple[Logged, tuple[bytes, ...]]:
        path = inclusion(after - 1, after, node) if after else ()
        return Logged(after, root_of(after, node), path), consistency(before, after, node)

    found = _fetched(connection, (_asked_by(read) | set(fresh.values())) - fresh.keys())
    if leaf is not None:
        found |= _grown(fresh, leaf, found)
        connection.execute(insert(tables.tree), [{"node": node, "hash": found[node]} for node in fresh])
    logged, grown = read(lambda level, place: found[_node(level, place)])
    return TreeStanding(logged, grown, stamped or 0)


def stamp_of(connection: Connection, sizes: Sequence[int]) -> Stamp | None:
    """The newest stamp for receipts given at these sizes, as far as it covers them."""
    row = connection.execute(select(tables.stamps).order_by(tables.stamps.c.size.desc()).limit(1)).one_or_none()
    wanted = [] if row is None else [given for given in dict.fromkeys(sizes) if given <= row.size]
    if row is None or not wanted:
        return None

    def read(node: Node) -> tuple[tuple[int, tuple[bytes, ...]], ...]:
        return tuple((at, inclusion(at - 1, row.size, node)) for at in wanted)

    found = _fetched(connection, _asked_by(read))
    return Stamp(row.message, row.token, read(lambda level, place: found[_node(level, place)]))


def keep_stamp(connection: Connection, size: int, stamp: Stamp) -> None:
    """Keep the stamp of the largest tree; of a smaller one it proves nothing more to whoever has not asked yet."""
    if (connection.scalar(select(func.max(tables.stamps.c.size))) or 0) >= size:
        return  # another process was faster
    connection.execute(delete(tables.stamps))
    connection.execute(insert(tables.stamps).values(size=size, message=stamp.message, token=stamp.token))


def origin(connection: Connection) -> Origin | None:
    """From which life this one was made, if it was."""
    stored = connection.scalar(select(tables.hub.c.origin))
    return None if stored is None else an_origin(cbor.decode(stored, limit=_ORIGIN_BYTES))


def begin_anew(connection: Connection, incarnation: bytes, before: bytes) -> None:
    """Live on under another name, with an empty tree, and keep how the tree stood in the life before."""
    logged = standing(connection).logged
    came_from = Origin(before, logged.size, logged.tree)
    connection.execute(delete(tables.tree))
    connection.execute(delete(tables.stamps))
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


def _made_by(held: int) -> dict[int, int]:
    """The nodes that are whole with one leaf more, in their order, each with the left half of the next."""
    made, place, level = {}, held, 0
    while place & 1:
        made[_node(level, place)] = _node(level, place - 1)
        place, level = place >> 1, level + 1
    return {**made, _node(level, place): _node(level, place)}


def _grown(fresh: Mapping[int, int], leaf: bytes, found: Mapping[int, bytes]) -> dict[int, bytes]:
    made: dict[int, bytes] = {}
    for node, left in fresh.items():
        made[node] = leaf
        if left != node:
            leaf = node_hash(found[left], leaf)
    return made


def _asked_by(read: Callable[[Node], object]) -> set[int]:
    """The nodes that something asks for, so that they can be fetched together."""
    wanted: set[int] = set()

    def note(level: int, place: int) -> bytes:
        wanted.add(_node(level, place))
        return b""

    read(note)
    return wanted


def _fetched(connection: Connection, wanted: set[int]) -> dict[int, bytes]:
    rows = connection.execute(_NODES, {"wanted": sorted(wanted)}) if wanted else ()
    return {node: bytes(found) for node, found in rows}


def _node(level: int, place: int) -> int:
    return level << _LEVEL_BITS | place
