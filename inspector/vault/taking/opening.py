"""From stored events to opened ones: each waits until its author counts and its key is here, then is opened once."""

from collections.abc import Iterable

from inspector.crypto.grant_bodies import Grant, GrantError, KeyKind, decode_grant
from inspector.crypto.grants import open_grant
from inspector.crypto.sealing import SealingError, open_body
from inspector.vault.directory.authority import REVOKED, Authority
from inspector.vault.events.hybrid_clock import LARGEST
from inspector.vault.events.payload import is_understood, read_payload
from inspector.vault.events.subjects import is_out_of_place
from inspector.vault.fold.projection import OpenedEvent, Projection, as_recorded, check_storable
from inspector.vault.store.database import Connection
from inspector.vault.store.logs import LogRow, Logs, StoredEvent
from inspector.vault.store.readers import Readers
from inspector.vault.store.streams import StreamKeys, StreamRow, Streams
from inspector.wire.event import MUST_UNDERSTAND, Header
from inspector.wire.scopes import EventClass, StreamKind, purposes
from inspector.wire.stream_id import visit_stream_id

NO_KEY_YET = "key"
NOT_PUBLISHED = "unpublished"
BROKEN = "broken"
NOT_UNDERSTOOD = "class"
VOID = "void"

_SAID_IN_DIRECTORIES = frozenset({EventClass.LOG_OPENED, EventClass.DIRECTORY, EventClass.ERASE})
"""What the rows of logs and the trust hold; in any other stream but a directory it says nothing."""


