"""Own events: sealed, chained, signed, stored and folded in, all in the transaction of the caller."""

from datetime import UTC, datetime

from inspector.crypto.grant_bodies import Grant, KeyKind, encode_grant
from inspector.crypto.grants import make_grant
from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import purpose_label
from inspector.domain.events import OfficerJoined
from inspector.domain.ids import EventId
from inspector.domain.recorded import Recorded, Ticks
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.purpose_keys import PurposeKeys
from inspector.vault.directory.trust import Credential
from inspector.vault.errors import NewerProgramNeededError, NotPermittedError, NotReadableAgainError, UnknownStreamError
from inspector.vault.events.moments import Moments
from inspector.vault.events.payload import write_payload
from inspector.vault.events.pen import Pen
from inspector.vault.fold.projection import OpenedEvent, Projection
from inspector.vault.model import Append, Batch, Changes, Directory, Envelope, NewStream, PublishReaderKey, Recipient
from inspector.vault.store.database import Connection
from inspector.vault.store.logs import Logs
from inspector.vault.store.pulling import Pulling
from inspector.vault.store.readers import Readers
from inspector.vault.store.streams import StreamKey, StreamKeys, StreamRow, Streams
from inspector.vault.taking.intake import Intake
from inspector.vault.taking.opening import Opening
from inspector.vault.writing.granting import Granting
from inspector.vault.writing.own_logs import OwnLogs
from inspector.wire.directory import Declaration, InstallationEnrolled, ReaderKeyPublished, encode_declaration
from inspector.wire.erasure import Erasure
from inspector.wire.event import MUST_UNDERSTAND
from inspector.wire.scopes import VISIT_KINDS, Agency, EventClass, Purpose, StreamKind
from inspector.wire.stream_id import stream_id

_LEFT_TO_NEWER = VISIT_KINDS | {StreamKind.BUSINESS, StreamKind.PLAN}
_READERS_OF_A_GRANT = 100
"""An event holds some two hundred wraps."""


