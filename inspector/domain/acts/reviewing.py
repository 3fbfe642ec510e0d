"""What a supervisor may do with a visit that was handed in."""

from datetime import date

from inspector.domain import refusals
from inspector.domain.actions import Action
from inspector.domain.acts.closing import unsigned
from inspector.domain.events import AnswerReturned, CommentMade, VisitReleased
from inspector.domain.ids import ConditionId, LogReach
from inspector.domain.labour_events import EisMade
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.statutory_terms import Decided
from inspector.domain.texts import check_open_text
from inspector.domain.values import VisitState
from inspector.domain.visits.decisions import decided_on, heard_of, unheard_of
from inspector.domain.visits.labour import eisen_of
from inspector.domain.visits.released import other_agencies
from inspector.domain.visits.stages import is_time_for
from inspector.domain.visits.visit import Visit


def return_answer(visit: Visit, condition: ConditionId, comment: str) -> NewEvent | refusals.Refusal:
    """Ask the officers to look at one answer again."""
    refusal = _check(visit, condition, comment)
    if refusal is not None:
        return refusal
    return NewEvent(visit.part, AnswerReturned(condition, comment), visit.review_heads)


def comment(visit: Visit, condition: ConditionId, text: str) -> NewEvent | refusals.Refusal:
    """Remark on one answer without asking for more."""
    refusal = _check(visit, condition, text)
    return NewEvent(visit.part, CommentMade(condition, text)) if refusal is None else refusal


def release(visit: Visit, *, seen: tuple[LogReach, ...], missing_signature: str = "") -> NewEvent | refusals.Refusal:
    """Let the report go out; not while officers contradict each other or a question of the supervisor waits.

    Where an officer who was to sign has not, only for a reason.
    """
    if not is_time_for(visit, Action.REVIEW):
        return _out_of_reach(visit)
    if not is_time_for(visit, Action.RELEASE):
        return refusals.StillReturned(tuple(sorted({returned.event.condition for returned in visit.returned_now})))
    if visit.conflicts:
        return refusals.NotReadyToClose(conflicts=visit.conflicts)
    left = unsigned(visit)
    if left and not missing_signature.strip():
        return refusals.SignatureMissing(left)
    refusal = check_open_text(missing_signature)
    if refusal is not None:
        return refusal
    released = VisitReleased(seen, missing_signature.strip() if left else "", other_agencies(visit))
    return NewEvent(visit.part, released, visit.review_heads)


def history_of(released: Visit, day: date, now: Visit | None = None) -> tuple[ConditionHistoryRecorded, ...]:
    """What a visit as it was released leaves with the business, with the decisions on it as they stand now."""
    answers = ((condition, released.answer(condition)) for condition in sorted(released.registers))
    eisen = eisen_of(released)
    return tuple(
        ConditionHistoryRecorded(
            released.id,
            condition,
            answer.outcome,
            day,
            answer.severity,
            answer.term_days,
            _newest(decided_on(now or released, condition), eisen.get(condition)),
            heard_of(now or released, condition),
            bool(unheard_of(now or released, condition)),
        )
        for condition, answer in answers
        if answer is not None and answer.outcome is not None
    )


def _newest(decided: Decided | None, eis: Recorded[EisMade] | None) -> Decided | None:
    """What stands on a finding: an eis is a decision of the inspector himself, with a term and open to objection."""
    if eis is None:
        return decided
    demanded = Decided(eis.event.handed_over, eis.event.until, open_to_objection=True)
    return demanded if decided is None or decided.day < demanded.day else decided


def _out_of_reach(visit: Visit) -> refusals.Refusal:
    return refusals.AlreadyReleased() if visit.state is VisitState.RELEASED else refusals.NotClosedYet()


def _check(visit: Visit, condition: ConditionId, text: str) -> refusals.Refusal | None:
    if not is_time_for(visit, Action.REVIEW):
        return _out_of_reach(visit)
    if visit.answer(condition) is None:
        return refusals.NotOnTheChecklist(condition)
    return check_open_text(text, required=True)
