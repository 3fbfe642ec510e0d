"""Erasing by two people: a supervisor proposes, a privacy officer confirms; a hold keeps what must be kept."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from inspector.casework import drafts
from inspector.casework.businesses.plans import plan_stream
from inspector.casework.desk import Desk, check_role, known_visit, write
from inspector.casework.judging.proposals import AT_ONCE, Proposal, grouped, on_wire
from inspector.crypto.proposals import proposal_id, seal_nonce
from inspector.domain import refusals
from inspector.domain.actions import Action
from inspector.domain.acts import erasing
from inspector.domain.acts.erasing import Erasable, Ground
from inspector.domain.ids import EventId, VisitId
from inspector.domain.office_events import PlanCancelled
from inspector.domain.recorded import NewEvent
from inspector.domain.texts import check_reason
from inspector.domain.visits.visit import Visit
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.vault.model.erasures import ErasureState
from inspector.wire import event as wire
from inspector.wire.directory import ErasureApplied, ErasureConfirmed, HoldLifted, HoldPlaced
from inspector.wire.erasure import GROUND_CHARACTERS, MOST_WRAPS, ErasedTarget, Erasure
from inspector.wire.erasures import Hold, body_hash_of
from inspector.wire.event import LogPlace
from inspector.wire.scopes import KEEPERS, Purpose, StreamKind

_PLAN_USED = "Het bezoek is begonnen."


@dataclass(frozen=True, slots=True)
class ErasedContent:
    """What one decision took out of a visit."""

    state: ErasureState
    events: tuple[EventId, ...]


def propose(
    desk: Desk, visit: VisitId, events: Iterable[EventId], ground: Ground, term: date | None = None
) -> Changes | refusals.Refusal:
    """Ask for content of a visit to be erased everywhere; nothing goes before a privacy officer confirms it."""
    found = known_visit(desk, visit)
    if isinstance(found, refusals.Refusal):
        return found
    chosen = erasing.erasable(found, events, desk.vault.me)
    return chosen if isinstance(chosen, refusals.Refusal) else _propose(desk, visit, chosen, ground, term)


def propose_whole(desk: Desk, visit: VisitId, ground: Ground, term: date | None = None) -> Changes | refusals.Refusal:
    """Ask for everything of a visit that the own agency keeps to be erased, also what an earlier erasure left."""
    if not desk.vault.remains_of(visit):
        return refusals.UnknownThing("visit", visit)
    left = desk.vault.leftovers(visit)
    chosen = tuple(Erasable(each.event, each.kind, each.replaces, each.blobs) for each in left)
    return _propose(desk, visit, chosen, ground, term)


def _propose(
    desk: Desk, visit: VisitId, chosen: tuple[Erasable, ...], ground: Ground, term: date | None
) -> Changes | refusals.Refusal:
    refusal = check_role(desk, Action.PROPOSE_ERASURE) or check_proposed(desk, chosen, ground, term)
    if refusal is not None:
        return refusal
    said = said_erasures(desk, chosen, ground, term, Purpose.ERASING)
    return write(desk, Batch(appends=_plan_used(desk, visit, chosen), erasures=said))


def check_proposed(
    desk: Desk, chosen: Sequence[Erasable], ground: Ground, term: date | None
) -> refusals.Refusal | None:
    """Why nothing can be proposed about these events on this ground, whoever does."""
    refusal = (None if chosen else refusals.NothingToErase()) or erasing.check_term(
        ground, term, desk.certain_day(), is_checked=desk.vault.clock.unchecked_since is None
    )
    if refusal is None and named(_about(desk, chosen)).issuperset(on_wire(each.event) for each in chosen):
        return refusals.AlreadyProposed()
    return refusal


def erasures(desk: Desk) -> tuple[ErasureState, ...]:
    """Everything the own agency decided to erase, who signed for having done so and who has not."""
    return desk.vault.erasures()


def proposals(desk: Desk) -> tuple[Proposal, ...]:
    """The same, each proposal with all its parts."""
    return grouped(erasures(desk))


def proposal(desk: Desk, erasure: LogPlace) -> Proposal | None:
    """The proposal that an erase event is a part of."""
    found = grouped(desk.vault.proposed_with(erasure))
    return next((each for each in found if erasure in each.names), None)


def named(states: Iterable[ErasureState]) -> frozenset[LogPlace]:
    """Every event that somebody proposed to erase."""
    return frozenset(target.event for state in states for target in state.said.erasure.targets)


def erased_of(desk: Desk, visit: Visit) -> tuple[ErasedContent, ...]:
    """What is gone of a visit by decision of the own agency."""
    gone = {on_wire(event): event for event in visit.erased}
    streams = {desk.vault.stream_in(event) for event in visit.erased}
    said = desk.vault.erasures_in(stream for stream in streams if stream is not None)
    decided = ((state, {target.event for target in state.said.erasure.targets}) for state in said)
    return tuple(
        ErasedContent(state, tuple(gone[event] for event in sorted(gone.keys() & targets)))
        for state, targets in decided
        if state.confirmed_by is not None and gone.keys() & targets
    )


def is_erased(desk: Desk, visit: VisitId) -> bool:
    """Whether nothing of the own agency is left of a visit that it decided to erase in."""
    return is_decided(desk, visit) and not desk.vault.leftovers(visit)


def is_decided(desk: Desk, visit: VisitId) -> bool:
    """Whether the own agency decided to erase in a visit."""
    said = desk.vault.erasures_in(each.id for each in desk.vault.remains_of(visit))
    return any(state.said.confirmed_by is not None for state in said)


def confirm(desk: Desk, erasure: LogPlace, shown: Container[LogPlace] | None = None) -> Changes | refusals.Refusal:
    """Stand by a proposal as the second person; from here on every device and the hub carry it out.

    All its parts, or those of them that were shown: its writer can add more at any time.
    """
    refusal = check_role(desk, Action.CONFIRM_ERASURE)
    return refusal or second(desk, erasure, shown)


def second(desk: Desk, erasure: LogPlace, shown: Container[LogPlace] | None = None) -> Changes | refusals.Refusal:
    """Confirm a proposal of somebody else of the agency; whether it is this officer's to say was judged before."""
    found = proposal(desk, erasure)
    if found is None:
        return _unknown(erasure)
    parts = tuple(part for part in found.open_parts if shown is None or part.said.id in shown)
    if not parts:
        return _unknown(erasure)
    if found.hold is not None:
        return refusals.OnHold(found.hold.ground)
    if found.first.said.proposed_by.number == desk.vault.me.number:
        return refusals.OwnProposal()
    if all(part.is_moot for part in parts):
        return refusals.AlreadyErased()
    said = (part.said for part in parts)
    return write(
        desk, Batch(declarations=tuple(ErasureConfirmed(each.id, body_hash_of(each.erasure)) for each in said))
    )


