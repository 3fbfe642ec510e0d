"""What was proposed in one go, as one: erase events of several streams that stand or fall together."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from inspector.domain.ids import EventId
from inspector.domain.values import Officer
from inspector.vault.model.erasures import ErasureState
from inspector.wire.erasures import Hold
from inspector.wire.event import LogPlace

AT_ONCE = 1_000
"""How many targets of a proposal stand in one erase event, which holds two thousand."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The parts of one proposal, in the order they were written."""

    parts: tuple[ErasureState, ...]

    @property
    def id(self) -> LogPlace:
        """Its first part names it."""
        return self.parts[0].said.id

    @property
    def names(self) -> frozenset[LogPlace]:
        """The names of all its parts."""
        return frozenset(part.said.id for part in self.parts)

    @property
    def first(self) -> ErasureState:
        """Who proposed, when, why: the same in every part."""
        return self.parts[0]

    @property
    def shows_all(self) -> bool:
        """Whether its parts are put together here; otherwise this is one of them, and there may be others."""
        return self.first.nonce is not None

    @property
    def open_parts(self) -> tuple[ErasureState, ...]:
        """The parts that nobody confirmed."""
        return tuple(part for part in self.parts if part.said.confirmed_by is None)

    @property
    def is_moot(self) -> bool:
        """Whether there is nothing left for a confirmation to erase."""
        return bool(self.open_parts) and all(part.is_moot for part in self.open_parts)

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
    """The proposals that these erase events make up, in the order of their names.

    Parts of one were written in one log with one nonce, for the same reason; what cannot be opened here stands alone.
    """
    found: dict[Hashable, list[ErasureState]] = {}
    for state in sorted(states, key=lambda each: each.said.id):
        said = state.said
        whole = (said.id.log, state.nonce, said.erasure.ground, said.erasure.term)
        found.setdefault(said.id if state.nonce is None else whole, []).append(state)
    return tuple(Proposal(tuple(parts)) for parts in found.values())


def on_wire(event: EventId) -> LogPlace:
    """The event as an erase event names it."""
    return LogPlace(bytes.fromhex(event.log), event.seq)
