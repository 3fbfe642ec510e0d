"""An event as the log knows it, and an event as an action wants it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from inspector.domain.events import DomainEvent
from inspector.domain.ids import EventId, StreamId
from inspector.domain.ticks import Ticks
from inspector.domain.values import Officer
from inspector.wire.scopes import StreamKind

E_co = TypeVar("E_co", bound=DomainEvent, covariant=True)


@dataclass(frozen=True, slots=True)
class Recorded(Generic[E_co]):
    """An event with its place and its verified author; `at` and `hlc` are for showing and ties, never for order."""

    id: EventId
    stream: StreamKind
    author: Officer
    at: datetime
    hlc: int
    replaces: tuple[EventId, ...]
    event: E_co
    ticks: Ticks | None = None


@dataclass(frozen=True, slots=True)
class NewEvent:
    """What an action adds to one stream, naming the writes it has seen and supersedes."""

    stream: StreamKind | StreamId
    """A part of the visit at hand by its kind, or any stream by its id."""
    event: DomainEvent
    replaces: tuple[EventId, ...] = ()
