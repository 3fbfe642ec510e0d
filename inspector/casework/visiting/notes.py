"""Remarks in the officer's own words."""

from inspector.casework.desk import Desk, changeable_visit, write_to_visit
from inspector.casework.drafts import Draft, dialog_key, key_of
from inspector.domain.actions import Action
from inspector.domain.events import BroughtBack, NoteWritten, Withdrawn
from inspector.domain.ids import ConditionId, EventId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import NotAllowed, ReasonMissing, Refusal, SealedOnly, UnknownThing
from inspector.domain.texts import check_own_text, of_a_reason
from inspector.vault.model.changes import Changes


def write_note(desk: Desk, visit: VisitId, text: str, condition: ConditionId | None = None) -> Changes | Refusal:
    """Add a remark to the visit, or to one condition of it; its draft ends with it."""
    found = changeable_visit(desk, visit, Action.ADD)
    if isinstance(found, Refusal):
        return found
    if condition is not None and desk.is_sealed(condition):
        return SealedOnly(condition)
    refusal = check_own_text(text, found.agency, required=True)
    if refusal is not None:
        return refusal
    event = NewEvent(found.part, NoteWritten(text, condition))
    return write_to_visit(desk, visit, event, drop_drafts=(key_of(Draft.NOTE, visit, condition or ""),))


def withdraw(desk: Desk, visit: VisitId, target: EventId, reason: str) -> Changes | Refusal:
    """Let a note, a photo or what was said no longer count; the reason goes into the file."""
    found = changeable_visit(desk, visit, Action.WITHDRAW)
    if isinstance(found, Refusal):
        return found
    refusal = ReasonMissing() if not reason.strip() else of_a_reason(check_own_text(reason, found.agency))
    if refusal is not None:
        return refusal
    if target not in {recorded.id for recorded in (*found.notes, *found.photos, *found.said)}:
        return UnknownThing("note", str(target))
    ended = (dialog_key(visit, f"withdraw/{target}"),)
    return write_to_visit(desk, visit, NewEvent(found.part, Withdrawn(target, reason)), drop_drafts=ended)


def bring_back(desk: Desk, visit: VisitId, target: EventId) -> Changes | Refusal:
    """Let what was withdrawn count again; only who wrote or made it may, and nobody once the part is signed."""
    found = changeable_visit(desk, visit, Action.BRING_BACK)
    if isinstance(found, Refusal):
        return found
    item = found.known.get(target)
    ended = tuple(each.id for each in found.withdrawals if each.event.target == target)
    if item is None or not ended:
        return UnknownThing("note", str(target))
    if item.author.installation != desk.vault.me.installation:
        return NotAllowed(Action.BRING_BACK)
    return write_to_visit(desk, visit, *(NewEvent(found.part, BroughtBack(each)) for each in ended))
