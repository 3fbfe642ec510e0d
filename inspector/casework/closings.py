"""Reading back, signing and leaving."""

from inspector.casework.desk import Desk, known_visit, write_to_visit
from inspector.casework.persons import draft_key, totals_event
from inspector.domain import closing
from inspector.domain.assessing import assess_rest
from inspector.domain.closing import Closing
from inspector.domain.events import Stroke
from inspector.domain.ids import VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import NotAllowed, NotReadyToClose, Refusal
from inspector.vault.model import Changes
from inspector.wire.scopes import Role, StreamKind

REST_REASON = "Niet aan toegekomen tijdens dit bezoek."
"""What the file says of conditions nobody got to, unless the officer says otherwise."""


def what_is_missing(desk: Desk, visit: VisitId, wanted: Closing) -> NotReadyToClose | Refusal:
    """Everything that stands between this visit and a signature, all at once."""
    found = known_visit(desk, visit)
    return found if isinstance(found, Refusal) else closing.missing(found, frozenset(desk.checklist(found)), wanted)


def close_visit(desk: Desk, visit: VisitId, wanted: Closing) -> Changes | Refusal:
    """Sign the findings and leave: the rest, the totals and the signature are saved together or not at all."""
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    if desk.compartment is not StreamKind.FINDINGS or desk.vault.me.role is not Role.INSPECTOR:
        return NotAllowed("close_visit")
    checklist = frozenset(desk.checklist(found))
    rest = None if wanted.rest is None else assess_rest(found, checklist, wanted.rest, REST_REASON)
    if isinstance(rest, Refusal):
        return rest
    signed = closing.close(found, checklist, wanted)
    if isinstance(signed, Refusal):
        return signed
    events = (rest, totals_event(desk, visit), *signed)
    return write_to_visit(desk, visit, *_given(events), drop_drafts=(draft_key(visit),))


def cosign(desk: Desk, visit: VisitId, signature: tuple[Stroke, ...] = ()) -> Changes | Refusal:
    """The second officer stands by the findings; what this device counted goes in with it."""
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    signed = found.signed
    if desk.vault.me.role is not Role.INSPECTOR or (
        signed is not None and signed.author.installation == desk.vault.me.installation
    ):
        return NotAllowed("cosign")
    event = closing.cosign(found, signature)
    if isinstance(event, Refusal):
        return event
    return write_to_visit(desk, visit, *_given((totals_event(desk, visit), event)), drop_drafts=(draft_key(visit),))


def _given(events: tuple[NewEvent | None, ...]) -> tuple[NewEvent, ...]:
    return tuple(event for event in events if event is not None)
