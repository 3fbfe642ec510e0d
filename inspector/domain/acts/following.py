"""What a follow-up looks at again: what the visit it follows left open and no later visit found resolved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from inspector.domain.business import BusinessFile
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.values import Means, Outcome
from inspector.domain.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class Followed:
    """What one device knows of a business: what visits that were released left there, and the visits it can read."""

    file: BusinessFile
    visits: Mapping[VisitId, Visit]

    def still_open(
        self, follows: VisitId | None = None, planned: tuple[ConditionId, ...] = ()
    ) -> tuple[ConditionId, ...]:
        """The conditions to look at again after this visit; `planned` is what a plan says of one that is not here.

        Without a visit to follow, or when nothing is known of it: what is open at the business.
        """
        left = None if follows is None else self._left_by(follows, planned)
        if follows is None or left is None:
            found = {condition: record.visit for condition, record in self.file.open_findings().items()}
        else:
            found = dict.fromkeys(left, follows)
        return tuple(condition for condition, by in sorted(found.items()) if not self._is_resolved(condition, by))

    def _left_by(self, follows: VisitId, planned: tuple[ConditionId, ...]) -> tuple[ConditionId, ...] | None:
        visit = self.visits.get(follows)
        if visit is not None:
            return (*visit.violations, *visit.not_assessable)
        released = [record for record in self.file.history if record.visit == follows]
        if released:
            return tuple(record.condition for record in released if Means.OPEN in record.outcome.means)
        return planned or None

    def _is_resolved(self, condition: ConditionId, since: VisitId) -> bool:
        """Whether the last that was said of it after that visit is that it was put right."""
        said = sorted(
            (*self._released_after(condition, since), *self._read_after(condition, since)), key=lambda s: s[0]
        )
        return bool(said) and said[-1][1] is Outcome.RESOLVED

    def _released_after(self, condition: ConditionId, since: VisitId) -> Iterator[tuple[date, Outcome]]:
        """What visits said that this device cannot read, in the order of the business."""
        records, day = self.file.by_day(), self._day_of(since)
        own = [number for number, record in enumerate(records) if record.visit == since]
        for number, record in enumerate(records):
            is_later = number > own[-1] if own else day is not None and record.day > day
            is_unread = record.condition == condition and record.visit not in self.visits
            if is_later and is_unread and _is_about_a_finding(record.outcome):
                yield record.day, record.outcome

    def _read_after(self, condition: ConditionId, since: VisitId) -> Iterator[tuple[date, Outcome]]:
        """What visits said that this device can read, in the order in which they began."""
        for visit in sorted(self.visits.values(), key=lambda visit: 0 if visit.start is None else visit.start.hlc):
            register, started = visit.register(condition), visit.started
            if started is None or register.value is None or not self._comes_after(visit, since):
                continue
            outcome = Outcome.UNRESOLVED if register.in_conflict else register.value.outcome
            if outcome is not None and _is_about_a_finding(outcome):
                yield started.day, outcome

    def _comes_after(self, visit: Visit, since: VisitId) -> bool:
        if visit.id == since or visit.state.is_unsigned:
            return False
        if any(opened.event.follows == since for opened in visit.opened):
            return True
        earlier = self.visits.get(since)
        if earlier is not None and earlier.start is not None and visit.start is not None:
            return earlier.start.hlc < visit.start.hlc
        day = self._day_of(since)
        return day is not None and visit.started is not None and visit.started.day > day

    def _day_of(self, visit: VisitId) -> date | None:
        known = self.visits.get(visit)
        if known is not None and known.started is not None:
            return known.started.day
        return next((record.day for record in self.file.history if record.visit == visit), None)


def _is_about_a_finding(outcome: Outcome) -> bool:
    return outcome.needs_facts or outcome is Outcome.RESOLVED
