"""The reader keys this officer holds: the own one, and those of purposes that were granted in the directory."""

from collections.abc import Iterator

from inspector.crypto.grant_bodies import Wrap
from inspector.crypto.proposals import open_nonce
from inspector.crypto.readerkeys import ReaderKey
from inspector.vault.files.copied import Kind, Thing
from inspector.vault.store.database import Connection, Table
from inspector.vault.store.memory import Memory, Value
from inspector.wire.erasure import Erasure


class Readers(Table):
    """Rows of `reader_keys`; expanded once, for that takes longer than opening a grant."""

    def __init__(self, connection: Connection, memory: Memory, made_here: Value[tuple[Thing, ...]]) -> None:
        super().__init__(connection)
        self._made_here = made_here
        self._held: dict[bytes, ReaderKey] = memory.cache()
        self._ids: dict[None, frozenset[bytes]] = memory.cache()
        self._nonces: dict[tuple[bytes, bytes, tuple[Wrap, ...]], bytes] = memory.cache()

    def find(self, reader: bytes) -> ReaderKey | None:
        """The reader key of this id, if it is held here."""
        known = self._held.get(reader)
        if known is None:
            row = self._connection.execute("SELECT seed, label FROM reader_keys WHERE key_id = ?", (reader,)).fetchone()
            if row is not None:
                known = self._held[reader] = ReaderKey(*row)
        return known

    def nonce_of(self, erasure: Erasure) -> bytes | None:
        """What an erase event shares with the other parts of its proposal, if a key that is held here opens it."""
        about = erasure.stream, erasure.proposal, erasure.wraps
        for sealed in () if about in self._nonces else erasure.wraps:
            reader = self.find(sealed.recipient)
            nonce = None if reader is None else open_nonce(sealed, reader, erasure.stream, erasure.proposal)
            if nonce is not None:
                self._nonces[about] = nonce
        return self._nonces.get(about)

    def ids(self) -> frozenset[bytes]:
        """What a grant may be addressed to."""
        if None not in self._ids:
            self._ids[None] = frozenset(self._column(bytes, "SELECT key_id FROM reader_keys"))
        return self._ids[None]

    def add(self, seed: bytes, label: bytes = b"", origin: tuple[int, int] | None = None) -> ReaderKey:
        """Hold a reader key; `origin` is the log and place of the grant that brought it."""
        reader = ReaderKey(seed, label)
        log, seq = origin or (None, None)
        self._connection.execute(
            "INSERT OR IGNORE INTO reader_keys (key_id, seed, label, event_log, event_seq) VALUES (?, ?, ?, ?, ?)",
            (reader.id, seed, label, log, seq),
        )
        self._held[reader.id] = reader
        self._ids.clear()
        if origin is None:
            self._made_here.now += ((Kind.READER_KEY, (seed, label)),)
        return reader

    def made_here(self) -> Iterator[Thing]:
        """Every key that no grant brought."""
        rows = self._connection.execute("SELECT seed, label FROM reader_keys WHERE event_log IS NULL ORDER BY key_id")
        return ((Kind.READER_KEY, (seed, label)) for seed, label in rows.fetchall())

    def drop_of(self, log: int, seq: int) -> None:
        """Let go of what a void grant brought."""
        self._connection.execute("DELETE FROM reader_keys WHERE event_log = ? AND event_seq = ?", (log, seq))
        self._held.clear()
        self._ids.clear()

    def origins(self) -> tuple[tuple[int, int], ...]:
        """The grants that brought keys."""
        rows = self._connection.execute(
            "SELECT DISTINCT event_log, event_seq FROM reader_keys WHERE event_log IS NOT NULL ORDER BY 1, 2"
        )
        return tuple((log, seq) for log, seq in rows)
