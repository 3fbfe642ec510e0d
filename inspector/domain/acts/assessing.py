"""The rules of judging a condition: who saw what decides whether a write corrects, conflicts or resolves."""

from dataclasses import dataclass, replace

from inspector.domain import refusals
from inspector.domain.actions import Action
from inspector.domain.acts.closing import missing_at_the_door, not_answered, unreasoned
from inspector.domain.acts.saying import check_measured
from inspector.domain.events import ConditionAssessed, RestAssessed, VisitResubmitted
from inspector.domain.ids import ConditionId, EventId, InstallationId
from inspector.domain.recorded import NewEvent
from inspector.domain.texts import check_open_text, of_a_reason
from inspector.domain.values import (
    FIRST_VISIT_OUTCOMES,
    FOLLOW_UP_OUTCOMES,
    Measured,
    Method,
    Outcome,
    Severity,
    VisitState,
)
from inspector.domain.visits.stages import is_time_for
from inspector.domain.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the officer says about one condition."""

    outcome: Outcome | None
    facts: str = ""
    severity: Severity | None = None
    term_days: int | None = None
    method: Method | None = None
    measured: Measured | None = None
    reason: str = ""
    """Why nobody looked, or could judge."""

    @property
    def words(self) -> str:
        """What is typed to it: the facts, or the reason."""
        return self.reason or self.facts if self.fills else self.facts

    def with_words(self, text: str) -> "Judgement":
        """The same judgement with this typed to it."""
        return replace(self, facts="", reason=text) if self.fills else replace(self, facts=text, reason="")

    @property
    def fills(self) -> bool:
        """Whether it says that nobody looked, or could judge."""
        return self.outcome is not None and self.outcome.needs_reason


def outcomes_for(visit: Visit) -> tuple[Outcome, ...]:
    """The answers this visit knows."""
    return FOLLOW_UP_OUTCOMES if visit.is_follow_up else FIRST_VISIT_OUTCOMES


def rest_outcome(visit: Visit) -> Outcome:
    """The answer that says in this visit that nobody got to the condition."""
    return next(outcome for outcome in outcomes_for(visit) if outcome.needs_reason)


def assess(
    visit: Visit,
    checklist: frozenset[ConditionId],
    condition: ConditionId,
    judgement: Judgement,
    *,
    by: InstallationId,
) -> NewEvent | refusals.Refusal | None:
    """Judge one condition of an open visit; the event names the judgements this officer has seen.

    In a conflict it corrects the officer's own answer only: the other one stands until it is resolved with a reason.
    Where nothing stands that could be taken back, opening a condition again is nothing.
    """
    if not is_time_for(visit, Action.ASSESS):
        return refusals.AlreadyClosed()
    refusal = _check(visit, checklist, condition, judgement)
    if refusal is not None:
        return refusal
    register = visit.register(condition)
    seen = register.current_ids_of(by) if register.in_conflict else register.current_ids
    if judgement.outcome is None and not any(write.id in seen and write.outcome for write in register.current):
        return None
    return _write(visit, condition, judgement, seen, judgement.reason if judgement.fills else "")


def resolve(
    visit: Visit,
    checklist: frozenset[ConditionId],
    condition: ConditionId,
    judgement: Judgement,
    reason: str,
) -> NewEvent | refusals.Refusal:
    """Choose the answer where officers differ; the event names both and says why."""
    if not visit.register(condition).in_conflict:
        return refusals.NotInConflict(condition)
    refusal = _check_reason(reason) or _check(visit, checklist, condition, judgement)
    refusal = refusal or _check_complete(visit, condition, judgement)
    if refusal is not None:
        return refusal
    # naming the last step of the review says that this officer knows of the signature
    return _write(visit, condition, judgement, (*visit.register(condition).current_ids, *visit.review_heads), reason)


def amend(
    visit: Visit,
    checklist: frozenset[ConditionId],
    condition: ConditionId,
    judgement: Judgement,
    reason: str,
) -> NewEvent | refusals.Refusal:
    """Change a returned answer; the first answer stays readable beside it."""
    returned = tuple(r.id for r in visit.returned_now if r.event.condition == condition)
    if not is_time_for(visit, Action.AMEND) or not returned:
        return refusals.NotReturned()
    refusal = _check_reason(reason) or _check(visit, checklist, condition, judgement)
    refusal = refusal or _check_complete(visit, condition, judgement)
    if refusal is not None:
        return refusal
    return _write(visit, condition, judgement, (*visit.register(condition).current_ids, *returned), reason)


def resubmit(visit: Visit) -> NewEvent | refusals.Refusal:
    """Hand a returned visit in again: one of the returned answers was amended, and the door is as closing asks."""
    if not is_time_for(visit, Action.RESUBMIT):
        return refusals.AlreadyReleased() if visit.state is VisitState.RELEASED else refusals.NothingReturned()
    if len(visit.open_returns) == len(visit.returned_now):
        return refusals.NothingAmended(tuple(sorted({returned.event.condition for returned in visit.open_returns})))
    gaps = missing_at_the_door(visit)
    return NewEvent(visit.part, VisitResubmitted(), visit.review_heads) if gaps.is_empty else gaps


def assess_rest(
    visit: Visit, checklist: frozenset[ConditionId], outcome: Outcome, reason: str
) -> NewEvent | refusals.Refusal | None:
    """One answer for everything still open; nothing when nothing is open."""
    unanswered = not_answered(visit, checklist)
    if not unanswered:
        return None
    if outcome is Outcome.NOT_CHECKED and outcome not in outcomes_for(visit):
        outcome = rest_outcome(visit)  # a follow-up's word for the same
    if outcome not in outcomes_for(visit) or outcome.needs_facts:
        return refusals.NoSuchOutcome(outcome)
    return _fill(visit, outcome, unanswered, reason)


def give_reason(visit: Visit, checklist: frozenset[ConditionId], reason: str) -> NewEvent | None:
    """Say of all answers that nobody looked, and that have no reason, the one reason for the rest."""
    bare = unreasoned(visit, checklist)
    return _fill(visit, rest_outcome(visit), bare, reason) if bare else None


def _fill(visit: Visit, outcome: Outcome, conditions: tuple[ConditionId, ...], reason: str) -> NewEvent:
    seen = tuple(write for c in conditions for write in visit.register(c).current_ids)
    return NewEvent(visit.part, RestAssessed(outcome, conditions, reason if outcome.needs_reason else ""), seen)


def _check(
    visit: Visit, checklist: frozenset[ConditionId], condition: ConditionId, judgement: Judgement
) -> refusals.Refusal | None:
    if condition not in checklist:
        return refusals.NotOnTheChecklist(condition)
    if judgement.outcome is not None and judgement.outcome not in outcomes_for(visit):
        return refusals.NoSuchOutcome(judgement.outcome)
    return (
        check_open_text(judgement.facts)
        or of_a_reason(check_open_text(judgement.reason))
        or check_measured(judgement.method, judgement.measured)
    )


def _check_reason(reason: str) -> refusals.Refusal | None:
    return refusals.ReasonMissing() if not reason.strip() else of_a_reason(check_open_text(reason))


def _check_complete(visit: Visit, condition: ConditionId, judgement: Judgement) -> refusals.Refusal | None:
    """After the signature nothing stops a finding without facts but this."""
    bare = not judgement.facts.strip() or judgement.severity is None
    if visit.state.is_unsigned or judgement.outcome is None or not judgement.outcome.needs_facts or not bare:
        return None
    return refusals.NotReadyToClose(incomplete=(condition,))


def _write(
    visit: Visit, condition: ConditionId, said: Judgement, replaces: tuple[EventId, ...], reason: str = ""
) -> NewEvent:
    method = said.method or (None if said.measured is None else Method.MEASURED)
    event = ConditionAssessed(
        condition, said.outcome, said.facts, said.severity, said.term_days, reason, method, said.measured
    )
    return NewEvent(visit.part, event, replaces)
