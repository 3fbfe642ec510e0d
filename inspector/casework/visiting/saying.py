"""What was said, asked, taken and agreed: written down, and corrected by who wrote it until the part is signed."""

from inspector.casework.desk import Desk, changeable_visit, write_to_visit
from inspector.casework.drafts import SAID, dialog_key
from inspector.domain.actions import Action
from inspector.domain.acts.saying import check_said
from inspector.domain.ids import EventId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import AlreadyClosed, NotAllowed, Refusal, UnknownThing
from inspector.domain.said_events import Said
from inspector.vault.model import Changes


def record(desk: Desk, visit: VisitId, said: Said, corrected: EventId | None = None) -> Changes | Refusal:
    """Write down what was said, or write it anew in place of what the same officer wrote; its draft ends with it."""
    found = changeable_visit(desk, visit, Action.ADD)
    if isinstance(found, Refusal):
        return found
    refusal = check_said(said, desk.vault.me.agency)
    if refusal is not None:
        return refusal
    ended = (dialog_key(visit, draft_of(type(said), corrected)),)
    if corrected is None:
        return write_to_visit(desk, visit, NewEvent(found.part, said), drop_drafts=ended)
    before = next((each for each in found.said if each.id == corrected and type(each.event) is type(said)), None)
    if before is None:
        return UnknownThing("note", str(corrected))
    if before.author.person != desk.vault.me.person:
        return NotAllowed(Action.ADD)
    if not found.state.is_unsigned:
        return AlreadyClosed()
    return write_to_visit(desk, visit, NewEvent(found.part, said, (corrected,)), drop_drafts=ended)


def draft_of(kind: type[Said], corrected: EventId | None = None) -> str:
    """What the draft of one form is about."""
    return f"{SAID}{kind.KIND if corrected is None else corrected}"
