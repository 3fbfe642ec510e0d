"""Starting a visit and what an officer does at the door."""

from dataclasses import dataclass
from datetime import timedelta

from inspector.casework.businesses.follow_ups import still_open, was_elsewhere
from inspector.casework.desk import Desk, changeable_visit, known_visit, write, write_to_visit
from inspector.casework.drafts import dialog_key
from inspector.casework.visiting.beginnings import Beginning, from_plan, unplanned
from inspector.casework.visiting.coming_in import coming_in, joined
from inspector.domain.actions import Action, may
from inspector.domain.acts.hats import check_hat_at_the_door
from inspector.domain.events import CardShown, CompartmentOpened, OfficerJoined, VisitStarted
from inspector.domain.ids import BusinessId, InstallationId, PlanId, VisitId
from inspector.domain.office_events import VisitConsulted, VisitPlanned
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import (
    FollowsElsewhere,
    NoOpenConditions,
    NotAllowed,
    OtherCapacity,
    PlanElsewhere,
    Refusal,
    UnknownThing,
)
from inspector.domain.texts import check_open_text, check_reason
from inspector.domain.ticks import Ticks
from inspector.domain.values import Capacity, VisitKind
from inspector.domain.visits.places import stays
from inspector.domain.visits.visit import Visit
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.wire.scopes import StreamKind, may_read

PURPOSE = "purpose"
"""What is kept of the question why a colleague's open visit is read: the dialog, and its field."""
SAME_TAP = timedelta(minutes=2)
"""What an officer records at the door twice within this time is one thing."""


@dataclass(frozen=True, slots=True)
class Started:
    """The visit that began, and what it changed."""

    visit: VisitId
    changes: Changes


@dataclass(frozen=True, slots=True)
class VisitOrder:
    """What the officer decides before the door."""

    business: BusinessId
    kind: VisitKind
    capacity: Capacity = Capacity.SUPERVISION
    plan: PlanId | None = None
    partner: InstallationId | None = None
    follows: VisitId | None = None


def start_visit(desk: Desk, order: VisitOrder) -> Started | Refusal:
    """Begin a visit without a network: its streams, their readers, and the business as it is today.

    From a plan it is the visit that the plan carries: who begins it after a colleague, or again, is in the same one.
    """
    me = desk.vault.me
    if desk.compartment is None or not may(me, Action.START_VISIT):
        return NotAllowed(Action.START_VISIT)
    business = desk.vault.business(order.business)
    if business is None:
        return UnknownThing("business", order.business)
    refusal = check_hat_at_the_door(me, order.capacity, desk.today())
    if refusal is not None:
        return refusal
    if order.partner is not None and not _may_take_part(desk, order.partner):
        return UnknownThing("officer", order.partner)
    plan = None if order.plan is None else desk.vault.plan(order.plan)
    begun = _beginning(desk, order, plan)
    if isinstance(begun, Refusal):
        return begun
    known = None if plan is None else desk.vault.visit(begun.visit)
    if known is not None and any(officer.installation == me.installation for officer in known.officers):
        return Started(begun.visit, Changes())
    untrained = desk.check_trained(business.business.municipality)
    if untrained is not None:
        return untrained
    given = desk.begun_with(business.business.municipality)
    if isinstance(given, Refusal):
        return given
    started = VisitStarted(
        visit=begun.visit,
        business=business.business.on(desk.today()),
        kind=order.kind if plan is None else plan.kind,
        capacity=order.capacity,
        catalogue=given.catalogue.version,
        day=desk.today(),
        plan=order.plan,
        partner=order.partner,
        proof=begun.proof,
        planned=begun.planned,
        regime=given.law.regime,
        pins=given.pins,
    )
    said = _said(desk, order, plan, started, known)
    if isinstance(said, Refusal):
        return said
    expected = _expected(desk, order, begun)
    changes = write(desk, coming_in(desk, begun.secret, said, expected, expected))
    return Started(begun.visit, changes) if isinstance(changes, Changes) else changes


