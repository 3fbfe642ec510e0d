"""A planned visit as its records add up."""

from collections.abc import Iterable

from inspector.domain.authority import is_authorised
from inspector.domain.events import DomainEvent
from inspector.domain.office_events import PlanCancelled, VisitPlanned
from inspector.domain.recorded import Recorded


def fold_plan(events: Iterable[Recorded[DomainEvent]]) -> VisitPlanned | None:
    """The visit that is planned; nothing when it was cancelled or never planned."""
    unique = {recorded.id: recorded for recorded in events if is_authorised(recorded)}
    ordered = sorted(unique.values(), key=lambda recorded: (recorded.hlc, recorded.id))
    if any(isinstance(recorded.event, PlanCancelled) for recorded in ordered):
        return None
    planned = [recorded.event for recorded in ordered if isinstance(recorded.event, VisitPlanned)]
    return planned[-1] if planned else None
