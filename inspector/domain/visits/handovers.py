"""Who goes on with a visit in place of whom, and what a successor saw himself."""

from typing import cast

from inspector.domain.events import OfficerJoined, VisitHandedOver, VisitStarted
from inspector.domain.ids import ConditionId, InstallationId
from inspector.domain.recorded import Recorded
from inspector.domain.refusals import Refusal
from inspector.domain.values import Officer
from inspector.domain.visits.visit import Visit
from inspector.wire.scopes import Role

Handover = Recorded[VisitHandedOver]


class RevokedHere(Refusal):
    """This device was revoked: what it writes lies aside, so nobody goes on with a visit on it."""


def handovers(visit: Visit) -> tuple[Handover, ...]:
    """Every handing over by the own agency, oldest first: an officer speaks of his own place, a supervisor of any."""
    found = cast("tuple[Handover, ...]", visit.all_of(VisitHandedOver))
    return tuple(each for each in found if each.author.agency is visit.agency and _is_his_to_say(each))


def _is_his_to_say(handover: Handover) -> bool:
    author = handover.author
    return author.role is Role.SUPERVISOR or author.installation == handover.event.officer


def handed_to(visit: Visit, officer: Officer) -> Handover | None:
    """The last handing over to this installation, as long as its officer did not take part on it."""
    if any(each.installation == officer.installation for each in visit.officers):
        return None
    return next((each for each in reversed(handovers(visit)) if each.event.to == officer.installation), None)


def replaced(visit: Visit) -> frozenset[InstallationId]:
    """The installations whose officers handed the visit over: nobody waits for their signature."""
    return frozenset(each.event.officer for each in handovers(visit))


def succeeded(visit: Visit, officer: Officer) -> Officer | None:
    """In whose place an officer goes on who was not there before; nobody when he was, on whichever tablet."""
    told = [*visit.all_of(VisitStarted), *visit.all_of(OfficerJoined)]
    own = [each for each in told if each.author.person == officer.person]
    given = {each.id: each.event.officer for each in handovers(visit)}
    taken = [given[seen] for each in own for seen in each.replaces if seen in given]
    if not taken or any(given.keys().isdisjoint(each.replaces) for each in own):
        return None
    return next((each for each in visit.officers if each.installation == taken[-1]), None)


def unattested_by(visit: Visit, officer: Officer) -> tuple[ConditionId, ...]:
    """The answers that a successor did not give himself: he signs the part, and attests nothing of these."""
    if succeeded(visit, officer) is None:
        return ()
    return tuple(
        condition
        for condition in sorted(visit.registers)
        if any(value.author.number != officer.number for value in visit.register(condition).values)
    )
