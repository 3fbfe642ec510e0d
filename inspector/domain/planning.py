"""A planned visit as its records add up."""

from collections.abc import Iterable

from inspector.domain.actions import Action, may
from inspector.domain.authority import is_authorised
from inspector.domain.events import DomainEvent
from inspector.domain.ids import InstallationId
from inspector.domain.office_events import PlanCancelled, VisitPlanned
from inspector.domain.recorded import Recorded
from inspector.domain.values import Officer

_GOES = (Action.START_VISIT, Action.JOIN_VISIT, Action.CLOSE_ROW)


def fold_plan(events: Iterable[Recorded[DomainEvent]]) -> VisitPlanned | None:
    """The visit that is planned; nothing when it was cancelled or never planned.

    Of two supervisors who replaced one plan at once the earlier one counts, on every device.
    """
    unique = {recorded.id: recorded for recorded in events if is_authorised(recorded)}
    ordered = sorted(unique.values(), key=lambda recorded: (recorded.hlc, recorded.id))
    if any(isinstance(recorded.event, PlanCancelled) for recorded in ordered):
        return None
    planned = [recorded.event for recorded in ordered if isinstance(recorded.event, VisitPlanned)]
    return planned[0] if planned else None


def may_be_sent(officer: Officer) -> bool:
    """Whether a plan can send an officer: to begin the visit, to join what another begins, or to go along beside it."""
    return any(may(officer, action) for action in _GOES)


def is_sent(plan: VisitPlanned, installation: InstallationId) -> bool:
    """Whether a plan sends the officer with this device, or with another one of his."""
    return installation in plan.officers or (plan.key is not None and installation in plan.key.starters)
