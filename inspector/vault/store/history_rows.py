"""Lines of what released visits found at a business, so that it is known without reading what was ever said of it."""

from collections.abc import Iterable
from datetime import date
from typing import cast

from inspector.domain.business import REACH
from inspector.domain.ids import BusinessId, ConditionId, EventId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.statutory_terms import Decided
from inspector.domain.values import Means, Outcome, Severity
from inspector.vault.store.database import Row, Table, Value, sql

_NOTHING, _IN_ORDER, _FOUND, _DECIDED = range(4)
"""What a line says of how a condition stands; `history_rows_before.sql` names the last three."""

History = tuple[ConditionHistoryRecorded, ...]


class HistoryRows(Table):
    """Rows of `history_rows`."""

    def put(self, business: BusinessId, record: ConditionHistoryRecorded, place: bytes) -> None:
        """Write what stands at this place of the order in which everything was said; the last of one visit counts."""
        self._connection.execute(sql("put_history_row"), (business, *_line(record), place, place))

    def leave(self, business: BusinessId, visit: VisitId, records: Iterable[ConditionHistoryRecorded], at: int) -> None:
        """Let a visit leave exactly this at its business, where its release of that hybrid time stands."""
        self.drop(visit)
        place = at.to_bytes(8) + bytes.fromhex(visit)
        for record in records:
            self.put(business, record, place)

    def drop(self, visit: VisitId) -> None:
        """A visit leaves nothing."""
        self._connection.execute("DELETE FROM history_rows WHERE visit = ?", (visit,))

    def drop_of(self, business: BusinessId) -> None:
        """Nothing is left at a business."""
        self._connection.execute("DELETE FROM history_rows WHERE business = ?", (business,))

    def drop_all(self) -> None:
        """Nothing is left anywhere."""
        self._connection.execute("DELETE FROM history_rows")

    def find(self, business: BusinessId, today: date, last: date | None = None) -> tuple[History, bool]:
        """What was left until this day or until now, in the order of the releases; whether there is more of longer ago.

        Of longer ago it is only what says how a condition stands. A visit of a day to come moves nothing out of reach.
        """
        newest = self._first(str, "SELECT max(day) FROM history_rows WHERE business = ?", business)
        if newest is None:
            return (), False
        reached = min(date.fromisoformat(newest), today) if last is None else last
        last = date.fromisoformat(newest) if last is None else last
        first = (max(reached, date.min + REACH) - REACH).isoformat()
        rows = list(self._connection.execute(sql("history_rows"), (business, first, last.isoformat())))
        query = "SELECT EXISTS (SELECT 1 FROM history_rows WHERE business = ? AND day < ?)"
        is_longer = bool(self._first(int, query, business, first))
        if is_longer:
            rows += self._connection.execute(sql("history_rows_before"), (business, first))
        rows.sort(key=lambda row: row[-1])
        return tuple(map(_record, rows)), is_longer


def place_in_order(hlc: int, event: EventId) -> bytes:
    """Sorts like the hybrid time of an event and its id."""
    return hlc.to_bytes(8) + bytes.fromhex(event.log) + event.seq.to_bytes(8) + event.mark


def _line(record: ConditionHistoryRecorded) -> tuple[Value, ...]:
    decided = record.decided
    until = None if decided is None or decided.until is None else decided.until.isoformat()
    return (
        record.visit,
        record.condition,
        record.day.isoformat(),
        record.outcome.value,
        None if record.severity is None else record.severity.value,
        record.term_days,
        *((None, None, None) if decided is None else (decided.day.isoformat(), until, int(decided.open_to_objection))),
        _standing(record),
    )


def _standing(record: ConditionHistoryRecorded) -> int:
    if Means.STATE not in record.outcome.means:
        return _NOTHING
    if not record.outcome.needs_facts:
        return _IN_ORDER
    return _FOUND if record.decided is None else _DECIDED


def _record(row: Row) -> ConditionHistoryRecorded:
    visit, condition, outcome, day, severity, term_days, decided_on, until, objection, _ = row
    decided = None
    if decided_on is not None:
        decided = Decided(
            date.fromisoformat(decided_on), None if until is None else date.fromisoformat(until), bool(objection)
        )
    return ConditionHistoryRecorded(
        VisitId(visit),
        ConditionId(condition),
        Outcome(outcome),
        date.fromisoformat(day),
        None if severity is None else Severity(severity),
        cast("int | None", term_days),
        decided,
    )
