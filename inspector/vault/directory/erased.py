"""What confirmed erasures say of the events here: which lose their bodies, and what those had replaced."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace

from inspector.domain.ids import EventId, LogId, VisitId
from inspector.vault.directory.authority import Authority
from inspector.vault.store.database import Connection
from inspector.vault.store.logs import LogRow, Logs
from inspector.vault.store.sql_files import sql
from inspector.vault.store.streams import Streams
from inspector.wire import event as wire
from inspector.wire.erasures import Erasures, Place
from inspector.wire.errors import MalformedError
from inspector.wire.event import RawEvent
from inspector.wire.frames import Frame
from inspector.wire.log_opened import LogOpened
from inspector.wire.scopes import StreamKind
from inspector.wire.stream_id import scope_of


@dataclass(frozen=True, slots=True)
class ErasedPart:
    """The events of a visit that were emptied, and the writes they had replaced."""

    events: frozenset[EventId] = frozenset()
    replaced: frozenset[EventId] = frozenset()


class Erased:
    """Reads only."""

    __slots__ = ("_authority", "_connection", "_logs", "_streams")

    def __init__(self, connection: Connection, streams: Streams, logs: Logs, authority: Authority) -> None:
        self._connection = connection
        self._streams = streams
        self._logs = logs
        self._authority = authority

    @property
    def erasures(self) -> Erasures:
        """What the directories say about erasing."""
        return self._authority.trust.erasures

    def place(self, log: LogRow) -> Place | None:
        """Where the events of a log stand; nothing while its writer is unknown."""
        return self._place(self._streams.at(log.stream).id, log.author)

    def place_of(self, frame: Frame, opened: LogOpened | None) -> Place | None:
        """Where the events of a frame stand; nothing when that takes its writer and nobody knows who that is.

        Only in a visit's shared part the writer's agency decides who erases; elsewhere the stream's id says it.
        """
        log = self._logs.find(frame.log)
        if log is not None:
            return self.place(log)
        known = None if opened is None else self._place(frame.stream, opened.installation)
        return known or _place_by_stream(frame.stream)

    def excuses(self, frame: Frame, place: Place | None) -> bool:
        """Whether every body that a frame lacks was erased by a decision."""
        lacking = (event.id for event in frame.events if event.body is None)
        return all(place is not None and self.erasures.confirmed_for(event, place) for event in lacking)

    def strip(self, frame: Frame, place: Place | None) -> Frame:
        """The frame without the bodies that must be gone; the chain holds as before."""
        if place is None or not self.erasures.targets:
            return frame
        return replace(frame, events=tuple(self._stripped(event, place) for event in frame.events))

    def of_visit(self, visit: VisitId) -> ErasedPart:
        """What was emptied in the streams of a visit."""
        if not self.erasures.targets:
            return ErasedPart()
        rows = self._connection.execute(sql("emptied_of_visit"), (visit,)).fetchall()
        return self._part((self._logs.at(log), seq) for log, seq in rows)

    def any_in(self, stream: int) -> bool:
        """Whether anything was emptied in a stream."""
        if not self.erasures.targets:
            return False
        return self._connection.execute(sql("emptied_in"), (stream,)).fetchone() is not None

    def _part(self, emptied: Iterable[tuple[LogRow, int]]) -> ErasedPart:
        events: set[EventId] = set()
        replaced: set[EventId] = set()
        for log, seq in emptied:
            place, stored = self.place(log), self._logs.event(log.no, seq)
            if place is None or stored is None or self._authority.standing(log, seq) is not None:
                continue
            for _, target in self.erasures.confirmed_for(wire.EventId(log.id, seq), place):
                events.add(EventId(log.name, seq, stored.mark()))
                replaced.update(EventId(LogId(w.log.hex()), w.seq, w.mark) for w in target.replaces)
        return ErasedPart(frozenset(events), frozenset(replaced))

    def _place(self, stream: bytes, author: bytes) -> Place | None:
        officer = self._authority.trust.officer(author)
        return None if officer is None else Place(stream, *scope_of(stream), officer.agency)

    def _stripped(self, event: RawEvent, place: Place) -> RawEvent:
        is_gone = event.can_be_erased and self.erasures.in_force_for(event.id, place)
        return event.without_body() if is_gone else event


def _place_by_stream(stream: bytes) -> Place | None:
    with suppress(MalformedError):
        kind, owner = scope_of(stream)
        if kind is not StreamKind.VISIT:
            return Place(stream, kind, owner, owner)
    return None
