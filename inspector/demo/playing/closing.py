"""Plays the closing of a visit and the second officer's signature.

`partner: signs` means that both officers sign at the door, each on the own device: what the first one signed goes
over as a file between the two devices, as a stick would carry it, and the second one signs what is on the screen then.
"""

from inspector.casework import settling
from inspector.casework.desk import own_visit
from inspector.demo.playing.company import Acting, Company, Written, acting
from inspector.demo.playing.refused import (
    COLLEAGUE_INVESTIGATES,
    COLLEAGUE_LOCKED,
    HANDED_OVER,
    NO_SECOND_OFFICER,
)
from inspector.demo.script.steps import CloseVisit, PartnerSignature
from inspector.domain.actions import Action
from inspector.domain.acts.closing import Closing
from inspector.domain.hats.refusals import Investigates
from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.refusals import AlreadyClosed, Refusal, UnknownThing, WasNotThere
from inspector.domain.strokes import Stroke
from inspector.domain.values import OperatorResponse
from inspector.sync.by_stick.file_bundle import FileBundle
from inspector.sync.by_stick.file_carrier import frames_for, take_in
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.visit.visit_props import Tab

OFFICER_SIGNATURE: tuple[Stroke, ...] = (
    (40, 150, 70, 60, 95, 40, 110, 80, 100, 150, 130, 110, 160, 90, 180, 130, 210, 100, 250, 120, 300, 90),
    (60, 170, 200, 160, 320, 168),
)
OPERATOR_SIGNATURE: tuple[Stroke, ...] = (
    (50, 60, 52, 150, 60, 90, 110, 55, 130, 85, 90, 110, 140, 130, 180, 150, 220, 110, 240, 140, 280, 120),
)


def close_visit(actor: Acting, visit: VisitViewModel, step: CloseVisit) -> Written:
    """Sign and leave; where both sign at once, nothing is signed unless the second one can."""
    partner = _partner(actor, step.visit) if step.partner is PartnerSignature.NOW else None
    if isinstance(partner, Refusal):
        return partner
    operator = OPERATOR_SIGNATURE if step.operator is OperatorResponse.SIGNED else ()
    wanted = Closing(
        step.reaction,
        step.operator,
        step.reason,
        operator,
        OFFICER_SIGNATURE,
        step.rest,
        step.rest_reason,
        *(("", "") if step.signer is None else (step.signer.role, step.signer.name)),
        frozenset(step.read_aloud),
    )
    result: Written = actor.tap(visit.closing.close, wanted)
    if partner is None or isinstance(result, Refusal):
        return result
    hand_over(actor, partner, actor.company.visits[step.visit])
    at_partner = partner.visit(step.visit, Tab.CLOSING)
    return at_partner if isinstance(at_partner, Refusal) else cosign_visit(partner, at_partner)


def cosign_visit(actor: Acting, visit: VisitViewModel) -> Written:
    """The second officer signs."""
    for stroke in OFFICER_SIGNATURE:
        visit.closing.drawOfficer([list(point) for point in zip(stroke[::2], stroke[1::2], strict=True)])
    return actor.tap(visit.closing.cosign)


def hand_over(giver: Acting, taker: Acting, visit: VisitId) -> None:
    """What the taker may read of a visit goes from one device to the other."""
    agency = taker.device.equipped.officer.agency
    bundle = FileBundle(giver.look(lambda desk: frames_for(desk.vault, (visit,), agency)), None, 0)
    taker.act(lambda desk: take_in(desk.vault, bundle, lambda: settling.settle(desk)).changes)


def _partner(actor: Acting, key: str) -> Acting | Refusal:
    """The own agency's second officer in this visit: who joined, else who started.

    One whose joining no sync brought here yet is made known by a file, before anybody signs.
    """
    company, visit = actor.company, actor.company.visits[key]
    found = actor.look(lambda desk: desk.vault.visit(visit))
    if found is None or found.started is None:
        return UnknownThing("visit", key)
    if found.signed is not None:
        return AlreadyClosed()
    heard_of = tuple(officer.installation for officer in found.officers)
    entered = (company.devices[officer].installation for officer in company.entered.get(visit, ()))
    colleagues = (_colleague(actor, installation) for installation in (*heard_of, *entered))
    officers = [_who_can_sign(company, each, visit) for each in colleagues if each is not None]
    if not officers:
        return NO_SECOND_OFFICER if _colleague(actor, found.started.partner) is None else WasNotThere()
    partner = next((each for each in officers if isinstance(each, Acting)), officers[0])
    if isinstance(partner, Acting) and partner.device.installation not in heard_of:
        hand_over(partner, actor, visit)
    return partner


def _who_can_sign(company: Company, officer: str, visit: VisitId) -> Acting | Refusal:
    """The colleague, or why he cannot sign now: his own device would say it only after the first one had signed."""
    partner = acting(company, officer)
    if partner is None:
        return COLLEAGUE_LOCKED
    if partner.device.cards.helping is not None:
        return HANDED_OVER
    found = partner.look(lambda desk: own_visit(desk, visit, Action.COSIGN))
    if isinstance(found, Investigates):
        return COLLEAGUE_INVESTIGATES
    return found if isinstance(found, Refusal) else partner


def _colleague(actor: Acting, installation: InstallationId | None) -> str | None:
    """The key of another officer of the same agency and role with this device."""
    mine = actor.device.equipped.officer
    for key, device in actor.company.devices.items():
        officer = device.equipped.officer
        if device.installation == installation and device is not actor.device:
            return key if (officer.agency, officer.role) == (mine.agency, mine.role) else None
    return None
