"""A plan carries its visit: whoever starts it, twice, offline or late, is in the same one."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from inspector.casework.businesses import plans
from inspector.casework.businesses.plans import Planned, PlanOrder
from inspector.casework.visiting import abandoning, joining, visits
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.acts.assessing import Judgement
from inspector.domain.events import OfficerJoined, VisitStarted
from inspector.domain.hats.refusals import NotDesignated
from inspector.domain.ids import ConditionId, PlanId, VisitId
from inspector.domain.refusals import PlanForOthers, Refusal, UnknownThing
from inspector.domain.values import Capacity, Outcome, Severity, VisitKind, VisitState
from inspector.wire.scopes import Agency, Role
from tests.stories.officers import ALARM, EXIT, LOCKED, Team, a_team, done

PAY = ConditionId("AR-WML-02")
UNPAID = Judgement(Outcome.VIOLATION, "Geen loonstroken.", Severity.MODERATE)
FINE = Judgement(Outcome.COMPLIANT)
EVERYBODY = ("c1", "t1", "t2", "t3", "a1", "w1")
SENT = ("t1", "t2", "a1")
DOINGS: tuple[str | tuple[str, str], ...] = (*SENT, "t2", ("t1", "t2"), ("a1", "t1"), ("t2", "a1"), ("c1", "t2"))
"""Somebody starts the plan, one of them twice; the first of two hears of the second."""
ORDERS = tuple(permutations(DOINGS))[::5171]


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, *EVERYBODY)
    yield team
    team.ends()


def planned(team: Team, *officers: str, kind: VisitKind = VisitKind.ROUTINE) -> PlanId:
    sent = tuple(team.desk(officer).vault.me.installation for officer in officers)
    plan = plans.plan_visit(team.desk("c1"), PlanOrder(team.linde, sent, kind))
    assert isinstance(plan, Planned)
    team.meets(*EVERYBODY)
    return plan.plan


def begin(
    team: Team,
    number: str,
    plan: PlanId,
    capacity: Capacity = Capacity.SUPERVISION,
    kind: VisitKind = VisitKind.ROUTINE,
) -> Started | Refusal:
    return visits.start_visit(team.desk(number), VisitOrder(team.linde, kind, capacity, plan))


def begins(team: Team, number: str, plan: PlanId, kind: VisitKind = VisitKind.ROUTINE) -> VisitId:
    started = begin(team, number, plan, kind=kind)
    assert isinstance(started, Started), started
    return started.visit


def said(team: Team, number: str, visit: VisitId) -> list[tuple[str, str]]:
    """Who says how he came into the visit, in the order of the clocks."""
    entries = team.visit(number, visit).all_of(VisitStarted, OfficerJoined)
    return [(each.author.number, each.event.KIND) for each in entries]


def test_officers_who_start_one_plan_offline_are_in_one_visit(team: Team) -> None:
    plan = planned(team, "t1", "t2", "a1")

    visit = begins(team, "t1", plan)
    assert begins(team, "t2", plan) == begins(team, "a1", plan) == visit
    team.judges("t1", visit, EXIT, LOCKED)
    team.judges("t2", visit, ALARM, FINE)
    team.judges("a1", visit, PAY, UNPAID)
    team.meets(*EVERYBODY)

    for officer in ("t1", "t2", "c1"):
        assert set(team.visit(officer, visit).registers) == {EXIT, ALARM}
        assert [row.id for row in team.desk(officer).vault.visits()] == [visit]
        assert sorted(said(team, officer, visit)) == [(each, "visit_started") for each in ("a1", "t1", "t2")]
    assert set(team.visit("a1", visit).registers) == {PAY}
    assert team.desk("t3").vault.visits() == team.desk("w1").vault.visits() == ()


def test_in_whatever_order_they_start_and_hear_of_each_other_it_is_one_visit(team: Team) -> None:
    for order in ORDERS:
        plan, begun = planned(team, *SENT), set[VisitId]()
        for doing in order:
            if isinstance(doing, str):
                begun.add(begins(team, doing, plan))
            else:
                team.hears(*doing)
        team.meets(*EVERYBODY)

        (visit,) = begun
        for number in (*SENT, "c1"):
            assert {officer.number for officer in team.visit(number, visit).officers} == set(SENT)
            assert [row.id for row in team.desk(number).vault.visits() if row.plan == plan] == [visit]


def test_a_plan_that_is_started_twice_is_one_visit(team: Team) -> None:
    plan = planned(team, "t1", "t2")
    visit = begins(team, "t1", plan)

    assert begins(team, "t1", plan) == visit

    assert said(team, "t1", visit) == [("t1", "visit_started")]


def test_who_starts_a_plan_late_takes_part_in_the_visit_that_runs(team: Team) -> None:
    plan = planned(team, "t1", "t2", "a1")
    visit = begins(team, "t1", plan)
    team.judges("t1", visit, EXIT, LOCKED)
    team.meets(*EVERYBODY)
    assert set(team.visit("t2", visit).registers) == {EXIT}, "who is sent reads along before he comes in"

    assert begins(team, "t2", plan) == begins(team, "a1", plan) == visit
    team.judges("t2", visit, ALARM, FINE)
    team.judges("a1", visit, PAY, UNPAID)
    team.meets(*EVERYBODY)

    first, *others = said(team, "c1", visit)
    assert first == ("t1", "visit_started")
    assert sorted(others) == [("a1", "officer_joined"), ("t2", "officer_joined")]
    assert set(team.visit("c1", visit).registers) == {EXIT, ALARM}
    assert set(team.visit("a1", visit).registers) == {PAY}


def test_who_comes_late_does_not_begin_as_an_investigator(team: Team) -> None:
    plan = planned(team, "t1", "t2")
    begins(team, "t1", plan)
    team.meets(*EVERYBODY)

    assert begin(team, "t2", plan, Capacity.INVESTIGATION) == NotDesignated()


def test_the_kind_of_a_plan_holds(team: Team) -> None:
    plan = planned(team, "t1", "t2", kind=VisitKind.JOINT)

    visit = begins(team, "t1", plan, VisitKind.ROUTINE)
    assert begins(team, "t2", plan, VisitKind.COMPLAINT) == visit
    team.meets(*EVERYBODY)

    for officer in ("t1", "t2", "c1"):
        started = team.visit(officer, visit).started
        assert started is not None
        assert started.kind is VisitKind.JOINT


def test_who_reads_plans_and_no_visits_cannot_open_what_a_plan_carries(team: Team) -> None:
    """The tax officer and a colleague who is not sent read the plan by a shared key; its visit is in none of these."""
    plan = planned(team, "t1", "a1", "w1")

    held = {number: team.desk(number).vault.plan_key(plan) for number in EVERYBODY}
    assert all(team.desk(number).vault.plan(plan) is not None for number in EVERYBODY)
    assert {number for number, key in held.items() if key is not None} == {"c1", "t1", "a1"}
    assert len({key for key in held.values() if key is not None}) == 1

    sealed = team.desk("w1").vault.plan(plan)
    assert sealed is not None
    assert sealed.key is not None
    shared = {key.reader.id for key in team.desk("w1").vault.directory.purpose_keys}
    assert shared.isdisjoint(each.reader for each in sealed.key.sealed)


def test_of_supervisors_those_open_it_whose_agency_is_sent_and_of_officers_those_who_are_named(tmp_path: Path) -> None:
    """The hygiene inspector who is named begins no visit: he joins what another began."""
    numbers = ("c1", "c2", "t1", "t3", "a1", "a2", "b1", "q1", "p1", "f1", "g1", "w1")
    team = a_team(tmp_path / "wider", *numbers)
    sent = tuple(team.desk(officer).vault.me.installation for officer in ("t1", "a1", "g1"))
    plan = plans.plan_visit(team.desk("c1"), PlanOrder(team.linde, sent, VisitKind.ROUTINE))
    assert isinstance(plan, Planned)
    team.meets(*numbers)

    held = {number: team.desk(number).vault.plan_key(plan.plan) for number in (*numbers, "admin-gemeente")}

    planned, colleagues = team.desk("c1").vault.plan(plan.plan), team.desk("c1").vault.directory.colleagues
    expected = {"c1", "c2", "b1", "t1", "a1"}
    assert {number for number, key in held.items() if key is not None} == expected
    assert len(set(held.values()) - {None}) == 1
    assert planned is not None
    assert planned.key is not None
    assert {each.reader for each in planned.key.sealed} == {
        colleagues[team.desk(number).vault.me.installation].reader.id for number in expected
    }
    team.ends()


def test_who_is_not_sent_starts_no_visit_from_a_plan(team: Team) -> None:
    plan = planned(team, "t1")

    assert begin(team, "t3", plan) == PlanForOthers()
    done(plans.cancel_plan(team.desk("c1"), plan, "Vervalt."))
    team.meets(*EVERYBODY)
    assert begin(team, "t1", plan) == UnknownThing("plan", plan)


def test_a_second_tablet_of_an_officer_comes_to_the_same_visit(team: Team) -> None:
    team.world.enrols("t1+2", Agency.GEMEENTE, Role.INSPECTOR)
    team.world.shares_keys()
    team.meets(*EVERYBODY, "t1+2")
    plan = planned(team, "t1+2")
    team.meets("t1+2", "c1")

    assert begins(team, "t1+2", plan) == begins(team, "t1", plan)


def test_whoever_is_in_a_planned_visit_can_show_its_code(team: Team) -> None:
    plan = planned(team, "t1", "t2")
    visit = begins(team, "t1", plan)
    team.meets(*EVERYBODY)

    codes = [joining.invite(team.desk(number), visit) for number in ("t1", "t2", "c1")]

    assert all(isinstance(code, Invitation) and code.visit == visit for code in codes)
    team.joins("t3", "t2", visit)
    team.meets(*EVERYBODY)
    assert said(team, "c1", visit)[-1] == ("t3", "officer_joined")


def test_a_plan_whose_visit_was_abandoned_gives_a_new_visit(team: Team) -> None:
    """Each of those who heard of it comes to the same next one; the plan is offered again."""
    plan = planned(team, "t1", "t2")
    mistaken = begins(team, "t1", plan)
    assert plans.used(team.desk("t1").vault.visits()) == {plan}
    done(abandoning.abandon_visit(team.desk("t1"), mistaken, "Verkeerde deur."))
    team.meets(*EVERYBODY)
    assert plans.used(team.desk("t2").vault.visits()) == frozenset()

    again = begins(team, "t1", plan)
    assert again != mistaken
    assert begins(team, "t2", plan) == again
    team.judges("t2", again, EXIT, LOCKED)
    team.meets(*EVERYBODY)

    for officer in ("t1", "t2", "c1"):
        states = {row.id: row.state for row in team.desk(officer).vault.visits()}
        assert states == {mistaken: VisitState.ABANDONED, again: VisitState.OPEN}
        assert sorted(said(team, officer, again)) == [("t1", "visit_started"), ("t2", "visit_started")]


def test_who_has_not_heard_that_a_visit_was_abandoned_revives_it(team: Team) -> None:
    plan = planned(team, "t1", "t2")
    visit = begins(team, "t1", plan)
    done(abandoning.abandon_visit(team.desk("t1"), visit, "Verkeerde deur."))

    assert begins(team, "t2", plan) == visit
    team.judges("t2", visit, EXIT, LOCKED)
    team.meets(*EVERYBODY)

    assert team.visit("c1", visit).abandoned is None
    assert begins(team, "t1", plan) == visit
