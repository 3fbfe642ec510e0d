"""Planned visits: each a small stream of its own, read by the agencies of the officers it names."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, time

from inspector.casework.businesses.follow_ups import agency_of, open_for_plan, was_elsewhere
from inspector.casework.desk import Desk, as_stream, check_role, write
from inspector.casework.drafts import Form, form_key
from inspector.casework.readers import own_reader, purpose_readers
from inspector.crypto.plan_keys import plan_key_name, seal_plan_key
from inspector.crypto.readerkeys import is_reader_public
from inspector.domain.actions import Action, may
from inspector.domain.ids import BusinessId, InstallationId, PlanId, StreamId, VisitId
from inspector.domain.office_events import OwnRowClosed, OwnRowReopened, PlanCancelled, VisitPlanned
from inspector.domain.planning import is_sent
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import FollowsElsewhere, NotAllowed, ReasonMissing, Refusal, UnknownThing
from inspector.domain.texts import check_reason
from inspector.domain.values import Officer, PlanKey, SealedKey, VisitKind, VisitState
from inspector.vault.model.batch import Batch, GrantStreamKey, NewStream
from inspector.vault.model.changes import Changes
from inspector.vault.model.listed import VisitRow
from inspector.wire.scopes import Agency, Purpose, Role, StreamKind, may_read
from inspector.wire.stream_id import stream_id

_CHANGED = "Dit bezoek is anders gepland."
_MOST_HOLDERS = 48
"""Devices that a plan's key is sealed to; an event holds some fifty."""


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
    at: time | None = None
    instead_of: PlanId | None = None
    """The plan that it takes the place of."""
    form: str = ""
    """What the form was about in which it was put together."""


def plan_visit(desk: Desk, order: PlanOrder) -> Planned | Refusal:
    """Plan a visit; it reaches the tablets of the officers by sync, and at a follow-up says what is still open."""
    refusal = check_role(desk, Action.PLAN)
    if refusal is not None:
        return refusal
    file = desk.vault.business(order.business)
    if file is None:
        return UnknownThing("business", order.business)
    colleagues = desk.vault.directory.colleagues
    stranger = next((officer for officer in order.officers if officer not in colleagues), None)
    if stranger is not None or not order.officers:
        return UnknownThing("officer", stranger or "")
    lasting = None if order.instead_of is None else _not_to_be_taken_back(desk, order.instead_of)
    if lasting is not None:
        return lasting
    if was_elsewhere(desk, order.business, order.follows):
        return FollowsElsewhere()
    plan = PlanId(stream_id(StreamKind.PLAN, desk.vault.me.agency, desk.ids.id16()).hex())
    follows = order.follows if order.kind is VisitKind.FOLLOW_UP else None
    open_conditions = open_for_plan(desk, order.business, follows, order.officers)
    event = VisitPlanned(plan, order.business, order.officers, order.kind, order.day, order.follows, open_conditions)
    at = None if order.day is None else order.at
    planned = replace(event, at=at, name=file.business.name, address=file.business.address)
    batch = planning(desk, planned)
    if order.instead_of is not None:
        batch = replace(batch, appends=(_cancelled(order.instead_of, _CHANGED), *batch.appends))
    changes = write(desk, replace(batch, drop_drafts=(form_key(Form.PLAN, order.form),)))
    return Planned(plan, changes) if isinstance(changes, Changes) else changes


def planning(desk: Desk, planned: VisitPlanned) -> Batch:
    """What makes a plan: its stream for the agencies of its officers, and its key for those who may use it."""
    colleagues = desk.vault.directory.colleagues
    agencies = sorted({desk.vault.me.agency, *(colleagues[officer].officer.agency for officer in planned.officers)})
    shared = (r for agency in agencies for r in purpose_readers(desk.vault.directory, agency, Purpose.COMMON))
    readers = tuple({reader.id: reader for reader in (*own_reader(desk), *shared)}.values())
    stream = plan_stream(planned.plan)
    event = replace(planned, key=_sealed_key(desk, planned, agencies))
    return Batch(
        new_streams=(NewStream(stream, desk.ids.key32()),),
        appends=(NewEvent(stream, event),),
        grants=(GrantStreamKey(stream, readers),),
    )


