"""Reading back, signing and leaving: each agency closes its own part of a visit."""

from dataclasses import replace

from inspector.casework import drafts
from inspector.casework.desk import Desk, check_stop, own_visit, sight_of, write_to_visit
from inspector.casework.drafts import Draft, key_of
from inspector.casework.visiting.name_questions import counted, names_key
from inspector.casework.visiting.persons import totals_event
from inspector.domain.actions import Action, may
from inspector.domain.acts import closing
from inspector.domain.acts.assessing import assess_rest, give_reason
from inspector.domain.acts.closing import Closing
from inspector.domain.acts.reading_back import told
from inspector.domain.events import ReadBack
from inspector.domain.ids import VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import AlreadyClosed, ChangedMeanwhile, Refusal
from inspector.domain.strokes import Stroke
from inspector.domain.visits.parts import REPORTED
from inspector.domain.visits.stages import is_time_for
from inspector.domain.visits.visit import Visit
from inspector.vault.model.changes import Changes


def close_visit(desk: Desk, visit: VisitId, wanted: Closing, shown: Visit | None = None) -> Changes | Refusal:
    """Sign the own agency's part and leave: the rest, the totals and the signature are saved together or not at all.

    `shown`: the visit as it was on the screen; nothing is signed when it is another by now.
    """
    found = own_visit(desk, visit, Action.CLOSE_VISIT)
    if isinstance(found, Refusal):
        return found
    if not is_time_for(found, Action.CLOSE_VISIT):
        return AlreadyClosed()
    if _is_another(found, shown):
        return ChangedMeanwhile()
    checklist = frozenset(desk.checklist(found))
    dialogs = drafts.dialogs_of(desk, visit)
    facts, notes = drafts.texts(desk, Draft.FACTS, visit), drafts.texts(desk, Draft.NOTE, visit)
    unwritten, unsaid = drafts.unwritten(found, facts, notes, dialogs), drafts.unsaid(dialogs)
    if unwritten or unsaid:
        return replace(closing.missing(found, checklist, wanted), unwritten=unwritten, unsaid=unsaid)
    says_how_it_is = wanted.rest is not None and not wanted.rest.needs_reason
    stopped = check_stop(desk, found, Action.ASSESS) if says_how_it_is else None
    if stopped is not None:
        return stopped
    rest = None if wanted.rest is None else assess_rest(found, checklist, wanted.rest, wanted.rest_reason)
    if isinstance(rest, Refusal):
        return rest
    read_back = _read_back(desk, found, wanted)
    asked = counted(desk, visit)
    signed = closing.close(found, checklist, wanted, seen=sight_of(desk, found), told=read_back, names_asked=asked)
    if isinstance(signed, Refusal):
        return signed
    bare = give_reason(found, checklist, wanted.rest_reason) if found.part in REPORTED else None
    events = (rest, bare, totals_event(desk, visit), *signed)
    return write_to_visit(
        desk,
        visit,
        *_given(events),
        drop_drafts=(key_of(Draft.CLOSING, visit), key_of(Draft.TOTALS, visit), names_key(visit)),
        keep_drafts=(
            *(((key_of(Draft.SENDING, visit), b"1"),) if may(desk.vault.me, Action.SEND_SIGNAL) else ()),
            *(((key_of(Draft.LEAVING, visit), b"1"),) if found.start is None else ()),
        ),
    )


def show_operator(desk: Desk, visit: VisitId, wanted: Closing, shown: Visit | None = None) -> Changes | Refusal:
    """Put to the operator what he was not shown at the closing, and keep how he answered."""
    found = own_visit(desk, visit, Action.SHOW_OPERATOR)
    if isinstance(found, Refusal):
        return found
    if _is_another(found, shown):
        return ChangedMeanwhile()
    events = closing.show_operator(found, wanted, seen=sight_of(desk, found), told=_read_back(desk, found, wanted))
    if isinstance(events, Refusal):
        return events
    return write_to_visit(desk, visit, *events, drop_drafts=(key_of(Draft.CLOSING, visit),))


def cosign(
    desk: Desk, visit: VisitId, signature: tuple[Stroke, ...] = (), shown: Visit | None = None
) -> Changes | Refusal:
    """The second officer stands by what a colleague signed; what this device counted goes in with it."""
    found = own_visit(desk, visit, Action.COSIGN)
    if isinstance(found, Refusal):
        return found
    if _is_another(found, shown):
        return ChangedMeanwhile()
    asked = counted(desk, visit)
    event = closing.cosign(found, signature, by=desk.vault.me, seen=sight_of(desk, found), names_asked=asked)
    if isinstance(event, Refusal):
        return event
    gone = key_of(Draft.TOTALS, visit), names_key(visit)
    return write_to_visit(desk, visit, *_given((totals_event(desk, visit), event)), drop_drafts=gone)


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


def _read_back(desk: Desk, visit: Visit, wanted: Closing) -> tuple[ReadBack, ...]:
    catalogue = desk.catalogue_of(visit)
    if catalogue is None or visit.part not in REPORTED or not wanted.shows_operator:
        return ()
    lines = told(visit, catalogue, desk.checklist(visit), language=wanted.language, aloud=wanted.read_aloud)
    return tuple(ReadBack(each.text, desk.ids.id16(), each.condition) for each in lines)


def _is_another(visit: Visit, shown: Visit | None) -> bool:
    return shown is not None and shown.known.keys() != visit.known.keys()


def _given(events: tuple[NewEvent | None, ...]) -> tuple[NewEvent, ...]:
    return tuple(event for event in events if event is not None)
