"""Where the own officers were in a visit: when they came in and left, on what, and who is in there now."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

from inspector.domain.actions import PERMISSIONS, Action
from inspector.domain.entering import check_basis, why_over
from inspector.domain.ids import EventId
from inspector.domain.place_events import ConsentWithdrawn, PlaceEntered, PlaceLeft
from inspector.domain.place_refusals import StopInDwelling, WhyStop
from inspector.domain.recorded import Recorded
from inspector.domain.values import Officer, PlaceKind
from inspector.domain.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class Stay:
    """One officer in one place, from coming in until leaving."""

    entries: tuple[Recorded[PlaceEntered], ...]
    """Oldest first; a later one says anew what the place is, or on what the officer is there."""
    left: Recorded[PlaceLeft] | None = None
    withdrawals: tuple[Recorded[ConsentWithdrawn], ...] = ()
    """When a consent was taken back; what was given anew afterwards counts again."""

    @property
    def came_in(self) -> Recorded[PlaceEntered]:
        """How it began."""
        return self.entries[0]

    @property
    def last(self) -> Recorded[PlaceEntered]:
        """What counts."""
        return self.entries[-1]

    @property
    def place(self) -> PlaceKind:
        """What the place is in law, as it was said last."""
        return self.last.event.place

    @property
    def name(self) -> str:
        """What the place is called."""
        return self.last.event.name.strip()

    @property
    def by(self) -> Officer:
        """Who was there."""
        return self.last.author

    @property
    def is_unlawful(self) -> bool:
        """Whether an officer said that the law did not allow it."""
        return any(entry.event.unlawful for entry in self.entries)

    def stop_at(self, at: datetime) -> WhyStop | None:
        """Why nothing may be gone on with in there at that moment, as long as nobody left."""
        return self.stop or why_over(self.last.event, at)

    @property
    def stop(self) -> WhyStop | None:
        """The same, whatever the time: a warrant that was good at the door may be over since."""
        event = self.last.event
        if not event.place.may_be_dwelling:
            return "unlawful" if event.unlawful else None
        if any(each.event.target == self.last.id for each in self.withdrawals):
            return "withdrawn"
        if event.unlawful:
            return "unlawful"
        return None if check_basis(event) is None else "no_basis"


def stays(visit: Visit) -> tuple[Stay, ...]:
    """Every stay of the own officers, in the order in which they came in.

    What was recorded by mistake is in none, but who left after saying it has left what he was in.
    """
    found: list[Stay] = []
    begun: dict[EventId, int] = {}
    standing = {entry.id for entry in visit.places}
    every = cast("tuple[Recorded[PlaceEntered], ...]", visit.all_of(PlaceEntered))  # asked for by this type
    for entry in every:
        before = next((begun[each] for each in entry.replaces if each in begun), None)
        if before is not None and found[before].by.person == entry.author.person:
            begun[entry.id] = before
            if entry.id in standing:
                found[before] = replace(found[before], entries=(*found[before].entries, entry))
        elif entry.id in standing:
            begun[entry.id] = len(found)
            found.append(Stay((entry,)))
    for left in visit.departures:
        at = begun.get(left.event.target)
        if at is not None and found[at].left is None and found[at].by.person == left.author.person:
            found[at] = replace(found[at], left=left)
    for taken_back in visit.consents_withdrawn:
        at = begun.get(taken_back.event.target)
        if at is not None and taken_back.event.target in standing:
            found[at] = replace(found[at], withdrawals=(*found[at].withdrawals, taken_back))
    return tuple(found)


def inside(visit: Visit, officer: Officer) -> tuple[Stay, ...]:
    """Where an officer is now, newest last."""
    return tuple(stay for stay in stays(visit) if stay.left is None and stay.by.person == officer.person)


def check_going_on(visit: Visit, officer: Officer, action: Action, at: datetime) -> StopInDwelling | None:
    """Why an officer may not do it at that moment: it stops in a dwelling, and he is in one on nothing.

    The table of actions says what stops. Once the part is signed nobody is anywhere any more.
    """
    if not PERMISSIONS[action].stops or not visit.state.is_unsigned:
        return None
    stopped = ((stay.name, why) for stay in inside(visit, officer) if (why := stay.stop_at(at)) is not None)
    return next((StopInDwelling(name, why) for name, why in stopped), None)