def show_card(desk: Desk, visit: VisitId, to: str) -> Changes | Refusal:
    """Record to whom the warrant card was shown (Awb 5:12); the same again within `SAME_TAP` is recorded once."""
    found = changeable_visit(desk, visit, Action.RECORD)
    if isinstance(found, Refusal):
        return found
    refusal = check_open_text(to)
    if refusal is not None:
        return refusal
    if was_just_recorded(desk, found, CardShown(to)):
        return Changes()
    ended = (dialog_key(visit, "card"),)
    return write_to_visit(desk, visit, NewEvent(StreamKind.VISIT, CardShown(to)), drop_drafts=ended)


def consult_visit(desk: Desk, visit: VisitId, purpose: str) -> Changes | Refusal:
    """Record in the own logbook why somebody else's open visit is read."""
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    refusal, said = check_reason(purpose), NewEvent(desk.vault.logbook, VisitConsulted(visit, purpose))
    return refusal or write(desk, Batch(appends=(said,), drop_drafts=(dialog_key(visit, PURPOSE),)))


def _beginning(desk: Desk, order: VisitOrder, plan: VisitPlanned | None) -> Beginning | Refusal:
    if order.plan is None:
        return unplanned(desk)
    if plan is None:
        return UnknownThing("plan", order.plan)
    return from_plan(desk, plan) if plan.business == order.business else PlanElsewhere()


def _said(
    desk: Desk, order: VisitOrder, plan: VisitPlanned | None, started: VisitStarted, known: Visit | None
) -> tuple[VisitStarted | OfficerJoined, CompartmentOpened] | Refusal:
    """What this officer says in the shared part and in the own one: that he began the visit, or takes part in it."""
    is_follow_up = started.kind is VisitKind.FOLLOW_UP
    planned = None if plan is None or not is_follow_up else plan.follows
    follows = planned or (order.follows if plan is None or is_follow_up else None)
    if was_elsewhere(desk, order.business, follows):
        return FollowsElsewhere()
    open_conditions = still_open(desk, order.business, follows, plan) if is_follow_up else ()
    if known is not None and known.start is not None:
        others = known.capacities_of(desk.vault.me.agency) - {order.capacity}
        if others:
            return OtherCapacity(min(others))
        asked = known.open_conditions or open_conditions
        first_look = is_follow_up and not asked and known.start.author.agency is not desk.vault.me.agency
        opening = CompartmentOpened(started.visit, follows, asked, first_look)
        return joined(known.start.event, order.capacity), opening
    if is_follow_up and not open_conditions:
        followed = None if follows is None else desk.vault.visit(follows)
        return NoOpenConditions(is_settled=followed is not None and bool(followed.registers))
    return started, CompartmentOpened(started.visit, follows, open_conditions)


def _expected(desk: Desk, order: VisitOrder, begun: Beginning) -> tuple[InstallationId, ...]:
    """Who is to read along from the beginning: the partner, and whoever else may begin what was planned."""
    named = () if begun.planned is None else begun.planned.starters
    partner = () if order.partner is None else (order.partner,)
    return tuple(dict.fromkeys((*partner, *(each for each in named if _may_take_part(desk, each)))))


def was_just_recorded(desk: Desk, visit: Visit, event: CardShown | PlaceEntered) -> bool:
    """Whether this officer recorded the same at the door within `SAME_TAP`, and did not leave since."""
    left = {entry.id for stay in stays(visit) if stay.left is not None for entry in stay.entries}
    every = (known for known in (*visit.cards, *visit.places) if known.id not in left)
    own = (known for known in every if known.author.installation == desk.vault.me.installation)
    return any(known.event == event and _passed_since(desk, known.ticks) < SAME_TAP for known in own)


def _passed_since(desk: Desk, ticks: Ticks | None) -> timedelta:
    """By the steady clock; much, when the device was started again since."""
    if ticks is None or ticks.boot != desk.clock.boot_id:
        return timedelta.max
    return timedelta(milliseconds=desk.clock.monotonic_ms() - ticks.ms)


def _may_take_part(desk: Desk, installation: InstallationId) -> bool:
    colleague = desk.vault.directory.colleagues.get(installation)
    if colleague is None or colleague.revoked:
        return False
    officer = colleague.officer
    return may_read(officer.agency, officer.role, StreamKind.VISIT, desk.vault.me.agency)
