"""Which erasures are in force, folded from what an agency's directory says, the same on every device and at the hub.

A supervisor proposes, a privacy officer of the same agency confirms; of an investigation two who are designated do. A
hold on the stream keeps what is still there.
Who may say what in a directory was judged before anything comes here (`directory.may_declare`).
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from inspector.wire.directory import (
    Declaration,
    ErasureApplied,
    ErasureConfirmed,
    HoldLifted,
    HoldPlaced,
)
from inspector.wire.erasure import ErasedTarget, Erasure
from inspector.wire.event import LogPlace
from inspector.wire.frames import Frame
from inspector.wire.scopes import Agency, StreamKind
from inspector.wire.stream_id import is_investigation, scope_of

ABOUT_ERASURE = (Erasure, ErasureConfirmed, ErasureApplied, HoldPlaced, HoldLifted)
"""What is said about erasing; nothing else concerns this fold."""


_NUMBER = 8


def name_of(place: LogPlace) -> bytes:
    """An erasure or a hold as what is said of it is kept under."""
    return place.log + place.seq.to_bytes(_NUMBER)


def place_named(name: bytes) -> LogPlace:
    """The place of that name."""
    return LogPlace(name[:-_NUMBER], int.from_bytes(name[-_NUMBER:]))


def subject(what: Declaration | Erasure) -> bytes | None:
    """What something is kept under that is said about erasing: the stream it names, or the erasure or hold."""
    match what:
        case Erasure(stream=stream) | HoldPlaced(stream=stream):
            return stream
        case ErasureConfirmed(erasure=place) | ErasureApplied(erasure=place) | HoldLifted(hold=place):
            return name_of(place)
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said something in a directory."""

    installation: bytes
    agency: Agency
    number: str
    investigates: bool = False
    """Whether he is designated to: he decides about investigations, and about nothing else."""


@dataclass(frozen=True, slots=True)
class Said:
    """Something that was said in the directory of the speaker's own agency."""

    id: LogPlace
    by: Speaker
    what: Declaration | Erasure


@dataclass(frozen=True, slots=True)
class SaidErasure:
    """An erasure that was proposed, and who confirmed it."""

    id: LogPlace
    erasure: Erasure
    proposed_by: Speaker
    confirmed_by: Speaker | None = None

    @property
    def agency(self) -> Agency:
        """Whose decision it is."""
        return self.proposed_by.agency


@dataclass(frozen=True, slots=True)
class Hold:
    """Content of a stream must be kept, whatever was decided about erasing it."""

    id: LogPlace
    stream: bytes
    by: Speaker
    ground: str


@dataclass(frozen=True, slots=True)
class Erasures:
    """Everything that follows from what was said; `targets` names each event of a confirmed erasure."""

    known: Mapping[LogPlace, SaidErasure] = field(default_factory=dict)
    holds: tuple[Hold, ...] = ()
    targets: Mapping[LogPlace, tuple[tuple[LogPlace, ErasedTarget], ...]] = field(default_factory=dict)

    def hold_on(self, said: SaidErasure) -> Hold | None:
        """What keeps an erasure from being carried out."""
        found = (h for h in self.holds if h.stream == said.erasure.stream and h.by.agency is said.agency)
        return next(found, None)

    def in_force(self) -> Iterator[SaidErasure]:
        """The erasures to carry out: confirmed, and held back by nobody."""
        return (said for said in self.known.values() if said.confirmed_by is not None and self.hold_on(said) is None)

    def confirmed_for(self, event: LogPlace, place: "ErasurePlace") -> tuple[tuple[SaidErasure, ErasedTarget], ...]:
        """The confirmed erasures that may empty an event in such a log."""
        found = ((self.known[said], target) for said, target in self.targets.get(event, ()))
        return tuple((said, target) for said, target in found if place.is_erased_by(said.agency, said.erasure.stream))

    def in_force_for(self, event: LogPlace, place: "ErasurePlace") -> bool:
        """Whether an event must be emptied now."""
        return any(self.hold_on(said) is None for said, _ in self.confirmed_for(event, place))

    def excuse(self, frame: Frame, place: "ErasurePlace | None") -> bool:
        """Whether every body that a frame lacks was erased by a decision, or needs none to go."""
        lacking = (event.id for event in frame.events if event.body is None and not event.header.may_be_let_go)
        return all(place is not None and self.confirmed_for(event, place) for event in lacking)

    def strip(self, frame: Frame, place: "ErasurePlace | None") -> Frame:
        """The frame without the bodies that must be gone; the chain holds as before."""
        if place is None or not self.targets:
            return frame
        return replace(
            frame,
            events=tuple(
                event.without_body() if event.can_be_erased and self.in_force_for(event.id, place) else event
                for event in frame.events
            ),
        )