def sign(desk: Desk) -> Changes:
    """Sign for what was erased on this device; run after every sync."""
    due = desk.vault.erasures_to_sign()
    if not due:
        return Changes()
    signed = tuple(ErasureApplied(each) for each in due)
    return desk.vault.append(Batch(declarations=signed, drop_drafts=_drafts_of_erased(desk)))


def _drafts_of_erased(desk: Desk) -> tuple[str, ...]:
    """What somebody was typing about visits that are gone."""
    return tuple(key for key, visit in drafts.typed_about_visits(desk) if is_erased(desk, visit))


# --- holds


def hold(desk: Desk, visit: VisitId, ground: str) -> Changes | refusals.Refusal:
    """Keep everything of a visit that this agency could erase, whatever was or will be decided."""
    return _hold(desk, own_streams(desk, visit), ground, refusals.UnknownThing("visit", visit))


def hold_named(desk: Desk, erasure: LogPlace, ground: str) -> Changes | refusals.Refusal:
    """Keep every part of a visit that a proposal is about; for whoever does not know the visit."""
    return _hold(desk, _streams_named(desk, erasure), ground, _unknown(erasure))


def lift(desk: Desk, holds: Iterable[LogPlace]) -> Changes | refusals.Refusal:
    """End these holds of the own agency and no others; what was decided about it is carried out where none is left."""
    refusal = check_role(desk, Action.HOLD)
    if refusal is not None:
        return refusal
    found = map(desk.vault.hold, sorted(set(holds)))
    mine = tuple(each.id for each in found if each is not None and each.by.agency is desk.vault.me.agency)
    if not mine:
        return refusals.UnknownThing("hold", "")
    return write(desk, Batch(declarations=tuple(map(HoldLifted, mine))))


def holds_on(desk: Desk, visit: VisitId) -> tuple[Hold, ...]:
    """The holds of the own agency on a visit or a part of it."""
    return _holds(desk, own_streams(desk, visit))


