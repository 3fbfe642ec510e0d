"""Plays the steps about a device that is gone.

The administrator works at the hub, the supervisor on the page of such devices, two custodians on a successor's device.
"""

from typing import assert_never

from inspector.casework.judging import hand_ins, succession
from inspector.demo.playing.company import Acting, Written, acting, refusal_in
from inspector.demo.playing.refused import COLLEAGUE_LOCKED, NOT_GIVEN, NOT_THE_ADMINISTRATOR
from inspector.demo.script import revoked_steps as steps
from inspector.demo.trouble import BrokenError
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.hub.errors import HubError
from inspector.vault.model.revoked_devices import HandIn
from inspector.wire.scopes import Role


def play_on_revoked(actor: Acting, step: steps.RevokedStep) -> Refusal | None:
    """Do what the step says; gives the refusal when the program will not."""
    match step:
        case steps.RecoverAgency():
            return _recovered(actor, step)
        case steps.Revoke():
            return _at_the_hub(actor, step)
        case steps.Wipe() if actor.workplace.session.me.role is Role.ADMINISTRATOR:
            return _at_the_hub(actor, step)
        case steps.Wipe():
            actor.device.app.showHandIns()
            about = actor.company.devices[step.officer].installation
            return refusal_in(actor.tap(actor.workplace.handins.orderWipe, about))
        case steps.AcceptHandIn() | steps.SetAsideHandIn():
            actor.device.app.showHandIns()
            actor.device.rest()
            return refusal_in(_judged(actor, step))
        case _:
            assert_never(step)


def _at_the_hub(actor: Acting, step: steps.Revoke | steps.Wipe) -> Refusal | None:
    """What the administrator of an agency does with the hub's own commands."""
    hub, me, about = actor.company.hub, actor.workplace.session.me, actor.company.devices[step.officer]
    if hub is None:
        raise BrokenError("there is no hub whose administrator could do this")
    if me.role is not Role.ADMINISTRATOR or about.equipped.officer.agency is not me.agency:
        return NOT_THE_ADMINISTRATOR
    try:
        if isinstance(step, steps.Revoke):
            hub.revoke(about.installation)
        else:
            hub.order_wipe(about.installation)
    except HubError as error:
        return NOT_THE_ADMINISTRATOR.because(error)
    return None


def _recovered(actor: Acting, step: steps.RecoverAgency) -> Refusal | None:
    """The two have the fingerprint from the successor's own device, and give nothing on any other."""
    successor = acting(actor.company, step.successor)
    if successor is None:
        return COLLEAGUE_LOCKED
    first, second = map(actor.company.setting.custodians.key_of, step.custodians)
    fingerprint = successor.look(succession.own_fingerprint)
    done = actor.act(lambda desk: succession.hold_ceremony(desk, step.purpose, (first, second), fingerprint))
    return NOT_GIVEN[done] if isinstance(done, succession.NotGiven) else None


def _judged(actor: Acting, step: steps.AcceptHandIn | steps.SetAsideHandIn) -> Written:
    installation = actor.company.devices[step.officer].installation
    found = actor.look(lambda desk: hand_ins.hand_in_of(desk, installation))
    page, parts = actor.workplace.handins, _parts(found, step.log, actor.company.visits.get(step.log))
    done: Written = UnknownThing("hand_in", step.log or step.officer)
    for part in parts:
        if isinstance(step, steps.AcceptHandIn):
            done = actor.tap(page.accept, installation, part)
        else:
            done = actor.tap(page.setAside, installation, part, step.reason)
        if isinstance(done, Refusal):
            return done
    return done


def _parts(found: HandIn | None, log: str, visit: VisitId | None) -> list[str]:
    """What the page calls the logs that a step names by their kind or their visit; the whole hand-in is one part."""
    logs = () if found is None else found.logs
    if not log:
        return [""] if logs else []
    named = (each for each in logs if log == each.kind.name.lower() or (visit is not None and visit == each.visit))
    return [each.head.log.hex() for each in named]
