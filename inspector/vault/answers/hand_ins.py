"""What a revoked installation wrote afterwards: what lies aside until somebody judges it, and what was accepted."""

from collections.abc import Iterable
from contextlib import suppress

from inspector.crypto.grant_bodies import GrantError, KeyKind, decode_grant
from inspector.crypto.grants import open_grant
from inspector.crypto.sealing import SealingError, open_body
from inspector.domain.events import CompartmentOpened, PartNamed
from inspector.domain.ids import VisitId
from inspector.vault.answers.leftovers import remaining_streams
from inspector.vault.directory.authority import Authority
from inspector.vault.events.payload import Payload, PayloadError, read_payload
from inspector.vault.model.clock import LARGEST, moment_at, moment_of
from inspector.vault.model.revoked_devices import HandIn, LateEvent, LateLog, LateWork, LateWriter, SetAside
from inspector.vault.store.rows import REVOKED, LogRow, StoredEvent, StreamRow
from inspector.wire.event import Header, LogHead
from inspector.wire.scopes import EventClass, StreamKind


def waiting_hand_ins(authority: Authority, set_aside: int | None = None) -> tuple[HandIn, ...]:
    """What this officer is to judge, for each revoked installation; empty for whoever judges nothing.

    Of the logs of which something was set aside all, or so many of those that came last.
    """
    if not authority.judges_any:
        return ()
    unopened = authority.store.unopened
    logs = {*unopened.logs(REVOKED), *unopened.logs_set_aside(set_aside)}
    return _hand_ins(authority, map(authority.store.logs.at, sorted(logs)))


def hand_ins_of_visit(authority: Authority, visit: VisitId) -> tuple[HandIn, ...]:
    """What of that is in the streams of one visit, whatever anything in them says that it is about."""
    store = authority.store
    logs = (log for stream in remaining_streams(authority, visit) for log in store.logs.in_stream(stream.no))
    return _hand_ins(authority, (log for log in logs if store.unopened.late_in(log)))


def _hand_ins(authority: Authority, logs: Iterable[LogRow]) -> tuple[HandIn, ...]:
    by_author: dict[bytes, list[LateLog]] = {}
    for log in logs:
        if authority.judges(log) and authority.i_may_read(log.kind, log.owner):
            late = _late(authority, log)
            if late.events:
                by_author.setdefault(log.author, []).append(late)
    return tuple(HandIn(_writer(authority, author), tuple(logs)) for author, logs in sorted(by_author.items()))


def late_events(authority: Authority, log_id: bytes) -> tuple[LateEvent, ...]:
    """What lies aside of one log, for whoever is to judge it; nothing of it counts by being looked at."""
    log = authority.store.logs.find(log_id)
    if log is None or not authority.judges(log) or not authority.i_may_read(log.kind, log.owner):
        return ()
    reading = _Reading(authority, log)
    return tuple(
        LateEvent(None, None) if said is None else LateEvent(moment_of(said.hlc), said.event)
        for said in map(reading.read, _sealed(authority, log, aside=True))
    )


def late_work(authority: Authority, visit: VisitId, kinds: frozenset[StreamKind]) -> tuple[LateWork, ...]:
    """For each log of a visit whose writer was revoked: what lies aside of it, and what was accepted."""
    logs = (
        log
        for stream in authority.store.streams.about(visit)
        for log in authority.store.logs.in_stream(stream.no)
        if log.kind in kinds and not log.own and log.author in authority.trust.revoked
    )
    found = (_work(authority, log) for log in logs)
    return tuple(work for work in found if work.aside.events or work.accepted)


def void_streams(authority: Authority, readers: bytes) -> tuple[StreamRow, ...]:
    """The streams in which a revoked installation's grants are void, so that this officer must grant instead.

    Those in which something changed since it was looked at; all where others read than in this digest.
    """
    store = authority.store
    is_settled = store.meta.get("void_settled_with") == readers
    streams = store.void_streams.due() if is_settled else store.void_streams.every()
    return tuple(each for each in streams if _judges_any(authority, store.void_streams.logs_in(each.no)))


def _judges_any(authority: Authority, logs: Iterable[int]) -> bool:
    return any(authority.judges(authority.store.logs.at(no)) for no in logs)


