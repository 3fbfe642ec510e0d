"""What a batch becomes: own events, sealed or for everybody to read, at the end of own logs."""

from dataclasses import replace

from inspector.crypto.grant_bodies import KeyKind, encode_grant
from inspector.crypto.grants import make_grant
from inspector.crypto.readerkeys import purpose_label
from inspector.crypto.sealing import PADDING_STEP, stream_key_id
from inspector.domain.events import DomainEvent, OfficerJoined
from inspector.domain.ids import EventId, StreamId
from inspector.domain.office_events import SignalLogged
from inspector.domain.recorded import NewEvent
from inspector.vault.directory.purpose_keys import inboxes
from inspector.vault.events.recorded import OpenedEvent
from inspector.vault.model.batch import (
    Answer,
    Batch,
    Envelope,
    GrantedInstead,
    GrantReaderKey,
    GrantStreamKey,
    NewStream,
    PublishReaderKey,
    Settled,
    SucceedKey,
)
from inspector.vault.model.changes import Changes
from inspector.vault.model.colleagues import Recipient
from inspector.vault.model.errors import NewerProgramNeededError, NotPermittedError, UnknownStreamError
from inspector.vault.store.drafts import WAITING
from inspector.vault.store.rows import NO_KEY_YET, Place, StreamRow
from inspector.vault.taking.erasing import let_lists_go
from inspector.vault.taking.intake import reconsider
from inspector.vault.transaction import Transaction
from inspector.vault.writing.granting import entrusted, readers_of_purpose_key, readers_of_stream_keys, shared_key
from inspector.wire.directory import (
    Declaration,
    InstallationEnrolled,
    KeySucceeded,
    ReaderKeyPublished,
    encode_declaration,
)
from inspector.wire.scopes import INBOXES, VISIT_KINDS, Agency, EventClass, StreamKind, may_read
from inspector.wire.stream_id import stream_id
from inspector.wire.superseding import flags_of, is_of_a_day

_LEFT_TO_NEWER = VISIT_KINDS | {StreamKind.BUSINESS, StreamKind.PLAN}
ENVELOPE_STEP = 4_096
"""The bytes of a cover, and of what is sealed unless it is more: some 8,000 characters."""
LOGGED_STEP = 256
ANSWER_STEP = 256
"""Of all that is said to one reader, so that nobody else can tell an answer to a signal from a sign in a visit."""
_READERS_OF_A_GRANT = 100
"""An event holds some two hundred wraps."""


def write(tx: Transaction, batch: Batch) -> None:
    """Write everything in the batch: what stands beside events, then one kind of them after the other."""
    _take_up(tx, batch)
    for append in batch.appends:
        _append(tx, append)
    if batch.declarations or batch.publish or batch.erasures or batch.entrust or batch.succeed:
        _declare(tx, batch)
    for grant in batch.grants:
        _grant_stream_keys(tx, grant)
    for reader_grant in batch.reader_grants:
        _grant_purpose_key(tx, reader_grant)
    for envelope in batch.envelopes:
        _put_in_envelope(tx, envelope)
    for answer in batch.answers:
        _answer(tx, answer)
    for receiver in batch.at_once:
        _let_go(tx, receiver)
    if batch.fixed_sendings:
        _send_as_always(tx, batch.fixed_sendings)
    if batch.settled is not None or batch.granted_instead is not None:
        _settle(tx, batch.settled, batch.granted_instead)


def _take_up(tx: Transaction, batch: Batch) -> None:
    """Streams, drafts and secrets: rows that are no events."""
    for new in batch.new_streams:
        _hold(tx, new)
    for draft in batch.drop_drafts:
        tx.store.drafts.drop(draft)
    for key, value in batch.keep_drafts:
        tx.store.drafts.put(key, value)
    for visit, secret in batch.join_secrets:
        tx.store.join_secrets.put(visit, secret)


def _settle(tx: Transaction, own: Settled | None, instead: GrantedInstead | None) -> None:
    if own is not None:
        for name in own.streams:
            tx.store.unsettled.drop(_known(tx, name))
        tx.store.meta.put("settled_with", own.shared_keys)
    if instead is not None:
        if tx.store.meta.get("void_settled_with") != instead.readers:
            tx.store.void_streams.drop_all()
            tx.store.meta.put("void_settled_with", instead.readers)
        for name in instead.streams:
            tx.store.void_streams.drop(_known(tx, name))
        for name in instead.left:
            tx.store.void_streams.note(_known(tx, name).no)


