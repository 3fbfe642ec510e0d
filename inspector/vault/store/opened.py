"""What can be made again from the log: which events are opened, which are not and why, and who was given which key."""

from collections.abc import Iterable, Iterator, Mapping

from inspector.crypto.grant_bodies import Grant, KeyKind
from inspector.vault.store.database import Connection, Table, sql
from inspector.vault.store.memory import Memory
from inspector.vault.store.rows import NO_KEY_YET, REVOKED, SET_ASIDE, LogRow, OpenedRow, Place
from inspector.wire.scopes import StreamKind

_MANY = 100
"""From here on one pass over the table is quicker than a question for each stream."""
_LAST_ROW = (1 << 63) - 1


class OpenedRows(Table):
    """Rows of `opened` and `blob_uses`."""

    def add(self, rows: Iterable[OpenedRow], uses: list[tuple[bytes, int, int, bool]]) -> None:
        """Keep events, and for each blob in them its id, stream, size, and whether it is an original."""
        self._connection.executemany(
            "INSERT INTO opened (log, seq, mark, hlc, payload) VALUES (?, ?, ?, ?, ?)", list(rows)
        )
        if uses:
            query = "INSERT OR IGNORE INTO blob_uses (blob, stream, size, is_original) VALUES (?, ?, ?, ?)"
            self._connection.executemany(query, uses)

    def drop(self, log: int, seq: int) -> None:
        """An event counts for nothing."""
        self._connection.execute("DELETE FROM opened WHERE log = ? AND seq = ?", (log, seq))

    def drop_of(self, stream: int, blobs: Iterable[bytes]) -> None:
        """Every event of a stream is to be opened again; these blobs are what they speak of."""
        query = "DELETE FROM blob_uses WHERE blob = ? AND stream = ?"
        self._connection.executemany(query, [(blob, stream) for blob in blobs])
        query = "DELETE FROM opened WHERE log IN (SELECT no FROM logs WHERE stream = ?)"
        self._connection.execute(query, (stream,))

    def drop_all(self) -> None:
        """Every event is to be opened again."""
        for table in ("opened", "blob_uses"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 - the two names above

    def at(self, log: int, seq: int) -> OpenedRow | None:
        """What was opened here."""
        query = "SELECT log, seq, mark, hlc, payload FROM opened WHERE log = ? AND seq = ?"
        row = self._connection.execute(query, (log, seq)).fetchone()
        return None if row is None else OpenedRow(*row)

    def any_in(self, stream: int) -> bool:
        """Whether anything was opened in a stream."""
        return self._first(int, sql("has_opened"), stream) is not None

    def newest_times(self) -> list[int]:
        """The hybrid times of the last readable event of each logbook, and of each own log it does not list yet."""
        return self._column(int, sql("newest_times"), int(StreamKind.LOGBOOK))

    def in_stream(self, stream: int) -> Iterator[OpenedRow]:
        """What was opened in one stream."""
        return self._rows("opened_in", stream)

    def of_visit(self, visit: str) -> Iterator[OpenedRow]:
        """What was opened in the streams of a visit."""
        return self._rows("opened_of_visit", visit)

    def of_kind(self, kind: StreamKind) -> Iterator[OpenedRow]:
        """What was opened in streams of a kind."""
        return self._rows("opened_of_kind", int(kind))

    def about(self, subject: str) -> Iterator[tuple[str, str, OpenedRow]]:
        """What was opened about one business or plan, after that subject and the agency that owns the stream."""
        for about, owner, *opened in self._connection.execute(sql("opened_about"), (subject,)):
            yield about, owner, OpenedRow(*opened)

    def _rows(self, query: str, about: str | int) -> Iterator[OpenedRow]:
        return (OpenedRow(*row) for row in self._connection.execute(sql(query), (about,)))


class Unopened(Table):
    """Rows of `unopened`."""

    def note(self, log: LogRow, seq: int, key_id: bytes, reason: str) -> None:
        """Keep in mind why an event is not opened."""
        self._connection.execute(
            "INSERT OR REPLACE INTO unopened (log, seq, stream, key_id, reason) VALUES (?, ?, ?, ?, ?)",
            (log.no, seq, log.stream, key_id, reason),
        )

    def drop(self, place: Place) -> None:
        """It is opened now."""
        self._connection.execute("DELETE FROM unopened WHERE log = ? AND seq = ?", place)

    def drop_of(self, log: LogRow) -> None:
        """Every event of a log is to be looked at again."""
        self._connection.execute("DELETE FROM unopened WHERE log = ?", (log.no,))

    def drop_all(self) -> None:
        """Every event is to be looked at again."""
        self._connection.execute("DELETE FROM unopened")

    def for_key(self, stream: int, key_id: bytes) -> list[Place]:
        """What waits for a key."""
        return self._places("stream = ? AND key_id = ? AND reason = ?", stream, key_id, NO_KEY_YET)

    def because(self, reason: str) -> list[Place]:
        """What waits for one reason."""
        return self._places("reason = ?", reason)

    def late_in(self, log: LogRow) -> list[Place]:
        """What lies of one log because its writer was revoked, whatever was decided about it."""
        return self._places("log = ? AND reason IN (?, ?)", log.no, REVOKED, SET_ASIDE)

    def before_what_waits(self, log: LogRow) -> int | None:
        """The last place of a log before an event that may be opened later; nothing when none is there."""
        reasons = NO_KEY_YET, REVOKED, SET_ASIDE
        rows = self._places("log = ? AND reason IN (?, ?, ?, 'author', 'role')", log.no, *reasons)
        return rows[0][1] - 1 if rows else None

    def logs(self, reason: str) -> list[int]:
        """The logs of which something waits for a reason."""
        return self._column(int, "SELECT DISTINCT log FROM unopened WHERE reason = ? ORDER BY log", reason)

    def logs_set_aside(self, most: int | None) -> list[int]:
        """The logs of which something was set aside, or so many of those that came last."""
        return self._column(int, sql("logs_set_aside"), -1 if most is None else most)

    def _places(self, which: str, *about: int | bytes | str) -> list[Place]:
        query = f"SELECT log, seq FROM unopened WHERE {which} ORDER BY log, seq"  # noqa: S608 - the conditions above
        return [(log, seq) for log, seq in self._connection.execute(query, about)]


_OF_A_PURPOSE = f"stream IN (SELECT no FROM streams WHERE kind = {int(StreamKind.DIRECTORY)}) AND kind = 'reader'"  # noqa: S608 - a number
"""Keys of purposes are granted in directories alone; there are few of those, and grants of streams are many."""


class Grants(Table):
    """Rows of `grants`, one for each reader a key was wrapped to."""

    def __init__(self, connection: Connection, memory: Memory) -> None:
        super().__init__(connection)
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
        return self._recipients(f"key_id = ? AND {_OF_A_PURPOSE}", purpose_key)

    def stream_of(self, purpose_key: bytes) -> int | None:
        """The stream in which a purpose's key was given to anybody."""
        query = f"SELECT stream FROM grants WHERE key_id = ? AND {_OF_A_PURPOSE} LIMIT 1"  # noqa: S608 - as above
        return self._first(int, query, purpose_key)

    @property
    def read_of_purposes(self) -> Mapping[bytes, frozenset[bytes]] | None:
        """What `of_purposes` gave, as long as it is so; nothing when nobody asked."""
        return self._of_purposes.get(KeyKind.READER)

    def of_purposes(self) -> Mapping[bytes, frozenset[bytes]]:
        """For each purpose's key who was given it."""
        known = self._of_purposes.get(KeyKind.READER)
        if known is None:
            granted: dict[bytes, set[bytes]] = {}
            for key_id, recipient in self._connection.execute(
                f"SELECT key_id, recipient FROM grants WHERE {_OF_A_PURPOSE} ORDER BY key_id, recipient"  # noqa: S608
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
        return set(self._column(bytes, f"SELECT recipient FROM grants WHERE {which}", *about))  # noqa: S608 - as above
