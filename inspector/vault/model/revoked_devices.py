"""What is told of revoked installations: what they handed in, what was decided of it, who has them wiped."""

from dataclasses import dataclass, replace
from datetime import datetime

from inspector.domain.events import DomainEvent
from inspector.domain.ids import StreamId, VisitId
from inspector.domain.values import Officer
from inspector.wire.event import LogHead, LogPlace
from inspector.wire.scopes import StreamKind


@dataclass(frozen=True, slots=True)
class LateWriter:
    """An officer's installation that was revoked, and when."""

    officer: Officer
    revoked_at: datetime


@dataclass(frozen=True, slots=True)
class SetAside:
    """That a supervisor looked at it and lets it lie."""

    reason: str
    by: Officer | None
    at: datetime


@dataclass(frozen=True, slots=True)
class LateEvent:
    """One change that lies aside, as its writer's clock dates it; neither where this device cannot read it."""

    at: datetime | None
    event: DomainEvent | None


@dataclass(frozen=True, slots=True)
class LateLog:
    """What a revoked installation wrote in one log and nobody accepted; the times are those of its own clock."""

    head: LogHead
    stream: StreamId
    kind: StreamKind
    visit: VisitId | None
    events: int
    first_at: datetime | None
    last_at: datetime | None
    set_aside: SetAside | None = None
    """Where all of it was set aside."""


@dataclass(frozen=True, slots=True)
class LateWork:
    """What one log of a visit holds from after its writer was revoked: what lies aside, what counts by whose word."""

    writer: LateWriter
    aside: LateLog
    accepted: int
    accepted_by: Officer | None
    accepted_at: datetime | None


@dataclass(frozen=True, slots=True)
class HandIn:
    """Everything that lies aside of one revoked installation."""

    writer: LateWriter
    logs: tuple[LateLog, ...]

    @property
    def events(self) -> int:
        """How many changes were handed in."""
        return sum(log.events for log in self.logs)

    @property
    def undecided(self) -> "HandIn":
        """What of it nobody decided about."""
        return replace(self, logs=tuple(log for log in self.logs if log.set_aside is None))


@dataclass(frozen=True, slots=True)
class WipeOrder:
    """One person's word that a revoked installation is to be wiped; `event` names it."""

    event: LogPlace
    by: Officer


@dataclass(frozen=True, slots=True)
class RevokedDevice:
    """A revoked installation of the own agency, and what was said about wiping it."""

    writer: LateWriter
    orders: tuple[WipeOrder, ...] = ()
    is_wipe_in_force: bool = False
    """An administrator and a supervisor said so."""
    wiped_at: datetime | None = None
    """When it said that it handed everything in and takes away all it holds."""


@dataclass(frozen=True, slots=True)
class OwnWipe:
    """What comes of an order to wipe this very installation; the times are the hub's."""

    not_before: datetime | None
    """When it is done at the earliest; not known yet while something is unsent."""
    is_due: bool
    """Everything was handed in, and the time is over."""
    is_said: bool
    """The agency knows, or will at the next sync, that it is done now."""
