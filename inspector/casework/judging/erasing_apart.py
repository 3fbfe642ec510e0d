"""Erasing in an investigation: two who are designated decide, and neither a supervisor nor a privacy officer.

Nobody else reads what stands there, so nobody else can look at what is to go.
"""

from collections.abc import Container, Iterable, Sequence
from datetime import date

from inspector.casework.desk import Desk, check_role, known_visit, write
from inspector.casework.judging import erasing as deciding
from inspector.casework.judging.proposals import Proposal, grouped, on_wire
from inspector.domain import refusals
from inspector.domain.actions import Action
from inspector.domain.acts import erasing
from inspector.domain.acts.erasing import Ground, HoldGround
from inspector.domain.acts.hats import check_designated
from inspector.domain.hats.events import Investigated, text_of
from inspector.domain.ids import EventId, StreamId, VisitId
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.vault.model.erasures import ErasureState
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


def words_of(desk: Desk, proposal: Proposal) -> str:
    """What is to go, in every investigation that it is about: each text on a line of its own.

    Who is designated reads it also where he was not in the visit and knows nothing else of it.
    """
    streams = (StreamId(each.hex()) for each in proposal.streams)
    known = {on_wire(each.id): each.event for stream in streams for each in desk.vault.written_apart(stream)}
    targets = (known.get(target.event) for part in proposal.parts for target in part.said.erasure.targets)
    return "\n".join(text_of(each) for each in targets if isinstance(each, Investigated))


def proposals(desk: Desk, visit: VisitId) -> tuple[Proposal, ...]:
    """What was proposed to erase in the own agency's investigation of a visit."""
    return grouped(_proposed(desk, visit))


def all_proposals(desk: Desk) -> tuple[Proposal, ...]:
    """The same of every investigation of the own agency, also where the visit is not here."""
    return tuple(each for each in deciding.proposals(desk) if all(map(is_investigation, each.streams)))


def proposed(desk: Desk, visit: VisitId) -> frozenset[LogPlace]:
    """What of it somebody proposed to erase, for who is designated."""
    return deciding.named(_proposed(desk, visit))


def confirm(desk: Desk, erasure: LogPlace, shown: Container[LogPlace] | None = None) -> Changes | refusals.Refusal:
    """Stand by a proposal about an investigation as the second who is designated: all of it, or what was shown."""
    refusal = _not_his_to_say(desk)
    if refusal is not None:
        return refusal
    found = deciding.proposal(desk, erasure)
    if found is None or not all(map(is_investigation, found.streams)):
        return refusals.UnknownThing("erasure", f"{erasure.log.hex()}/{erasure.seq}")
    return deciding.second(desk, erasure, shown)


def hold(desk: Desk, apart: Sequence[bytes], ground: HoldGround) -> Changes | refusals.Refusal:
    """Keep all of these investigations, by the names of their streams, whatever was or will be decided about them."""
    refusal = _not_his_to_say(desk)
    if not apart or not all(map(is_investigation, apart)) or refusal is not None:
        return refusal or refusals.UnknownThing("hold", "")
    return write(desk, Batch(declarations=tuple(HoldPlaced(each, ground.value) for each in apart)))


def lift(desk: Desk, held: Iterable[LogPlace]) -> Changes | refusals.Refusal:
    """End these holds on investigations and no others; what was confirmed about them is carried out."""
    refusal, own = _not_his_to_say(desk), desk.vault.me.agency
    found = (each for each in map(desk.vault.hold, sorted(set(held))) if each is not None)
    mine = tuple(each.id for each in found if each.by.agency is own and is_investigation(each.stream))
    if not mine or refusal is not None:
        return refusal or refusals.UnknownThing("hold", "")
    return write(desk, Batch(declarations=tuple(map(HoldLifted, mine))))


def holds(desk: Desk, visit: VisitId) -> tuple[Hold, ...]:
    """What keeps an investigation."""
    apart, own = _stream(desk, visit), desk.vault.me.agency
    held = () if apart is None else desk.vault.holds((apart,))
    return tuple(each for each in held if each.by.agency is own)


def _proposed(desk: Desk, visit: VisitId) -> tuple[ErasureState, ...]:
    apart = desk.vault.investigation_of(visit)
    return () if apart is None else desk.vault.erasures_in((apart,))


def _stream(desk: Desk, visit: VisitId) -> bytes | None:
    apart = desk.vault.investigation_of(visit)
    return None if apart is None else bytes.fromhex(apart)


def _not_his_to_say(desk: Desk) -> refusals.Refusal | None:
    """It takes a designation that holds today."""
    return check_role(desk, Action.ERASE_INVESTIGATION) or check_designated(desk.vault.me, desk.today())
