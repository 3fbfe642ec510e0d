"""An encrypted file with the vault's tables and settings, a second file beside it, and no program around."""

import os
from pathlib import Path

from inspector.casework.desk import Desk
from inspector.crypto.ids import SystemIds
from inspector.domain.ids import EventId
from inspector.vault.store.database import Connection, Row, open_database, sql
from inspector.vault.store.migrations import migrate
from inspector.vault.store.rows import VisitLine

_EVENT = "INSERT INTO events (log, seq, header, body, body_hash) VALUES (?, ?, ?, ?, ?)"
_HEAD = "INSERT INTO heads (log, seq, head, signature) VALUES (?, ?, ?, ?)"
_OPENED = "INSERT INTO opened (log, seq, mark, hlc, payload) VALUES (?, ?, ?, ?, ?)"
_LINE = f"SELECT visit, {', '.join(VisitLine._fields)} FROM visit_rows WHERE visit = ?"  # noqa: S608 - our own names

Rows = tuple[Row, Row, Row, Row]


class RawFile:
    """What one tap writes, written again by SQL alone."""

    def __init__(self, path: Path, desk: Desk) -> None:
        self._vault: Connection = desk.vault._connection
        self._raw = open_database(path, bytearray(SystemIds().key32()))
        migrate(self._raw)
        self._beside = path.with_suffix(".beside").open("ab")

    def catch_up(self) -> None:
        """Know the streams and logs that the vault knows by now."""
        for table in ("streams", "logs"):
            rows = self._vault.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - the two names above
            places = ", ".join("?" * len(rows[0]))
            self._raw.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({places})", rows)  # noqa: S608 - as above

    def rows_of(self, event: EventId, visit: str) -> Rows:
        """Everything the vault wrote for this event."""
        read = self._vault.execute
        (log,) = read("SELECT no FROM logs WHERE id = ?", (bytes.fromhex(event.log),)).fetchone() or (0,)
        place = (log, event.seq)
        rows = (
            read("SELECT log, seq, header, body, body_hash FROM events WHERE log = ? AND seq = ?", place).fetchone(),
            read("SELECT log, seq, head, signature FROM heads WHERE log = ? AND seq = ?", place).fetchone(),
            read("SELECT log, seq, mark, hlc, payload FROM opened WHERE log = ? AND seq = ?", place).fetchone(),
            read(_LINE, (visit,)).fetchone(),
        )
        event_row, head, opened, line = rows
        assert event_row is not None
        assert head is not None
        assert opened is not None
        assert line is not None
        return event_row, head, opened, line

    def write(self, rows: Rows) -> None:
        """One transaction, and beside the file what nobody could make again; durable when this returns."""
        event, head, opened, line = rows
        write = self._raw.execute
        write("BEGIN IMMEDIATE")
        write(_EVENT, event)
        write(_HEAD, head)
        write(_OPENED, opened)
        write(sql("put_visit_row"), line)
        write("COMMIT")
        (_, _, header, body, digest), (*_, head, signature) = event, head
        self._beside.write(header + body + digest + head + signature)
        self._beside.flush()
        os.fsync(self._beside.fileno())

    def close(self) -> None:
        self._beside.close()
        self._raw.close()
