"""What a revoked installation wrote afterwards: what lies aside until somebody judges it, and what was accepted."""

from collections.abc import Iterable, Iterator

from inspector.domain.ids import StreamId, VisitId
from inspector.vault.directory.authority import REVOKED, Authority
from inspector.vault.events.hybrid_clock import moment_at, moment_of
from inspector.vault.model import HandIn, LateLog, LateWork, LateWriter
from inspector.vault.store.database import Connection
from inspector.vault.store.logs import LogRow, Logs
from inspector.vault.store.streams import StreamRow, Streams
from inspector.vault.taking.opening import VOID
from inspector.wire.event import LogHead, hlc_of
from inspector.wire.scopes import EventClass, StreamKind


class HandIns:
    """Reads only."""

    def __init__(self, connection: Connection, streams: Streams, logs: Logs, authority: Authority) -> None:
        self._connection = connection
        self._streams = streams
        self._logs = logs
        self._authority = authority

    def waiting(self) -> tuple[HandIn, ...]:
        """What this officer is to judge, for each revoked installation; empty for whoever judges nothing."""
        by_author: dict[bytes, list[LateLog]] = {}
        for log, late in self._aside(self._logs.at(no) for no in self._logs_aside()):
            if self._authority.judges(log) and self._authority.i_may_read(log.kind, log.owner):
                by_author.setdefault(log.author, []).append(late)
        return tuple(HandIn(self._writer(author), tuple(logs)) for author, logs in sorted(by_author.items()))

    def of(self, visit: VisitId, kinds: frozenset[StreamKind]) -> tuple[LateWork, ...]:
        """For each log of a visit whose writer was revoked: what lies aside of it, and what was accepted."""
        logs = (
            log
            for stream in self._streams.about(visit)
            for log in self._logs.in_stream(stream.no)
            if log.kind in kinds and not log.own and log.author in self._authority.trust.revoked
        )
        found = map(self._work, logs)
        return tuple(work for work in found if work.aside.events or work.accepted)

    def void_streams(self) -> tuple[StreamRow, ...]:
        """The streams in which a revoked installation's grants are void, so that this officer must grant instead."""
        rows = self._connection.execute("SELECT DISTINCT log FROM unopened WHERE reason = ? ORDER BY log", (VOID,))
        logs = (self._logs.at(no) for (no,) in rows.fetchall())
        streams = {log.stream for log in logs if self._authority.judges(log)}
        return tuple(self._streams.at(no) for no in sorted(streams))

    def _logs_aside(self) -> list[int]:
        rows = self._connection.execute("SELECT DISTINCT log FROM unopened WHERE reason = ? ORDER BY log", (REVOKED,))
        return [no for (no,) in rows.fetchall()]

    def _aside(self, logs: Iterable[LogRow]) -> Iterator[tuple[LogRow, LateLog]]:
        for log in logs:
            late = self._late(log, self._sealed(log, aside=True))
            if late.events:
                yield log, late

    def _late(self, log: LogRow, headers: list[bytes]) -> LateLog:
        tail = self._logs.tail(log.no)
        times = [moment_of(hlc_of(header)) for header in headers]
        stream = self._streams.at(log.stream)
        return LateLog(
            LogHead(log.id, tail.seq, tail.head),
            StreamId(stream.id.hex()),
            log.kind,
            stream.visit,
            len(headers),
            min(times, default=None),
            max(times, default=None),
        )

    def _work(self, log: LogRow) -> LateWork:
        aside = self._late(log, self._sealed(log, aside=True))
        last = max(self._authority.acceptances(log), key=lambda each: (each.seq, each.at_ms), default=None)
        return LateWork(
            self._writer(log.author),
            aside,
            len(self._sealed(log, aside=False)),
            None if last is None else self._authority.trust.officer(last.by),
            None if last is None else moment_at(last.at_ms),
        )

    def _sealed(self, log: LogRow, *, aside: bool) -> list[bytes]:
        """The headers of what was written behind the revocation, not what was granted."""
        upto = self._authority.accepted_up_to(log)
        return [
            event.header
            for event in self._logs.events(log.no)
            if event.header[1] == EventClass.SEALED
            and self._authority.is_late(log, event.seq)
            and (event.seq > upto) is aside
        ]

    def _writer(self, author: bytes) -> LateWriter:
        officer = self._authority.trust.officer(author)
        if officer is None:
            raise LookupError(author.hex())
        return LateWriter(officer, moment_at(self._authority.trust.revoked[author].at_ms))
