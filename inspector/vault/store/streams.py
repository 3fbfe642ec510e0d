"""The streams this device knows of, and the keys it holds for each."""

from collections.abc import Iterator
from dataclasses import replace

from inspector.crypto.sealing import stream_key_id
from inspector.domain.ids import StreamId, VisitId
from inspector.vault.files.copied import Kind, Thing
from inspector.vault.store.database import Connection, Row, Table, sql
from inspector.vault.store.memory import Memory, Value
from inspector.vault.store.rows import StreamKey, StreamRow
from inspector.wire.scopes import VISIT_KINDS, Agency, StreamKind
from inspector.wire.stream_id import scope_of

_COLUMNS = "SELECT no, id, subject, needs_newer FROM streams"
_READ_BY_OTHERS = VISIT_KINDS | {StreamKind.BUSINESS}
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


class StreamKeys(Table):
    """The keys that are held of streams."""

    def __init__(
        self, connection: Connection, memory: Memory, streams: Streams, made_here: Value[tuple[Thing, ...]]
    ) -> None:
        super().__init__(connection)
        self._streams = streams
        self._made_here = made_here
        self._all: dict[int, tuple[StreamKey, ...]] = memory.cache()

    def of(self, stream: int) -> tuple[StreamKey, ...]:
        """Every key held of a stream, the newest last."""
        known = self._all.get(stream)
        if known is None:
            rows = self._connection.execute(sql("keys_of_stream"), (stream,))
            known = self._all[stream] = tuple(StreamKey(key_id, key, bool(made)) for key_id, key, made in rows)
        return known

    def to_write_with(self, stream: int) -> StreamKey | None:
        """The newest key made here; else the newest one a grant brought, for it may open for fewer readers."""
        return max(enumerate(self.of(stream)), key=lambda held: (held[1].made_here, held[0]), default=(0, None))[1]

    def find(self, stream: int, key_id: bytes) -> bytes | None:
        """The key of this id."""
        for each in self.of(stream):
            if each.id == key_id:
                return each.key
        return None

    def add(self, stream: int, key: bytes, origin: tuple[int, int] | None = None) -> StreamKey:
        """Hold a key; `origin` is the log and place of the grant that brought it."""
        held = StreamKey(stream_key_id(key), key, origin is None)
        others = tuple(each for each in self.of(stream) if each.id != held.id)
        if len(others) == len(self.of(stream)):
            log, seq = origin or (None, None)
            self._connection.execute(
                "INSERT INTO stream_keys (stream, key_id, key, event_log, event_seq) VALUES (?, ?, ?, ?, ?)",
                (stream, held.id, key, log, seq),
            )
            self._all[stream] = (*others, held)
            if held.made_here:
                self._note(stream, key)
        elif held.made_here:
            self._connection.execute(
                "UPDATE stream_keys SET event_log = NULL, event_seq = NULL WHERE stream = ? AND key_id = ?",
                (stream, held.id),
            )
            del self._all[stream]
            self._note(stream, key)
        return held

    def made_here(self) -> Iterator[Thing]:
        """Every key that no grant brought."""
        rows = self._connection.execute("SELECT stream, key FROM stream_keys WHERE event_log IS NULL ORDER BY place")
        return ((Kind.STREAM_KEY, (self._streams.at(stream).id, key)) for stream, key in rows.fetchall())

    def _note(self, stream: int, key: bytes) -> None:
        self._made_here.now += ((Kind.STREAM_KEY, (self._streams.at(stream).id, key)),)

    def drop_of(self, log: int, seq: int) -> None:
        """Let go of what a void grant brought."""
        self._connection.execute("DELETE FROM stream_keys WHERE event_log = ? AND event_seq = ?", (log, seq))
        self._all.clear()

    def origins(self) -> tuple[tuple[int, int], ...]:
        """The grants that brought keys."""
        rows = self._connection.execute(
            "SELECT DISTINCT event_log, event_seq FROM stream_keys WHERE event_log IS NOT NULL ORDER BY 1, 2"
        )
        return tuple((log, seq) for log, seq in rows)


class JoinSecrets(Table):
    """Rows of `join_secrets`: what is behind the join codes of visits."""

    def __init__(self, connection: Connection, made_here: Value[tuple[Thing, ...]]) -> None:
        super().__init__(connection)
        self._made_here = made_here

    def put(self, visit: VisitId, secret: bytes) -> None:
        """Keep the secret of a visit."""
        self._connection.execute("INSERT OR REPLACE INTO join_secrets (visit, secret) VALUES (?, ?)", (visit, secret))
        self._made_here.now += ((Kind.JOIN_SECRET, (visit.encode(), secret)),)

    def copies(self) -> Iterator[Thing]:
        """Every secret."""
        rows = self._connection.execute("SELECT visit, secret FROM join_secrets ORDER BY visit").fetchall()
        return ((Kind.JOIN_SECRET, (visit.encode(), secret)) for visit, secret in rows)

    def of(self, visit: VisitId) -> bytes | None:
        """The secret of a visit, where it is known."""
        return self._first(bytes, "SELECT secret FROM join_secrets WHERE visit = ?", visit)


def _stream(row: Row) -> StreamRow:
    no, stream, subject, needs_newer = row
    return StreamRow(no, stream, *scope_of(stream), subject, bool(needs_newer))


class Unsettled(Table):
    """Rows of `unsettled`: streams with a key made here that changed since readers were last looked at."""

    def __init__(self, connection: Connection, memory: Memory, streams: Streams, keys: StreamKeys) -> None:
        super().__init__(connection)
        self._streams = streams
        self._keys = keys
        self._noted: dict[int, bool] = memory.cache()

    def note(self, subject: str) -> None:
        """Something changed about this visit or business."""
        for stream in self._streams.about(subject):
            if stream.no in self._noted or stream.kind not in _READ_BY_OTHERS:
                continue
            if any(key.made_here for key in self._keys.of(stream.no)):
                self._connection.execute("INSERT OR IGNORE INTO unsettled (stream) VALUES (?)", (stream.no,))
                self._noted[stream.no] = True

    def all(self) -> tuple[StreamRow, ...]:
        """Every stream to look at."""
        return tuple(map(self._streams.at, self._column(int, "SELECT stream FROM unsettled ORDER BY stream")))

    def drop(self, stream: StreamRow) -> None:
        """Everybody who should read it by now was given its keys."""
        self._connection.execute("DELETE FROM unsettled WHERE stream = ?", (stream.no,))
        self._noted.pop(stream.no, None)
