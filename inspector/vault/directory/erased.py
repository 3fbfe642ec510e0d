"""What confirmed erasures say of the events here: which lose their bodies, and what those had replaced."""

from contextlib import suppress
from dataclasses import dataclass, replace

from inspector.domain.ids import EventId, LogId, VisitId
from inspector.vault.directory.authority import Authority
from inspector.vault.store.rows import LogRow
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


def place_of_log(authority: Authority, log: LogRow) -> Place | None:
    """Where the events of a log stand; nothing while its writer is unknown."""
    return _place(authority, authority.store.streams.at(log.stream).id, log.author)


def place_of_frame(authority: Authority, frame: Frame, opened: LogOpened | None) -> Place | None:
    """Where the events of a frame stand; nothing when that takes its writer and nobody knows who that is.

    Only in a visit's shared part the writer's agency decides who erases; elsewhere the stream's id says it.
    """
    log = authority.store.logs.find(frame.log)
    if log is not None:
        return place_of_log(authority, log)
    known = None if opened is None else _place(authority, frame.stream, opened.installation)
    return known or _place_by_stream(frame.stream)


def excuses(erasures: Erasures, frame: Frame, place: Place | None) -> bool:
    """Whether every body that a frame lacks was erased by a decision."""
    lacking = (event.id for event in frame.events if event.body is None)
    return all(place is not None and erasures.confirmed_for(event, place) for event in lacking)


def stripped(erasures: Erasures, frame: Frame, place: Place | None) -> Frame:
    """The frame without the bodies that must be gone; the chain holds as before."""
    if place is None or not erasures.targets:
        return frame
    return replace(frame, events=tuple(_stripped_event(erasures, event, place) for event in frame.events))


def erased_of_visit(authority: Authority, visit: VisitId) -> ErasedPart:
    """What was emptied in the streams of a visit."""
    erasures, logs = authority.trust.erasures, authority.store.logs
    if not erasures.targets:
        return ErasedPart()
    events: set[EventId] = set()
    replaced: set[EventId] = set()
    for log_no, seq in logs.emptied_of_visit(visit):
        log = logs.at(log_no)
        place, stored = place_of_log(authority, log), logs.event(log_no, seq)
        if place is None or stored is None or authority.standing(log, seq) is not None:
            continue
        for _, target in erasures.confirmed_for(wire.EventId(log.id, seq), place):
            events.add(EventId(log.name, seq, stored.mark()))
            replaced.update(EventId(LogId(w.log.hex()), w.seq, w.mark) for w in target.replaces)
    return ErasedPart(frozenset(events), frozenset(replaced))


def any_erased_in(authority: Authority, stream: int) -> bool:
    """Whether anything was emptied in a stream."""
    return bool(authority.trust.erasures.targets) and authority.store.logs.any_emptied_in(stream)


def _place(authority: Authority, stream: bytes, author: bytes) -> Place | None:
    officer = authority.trust.officer(author)
    return None if officer is None else Place(stream, *scope_of(stream), officer.agency)


def _place_by_stream(stream: bytes) -> Place | None:
    with suppress(MalformedError):
        kind, owner = scope_of(stream)
        if kind is not StreamKind.VISIT:
            return Place(stream, kind, owner, owner)
    return None


def _stripped_event(erasures: Erasures, event: RawEvent, place: Place) -> RawEvent:
    must_go = event.can_be_erased and erasures.in_force_for(event.id, place)
    return event.without_body() if must_go else event
