"""Plays what mends a visit: taking back what was recorded by mistake, and letting somebody else go on."""

from inspector.demo.playing.company import Acting, Written
from inspector.demo.playing.saying import SAID_KINDS, withdraw_said
from inspector.demo.script.steps import Correct, HandOverVisit
from inspector.domain.ids import EventId, InstallationId
from inspector.domain.refusals import UnknownThing
from inspector.domain.visits.places import stays
from inspector.domain.visits.visit import Visit
from inspector.viewmodels.visit.visit import VisitViewModel


def correct(actor: Acting, visit: VisitViewModel, step: Correct) -> Written:
    """Take back the newest that fits; of a count every number of its check."""
    if step.what == "count":
        return _correct_count(actor, visit, step)
    if step.what in SAID_KINDS:
        return withdraw_said(actor, visit, step)
    known = actor.company.visits[step.visit]
    found = actor.look(lambda desk: desk.vault.visit(known))
    entries = () if found is None else _entries(found, step, actor.device.installation)
    if not entries:
        return UnknownThing("entry", step.name)
    return actor.tap(visit.takeBack, str(entries[-1]), step.reason)


def hand_over_visit(actor: Acting, visit: VisitViewModel, step: HandOverVisit) -> Written:
    """In the officer's own place, or the supervisor in that of the first officer who can be replaced."""
    there = [row.installation for row in visit.props.officer_rows if row.replaceable]
    officer = there[0] if there else actor.device.installation
    return actor.tap(visit.handOver, officer, actor.company.devices[step.to].installation)


def _entries(visit: Visit, step: Correct, me: InstallationId) -> tuple[EventId, ...]:
    if step.what == "card":
        return tuple(card.id for card in visit.own_cards if step.name in {"", card.event.to})
    if step.what == "consent":
        mine = (stay for stay in stays(visit) if stay.by.installation == me and step.name in {"", stay.name})
        return tuple(each.id for stay in mine for each in stay.withdrawals)
    return tuple(place.id for place in visit.places if step.name in {"", place.event.name})


def _correct_count(actor: Acting, visit: VisitViewModel, step: Correct) -> Written:
    tab = visit.persons_tab
    rows = [row for row in tab.props.rows if row.number and step.name in {"", row.check}]
    if not rows:
        return UnknownThing("count", step.name)
    if tab.props.correcting:
        for row in rows:
            tab.setCount(row.check, row.outcome, 0)
        return actor.tap(tab.correct, step.reason)
    results: list[Written] = [actor.tap(tab.count, row.check, row.outcome, -row.number) for row in rows]
    return results[-1]
