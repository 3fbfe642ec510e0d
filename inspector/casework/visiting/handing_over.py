"""Letting somebody else go on with a visit: an officer hands it over, a supervisor in place of a revoked device."""

from inspector.casework.desk import Desk, known_visit, write
from inspector.casework.drafts import Draft, key_of
from inspector.casework.readers import colleague_readers, is_revoked, readers_of
from inspector.casework.visiting.persons import totals_event
from inspector.domain.actions import Action, may
from inspector.domain.events import OfficerJoined, VisitHandedOver
from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import NotAllowed, Refusal, UnknownThing
from inspector.domain.values import Capacity, Officer, VisitState
from inspector.domain.visits.handovers import RevokedHere, handed_to, handovers, replaced
from inspector.domain.visits.stages import is_time_for, may_now
from inspector.domain.visits.visit import Visit
from inspector.vault.model.batch import Batch, GrantStreamKey
from inspector.vault.model.changes import Changes
from inspector.vault.model.listed import VisitRow, Which
from inspector.wire.scopes import StreamKind

GOING_ON = frozenset({VisitState.OPEN, VisitState.RETURNED})
"""Where a visit stands in which an officer has something to do still."""


def hand_over(desk: Desk, visit: VisitId, officer: InstallationId, to: InstallationId) -> Changes | Refusal:
    """Let a colleague, or the same officer on another tablet, go on in place of an officer; it can be read there.

    What an officer counted himself goes along, for his tablet may never see the signing.
    """
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    if officer not in replaceable(desk, found):
        return NotAllowed(Action.HAND_OVER if may(desk.vault.me, Action.HAND_OVER) else Action.REPLACE)
    if to == officer or to not in {each.installation for each in successors(desk)}:
        return UnknownThing("officer", to)
    shared, own = desk.vault.stream_of(visit, StreamKind.VISIT), desk.vault.stream_of(visit, found.part)
    if shared is None or own is None:
        return UnknownThing("part", visit)
    counted = totals_event(desk, visit) if officer == desk.vault.me.installation else None
    totals = () if counted is None else (NewEvent(own, counted.event),)
    return write(
        desk,
        Batch(
            appends=(*totals, NewEvent(shared, VisitHandedOver(officer, to))),
            drop_drafts=(key_of(Draft.TOTALS, visit),) if totals else (),
            grants=(
                GrantStreamKey(shared, readers_of(desk.vault.directory, (to,))),
                GrantStreamKey(own, colleague_readers(desk, (to,))),
            ),
        ),
    )


def take_over(desk: Desk, visit: VisitId) -> Changes | Refusal:
    """Go on with a visit that was handed over to this tablet, in the hat of whoever had it before."""
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    me, shared = desk.vault.me, desk.vault.stream_of(visit, StreamKind.VISIT)
    given = handed_to(found, me)
    if given is None or shared is None or not may(me, Action.TAKE_OVER):
        return NotAllowed(Action.TAKE_OVER)
    if is_revoked(desk):
        return RevokedHere()
    hat = found.capacity_of(given.event.officer) or _usual_hat(found)
    # what it replaces says that this officer was not there before
    return write(desk, Batch(appends=(NewEvent(shared, OfficerJoined(visit, hat), (given.id,)),)))


def successors(desk: Desk) -> tuple[Officer, ...]:
    """Who could go on: the officers of the own agency with a device that was not revoked, by name."""
    found = (each.officer for each in desk.vault.directory.colleagues.values() if not each.revoked)
    own = (each for each in found if each.agency is desk.vault.me.agency and may(each, Action.TAKE_OVER))
    return tuple(sorted(own, key=lambda each: (each.name, each.installation)))


def replaceable(desk: Desk, visit: Visit) -> frozenset[InstallationId]:
    """In whose place this officer may let somebody else go on now.

    An officer in his own. A supervisor in that of an own officer whose device was revoked, once everything that it
    handed in of this visit was decided about.
    """
    me = desk.vault.me
    if may(me, Action.HAND_OVER):
        return frozenset({me.installation}) if may_now(visit, me, Action.HAND_OVER) else frozenset()
    if not may(me, Action.REPLACE) or not is_time_for(visit, Action.REPLACE):
        return frozenset()
    colleagues = desk.vault.directory.colleagues
    there = {each.installation for each in visit.officers if each.agency is me.agency}
    there |= {each.event.to for each in handovers(visit)}
    gone = frozenset(each for each in there if each in colleagues and colleagues[each].revoked)
    handed_in = desk.vault.hand_ins_of(visit.id) if gone else ()
    return gone - {each.writer.officer.installation for each in handed_in if each.undecided.logs}


def never_came(desk: Desk, visit: Visit, among: frozenset[InstallationId]) -> tuple[Officer, ...]:
    """Of those in whose place this officer may let another go on: whom it was handed to, and who never did.

    What never arrived is not known here. Nor is it he himself: as a partner who was named, or on another tablet, he may
    be about to come in.
    """
    came = {each.installation for each in visit.officers} | replaced(visit) | {desk.vault.me.installation}
    colleagues = desk.vault.directory.colleagues
    return tuple(colleagues[each].officer for each in sorted(among - came))


def stuck(desk: Desk) -> dict[InstallationId, tuple[VisitRow, ...]]:
    """For each revoked device of the own agency the visits that go on and in which nobody goes on in its place yet."""
    gone = desk.vault.directory.revoked if may(desk.vault.me, Action.REPLACE) else frozenset[InstallationId]()
    if not gone:
        return {}
    found: dict[InstallationId, tuple[VisitRow, ...]] = {}
    for row in desk.vault.visits(Which(states=GOING_ON)):
        visit = desk.vault.visit(row.id) if gone.intersection(row.officers) else None
        if visit is None:
            continue
        own = {each.installation for each in visit.officers if each.agency is desk.vault.me.agency}
        own |= {each.event.to for each in handovers(visit)}
        for officer in (own & gone) - replaced(visit):
            found[officer] = (*found.get(officer, ()), row)
    return found


def lies_aside(desk: Desk, visit: Visit) -> dict[InstallationId, int]:
    """How much of the visit was set aside of each revoked device: whoever goes on in its place does not see that."""
    found = {
        each.writer.officer.installation: sum(log.events for log in each.logs if log.set_aside is not None)
        for each in desk.vault.hand_ins_of(visit.id)
    }
    return {officer: events for officer, events in found.items() if events}


def _usual_hat(visit: Visit) -> Capacity:
    return min(visit.capacities_of(visit.agency), default=Capacity.SUPERVISION)
