"""The steps in which a supervisor records what the authority decided on a finding."""

from datetime import date

from msgspec import field

from inspector.demo.script.step_fields import Name, OnCondition, Reason, TermDays


class Decide(OnCondition, frozen=True, kw_only=True, tag="decide"):
    """The supervisor records a decision; its terms run from `day`, when it was made known.

    With `reason` it corrects the newest decision on that condition.
    """

    measure: Name
    day: date = field(name="date")
    term_days: TermDays | None = None
    until: date | None = None
    objection: bool = True
    reason: Reason = ""


class TakeBackDecision(OnCondition, frozen=True, kw_only=True, tag="take_back_decision"):
    """The newest decision on that condition was recorded wrongly and counts no more."""

    reason: Reason


DecisionStep = Decide | TakeBackDecision
