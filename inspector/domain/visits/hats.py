"""Who wears which hat in a visit, and what was written under that of investigation."""

from typing import cast

from inspector.domain.events import DomainEvent
from inspector.domain.hats.events import HatSwitched
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
