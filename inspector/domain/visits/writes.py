"""What an event writes to which conditions."""

from inspector.domain.events import ConditionAssessed, DomainEvent, RestAssessed
from inspector.domain.ids import ConditionId
from inspector.domain.recorded import Recorded
from inspector.domain.visits.registers import Assessment


def writes_of(recorded: Recorded[DomainEvent]) -> tuple[tuple[ConditionId, Assessment], ...]:
    """Each condition that an event judges, with the judgement; none for events of another kind."""
    match recorded.event:
        case ConditionAssessed() as event:
            return ((event.condition, _assessment(recorded, event)),)
        case RestAssessed() as event:
            write = _rest(recorded, event)
            return tuple((condition, write) for condition in event.conditions)
        case _:
            return ()


def _rest(recorded: Recorded[DomainEvent], event: RestAssessed) -> Assessment:
    return Assessment(
        recorded.id,
        recorded.author,
        recorded.at,
        recorded.hlc,
        event.outcome,
        reason=event.reason,
        replaces=recorded.replaces,
        is_rest=True,
    )


def _assessment(recorded: Recorded[DomainEvent], event: ConditionAssessed) -> Assessment:
    return Assessment(
        recorded.id,
        recorded.author,
        recorded.at,
        recorded.hlc,
        event.outcome,
        event.facts,
        event.severity,
        event.term_days,
        event.reason,
        recorded.replaces,
        method=event.method,
        measured=event.measured,
    )
