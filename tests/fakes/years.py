"""A vault as it is after years: copies of one visit, row by row, with ids of their own, and a logbook that is as old.

Nothing of most copies could be proven: what is measured must not look at it, and what looks at it is not flat. The logs
of the newest hold as their writer's own, so that opening takes them for what it recomputes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import TypeAlias

from inspector.domain.ids import VisitId
from inspector.vault.events.chains import AT_ONCE, AT_OPENING
from inspector.vault.model.signals import Signal
from inspector.vault.sides.vault import Vault
from inspector.vault.store.database import Connection, Value
from inspector.vault.store.history_rows import place_in_order
from inspector.vault.store.rows import LogRow
from inspector.vault.store.signal_rows import SignalPlace
from inspector.wire.event import FIRST_HEAD, MAX_SEQ, Header, head_message, leaf, next_head
from inspector.wire.scopes import StreamKind

Row: TypeAlias = dict[str, Value]

BETWEEN = timedelta(hours=5)
_AT_ONCE = 4_096
_OF_STREAM = ("stream_keys", "blobs", "blob_uses")
_OF_LOG = ("events", "heads", "opened", "grants", "receipt_lines")
_FRESH = {"stream_keys": "place"}
"""Columns that number rows as they come."""


def remember(vault: Vault, visit: VisitId, copies: int, known: int = 0) -> None:
    """Let so many visits like this one, and plans like its own, be there too; each began some hours before the next.

    So many were remembered before.
    """
    connection = vault._connection
    connection.execute("BEGIN IMMEDIATE")
    template = _Template(connection, visit)
    for table in ("receipts", "streams", *_OF_STREAM, "logs", *_OF_LOG, "visit_rows", "found_rows", "plan_rows"):
        insert_rows(
            connection, table, (row for at in range(known + 1, known + copies + 1) for row in template.copy(table, at))
        )
    logbooks = _list_heads(connection, copies)
    connection.execute("COMMIT")
    vault._store.memory.ask_again()
    for no in {*logbooks, *vault._store.logs.own_before(MAX_SEQ, AT_OPENING + 2 * AT_ONCE)}:
        _prove(vault, vault._store.logs.at(no))
    vault._device.second_copy.catch_up(vault._store.logs.own_heads())
    vault._device.keep_all_beside(vault._store)
    vault._device.empty_log(vault._store)


def more_signals(vault: Vault, signal: Signal, count: int, known: int = 0) -> None:
    """Let the inbox hold so many copies of a signal, each of a moment later; it held some."""
    store = vault._store
    log = store.logs.find(bytes.fromhex(signal.event.log))
    assert log is not None
    row = store.opened.at(log.no, signal.event.seq)
    assert row is not None
    copies = [row._replace(seq=row.seq + at, hlc=row.hlc + at) for at in range(known + 1, count + 1)]
    vault._connection.execute("BEGIN IMMEDIATE")
    store.opened.add(copies, [])
    store.signal_rows.put(
        SignalPlace(place_in_order(copy.hlc, signal.event._replace(seq=copy.seq)), log.no, copy.seq, copy.hlc)
        for copy in copies
    )
    vault._connection.execute("COMMIT")
    store.memory.ask_again()


def _prove(vault: Vault, log: LogRow) -> None:
    """Let the log's events be in this log and its stream, chained and signed by whoever has the vault."""
    connection, head = vault._connection, FIRST_HEAD
    for event in tuple(vault._store.logs.events(log.no)):
        header = replace(
            Header.unpack(event.header), log=log.id, stream=vault._store.streams.at(log.stream).id, seq=event.seq
        ).pack()
        head = next_head(head, leaf(header, event.body_hash))
        signature = vault._device.key.sign(head_message(log.id, event.seq, head))
        connection.execute("UPDATE events SET header = ? WHERE log = ? AND seq = ?", (header, log.no, event.seq))
        connection.execute(
            "UPDATE heads SET head = ?, signature = ? WHERE log = ? AND seq = ?", (head, signature, log.no, event.seq)
        )
    vault._store.memory.ask_again()