# --- one event


def _append(tx: Transaction, append: NewEvent) -> None:
    stream = _known(tx, append.stream)
    if stream.kind in _LEFT_TO_NEWER and tx.store.streams.needs_newer(stream):
        raise NewerProgramNeededError(stream.id.hex())
    key = _key_to_write_with(tx, stream)
    if isinstance(append.event, OfficerJoined):
        tx.store.pulling.need(stream.id)
    if (part := tx.pens.part_to_name(stream)) is not None:
        tx.opening.add(tx.pens.write_event(stream, key, part))
    opened = tx.pens.write_event(stream, key, append.event, append.replaces)
    tx.opening.add(opened)
    tx.written.add(opened.recorded.id)


def _declare(tx: Transaction, batch: Batch) -> None:
    stream = _directory_stream(tx)
    for erasure in batch.erasures:
        tx.pens.write_clear(stream, EventClass.ERASE, erasure.encode())
    made = (
        *(_publish(tx, each) for each in batch.publish),
        *(entrusted(tx.authority, each, tx.device.ids) for each in batch.entrust),
        *(_succeed(tx, each) for each in batch.succeed),
    )
    for declaration in (*batch.declarations, *made):
        tx.pens.write_clear(stream, EventClass.DIRECTORY, encode_declaration(declaration), flags_of(declaration))
        if isinstance(declaration, InstallationEnrolled):
            tx.authority.harvest(declaration)
    tx.pens.write_out()
    if any(map(is_of_a_day, batch.declarations)):
        let_lists_go(tx, stream)
    reconsider(tx)
    tx.changes |= Changes(directory=True)


def _publish(tx: Transaction, publish: PublishReaderKey) -> Declaration:
    agency = tx.authority.me.agency
    public = tx.opening.hold_reader_key(tx.device.ids.key32(), purpose_label(agency, publish.purpose))
    return ReaderKeyPublished(agency, publish.purpose, public)


def _succeed(tx: Transaction, succeed: SucceedKey) -> Declaration:
    """Hold the key, and grant it to the own reader key, so that everybody sees who has it."""
    shared = shared_key(tx.authority, succeed)
    tx.opening.hold_reader_key(shared.seed, shared.label)
    own = tx.authority.trust.members[bytes.fromhex(tx.authority.me.installation)].reader
    _grant(tx, _directory_stream(tx), KeyKind.READER, shared.seed, (own,), shared.label)
    return KeySucceeded(succeed.key_id, succeed.custodians, succeed.at_ms)


def _grant_stream_keys(tx: Transaction, grant: GrantStreamKey) -> None:
    stream = _known(tx, grant.stream)
    for key, readers in readers_of_stream_keys(tx.authority, stream, grant):
        _grant(tx, stream, KeyKind.STREAM, key, readers)


def _grant_purpose_key(tx: Transaction, grant: GrantReaderKey) -> None:
    shared, readers = readers_of_purpose_key(tx.authority, grant)
    if readers:
        _grant(tx, _directory_stream(tx), KeyKind.READER, shared.seed, readers, shared.label)


def _grant(
    tx: Transaction,
    stream: StreamRow,
    kind: KeyKind,
    secret: bytes,
    readers: tuple[Recipient, ...],
    label: bytes = b"",
) -> int:
    """Wrap a secret to these readers; the number of the last event that says so."""
    if (part := tx.pens.part_to_name(stream)) is not None:
        tx.opening.add(tx.pens.write_event(stream, _key_to_write_with(tx, stream), part))
    log, seq = tx.pens.pen(stream).log, 0
    for first in range(0, len(readers), _READERS_OF_A_GRANT):
        some = readers[first : first + _READERS_OF_A_GRANT]
        grant = make_grant(kind, secret, some, stream=stream.id, granter_log=log.id, label=label)
        seq = tx.pens.write_clear(stream, EventClass.GRANT, encode_grant(grant))
        tx.store.grants.add(log, seq, grant)
    return seq


