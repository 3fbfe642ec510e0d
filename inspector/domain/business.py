"""A business as its records add up: the licence of today and what earlier visits found."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import takewhile

from inspector.domain.authority import is_authorised
from inspector.domain.events import DomainEvent
from inspector.domain.ids import BusinessId, ConditionId, VisitId
from inspector.domain.office_events import BusinessRecorded, ConditionHistoryRecorded
from inspector.domain.recorded import Recorded
from inspector.domain.values import REPETITION_MONTHS, Business, Means

_YEAR_DAYS, _YEAR_MONTHS = 365, 12

REACH = timedelta(days=20 * _YEAR_DAYS)
"""How far back everything that was found is told: twice the longest time in which a municipality lets anything count
as repeated, so that a visit of a wrong clock hides nothing."""


@dataclass(frozen=True, slots=True)
class BusinessRecord:
    """A business as somebody recorded it; `replaced` is what he saw and replaced, nothing at first."""

    business: Business
    by: str
    at: datetime
    replaced: Business | None = None


@dataclass(frozen=True, slots=True)
class BusinessFile:
    """What an officer reads about one business before the door; the history stands in the order of the releases."""

    business: Business
    history: tuple[ConditionHistoryRecorded, ...] = ()
    versions: int = 1
    records: tuple[BusinessRecord, ...] = ()
    """How it was recorded each time, the first one first."""
    needs_newer: bool = False
    """It holds what this program does not know and must not write beside."""
    is_older: bool = False
    """More was found longer ago than the history reaches; of that it tells only how each condition stands."""

    def by_day(self) -> tuple[ConditionHistoryRecorded, ...]:
        """The history day by day; visits of one day as they were released."""
        return tuple(sorted(self.history, key=lambda record: record.day))

    def before(self, visit: VisitId) -> "BusinessFile":
        """The business as it was before this visit left its own findings there."""
        return replace(self, history=tuple(takewhile(lambda record: record.visit != visit, self.history)))

    def open_findings(self) -> dict[ConditionId, ConditionHistoryRecorded]:
        """Violations that no later visit found resolved, each as it was found last, with the last decision on it."""
        latest: dict[ConditionId, ConditionHistoryRecorded] = {}
        for record in self.by_day():
            if Means.STATE in record.outcome.means:
                before = latest.get(record.condition)
                is_undecided = record.decided is None and not record.disputed
                if before is not None and before.outcome.needs_facts and is_undecided:
                    record = replace(record, decided=before.decided, disputed=before.disputed)  # noqa: PLW2901 - it still stands
                latest[record.condition] = record
        return {condition: record for condition, record in sorted(latest.items()) if record.outcome.needs_facts}

    def first_due(self) -> date | None:
        """The first day on which a term ends that a decision on one of these set."""
        decided = (record.decided for record in self.open_findings().values())
        return min((each.until for each in decided if each is not None and each.until is not None), default=None)

    def open_conditions(self) -> tuple[ConditionId, ...]:
        """The conditions of these violations."""
        return tuple(self.open_findings())

    def times_found(self, condition: ConditionId, day: date, months: int = REPETITION_MONTHS) -> int:
        """How often this condition was violated inside the repetition window before a day."""
        window = timedelta(days=months * _YEAR_DAYS // _YEAR_MONTHS)
        visits = {
            record.visit
            for record in self.history
            if record.condition == condition and record.outcome.needs_facts
            if day - window <= record.day <= day
        }
        return len(visits)


def fold_business(business: BusinessId, events: Iterable[Recorded[DomainEvent]]) -> BusinessFile | None:
    """The business that these events add up to, without what was found there; nothing when no record of it is known."""
    unique = {recorded.id: recorded for recorded in events if is_authorised(recorded)}
    ordered = sorted(unique.values(), key=lambda recorded: (recorded.hlc, recorded.id))
    records = [(r, r.event.business) for r in ordered if isinstance(r.event, BusinessRecorded)]
    records = [(r, found) for r, found in records if found.id == business]
    if not records:
        return None
    return BusinessFile(_standing(records), versions=len(records), records=_told(records))


def _told(records: list[tuple[Recorded[DomainEvent], Business]]) -> tuple[BusinessRecord, ...]:
    known = {recorded.id: found for recorded, found in records}
    told = []
    for recorded, found in records:
        replaced = [known[seen] for seen in recorded.replaces if seen in known]
        told.append(BusinessRecord(found, recorded.author.name, recorded.at, replaced[-1] if replaced else None))
    return tuple(told)


def _standing(records: list[tuple[Recorded[DomainEvent], Business]]) -> Business:
    """The newest record that no other one replaces."""
    superseded = {seen for recorded, _ in records for seen in recorded.replaces}
    standing = [found for recorded, found in records if recorded.id not in superseded]
    return (standing or [records[-1][1]])[-1]
