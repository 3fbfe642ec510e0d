"""What a supervisor may record of a decision on a finding; the program decides nothing and proposes only."""

from dataclasses import replace
from datetime import date

from inspector.domain.catalogue.items import MAX_TERM_DAYS
from inspector.domain.decision_events import DecisionRecorded, DecisionTakenBack
from inspector.domain.decision_refusals import DecisionRefused
from inspector.domain.ids import EventId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import Refusal
from inspector.domain.texts import check_open_text, of_a_reason
from inspector.domain.visits.decisions import about_decisions, decisions_of
from inspector.domain.visits.visit import Visit


def decide(
    visit: Visit, decision: DecisionRecorded, today: date, instead_of: EventId | None = None
) -> NewEvent | Refusal:
    """Record what was decided on a finding of this visit, in the knowledge of what was recorded of it before."""
    refusal = _check(visit, decision, today, instead_of)
    seen = tuple(each.id for each in about_decisions(visit, decision.condition))
    return NewEvent(visit.part, replace(decision, seen=seen)) if refusal is None else refusal


def correct(
    visit: Visit, target: EventId, decision: DecisionRecorded, reason: str, today: date
) -> tuple[NewEvent, ...] | Refusal:
    """Record anew what was recorded wrongly, for a reason."""
    back = take_back(visit, target, reason)
    if isinstance(back, Refusal):
        return back
    new = decide(visit, decision, today, instead_of=target)
    return new if isinstance(new, Refusal) else (back, new)


def take_back(visit: Visit, target: EventId, reason: str) -> NewEvent | Refusal:
    """Let a decision that was recorded wrongly count no more, for a reason."""
    if not any(each.id == target for each in decisions_of(visit)):
        return DecisionRefused("gone")
    refusal = of_a_reason(check_open_text(reason, required=True))
    if refusal is not None:
        return refusal
    return NewEvent(visit.part, DecisionTakenBack(target, reason.strip()), (target,))


def _check(visit: Visit, decision: DecisionRecorded, today: date, instead_of: EventId | None) -> Refusal | None:
    refusal = check_open_text(decision.measure, required=True)
    if refusal is not None:
        return refusal
    if decision.condition not in visit.violations:
        return DecisionRefused("no_finding")
    return _check_days(visit, decision, today) or _check_again(visit, decision, instead_of)


def _check_days(visit: Visit, decision: DecisionRecorded, today: date) -> Refusal | None:
    if decision.day > today:
        return DecisionRefused("ahead", today)
    if visit.started is not None and decision.day < visit.started.day:
        return DecisionRefused("before_visit", visit.started.day)
    if decision.term_days is not None and decision.until is not None:
        return DecisionRefused("two_terms")
    if decision.term_days is not None and not 0 <= decision.term_days <= MAX_TERM_DAYS:
        return DecisionRefused("too_long")
    if decision.until is not None and decision.until < decision.day:
        return DecisionRefused("ends_before", decision.day)
    return None


def _check_again(visit: Visit, decision: DecisionRecorded, instead_of: EventId | None) -> Refusal | None:
    standing = (each for each in decisions_of(visit, decision.condition) if each.id != instead_of)
    stands = any(replace(each.event, seen=()) == replace(decision, seen=()) for each in standing)
    return DecisionRefused("again") if stands else None
