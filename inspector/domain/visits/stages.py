"""Whether somebody may do something in a visit now, as the table of actions says."""

from collections.abc import Callable, Mapping

from inspector.domain.actions import PERMISSIONS, Action, Stage, may
from inspector.domain.values import Officer, VisitState
from inspector.domain.visits.hats import switch_of
from inspector.domain.visits.released import unreleased
from inspector.domain.visits.visit import Visit

_IS_AT: Mapping[Stage, Callable[[Visit], bool]] = {
    Stage.UNSIGNED: lambda visit: visit.signed is None,
    Stage.SIGNED: lambda visit: visit.signed is not None,
    Stage.OPEN: lambda visit: visit.state.is_unsigned,
    Stage.CLOSED: lambda visit: visit.state is VisitState.CLOSED,
    Stage.RETURNED: lambda visit: visit.state is VisitState.RETURNED,
    Stage.RESUBMITTED: lambda visit: visit.state is VisitState.RESUBMITTED,
    Stage.UNRELEASED: lambda visit: bool(unreleased(visit)),
}


def is_time_for(visit: Visit, action: Action) -> bool:
    """Whether the own part of the visit stands where the action is possible."""
    stages = PERMISSIONS[action].stages
    return not stages or any(_IS_AT[stage](visit) for stage in stages)


def has_part_in(visit: Visit, officer: Officer, action: Action) -> bool:
    """Whether an officer's role has the action in this visit, be it the moment for it or not."""
    if not may(officer, action):
        return False
    return not PERMISSIONS[action].takes_part or (
        visit.present.includes(officer) and _wears_the_hat_for(visit, officer, action)
    )


def _wears_the_hat_for(visit: Visit, officer: Officer, action: Action) -> bool:
    """Whoever investigates does nothing there as a supervisor, but for leaving a place and letting another go on."""
    if action in {Action.HAND_OVER, Action.SWITCH_HAT, Action.LEAVE}:
        return True
    return (switch_of(visit, officer) is not None) is (action is Action.INVESTIGATE)


def may_now(visit: Visit, officer: Officer, action: Action) -> bool:
    """Whether an officer can do it in this visit as it stands."""
    return has_part_in(visit, officer, action) and is_time_for(visit, action)
