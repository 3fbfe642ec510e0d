"""The logs and the events in them, exactly as written or received, with the heads their writers signed."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from inspector.domain.ids import LogId
from inspector.vault.store.database import Connection, Row, Table, sql
from inspector.vault.store.directory_rows import DirectoryRows
from inspector.vault.store.memory import Memory
from inspector.vault.store.rows import LogRow, SignedHead, StoredEvent, StreamRow, Tail
from inspector.wire.event import FIRST_HEAD, Header, LogHead, next_head
from inspector.wire.scopes import Agency, StreamKind

_COLUMNS = "SELECT no, id, stream, author, kind, owner, own, retired FROM logs"


class Logs(Table):
    """Rows of `logs`, `events` and `heads`. Nothing is ever taken away but the body of an erased event or of a list."""

    def __init__(self, connection: Connection, memory: Memory, said: DirectoryRows) -> None:
        super().__init__(connection)
        self._said = said
        self._by_id: dict[bytes, LogRow] = memory.cache()
        self._by_no: dict[int, LogRow] = memory.cache()
        self._tails: dict[int, Tail] = memory.cache()
        self._writable: dict[int, LogRow] = memory.cache()

    def find(self, log: bytes) -> LogRow | None:
        """The log of this id."""
        known = self._by_id.get(log)
        if known is None:
            row = self._connection.execute(f"{_COLUMNS} WHERE id = ?", (log,)).fetchone()
            known = None if row is None else self._remember(_log(row))
        return known

    def at(self, no: int) -> LogRow:
        """The log with this row number."""
        known = self._by_no.get(no)
        if known is None:
            row = self._connection.execute(f"{_COLUMNS} WHERE no = ?", (no,)).fetchone()
            if row is None:
                raise LookupError(no)
            known = self._remember(_log(row))
        return known

    def in_stream(self, stream: int) -> tuple[LogRow, ...]:
        """The logs of a stream, in an order that does not depend on when they came."""
        rows = self._connection.execute(f"{_COLUMNS} WHERE stream = ? ORDER BY id", (stream,))
        return tuple(_log(row) for row in rows)

    def of_kind(self, kind: StreamKind) -> tuple[LogRow, ...]:
        """The logs in streams of this kind."""
        rows = self._connection.execute(f"{_COLUMNS} WHERE kind = ? ORDER BY id", (int(kind),))
        return tuple(_log(row) for row in rows)

    def own_of_kind(self, kind: StreamKind) -> tuple[LogRow, ...]:
        """The logs in streams of this kind that this vault writes or wrote, in the order in which they began."""
        rows = self._connection.execute(f"{_COLUMNS} WHERE kind = ? AND own ORDER BY no", (int(kind),))
        return tuple(_log(row) for row in rows)

    def newest(self) -> int:
        """The row number of the log that came last; 0 without any."""
        return self._first(int, "SELECT max(no) FROM logs") or 0

    def after(self, no: int) -> tuple[LogRow, ...]:
        """The logs that came after this one."""
        return tuple(_log(row) for row in self._connection.execute(f"{_COLUMNS} WHERE no > ?", (no,)))

    def all(self) -> tuple[LogRow, ...]:
        """Every log."""
        return tuple(_log(row) for row in self._connection.execute(f"{_COLUMNS} ORDER BY no"))

    def own(self) -> tuple[LogRow, ...]:
        """The logs that this vault writes or wrote."""
        return tuple(_log(row) for row in self._connection.execute(f"{_COLUMNS} WHERE own ORDER BY no"))

    def any_of(self, author: bytes) -> bool:
        """Whether anything of an installation is stored."""
        return self._first(int, "SELECT no FROM logs WHERE author = ? LIMIT 1", author) is not None

    def writable(self, stream: int) -> LogRow | None:
        """The own log that goes on in this stream."""
        known = self._writable.get(stream)
        if known is None:
            known = next((log for log in self.in_stream(stream) if log.own and log.retired is None), None)
            if known is not None:
                self._writable[stream] = known
        return known

    def add(self, log: bytes, stream: StreamRow, author: bytes, *, own: bool) -> LogRow:
        """Take up a log."""
        kind, owner = stream.kind, stream.owner
        cursor = self._connection.execute(
            "INSERT INTO logs (id, stream, author, kind, owner, own) VALUES (?, ?, ?, ?, ?, ?)",
            (log, stream.no, author, int(kind), owner.value, own),
        )
        row = LogRow(cursor.lastrowid, log, stream.no, author, kind, owner, own, None, LogId(log.hex()))
        self._tails[row.no] = Tail()
        return self._remember(row)

    def retire(self, log: LogRow, reason: str) -> None:
        """Write no more in an own log."""
        self._connection.execute("UPDATE logs SET retired = ? WHERE no = ? AND retired IS NULL", (reason, log.no))
        self._remember(replace(log, retired=log.retired or reason))
        self._writable.pop(log.stream, None)

    def adopt(self, log: LogRow, reason: str) -> LogRow:
        """Know a log that was taken like another's as an own one, in which no more is written."""
        self._connection.execute("UPDATE logs SET own = 1, retired = ? WHERE no = ?", (reason, log.no))
        self._writable.pop(log.stream, None)
        return self._remember(replace(log, own=True, retired=reason))

    def tail(self, no: int) -> Tail:
        """How far a log reaches."""
        known = self._tails.get(no)
        if known is None:
            row = self._connection.execute(
                "SELECT seq, head FROM heads WHERE log = ? ORDER BY seq DESC LIMIT 1", (no,)
            ).fetchone()
            known = self._tails[no] = Tail() if row is None else Tail(*row)
        return known

    def extend(self, log: LogRow, events: Iterable[StoredEvent], heads: Iterable[SignedHead]) -> None:
        """Add events after the tail; the last head is the new tail."""
        events = tuple(events)
        self._connection.executemany(
            "INSERT INTO events (log, seq, header, body, body_hash) VALUES (?, ?, ?, ?, ?)",
            [(log.no, each.seq, each.header, each.body, each.body_hash) for each in events],
        )
        if log.kind is StreamKind.DIRECTORY:
            self._said.note(log.no, events)
        signed = [(log.no, each.seq, each.head, each.signature) for each in heads]
        self._connection.executemany("INSERT INTO heads (log, seq, head, signature) VALUES (?, ?, ?, ?)", signed)
        _, seq, head, _ = signed[-1]
        self._tails[log.no] = Tail(seq, head)

    def give_body(self, log: LogRow, seq: int, body: bytes) -> None:
        """Put back the body of an event that has none. The caller has compared its hash."""
        self._connection.execute(
            "UPDATE events SET body = ? WHERE log = ? AND seq = ? AND body IS NULL", (body, log.no, seq)
        )
        if log.kind is StreamKind.DIRECTORY:
            self._said.note(log.no, self.events(log.no, seq, seq))

    def empty(self, log: LogRow, seq: int) -> bool:
        """Take away the body of a sealed event; header and hash stay. Whether there was one."""
        cursor = self._connection.execute(
            "UPDATE events SET body = NULL WHERE log = ? AND seq = ? AND body IS NOT NULL"
            " AND substr(header, 2, 1) = x'01'",
            (log.no, seq),
        )
        return cursor.rowcount > 0

    def that_may_go(self, no: int) -> Iterator[StoredEvent]:
        """What a directory's log says and may lose once it says more, or once nobody has a register, with its body."""
        rows = self._connection.execute(sql("events_that_may_go"), (no,))
        return (each for each in (StoredEvent(*row) for row in rows) if Header.unpack(each.header).may_be_let_go)

    def gone_of(self, no: int, first: int) -> tuple[Header, ...]:
        """From a place on the headers of what a directory's log said of a register and has no body, but for lists."""
        rows = self._connection.execute(
            "SELECT header FROM events INDEXED BY events_gone"
            " WHERE log = ? AND seq >= ? AND body IS NULL AND substr(header, 2, 1) = x'04'",
            (no, first),
        )
        headers = [Header.unpack(header) for (header,) in rows]
        return tuple(each for each in headers if each.may_be_let_go and not each.may_be_superseded)

    def last_said(self, no: int) -> int:
        """Where a directory's log says something last, but for enrolments; 0 when it says nothing."""
        return self._first(int, sql("last_said"), no) or 0

    def let_go(self, log: LogRow, places: Collection[int]) -> None:
        """Take away the bodies of lists, and what else was said of a register, in a directory's log."""
        self._connection.executemany(
            "UPDATE events SET body = NULL WHERE log = ? AND seq = ? AND substr(header, 2, 1) = x'04'",
            [(log.no, seq) for seq in places],
        )
        self._said.let_go(log.no, places)

    def ends_without_list(self, no: int, seq: int) -> bool:
        """Whether a list without its body stands behind this place in a directory's log."""
        rows = self._connection.execute(
            "SELECT 1 FROM events WHERE log = ? AND seq > ? AND body IS NULL AND substr(header, 2, 1) = x'04' LIMIT 1",
            (no, seq),
        )
        return rows.fetchone() is not None

    def events(self, no: int, first: int = 1, last: int | None = None) -> Iterator[StoredEvent]:
        """The events of a log from one place to another, both included."""
        rows = self._connection.execute(
            "SELECT seq, header, body, body_hash FROM events WHERE log = ? AND seq BETWEEN ? AND ? ORDER BY seq",
            (no, first, (1 << 63) - 1 if last is None else last),
        )
        return (StoredEvent(*row) for row in rows)

    def event(self, no: int, seq: int) -> StoredEvent | None:
        """One event."""
        return next(self.events(no, seq, seq), None)

    def signed_heads(self, no: int, first: int = 1, last: int | None = None) -> tuple[SignedHead, ...]:
        """The heads the writer signed from one place to another, both included."""
        rows = self._connection.execute(
            "SELECT seq, head, signature FROM heads WHERE log = ? AND seq BETWEEN ? AND ? ORDER BY seq",
            (no, first, (1 << 63) - 1 if last is None else last),
        )
        return tuple(SignedHead(*row) for row in rows)

    def signed_head_before(self, no: int, seq: int) -> SignedHead | None:
        """The last signed head up to a place."""
        row = self._connection.execute(
            "SELECT seq, head, signature FROM heads WHERE log = ? AND seq <= ? ORDER BY seq DESC LIMIT 1", (no, seq)
        ).fetchone()
        return None if row is None else SignedHead(*row)

    def head_at(self, no: int, seq: int) -> bytes | None:
        """The head of a log at a place, from the nearest signed one before; nothing beyond the log's end."""
        before = self.signed_head_before(no, seq)
        at, head = (0, FIRST_HEAD) if before is None else (before.seq, before.head)
        for event in self.events(no, at + 1, seq):
            at, head = event.seq, next_head(head, event.leaf())
        return head if at == seq else None

    def heads(self) -> tuple[LogHead, ...]:
        """How far every log reaches."""
        return tuple(LogHead(log, seq, head) for log, seq, head in self._connection.execute(sql("heads_of_logs")))

    def own_before(self, no: int, most: int) -> list[int]:
        """The row numbers of so many own logs before this one, the newest first."""
        return self._column(int, "SELECT no FROM logs WHERE own AND no < ? ORDER BY no DESC LIMIT ?", no, most)

    def own_count(self) -> int:
        """How many own logs there are."""
        return self._first(int, "SELECT count(*) FROM logs WHERE own") or 0

    def own_heads(self) -> Iterator[LogHead]:
        """How far the own logs reach."""
        return (LogHead(log.id, tail.seq, tail.head) for log in self.own() if (tail := self.tail(log.no)).seq)

    def emptied_of_visit(self, visit: str) -> list[tuple[int, int]]:
        """The log and place of each sealed event of a visit that has lost its body."""
        return self._places("emptied_of_visit", visit)

    def any_emptied_in(self, stream: int) -> bool:
        """Whether an event of a stream has lost its body."""
        return self._first(int, sql("emptied_in"), stream) is not None

    def sealed_in(self, stream: int) -> list[tuple[int, int]]:
        """The log and place of each sealed event of a stream that has its body."""
        return self._places("sealed_in", stream)

    def sealed_after(self, no: int, seq: int, most: int | None) -> list[int]:
        """Where the first sealed events stand behind a place in a log, so many or all."""
        query = "SELECT seq FROM events WHERE log = ? AND seq > ? AND substr(header, 2, 1) = x'01' ORDER BY seq LIMIT ?"
        return self._column(int, query, no, seq, -1 if most is None else most)

    def last_in_own_directories(self) -> list[bytes]:
        """The header of the last event of each own log in a directory; no other header tells a time."""
        return self._column(bytes, sql("last_in_own_directories"), int(StreamKind.DIRECTORY))

    def _places(self, query: str, about: str | int) -> list[tuple[int, int]]:
        return [(log, seq) for log, seq in self._connection.execute(sql(query), (about,))]

    def _remember(self, row: LogRow) -> LogRow:
        self._by_id[row.id] = row
        self._by_no[row.no] = row
        return row


def _log(row: Row) -> LogRow:
    no, log, stream, author, kind, owner, own, retired = row
    return LogRow(no, log, stream, author, StreamKind(kind), Agency(owner), bool(own), retired, LogId(log.hex()))
