"""What a supervisor records of the decisions of the own authority, and what the business is told of them."""

from collections.abc import Callable
from dataclasses import replace

from inspector.casework.businesses.businesses import history_appends
from inspector.casework.desk import Desk, own_visit, write
from inspector.casework.drafts import DECISION, dialog_key
from inspector.domain.actions import Action
from inspector.domain.acts import deciding, reviewing
from inspector.domain.decision_events import DecisionRecorded
from inspector.domain.ids import ConditionId, EventId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import NewerProgramNeeded, NotClosedYet, Refusal, SealedOnly, UnknownThing
from inspector.domain.statutory_terms import Decided
from inspector.domain.visits.decisions import decisions_of, heard_of, unheard_of
from inspector.domain.visits.released import released_version
from inspector.domain.visits.stages import is_time_for
from inspector.domain.visits.visit import Visit
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.wire.scopes import StreamKind


def record(desk: Desk, visit: VisitId, decision: DecisionRecorded) -> Changes | Refusal:
    """Record what was decided on a finding; its terms run from the day on which that was made known."""

    def rule(found: Visit) -> tuple[NewEvent, ...] | Refusal:
        new = deciding.decide(found, decision, desk.today())
        return new if isinstance(new, Refusal) else (new,)

    return _write(desk, visit, decision.condition, rule)


def correct(desk: Desk, visit: VisitId, target: EventId, decision: DecisionRecorded, reason: str) -> Changes | Refusal:
    """Record anew what was recorded wrongly, for a reason."""
    today = desk.today()
    return _write(
        desk, visit, decision.condition, lambda found: deciding.correct(found, target, decision, reason, today)
    )


def take_back(desk: Desk, visit: VisitId, target: EventId, reason: str) -> Changes | Refusal:
    """Let a decision that was recorded wrongly count no more, for a reason."""
    found = own_visit(desk, visit, Action.DECIDE)
    if isinstance(found, Refusal):
        return found
    about = next((each.event.condition for each in decisions_of(found) if each.id == target), ConditionId(""))

    def rule(known: Visit) -> tuple[NewEvent, ...] | Refusal:
        back = deciding.take_back(known, target, reason)
        return back if isinstance(back, Refusal) else (back,)

    return _write(desk, visit, about, rule, f"{DECISION}{about}/{target}")


def _write(
    desk: Desk,
    visit: VisitId,
    condition: ConditionId,
    rule: Callable[[Visit], tuple[NewEvent, ...] | Refusal],
    *forms: str,
) -> Changes | Refusal:
    found = own_visit(desk, visit, Action.DECIDE)
    if isinstance(found, Refusal):
        return found
    if not is_time_for(found, Action.DECIDE):
        return NotClosedYet()
    if desk.vault.needs_newer(visit):
        return NewerProgramNeeded()  # it may know of another decision
    events, own = rule(found), desk.vault.stream_of(visit, found.part)
    if isinstance(events, Refusal):
        return events
    if own is None:
        return UnknownThing("part", visit)
    if desk.is_sealed(condition):
        return SealedOnly(condition)
    appends = tuple(replace(event, stream=own) for event in events)
    told = _told(desk, found, condition, events)
    done = tuple(dialog_key(visit, form) for form in (f"{DECISION}{condition}", *forms))
    return write(desk, Batch(appends=(*appends, *told), drop_drafts=done))


def _told(desk: Desk, visit: Visit, condition: ConditionId, events: tuple[NewEvent, ...]) -> tuple[NewEvent, ...]:
    """What the business is told: of a municipality's visit, once it was released; each inspecting agency reads that."""
    version = released_version(visit)
    if visit.part is not StreamKind.FINDINGS or version is None or version.started is None:
        return ()
    history = reviewing.history_of(version, version.started.day)
    left, back = _left(visit, condition, events), frozenset(seen for event in events for seen in event.replaces)
    is_new = any(isinstance(event.event, DecisionRecorded) for event in events)  # it saw all there was
    is_disputed = not is_new and bool(unheard_of(visit, condition, back))
    own = desk.vault.me.installation
    heard = heard_of(visit, condition)
    heard[own] = heard.get(own, 0) + len(events)
    told = (
        replace(record, decided=None if is_disputed else left, heard=heard, disputed=is_disputed)
        for record in history
        if record.condition == condition
    )
    return history_appends(desk, version.started.business.id, told)


def _left(visit: Visit, condition: ConditionId, events: tuple[NewEvent, ...]) -> Decided | None:
    """What is decided on a condition once these events count; of one day, what was recorded last."""
    back = {seen for event in events for seen in event.replaces}
    made = [each.event for each in decisions_of(visit, condition) if each.id not in back]
    made += [event.event for event in events if isinstance(event.event, DecisionRecorded)]
    made.sort(key=lambda each: each.day)
    return made[-1].decided if made else None
