"""Reading back, signing and leaving: each agency closes its own part of a visit."""

import contextlib

from inspector.casework.desk import Desk, own_visit, write_to_visit
from inspector.casework.visiting.persons import draft_key, totals_event
from inspector.domain.acts import closing
from inspector.domain.acts.assessing import assess_rest
from inspector.domain.acts.closing import Closing
from inspector.domain.events import Stroke
from inspector.domain.ids import VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import AlreadyClosed, Refusal
from inspector.vault.errors import NotSavedError
from inspector.vault.model import Changes

REST_REASON = "Niet aan toegekomen tijdens dit bezoek."
"""What the file says of conditions nobody got to, unless the officer says otherwise."""
LEAVING = "leaving/"
"""Visits that this device signed before it was known which agency began them."""


def close_visit(desk: Desk, visit: VisitId, wanted: Closing) -> Changes | Refusal:
    """Sign the own agency's part and leave: the rest, the totals and the signature are saved together or not at all."""
    found = own_visit(desk, visit, "close_visit")
    if isinstance(found, Refusal):
        return found
    if found.signed is not None:
        return AlreadyClosed()
    checklist = frozenset(desk.checklist(found))
    rest = None if wanted.rest is None else assess_rest(found, checklist, wanted.rest, REST_REASON)
    if isinstance(rest, Refusal):
        return rest
    signed = closing.close(found, checklist, wanted)
    if isinstance(signed, Refusal):
        return signed
    events = (rest, totals_event(desk, visit), *signed)
    changes = write_to_visit(desk, visit, *_given(events), drop_drafts=(draft_key(visit),))
    if isinstance(changes, Changes) and found.start is None:
        with contextlib.suppress(NotSavedError):  # the signature stands; only the hour of leaving goes unsaid
            desk.vault.put_draft(f"{LEAVING}{visit}", b"1")
    return changes


def cosign(desk: Desk, visit: VisitId, signature: tuple[Stroke, ...] = ()) -> Changes | Refusal:
    """The second officer stands by what a colleague signed; what this device counted goes in with it."""
    found = own_visit(desk, visit, "cosign")
    if isinstance(found, Refusal):
        return found
    event = closing.cosign(found, signature, by=desk.vault.me)
    if isinstance(event, Refusal):
        return event
    return write_to_visit(desk, visit, *_given((totals_event(desk, visit), event)), drop_drafts=(draft_key(visit),))


def leave_where_due(desk: Desk) -> Changes:
    """Say of visits signed earlier that the officers left, now that it is known that this agency began them."""
    changes = Changes()
    for key in desk.vault.drafts(LEAVING):
        found = desk.vault.visit(VisitId(key.removeprefix(LEAVING)))
        if found is None or found.start is None:
            continue
        due = closing.leave(found) if found.began_here else ()
        written = write_to_visit(desk, found.id, *due, drop_drafts=(key,))
        if isinstance(written, Changes):
            changes |= written
    return changes


def _given(events: tuple[NewEvent | None, ...]) -> tuple[NewEvent, ...]:
    return tuple(event for event in events if event is not None)