@dataclass(frozen=True, slots=True)
class ErasurePlace:
    """The log an event stands in, as far as it decides who may erase there."""

    stream: bytes
    kind: StreamKind
    owner: Agency
    author: Agency

    @classmethod
    def in_stream(cls, stream: bytes, author: Agency) -> "ErasurePlace":
        """Where events of an agency's officer stand, as the stream's id says."""
        return cls(stream, *scope_of(stream), author)

    def is_erased_by(self, agency: Agency, stream: bytes) -> bool:
        """An agency erases in what it keeps, and of a visit's shared part what its own officers wrote; no directory."""
        if self.kind is StreamKind.DIRECTORY or stream != self.stream:
            return False
        return agency is (self.author if self.kind is StreamKind.VISIT else self.owner)


def fold_erasures(said: Iterable[Said]) -> Erasures:
    """The erasures and holds after all of this, whatever the order it came in."""
    every = sorted(said, key=lambda each: each.id)
    known = {each.id: SaidErasure(each.id, each.what, each.by) for each in every if isinstance(each.what, Erasure)}
    lifted = {(each.what.hold, _side(each.by)) for each in every if isinstance(each.what, HoldLifted)}
    for each in every:
        if isinstance(each.what, ErasureConfirmed):
            proposed = known.get(each.what.erasure)
            if proposed is not None and _confirms(each.by, each.what, proposed):
                known[proposed.id] = SaidErasure(proposed.id, proposed.erasure, proposed.proposed_by, each.by)
    holds = tuple(
        Hold(each.id, each.what.stream, each.by, each.what.ground)
        for each in every
        if isinstance(each.what, HoldPlaced) and (each.id, _side(each.by)) not in lifted
    )
    return Erasures(known, holds, _targets(known.values()))


def _side(by: Speaker) -> tuple[Agency, bool]:
    """Who lifts what who placed: those who decide about the same streams."""
    return by.agency, by.investigates


def _targets(known: Iterable[SaidErasure]) -> dict[LogPlace, tuple[tuple[LogPlace, ErasedTarget], ...]]:
    """What was confirmed to go, each with the erasures that name it."""
    targets: defaultdict[LogPlace, list[tuple[LogPlace, ErasedTarget]]] = defaultdict(list)
    for said in known:
        for target in said.erasure.targets if said.confirmed_by is not None else ():
            targets[target.event].append((said.id, target))
    return {event: tuple(named) for event, named in targets.items()}


def fold_applied(said: Iterable[Said]) -> Mapping[LogPlace, frozenset[bytes]]:
    """For each erasure the installations that signed for having carried it out."""
    applied: dict[LogPlace, frozenset[bytes]] = {}
    for each in said:
        if isinstance(each.what, ErasureApplied):
            known = applied.get(each.what.erasure, frozenset())
            applied[each.what.erasure] = known | {each.by.installation}
    return applied


def body_hash_of(erasure: Erasure) -> bytes:
    """What a confirmation names, so that it is certain what was confirmed."""
    return hashlib.sha256(erasure.encode()).digest()


def _confirms(by: Speaker, confirmation: ErasureConfirmed, proposed: SaidErasure) -> bool:
    """A second person, of the same agency, who saw exactly this."""
    first = proposed.proposed_by
    return (
        by.agency is first.agency
        and by.installation != first.installation
        and by.number != first.number
        and by.investigates is is_investigation(proposed.erasure.stream)
        and confirmation.body_hash == body_hash_of(proposed.erasure)
    )