class _Template:
    def __init__(self, connection: Connection, visit: VisitId) -> None:
        (line,) = rows_where(connection, "visit_rows", "visit = ?", visit)
        streams = [
            row for each in (visit, line["plan"]) for row in rows_where(connection, "streams", "subject = ?", each)
        ]
        numbers = [row["no"] for row in streams]
        logs = [row for no in numbers for row in rows_where(connection, "logs", "stream = ?", no)]
        of_logs = {
            table: [row for log in logs for row in rows_where(connection, table, "log = ?", log["no"])]
            for table in _OF_LOG
        }
        receipts = {int(str(row["receipt"])) for row in of_logs["receipt_lines"]}
        self._rows: Mapping[str, list[Row]] = {
            "receipts": [row for no in sorted(receipts) for row in rows_where(connection, "receipts", "no = ?", no)],
            "streams": streams,
            **{
                table: [row for no in numbers for row in rows_where(connection, table, "stream = ?", no)]
                for table in _OF_STREAM
            },
            "logs": logs,
            **of_logs,
            "visit_rows": [line],
            "found_rows": rows_where(connection, "found_rows", "visit = ?", visit),
            "plan_rows": rows_where(connection, "plan_rows", "plan = ?", line["plan"]),
        }
        self._apart = 1 + max(
            int(each[0])
            for table in ("streams", "logs", "receipts")
            for each in connection.execute(f"SELECT coalesce(max(no), 0) FROM {table}")  # noqa: S608 - the three above
        )

    def copy(self, table: str, at: int) -> Iterator[Row]:
        """The rows of one copy."""
        for row in self._rows[table]:
            changed = dict(row)
            for name, value in row.items():
                match name, value:
                    case (("no" | "stream" | "log" | "receipt"), int()):
                        changed[name] = value + at * self._apart
                    case (("id" | "blob" | "code"), bytes()):
                        changed[name] = other_name(value, at)
                    case (("visit" | "subject" | "plan"), str()):
                        changed[name] = other_name(bytes.fromhex(value), at).hex()
                    case "started_at", int():
                        changed |= {key: each for key, each in _earlier(value, at).items() if key in row}
            if table in _FRESH:
                changed[_FRESH[table]] = None
            yield changed


def _list_heads(connection: Connection, copies: int) -> list[int]:
    """As many lines in the logbook as there were syncs: one for each visit; the logs that are longer now."""
    longer = []
    for (stream,) in connection.execute(f"SELECT no FROM streams WHERE kind = {int(StreamKind.LOGBOOK)}").fetchall():  # noqa: S608
        (log, *_) = rows_where(connection, "logs", "stream = ?", stream)
        lines = {
            table: rows_where(connection, table, "log = ?", log["no"])[-1:] for table in ("events", "heads", "opened")
        }
        if all(lines.values()):
            last = int(str(lines["heads"][0]["seq"]))
            for table, (line,) in lines.items():
                insert_rows(connection, table, ({**line, "seq": last + at} for at in range(1, copies + 1)))
            longer.append(int(str(log["no"])))
    return longer


def other_name(name: bytes, at: int) -> bytes:
    """Another id of the same kind and agency."""
    return name[:-6] + at.to_bytes(6)


def _earlier(started_ms: int, at: int) -> Row:
    began = datetime.fromtimestamp(started_ms / 1000, UTC) - at * BETWEEN
    return {"started_at": round(began.timestamp() * 1000), "day": began.date().isoformat()}


def rows_where(connection: Connection, table: str, where: str, *values: Value) -> list[Row]:
    """The rows of a table of which this is so, by the names of its columns."""
    names = [column[1] for column in connection.execute(f"PRAGMA table_info({table})")]
    found = connection.execute(f"SELECT * FROM {table} WHERE {where}", values)  # noqa: S608 - the names above
    return [dict(zip(names, row, strict=True)) for row in found]


def insert_rows(connection: Connection, table: str, rows: Iterator[Row]) -> None:
    """Put these rows into a table."""
    while some := list(islice(rows, _AT_ONCE)):
        names, marks = ", ".join(some[0]), ", ".join("?" for _ in some[0])
        connection.executemany(
            f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 - the names above
            [tuple(row.values()) for row in some],
        )
