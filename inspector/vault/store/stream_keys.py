"""The keys that this device holds of streams: what is behind join codes, and whose readers are to be looked at."""

from collections.abc import Iterator

from inspector.crypto.sealing import stream_key_id
from inspector.domain.ids import VisitId
from inspector.vault.files.copied import Kind, Thing
from inspector.vault.store.database import Connection, Table, sql
from inspector.vault.store.memory import Memory, Value
from inspector.vault.store.rows import StreamKey, StreamRow
from inspector.vault.store.streams import Streams
from inspector.wire.scopes import VISIT_KINDS, StreamKind

_READ_BY_OTHERS = VISIT_KINDS | {StreamKind.BUSINESS}


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
