"""The decisions that stand on the findings of a visit."""

from typing import cast

from inspector.domain.decision_events import DecisionRecorded, DecisionTakenBack
from inspector.domain.ids import ConditionId
from inspector.domain.recorded import Recorded
from inspector.domain.statutory_terms import Decided
from inspector.domain.visits.visit import Visit


def decisions_of(visit: Visit, condition: ConditionId | None = None) -> tuple[Recorded[DecisionRecorded], ...]:
    """The decisions that nobody took back, in the order in which they were made known; of one condition or of all."""
    back = cast("tuple[Recorded[DecisionTakenBack], ...]", visit.all_of(DecisionTakenBack))
    gone = {each.event.target for each in back} | visit.gone
    made = cast("tuple[Recorded[DecisionRecorded], ...]", visit.all_of(DecisionRecorded))
    standing = (each for each in made if each.id not in gone and condition in (None, each.event.condition))
    return tuple(sorted(standing, key=lambda each: each.event.day))


def decided_on(visit: Visit, condition: ConditionId) -> Decided | None:
    """What the newest of them leaves to be done about a condition; nothing while all is a proposal."""
    made = decisions_of(visit, condition)
    return made[-1].event.decided if made else None
