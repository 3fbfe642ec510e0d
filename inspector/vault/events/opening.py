"""From stored events to opened ones: each waits until its author counts and its key is here, then is opened once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import groupby
from operator import itemgetter

from inspector.crypto.grant_bodies import Grant, GrantError, KeyKind, decode_grant
from inspector.crypto.grants import open_grant
from inspector.crypto.sealing import SealingError, open_body
from inspector.domain.event_fields import blobs_of
from inspector.domain.events import CompartmentOpened, DomainEvent, PartNamed
from inspector.domain.ids import VisitId
from inspector.domain.recorded import Recorded
from inspector.domain.values import Officer
from inspector.vault.directory.authority import Authority, Standing
from inspector.vault.events.payload import PayloadError, is_understood, read_payload
from inspector.vault.events.recorded import OpenedEvent, is_out_of_place, opened_event, read_rows
from inspector.vault.model.clock import LARGEST
from inspector.vault.store.meta import SETTLED
from inspector.vault.store.rows import (
    BROKEN,
    NO_KEY_YET,
    NOT_PUBLISHED,
    NOT_UNDERSTOOD,
    VOID,
    LogRow,
    OpenedRow,
    Place,
    StoredEvent,
    StreamRow,
)
from inspector.wire.event import MUST_UNDERSTAND, Header
from inspector.wire.scopes import PART_KINDS, EventClass, StreamKind
from inspector.wire.stream_id import part_stream_ids, visit_stream_id

_SAID_IN_DIRECTORIES = frozenset({EventClass.LOG_OPENED, EventClass.DIRECTORY, EventClass.ERASE})
"""What the rows of logs and the trust hold; in any other stream but a directory it says nothing."""

_COVERED = frozenset({StreamKind.ENVELOPE, StreamKind.LOGBOOK})
"""Where an event without content is a cover: it says nothing and is counted nowhere."""

_LISTED_WITH_OTHERS = frozenset({StreamKind.ENVELOPE, StreamKind.ANSWER, StreamKind.LOGBOOK})
"""What is opened there is found by lists that are over all such streams."""


class Opening:
    """What one transaction opens: events of proven logs in any order, and whatever one of them unlocks."""

    def __init__(self, authority: Authority) -> None:
        self._authority = authority
        self._store = authority.store
        self._new_keys: set[tuple[int, bytes]] = set()
        self._new_readers: set[bytes] = set()
        self.opened: defaultdict[int, list[OpenedEvent]] = defaultdict(list)
        """By stream, what is to be folded in."""
        self.emptied: set[int] = set()
        """Streams in which an event without its body came to light."""
        self.fold_again: set[VisitId] = set()
        """Visits that get more than what was opened now."""

    def open_event(self, log: LogRow, standing: Standing, event: StoredEvent, read: Header | None = None) -> None:
        """Open an event, or note what it waits for; its header may have been read before."""
        header = Header.unpack(event.header) if read is None else read
        if header.event_class in _SAID_IN_DIRECTORIES:
            return
        author = standing.author
        if author is None or event.seq > standing.counts_to:
            reason = standing.refusal(event.seq)
        else:
            reason = self._refusal(log, author, event, header)
        if reason is not None:
            self._store.unopened.note(log, event.seq, header.key_id, reason)
        if reason == VOID:
            self._store.void_streams.forget(log.stream)
            self._note_void(log.stream)

    def add(self, event: OpenedEvent) -> None:
        """Fold this in at the end of the transaction."""
        self.opened[event.log.stream].append(event)

    def hold_stream_key(self, stream: StreamRow, key: bytes, origin: tuple[int, int] | None = None) -> bool:
        """Hold a key, if it can be the stream's; what waited for it is opened when the transaction settles."""
        if stream.kind is StreamKind.VISIT and visit_stream_id(key) != stream.id:
            return False
        self._new_keys.add((stream.no, self._store.keys.add(stream.no, key, origin).id))
        if stream.kind is StreamKind.VISIT:
            self._look_for_compartments(key)
        return True

    def hold_reader_key(self, seed: bytes, label: bytes = b"", origin: tuple[int, int] | None = None) -> bytes:
        """Hold a reader key and give its public half; what was granted to it is taken when the transaction settles."""
        reader = self._store.readers.add(seed, label, origin)
        self._new_readers.add(reader.id)
        self._authority.erasing.list_sealed_again()
        return reader.public

    def settle(self) -> None:
        """Open everything that the news of this transaction unlocks, and say which visit each compartment is of."""
        while self._new_readers or self._new_keys:
            if self._new_readers:
                self._look_again(self._store.grants.to(self._new_readers.pop()))
                self._look_again(self._store.unopened.because(VOID))
            else:
                stream, key_id = self._new_keys.pop()
                self._look_again(self._store.unopened.for_key(stream, key_id))
                self._note_void(stream)
        for no, events in self.opened.items():
            self._name(self._store.streams.at(no), (each.recorded for each in events))

    def note_void_about(self, subject: str) -> None:
        """Others may have to be granted what a revoked writer granted in the streams of a visit."""
        for stream in self._store.streams.about(subject):
            self._note_void(stream.no)

    def retry_unpublished(self) -> None:
        """Look again at grants of purpose keys that nobody had published."""
        self._look_again(self._store.unopened.because(NOT_PUBLISHED))

    def reopen(self, log: LogRow) -> None:
        """Judge again what a revoked writer wrote in a log, now that it reaches what was decided about it."""
        self._look_again(self._store.unopened.late_in(log))

    def read_anew(self) -> None:
        """Ask the file for every row again: what is read of them follows from another trust now, and none changes."""
        self._store.memory.ask_again()

    def relearn(self) -> None:
        """Make everything again that follows from the log, the keys and the present trust."""
        store = self._store
        for table in (
            store.opened,
            store.unopened,
            store.grants,
            store.visit_rows,
            store.business_rows,
            store.plan_rows,
            store.logbook_rows,
            store.history_rows,
            store.signal_rows,
            store.asked_rows,
            store.erasure_rows,
        ):
            table.drop_all()
        store.streams.unlearn()
        for settled in SETTLED:
            store.meta.put(settled, b"")
        self.read_anew()
        for made in (self.opened, self.emptied, self.fold_again):
            made.clear()
        for keys in (store.keys, store.readers):
            for log_no, seq in keys.origins():
                if self._authority.standing(store.logs.at(log_no)).refusal(seq) is not None:
                    keys.drop_of(log_no, seq)
        self._open_all(store.logs.all())
        self.settle()
        self._authority.erasing.list_all_again()

    def relearn_in(self, streams: Iterable[bytes]) -> None:
        """Make again what follows from these streams, now that some of what was written there counts otherwise.

        Who counts, and which keys are held, is as it was.
        """
        known = [row for row in map(self._store.streams.find, sorted(streams)) if row is not None]
        if any(row.kind in _LISTED_WITH_OTHERS for row in known):
            self.relearn()
            return
        for stream in known:
            logs = self._store.logs.in_stream(stream.no)
            self._unlearn(stream, logs)
            self._open_all(logs)

    def _open_all(self, logs: Iterable[LogRow]) -> None:
        for log in logs:
            standing = self._authority.standing(log)
            for event in self._store.logs.events(log.no):
                self.open_event(log, standing, event)

    def _unlearn(self, stream: StreamRow, logs: Iterable[LogRow]) -> None:
        if stream.visit is not None:
            self.fold_again.add(stream.visit)
        self._store.opened.drop_of(stream.no, self._used_in(stream))
        for log in logs:
            self._store.unopened.drop_of(log)
        self._store.streams.unlearn_one(stream)
        self.opened.pop(stream.no, None)
        self.emptied.add(stream.no)

    def _used_in(self, stream: StreamRow) -> Iterator[bytes]:
        for row in self._store.opened.in_stream(stream.no):
            with suppress(PayloadError):
                yield from (bytes.fromhex(blob.blob) for blob in blobs_of(read_payload(row.payload, row.hlc).event))

    # --- one event

    def _refusal(self, log: LogRow, author: Officer, event: StoredEvent, header: Header) -> str | None:
        if header.event_class is EventClass.DIRECTORY:
            return NOT_UNDERSTOOD
        if event.body is None:
            self.emptied.add(log.stream)
            return None
        if header.event_class is EventClass.SEALED:
            return self._open(log, author, event, event.body, header)
        if header.event_class is EventClass.GRANT:
            return self._use_grant(log, event.seq, event.body)
        return NOT_UNDERSTOOD

    def _open(self, log: LogRow, author: Officer, event: StoredEvent, body: bytes, header: Header) -> str | None:
        key = self._store.keys.find(log.stream, header.key_id)
        if key is None:
            return NO_KEY_YET
        clear = min(header.hlc, LARGEST)
        try:
            data = open_body(key, event.header, body)
            if not data and log.kind in _COVERED:
                return None
            payload = read_payload(data, clear)
            row = OpenedRow(log.no, event.seq, event.mark(), payload.hlc, data)
            if is_out_of_place(payload.event, author.installation, header.stream, key):
                return BROKEN
            opened = opened_event(author, log, row, payload)
        except (SealingError, ValueError, TypeError, OverflowError):
            return BROKEN  # whatever one event holds, it stops no other
        if header.flags & MUST_UNDERSTAND and not is_understood(data, clear):
            self._store.streams.leave_to_newer(self._store.streams.at(log.stream))
        self.opened[log.stream].append(opened)
        return None

    def _use_grant(self, log: LogRow, seq: int, body: bytes) -> str | None:
        try:
            grant = decode_grant(body)
        except GrantError:
            return BROKEN
        if grant.kind is KeyKind.READER:
            return self._use_reader_grant(log, seq, grant)
        if not self._authority.is_late(log, seq):
            self._store.grants.add(log, seq, grant)
            self._hold_granted(log, seq, grant)
            return None
        # Nobody was granted anything by it; who judges what was handed in must be able to read that.
        if self._authority.judges(log):
            self._hold_granted(log, seq, grant)
        return VOID

    def _hold_granted(self, log: LogRow, seq: int, grant: Grant) -> None:
        if self._store.keys.find(log.stream, grant.key_id) is None and self._authority.i_may_read(log.kind, log.owner):
            key = self._unwrap(log, grant)
            if key is not None:
                self.hold_stream_key(self._store.streams.at(log.stream), key, (log.no, seq))

    def _use_reader_grant(self, log: LogRow, seq: int, grant: Grant) -> str | None:
        """A purpose's key counts when it was published, from somebody of that agency who may hold it."""
        published = self._authority.trust.purpose_keys.get(grant.key_id)
        if log.kind is not StreamKind.DIRECTORY or published is None:
            return NOT_PUBLISHED
        granter, me = self._authority.author(log), self._authority.me
        if granter.agency is not published.agency or published.purpose not in granter.purposes:
            return BROKEN
        self._store.grants.add(log, seq, grant)
        may_hold = me.agency is published.agency and published.purpose in me.purposes
        if may_hold and self._store.readers.find(grant.key_id) is None:
            seed = self._unwrap(log, grant, published.label)
            if seed is not None:
                self.hold_reader_key(seed, published.label, (log.no, seq))
        return None

    def _unwrap(self, log: LogRow, grant: Grant, label: bytes = b"") -> bytes | None:
        stream = self._store.streams.at(log.stream).id
        for each in grant.wraps:
            reader = self._store.readers.find(each.recipient)
            if reader is not None:
                try:
                    return open_grant(grant, reader, stream=stream, granter_log=log.id, label=label)
                except GrantError:
                    continue
        return None

    def _note_void(self, stream: int) -> None:
        if any(self._authority.judges(self._store.logs.at(no)) for no in self._store.void_streams.logs_in(stream)):
            self._store.void_streams.note(stream)

    def _look_again(self, places: Iterable[Place]) -> None:
        for log_no, waiting in groupby(places, itemgetter(0)):
            log = self._store.logs.at(log_no)
            standing = self._authority.standing(log)
            for _, seq in waiting:
                event = self._store.logs.event(log_no, seq)
                self._store.unopened.drop((log_no, seq))
                if event is not None:
                    self.open_event(log, standing, event)

    # --- what a compartment belongs to

    def _look_for_compartments(self, key: bytes) -> None:
        """The key of a visit's shared part is known now; what was opened in its compartments before belongs there."""
        for part in part_stream_ids(key):
            compartment = self._store.streams.find(part)
            if compartment is not None:
                before = read_rows(self._authority, self._store.opened.in_stream(compartment.no))
                self._name(compartment, before)

    def _name(self, stream: StreamRow, events: Iterable[Recorded[DomainEvent]]) -> None:
        """A compartment is of the visit that it names, when its id follows from the key of that visit's shared part."""
        if stream.subject is not None or stream.kind not in PART_KINDS:
            return
        named = {each.event.visit for each in events if isinstance(each.event, CompartmentOpened | PartNamed)}
        visit = next((visit for visit in sorted(named) if stream.id in self._store.compartments_of(visit)), None)
        if visit is not None:
            if self._store.opened.any_in(stream.no):
                self.fold_again.add(visit)
            self._store.streams.name(stream, visit)
            self._note_void(stream.no)
