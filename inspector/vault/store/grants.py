"""Who was given which key, as the grants say that count."""

from collections.abc import Iterable, Mapping

from inspector.crypto.grant_bodies import Grant, KeyKind
from inspector.vault.store.database import Connection, sql
from inspector.vault.store.memory import Memory
from inspector.vault.store.rows import LogRow

_MANY = 100
"""From here on one pass over the table is quicker than a question for each stream."""
_LAST_ROW = (1 << 63) - 1


class Grants:
    """Rows of `grants`, one for each reader a key was wrapped to."""

    __slots__ = ("_connection", "_of_purposes")

    def __init__(self, connection: Connection, memory: Memory) -> None:
        self._connection = connection
        self._of_purposes: dict[KeyKind, Mapping[bytes, frozenset[bytes]]] = memory.cache()

    def add(self, log: LogRow, seq: int, grant: Grant) -> None:
        """Keep who was given the key."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO grants (log, seq, recipient, stream, kind, key_id) VALUES (?, ?, ?, ?, ?, ?)",
            [(log.no, seq, each.recipient, log.stream, grant.kind.value, grant.key_id) for each in grant.wraps],
        )
        self._of_purposes.pop(grant.kind, None)

    def drop_all(self) -> None:
        """Every grant is to be looked at again."""
        self._connection.execute("DELETE FROM grants")
        self._of_purposes.clear()

    def to(self, reader: bytes) -> list[tuple[int, int]]:
        """The log and place of each grant to a reader key."""
        rows = self._connection.execute("SELECT log, seq FROM grants WHERE recipient = ? ORDER BY log, seq", (reader,))
        return [(log, seq) for log, seq in rows]

    def recipients(self, stream: int, key_id: bytes) -> set[bytes]:
        """Who was given one key in one stream."""
        return self._recipients("stream = ? AND key_id = ?", stream, key_id)

    def readers_of(self, stream: int) -> set[bytes]:
        """Who was given a key of a stream, in whatever hands a purpose's key is among them."""
        return self._recipients("stream = ? AND kind = 'stream'", stream)

    def holders_of(self, purpose_key: bytes) -> set[bytes]:
        """Who was given a purpose's key."""
        return self._recipients("key_id = ? AND kind = 'reader'", purpose_key)

    def stream_of(self, purpose_key: bytes) -> int | None:
        """The stream in which a purpose's key was given to anybody."""
        row = self._connection.execute(
            "SELECT stream FROM grants WHERE key_id = ? AND kind = 'reader' LIMIT 1", (purpose_key,)
        ).fetchone()
        return None if row is None else int(row[0])

    def of_purposes(self) -> Mapping[bytes, frozenset[bytes]]:
        """For each purpose's key who was given it."""
        known = self._of_purposes.get(KeyKind.READER)
        if known is None:
            granted: dict[bytes, set[bytes]] = {}
            for key_id, recipient in self._connection.execute(
                "SELECT key_id, recipient FROM grants WHERE kind = 'reader' ORDER BY key_id, recipient"
            ):
                granted.setdefault(key_id, set()).add(recipient)
            known = {key_id: frozenset(recipients) for key_id, recipients in granted.items()}
            self._of_purposes[KeyKind.READER] = known
        return known

    def of_streams(self, streams: Iterable[int]) -> Mapping[int, Mapping[bytes, frozenset[bytes]]]:
        """For each stream and key who was given it; those of many streams are read in one go, with all others."""
        granted: dict[int, dict[bytes, set[bytes]]] = {stream: {} for stream in streams}
        spans = [(stream, stream) for stream in granted] if len(granted) < _MANY else [(1, _LAST_ROW)]
        for span in spans:
            for stream, key_id, recipient in self._connection.execute(sql("grants_of_streams"), span):
                if stream in granted:
                    granted[stream].setdefault(key_id, set()).add(recipient)
        return {
            stream: {key_id: frozenset(recipients) for key_id, recipients in keys.items()}
            for stream, keys in granted.items()
        }

    def _recipients(self, which: str, *about: int | bytes) -> set[bytes]:
        query = f"SELECT recipient FROM grants WHERE {which}"  # noqa: S608 - the conditions above
        return {recipient for (recipient,) in self._connection.execute(query, about)}
