"""Remarks in the officer's own words."""

from inspector.casework.desk import Desk, known_visit, own_visit, write_to_visit
from inspector.casework.drafts import Draft, key_of
from inspector.domain.events import BroughtBack, NoteWritten, Withdrawn
from inspector.domain.ids import ConditionId, EventId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import AlreadyClosed, NotAllowed, ReasonMissing, Refusal, UnknownThing
from inspector.domain.texts import check_text
from inspector.domain.values import VisitState
from inspector.vault.model import Changes


def write_note(desk: Desk, visit: VisitId, text: str, condition: ConditionId | None = None) -> Changes | Refusal:
    """Add a remark to the visit, or to one condition of it; its draft ends with it."""
    refusal = _may_add(desk, visit) or check_text(text, required=True)
    if refusal is not None or desk.compartment is None:
        return refusal or NotAllowed("note")
    event = NewEvent(desk.compartment, NoteWritten(text, condition))
    return write_to_visit(desk, visit, event, drop_drafts=(key_of(Draft.NOTE, visit, condition or ""),))


def withdraw(desk: Desk, visit: VisitId, target: EventId, reason: str) -> Changes | Refusal:
    """Let a note or photo no longer count; the reason goes into the file."""
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    refusal = _may_add(desk, visit) or (ReasonMissing() if not reason.strip() else check_text(reason))
    if refusal is not None or desk.compartment is None:
        return refusal or NotAllowed("withdraw")
    if target not in {recorded.id for recorded in (*found.notes, *found.photos)}:
        return UnknownThing("note", str(target))
    return write_to_visit(desk, visit, NewEvent(desk.compartment, Withdrawn(target, reason)))


def bring_back(desk: Desk, visit: VisitId, target: EventId) -> Changes | Refusal:
    """Let a withdrawn note or photo count again; only who wrote or made it may, and nobody once the part is signed."""
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    refusal = _may_add(desk, visit)
    item = found.known.get(target)
    ended = tuple(each.id for each in found.withdrawals if each.event.target == target)
    if refusal is not None or desk.compartment is None:
        return refusal or NotAllowed("bring_back")
    if item is None or not ended:
        return UnknownThing("note", str(target))
    if item.author.installation != desk.vault.me.installation:
        return NotAllowed("bring_back")
    return write_to_visit(desk, visit, *(NewEvent(desk.compartment, BroughtBack(each)) for each in ended))


def _may_add(desk: Desk, visit: VisitId) -> Refusal | None:
    found = own_visit(desk, visit, "note")
    if isinstance(found, Refusal):
        return found
    return None if found.state in {VisitState.OPEN, VisitState.RETURNED} else AlreadyClosed()
