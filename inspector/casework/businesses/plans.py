"""Planned visits: each a small stream of its own, read by the agencies of the officers it names."""

from dataclasses import dataclass
from datetime import date

from inspector.casework.businesses.follow_ups import agency_of, open_for_plan, was_elsewhere
from inspector.casework.desk import Desk, as_stream, check_role, write
from inspector.casework.readers import own_reader, purpose_readers
from inspector.domain.actions import Action
from inspector.domain.ids import BusinessId, InstallationId, PlanId, StreamId, VisitId
from inspector.domain.office_events import PlanCancelled, VisitPlanned
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import FollowsElsewhere, NotAllowed, ReasonMissing, Refusal, UnknownThing
from inspector.domain.texts import check_text
from inspector.domain.values import VisitKind
from inspector.vault.model import Batch, Changes, GrantStreamKey, NewStream
from inspector.wire.scopes import Purpose, StreamKind
from inspector.wire.stream_id import stream_id


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan that was made, and what it changed."""

    plan: PlanId
    changes: Changes


@dataclass(frozen=True, slots=True)
class PlanOrder:
    """Who goes where, why and when."""

    business: BusinessId
    officers: tuple[InstallationId, ...]
    kind: VisitKind
    day: date | None = None
    follows: VisitId | None = None


def plan_visit(desk: Desk, order: PlanOrder) -> Planned | Refusal:
    """Plan a visit; it reaches the tablets of the officers by sync, and at a follow-up says what is still open."""
    refusal = check_role(desk, Action.PLAN)
    if refusal is not None:
        return refusal
    if desk.vault.business(order.business) is None:
        return UnknownThing("business", order.business)
    colleagues = desk.vault.directory.colleagues
    stranger = next((officer for officer in order.officers if officer not in colleagues), None)
    if stranger is not None or not order.officers:
        return UnknownThing("officer", stranger or "")
    if was_elsewhere(desk, order.business, order.follows):
        return FollowsElsewhere()
    plan = PlanId(stream_id(StreamKind.PLAN, desk.vault.me.agency, desk.ids.id16()).hex())
    agencies = sorted({desk.vault.me.agency, *(colleagues[officer].officer.agency for officer in order.officers)})
    shared = (r for agency in agencies for r in purpose_readers(desk.vault.directory, agency, Purpose.COMMON))
    readers = tuple({reader.id: reader for reader in (*own_reader(desk), *shared)}.values())
    stream = plan_stream(plan)
    follows = order.follows if order.kind is VisitKind.FOLLOW_UP else None
    open_conditions = open_for_plan(desk, order.business, follows, order.officers)
    changes = write(
        desk,
        Batch(
            new_streams=(NewStream(stream, desk.ids.key32()),),
            appends=(
                NewEvent(
                    stream,
                    VisitPlanned(
                        plan, order.business, order.officers, order.kind, order.day, order.follows, open_conditions
                    ),
                ),
            ),
            grants=(GrantStreamKey(stream, readers),),
        ),
    )
    return Planned(plan, changes) if isinstance(changes, Changes) else changes


def cancel_plan(desk: Desk, plan: PlanId, reason: str) -> Changes | Refusal:
    """Take a planned visit off the tablets again."""
    refusal = check_role(desk, Action.PLAN) or (check_text(reason) if reason.strip() else ReasonMissing())
    if refusal is not None:
        return refusal
    if desk.vault.plan(plan) is None:
        return UnknownThing("plan", plan)
    if agency_of(plan) is not desk.vault.me.agency:
        return NotAllowed(Action.PLAN)
    return write(desk, Batch(appends=(NewEvent(plan_stream(plan), PlanCancelled(reason)),)))


def plan_stream(plan: PlanId) -> StreamId:
    """The stream of a plan carries the same id."""
    return as_stream(bytes.fromhex(plan))
