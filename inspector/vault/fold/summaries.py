"""What a visit comes down to in one line."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from inspector.domain.actions import Action, may
from inspector.domain.events import ConditionAssessed, DomainEvent
from inspector.domain.ids import InstallationId
from inspector.domain.recorded import Recorded
from inspector.domain.values import Officer, VisitState
from inspector.domain.visits.decisions import disputed
from inspector.domain.visits.handovers import handovers
from inspector.domain.visits.registers import Assessment
from inspector.domain.visits.released import unreleased
from inspector.domain.visits.visit import Visit
from inspector.vault.store.rows import VisitLine


def summarise(visit: Visit, me: Officer) -> VisitLine | None:
    """The line of a visit for this officer; none before it is known how the visit began."""
    started = visit.started
    if started is None:
        return None
    began = visit.arrival
    assert began is not None  # noqa: S101 - somebody told how it began
    return VisitLine(
        business=started.business.id,
        business_name=started.business.name,
        address=started.business.address,
        sector=started.business.sector.value,
        kind=started.kind.value,
        state=visit.state.value,
        day=started.day.isoformat(),
        started_at=_ms(began),
        officers=" ".join(dict.fromkeys(_who_goes_on(visit))),
        answered=sum(register.value is not None for register in visit.registers.values()),
        violations=len(visit.violations),
        conflicts=len(visit.conflicts) + (len(disputed(visit)) if may(me, Action.DECIDE) else 0),
        photos=len(visit.photos),
        plan=started.plan,
        changed_at=_ms(max(visit.known.values(), key=_at)),
        unreleased=len(unreleased(visit)),
    )


def summarise_after(
    before: Visit, summary: VisitLine | None, after: Visit, events: Sequence[Recorded[DomainEvent]], me: Officer
) -> VisitLine | None:
    """The line after some more events; one more judgement, the commonest, counts what it changed and nothing else."""
    (first, *others) = events
    if summary is None or others or not isinstance(first.event, ConditionAssessed) or first.id not in after.known:
        return summarise(after, me)
    if summary.state == VisitState.ABANDONED:
        return summarise(after, me)  # it is going on again
    was, now = before.register(first.event.condition).values, after.register(first.event.condition).values
    return summary._replace(
        answered=summary.answered + bool(now) - bool(was),
        violations=summary.violations + _is_violation(now) - _is_violation(was),
        conflicts=summary.conflicts + (len(now) > 1) - (len(was) > 1),
        changed_at=max(summary.changed_at, _ms(first)),
        unreleased=len(unreleased(after)),
    )


def _who_goes_on(visit: Visit) -> Iterator[InstallationId]:
    """Who took part, and who is to go on in somebody's place."""
    yield from (officer.installation for officer in visit.officers)
    yield from (each.event.to for each in handovers(visit))


def _at(recorded: Recorded[DomainEvent]) -> datetime:
    return recorded.at


def _ms(recorded: Recorded[DomainEvent]) -> int:
    return round(recorded.at.timestamp() * 1000)


def _is_violation(standing: tuple[Assessment, ...]) -> bool:
    outcome = standing[-1].outcome if standing else None
    return outcome is not None and outcome.needs_facts
