"""Erasing by two people: a supervisor proposes, a privacy officer confirms; a hold keeps what must be kept."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from inspector.casework import signals
from inspector.casework.desk import Desk, known_visit, write
from inspector.domain import erasing
from inspector.domain.erasing import Erasable, Ground
from inspector.domain.ids import EventId, VisitId
from inspector.domain.refusals import NotAllowed, OnHold, Refusal, TextRefused, UnknownThing
from inspector.domain.texts import check_text
from inspector.domain.visit import Visit
from inspector.vault.model import Batch, Changes, ErasureState
from inspector.wire import event as wire
from inspector.wire.directory import ErasureApplied, ErasureConfirmed, HoldLifted, HoldPlaced
from inspector.wire.erasure import GROUND_CHARACTERS, ErasedTarget, Erasure
from inspector.wire.erasures import Hold, body_hash_of
from inspector.wire.scopes import Role

_AT_ONCE = 1_000
"""An erase event holds two thousand targets."""
_HOLDERS = frozenset({Role.SUPERVISOR, Role.PRIVACY_OFFICER})


@dataclass(frozen=True, slots=True)
class ErasedContent:
    """What one decision took out of a visit."""

    state: ErasureState
    events: tuple[EventId, ...]


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
    refusal = erasing.check_term(ground, term, desk.today())
    if isinstance(chosen, Refusal):
        return chosen
    if refusal is not None:
        return refusal
    ended = "" if term is None else term.isoformat()
    return write(desk, Batch(erasures=tuple(_erasures(desk, chosen, ground, ended))))


def propose_whole(desk: Desk, visit: VisitId, ground: Ground, term: date | None = None) -> Changes | Refusal:
    """Ask for everything of a visit that the own agency keeps to be erased."""
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    return propose(desk, visit, (recorded.id for recorded in erasing.own_content(found, desk.vault.me)), ground, term)


def erasures(desk: Desk) -> tuple[ErasureState, ...]:
    """Everything the own agency decided to erase, who signed for having done so and who has not."""
    return desk.vault.erasures()


def erased_of(desk: Desk, visit: Visit) -> tuple[ErasedContent, ...]:
    """What is gone of a visit by decision of the own agency."""
    gone = {_on_wire(event): event for event in visit.erased}
    named = ((state, {target.event for target in state.said.erasure.targets}) for state in erasures(desk))
    return tuple(
        ErasedContent(state, tuple(gone[event] for event in sorted(gone.keys() & targets)))
        for state, targets in named
        if state.confirmed_by is not None and gone.keys() & targets
    )


def is_erased(desk: Desk, visit: VisitId) -> bool:
    """Whether nothing is left of a visit that the own agency decided to erase in."""
    streams = _streams_of(desk, visit)
    return desk.vault.visit(visit) is None and any(
        state.confirmed_by is not None and state.said.erasure.stream in streams for state in erasures(desk)
    )


def confirm(desk: Desk, erasure: wire.EventId) -> Changes | Refusal:
    """Stand by a proposal as the second person; from here on every device and the hub carry it out."""
    state = _state(desk, erasure)
    if desk.vault.me.role is not Role.PRIVACY_OFFICER:
        return NotAllowed("confirm_erasure")
    if state is None or state.said.confirmed_by is not None:
        return _unknown(erasure)
    if state.hold is not None:
        return OnHold(state.hold.ground)
    if state.said.proposed_by.number == desk.vault.me.number:
        return NotAllowed("confirm_own_erasure")
    return write(desk, Batch(declarations=(ErasureConfirmed(erasure, body_hash_of(state.said.erasure)),)))


def sign(desk: Desk) -> Changes:
    """Sign for what was erased on this device; run after every sync."""
    due = desk.vault.erasures_to_sign()
    if not due:
        return Changes()
    signed = tuple(ErasureApplied(each) for each in due)
    return desk.vault.append(Batch(declarations=signed, drop_drafts=_drafts_of_erased(desk)))


def _drafts_of_erased(desk: Desk) -> tuple[str, ...]:
    """What somebody was typing about visits that are gone; a signal is not the visit's and goes to its receiver."""
    typed = (key for key in desk.vault.drafts() if not key.startswith(signals.DRAFTS))
    return tuple(key for key in typed if is_erased(desk, VisitId(key.partition("/")[2].partition("/")[0])))


# --- holds


def hold(desk: Desk, visit: VisitId, ground: str) -> Changes | Refusal:
    """Keep everything of a visit that this agency could erase, whatever was or will be decided."""
    return _hold(desk, _streams_of(desk, visit), ground, UnknownThing("visit", visit))


def hold_named(desk: Desk, erasure: wire.EventId, ground: str) -> Changes | Refusal:
    """Keep the part of a visit that a proposal is about; for whoever does not know the visit."""
    return _hold(desk, _stream_named(desk, erasure), ground, _unknown(erasure))


def lift_hold(desk: Desk, visit: VisitId) -> Changes | Refusal:
    """End every hold of the own agency on a visit; what was decided about it is carried out now."""
    return _lift(desk, _streams_of(desk, visit))


def lift_hold_named(desk: Desk, erasure: wire.EventId) -> Changes | Refusal:
    """End every hold of the own agency on the part of a visit that a proposal is about."""
    return _lift(desk, _stream_named(desk, erasure))


def holds_on(desk: Desk, visit: VisitId) -> tuple[Hold, ...]:
    """The holds of the own agency on a visit."""
    return _holds(desk, _streams_of(desk, visit))


def _hold(desk: Desk, streams: Sequence[bytes], ground: str, unknown: UnknownThing) -> Changes | Refusal:
    refusal = check_text(ground, required=True)
    if desk.vault.me.role not in _HOLDERS:
        return NotAllowed("hold")
    if refusal is not None:
        return refusal
    if len(ground) > GROUND_CHARACTERS:
        return TextRefused("too_long")
    if not streams:
        return unknown
    return write(desk, Batch(declarations=tuple(HoldPlaced(each, ground) for each in streams)))


def _lift(desk: Desk, streams: Sequence[bytes]) -> Changes | Refusal:
    if desk.vault.me.role not in _HOLDERS:
        return NotAllowed("hold")
    mine = _holds(desk, streams)
    if not mine:
        return UnknownThing("hold", "")
    return write(desk, Batch(declarations=tuple(HoldLifted(each.id) for each in mine)))


def _holds(desk: Desk, streams: Sequence[bytes]) -> tuple[Hold, ...]:
    own = desk.vault.me.agency
    return tuple(each for each in desk.vault.holds() if each.stream in streams and each.by.agency is own)


def _streams_of(desk: Desk, visit: VisitId) -> tuple[bytes, ...]:
    return tuple(bytes.fromhex(each.id) for each in desk.vault.streams_of(visit))


def _stream_named(desk: Desk, erasure: wire.EventId) -> tuple[bytes, ...]:
    state = _state(desk, erasure)
    return () if state is None else (state.said.erasure.stream,)


# --- inside


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


def _state(desk: Desk, erasure: wire.EventId) -> ErasureState | None:
    return next((each for each in erasures(desk) if each.said.id == erasure), None)


def _unknown(erasure: wire.EventId) -> UnknownThing:
    return UnknownThing("erasure", f"{erasure.log.hex()}/{erasure.seq}")
