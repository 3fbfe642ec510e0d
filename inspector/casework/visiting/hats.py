"""Going over from supervision to investigation in a visit, and writing as an investigator from then on."""

from inspector.casework.desk import Desk, changeable_visit, check_stop, own_visit, write
from inspector.casework.drafts import dialog_key
from inspector.casework.readers import investigators
from inspector.casework.visiting.photos import Photo, stored_photo
from inspector.domain.actions import Action
from inspector.domain.acts.hats import check_designated, check_investigated
from inspector.domain.events import BroughtBack, Withdrawn
from inspector.domain.hats.events import HatSwitched, Investigated, InvestigationBegun, SuspectHeard
from inspector.domain.ids import EventId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import NewerProgramNeeded, NotAllowed, ReasonMissing, Refusal, UnknownThing
from inspector.domain.texts import check_reason
from inspector.domain.visits.hats import can_be_taken_back, investigated, switch_of, taken_back
from inspector.vault.model.batch import Batch, GrantStreamKey, NewStream
from inspector.vault.model.changes import Changes

SWITCHING, NOTING, HEARING = "hat", "investigation", "suspect"
"""What the drafts of the three forms are about."""


def switch_hat(desk: Desk, visit: VisitId, reason: str) -> Changes | Refusal:
    """Investigate from here on; once is enough, and there is no way back in this visit.

    That it was done stands in the own agency's part, the reason only where its investigators read.
    """
    found = changeable_visit(desk, visit, Action.SWITCH_HAT)
    if isinstance(found, Refusal):
        return found
    unsound = check_reason(reason) if reason.strip() else ReasonMissing()
    refusal = check_designated(desk.vault.me, desk.today()) or unsound
    if refusal is not None:
        return refusal
    if switch_of(found, desk.vault.me) is not None:
        return Changes()
    part, apart = desk.vault.stream_of(visit, found.part), desk.vault.investigation_of(visit)
    if part is None or apart is None:
        return UnknownThing("part", visit)
    return write(
        desk,
        Batch(
            new_streams=(NewStream(apart, desk.ids.key32(), visit),),
            appends=(NewEvent(part, HatSwitched()), NewEvent(apart, InvestigationBegun(reason))),
            grants=(GrantStreamKey(apart, investigators(desk)),),
            drop_drafts=(dialog_key(visit, SWITCHING),),
        ),
    )


def investigate(desk: Desk, visit: VisitId, said: Investigated) -> Changes | Refusal:
    """Write what only investigators of the own agency read."""
    found = own_visit(desk, visit, Action.INVESTIGATE)
    if isinstance(found, Refusal):
        return found
    refusal = check_investigated(said)
    if refusal is not None:
        return refusal
    apart = desk.vault.investigation_of(visit)
    if apart is None:
        return UnknownThing("part", visit)
    draft = HEARING if isinstance(said, SuspectHeard) else NOTING
    return write(desk, Batch(appends=(NewEvent(apart, said),), drop_drafts=(dialog_key(visit, draft),)))


def photograph(desk: Desk, visit: VisitId, photo: Photo) -> Changes | Refusal:
    """Keep a photo where only investigators of the own agency read, under the same question about people."""
    found = own_visit(desk, visit, Action.INVESTIGATE)
    if isinstance(found, Refusal):
        return found
    apart = desk.vault.investigation_of(visit)
    if desk.vault.needs_newer(visit):
        return NewerProgramNeeded()  # before the picture is stored
    stopped = check_stop(desk, found, Action.TAKE)
    if stopped is not None or apart is None:
        return stopped or UnknownThing("part", visit)
    event = stored_photo(desk, apart, photo)
    return event if isinstance(event, Refusal) else write(desk, Batch(appends=(event,)))


def take_back(desk: Desk, visit: VisitId, target: EventId, reason: str) -> Changes | Refusal:
    """Say why what this officer wrote or photographed as an investigator counts no more; it stays to be read."""
    found = own_visit(desk, visit, Action.INVESTIGATE)
    if isinstance(found, Refusal):
        return found
    said = next((each for each in investigated(found) if each.id == target), None)
    if said is None:
        return UnknownThing("note", str(target))
    if not can_be_taken_back(said, desk.vault.me):
        return NotAllowed(Action.INVESTIGATE)
    refusal = check_reason(reason) if reason.strip() else ReasonMissing()
    apart = desk.vault.investigation_of(visit)
    if refusal is not None or apart is None:
        return refusal or UnknownThing("part", visit)
    if target in taken_back(found):
        return Changes()
    ended = (dialog_key(visit, f"withdraw/{target}"),)
    return write(desk, Batch(appends=(NewEvent(apart, Withdrawn(target, reason)),), drop_drafts=ended))


def bring_back(desk: Desk, visit: VisitId, target: EventId) -> Changes | Refusal:
    """Let what this officer took back in an investigation count again."""
    found = own_visit(desk, visit, Action.INVESTIGATE)
    if isinstance(found, Refusal):
        return found
    said, apart = taken_back(found).get(target), desk.vault.investigation_of(visit)
    if said is None or apart is None:
        return UnknownThing("note", str(target))
    if said.author.person != desk.vault.me.person:
        return NotAllowed(Action.INVESTIGATE)
    return write(desk, Batch(appends=(NewEvent(apart, BroughtBack(said.id)),)))
