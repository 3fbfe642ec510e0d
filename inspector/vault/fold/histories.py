"""What the own agency's visits found at a business, where that never leaves their part."""

from collections.abc import Iterable

from inspector.domain.acts.reviewing import history_of
from inspector.domain.events import VisitReleased
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.values import Officer, VisitState
from inspector.domain.visits.parts import PARTS
from inspector.domain.visits.released import released_version
from inspector.domain.visits.visit import Visit
from inspector.wire.scopes import StreamKind

JUDGED = frozenset(state for state in VisitState if not (state.is_unsigned or state is VisitState.CLOSED))
"""Where a visit can stand that was ever released."""


def keeps_own_history(me: Officer) -> bool:
    """The municipality leaves its findings with the business; labour findings never leave the labour part."""
    return PARTS.get(me.agency) is StreamKind.LABOUR


def own_history(visits: Iterable[Visit]) -> tuple[ConditionHistoryRecorded, ...]:
    """What the released parts of these visits found, in the order of their release."""
    versions = ((released_version(visit), visit) for visit in visits)
    released = sorted(
        ((version, visit) for version, visit in versions if version), key=lambda each: _released_at(each[0])
    )
    found: tuple[ConditionHistoryRecorded, ...] = ()
    for version, visit in released:
        if version.started is not None:
            found += history_of(version, version.started.day, visit)
    return found


def _released_at(visit: Visit) -> int:
    return min(recorded.hlc for recorded in visit.all_of(VisitReleased))
