"""Plays what a supervisor records of decisions: the form is filled in and recorded."""

from inspector.demo.playing.company import Acting, Written
from inspector.demo.script.decision_steps import Decide, DecisionStep, TakeBackDecision
from inspector.domain.decision_refusals import DecisionRefused
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.visits.decisions import decisions_of
from inspector.viewmodels.review.review_decisions import DAYS, NO, NO_TERM, UNTIL, YES


def decided(actor: Acting, visit: VisitId, step: DecisionStep) -> Written:
    """Record a decision, put the newest one on that condition right, or take it back."""
    review = actor.workplace.review
    newest = _newest(actor, visit, step.condition) if step.reason else ""
    if newest is None:
        return DecisionRefused("gone")
    match step:
        case Decide():
            return actor.tap(review.decide, visit, step.condition, {**_words(step), "corrects": newest})
        case TakeBackDecision():
            return actor.tap(review.takeBackDecision, visit, step.condition, newest, step.reason)


def _newest(actor: Acting, visit: VisitId, condition: ConditionId) -> str | None:
    known = actor.look(lambda desk: desk.vault.visit(visit))
    made = () if known is None else decisions_of(known, condition)
    return str(made[-1].id) if made else None


def _words(step: Decide) -> dict[str, object]:
    term = DAYS if step.term_days is not None else UNTIL if step.until is not None else NO_TERM
    return {
        "measure": step.measure,
        "day": step.day.isoformat(),
        "term": term,
        "days": "" if step.term_days is None else str(step.term_days),
        "until": "" if step.until is None else step.until.isoformat(),
        "objection": YES if step.objection else NO,
        "reason": step.reason,
    }
