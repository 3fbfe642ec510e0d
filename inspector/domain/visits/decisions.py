"""The decisions that stand on the findings of a visit."""

from collections import Counter
from dataclasses import replace
from typing import cast

from inspector.domain.decision_events import DecisionRecorded, DecisionTakenBack
from inspector.domain.ids import ConditionId, EventId
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


def about_decisions(visit: Visit, condition: ConditionId) -> tuple[Recorded[DecisionRecorded | DecisionTakenBack], ...]:
    """Everything that was ever said of decisions on a condition, also what counts no more."""
    made = cast("tuple[Recorded[DecisionRecorded], ...]", visit.all_of(DecisionRecorded))
    back = cast("tuple[Recorded[DecisionTakenBack], ...]", visit.all_of(DecisionTakenBack))
    about = tuple(each for each in made if each.event.condition == condition)
    named = {each.id for each in about}
    return (*about, *(each for each in back if each.event.target in named))


def heard_of(visit: Visit, condition: ConditionId) -> dict[str, int]:
    """How much each installation said about decisions on a condition, as far as that is known here."""
    return dict(Counter(each.author.installation for each in about_decisions(visit, condition)))


def unheard_of(
    visit: Visit, condition: ConditionId, without: frozenset[EventId] = frozenset()
) -> tuple[Recorded[DecisionRecorded], ...]:
    """The decisions of which supervisors have still to say which stands: they differ, and no later one saw them."""
    standing = [each for each in decisions_of(visit, condition) if each.id not in without]
    seen = {event for each in standing for event in each.event.seen}
    last = tuple(each for each in standing if each.id not in seen)
    return last if len({replace(each.event, seen=()) for each in last}) > 1 else ()


def disputed(visit: Visit) -> tuple[ConditionId, ...]:
    """The conditions of which supervisors have still to say which decision stands."""
    decided = {each.event.condition for each in decisions_of(visit)}
    return tuple(sorted(condition for condition in decided if unheard_of(visit, condition)))


def decided_on(visit: Visit, condition: ConditionId) -> Decided | None:
    """What the newest leaves to be done about a condition; nothing while all is a proposal or two are in dispute."""
    if unheard_of(visit, condition):
        return None
    made = decisions_of(visit, condition)
    return made[-1].event.decided if made else None
