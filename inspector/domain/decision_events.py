"""What the authority decided on a finding, as a supervisor of its agency records it; all before that is a proposal."""

from dataclasses import dataclass
from datetime import date

from inspector.domain.event_rules import About, AfterRelease, By, In, Rules, Step
from inspector.domain.events import DomainEvent
from inspector.domain.ids import ConditionId, EventId
from inspector.domain.statutory_terms import Decided, days_after


@dataclass(frozen=True, slots=True)
class DecisionRecorded(DomainEvent):
    """The authority decided on what was found of a condition, and made that known on `day` (bekendmaking).

    It is to be in order within `term_days` of that day, or by `until`; without either the decision sets no term.
    `seen`: what was recorded before of decisions on the condition, as far as its author had heard of it.
    """

    KIND = "decision_recorded"
    RULES = Rules(
        By.SUPERVISORS, In.OWN_PART, About.CONDITION, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False
    )

    condition: ConditionId
    measure: str
    day: date
    term_days: int | None = None
    until: date | None = None
    open_to_objection: bool = False
    seen: tuple[EventId, ...] = ()
    """What was recorded before of decisions on the condition, as far as its author had heard of it."""

    @property
    def last_day(self) -> date | None:
        """The last day of its term: calendar days from the day on which it was made known, or the day it names."""
        return self.until if self.term_days is None else days_after(self.day, self.term_days)

    @property
    def decided(self) -> Decided:
        """What the business is told of it."""
        return Decided(self.day, self.last_day, self.open_to_objection)


@dataclass(frozen=True, slots=True)
class DecisionTakenBack(DomainEvent):
    """A decision was recorded wrongly: it counts no more, for this reason. It names it in what it replaces, too."""

    KIND = "decision_taken_back"
    RULES = Rules(By.SUPERVISORS, In.OWN_PART, About.RECORD, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    target: EventId
    reason: str