def _put_in_envelope(tx: Transaction, envelope: Envelope) -> None:
    tx.leaves_nothing = True
    readers = _inbox(tx, envelope.receiver)
    stream = _envelope_stream(tx, envelope.receiver)
    written = _seal_for(tx, stream, readers, envelope.event, step=ENVELOPE_STEP)
    log = written.log
    if not envelope.waits:
        tx.store.held.let_go(log)
    elif tx.store.held.mark(log) is None:
        tx.store.held.put(log, tx.store.logs.tail(log.no).seq)
    tx.changes |= Changes(signals=True)
    sent = replace(envelope.logged, place=written.row.seq, mark=written.row.mark)
    _note_sent(tx, sent, waits=envelope.waits)


def _answer(tx: Transaction, answer: Answer) -> None:
    """Each in a stream of its own: who is sent one learns of no other, and all to one officer have one form."""
    if answer.to is None:
        owner = tx.authority.me.agency
        readers = _inbox(tx, owner)
    else:
        owner, reader = _addressee(tx, bytes.fromhex(answer.to))
        readers = (reader,)
    stream = tx.store.streams.add(stream_id(StreamKind.ANSWER, owner, tx.device.ids.id16()))
    _seal_for(tx, stream, readers, answer.event, answer.replaces, ANSWER_STEP)


def _inbox(tx: Transaction, agency: Agency) -> tuple[Recipient, ...]:
    readers = inboxes(tx.authority, agency)
    if not readers:
        raise NotPermittedError(f"no inbox of {agency.value} is known")
    return readers


def _addressee(tx: Transaction, installation: bytes) -> tuple[Agency, Recipient]:
    member = tx.authority.trust.members.get(installation)
    if member is None or installation in tx.authority.trust.revoked:
        raise NotPermittedError("nobody is answered whose device does not count")
    officer = member.officer
    if not may_read(officer.agency, officer.role, StreamKind.ANSWER, officer.agency):
        raise NotPermittedError(f"{officer.role.value} of {officer.agency.value} is not answered")
    return officer.agency, member.reader


def _seal_for(
    tx: Transaction,
    stream: StreamRow,
    readers: tuple[Recipient, ...],
    event: DomainEvent,
    replaces: tuple[EventId, ...] = (),
    step: int = PADDING_STEP,
) -> OpenedEvent:
    """Seal with a key that only these are given; who is none of them has lost it on return."""
    key, place = _key_for(tx, stream, readers)
    written = tx.pens.write_event(stream, key, event, replaces, step)
    tx.device.moments.keep()
    if _is_held_here(tx, stream, readers, key, place):
        tx.opening.add(written)
    else:
        tx.store.unopened.note(written.log, written.row.seq, stream_key_id(key), NO_KEY_YET)
    return written


def _cover(tx: Transaction, receiver: Agency) -> None:
    """An envelope with nothing in it, which only its receiver can tell from another one."""
    stream, readers = _envelope_stream(tx, receiver), _inbox(tx, receiver)
    key, place = _key_for(tx, stream, readers)
    seq = tx.pens.write_cover(stream, key, ENVELOPE_STEP)
    if not _is_held_here(tx, stream, readers, key, place):
        tx.store.unopened.note(tx.pens.pen(stream).log, seq, stream_key_id(key), NO_KEY_YET)


def _key_for(tx: Transaction, stream: StreamRow, readers: tuple[Recipient, ...]) -> tuple[bytes, Place]:
    """A key for one event, and where it was granted to these."""
    key = tx.device.ids.key32()
    granted = _grant(tx, stream, KeyKind.STREAM, key, readers)
    return key, (tx.pens.pen(stream).log.no, granted)


def _is_held_here(tx: Transaction, stream: StreamRow, readers: tuple[Recipient, ...], key: bytes, place: Place) -> bool:
    """Whether this officer is one of them; then the key is kept."""
    is_mine = any(tx.store.readers.find(reader.id) for reader in readers)
    may_read_it = is_mine and tx.authority.i_may_read(stream.kind, stream.owner)
    return may_read_it and tx.opening.hold_stream_key(stream, key, place)


