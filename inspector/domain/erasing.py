"""Which recorded things can be erased, and on which ground; nothing here says anything about a case."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from inspector.domain.events import DomainEvent, PhotoAttached
from inspector.domain.ids import EventId
from inspector.domain.recorded import Recorded
from inspector.domain.refusals import NothingToErase, Refusal
from inspector.domain.values import Officer
from inspector.domain.visit import Visit
from inspector.wire.scopes import KEEPERS, StreamKind


class Ground(StrEnum):
    """Why content is erased; a fixed word, for the erase event is readable for everybody."""

    RETENTION_OVER = "bewaartermijn verstreken"
    UNLAWFUL = "had niet vastgelegd mogen worden"
    REQUEST = "verzoek van een betrokkene (AVG 17)"
    COURT = "rechterlijke uitspraak"


@dataclass(frozen=True, slots=True)
class Erasable:
    """An event that goes, what it had replaced, and the photos that go with it."""

    event: EventId
    stream: StreamKind
    replaces: tuple[EventId, ...]
    blobs: tuple[str, ...]


def erasable(visit: Visit, events: Iterable[EventId], by: Officer) -> tuple[Erasable, ...] | Refusal:
    """What must be said to erase these events: those of a compartment the agency keeps, or that its officers wrote."""
    chosen = frozenset(events)
    found = [visit.known[event] for event in sorted(chosen & visit.known.keys())]
    if not found or len(found) < len(chosen) or not all(_may_erase(recorded, by) for recorded in found):
        return NothingToErase()
    return tuple(Erasable(r.id, r.stream, r.replaces, _blobs(r)) for r in found)


def _may_erase(recorded: Recorded[DomainEvent], by: Officer) -> bool:
    if recorded.stream is StreamKind.VISIT:
        return recorded.author.agency is by.agency
    return KEEPERS.get(recorded.stream) is by.agency


def _blobs(recorded: Recorded[DomainEvent]) -> tuple[str, ...]:
    event = recorded.event
    if not isinstance(event, PhotoAttached):
        return ()
    return tuple(key.blob for key in (event.shared, event.original) if key is not None)
