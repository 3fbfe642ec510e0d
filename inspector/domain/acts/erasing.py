"""Which recorded things can be erased, and on which ground; nothing here says anything about a case."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspector.domain.event_fields import blobs_of
from inspector.domain.events import (
    BroughtBack,
    ConditionAssessed,
    DomainEvent,
    OfficerJoined,
    ReadBack,
    VisitStarted,
    Withdrawn,
)
from inspector.domain.ids import EventId
from inspector.domain.recorded import Recorded
from inspector.domain.refusals import NothingToErase, Refusal, TermMissing, TermNotOver, TermUnchecked
from inspector.domain.values import Officer
from inspector.domain.visits.released import was_released_before
from inspector.domain.visits.visit import Visit
from inspector.wire.scopes import KEEPERS, StreamKind


class Ground(StrEnum):
    """Why content is erased; a fixed word, for the erase event is readable for everybody."""

    RETENTION_OVER = "bewaartermijn verstreken"
    UNLAWFUL = "had niet vastgelegd mogen worden"
    REQUEST = "verzoek van een betrokkene (AVG 17)"
    COURT = "rechterlijke uitspraak"
    POLICE_REQUEST = "verzoek van een betrokkene (Wpg 28)"


GROUNDS = (Ground.RETENTION_OVER, Ground.UNLAWFUL, Ground.REQUEST, Ground.COURT)
"""Why content of supervision is erased."""
GROUNDS_APART = (Ground.RETENTION_OVER, Ground.UNLAWFUL, Ground.POLICE_REQUEST, Ground.COURT)
"""Why content of an investigation is: it is police data."""


class HoldGround(StrEnum):
    """Why content is kept, in words that tell nothing of a case: a hold is readable for everybody too."""

    PROCEEDINGS = "juridische procedure loopt"
    DUTY = "wettelijke plicht om te bewaren"
    REQUEST = "verzoek van een betrokkene (AVG 18)"
    INQUIRY = "onderzoek door een onafhankelijke instantie"
    TERM = "bewaartermijn wordt nagegaan"


@dataclass(frozen=True, slots=True)
class Erasable:
    """An event that goes, what it had replaced, and the photos that go with it."""

    event: EventId
    stream: StreamKind
    replaces: tuple[EventId, ...]
    blobs: tuple[str, ...]


def own_content(visit: Visit, by: Officer) -> tuple[Recorded[DomainEvent], ...]:
    """The whole of a visit as far as this officer's agency keeps it, oldest first."""
    mine = (recorded for recorded in _everything(visit).values() if _may_erase(recorded, by))
    return tuple(sorted(mine, key=lambda recorded: (recorded.hlc, recorded.id)))


def check_term(
    ground: Ground, term: date | None, certain: date, *, is_checked: bool
) -> TermMissing | TermNotOver | TermUnchecked | None:
    """Nothing is erased because its term is over before it certainly is, or without saying when it ended."""
    if ground is not Ground.RETENTION_OVER:
        return None
    if term is None:
        return TermMissing()
    if term <= certain:
        return None
    return TermNotOver(term) if is_checked else TermUnchecked(term)


def stays_listed(visit: Visit, by: Officer) -> bool:
    """Whether a visit can still be opened once everything that this officer's agency keeps is gone."""
    told = (*visit.all_of(VisitStarted), *visit.all_of(OfficerJoined))
    return any(_tells_the_beginning(recorded.event) and not _may_erase(recorded, by) for recorded in told)


def erasable(visit: Visit, events: Iterable[EventId], by: Officer) -> tuple[Erasable, ...] | Refusal:
    """What must be said to erase these events: those of a compartment the agency keeps, or that its officers wrote."""
    everything = _everything(visit)
    chosen = _with_read_backs(frozenset(events), everything)
    found = [everything[event] for event in sorted(chosen & everything.keys())]
    if not found or len(found) < len(chosen) or not all(_may_erase(recorded, by) for recorded in found):
        return NothingToErase()
    return tuple(
        Erasable(r.id, r.stream, _replaced(r, visit), tuple(key.blob for key in blobs_of(r.event))) for r in found
    )


def erasable_apart(
    visit: Visit, events: Iterable[EventId], by: Officer, ground: Ground
) -> tuple[Erasable, ...] | Refusal:
    """What must be said to erase these in the own agency's investigation; what took one of them back goes with it."""
    chosen = frozenset(events)
    known = {each.id: each for each in visit.apart.values() if each.author.agency is by.agency}
    if not chosen or not chosen <= known.keys() or ground not in GROUNDS_APART:
        return NothingToErase()
    back = {e.id for e in known.values() if isinstance(e.event, Withdrawn) and e.event.target in chosen}
    again = {e.id for e in known.values() if isinstance(e.event, BroughtBack) and e.event.target in back}
    found = [known[each] for each in sorted(chosen | back | again)]
    return tuple(Erasable(r.id, r.stream, r.replaces, tuple(key.blob for key in blobs_of(r.event))) for r in found)


def _with_read_backs(
    chosen: frozenset[EventId], everything: dict[EventId, Recorded[DomainEvent]]
) -> frozenset[EventId]:
    """What an operator was shown of an answer holds its words too, and goes with it."""
    answers = (everything[each] for each in chosen & everything.keys())
    about = {(each.stream, each.event.condition) for each in answers if isinstance(each.event, ConditionAssessed)}
    return chosen.union(
        each.id
        for each in everything.values()
        if isinstance(each.event, ReadBack) and (each.stream, each.event.condition) in about
    )


def _replaced(recorded: Recorded[DomainEvent], visit: Visit) -> tuple[EventId, ...]:
    """What must not count again without this event, also what it withdrew; but what was released before it stands."""
    event = recorded.event
    stands = isinstance(event, Withdrawn) and any(each.id == recorded.id for each in visit.withdrawals)
    named = (*recorded.replaces, event.target) if isinstance(event, Withdrawn) and stands else recorded.replaces
    return tuple(each for each in named if not was_released_before(visit, each, recorded.id))


def _tells_the_beginning(event: DomainEvent) -> bool:
    return isinstance(event, VisitStarted) or (isinstance(event, OfficerJoined) and event.given is not None)


def _everything(visit: Visit) -> dict[EventId, Recorded[DomainEvent]]:
    """Also what counts for nothing, because nobody knows its writer to take part: it is kept all the same."""
    return {**visit.known, **visit.unheard}


def _may_erase(recorded: Recorded[DomainEvent], by: Officer) -> bool:
    if recorded.stream is StreamKind.VISIT:
        return recorded.author.agency is by.agency
    return KEEPERS.get(recorded.stream) is by.agency
