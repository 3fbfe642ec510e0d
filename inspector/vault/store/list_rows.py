"""Lines for plans, and places in logbooks, so that a list needs only those opened that it shows."""

from collections.abc import Iterator
from datetime import date

from inspector.domain.ids import BusinessId, PlanId
from inspector.domain.office_events import VisitPlanned
from inspector.vault.store.database import Table, sql
from inspector.vault.store.rows import OpenedRow

_IS_BEGUN = "EXISTS (SELECT 1 FROM visit_rows WHERE visit_rows.plan = ?1 AND visit_rows.state != 'abandoned')"


class PlanRows(Table):
    """Rows of `plan_rows`."""

    def put(self, plan: VisitPlanned, *, is_closed: bool) -> None:
        """Write a plan's line."""
        day = "" if plan.day is None else plan.day.isoformat()
        query = f"INSERT OR REPLACE INTO plan_rows VALUES (?1, ?2, {_IS_BEGUN}, ?3, ?4)"  # noqa: S608 - the condition above
        self._connection.execute(query, (plan.plan, plan.business, day, is_closed))

    def drop(self, plan: str) -> None:
        """Take a plan from the list."""
        self._connection.execute("DELETE FROM plan_rows WHERE plan = ?", (plan,))

    def drop_all(self) -> None:
        """Take every plan from the list."""
        self._connection.execute("DELETE FROM plan_rows")

    def look_again(self, plan: str) -> None:
        """A visit that began from this plan, or did, stands elsewhere now."""
        self._connection.execute(f"UPDATE plan_rows SET is_begun = {_IS_BEGUN} WHERE plan = ?1", (plan,))  # noqa: S608

    def close(self, plan: str, *, is_closed: bool) -> None:
        """This officer is done where this plan sent him, or is not after all."""
        self._connection.execute("UPDATE plan_rows SET is_closed = ? WHERE plan = ?", (is_closed, plan))

    def all(self) -> tuple[PlanId, ...]:
        """Every plan that stands."""
        return tuple(map(PlanId, self._column(str, "SELECT plan FROM plan_rows ORDER BY plan")))

    def waiting(self, business: BusinessId | None) -> tuple[PlanId, ...]:
        """The plans, to a business or to any, from which no visit began and where this officer is not done."""
        where, values = ("", ()) if business is None else (" AND business = ?", (business,))
        # Asked for an order SQLite would walk through all plans in it.
        waiting = f"NOT is_begun AND NOT is_closed{where}"
        query = f"SELECT plan FROM plan_rows INDEXED BY plan_rows_waiting WHERE {waiting}"  # noqa: S608 - as above
        return tuple(map(PlanId, sorted(self._column(str, query, *values))))

    def closed_on(self, day: date) -> tuple[PlanId, ...]:
        """The plans of a day from which no visit began and where this officer is done."""
        query = "SELECT plan FROM plan_rows WHERE is_closed AND NOT is_begun AND day = ? ORDER BY plan"
        return tuple(map(PlanId, self._column(str, query, day.isoformat())))


class LogbookRows(Table):
    """Rows of `logbook_rows`: where in a logbook, and in what is said of a business, stands what screens ask for."""

    def put(self, kind: str, subject: str, log: int, seq: int) -> None:
        """An event of this kind, about this subject or none, stands here."""
        self._connection.execute("INSERT OR IGNORE INTO logbook_rows VALUES (?, ?, ?, ?)", (kind, subject, log, seq))

    def drop(self, kind: str, subject: str) -> None:
        """The places of this kind about this subject are to be found again."""
        self._connection.execute("DELETE FROM logbook_rows WHERE kind = ? AND subject = ?", (kind, subject))

    def drop_all(self) -> None:
        """Every place is to be found again."""
        self._connection.execute("DELETE FROM logbook_rows")

    def opened(self, kind: str, subject: str) -> Iterator[OpenedRow]:
        """What was opened of this kind about this subject, or about none."""
        return (OpenedRow(*row) for row in self._connection.execute(sql("opened_of_logbook"), (kind, subject)))

    def last(self, kind: str, most: int | None) -> Iterator[OpenedRow]:
        """What was opened of this kind, the last subject first, or so many of it."""
        values = kind, -1 if most is None else most
        return (OpenedRow(*row) for row in self._connection.execute(sql("opened_last_of_logbook"), values))
