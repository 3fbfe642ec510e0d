"""The streams this device knows of, and the keys it holds for each."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from inspector.crypto.sealing import stream_key_id
from inspector.vault.database import Connection, Row
from inspector.vault.sql_files import sql
from inspector.vault.staged import Staged
from inspector.wire.scopes import Agency, StreamKind

_COLUMNS = "SELECT no, id, kind, owner, made_here, subject, needs_newer FROM streams"


@dataclass(frozen=True, slots=True)
class StreamRow:
    """A stream; kind and owner are open until somebody who may write in it has said what it is."""

    no: int
    id: bytes
    kind: StreamKind | None
    owner: Agency | None
    made_here: bool
    subject: str | None
    needs_newer: bool = False
    """It holds an event that whoever does not know all of it must not write beside, and this program does not."""

    @property
    def scope(self) -> "Scope | None":
        """Kind and owner together, once they are known."""
        return None if self.kind is None or self.owner is None else Scope(self.kind, self.owner)


class Scope(NamedTuple):
    """What a log says its stream is; who may hold a key follows from it."""

    kind: StreamKind
    owner: Agency

    def covers(self, other: "Scope") -> bool:
        """Whether both mean the same stream. A visit belongs to whoever is there, so its owner says nothing."""
        return self.kind is other.kind and (self.kind is StreamKind.VISIT or self.owner is other.owner)


@dataclass(frozen=True, slots=True)
class StreamKey:
    """A key of a stream under its id."""

    id: bytes
    key: bytes
    scope: Scope | None = None
    """What the log is that brought it; nothing for a key made or derived here, so it is known who was granted it."""

    @property
    def made_here(self) -> bool:
        """Made or derived on this device."""
        return self.scope is None

    def is_for(self, scope: Scope) -> bool:
        """Whether events of such a log may be opened and sealed with it.

        Who may write one kind of stream cannot slip its readers' key into another: those would write to him.
        """
        return self.scope is None or self.scope.covers(scope)


class Streams:
    """Rows of `streams`, read once."""

    __slots__ = ("_about", "_by_id", "_by_no", "_connection")

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._by_id: Staged[bytes, StreamRow] = Staged()
        self._by_no: Staged[int, StreamRow] = Staged()
        self._about: Staged[str, tuple[StreamRow, ...]] = Staged()

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

    def with_own_keys(self, kind: StreamKind) -> tuple[StreamRow, ...]:
        """The streams of a kind of which a key was made or derived here."""
        own = "no IN (SELECT stream FROM stream_keys WHERE event_log IS NULL)"
        rows = self._connection.execute(f"{_COLUMNS} WHERE kind = ? AND {own} ORDER BY no", (int(kind),))
        return tuple(_stream(row) for row in rows)

    def about(self, subject: str) -> tuple[StreamRow, ...]:
        """Every stream about this visit, business or plan."""
        known = self._about.get(subject)
        if known is None:
            rows = self._connection.execute(f"{_COLUMNS} WHERE subject = ? ORDER BY kind, id", (subject,))
            known = self._about[subject] = tuple(_stream(row) for row in rows)
        return known

    def add(self, stream: bytes, kind: StreamKind | None, owner: Agency | None, given: str | None = None) -> StreamRow:
        """Take up a stream: one made here with its kind, or one heard of without."""
        made_here = kind is not None
        cursor = self._connection.execute(
            "INSERT INTO streams (id, kind, owner, made_here, given, subject) VALUES (?, ?, ?, ?, ?, ?)",
            (stream, None if kind is None else int(kind), owner, made_here, given, given),
        )
        return self._change(StreamRow(cursor.lastrowid, stream, kind, owner, made_here, given), None)

    def adopt(self, row: StreamRow, kind: StreamKind, owner: Agency, given: str | None) -> StreamRow:
        """Learn for certain what a stream is that was only heard of."""
        subject = row.subject if given is None else given
        self._connection.execute(
            "UPDATE streams SET kind = ?, owner = ?, made_here = 1, given = ?, subject = ? WHERE no = ?",
            (int(kind), owner.value, given, subject, row.no),
        )
        return self._change(replace(row, kind=kind, owner=owner, made_here=True, subject=subject), row.subject)

    def claim(self, row: StreamRow, kind: StreamKind, owner: Agency) -> StreamRow:
        """Hear from somebody who may write in the stream what it is. Of two stories the more secluded kind counts."""
        if row.made_here or (row.kind is not None and (row.kind, row.owner or "") >= (kind, owner)):
            return row
        self._connection.execute(
            "UPDATE streams SET kind = ?, owner = ? WHERE no = ?", (int(kind), owner.value, row.no)
        )
        return self._change(replace(row, kind=kind, owner=owner), row.subject)

    def name(self, row: StreamRow, subject: str) -> StreamRow:
        """Say which visit, business or plan the stream is about."""
        self._connection.execute("UPDATE streams SET subject = ? WHERE no = ?", (subject, row.no))
        return self._change(replace(row, subject=subject), row.subject)

    def leave_to_newer(self, row: StreamRow) -> StreamRow:
        """Nothing more may be written about this by a program that knows as little as this one."""
        if row.needs_newer:
            return row
        self._connection.execute("UPDATE streams SET needs_newer = 1 WHERE no = ?", (row.no,))
        return self._change(replace(row, needs_newer=True), row.subject)

    def needs_newer(self, row: StreamRow) -> bool:
        """Whether any stream about the same thing is left to a newer program."""
        about = (row,) if row.subject is None else self.about(row.subject)
        return any(each.needs_newer for each in about)

    def unlearn(self) -> None:
        """Forget what followed from events."""
        self._connection.execute("UPDATE streams SET needs_newer = 0")
        self._connection.execute("UPDATE streams SET subject = given")
        self._connection.execute("UPDATE streams SET kind = NULL, owner = NULL WHERE NOT made_here")
        self._by_id.forget_all()
        self._by_no.forget_all()
        self._about.forget_all()

    def commit(self) -> None:
        """Keep what changed."""
        for memory in (self._by_id, self._by_no, self._about):
            memory.commit()

    def rollback(self) -> None:
        """Forget what changed."""
        for memory in (self._by_id, self._by_no, self._about):
            memory.rollback()

    def _change(self, row: StreamRow, subject_before: str | None) -> StreamRow:
        for subject in (subject_before, row.subject):
            if subject is not None:
                self._about.forget(subject)
        return self._remember(row)

    def _remember(self, row: StreamRow) -> StreamRow:
        self._by_id[row.id] = row
        self._by_no[row.no] = row
        return row


class StreamKeys:
    """The keys that are held of streams."""

    __slots__ = ("_all", "_connection")

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._all: Staged[int, tuple[StreamKey, ...]] = Staged()

    def of(self, stream: int) -> tuple[StreamKey, ...]:
        """Every key held of a stream, the newest last."""
        known = self._all.get(stream)
        if known is None:
            rows = self._connection.execute(sql("keys_of_stream"), (stream,))
            known = self._all[stream] = tuple(
                StreamKey(key_id, key, None if kind is None else Scope(StreamKind(kind), Agency(owner)))
                for key_id, key, kind, owner in rows
            )
        return known

    def to_write_with(self, stream: int, scope: Scope) -> StreamKey | None:
        """The newest key made here; else the newest one a grant brought, for it may open for fewer readers."""
        usable = [each for each in self.of(stream) if each.is_for(scope)]
        return max(enumerate(usable), key=lambda held: (held[1].made_here, held[0]), default=(0, None))[1]

    def find(self, stream: int, key_id: bytes, scope: Scope | None = None) -> bytes | None:
        """The key of this id; with a scope, only if it is for such logs."""
        held = (each for each in self.of(stream) if each.id == key_id)
        return next((each.key for each in held if scope is None or each.is_for(scope)), None)

    def add(
        self, stream: int, key: bytes, origin: tuple[int, int] | None = None, scope: Scope | None = None
    ) -> StreamKey:
        """Hold a key; `origin` is the log and place of the grant that brought it, `scope` what that log is."""
        held = StreamKey(stream_key_id(key), key, scope)
        others = tuple(each for each in self.of(stream) if each.id != held.id)
        if len(others) == len(self.of(stream)):
            log, seq = origin or (None, None)
            self._connection.execute(
                "INSERT INTO stream_keys (stream, key_id, key, event_log, event_seq) VALUES (?, ?, ?, ?, ?)",
                (stream, held.id, key, log, seq),
            )
            self._all[stream] = (*others, held)
        elif held.made_here:
            self._connection.execute(
                "UPDATE stream_keys SET event_log = NULL, event_seq = NULL WHERE stream = ? AND key_id = ?",
                (stream, held.id),
            )
            self._all.forget(stream)
        return held

    def drop_of(self, log: int, seq: int) -> None:
        """Let go of what a void grant brought."""
        self._connection.execute("DELETE FROM stream_keys WHERE event_log = ? AND event_seq = ?", (log, seq))
        self._all.forget_all()

    def origins(self) -> tuple[tuple[int, int], ...]:
        """The grants that brought keys."""
        rows = self._connection.execute(
            "SELECT DISTINCT event_log, event_seq FROM stream_keys WHERE event_log IS NOT NULL ORDER BY 1, 2"
        )
        return tuple((log, seq) for log, seq in rows)

    def commit(self) -> None:
        """Keep what changed."""
        self._all.commit()

    def rollback(self) -> None:
        """Forget what changed."""
        self._all.rollback()


def _stream(row: Row) -> StreamRow:
    no, stream, kind, owner, made_here, subject, needs_newer = row
    return StreamRow(
        no,
        stream,
        None if kind is None else StreamKind(kind),
        None if owner is None else Agency(owner),
        bool(made_here),
        subject,
        bool(needs_newer),
    )
