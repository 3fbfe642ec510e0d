"""What confirmed erasures say of the events here: which lose their bodies, and what those had replaced."""

from contextlib import suppress
from dataclasses import dataclass

from inspector.domain.ids import EventId, LogId, VisitId
from inspector.vault.directory.authority import Authority
from inspector.vault.store.rows import LogRow
from inspector.wire.erasures import ErasurePlace, Erasures
from inspector.wire.errors import MalformedError
from inspector.wire.event import LogPlace
from inspector.wire.frames import Frame
from inspector.wire.log_opened import LogOpened
from inspector.wire.scopes import StreamKind
from inspector.wire.stream_id import scope_of


@dataclass(frozen=True, slots=True)
class ErasedPart:
    """The events of a visit that were emptied, and the writes they had replaced."""

    events: frozenset[EventId] = frozenset()
    replaced: frozenset[EventId] = frozenset()


def place_of_log(authority: Authority, log: LogRow) -> ErasurePlace | None:
    """Where the events of a log stand; nothing while its writer is unknown."""
    return authority.erasing.place_of(log)


def place_of_frame(
    authority: Authority, frame: Frame, log: LogRow | None, opened: LogOpened | None
) -> ErasurePlace | None:
    """Where the events of a frame stand; nothing when that takes its writer and nobody knows who that is.

    Only in a visit's shared part the writer's agency decides who erases; elsewhere the stream's id says it.
    """
    if log is not None:
        return place_of_log(authority, log)
    writer = None if opened is None else authority.trust.officer(opened.installation)
    if writer is not None:
        return ErasurePlace.in_stream(frame.stream, writer.agency)
    with suppress(MalformedError):
        kind, owner = scope_of(frame.stream)
        return None if kind is StreamKind.VISIT else ErasurePlace(frame.stream, kind, owner, owner)
    return None


def left_of_frame(authority: Authority, frame: Frame, log: LogRow | None, opened: LogOpened | None) -> Frame | None:
    """What erasures leave of a frame; nothing when a body is missing that none of them took.

    The chain holds without bodies: whoever carries a frame could take them out.
    """
    if not authority.store.directory_rows.has_erasing:
        return frame if Erasures().excuse(frame, None) else None
    place = place_of_frame(authority, frame, log, opened)
    erasures = authority.erasing.at(place)
    return erasures.strip(frame, place) if erasures.excuse(frame, place) else None


def erased_of_visit(authority: Authority, visit: VisitId) -> ErasedPart:
    """What was emptied in the streams of a visit."""
    logs = authority.store.logs
    if not authority.store.directory_rows.has_erasing:
        return ErasedPart()
    events: set[EventId] = set()
    replaced: set[EventId] = set()
    for log_no, seq in logs.emptied_of_visit(visit):
        log = logs.at(log_no)
        place, stored = place_of_log(authority, log), logs.event(log_no, seq)
        if place is None or stored is None or authority.standing(log).refusal(seq) is not None:
            continue
        erasures = authority.erasing.in_stream(place.stream).erasures
        for _, target in erasures.confirmed_for(LogPlace(log.id, seq), place):
            events.add(EventId(log.name, seq, stored.mark()))
            replaced.update(EventId(LogId(w.log.hex()), w.seq, w.mark) for w in target.replaces)
    return ErasedPart(frozenset(events), frozenset(replaced))


def any_erased_in(authority: Authority, stream: int) -> bool:
    """Whether anything was emptied in a stream."""
    return authority.store.directory_rows.has_erasing and authority.store.logs.any_emptied_in(stream)