def used(rows: Iterable[VisitRow]) -> frozenset[PlanId]:
    """The plans that became a visit; one whose visit was abandoned can be used again."""
    return frozenset(row.plan for row in rows if row.plan is not None and row.state is not VisitState.ABANDONED)


def _sealed_key(desk: Desk, planned: VisitPlanned, agencies: Collection[Agency]) -> PlanKey:
    """Sealed to each device of the officers and of the supervisors who may read visits.

    To no shared key: some of those are held by people who read plans and no visits.
    """
    living = [each for each in desk.vault.directory.colleagues.values() if not each.revoked]
    people = {each.officer.person for each in living if each.officer.installation in planned.officers}
    starters = [each for each in living if each.officer.person in people and may(each.officer, Action.START_VISIT)]
    supervisors = [each for each in living if each.officer.agency in agencies and _judges_visits(each.officer)]
    holders = [each.reader for each in (*starters, *supervisors) if is_reader_public(each.reader.public)]
    readers = {reader.id: reader for reader in holders[:_MOST_HOLDERS]}
    key = desk.vault.new_plan_key(planned.plan)
    return PlanKey(
        desk.vault.me.installation,
        tuple(sorted(each.officer.installation for each in starters)),
        plan_key_name(key),
        tuple(SealedKey(*each) for each in seal_plan_key(key, bytes.fromhex(planned.plan), readers.values())),
    )


def _judges_visits(officer: Officer) -> bool:
    is_admitted = may_read(officer.agency, officer.role, StreamKind.VISIT, officer.agency)
    return officer.role is Role.SUPERVISOR and is_admitted


def cancel_plan(desk: Desk, plan: PlanId, reason: str) -> Changes | Refusal:
    """Take a planned visit off the tablets again."""
    refusal = (
        check_role(desk, Action.PLAN)
        or (check_reason(reason) if reason.strip() else ReasonMissing())
        or _not_to_be_taken_back(desk, plan)
    )
    if refusal is not None:
        return refusal
    drop = (form_key(Form.CANCEL_PLAN, plan),)
    return write(desk, Batch(appends=(_cancelled(plan, reason),), drop_drafts=drop))


def close_row(desk: Desk, plan: PlanId) -> Changes | Refusal:
    """Say that one is done where a plan sent one; it stays in the own logbook, and twice is once."""
    refusal = check_role(desk, Action.CLOSE_ROW)
    found = desk.vault.plan(plan)
    if refusal is not None:
        return refusal
    if found is None or not is_sent(found, desk.vault.me.installation):
        return UnknownThing("plan", plan)
    if desk.vault.closings_of(plan):
        return Changes()
    return write(desk, Batch(appends=(NewEvent(desk.vault.logbook, OwnRowClosed(plan)),)))


def reopen_row(desk: Desk, plan: PlanId) -> Changes | Refusal:
    """Say that one is not done there after all; where one never said so nothing is written."""
    refusal = check_role(desk, Action.CLOSE_ROW)
    closings = desk.vault.closings_of(plan)
    if refusal is not None or not closings:
        return refusal or Changes()
    return write(desk, Batch(appends=(NewEvent(desk.vault.logbook, OwnRowReopened(plan), closings),)))


def _not_to_be_taken_back(desk: Desk, plan: PlanId) -> Refusal | None:
    if desk.vault.plan(plan) is None:
        return UnknownThing("plan", plan)
    return None if agency_of(plan) is desk.vault.me.agency else NotAllowed(Action.PLAN)


def _cancelled(plan: PlanId, reason: str) -> NewEvent:
    return NewEvent(plan_stream(plan), PlanCancelled(reason))


def plan_stream(plan: PlanId) -> StreamId:
    """The stream of a plan carries the same id."""
    return as_stream(bytes.fromhex(plan))
