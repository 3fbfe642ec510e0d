"""What a write touched, for whoever shows it."""

from dataclasses import dataclass

from inspector.domain.ids import BusinessId, EventId, PlanId, VisitId


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write or an ingest touched; each screen decides for itself whether to read again."""

    events: tuple[EventId, ...] = ()
    visits: frozenset[VisitId] = frozenset()
    businesses: frozenset[BusinessId] = frozenset()
    plans: frozenset[PlanId] = frozenset()
    signals: bool = False
    directory: bool = False
    sync: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            self.events + other.events,
            self.visits | other.visits,
            self.businesses | other.businesses,
            self.plans | other.plans,
            self.signals or other.signals,
            self.directory or other.directory,
            self.sync or other.sync,
        )
