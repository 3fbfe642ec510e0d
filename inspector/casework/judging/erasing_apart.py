"""Erasing in an investigation: two who are designated decide, and neither a supervisor nor a privacy officer.

Nobody else reads what stands there, so nobody else can look at what is to go.
"""

from collections.abc import Iterable
from datetime import date

from inspector.casework.desk import Desk, check_role, known_visit, write
from inspector.casework.judging import erasing as deciding
from inspector.casework.judging.proposals import Proposal, grouped
from inspector.domain import refusals
from inspector.domain.actions import Action
from inspector.domain.acts import erasing
from inspector.domain.acts.erasing import Ground, HoldGround
from inspector.domain.acts.hats import check_designated
from inspector.domain.ids import EventId, VisitId
from inspector.vault.model import Batch, Changes
from inspector.wire.directory import HoldLifted, HoldPlaced
from inspector.wire.erasures import Hold
from inspector.wire.event import LogPlace
from inspector.wire.scopes import Purpose
from inspector.wire.stream_id import is_investigation


def propose(
    desk: Desk, visit: VisitId, events: Iterable[EventId], ground: Ground, term: date | None = None
) -> Changes | refusals.Refusal:
    """Ask for something of an investigation to be erased everywhere; nothing goes before a second one confirms."""
    refusal = _not_his_to_say(desk)
    found = refusal or known_visit(desk, visit)
    if isinstance(found, refusals.Refusal):
        return found
    chosen = erasing.erasable_apart(found, events, desk.vault.me, ground)
    if isinstance(chosen, refusals.Refusal):
        return chosen
    refusal = deciding.check_proposed(desk, chosen, ground, term)
    if refusal is not None:
        return refusal
    return write(desk, Batch(erasures=deciding.said_erasures(desk, chosen, ground, term, Purpose.INVESTIGATION)))


def proposals(desk: Desk, visit: VisitId) -> tuple[Proposal, ...]:
    """What was proposed to erase in the own agency's investigation of a visit."""
    apart = _stream(desk, visit)
    every = grouped(each for each in deciding.erasures(desk) if each.said.erasure.stream == apart)
    return tuple(each for each in every if apart is not None)


def confirm(desk: Desk, erasure: LogPlace) -> Changes | refusals.Refusal:
    """Stand by a proposal about an investigation as the second who is designated."""
    refusal = _not_his_to_say(desk)
    if refusal is not None:
        return refusal
    own = (each for each in deciding.proposals(desk) if all(map(is_investigation, each.streams)))
    if not any(erasure in each.names for each in own):
        return refusals.UnknownThing("erasure", f"{erasure.log.hex()}/{erasure.seq}")
    return deciding.second(desk, erasure)


def hold(desk: Desk, visit: VisitId, ground: HoldGround) -> Changes | refusals.Refusal:
    """Keep all of an investigation, whatever was or will be decided about it."""
    apart, refusal = _stream(desk, visit), _not_his_to_say(desk)
    if apart is None or refusal is not None:
        return refusal or refusals.UnknownThing("visit", visit)
    return write(desk, Batch(declarations=(HoldPlaced(apart, ground.value),)))


def lift(desk: Desk, visit: VisitId) -> Changes | refusals.Refusal:
    """End every hold on an investigation; what was confirmed about it is carried out."""
    refusal, held = _not_his_to_say(desk), holds(desk, visit)
    if not held or refusal is not None:
        return refusal or refusals.UnknownThing("hold", "")
    return write(desk, Batch(declarations=tuple(HoldLifted(each.id) for each in held)))


def holds(desk: Desk, visit: VisitId) -> tuple[Hold, ...]:
    """What keeps an investigation."""
    apart, own = _stream(desk, visit), desk.vault.me.agency
    return tuple(each for each in desk.vault.holds() if each.stream == apart and each.by.agency is own)


def _stream(desk: Desk, visit: VisitId) -> bytes | None:
    apart = desk.vault.investigation_of(visit)
    return None if apart is None else bytes.fromhex(apart)


def _not_his_to_say(desk: Desk) -> refusals.Refusal | None:
    """It takes a designation that holds today."""
    return check_role(desk, Action.ERASE_INVESTIGATION) or check_designated(desk.vault.me, desk.today())
