"""The streams this device knows of."""

from dataclasses import replace

from inspector.domain.ids import StreamId
from inspector.vault.store.database import Connection, Row, Table
from inspector.vault.store.memory import Memory
from inspector.vault.store.rows import StreamRow
from inspector.wire.scopes import Agency, StreamKind
from inspector.wire.stream_id import scope_of

_COLUMNS = "SELECT no, id, subject, needs_newer FROM streams"
_BEARS_ITS_NAME = frozenset({StreamKind.VISIT, StreamKind.BUSINESS, StreamKind.PLAN})


class Streams(Table):
    """Rows of `streams`, read once."""

    def __init__(self, connection: Connection, memory: Memory) -> None:
        super().__init__(connection)
        self._by_id: dict[bytes, StreamRow] = memory.cache()
        self._by_no: dict[int, StreamRow] = memory.cache()
        self._about: dict[str, tuple[StreamRow, ...]] = memory.cache()

    def find(self, stream: bytes) -> StreamRow | None:
        """The stream of this id."""
        known = self._by_id.get(stream)
        if known is None:
            row = self._connection.execute(f"{_COLUMNS} WHERE id = ?", (stream,)).fetchone()
            known = None if row is None else self._remember(_stream(row))
        return known

    def at(self, no: int) -> StreamRow:
        """The stream with this row number."""
        known = self._by_no.get(no)
        if known is None:
            row = self._connection.execute(f"{_COLUMNS} WHERE no = ?", (no,)).fetchone()
            if row is None:
                raise LookupError(no)
            known = self._remember(_stream(row))
        return known

    def of_kind(self, kind: StreamKind) -> tuple[StreamRow, ...]:
        """Every stream of a kind, in the order they became known."""
        rows = self._connection.execute(f"{_COLUMNS} WHERE kind = ? ORDER BY no", (int(kind),))
        return tuple(_stream(row) for row in rows)

    def newest_investigations(self, owner: Agency, most: int) -> tuple[tuple[StreamId, bool], ...]:
        """Of an agency's investigations so many that became known last; of each whether its visit has a line here."""
        rows = self._connection.execute(
            "SELECT id, EXISTS (SELECT 1 FROM visit_rows WHERE visit_rows.visit = streams.subject) FROM streams"
            " WHERE kind = ? AND owner = ? ORDER BY no DESC LIMIT ?",
            (int(StreamKind.INVESTIGATION), owner.value, most),
        )
        return tuple((StreamId(stream.hex()), bool(is_placed)) for stream, is_placed in rows)

    def with_own_keys(self, kind: StreamKind) -> tuple[StreamRow, ...]:
        """The streams of a kind of which a key was made or derived here."""
        own = "EXISTS (SELECT 1 FROM stream_keys WHERE stream = streams.no AND event_log IS NULL)"
        rows = self._connection.execute(f"{_COLUMNS} WHERE kind = ? AND {own} ORDER BY no", (int(kind),))
        return tuple(_stream(row) for row in rows)

    def about(self, subject: str) -> tuple[StreamRow, ...]:
        """Every stream about this visit, business or plan."""
        known = self._about.get(subject)
        if known is None:
            rows = self._connection.execute(f"{_COLUMNS} WHERE subject = ? ORDER BY kind, id", (subject,))
            known = self._about[subject] = tuple(_stream(row) for row in rows)
        return known

    def shared_part(self, visit: str) -> StreamRow | None:
        """The stream of a visit's shared part, if this can be a visit's id and it is known here."""
        try:
            row = self.find(bytes.fromhex(visit))
        except ValueError:
            return None
        return row if row is not None and row.kind is StreamKind.VISIT else None

    def known_or_new(self, stream: bytes) -> StreamRow:
        """The stream of this id, taken up when it was not known."""
        return self.find(stream) or self.add(stream)

    def add(self, stream: bytes) -> StreamRow:
        """Take up a stream."""
        kind, owner = scope_of(stream)
        subject = stream.hex() if kind in _BEARS_ITS_NAME else None
        cursor = self._connection.execute(
            "INSERT INTO streams (id, kind, owner, subject) VALUES (?, ?, ?, ?)",
            (stream, int(kind), owner.value, subject),
        )
        return self._change(StreamRow(cursor.lastrowid, stream, kind, owner, subject))

    def name(self, row: StreamRow, visit: str) -> StreamRow:
        """Say which visit a compartment belongs to."""
        self._connection.execute("UPDATE streams SET subject = ? WHERE no = ?", (visit, row.no))
        return self._change(replace(row, subject=visit))

    def leave_to_newer(self, row: StreamRow) -> StreamRow:
        """Nothing more may be written about this by a program that knows as little as this one."""
        if row.needs_newer:
            return row
        self._connection.execute("UPDATE streams SET needs_newer = 1 WHERE no = ?", (row.no,))
        return self._change(replace(row, needs_newer=True))

    def needs_newer(self, row: StreamRow) -> bool:
        """Whether any stream about the same thing is left to a newer program."""
        about = (row,) if row.subject is None else self.about(row.subject)
        return any(each.needs_newer for each in about)

    def unlearn(self) -> None:
        """Drop what followed from keys and events; whoever calls this asks the file again for every row."""
        kinds = ", ".join(str(int(kind)) for kind in sorted(_BEARS_ITS_NAME))
        self._connection.execute(f"UPDATE streams SET subject = NULL WHERE kind NOT IN ({kinds})")  # noqa: S608
        self._connection.execute("UPDATE streams SET needs_newer = 0")

    def unlearn_one(self, row: StreamRow) -> None:
        """Drop what followed from the events of one stream."""
        subject = row.subject if row.kind in _BEARS_ITS_NAME else None
        self._connection.execute("UPDATE streams SET subject = ?, needs_newer = 0 WHERE no = ?", (subject, row.no))
        if row.subject is not None:
            self._about.pop(row.subject, None)
        self._change(replace(row, subject=subject, needs_newer=False))

    def _change(self, row: StreamRow) -> StreamRow:
        if row.subject is not None:
            self._about.pop(row.subject, None)
        return self._remember(row)

    def _remember(self, row: StreamRow) -> StreamRow:
        self._by_id[row.id] = row
        self._by_no[row.no] = row
        return row


def _stream(row: Row) -> StreamRow:
    no, stream, subject, needs_newer = row
    return StreamRow(no, stream, *scope_of(stream), subject, bool(needs_newer))