def holds_named(desk: Desk, erasure: LogPlace) -> tuple[Hold, ...]:
    """The holds of the own agency on the parts of a visit that a proposal is about."""
    return _holds(desk, _streams_named(desk, erasure))


def own_streams(desk: Desk, visit: VisitId) -> tuple[bytes, ...]:
    """The streams of a visit in which the own agency can erase."""
    own = desk.vault.me.agency
    return tuple(
        bytes.fromhex(each.id)
        for each in desk.vault.remains_of(visit)
        if each.kind is StreamKind.VISIT or KEEPERS.get(each.kind) is own
    )


def _hold(
    desk: Desk, streams: Sequence[bytes], ground: str, unknown: refusals.UnknownThing
) -> Changes | refusals.Refusal:
    refusal = check_role(desk, Action.HOLD) or check_reason(ground, most=GROUND_CHARACTERS)
    if refusal is not None:
        return refusal
    if not streams:
        return unknown
    return write(desk, Batch(declarations=tuple(HoldPlaced(each, ground) for each in streams)))


def _holds(desk: Desk, streams: Sequence[bytes]) -> tuple[Hold, ...]:
    own = desk.vault.me.agency
    return tuple(each for each in desk.vault.holds(streams) if each.by.agency is own)


def _streams_named(desk: Desk, erasure: LogPlace) -> tuple[bytes, ...]:
    found = proposal(desk, erasure)
    return () if found is None else found.streams


# --- inside


def _about(desk: Desk, chosen: Sequence[Erasable]) -> tuple[ErasureState, ...]:
    streams = {desk.vault.stream_in(each.event) for each in chosen}
    return desk.vault.erasures_in(stream for stream in streams if stream is not None)


def said_erasures(
    desk: Desk, chosen: Sequence[Erasable], ground: Ground, term: date | None, purpose: Purpose
) -> tuple[Erasure, ...]:
    """What asks for these events to be erased; the holders of the purpose's key put its parts together."""
    return tuple(_erasures(desk, chosen, ground, "" if term is None else term.isoformat(), purpose))


def _erasures(desk: Desk, chosen: Sequence[Erasable], ground: Ground, term: str, purpose: Purpose) -> Iterator[Erasure]:
    """One erase event for a stream, or more when there is much of it; who may put them together is given the nonce."""
    nonce = desk.ids.key32()
    keys = desk.vault.directory.purpose(desk.vault.me.agency, purpose)
    readers = tuple(key.reader for key in keys[:MOST_WRAPS])
    streams = {desk.vault.stream_in(each.event) for each in chosen}
    for stream in sorted(stream for stream in streams if stream is not None):
        raw = bytes.fromhex(stream)
        mine = [each for each in chosen if desk.vault.stream_in(each.event) == stream]
        for first in range(0, len(mine), AT_ONCE):
            some = mine[first : first + AT_ONCE]
            blobs = tuple(bytes.fromhex(blob) for each in some for blob in each.blobs)
            targets = tuple(
                ErasedTarget(on_wire(each.event), tuple(_seen(write) for write in each.replaces)) for each in some
            )
            wraps = seal_nonce(nonce, raw, readers)
            yield Erasure(raw, targets, blobs, ground.value, term, proposal_id(nonce, raw), wraps)


def _seen(event: EventId) -> wire.SeenEvent:
    return wire.SeenEvent(bytes.fromhex(event.log), event.seq, event.mark)


def _plan_used(desk: Desk, visit: VisitId, chosen: Sequence[Erasable]) -> tuple[NewEvent, ...]:
    """Takes back the plan a visit began from, when its beginning is to go: nobody would know that it was used."""
    found = desk.vault.visit(visit)
    start = None if found is None else found.start
    plan = None if start is None or all(each.event != start.id for each in chosen) else start.event.plan
    if plan is None or desk.vault.plan(plan) is None or desk.vault.needs_newer(plan):
        return ()
    stream = desk.vault.stream(plan_stream(plan))
    is_own = stream is not None and stream.owner is desk.vault.me.agency
    return (NewEvent(plan_stream(plan), PlanCancelled(_PLAN_USED)),) if is_own else ()


def _unknown(erasure: LogPlace) -> refusals.UnknownThing:
    return refusals.UnknownThing("erasure", f"{erasure.log.hex()}/{erasure.seq}")
