"""What was proposed in one go, as one: erase events of several streams that stand or fall together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspector.domain.ids import EventId as DomainEventId
from inspector.domain.values import Officer
from inspector.vault.model import ErasureState
from inspector.wire.erasures import Hold
from inspector.wire.event import EventId

AT_ONCE = 1_000
"""How many targets of a proposal stand in one erase event, which holds two thousand."""
_SECONDS = 1.0
"""The parts of a proposal are written in one transaction."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The parts of one proposal, in the order they were written."""

    parts: tuple[ErasureState, ...]

    @property
    def id(self) -> EventId:
        """Its first part names it."""
        return self.parts[0].said.id

    @property
    def first(self) -> ErasureState:
        """Who proposed, when, why: the same in every part."""
        return self.parts[0]

    @property
    def open_parts(self) -> tuple[ErasureState, ...]:
        """The parts that nobody confirmed."""
        return tuple(part for part in self.parts if part.said.confirmed_by is None)

    @property
    def confirmed(self) -> ErasureState | None:
        """A part that was confirmed, if any was."""
        return next((part for part in self.parts if part.said.confirmed_by is not None), None)

    @property
    def confirmers(self) -> dict[str, Officer | None]:
        """Who stands by it as the second, by number."""
        said = ((part.said.confirmed_by, part.confirmed_by) for part in self.parts)
        return {speaker.number: officer for speaker, officer in said if speaker is not None}

    @property
    def streams(self) -> tuple[bytes, ...]:
        """The streams it erases in."""
        return tuple(dict.fromkeys(part.said.erasure.stream for part in self.parts))

    @property
    def hold(self) -> Hold | None:
        """What keeps it from being confirmed: a hold on any part holds all of it."""
        return next((part.hold for part in self.parts if part.hold is not None), None)


def grouped(states: Iterable[ErasureState]) -> tuple[Proposal, ...]:
    """The proposals that these erase events make up, in the order of their names."""
    found: list[list[ErasureState]] = []
    for state in sorted(states, key=lambda each: each.said.id):
        if found and _goes_on(found[-1][-1], state):
            found[-1].append(state)
        else:
            found.append([state])
    return tuple(Proposal(tuple(parts)) for parts in found)


def erased_targets(states: Iterable[ErasureState]) -> frozenset[EventId]:
    """Every event that some confirmed erasure names which nothing holds back."""
    in_force = (state for state in states if state.said.confirmed_by is not None and state.hold is None)
    return frozenset(target.event for state in in_force for target in state.said.erasure.targets)


def is_erased_already(parts: Sequence[ErasureState], erased: frozenset[EventId]) -> bool:
    """Whether there is nothing left for a confirmation of these parts to erase."""
    return bool(parts) and all(target.event in erased for part in parts for target in part.said.erasure.targets)


def on_wire(event: DomainEventId) -> EventId:
    """The event as an erase event names it."""
    return EventId(bytes.fromhex(event.log), event.seq)


def _goes_on(before: ErasureState, after: ErasureState) -> bool:
    """Written right after, for the next stream, or for more of a stream of which there was much."""
    one, other = before.said, after.said
    is_next = one.id.log == other.id.log and one.id.seq + 1 == other.id.seq
    is_alike = (one.erasure.ground, one.erasure.term) == (other.erasure.ground, other.erasure.term)
    return is_next and is_alike and _is_at_once(before, after) and _is_further(before, after)


def _is_at_once(before: ErasureState, after: ErasureState) -> bool:
    if before.proposed_at is None or after.proposed_at is None:
        return before.proposed_at is after.proposed_at
    return abs((after.proposed_at - before.proposed_at).total_seconds()) <= _SECONDS


def _is_further(before: ErasureState, after: ErasureState) -> bool:
    one, other = before.said.erasure, after.said.erasure
    is_full = one.stream == other.stream and len(one.targets) == AT_ONCE
    return one.stream < other.stream or is_full