class Writing:
    """Turns a batch into events at the end of own logs."""

    def __init__(
        self,
        connection: Connection,
        streams: Streams,
        keys: StreamKeys,
        readers: Readers,
        purpose_keys: PurposeKeys,
        logs: Logs,
        authority: Authority,
        projection: Projection,
        opening: Opening,
        intake: Intake,
        own_logs: OwnLogs,
        pulling: Pulling,
        moments: Moments,
        ids: IdSource,
        directory: bytes | None,
    ) -> None:
        self._connection = connection
        self._streams = streams
        self._keys = keys
        self._purpose_keys = purpose_keys
        self._logs = logs
        self._authority = authority
        self._projection = projection
        self._opening = opening
        self._intake = intake
        self._own_logs = own_logs
        self._pulling = pulling
        self._moments = moments
        self._ids = ids
        self._directory = directory
        self._granting = Granting(connection, keys, readers, authority)

    def append(self, batch: Batch) -> Changes:
        """Write everything in the batch."""
        for new in batch.new_streams:
            self._take_up(new)
        written = frozenset(self._append(append) for append in batch.appends)
        self._declare(batch.erasures, (*batch.declarations, *(self._publish(each) for each in batch.publish)))
        for grant in batch.grants:
            stream = self._known(bytes.fromhex(grant.stream))
            for key, readers in self._granting.of_stream_keys(stream, grant):
                self._grant(stream, KeyKind.STREAM, key, readers)
        for reader_grant in batch.reader_grants:
            shared, readers = self._granting.of_reader_key(reader_grant)
            if readers:
                self._grant(self._directory_stream(), KeyKind.READER, shared.seed, readers, shared.label)
        for envelope in batch.envelopes:
            self._put_in_envelope(envelope)
        for draft in batch.drop_drafts:
            self._connection.execute("DELETE FROM drafts WHERE key = ?", (draft,))
        self._connection.executemany("INSERT OR REPLACE INTO drafts (key, value) VALUES (?, ?)", batch.keep_drafts)
        for visit, secret in batch.join_secrets:
            self._connection.execute(
                "INSERT OR REPLACE INTO join_secrets (visit, secret) VALUES (?, ?)", (visit, secret)
            )
        touched = self._own_logs.write_out()
        self._opening.settle()
        changes = self._projection.flush()
        if written & self._projection.left_out:
            raise NotReadableAgainError("the program cannot read together what it was to write")
        return changes | Changes(directory=bool(batch.declarations or batch.publish or batch.erasures), sync=touched)

    # --- one event

    def _append(self, append: Append) -> EventId:
        stream = self._known(bytes.fromhex(append.stream))
        if stream.kind in _LEFT_TO_NEWER and self._streams.needs_newer(stream):
            raise NewerProgramNeededError(stream.id.hex())
        pen = self._own_logs.pen(stream)
        held = self._key_to_write_with(stream)
        moment = self._moments.now()
        hlc = self._moments.next_hlc(moment.wall_ms)
        payload = write_payload(append.event, append.replaces, moment, hlc)
        event = pen.write_sealed(payload, held.key, hlc, MUST_UNDERSTAND if append.event.MUST_UNDERSTAND else 0)
        if isinstance(append.event, OfficerJoined):
            self._pulling.need(stream.id)
        recorded = Recorded(
            EventId(pen.log.name, event.seq, event.mark()),
            pen.log.kind,
            self._authority.me,
            datetime.fromtimestamp(moment.wall_ms / 1000, UTC),
            hlc,
            append.replaces,
            append.event,
            Ticks(moment.boot_id, moment.monotonic_ms),
        )
        self._projection.take(OpenedEvent(pen.log, event.seq, hlc, payload, recorded))
        return recorded.id

    def _declare(self, erasures: tuple[Erasure, ...], declarations: tuple[Declaration, ...]) -> None:
        if not declarations and not erasures:
            return
        pen = self._own_logs.pen(self._directory_stream())
        for erasure in erasures:
            self._own_logs.clear(pen, EventClass.ERASE, erasure.encode())
        for declaration in declarations:
            self._own_logs.clear(pen, EventClass.DIRECTORY, encode_declaration(declaration))
            if isinstance(declaration, InstallationEnrolled):
                self._authority.harvest(Credential(declaration.statement, declaration.chain))
        self._own_logs.write_out()
        self._intake.reconsider()

    def _publish(self, publish: PublishReaderKey) -> Declaration:
        agency = self._authority.me.agency
        public = self._opening.hold_reader_key(self._ids.key32(), purpose_label(agency, publish.purpose))
        return ReaderKeyPublished(agency, publish.purpose, public)

    def _grant(
        self, stream: StreamRow, kind: KeyKind, secret: bytes, readers: tuple[Recipient, ...], label: bytes = b""
    ) -> None:
        pen = self._own_logs.pen(stream)
        for first in range(0, len(readers), _READERS_OF_A_GRANT):
            some = readers[first : first + _READERS_OF_A_GRANT]
            grant = make_grant(kind, secret, some, stream=stream.id, granter_log=pen.log.id, label=label)
            self._write_grant(pen, grant)

    def _write_grant(self, pen: Pen, grant: Grant) -> None:
        seq = self._own_logs.clear(pen, EventClass.GRANT, encode_grant(grant))
        self._opening.note_grant(pen.log, seq, grant)

    def _put_in_envelope(self, envelope: Envelope) -> None:
        """Seal with a key that only the receiver's inbox is given; here it is gone when this returns."""
        known = Directory(purpose_keys=self._purpose_keys.all())
        inboxes = tuple(key.reader for key in known.purpose(envelope.receiver, Purpose.INBOX))
        if not inboxes:
            raise NotPermittedError(f"no inbox of {envelope.receiver.value} is known")
        stream = self._envelope_stream(envelope.receiver)
        pen = self._own_logs.pen(stream)
        key = self._ids.key32()
        self._write_grant(pen, make_grant(KeyKind.STREAM, key, inboxes, stream=stream.id, granter_log=pen.log.id))
        moment = self._moments.now()
        hlc = self._moments.next_hlc(moment.wall_ms)
        event = pen.write_sealed(write_payload(envelope.event, (), moment, hlc), key, hlc)
        self._opening.note_unopened(pen.log, event)

    # --- streams

    def _take_up(self, new: NewStream) -> None:
        stream = self._streams.find(bytes.fromhex(new.id)) or self._streams.add(bytes.fromhex(new.id))
        if new.key is not None and not self._opening.hold_stream_key(stream, new.key):
            raise NotPermittedError("not the key that this visit's id follows from")

    def _known(self, stream: bytes) -> StreamRow:
        known = self._streams.find(stream)
        if known is None:
            raise UnknownStreamError(stream.hex())
        return known

    def _key_to_write_with(self, stream: StreamRow) -> StreamKey:
        held = self._keys.to_write_with(stream.no)
        if held is None and stream.kind is StreamKind.VISIT:
            raise NotPermittedError("the key of this visit is not here")
        return held or self._keys.add(stream.no, self._ids.key32())

    def _directory_stream(self) -> StreamRow:
        own = self._authority.me.agency
        known = [stream for stream in self._streams.of_kind(StreamKind.DIRECTORY) if stream.owner is own]
        named = [stream for stream in known if stream.id == self._directory]
        if named or (known and self._directory is None):
            return (named or known)[0]
        if self._directory is None:
            raise UnknownStreamError("the agency's directory is not here yet")
        return self._streams.add(self._directory)

    def _envelope_stream(self, receiver: Agency) -> StreamRow:
        for stream in self._streams.of_kind(StreamKind.ENVELOPE):
            if stream.owner is receiver and self._logs.writable(stream.no) is not None:
                return stream
        return self._streams.add(stream_id(StreamKind.ENVELOPE, receiver, self._ids.id16()))
