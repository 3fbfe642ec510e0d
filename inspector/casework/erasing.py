"""Erasing by two people: a supervisor proposes, a privacy officer confirms; a hold keeps what must be kept."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from inspector.casework.desk import Desk, known_visit, write
from inspector.domain import erasing
from inspector.domain.erasing import Erasable, Ground
from inspector.domain.ids import EventId, VisitId
from inspector.domain.refusals import NotAllowed, OnHold, Refusal, TextRefused, UnknownThing
from inspector.domain.texts import check_text
from inspector.vault.model import Batch, Changes, ErasureState
from inspector.wire import event as wire
from inspector.wire.directory import ErasureApplied, ErasureConfirmed, HoldLifted, HoldPlaced
from inspector.wire.erasure import GROUND_CHARACTERS, ErasedTarget, Erasure
from inspector.wire.erasures import body_hash_of
from inspector.wire.scopes import Role

_AT_ONCE = 1_000
"""An erase event holds two thousand targets."""


def propose(
    desk: Desk, visit: VisitId, events: Iterable[EventId], ground: Ground, term: date | None = None
) -> Changes | Refusal:
    """Ask for content of a visit to be erased everywhere; nothing goes before a privacy officer confirms it."""
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    if desk.vault.me.role is not Role.SUPERVISOR:
        return NotAllowed("propose_erasure")
    chosen = erasing.erasable(found, events, desk.vault.me)
    if isinstance(chosen, Refusal):
        return chosen
    ended = "" if term is None else term.isoformat()
    return write(desk, Batch(erasures=tuple(_erasures(desk, chosen, ground, ended))))


def erasures(desk: Desk) -> tuple[ErasureState, ...]:
    """Everything the own agency decided to erase, who signed for having done so and who has not."""
    return desk.vault.erasures()


def confirm(desk: Desk, erasure: wire.EventId) -> Changes | Refusal:
    """Stand by a proposal as the second person; from here on every device and the hub carry it out."""
    state = next((each for each in erasures(desk) if each.said.id == erasure), None)
    if desk.vault.me.role is not Role.PRIVACY_OFFICER:
        return NotAllowed("confirm_erasure")
    if state is None or state.said.confirmed_by is not None:
        return UnknownThing("erasure", f"{erasure.log.hex()}/{erasure.seq}")
    if state.hold is not None:
        return OnHold(state.hold.ground)
    if state.said.proposed_by.number == desk.vault.me.number:
        return NotAllowed("confirm_erasure")
    return write(desk, Batch(declarations=(ErasureConfirmed(erasure, body_hash_of(state.said.erasure)),)))


def hold(desk: Desk, visit: VisitId, ground: str) -> Changes | Refusal:
    """Keep everything of a visit that this agency could erase, whatever was or will be decided."""
    if desk.vault.me.role is not Role.SUPERVISOR:
        return NotAllowed("hold")
    refusal = check_text(ground, required=True)
    if refusal is not None:
        return refusal
    if len(ground) > GROUND_CHARACTERS:
        return TextRefused("too_long")
    streams = [bytes.fromhex(each.id) for each in desk.vault.streams_of(visit)]
    if not streams:
        return UnknownThing("visit", visit)
    return write(desk, Batch(declarations=tuple(HoldPlaced(stream, ground) for stream in streams)))


def lift_hold(desk: Desk, visit: VisitId) -> Changes | Refusal:
    """End every hold of the own agency on a visit; what was decided about it is carried out now."""
    if desk.vault.me.role is not Role.SUPERVISOR:
        return NotAllowed("hold")
    streams = {bytes.fromhex(each.id) for each in desk.vault.streams_of(visit)}
    mine = [h for h in desk.vault.holds() if h.stream in streams and h.by.agency is desk.vault.me.agency]
    if not mine:
        return UnknownThing("hold", visit)
    return write(desk, Batch(declarations=tuple(HoldLifted(each.id) for each in mine)))


def sign(desk: Desk) -> Changes:
    """Sign for what was erased on this device; run after every sync."""
    due = desk.vault.erasures_to_sign()
    return desk.vault.append(Batch(declarations=tuple(ErasureApplied(each) for each in due))) if due else Changes()


def _erasures(desk: Desk, chosen: Sequence[Erasable], ground: Ground, term: str) -> Iterator[Erasure]:
    """One erase event for a stream, or more when there is much of it."""
    streams = {desk.vault.stream_in(each.event) for each in chosen}
    for stream in sorted(stream for stream in streams if stream is not None):
        mine = [each for each in chosen if desk.vault.stream_in(each.event) == stream]
        for first in range(0, len(mine), _AT_ONCE):
            some = mine[first : first + _AT_ONCE]
            blobs = tuple(bytes.fromhex(blob) for each in some for blob in each.blobs)
            targets = tuple(
                ErasedTarget(_on_wire(each.event), tuple(_seen(write) for write in each.replaces)) for each in some
            )
            yield Erasure(bytes.fromhex(stream), targets, blobs, ground.value, term)


def _on_wire(event: EventId) -> wire.EventId:
    return wire.EventId(bytes.fromhex(event.log), event.seq)


def _seen(event: EventId) -> wire.SeenEvent:
    return wire.SeenEvent(bytes.fromhex(event.log), event.seq, event.mark)
