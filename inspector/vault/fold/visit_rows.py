"""One line for each visit, so that a list of ten thousand needs no visit opened."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

from inspector.domain.events import ConditionAssessed, DomainEvent, OfficerJoined
from inspector.domain.ids import BusinessId, InstallationId, PlanId, VisitId
from inspector.domain.recorded import Recorded
from inspector.domain.values import Outcome, Sector, VisitKind, VisitState
from inspector.domain.visits.registers import Assessment
from inspector.domain.visits.released import unreleased
from inspector.domain.visits.visit import Visit
from inspector.vault.model import VisitRow
from inspector.vault.store.database import Connection, Row
from inspector.vault.store.sql_files import sql

_VIOLATIONS = frozenset({Outcome.VIOLATION, Outcome.UNRESOLVED})


class VisitSummary(NamedTuple):
    """A visit's line, field by field as `put_visit_row.sql` names the columns after the visit's own."""

    business: str
    business_name: str
    address: str
    sector: str
    kind: str
    state: str
    day: str
    started_at: int
    officers: str
    answered: int
    violations: int
    conflicts: int
    photos: int
    plan: str | None
    changed_at: int
    unreleased: int


def summarise(visit: Visit) -> VisitSummary | None:
    """The line of a visit; none before it is known how the visit began."""
    started = visit.started
    if started is None:
        return None
    began = visit.start or visit.all_of(OfficerJoined)[0]
    return VisitSummary(
        business=started.business.id,
        business_name=started.business.name,
        address=started.business.address,
        sector=started.business.sector.value,
        kind=started.kind.value,
        state=visit.state.value,
        day=started.day.isoformat(),
        started_at=_ms(began),
        officers=" ".join(officer.installation for officer in visit.officers),
        answered=sum(register.value is not None for register in visit.registers.values()),
        violations=len(visit.violations),
        conflicts=len(visit.conflicts),
        photos=len(visit.photos),
        plan=started.plan,
        changed_at=max(_ms(recorded) for recorded in visit.known.values()),
        unreleased=len(unreleased(visit)),
    )


def summarise_after(
    before: Visit, summary: VisitSummary | None, after: Visit, events: Sequence[Recorded[DomainEvent]]
) -> VisitSummary | None:
    """The line after some more events; one more judgement, the commonest, counts what it changed and nothing else."""
    (first, *others) = events
    if summary is None or others or not isinstance(first.event, ConditionAssessed) or first.id not in after.known:
        return summarise(after)
    was, now = before.register(first.event.condition).values, after.register(first.event.condition).values
    return summary._replace(
        answered=summary.answered + bool(now) - bool(was),
        violations=summary.violations + _is_violation(now) - _is_violation(was),
        conflicts=summary.conflicts + (len(now) > 1) - (len(was) > 1),
        changed_at=max(summary.changed_at, _ms(first)),
        unreleased=len(unreleased(after)),
    )


class VisitRows:
    """The table of lines. A line is made again only when its row differs from the last time."""

    __slots__ = ("_connection", "_made")

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._made: dict[str, tuple[Row, VisitRow]] = {}

    def put(self, visit: VisitId, line: VisitSummary) -> None:
        """Write a visit's line."""
        self._connection.execute(sql("put_visit_row"), (visit, *line))

    def drop(self, visit: VisitId) -> None:
        """Take a visit from the list."""
        self._connection.execute("DELETE FROM visit_rows WHERE visit = ?", (visit,))

    def all(self) -> tuple[VisitRow, ...]:
        """Every line, the newest visit first."""
        waiting = {visit for (visit,) in self._connection.execute(sql("visits_in_outbox"))}
        before, self._made = self._made, {}
        for row in self._connection.execute(sql("visit_rows")):
            visit = row[0]
            made = before.get(visit)
            if made is None or made[0] != row or made[1].on_hub is (visit in waiting):
                made = row, _row(row, waiting)
            self._made[visit] = made
        return tuple(line for _, line in self._made.values())


def _row(row: Row, waiting: set[str]) -> VisitRow:
    (visit, business, name, address, sector, kind, state, day, started_at, officers) = row[:10]
    (answered, violations, conflicts, photos, plan, changed_at, later) = row[10:]
    return VisitRow(
        id=VisitId(visit),
        business=BusinessId(business),
        business_name=name,
        address=address,
        sector=Sector(sector),
        kind=VisitKind(kind),
        state=VisitState(state),
        day=date.fromisoformat(day),
        started_at=datetime.fromtimestamp(started_at / 1000, UTC),
        officers=tuple(InstallationId(officer) for officer in officers.split()),
        answered=answered,
        violations=violations,
        conflicts=conflicts,
        photos=photos,
        on_hub=visit not in waiting,
        plan=None if plan is None else PlanId(plan),
        changed_at=datetime.fromtimestamp(changed_at / 1000, UTC),
        unreleased=later,
    )


def _ms(recorded: Recorded[DomainEvent]) -> int:
    return round(recorded.at.timestamp() * 1000)


def _is_violation(standing: tuple[Assessment, ...]) -> bool:
    return bool(standing) and standing[-1].outcome in _VIOLATIONS
