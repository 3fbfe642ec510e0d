"""Who wears which hat in a visit, and what was written under that of investigation."""

from collections.abc import Mapping
from typing import cast

from inspector.domain.events import BroughtBack, DomainEvent, PhotoAttached, Withdrawn
from inspector.domain.hats.events import HatSwitched, InvestigationNoted, SuspectHeard
from inspector.domain.ids import EventId
from inspector.domain.recorded import Recorded
from inspector.domain.values import Capacity, Officer
from inspector.domain.visits.visit import Visit


def switch_of(visit: Visit, officer: Officer) -> Recorded[HatSwitched] | None:
    """When an officer of the own agency went over to investigation, on whichever device; the first word counts."""
    own = (each for each in visit.all_of(HatSwitched) if each.author.person == officer.person)
    return cast("Recorded[HatSwitched] | None", next(own, None))


def hat_of(visit: Visit, officer: Officer) -> Capacity | None:
    """The hat an officer wears now; nothing when he takes no part."""
    if switch_of(visit, officer) is not None:
        return Capacity.INVESTIGATION
    return visit.capacity_of(officer.installation)


def investigated(visit: Visit) -> tuple[Recorded[DomainEvent], ...]:
    """What those wrote who take part in this visit as investigators, oldest first."""
    heard = (each for each in visit.apart.values() if visit.present.includes(each.author))
    return tuple(sorted(heard, key=lambda each: (each.hlc, each.id)))


def photos_apart(visit: Visit) -> tuple[Recorded[PhotoAttached], ...]:
    """The photos of an investigation, also those that were taken back."""
    found = (each for each in investigated(visit) if isinstance(each.event, PhotoAttached))
    return cast("tuple[Recorded[PhotoAttached], ...]", tuple(found))


def taken_back(visit: Visit) -> Mapping[EventId, Recorded[Withdrawn]]:
    """What its writer took back in an investigation, with the reason; all of it stays to be read."""
    heard = investigated(visit)
    writers = {each.id: each.author.person for each in heard}
    ended = {
        each.event.target
        for each in heard
        if isinstance(each.event, BroughtBack) and writers.get(each.event.target) == each.author.person
    }
    return {
        each.event.target: cast("Recorded[Withdrawn]", each)
        for each in heard
        if isinstance(each.event, Withdrawn)
        and each.id not in ended
        and writers.get(each.event.target) == each.author.person
    }


def can_be_taken_back(said: Recorded[DomainEvent], officer: Officer) -> bool:
    """Whether it is his to take back: what he wrote, heard or photographed; that he went over stays as it is."""
    kinds = (InvestigationNoted, SuspectHeard, PhotoAttached)
    return isinstance(said.event, kinds) and said.author.person == officer.person
