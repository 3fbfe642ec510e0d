"""Plays how an officer enters a place, and leaves it."""

from dataclasses import replace
from functools import partial

from inspector.demo.playing.company import Acting, Written
from inspector.demo.script.place_steps import Enter, Leave
from inspector.domain.entry_grounds import Basis, basis_of, grounds_for
from inspector.domain.ids import EventId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.place_refusals import NotInside
from inspector.domain.values import PlaceKind
from inspector.domain.visits.places import inside
from inspector.viewmodels.visit.visit import VisitViewModel


def enter(actor: Acting, visit: VisitViewModel, step: Enter) -> Written:
    """Say what is entered and on what; a ground that is not said is the one that is offered first."""
    since = _stay(actor, step.visit, step.name, None) if step.turned_out else None
    if step.turned_out and since is None:
        return NotInside()
    entered = _with_ground(actor, step.entered)
    result: Written = actor.tap(visit.places_tab.record, entered, since)
    return result


def leave(actor: Acting, visit: VisitViewModel, step: Leave) -> Written:
    """Leave what was entered under this name, the newest first."""
    entry = _stay(actor, step.visit, step.name, step.place)
    if entry is None:
        return NotInside()
    result: Written = actor.tap(partial(visit.places_tab.leave_place, withdrawn=step.withdrawn), entry)
    return result


def _stay(actor: Acting, visit: str, name: str, place: PlaceKind | None) -> EventId | None:
    known = actor.company.visits[visit]
    found = actor.look(lambda desk: desk.vault.visit(known))
    me = actor.look(lambda desk: desk.vault.me)
    there = () if found is None else inside(found, me)
    fitting = [stay.last.id for stay in there if stay.name == name.strip() and place in {None, stay.place}]
    return fitting[-1] if fitting else None


def _with_ground(actor: Acting, entered: PlaceEntered) -> PlaceEntered:
    """Of business premises nothing is offered that was not said: without a ground the visit stays open."""
    basis = basis_of(entered)
    if entered.ground.strip() or basis in {None, Basis.POWER}:
        return entered
    offered = grounds_for(actor.look(lambda desk: desk.vault.me).agency, basis)
    return replace(entered, ground=offered[0].text) if offered else entered
