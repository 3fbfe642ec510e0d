"""Persons as totals: a running count that only becomes an event, without times, when the visit is closed."""

from collections.abc import Mapping
from itertools import chain

from inspector.casework import drafts
from inspector.casework.desk import Desk, changeable_visit
from inspector.domain.actions import Action
from inspector.domain.catalogue.items import IdentityCheck
from inspector.domain.events import PersonsCounted
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import (
    NoCount,
    NoSuchOutcome,
    NotCounted,
    Refusal,
    TooManyPersons,
    UnknownThing,
)
from inspector.domain.values import Regime
from inspector.domain.visits.visit import Visit
from inspector.vault.model.changes import Changes
from inspector.wire.scopes import Agency

MAX_PERSONS = 999


def count_persons(desk: Desk, visit: VisitId, check: str, outcome: str, number: int) -> Changes | Refusal:
    """Add to (or with a negative number take from) a running total of this device, which never falls below nothing."""
    found = changeable_visit(desk, visit, Action.COUNT, goes_on=number > 0)
    if isinstance(found, Refusal):
        return found
    totals = drafts.totals_of(desk, visit)
    outcomes = totals.setdefault(check, {})
    counted = max(outcomes.get(outcome, 0) + number, 0)
    takes_away = number < 0 and outcome in outcomes
    refusal = None if takes_away else check_count(desk, found, check, outcome, counted)
    if refusal is not None:
        return refusal
    outcomes[outcome] = counted
    kept = drafts.keep_totals(desk, visit, totals)
    return kept if isinstance(kept, Refusal) else Changes(visits=frozenset({visit}))


def count_checked(desk: Desk, visit: VisitId, *found_out: Mapping[str, str]) -> Changes | Refusal:
    """Add one for each outcome of a check, all or none, as a machine found it out: also what nobody counts by hand."""
    found = changeable_visit(desk, visit, Action.COUNT)
    if isinstance(found, Refusal):
        return found
    totals = drafts.totals_of(desk, visit)
    for check, outcome in chain.from_iterable(each.items() for each in found_out):
        outcomes = totals.setdefault(check, {})
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
        refusal = _check_outcome(desk, found, check, outcome, outcomes[outcome])
        if refusal is not None:
            return refusal
    kept = drafts.keep_totals(desk, visit, totals)
    return kept if isinstance(kept, Refusal) else Changes(visits=frozenset({visit}))


def _check_outcome(desk: Desk, visit: Visit, check: str, outcome: str, number: int) -> Refusal | None:
    """Why a machine may not count this here; nothing when it may."""
    catalogue, regime = desk.catalogue_of(visit), desk.regime_of(visit)
    asked = None if catalogue is None else catalogue.identity_check(ConditionId(check))
    if asked is None or regime not in asked.regimes:
        return NotCounted(check, "not_asked")
    if desk.vault.me.agency not in asked.agencies:
        return NotCounted(check, "of_another_agency")
    if outcome not in asked.outcomes:
        return NoSuchOutcome(outcome)
    return TooManyPersons(MAX_PERSONS) if number > MAX_PERSONS else None


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
    asked = catalogue.identity_check(ConditionId(check))
    if asked is None:
        exists = any(each.identity_check(ConditionId(check)) is not None for each in desk.catalogues)
        return NotCounted(check, "not_asked") if exists and number else UnknownThing("check", check)
    why = _not_counted(asked, outcome, regime, desk.vault.me.agency)
    if why is not None and number:
        return NotCounted(check, why)
    if outcome not in asked.outcomes:
        return NoSuchOutcome(outcome)
    return None if 0 <= number <= MAX_PERSONS else TooManyPersons(MAX_PERSONS)


def _not_counted(asked: IdentityCheck, outcome: str, regime: Regime, agency: Agency) -> NoCount | None:
    """Why this officer keeps no number of this outcome; taking one away is always allowed."""
    if regime not in asked.regimes:
        return "not_asked"
    if not asked.counted_by_hand:
        return "never_kept"
    if agency not in asked.agencies:
        return "of_another_agency"
    is_by_machine = outcome in asked.outcomes and outcome not in asked.counted_by_hand
    return "only_by_machine" if is_by_machine else None
