"""What a supervisor records of a decision: only then does a term have a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from inspector.domain.actions import Action
from inspector.domain.acts.deciding import correct, decide, take_back
from inspector.domain.acts.reviewing import history_of, release
from inspector.domain.decision_events import DecisionRecorded
from inspector.domain.decision_refusals import DecisionFault, DecisionRefused
from inspector.domain.events import DomainEvent
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.refusals import TextRefused
from inspector.domain.statutory_terms import Decided, objection_until
from inspector.domain.values import VisitState
from inspector.domain.visits.decisions import decided_on, decisions_of
from inspector.domain.visits.released import released_version, unreleased
from inspector.domain.visits.stages import is_time_for
from inspector.domain.visits.visit import Visit
from tests.unit.domain.examples import ALARM, C1, EXIT, T1, Device, officer
from tests.unit.domain.test_review import closed, ready

VISIT_DAY, TODAY = date(2026, 11, 24), date(2026, 12, 20)
ORDER = DecisionRecorded(EXIT, "last onder dwangsom", date(2026, 12, 1), term_days=14)


def handed_in() -> Device:
    """A supervisor who has the signed visit."""
    t1 = Device(T1)
    closed(t1)
    return Device(C1, skew=timedelta(hours=1), seen=list(t1.seen))


def recorded(device: Device, events: object) -> list[Recorded[DomainEvent]]:
    several = events if isinstance(events, tuple) else (events,)
    return [device.record(event) for event in several]


def made(device: Device, decision: DecisionRecorded = ORDER) -> Recorded[DomainEvent]:
    return device.record(decide(device.visit, decision, TODAY))


def test_until_somebody_records_a_decision_nothing_is_decided() -> None:
    c1 = handed_in()

    assert decided_on(c1.visit, EXIT) is None
    assert all(record.decided is None for record in history_of(c1.visit, VISIT_DAY))


@pytest.mark.parametrize(
    ("term", "last_day"),
    [
        ({"term_days": 14}, date(2026, 12, 15)),
        ({"term_days": 24}, date(2026, 12, 25)),  # calendar days: no holiday extends what a decision sets
        ({"term_days": 0}, date(2026, 12, 1)),
        ({"term_days": None, "until": date(2026, 12, 26)}, date(2026, 12, 26)),
        ({"term_days": None}, None),
    ],
)
def test_a_term_to_repair_runs_in_calendar_days_from_the_day_of_bekendmaking_or_to_the_day_it_names(
    term: dict[str, object], last_day: date | None
) -> None:
    c1 = handed_in()
    made(c1, replace(ORDER, **term))  # type: ignore[arg-type]  # its fields

    assert decided_on(c1.visit, EXIT) == Decided(date(2026, 12, 1), last_day)


def test_a_term_beyond_every_calendar_ends_on_its_last_day_and_stops_nothing() -> None:
    assert replace(ORDER, term_days=2**62).decided == Decided(ORDER.day, date.max)
    assert objection_until(date.max) == date.max


@pytest.mark.parametrize(
    ("decision", "why", "day"),
    [
        (replace(ORDER, condition=ALARM), "no_finding", None),
        (replace(ORDER, day=date(2026, 12, 21)), "ahead", TODAY),
        (replace(ORDER, day=date(2026, 11, 23)), "before_visit", VISIT_DAY),
        (replace(ORDER, until=date(2026, 12, 24)), "two_terms", None),
        (replace(ORDER, term_days=None, until=date(2026, 11, 30)), "ends_before", date(2026, 12, 1)),
        (replace(ORDER, term_days=367), "too_long", None),
        (replace(ORDER, term_days=-1), "too_long", None),
    ],
)
def test_a_decision_that_cannot_be_is_refused_with_the_reason(
    decision: DecisionRecorded, why: DecisionFault, day: date | None
) -> None:
    assert decide(handed_in().visit, decision, TODAY) == DecisionRefused(why, day)


def test_a_decision_says_a_measure_and_names_nobody_by_a_citizen_service_number() -> None:
    visit = handed_in().visit

    assert decide(visit, replace(ORDER, measure=" "), TODAY) == TextRefused("empty")
    assert decide(visit, replace(ORDER, measure="Sluiting, 111222333"), TODAY) == TextRefused("citizen_number")


def test_the_same_decision_is_not_recorded_twice_and_another_one_stands_beside_it() -> None:
    c1 = handed_in()
    made(c1)

    assert decide(c1.visit, ORDER, TODAY) == DecisionRefused("again")
    made(c1, replace(ORDER, measure="sluiting", day=date(2026, 12, 18), term_days=None))

    assert [each.event.measure for each in decisions_of(c1.visit, EXIT)] == ["last onder dwangsom", "sluiting"]
    assert decided_on(c1.visit, EXIT) == Decided(date(2026, 12, 18))


def test_a_decision_that_was_recorded_wrongly_is_put_right_for_a_reason_and_stays_in_the_file() -> None:
    c1 = handed_in()
    wrong = made(c1)
    right = replace(ORDER, day=date(2026, 12, 8))

    assert correct(c1.visit, wrong.id, right, "", TODAY) == TextRefused("empty")
    assert correct(c1.visit, wrong.id, replace(right, term_days=400), "Tikfout.", TODAY) == DecisionRefused("too_long")
    recorded(c1, correct(c1.visit, wrong.id, right, "Verkeerde dag.", TODAY))

    assert [replace(each.event, seen=()) for each in decisions_of(c1.visit)] == [right]
    assert wrong.id in c1.visit.known
    assert correct(c1.visit, wrong.id, right, "Nog eens.", TODAY) == DecisionRefused("gone")


def test_what_was_taken_back_is_a_proposal_again() -> None:
    c1 = handed_in()
    wrong = made(c1)
    recorded(c1, take_back(c1.visit, wrong.id, "Bij het verkeerde punt."))

    assert decided_on(c1.visit, EXIT) is None
    assert take_back(c1.visit, wrong.id, "Nog eens.") == DecisionRefused("gone")


def test_two_supervisors_who_did_not_hear_of_each_other_leave_both_decisions_to_be_seen() -> None:
    c1 = handed_in()
    c2 = Device(replace(C1, installation=officer("c2").installation, number="c2"), seen=list(c1.seen))
    made(c1)
    made(c2, replace(ORDER, term_days=7))
    c1.hears(c2)
    c2.hears(c1)

    assert {each.event.term_days for each in decisions_of(c1.visit)} == {7, 14}
    assert decisions_of(c1.visit) == decisions_of(c2.visit)


@pytest.mark.parametrize("device", [ready, closed])
def test_a_decision_is_recorded_on_a_signed_visit_only(device: object) -> None:
    t1 = Device(T1)
    assert callable(device)
    device(t1)

    assert is_time_for(t1.visit, Action.DECIDE) is (device is closed)


def released(c1: Device) -> Visit:
    c1.record(release(c1.visit, seen=c1.heads, missing_signature="Ziek."))
    return c1.visit


def test_a_release_holds_the_decisions_that_were_there_and_a_later_one_neither_waits_nor_slips_in() -> None:
    c1 = handed_in()
    made(c1)
    released(c1)
    made(c1, replace(ORDER, measure="sluiting", day=date(2026, 12, 18)))

    version = released_version(c1.visit)
    assert version is not None
    assert [each.event.measure for each in decisions_of(version)] == ["last onder dwangsom"]
    assert (unreleased(c1.visit), c1.visit.state) == ((), VisitState.RELEASED)
    assert {r.condition: r.decided for r in history_of(version, VISIT_DAY, c1.visit)}[EXIT] == Decided(
        date(2026, 12, 18), date(2027, 1, 1)
    )


def test_nothing_that_an_officer_or_another_agency_says_of_a_decision_counts() -> None:
    t1 = Device(T1)
    closed(t1)
    t1.record(NewEvent(t1.visit.part, ORDER))

    assert decisions_of(t1.visit) == ()
