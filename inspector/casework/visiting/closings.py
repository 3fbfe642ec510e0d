"""Reading back, signing and leaving: each agency closes its own part of a visit."""

from dataclasses import replace

from inspector.casework import drafts
from inspector.casework.desk import Desk, own_visit, seen_now, write_to_visit
from inspector.casework.drafts import Draft, key_of
from inspector.casework.visiting.persons import totals_event
from inspector.domain.actions import Action
from inspector.domain.acts import closing
from inspector.domain.acts.assessing import assess_rest
from inspector.domain.acts.closing import Closing
from inspector.domain.ids import VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import AlreadyClosed, Refusal
from inspector.domain.strokes import Stroke
from inspector.domain.visits.stages import is_time_for
from inspector.vault.model import Changes

REST_REASON = "Niet aan toegekomen tijdens dit bezoek."
"""What the file says of conditions nobody got to, unless the officer says otherwise."""


def close_visit(desk: Desk, visit: VisitId, wanted: Closing) -> Changes | Refusal:
    """Sign the own agency's part and leave: the rest, the totals and the signature are saved together or not at all."""
    found = own_visit(desk, visit, Action.CLOSE_VISIT)
    if isinstance(found, Refusal):
        return found
    if not is_time_for(found, Action.CLOSE_VISIT):
        return AlreadyClosed()
    checklist = frozenset(desk.checklist(found))
    unwritten = drafts.unwritten(found, drafts.texts(desk, Draft.FACTS, visit), drafts.texts(desk, Draft.NOTE, visit))
    if unwritten:
        return replace(closing.missing(found, checklist, wanted), unwritten=unwritten)
    rest = None if wanted.rest is None else assess_rest(found, checklist, wanted.rest, REST_REASON)
    if isinstance(rest, Refusal):
        return rest
    signed = closing.close(found, checklist, wanted, seen=seen_now(desk, found))
    if isinstance(signed, Refusal):
        return signed
    events = (rest, totals_event(desk, visit), *signed)
    return write_to_visit(
        desk,
        visit,
        *_given(events),
        drop_drafts=(key_of(Draft.CLOSING, visit), key_of(Draft.TOTALS, visit)),
        keep_drafts=((key_of(Draft.LEAVING, visit), b"1"),) if found.start is None else (),
    )


def cosign(desk: Desk, visit: VisitId, signature: tuple[Stroke, ...] = ()) -> Changes | Refusal:
    """The second officer stands by what a colleague signed; what this device counted goes in with it."""
    found = own_visit(desk, visit, Action.COSIGN)
    if isinstance(found, Refusal):
        return found
    event = closing.cosign(found, signature, by=desk.vault.me, seen=seen_now(desk, found))
    if isinstance(event, Refusal):
        return event
    counted = (key_of(Draft.TOTALS, visit),)
    return write_to_visit(desk, visit, *_given((totals_event(desk, visit), event)), drop_drafts=counted)


def leave_where_due(desk: Desk) -> Changes:
    """Say of visits signed earlier that the officers left, now that it is known that this agency began them."""
    changes = Changes()
    for visit in drafts.about(desk, Draft.LEAVING):
        found = desk.vault.visit(visit)
        if found is None or found.start is None:
            continue
        due = closing.leave(found) if found.began_here else ()
        written = write_to_visit(desk, visit, *due, drop_drafts=(key_of(Draft.LEAVING, visit),))
        if isinstance(written, Changes):
            changes |= written
    return changes


def _given(events: tuple[NewEvent | None, ...]) -> tuple[NewEvent, ...]:
    return tuple(event for event in events if event is not None)
