"""A hub that has been used for years, as rows: many visits of one officer, which their supervisors read."""

from collections.abc import Iterator
from itertools import islice

from sqlalchemy import Connection, Table, select, update
from sqlalchemy.dialects import sqlite

from inspector.hub.relay import Relay
from inspector.hub.rows import logs, tables, tree
from inspector.vault.store.rows import Tail
from inspector.wire.scopes import Agency, StreamKind
from inspector.wire.stream_id import stream_id
from inspector.wire.tree import leaf_hash
from tests.unit.hub.relays import START_MS

_AT_ONCE = 5_000
_RECEIVED_MS = tables.kept_time(START_MS)
_FRAME = bytes(300)
_KINDS = (StreamKind.VISIT, StreamKind.FINDINGS)
_LEAVES = 1 << 56


def remember(relay: Relay, author: bytes, logbook: bytes, readers: tuple[bytes, ...], visits: int) -> None:
    """Let so many visits be there, each of two streams with a log of the author and a grant to each reader.

    With every visit came one frame more of the author's logbook, one of each stream and one receipt.
    """
    relay.store.write(lambda connection: _fill(connection, author, logbook, readers, visits)).result()


def reach(relay: Relay, log: bytes, end: Tail) -> None:
    """Let the hub have a log as far as its writer, who else sends what the hub lacks with the next push."""

    def write(connection: Connection) -> None:
        row = connection.execute(select(tables.logs).where(tables.logs.c.log == log)).mappings().one()
        values = tables.with_digest(tables.logs, {**row, "seq": end.seq, "head": end.head})
        changed = {name: values[name] for name in ("seq", "head", tables.DIGEST)}
        connection.execute(update(tables.logs).where(tables.logs.c.log == log).values(changed))

    relay.store.write(write).result()


def _fill(connection: Connection, author: bytes, logbook: bytes, readers: tuple[bytes, ...], visits: int) -> None:
    names = [
        (kind, stream_id(kind, Agency.GEMEENTE, number.to_bytes(14)))
        for number in range(1, visits + 1)
        for kind in _KINDS
    ]
    stream = connection.scalar(select(tables.logs.c.stream).where(tables.logs.c.log == logbook)) or b""
    first = logs.last_position(connection) + 1
    _insert(
        connection,
        tables.logs,
        (
            {
                "log": stream[::-1], "stream": stream, "installation": author, "kind": int(kind),
                "owner": "gemeente", "scope": tables.scope_name(kind, Agency.GEMEENTE), "seq": 5, "head": bytes(32),
                "received_ms": _RECEIVED_MS, "opened_at": first + place,
            }
            for place, (kind, stream) in enumerate(names)
        ),
    )  # fmt: skip
    _insert(connection, tables.segments, (_segment(first + place, s[::-1], s, 1) for place, (_, s) in enumerate(names)))
    _insert(
        connection,
        tables.grants,
        (
            {
                "stream": stream, "recipient": reader, "key_id": stream[:16], "is_reader_key": False, "judges": "",
                "position": first + place,
            }
            for place, (_, stream) in enumerate(names)
            for reader in readers
        ),
    )  # fmt: skip
    after = first + len(names)
    pushed = (_segment(after + each, logbook, stream, 1) for each in range(visits))
    _insert(connection, tables.segments, pushed)
    _insert(connection, tables.tree, ({"node": node, "hash": each} for node, each in _grown(connection, visits)))


def _segment(position: int, log: bytes, stream: bytes, seq: int) -> dict[str, object]:
    return {
        "position": position, "log": log, "stream": stream, "first_seq": seq, "last_seq": seq + 4,
        "previous": bytes(32), "head": bytes(32), "is_fork": False, "received_ms": _RECEIVED_MS, "frame": _FRAME,
    }  # fmt: skip


def _grown(connection: Connection, receipts: int) -> Iterator[tuple[int, bytes]]:
    """The tree with so many receipts more, as it would have grown."""
    leaves = [
        node for node in connection.execute(select(tables.tree.c.node, tables.tree.c.hash)) if node.node < _LEAVES
    ]
    hashes = {leaf.node: bytes(leaf.hash) for leaf in leaves}
    yield from tree._over(
        hashes | {len(hashes) + each: leaf_hash(each.to_bytes(4)) for each in range(receipts)}
    ).items()


def _insert(connection: Connection, table: Table, rows: Iterator[dict[str, object]]) -> None:
    """As they come, without their digests: nothing that is measured looks at those."""
    while some := [{**row, tables.DIGEST: bytes(16)} for row in islice(rows, _AT_ONCE)]:
        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), some)
