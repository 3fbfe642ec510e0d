"""Persons as totals: a running count that only becomes an event, without times, when the visit is closed."""

from collections.abc import Mapping

from inspector.casework import drafts
from inspector.casework.desk import Desk, own_visit
from inspector.domain.actions import Action
from inspector.domain.events import PersonsCounted
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import (
    AlreadyClosed,
    NoSuchOutcome,
    NotCounted,
    Refusal,
    TooManyPersons,
    UnknownThing,
)
from inspector.domain.visits.stages import is_time_for
from inspector.domain.visits.visit import Visit
from inspector.vault.model import Changes

MAX_PERSONS = 999
_NEVER_KEPT = frozenset({"ID-07"})
"""Whether a citizen number was typed well is for the screen alone, not even a number of times is kept."""


def count_persons(desk: Desk, visit: VisitId, check: str, outcome: str, number: int) -> Changes | Refusal:
    """Add to (or with a negative number take from) a running total of this device, which never falls below nothing."""
    found = own_visit(desk, visit, Action.COUNT)
    if isinstance(found, Refusal):
        return found
    if not is_time_for(found, Action.COUNT):
        return AlreadyClosed()
    totals = drafts.totals_of(desk, visit)
    outcomes = totals.setdefault(check, {})
    counted = max(outcomes.get(outcome, 0) + number, 0)
    refusal = check_count(desk, found, check, outcome, counted)
    if refusal is not None:
        return refusal
    outcomes[outcome] = counted
    kept = drafts.keep_totals(desk, visit, totals)
    return kept if isinstance(kept, Refusal) else Changes(visits=frozenset({visit}))


def totals_event(desk: Desk, visit: VisitId) -> NewEvent | None:
    """The running totals as the one event that closing writes, if anybody was counted."""
    totals = without_nothing(drafts.totals_of(desk, visit))
    return None if not totals or desk.compartment is None else NewEvent(desk.compartment, PersonsCounted(totals))


def without_nothing(totals: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    """The totals without what was counted no times."""
    counted = {check: {outcome: n for outcome, n in outcomes.items() if n} for check, outcomes in totals.items()}
    return {check: outcomes for check, outcomes in counted.items() if outcomes}


def check_count(desk: Desk, visit: Visit, check: str, outcome: str, number: int) -> Refusal | None:
    """Why this number of this outcome cannot be kept; nothing when it can."""
    catalogue, regime = desk.catalogue_of(visit), desk.regime_of(visit)
    if catalogue is None or regime is None:
        return UnknownThing("catalogue", "")
    asked = next((known for known in catalogue.identity_checks_for(regime) if known.id == check), None)
    if check in _NEVER_KEPT:
        return NotCounted(check, is_never_kept=True)
    if asked is None:
        return (
            UnknownThing("check", check) if catalogue.identity_check(ConditionId(check)) is None else NotCounted(check)
        )
    if outcome not in asked.outcomes:
        return NoSuchOutcome(outcome)
    return None if 0 <= number <= MAX_PERSONS else TooManyPersons(MAX_PERSONS)