class Opening:
    """Takes events of proven logs in any order; what one of them unlocks is opened in the same transaction."""

    __slots__ = (
        "_authority",
        "_connection",
        "_keys",
        "_logs",
        "_new_keys",
        "_new_readers",
        "_projection",
        "_readers",
        "_streams",
    )

    def __init__(
        self,
        connection: Connection,
        streams: Streams,
        keys: StreamKeys,
        readers: Readers,
        logs: Logs,
        authority: Authority,
        projection: Projection,
    ) -> None:
        self._connection = connection
        self._streams = streams
        self._keys = keys
        self._readers = readers
        self._logs = logs
        self._authority = authority
        self._projection = projection
        self._new_keys: set[tuple[int, bytes]] = set()
        self._new_readers: set[bytes] = set()

    def take(self, log: LogRow, event: StoredEvent) -> None:
        """Open an event, or note what it waits for."""
        header = Header.unpack(event.header)
        if header.event_class in _SAID_IN_DIRECTORIES:
            return
        reason = self._authority.standing(log, event.seq) or self._refusal(log, event, header)
        if reason is not None:
            self._note(log, event.seq, header.key_id, reason)

    def hold_stream_key(self, stream: StreamRow, key: bytes, origin: tuple[int, int] | None = None) -> bool:
        """Hold a key, if it can be the stream's; what waited for it is opened when the transaction settles."""
        if stream.kind is StreamKind.VISIT and visit_stream_id(key) != stream.id:
            return False
        self._new_keys.add((stream.no, self._keys.add(stream.no, key, origin).id))
        if stream.kind is StreamKind.VISIT:
            self._projection.look_for_compartments(key)
        return True

    def hold_reader_key(self, seed: bytes, label: bytes = b"", origin: tuple[int, int] | None = None) -> bytes:
        """Hold a reader key and give its public half; what was granted to it is taken when the transaction settles."""
        reader = self._readers.add(seed, label, origin)
        self._new_readers.add(reader.id)
        return reader.public

    def note_grant(self, log: LogRow, seq: int, grant: Grant) -> None:
        """Keep who was given which key."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO grants (log, seq, recipient, stream, kind, key_id) VALUES (?, ?, ?, ?, ?, ?)",
            [(log.no, seq, each.recipient, log.stream, grant.kind.value, grant.key_id) for each in grant.wraps],
        )

    def note_unopened(self, log: LogRow, event: StoredEvent) -> None:
        """Keep in mind an event that was written here for others to read."""
        self._note(log, event.seq, Header.unpack(event.header).key_id, NO_KEY_YET)

    def settle(self) -> None:
        """Open everything that the news of this transaction unlocks."""
        while self._new_readers or self._new_keys:
            if self._new_readers:
                self._retake(self._granted_to(self._new_readers.pop()))
                self._retake(self._waiting_as(VOID))
            else:
                stream, key_id = self._new_keys.pop()
                rows = self._connection.execute(
                    "SELECT log, seq FROM unopened WHERE stream = ? AND key_id = ? AND reason = ? ORDER BY log, seq",
                    (stream, key_id, NO_KEY_YET),
                )
                self._retake(rows.fetchall())

    def retry_unpublished(self) -> None:
        """Look again at grants of purpose keys that nobody had published."""
        self._retake(self._waiting_as(NOT_PUBLISHED))

    def reopen(self, log: LogRow) -> None:
        """Judge again what a revoked writer wrote in a log, now that it reaches what was accepted of it."""
        rows = self._connection.execute(
            "SELECT log, seq FROM unopened WHERE log = ? AND reason = ? ORDER BY seq", (log.no, REVOKED)
        )
        self._retake(rows.fetchall())

    def relearn(self) -> None:
        """Make everything again that follows from the log, the keys and the present trust."""
        for table in ("unopened", "grants"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 - the two names above
        self._projection.unlearn()
        self._streams.unlearn()
        for keys in (self._keys, self._readers):
            for log_no, seq in keys.origins():
                if self._authority.standing(self._logs.at(log_no), seq) is not None:
                    keys.drop_of(log_no, seq)
        for log in self._logs.all():
            for event in self._logs.events(log.no):
                self.take(log, event)
        self.settle()

    def rollback(self) -> None:
        """Forget what was to be opened."""
        self._new_keys.clear()
        self._new_readers.clear()

    def commit(self) -> None:
        """Nothing is kept here between transactions."""

    # --- one event

    def _note(self, log: LogRow, seq: int, key_id: bytes, reason: str) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO unopened (log, seq, stream, key_id, reason) VALUES (?, ?, ?, ?, ?)",
            (log.no, seq, log.stream, key_id, reason),
        )

    def _refusal(self, log: LogRow, event: StoredEvent, header: Header) -> str | None:
        if event.body is None:
            self._projection.emptied(log)
            return None
        if header.event_class is EventClass.SEALED:
            return self._open(log, event, event.body, header)
        if header.event_class is EventClass.GRANT:
            return self._take_grant(log, event.seq, event.body)
        return NOT_UNDERSTOOD

    def _open(self, log: LogRow, event: StoredEvent, body: bytes, header: Header) -> str | None:
        key = self._keys.find(log.stream, header.key_id)
        if key is None:
            return NO_KEY_YET
        hlc = min(header.hlc, LARGEST)
        try:
            data = open_body(key, event.header, body)
            recorded = as_recorded(read_payload(data, hlc), log, event.seq, event.mark(), hlc, self._authority)
            if is_out_of_place(recorded, header.stream):
                return BROKEN
            opened = OpenedEvent(log, event.seq, hlc, data, recorded)
            check_storable(opened)
        except (SealingError, ValueError, TypeError, OverflowError):
            return BROKEN  # whatever one event holds, it stops no other
        if header.flags & MUST_UNDERSTAND and not is_understood(data, hlc):
            self._streams.leave_to_newer(self._streams.at(log.stream))
        self._projection.take(opened)
        return None

    def _take_grant(self, log: LogRow, seq: int, body: bytes) -> str | None:
        try:
            grant = decode_grant(body)
        except GrantError:
            return BROKEN
        if grant.kind is KeyKind.READER:
            return self._take_reader_grant(log, seq, grant)
        if not self._authority.is_late(log, seq):
            self.note_grant(log, seq, grant)
            self._take_key(log, seq, grant)
            return None
        # Nobody was granted anything by it; who judges what was handed in must be able to read that.
        if self._authority.judges(log):
            self._take_key(log, seq, grant)
        return VOID

    def _take_key(self, log: LogRow, seq: int, grant: Grant) -> None:
        if self._keys.find(log.stream, grant.key_id) is None and self._authority.i_may_read(log.kind, log.owner):
            key = self._unwrap(log, grant)
            if key is not None:
                self.hold_stream_key(self._streams.at(log.stream), key, (log.no, seq))

    def _take_reader_grant(self, log: LogRow, seq: int, grant: Grant) -> str | None:
        """A purpose's key counts when it was published, from somebody of that agency who may hold it."""
        published = self._authority.trust.purpose_keys.get(grant.key_id)
        if log.kind is not StreamKind.DIRECTORY or published is None:
            return NOT_PUBLISHED
        granter, me = self._authority.author(log), self._authority.me
        if granter.agency is not published.agency or published.purpose not in purposes(granter.agency, granter.role):
            return BROKEN
        self.note_grant(log, seq, grant)
        may_hold = me.agency is published.agency and published.purpose in purposes(me.agency, me.role)
        if may_hold and self._readers.find(grant.key_id) is None:
            seed = self._unwrap(log, grant, published.label)
            if seed is not None:
                self.hold_reader_key(seed, published.label, (log.no, seq))
        return None

    def _unwrap(self, log: LogRow, grant: Grant, label: bytes = b"") -> bytes | None:
        stream = self._streams.at(log.stream).id
        for each in grant.wraps:
            reader = self._readers.find(each.recipient)
            if reader is not None:
                try:
                    return open_grant(grant, reader, stream=stream, granter_log=log.id, label=label)
                except GrantError:
                    continue
        return None

    # --- again

    def _waiting_as(self, reason: str) -> list[tuple[int, int]]:
        rows = self._connection.execute("SELECT log, seq FROM unopened WHERE reason = ? ORDER BY log, seq", (reason,))
        return [(log, seq) for log, seq in rows.fetchall()]

    def _granted_to(self, reader: bytes) -> list[tuple[int, int]]:
        rows = self._connection.execute("SELECT log, seq FROM grants WHERE recipient = ? ORDER BY log, seq", (reader,))
        return [(log, seq) for log, seq in rows.fetchall()]

    def _retake(self, places: Iterable[tuple[int, int]]) -> None:
        for log_no, seq in places:
            event = self._logs.event(log_no, seq)
            self._connection.execute("DELETE FROM unopened WHERE log = ? AND seq = ?", (log_no, seq))
            if event is not None:
                self.take(self._logs.at(log_no), event)
