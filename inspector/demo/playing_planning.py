"""Plays the steps before the door: planning, starting and joining a visit, correcting a business."""

from dataclasses import replace
from typing import assert_never

from inspector.casework.businesses.plans import Planned, PlanOrder
from inspector.casework.visiting import joining
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.demo.answer import Answer
from inspector.demo.company import Acting, acting, refusal_in
from inspector.demo.refused import COLLEAGUE_LOCKED
from inspector.demo.steps import PlanningStep
from inspector.demo.steps_planning import EditBusiness, JoinVisit, PlanVisit, StartVisit
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.domain.values import Business, Licence
from inspector.vault.model import Changes
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
            return _edit(actor, step)
        case _:
            assert_never(step)


def _plan(actor: Acting, step: PlanVisit) -> Refusal | None:
    company = actor.company
    order = PlanOrder(
        company.business(step.business),
        tuple(company.devices[officer].installation for officer in step.officers),
        step.kind,
        company.now.date(),
        None if step.follows is None else company.visits.get(step.follows),
    )
    actor.device.app.showPlanning()
    answer = Answer[Planned | Refusal]()
    actor.workplace.planning.plan_visit(order, answer)
    result = actor.tapped(answer)
    if isinstance(result, Planned):
        company.plans[step.plan] = result.plan
    return refusal_in(result)


def _start(actor: Acting, step: StartVisit) -> Refusal | None:
    company = actor.company
    order = VisitOrder(
        company.business(step.business),
        step.kind,
        step.capacity,
        None if step.plan is None else company.plans.get(step.plan),
        company.named(step.partner),
        None if step.follows is None else company.visits.get(step.follows),
    )
    actor.device.app.showBusiness(order.business)
    answer = Answer[Started | Refusal]()
    actor.workplace.business.start_visit(order, answer)
    result = actor.tapped(answer)
    if isinstance(result, Started):
        company.visits[step.visit] = result.visit
        company.starters[step.visit] = step.actor
    return refusal_in(result)


def _join(actor: Acting, step: JoinVisit) -> Refusal | None:
    """The code goes from the starter's screen to the other device; no network takes part."""
    code = _code_of(actor, step.visit)
    if isinstance(code, Refusal):
        return code
    invitation = joining.read_qr(code)
    if invitation.given is not None:
        actor.device.app.showBusiness(invitation.given.business.id)
    answer = Answer[Started | Refusal]()
    actor.workplace.business.join_visit(invitation, answer, capacity=step.capacity)
    result = actor.tapped(answer)
    if isinstance(result, Started):
        actor.company.joined.setdefault(step.visit, []).append(actor.device.key)
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
    answer = Answer[joining.Invitation | Refusal]()
    visit.invite(answer)
    invitation = starter.device.wait_for(answer)
    return invitation if isinstance(invitation, Refusal) else joining.as_qr(invitation)


def _edit(actor: Acting, step: EditBusiness) -> Refusal | None:
    business = actor.company.business(step.business)
    file = actor.look(lambda desk: desk.vault.business(business))
    known = actor.company.businesses[step.business] if file is None else file.business
    actor.device.app.showBusinesses()
    answer = Answer[Changes | Refusal]()
    actor.workplace.businesses.edit_business(_corrected(known, step), answer)
    return refusal_in(actor.tapped(answer))


def _corrected(known: Business, step: EditBusiness) -> Business:
    licence = known.licence
    if step.licence is not None:
        given = step.licence
        licence = Licence(given.number, given.holder, given.valid_from, given.valid_until, given.workrooms)
    return replace(
        known,
        name=step.name or known.name,
        sector=step.sector or known.sector,
        address=step.address or known.address,
        licence=licence,
    )
