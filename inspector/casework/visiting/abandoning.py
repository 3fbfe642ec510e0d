"""Saying that a visit was begun by mistake: each agency of its own part. Whatever is recorded later undoes it."""

from inspector.casework.desk import Desk, own_visit, seen_now, write_to_visit
from inspector.casework.drafts import dialog_key
from inspector.domain.actions import Action
from inspector.domain.events import VisitAbandoned
from inspector.domain.ids import VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import AlreadyClosed, ReasonMissing, Refusal
from inspector.domain.texts import check_own_text, of_a_reason
from inspector.domain.visits.stages import is_time_for
from inspector.vault.model.changes import Changes


def abandon_visit(desk: Desk, visit: VisitId, reason: str) -> Changes | Refusal:
    """Say of the own part that it was begun by mistake; once is enough, and nothing of the visit goes."""
    found = own_visit(desk, visit, Action.ABANDON)
    if isinstance(found, Refusal):
        return found
    if not is_time_for(found, Action.ABANDON):
        return AlreadyClosed()
    refusal = ReasonMissing() if not reason.strip() else of_a_reason(check_own_text(reason, found.agency))
    if refusal is not None:
        return refusal
    if found.abandoned is not None:
        return Changes()
    event = NewEvent(found.part, VisitAbandoned(reason, seen_now(desk, found)))
    return write_to_visit(desk, visit, event, drop_drafts=(dialog_key(visit, "abandon"),))
