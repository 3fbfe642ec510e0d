"""Judging conditions: every tap is one event that names what the officer had seen."""

from collections.abc import Callable

from inspector.casework.desk import Desk, check_stop, own_visit, write_to_visit
from inspector.casework.drafts import MEASURED, Draft, dialog_key, key_of
from inspector.domain.actions import Action
from inspector.domain.acts import assessing
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import NoSuchOutcome, Refusal, RelationsMissing, SealedOnly
from inspector.domain.values import Measured, Method
from inspector.domain.visits.labour import asks_relations
from inspector.domain.visits.visit import Visit
from inspector.vault.model.changes import Changes

_Rule = Callable[[Visit, frozenset[ConditionId]], NewEvent | Refusal | None]


def assess(
    desk: Desk,
    visit: VisitId,
    condition: ConditionId,
    judgement: Judgement,
    *attachments: NewEvent,
    ends_draft: bool = True,
) -> Changes | Refusal:
    """Record the judgement, and with it what was attached to it, in one go; the draft of its facts ends with it."""

    def rule(found: Visit, checklist: frozenset[ConditionId]) -> NewEvent | Refusal | None:
        return assessing.assess(found, checklist, condition, judgement, by=desk.vault.me.installation)

    ended = (key_of(Draft.FACTS, visit, condition),) if ends_draft else ()
    return _judge(desk, visit, condition, Action.ASSESS, rule, attachments, ended)


def say_how(
    desk: Desk, visit: VisitId, condition: ConditionId, method: Method, measured: Measured | None
) -> Changes | Refusal:
    """Say of the answer that stands how it is known; the draft of what was measured ends with it."""

    def rule(found: Visit, checklist: frozenset[ConditionId]) -> NewEvent | Refusal | None:
        register, me = found.register(condition), desk.vault.me.installation
        mine = [value for value in register.values if value.author.installation == me]
        answer = mine[-1] if mine and register.in_conflict else register.value
        if answer is None or not answer.is_state:
            return NoSuchOutcome("" if answer is None else answer.outcome or "")
        said = Judgement(answer.outcome, answer.facts, answer.severity, answer.term_days, method, measured)
        return assessing.assess(found, checklist, condition, said, by=me)

    return _judge(
        desk, visit, condition, Action.ASSESS, rule, drop_drafts=(dialog_key(visit, measured_draft(condition)),)
    )


def measured_draft(condition: ConditionId) -> str:
    """What the draft of a measured value is about."""
    return f"{MEASURED}{condition}"


def resolve(desk: Desk, visit: VisitId, condition: ConditionId, judgement: Judgement, reason: str) -> Changes | Refusal:
    """Choose the answer where officers differ."""
    return _judge(
        desk,
        visit,
        condition,
        Action.RESOLVE,
        lambda found, items: assessing.resolve(found, items, condition, judgement, reason),
        drop_drafts=(dialog_key(visit, f"resolve/{condition}"),),
    )


def amend(desk: Desk, visit: VisitId, condition: ConditionId, judgement: Judgement, reason: str) -> Changes | Refusal:
    """Change an answer the supervisor returned."""
    return _judge(
        desk,
        visit,
        condition,
        Action.AMEND,
        lambda found, items: assessing.amend(found, items, condition, judgement, reason),
        drop_drafts=(dialog_key(visit, f"amend/{condition}"),),
    )


def resubmit(desk: Desk, visit: VisitId) -> Changes | Refusal:
    """Hand a returned visit in again."""
    return _judge(desk, visit, None, Action.RESUBMIT, lambda found, _: assessing.resubmit(found))


def _judge(
    desk: Desk,
    visit: VisitId,
    condition: ConditionId | None,
    action: Action,
    rule: _Rule,
    attachments: tuple[NewEvent, ...] = (),
    drop_drafts: tuple[str, ...] = (),
) -> Changes | Refusal:
    found = own_visit(desk, visit, action)
    if isinstance(found, Refusal):
        return found
    if condition is not None and desk.is_sealed(condition):
        return SealedOnly(condition)
    stopped = check_stop(desk, found, action)
    if stopped is not None:
        return stopped
    checklist = frozenset(desk.checklist(found))
    if condition is not None and condition not in checklist and asks_relations(found):
        return RelationsMissing()
    event = rule(found, checklist)
    if isinstance(event, Refusal):
        return event
    events = attachments if event is None else (event, *attachments)
    return write_to_visit(desk, visit, *events, drop_drafts=drop_drafts)