def _late(authority: Authority, log: LogRow) -> LateLog:
    events = _sealed(authority, log, aside=True)
    reading = _Reading(authority, log)
    said = [each for each in map(reading.read, events) if each is not None]
    times = [moment_of(each.hlc) for each in said]
    tail, stream = authority.store.logs.tail(log.no), authority.store.streams.at(log.stream)
    return LateLog(
        LogHead(log.id, tail.seq, tail.head),
        stream.name,
        log.kind,
        stream.visit or _named(authority, log, said),
        len(events),
        min(times, default=None),
        max(times, default=None),
        _set_aside(authority, log, max((event.seq for event in events), default=0)),
    )


def _set_aside(authority: Authority, log: LogRow, upto: int) -> SetAside | None:
    said = [each for each in authority.set_aside(log) if each.seq >= upto]
    last = max(said, key=lambda each: (each.seq, each.at_ms, each.by), default=None)
    if last is None or not upto:
        return None
    return SetAside(last.reason, authority.trust.officer(last.by), moment_at(last.at_ms))


def _named(authority: Authority, log: LogRow, said: list[Payload]) -> VisitId | None:
    """The visit that a log says it is about, before anything of it counts."""
    if log.kind is StreamKind.VISIT:
        return VisitId(authority.store.streams.at(log.stream).name)
    for each in said:
        match each.event:
            case PartNamed(visit=visit) | CompartmentOpened(visit=visit):
                return visit
            case _:
                continue
    return None


class _Reading:
    """Opens what lies aside of a log, also with a key that only a grant brings which lies aside too; none is stored."""

    def __init__(self, authority: Authority, log: LogRow) -> None:
        self._authority = authority
        self._log = log
        self._brought: dict[bytes, bytes] | None = None

    def read(self, event: StoredEvent) -> Payload | None:
        """What the event says and when it was written, if a key for it is here."""
        header = Header.unpack(event.header)
        key = self._authority.store.keys.find(self._log.stream, header.key_id) or self._keys().get(header.key_id)
        if key is None or event.body is None:
            return None
        try:
            return read_payload(open_body(key, event.header, event.body), min(header.hlc, LARGEST))
        except (SealingError, PayloadError):
            return None

    def _keys(self) -> dict[bytes, bytes]:
        if self._brought is None:
            bodies = [event.body for event in self._authority.store.logs.events(self._log.no) if _is_grant(event)]
            found = (self._unwrapped(body) for body in bodies if body is not None)
            self._brought = {key_id: key for key_id, key in found if key is not None}
        return self._brought

    def _unwrapped(self, body: bytes) -> tuple[bytes, bytes | None]:
        store = self._authority.store
        try:
            grant = decode_grant(body)
        except GrantError:
            return b"", None
        for each in grant.wraps:
            reader = store.readers.find(each.recipient)
            if reader is not None and grant.kind is KeyKind.STREAM:
                with suppress(GrantError):
                    stream = store.streams.at(self._log.stream).id
                    return grant.key_id, open_grant(grant, reader, stream=stream, granter_log=self._log.id)
        return grant.key_id, None


def _is_grant(event: StoredEvent) -> bool:
    return event.header[1] == EventClass.GRANT


def _work(authority: Authority, log: LogRow) -> LateWork:
    last = max(authority.acceptances(log), key=lambda each: (each.seq, each.at_ms), default=None)
    return LateWork(
        _writer(authority, log.author),
        _late(authority, log),
        len(_sealed(authority, log, aside=False)),
        None if last is None else authority.trust.officer(last.by),
        None if last is None else moment_at(last.at_ms),
    )


def _sealed(authority: Authority, log: LogRow, *, aside: bool) -> list[StoredEvent]:
    """What was written behind the revocation, not what was granted."""
    upto = authority.accepted_up_to(log)
    return [
        event
        for event in authority.store.logs.events(log.no)
        if event.header[1] == EventClass.SEALED and authority.is_late(log, event.seq) and (event.seq > upto) is aside
    ]


def _writer(authority: Authority, author: bytes) -> LateWriter:
    officer = authority.trust.officer(author)
    if officer is None:
        raise LookupError(author.hex())
    return LateWriter(officer, moment_at(authority.trust.revoked[author].at_ms))