def _note_sent(tx: Transaction, sent: SignalLogged, *, waits: bool) -> None:
    """Let the logbook say what was sealed: now, or among the covers of the next fixed sending."""
    payload = tx.pens.payload_now(sent)
    if waits:
        tx.store.drafts.put(f"{WAITING}{sent.number:08}", payload)
    else:
        _log_sent(tx, payload)


def _log_sent(tx: Transaction, payload: bytes | None) -> None:
    """An entry in the logbook of what was sealed; without one a cover for it."""
    logbook = tx.store.streams.with_own_keys(StreamKind.LOGBOOK)[0]
    key = _key_to_write_with(tx, logbook)
    if payload is None:
        tx.pens.write_cover(logbook, key, LOGGED_STEP)
    else:
        tx.opening.add(tx.pens.write_kept(logbook, key, payload, LOGGED_STEP))


def _send_as_always(tx: Transaction, times: int) -> None:
    """Let as many envelopes leave to each inbox, and as many entries in the logbook, whatever was sealed."""
    receivers = [agency for agency in sorted(INBOXES) if inboxes(tx.authority, agency)]
    for receiver in receivers:
        for _ in range(times - _let_go(tx, receiver, times)):
            _cover(tx, receiver)
    entries = times * len(receivers)
    waiting = iter(tx.store.drafts.starting(WAITING, entries).items())
    for _ in range(entries):
        draft, payload = next(waiting, (None, None))
        _log_sent(tx, payload)
        if draft is not None:
            tx.store.drafts.drop(draft)


def _let_go(tx: Transaction, receiver: Agency, most: int | None = None) -> int:
    """Let the first envelopes leave that wait for an inbox, or all; how many leave."""
    left = 0
    for log in map(tx.store.logs.at, tx.store.held.of_kind(StreamKind.ENVELOPE, receiver)):
        if left == most:
            break
        mark, room = tx.store.held.mark(log) or 0, None if most is None else most - left
        sealed = tx.store.logs.sealed_after(log.no, mark, None if room is None else room + 1)
        tx.changes |= Changes(sync=True, signals=True)
        if room is not None and room < len(sealed):
            tx.store.held.put(log, sealed[room - 1])
            return left + room
        tx.store.held.let_go(log)
        left += len(sealed)
    return left


# --- streams


def _hold(tx: Transaction, new: NewStream) -> None:
    stream = tx.store.streams.known_or_new(bytes.fromhex(new.id))
    if new.key is not None and not tx.opening.hold_stream_key(stream, new.key):
        raise NotPermittedError("not the key that this visit's id follows from")
    if new.visit is not None and stream.subject is None and stream.id in tx.store.compartments_of(new.visit):
        tx.store.streams.name(stream, new.visit)


def _known(tx: Transaction, stream: StreamId | StreamKind) -> StreamRow:
    known = None if isinstance(stream, StreamKind) else tx.store.streams.find(bytes.fromhex(stream))
    if known is None:
        raise UnknownStreamError(stream)
    return known


def _key_to_write_with(tx: Transaction, stream: StreamRow) -> bytes:
    held = tx.store.keys.to_write_with(stream.no)
    if held is None and stream.kind is StreamKind.VISIT:
        raise NotPermittedError("the key of this visit is not here")
    return (held or tx.store.keys.add(stream.no, tx.device.ids.key32())).key


def _directory_stream(tx: Transaction) -> StreamRow:
    own, given = tx.authority.me.agency, tx.device.directory
    known = [stream for stream in tx.store.streams.of_kind(StreamKind.DIRECTORY) if stream.owner is own]
    named = [stream for stream in known if stream.id == given]
    if named or (known and given is None):
        return (named or known)[0]
    if given is None:
        raise UnknownStreamError("the agency's directory is not here yet")
    return tx.store.streams.add(given)


def _envelope_stream(tx: Transaction, receiver: Agency) -> StreamRow:
    known = _known_envelope_stream(tx, receiver)
    return known or tx.store.streams.add(stream_id(StreamKind.ENVELOPE, receiver, tx.device.ids.id16()))


def _known_envelope_stream(tx: Transaction, receiver: Agency) -> StreamRow | None:
    known = (stream for stream in tx.store.streams.of_kind(StreamKind.ENVELOPE) if stream.owner is receiver)
    return next((stream for stream in known if tx.store.logs.writable(stream.no) is not None), None)
