"""Lines of what released visits found at a business, so that it is known without reading what was ever said of it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

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
        """Write what stands at this place of the order in which everything was said; the last of one visit counts.

        Of what was decided it is not the last that counts but who heard of the others.
        """
        new, outcome = _Told(record.decided, record.heard, place.hex(), disputed=record.disputed), record.outcome
        told: tuple[_Told, ...] = (new,)
        about = (business, record.visit, record.condition)
        before = self._connection.execute(sql("told_of_decisions"), about).fetchone()
        if before is not None:
            told = _of_whom_nobody_heard((new, *map(_told, json.loads(before[2]))))
            outcome = outcome if place > before[1] else Outcome(before[0])
        self._connection.execute(sql("put_history_row"), (business, *_line(record, told, outcome), place, place))

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


@dataclass(frozen=True, slots=True)
class _Told:
    """What a business was told of the decisions on a finding, whose words its author had heard, and where it stands."""

    decided: Decided | None
    heard: Mapping[str, int]
    said: str
    disputed: bool

    def gives_way_to(self, other: "_Told") -> bool:
        """Whether the other heard of all that this one had heard of, and of more or later."""
        heard_there, heard_here = _has_heard(other.heard, self.heard), _has_heard(self.heard, other.heard)
        return heard_there and (not heard_here or other.said > self.said)


def _has_heard(heard: Mapping[str, int], of: Mapping[str, int]) -> bool:
    return all(heard.get(name, 0) >= count for name, count in of.items())


def _of_whom_nobody_heard(told: Iterable[_Told]) -> tuple[_Told, ...]:
    every = tuple({each.said: each for each in told}.values())
    last = (each for each in every if not any(each.gives_way_to(other) for other in every))
    return tuple(sorted(last, key=lambda each: each.said))


def _told(line: Sequence[Any]) -> _Told:
    day, until, objection, heard, said, is_disputed = line
    return _Told(_decided(day, until, objection), heard, said, disputed=bool(is_disputed))


def _as_json(told: tuple[_Told, ...]) -> str:
    lines = [[*_days(each.decided), each.heard, each.said, int(each.disputed)] for each in told]
    return json.dumps(lines, separators=(",", ":"), sort_keys=True)


def _decided(day: Value, until: Value, objection: Value) -> Decided | None:
    if not isinstance(day, str):
        return None
    return Decided(
        date.fromisoformat(day), date.fromisoformat(until) if isinstance(until, str) else None, bool(objection)
    )


def _days(decided: Decided | None) -> tuple[str | None, str | None, int | None]:
    if decided is None:
        return None, None, None
    until = None if decided.until is None else decided.until.isoformat()
    return decided.day.isoformat(), until, int(decided.open_to_objection)


def _line(record: ConditionHistoryRecorded, told: tuple[_Told, ...], outcome: Outcome) -> tuple[Value, ...]:
    is_disputed = any(each.disputed for each in told) or len({each.decided for each in told}) > 1
    decided = None if is_disputed else told[-1].decided
    return (
        record.visit,
        record.condition,
        record.day.isoformat(),
        record.outcome.value,
        None if record.severity is None else record.severity.value,
        record.term_days,
        *_days(decided),
        _standing(outcome, is_decided=is_disputed or decided is not None),
        _as_json(told),
        int(is_disputed),
    )


def _standing(outcome: Outcome, *, is_decided: bool) -> int:
    if Means.STATE not in outcome.means:
        return _NOTHING
    if not outcome.needs_facts:
        return _IN_ORDER
    return _DECIDED if is_decided else _FOUND


def _record(row: Row) -> ConditionHistoryRecorded:
    visit, condition, outcome, day, severity, term_days, decided_on, until, objection, is_disputed, _ = row
    return ConditionHistoryRecorded(
        VisitId(visit),
        ConditionId(condition),
        Outcome(outcome),
        date.fromisoformat(day),
        None if severity is None else Severity(severity),
        cast("int | None", term_days),
        _decided(decided_on, until, objection),
        disputed=bool(is_disputed),
    )
