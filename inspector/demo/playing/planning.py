"""Plays the steps before the door: planning, starting and joining a visit, correcting a business."""

from dataclasses import replace
from functools import partial
from typing import assert_never

from inspector.casework.businesses.plans import Planned, PlanOrder
from inspector.casework.visiting import joining
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.demo.playing.company import Acting, Written, acting, refusal_in
from inspector.demo.playing.refused import COLLEAGUE_LOCKED
from inspector.demo.script.business_steps import EditBusiness
from inspector.demo.script.steps import JoinVisit, PlanningStep, PlanVisit, StartVisit
from inspector.domain.opening_hours import read_hours
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.viewmodels.visit.visit_props import Tab


def play_planning(actor: Acting, step: PlanningStep) -> Refusal | None:
    """Do what the step says; gives the refusal when the program will not."""
    match step:
        case PlanVisit():
            return _plan(actor, step)
        case StartVisit():
            return _start(actor, step)
        case JoinVisit():
            return _join(actor, step)
        case EditBusiness():
            return refusal_in(_edit(actor, step))
        case _:
            assert_never(step)


def _plan(actor: Acting, step: PlanVisit) -> Refusal | None:
    company = actor.company
    business, officers = company.setting.businesses[step.business].id, (company.devices[each] for each in step.officers)
    installations = tuple(officer.installation for officer in officers)
    follows = company.visits.get(step.follows or "")
    order = PlanOrder(business, installations, step.kind, company.now.date(), follows=follows)
    actor.device.app.showPlanning()
    result: Planned | Refusal = actor.tap(actor.workplace.planning.plan, order)
    if isinstance(result, Planned):
        company.plans[step.plan] = result.plan
    return refusal_in(result)


def _start(actor: Acting, step: StartVisit) -> Refusal | None:
    company = actor.company
    business = company.setting.businesses[step.business].id
    plan, follows = company.plans.get(step.plan or ""), company.visits.get(step.follows or "")
    partner = None if step.partner is None else company.devices[step.partner].installation
    order = VisitOrder(business, step.kind, step.capacity, plan, partner, follows)
    actor.device.app.showBusiness(business)
    result: Started | Refusal = actor.tap(actor.workplace.business.begin, order)
    if isinstance(result, Started):
        company.visits[step.visit] = result.visit
        company.starters[step.visit] = step.actor
        company.orders[step.visit] = order
        company.enters(step.actor, result.visit)
    return refusal_in(result)


def _join(actor: Acting, step: JoinVisit) -> Refusal | None:
    """The code goes from the starter's screen to the other device; no network takes part."""
    if step.code is not None:
        return _type_code(actor, step, step.code)
    code = _code_of(actor, step.visit)
    if isinstance(code, Refusal):
        return code
    invitation = joining.read_qr(code)
    if invitation.given is not None:
        actor.device.app.showBusiness(invitation.given.business.id)
    join = partial(actor.workplace.business.join_visit, capacity=step.capacity)
    result: Started | Refusal = actor.tap(join, invitation)
    if isinstance(result, Started):
        actor.company.enters(step.actor, result.visit)
    return refusal_in(result)


def _type_code(actor: Acting, step: JoinVisit, code: str) -> Refusal | None:
    """What is typed instead; business and kind of visit are those that both officers see before them."""
    order = actor.company.orders.get(step.visit)
    if order is None:
        return UnknownThing("visit", step.visit)
    business = actor.workplace.business
    actor.device.app.showBusiness(order.business)
    actor.device.rest()
    if step.capacity is not None:
        business.chooseCapacity(step.capacity.value)
    result: Started | Refusal = actor.tap(business.join, code, order.kind.value)
    if isinstance(result, Started):
        actor.company.enters(step.actor, result.visit)
    return refusal_in(result)


def _code_of(actor: Acting, key: str) -> bytes | Refusal:
    started_by = actor.company.starters.get(key)
    if started_by is None:
        return UnknownThing("visit", key)
    starter = acting(actor.company, started_by)
    if starter is None:
        return COLLEAGUE_LOCKED
    visit = starter.visit(key, Tab.DOOR)
    if isinstance(visit, Refusal):
        return visit
    invitation: joining.Invitation | Refusal = starter.device.ask(visit.invite)
    return invitation if isinstance(invitation, Refusal) else joining.as_qr(invitation)


def _edit(actor: Acting, step: EditBusiness) -> Written:
    known = actor.company.setting.businesses[step.business]
    file = actor.look(lambda desk: desk.vault.business(known.id))
    if file is not None:
        known = file.business
    corrected = replace(
        known,
        name=step.name or known.name,
        sector=step.sector or known.sector,
        address=step.address or known.address,
        licence=step.licence.licence if step.licence else known.licence,
        kvk=known.kvk if step.kvk is None else step.kvk,
        district=known.district if step.district is None else step.district,
        hours=known.hours if step.hours is None else read_hours(step.hours) or (),
        managers=known.managers if step.managers is None else tuple(each.manager for each in step.managers),
    )
    actor.device.app.showBusinesses()
    return actor.tap(actor.workplace.businesses.keep, corrected)
