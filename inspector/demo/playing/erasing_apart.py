"""Plays how two who are designated erase something of an investigation: one proposes in the tab, another confirms."""

from inspector.casework.judging import erasing_apart
from inspector.demo.playing.company import Acting, Written
from inspector.demo.script.hat_steps import ProposeErasing
from inspector.domain.ids import VisitId
from inspector.domain.refusals import UnknownThing
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.wire.event import LogPlace

_NONE = LogPlace(bytes(16), 1)


def propose_erasing(actor: Acting, visit: VisitViewModel, step: ProposeErasing) -> Written:
    """Ask for the newest entry that begins so to be erased everywhere."""
    fitting = [row.key for row in visit.investigating_tab.props.rows if row.text.startswith(step.name)]
    if not fitting:
        return UnknownThing("entry", step.name)
    term = "" if step.term is None else step.term.isoformat()
    return actor.tap(visit.investigating_tab.proposeErasing, fitting[-1], step.ground.upper(), term)


def confirm_erasing(actor: Acting, visit: VisitId) -> Written:
    """Stand by the newest proposal in the visit, or by the newest that there is where the device has not the visit."""
    known = actor.look(lambda desk: erasing_apart.proposals(desk, visit) or erasing_apart.all_proposals(desk))
    waiting = [each.id for each in known if each.confirmed is None]
    return actor.act(lambda desk: erasing_apart.confirm(desk, waiting[-1] if waiting else _NONE))
