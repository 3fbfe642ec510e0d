"""What the labour part of a visit says of how people work there, and what is checked because of it."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from inspector.domain.catalogue.items import LabourCheck
from inspector.domain.ids import ConditionId
from inspector.domain.labour_events import EisMade, RelationsStated
from inspector.domain.recorded import Recorded
from inspector.domain.said_events import Said
from inspector.domain.values import Relation
from inspector.domain.visits.visit import Visit
from inspector.wire.scopes import StreamKind

_EVERY = frozenset(Relation)
_L = TypeVar("_L", bound=Said)


def labour_said(visit: Visit, kind: type[_L]) -> Iterator[Recorded[_L]]:
    """What the own officers recorded of one kind in the labour part, as it was corrected last."""
    for each in visit.said if visit.part is StreamKind.LABOUR else ():
        if isinstance(each.event, kind) and each.stream is StreamKind.LABOUR:
            yield each  # type: ignore[misc] # isinstance narrows the event, not the record around it


def relations_in(visit: Visit) -> frozenset[Relation]:
    """The relations of work that any of the own officers stated; of two who did not hear each other, both count."""
    return frozenset(relation for each in labour_said(visit, RelationsStated) for relation in each.event.relations)


def asks_relations(visit: Visit) -> bool:
    """Whether the relations must be stated before the rest is checked; a follow-up looks at what was found before."""
    return visit.part is StreamKind.LABOUR and not visit.is_follow_up and not relations_in(visit)


def eisen_of(visit: Visit) -> dict[ConditionId, Recorded[EisMade]]:
    """The decisions of the own inspectors by the check they are about."""
    return {each.event.condition: each for each in labour_said(visit, EisMade)}


def eisen_without_violation(visit: Visit) -> tuple[ConditionId, ...]:
    """Where an eis stands and the violation that it was made for does not."""
    return tuple(sorted(set(eisen_of(visit)) - set(visit.violations)))


def labour_checks_of(visit: Visit, checks: Iterable[LabourCheck]) -> tuple[ConditionId, ...]:
    """The checks for the relations that were stated, and whatever was answered already.

    While none are stated those that hold for everybody who works there: a minor is never asked about later. A follow-up
    looks at what was found, whatever the relations.
    """
    relations = _EVERY if visit.is_follow_up else relations_in(visit)
    return tuple(
        check.id
        for check in checks
        if relations & set(check.relations) or set(check.relations) >= _EVERY or visit.answer(check.id) is not None
    )
