"""One line for each visit, so that a list of ten thousand needs no visit opened."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from inspector.domain.ids import BusinessId, ConditionId, InstallationId, PlanId, VisitId
from inspector.domain.values import Sector, VisitKind, VisitState
from inspector.vault.model.listed import VisitRow, Which, WhichBusinesses
from inspector.vault.store.business_rows import BusinessRows
from inspector.vault.store.database import Row, Table, Value, sql
from inspector.vault.store.rows import VisitLine

_BUSINESSES = 50
"""From here on a search for a business goes through the newest visits instead of through those of each."""
_COUNTS = ("answered", "violations", "changed_at")
"""What an answer changes in most lines; no index is over these."""


class VisitRows(Table):
    """The table of lines."""

    def put(self, visit: VisitId, line: VisitLine, before: VisitLine | None = None) -> None:
        """Write a visit's line; where it is known how it was, only what an answer changed."""
        if before is None or before._replace(**{name: getattr(line, name) for name in _COUNTS}) != line:
            self._connection.execute(sql("put_visit_row"), (visit, *line))
            return
        self._connection.execute(
            "UPDATE visit_rows SET answered = ?, violations = ?, changed_at = ? WHERE visit = ?",
            (line.answered, line.violations, line.changed_at, visit),
        )

    def put_found(self, visit: VisitId, started_at: int, found: Collection[ConditionId]) -> None:
        """Write what a visit that was closed found."""
        self._connection.execute("DELETE FROM found_rows WHERE visit = ?", (visit,))
        self._connection.executemany(
            "INSERT INTO found_rows (condition, started_at, visit) VALUES (?, ?, ?)",
            [(condition, started_at, visit) for condition in sorted(found)],
        )

    def drop_all(self) -> None:
        """Take every visit from the list."""
        self._connection.execute("DELETE FROM visit_rows")
        self._connection.execute("DELETE FROM found_rows")

    def drop(self, visit: VisitId) -> None:
        """Take a visit from the list."""
        self._connection.execute("DELETE FROM visit_rows WHERE visit = ?", (visit,))
        self._connection.execute("DELETE FROM found_rows WHERE visit = ?", (visit,))

    def find(self, which: Iterable[Which]) -> tuple[VisitRow, ...]:
        """The lines of all that is asked for, the newest visit first."""
        waiting = set(self._column(str, sql("visits_in_outbox")))
        found: dict[str, Row] = {}
        for each in (each for asked in which for each in self._looked_up(asked)):
            condition, values = _condition(each, waiting)
            query = f"{sql('visit_rows')} WHERE {condition}"
            if each.most is not None:  # else an order would let SQLite walk all lines instead of looking some up
                query, values = f"{query} ORDER BY day DESC, started_at DESC, visit LIMIT ?", (*values, each.most)
            found |= {row[0]: row for row in self._connection.execute(query, values)}
        lines = [_row(row, waiting) for row in found.values()]
        return tuple(sorted(lines, key=lambda line: (-line.started_at.timestamp(), line.id)))

    def count(self, which: Iterable[Which], most: int) -> int:
        """How many visits there are of which one of these holds, as far as this number; of none do two hold."""
        found = 0
        for each in which:
            condition, values = _condition(each, ())
            query = f"SELECT count(*) FROM (SELECT 1 FROM visit_rows WHERE {condition} LIMIT ?)"  # noqa: S608
            found += self._first(int, query, *values, most) or 0
        return min(found, most)

    def _looked_up(self, which: Which) -> tuple[Which, ...]:
        """The same, by names instead of by what has names in another table."""
        if which.found is not None:
            query = "SELECT visit FROM found_rows WHERE condition = ? ORDER BY started_at DESC, visit LIMIT ?"
            found = self._column(str, query, which.found, -1 if which.most is None else which.most)
            return (replace(which, found=None, named=frozenset(map(VisitId, found)), most=None),)
        if which.text:
            businesses = BusinessRows(self._connection).find(WhichBusinesses(which.text, most=_BUSINESSES))
            if len(businesses) < _BUSINESSES:
                return tuple(replace(which, text="", business=each) for each in businesses)
        return (which,)

    def name_by_code(self, visit: VisitId, code: bytes | None) -> None:
        """Write the code on a visit's papers, or that there is none."""
        self._connection.execute("UPDATE visit_rows SET code = ? WHERE visit = ?", (code, visit))

    def of_code(self, code: bytes) -> VisitId | None:
        """The visit with this code on its papers."""
        found = self._first(str, "SELECT visit FROM visit_rows WHERE code = ? ORDER BY visit", code)
        return None if found is None else VisitId(found)

    def plan_of(self, visit: VisitId) -> str | None:
        """The plan in a visit's line."""
        return self._first(str, "SELECT plan FROM visit_rows WHERE visit = ?", visit)

    def business_of(self, visit: VisitId, states: Collection[VisitState]) -> str | None:
        """The business in a visit's line, where the visit stands in one of these states."""
        row = self._connection.execute("SELECT business, state FROM visit_rows WHERE visit = ?", (visit,)).fetchone()
        return None if row is None or VisitState(row[1]) not in states else row[0]

    def standing_of(self, visit: VisitId) -> tuple[VisitState, tuple[InstallationId, ...]] | None:
        """The state in a visit's line, and its officers; nothing when it has no line."""
        row = self._connection.execute("SELECT state, officers FROM visit_rows WHERE visit = ?", (visit,)).fetchone()
        return None if row is None else (VisitState(row[0]), tuple(map(InstallationId, row[1].split())))


def _condition(which: Which, waiting: Collection[str]) -> tuple[str, tuple[Value, ...]]:
    parts: list[str] = ["1"]
    values: list[Value] = []

    def is_one_of(column: str, allowed: Collection[str]) -> None:
        parts.append(f"{column} IN ({', '.join('?' * len(allowed))})")
        values.extend(sorted(allowed))

    if which.states:
        # Few visits are of some days, many stand in a state: with the sign SQLite looks the days up.
        is_one_of("state" if which.since is None else "+state", which.states)
    if which.business is not None:
        is_one_of("business", (which.business,))
    if which.text:  # most businesses are meant, so that the newest visits are soon enough
        parts.append(sql("has_business_with"))
        values.append(which.text.strip().casefold())
    if which.until is not None:
        parts.append("day <= ?")
        values.append(which.until.isoformat())
    if which.named is not None:
        is_one_of("visit", which.named)
    if which.is_unsent:
        is_one_of("visit", waiting)
    if which.since is not None:
        parts.append("day >= ?")
        values.append(which.since.isoformat())
    parts += ["conflicts > 0"] * which.is_differing + ["unreleased > 0"] * which.came_later
    return " AND ".join(parts), tuple(values)


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
