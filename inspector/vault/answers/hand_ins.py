"""What a revoked installation wrote afterwards: what lies aside until somebody judges it, and what was accepted."""

from inspector.domain.ids import VisitId
from inspector.vault.clock import moment_at, moment_of
from inspector.vault.directory.authority import Authority
from inspector.vault.model import HandIn, LateLog, LateWork, LateWriter
from inspector.vault.store.rows import REVOKED, VOID, LogRow, StreamRow
from inspector.wire.event import LogHead, hlc_of
from inspector.wire.scopes import EventClass, StreamKind


def waiting_hand_ins(authority: Authority) -> tuple[HandIn, ...]:
    """What this officer is to judge, for each revoked installation; empty for whoever judges nothing."""
    by_author: dict[bytes, list[LateLog]] = {}
    for log in map(authority.store.logs.at, authority.store.unopened.logs(REVOKED)):
        if authority.judges(log) and authority.i_may_read(log.kind, log.owner):
            late = _late(authority, log)
            if late.events:
                by_author.setdefault(log.author, []).append(late)
    return tuple(HandIn(_writer(authority, author), tuple(logs)) for author, logs in sorted(by_author.items()))


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


def void_streams(authority: Authority) -> tuple[StreamRow, ...]:
    """The streams in which a revoked installation's grants are void, so that this officer must grant instead."""
    logs = map(authority.store.logs.at, authority.store.unopened.logs(VOID))
    streams = {log.stream for log in logs if authority.judges(log)}
    return tuple(authority.store.streams.at(no) for no in sorted(streams))


def _late(authority: Authority, log: LogRow) -> LateLog:
    headers = _sealed(authority, log, aside=True)
    times = [moment_of(hlc_of(header)) for header in headers]
    tail, stream = authority.store.logs.tail(log.no), authority.store.streams.at(log.stream)
    return LateLog(
        LogHead(log.id, tail.seq, tail.head),
        stream.name,
        log.kind,
        stream.visit,
        len(headers),
        min(times, default=None),
        max(times, default=None),
    )


def _work(authority: Authority, log: LogRow) -> LateWork:
    last = max(authority.acceptances(log), key=lambda each: (each.seq, each.at_ms), default=None)
    return LateWork(
        _writer(authority, log.author),
        _late(authority, log),
        len(_sealed(authority, log, aside=False)),
        None if last is None else authority.trust.officer(last.by),
        None if last is None else moment_at(last.at_ms),
    )


def _sealed(authority: Authority, log: LogRow, *, aside: bool) -> list[bytes]:
    """The headers of what was written behind the revocation, not what was granted."""
    upto = authority.accepted_up_to(log)
    return [
        event.header
        for event in authority.store.logs.events(log.no)
        if event.header[1] == EventClass.SEALED and authority.is_late(log, event.seq) and (event.seq > upto) is aside
    ]


def _writer(authority: Authority, author: bytes) -> LateWriter:
    officer = authority.trust.officer(author)
    if officer is None:
        raise LookupError(author.hex())
    return LateWriter(officer, moment_at(authority.trust.revoked[author].at_ms))
