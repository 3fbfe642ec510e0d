"""What is known of signals: in the inbox everything, with their writer what he must not forget."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from inspector.domain.ids import EventId
from inspector.domain.office_events import VisitAsked, VisitLookedAt
from inspector.domain.recorded import Recorded
from inspector.domain.values import Officer, SignalFact
from inspector.wire.scopes import Agency


class Handled(NamedTuple):
    """What an officer of the inbox did with a signal, and when."""

    event: EventId
    officer: Officer
    at: datetime


@dataclass(frozen=True, slots=True)
class Signal:
    """A signal in the inbox; only the receiving agency's officers have these."""

    ordinal: int
    event: EventId
    author: Officer
    number: int
    indicators: tuple[str, ...]
    facts: tuple[SignalFact, ...]
    business_name: str
    business_address: str
    at: datetime
    token: bytes
    corrects: int | None = None
    read: tuple[Handled, ...] = ()
    """Which officers of this inbox opened it, each when first; in that order."""
    taken: tuple[Handled, ...] = ()
    """Who handles it: the last to take it over, or several who did not hear of each other."""
    answered: bool = False
    """Somebody took it over at any time, and with that it was answered."""

    @property
    def text(self) -> str:
        """The facts without how they came to be known, one a line."""
        return "\n".join(fact.text for fact in self.facts)


class VisitQuestion(NamedTuple):
    """What a privacy officer asked about a visit by its code, with what supervisors answered, oldest first."""

    asked: Recorded[VisitAsked]
    answers: tuple[Recorded[VisitLookedAt], ...]


@dataclass(frozen=True, slots=True)
class SentSignal:
    """What the writer still knows of a signal: number, receiver, time, how far it came."""

    number: int
    receiver: Agency
    at: datetime
    delivered: bool
    by_itself: bool = False
    """Sealed at lock or for lying open too long."""
    taken_over: bool = False
    waits: bool = False
    """For the next fixed sending."""
