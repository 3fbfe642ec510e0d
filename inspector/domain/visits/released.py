"""What a supervisor let out, and what came in after that: it changes nothing by itself and waits for a decision."""

from collections.abc import Iterable
from typing import cast

from inspector.domain import events
from inspector.domain.caption_events import PhotoCaptioned
from inspector.domain.event_fields import conditions_of
from inspector.domain.event_rules import AfterRelease
from inspector.domain.ids import ConditionId, EventId, LogReach
from inspector.domain.place_events import ConsentWithdrawn, PlaceEntered
from inspector.domain.recorded import Recorded
from inspector.domain.said_events import Said
from inspector.domain.values import VisitState
from inspector.domain.visits.captions import captions
from inspector.domain.visits.registers import Assessment, ConditionRegister
from inspector.domain.visits.visit import Visit, fold
from inspector.domain.visits.writes import writes_of
from inspector.wire.scopes import Agency, StreamKind


def last_release(visit: Visit) -> Recorded[events.VisitReleased] | None:
    """The release that no other had seen; of two that did not see each other, the newer."""
    releases = cast("tuple[Recorded[events.VisitReleased], ...]", visit.all_of(events.VisitReleased))
    last = [each for each in releases if not any(_had_seen(other, each.id) for other in releases)]
    return (last or list(releases))[-1] if releases else None


def released_version(visit: Visit) -> Visit | None:
    """The visit as its last release let it out; nothing before a release."""
    release = last_release(visit)
    if release is None:
        return None
    inside = [each for each in visit.known.values() if _is_inside(visit, each, release)]
    if len(inside) == len(visit.known):
        return visit
    return fold(visit.id, inside, part=visit.part).without(visit.erased, visit.gone)


def other_agencies(visit: Visit) -> tuple[Agency, ...]:
    """Which other agencies are known to take part."""
    present = {officer.agency for officer in visit.officers}
    return tuple(agency for agency in Agency if agency in present and agency is not visit.agency)


def version_number(visit: Visit) -> int:
    """One more for every time that the part was handed in or released again."""
    releases = len(visit.all_of(events.VisitReleased))
    return 1 + len(visit.all_of(events.VisitResubmitted)) + max(releases - 1, 0)


def unreleased(visit: Visit) -> tuple[Recorded[events.DomainEvent], ...]:
    """What stands in a released part and was not seen by who released it, oldest first."""
    release = (
        last_release(visit) if events.VisitReleased in visit.by_kind and visit.state is VisitState.RELEASED else None
    )
    if release is None:
        return ()
    content = (kind for kind in visit.by_kind if kind.RULES.after_release is AfterRelease.WAITS)
    return tuple(
        each for each in visit.all_of(*content) if not _is_inside(visit, each, release) and _is_up(visit, each, release)
    )


def unreleased_conditions(visit: Visit) -> tuple[ConditionId, ...]:
    """The conditions that anything unreleased is about."""
    release, later = last_release(visit), unreleased(visit)
    if release is None:
        return ()
    return tuple(sorted({condition for each in later for condition in _conditions_of(visit, each, release)}))


def was_released_before(visit: Visit, event: EventId, later: EventId) -> bool:
    """Whether the last release let an event out and had not seen the later one."""
    release = last_release(visit)
    return release is not None and _reaches(release.event.seen, event) and not _reaches(release.event.seen, later)


def _had_seen(release: Recorded[events.VisitReleased], event: EventId) -> bool:
    return release.id != event and _reaches(release.event.seen, event)


def _is_inside(visit: Visit, recorded: Recorded[events.DomainEvent], release: Recorded[events.VisitReleased]) -> bool:
    """Whether it belongs to what was released; a release of an older program does not say what it saw."""
    return (
        recorded.stream not in (visit.part, StreamKind.VISIT)
        or recorded.id == release.id
        or isinstance(recorded.event, events.VisitStarted)  # of another agency no signature names more than that
        or recorded.event.RULES.after_release is AfterRelease.COUNTS
        or not release.event.seen
        or _reaches(release.event.seen, recorded.id)
    )


def _reaches(seen: Iterable[LogReach], event: EventId) -> bool:
    return any(event.log == reach.log and event.seq <= reach.seq for reach in seen)


def _is_up(visit: Visit, recorded: Recorded[events.DomainEvent], release: Recorded[events.VisitReleased]) -> bool:
    """Whether anything would change if it were released: the own agency's, and nothing that was overtaken."""
    if recorded.author.agency is not visit.agency:
        return False
    match recorded.event:
        case events.ConditionAssessed() | events.RestAssessed():
            return bool(_conditions_of(visit, recorded, release))
        case events.AnswerReturned():
            return recorded.id in visit.review_heads
        case events.PhotoAttached() | events.NoteWritten() | events.CardShown() | PlaceEntered() | ConsentWithdrawn():
            return recorded.id not in visit.withdrawn
        case PhotoCaptioned():
            return any(written.id == recorded.id for written in captions(visit).values())
        case events.PersonsCounted():
            return any(count.id == recorded.id for count in visit.counts)
        case event if isinstance(event, Said):
            return any(said.id == recorded.id for said in visit.said)
        case _:
            return True


def _conditions_of(
    visit: Visit, recorded: Recorded[events.DomainEvent], release: Recorded[events.VisitReleased]
) -> tuple[ConditionId, ...]:
    written = writes_of(recorded)
    if not written:
        return conditions_of(recorded.event)
    return tuple(c for c, write in written if _says_something_new(visit, visit.register(c), write, release))


def _says_something_new(
    visit: Visit, register: ConditionRegister, write: Assessment, release: Recorded[events.VisitReleased]
) -> bool:
    """Whether an answer is among those that count and no released one says the same."""
    answers = register.values
    counting = [each for each in register.current if any(map(each.says_the_same_as, answers))] or register.current
    return any(each.id == write.id for each in counting) and not any(
        each.says_the_same_as(write) and _is_inside(visit, visit.known[each.id], release) for each in counting
    )
