"""What lists hold, and how they are asked for: visits as lines, and which visits and businesses."""

from dataclasses import dataclass
from datetime import date, datetime

from inspector.domain.ids import BusinessId, ConditionId, InstallationId, PlanId, VisitId
from inspector.domain.values import Sector, VisitKind, VisitState


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One visit in a list, without opening it."""

    id: VisitId
    business: BusinessId
    business_name: str
    address: str
    sector: Sector
    kind: VisitKind
    state: VisitState
    day: date
    started_at: datetime
    officers: tuple[InstallationId, ...]
    answered: int
    violations: int
    conflicts: int
    photos: int
    on_hub: bool
    """Every event and photo of this device in this visit has a hub receipt."""
    plan: PlanId | None = None
    changed_at: datetime | None = None
    unreleased: int = 0
    """How much came in after the release and waits for another."""


@dataclass(frozen=True, slots=True)
class Which:
    """Which visits a list is to hold: those of which all holds that is said here."""

    states: frozenset[VisitState] = frozenset()
    """Where they may stand; anywhere when none is named."""
    business: BusinessId | None = None
    text: str = ""
    """What name, address or number of the licence of the business contain now, whatever the capitals."""
    found: ConditionId | None = None
    """What a visit that was closed found wrong; asked for alone."""
    since: date | None = None
    """The first day."""
    until: date | None = None
    """The last one."""
    named: frozenset[VisitId] | None = None
    is_unsent: bool = False
    """Something of this device in them has no hub receipt."""
    is_differing: bool = False
    """Answers stand beside each other in them."""
    came_later: bool = False
    """Something came in after the release and waits for another."""
    most: int | None = None
    """How many at most, the newest."""


@dataclass(frozen=True, slots=True)
class WhichBusinesses:
    """Which businesses a list is to hold: those of which all holds that is said here."""

    text: str = ""
    """What name, address or number of the licence contain, whatever the capitals."""
    has_open_points: bool = False
    """A visit left something that none found resolved, as the business's own record says."""
    unless_valid: tuple[date, date] | None = None
    """No licence, or one that does not hold on the first day, or not beyond the second."""
    open_first: bool = False
    """Those with most open points first, else all by name."""
    most: int | None = None
    """How many at most."""
