"""One line for each visit, so that a list of ten thousand needs no visit opened."""

from datetime import UTC, date, datetime

from inspector.domain.ids import BusinessId, InstallationId, PlanId, VisitId
from inspector.domain.values import Sector, VisitKind, VisitState
from inspector.vault.model import VisitRow
from inspector.vault.store.database import Connection, Row, Table, sql
from inspector.vault.store.rows import VisitLine


class VisitRows(Table):
    """The table of lines. A line is made again only when its row differs from the last time."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._made: dict[str, tuple[Row, VisitRow]] = {}

    def put(self, visit: VisitId, line: VisitLine) -> None:
        """Write a visit's line."""
        self._connection.execute(sql("put_visit_row"), (visit, *line))

    def drop_all(self) -> None:
        """Take every visit from the list."""
        self._connection.execute("DELETE FROM visit_rows")

    def drop(self, visit: VisitId) -> None:
        """Take a visit from the list."""
        self._connection.execute("DELETE FROM visit_rows WHERE visit = ?", (visit,))

    def all(self) -> tuple[VisitRow, ...]:
        """Every line, the newest visit first."""
        waiting = set(self._column(str, sql("visits_in_outbox")))
        before, self._made = self._made, {}
        for row in self._connection.execute(sql("visit_rows")):
            visit = row[0]
            made = before.get(visit)
            if made is None or made[0] != row or made[1].on_hub is (visit in waiting):
                made = row, _row(row, waiting)
            self._made[visit] = made
        return tuple(line for _, line in self._made.values())

    def standing_of(self, visit: VisitId) -> tuple[VisitState, tuple[InstallationId, ...]] | None:
        """The state in a visit's line, and its officers; nothing when it has no line."""
        row = self._connection.execute("SELECT state, officers FROM visit_rows WHERE visit = ?", (visit,)).fetchone()
        return None if row is None else (VisitState(row[0]), tuple(map(InstallationId, row[1].split())))


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
