"""A follow-up asks what is still open, also of a colleague who cannot read the visit that it follows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.businesses import plans
from inspector.casework.businesses.plans import Planned, PlanOrder
from inspector.casework.judging import reviews
from inspector.casework.visiting import closings, visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.actions import Action
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.ids import ConditionId, PlanId, VisitId
from inspector.domain.refusals import NoOpenConditions, NotAllowed
from inspector.domain.values import OperatorResponse, Outcome, Severity, VisitKind
from tests.fakes.day import BEGUN, C1, SIGNED, T1, T2, plays, step
from tests.stories.officers import ALARM, ALONE, EXIT, LOCKED, Team, a_team, done

EVERYBODY = ("c1", "t1", "t2", "b1", "a1", "a2")
PAY = ConditionId("AR-WML-02")
RESOLVED = Judgement(Outcome.RESOLVED)
UNPAID = Judgement(Outcome.VIOLATION, "Geen loonstroken.", Severity.MODERATE)
BROKEN = Judgement(Outcome.VIOLATION, "Knop werkt niet.", Severity.SERIOUS, 7)
READ_BACK = Closing("", OperatorResponse.SIGNED, rest_reason="Het licht was uit.")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, *EVERYBODY)
    yield team
    team.ends()


def found(team: Team, number: str, *findings: tuple[ConditionId, Judgement]) -> VisitId:
    """A signed visit of this officer that found this, on the devices of all."""
    visit = team.starts(number)
    team.is_at_the_door(number, visit)
    for condition, judgement in findings:
        team.judges(number, visit, condition, judgement)
    team.closes(number, visit)
    team.meets(*EVERYBODY)
    return visit


def planned(team: Team, supervisor: str, follows: VisitId, *officers: str) -> PlanId:
    sent = tuple(team.desk(officer).vault.me.installation for officer in officers)
    plan = plans.plan_visit(team.desk(supervisor), PlanOrder(team.linde, sent, VisitKind.FOLLOW_UP, follows=follows))
    assert isinstance(plan, Planned)
    team.meets(*EVERYBODY)
    return plan.plan


def follows_up(team: Team, number: str, **how: object) -> VisitId:
    order = VisitOrder(team.linde, VisitKind.FOLLOW_UP, **how)  # type: ignore[arg-type]  # the fields of the order
    started = visits.start_visit(team.desk(number), order)
    assert isinstance(started, Started), started
    return started.visit


def refused(team: Team, number: str, **how: object) -> object:
    order = VisitOrder(team.linde, VisitKind.FOLLOW_UP, **how)  # type: ignore[arg-type]  # the fields of the order
    return visits.start_visit(team.desk(number), order)


def asked(team: Team, number: str, visit: VisitId) -> tuple[ConditionId, ...]:
    return team.desk(number).checklist(team.visit(number, visit))


def resolves(team: Team, number: str, visit: VisitId, *conditions: ConditionId) -> None:
    team.is_at_the_door(number, visit)
    for condition in conditions:
        team.judges(number, visit, condition, RESOLVED)
    done(closings.close_visit(team.desk(number), visit, READ_BACK))


def test_a_plan_lets_a_colleague_follow_up_on_a_visit_that_is_not_released(team: Team) -> None:
    first = found(team, "t1", (EXIT, LOCKED))
    assert refused(team, "t2", follows=first) == NoOpenConditions()

    plan, other = planned(team, "c1", first, "t2"), planned(team, "c1", first, "t2")
    again = follows_up(team, "t2", plan=plan)

    assert team.desk("t2").vault.visit(first) is None
    assert asked(team, "t2", again) == (EXIT,)
    assert team.visit("t2", again).opened[0].event.follows == first
    resolves(team, "t2", again, EXIT)
    assert refused(team, "t2", plan=other, follows=first) == NoOpenConditions()
    assert follows_up(team, "t2", plan=plan, follows=first) == again, "a plan carries one visit"


def test_what_a_release_says_of_a_visit_goes_before_what_its_plan_said(team: Team) -> None:
    first = found(team, "t1", (EXIT, LOCKED), (ALARM, BROKEN))
    plan = planned(team, "c1", first, "t2")
    again = follows_up(team, "t1", follows=first)
    resolves(team, "t1", again, EXIT, ALARM)
    team.meets(*EVERYBODY)
    for visit in (first, again):
        done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    team.meets(*EVERYBODY)

    assert refused(team, "t2", plan=plan) == NoOpenConditions()


def test_a_follow_up_asks_only_what_is_still_open(team: Team) -> None:
    first = found(team, "t1", (EXIT, LOCKED), (ALARM, BROKEN))
    again = follows_up(team, "t1", follows=first)
    assert asked(team, "t1", again) == (ALARM, EXIT)
    team.is_at_the_door("t1", again)
    team.judges("t1", again, EXIT, RESOLVED)
    team.judges("t1", again, ALARM, Judgement(Outcome.NOT_ASSESSABLE))
    done(closings.close_visit(team.desk("t1"), again, READ_BACK))

    third = follows_up(team, "t1", follows=first)

    assert asked(team, "t1", third) == (ALARM,)
    resolves(team, "t1", third, ALARM)
    assert refused(team, "t1", follows=first) == NoOpenConditions(is_settled=True)
    team.meets(*EVERYBODY)
    for visit in (first, again, third):
        done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    team.meets(*EVERYBODY)
    assert refused(team, "t1", follows=first) == NoOpenConditions(is_settled=True)
    assert refused(team, "t2") == NoOpenConditions()


def test_another_agency_s_plan_is_cancelled_by_nobody_else(team: Team) -> None:
    plan = planned(team, "c1", found(team, "t1", (EXIT, LOCKED)), "t2", "a2")
    assert team.desk("b1").vault.plan(plan) is not None

    assert plans.cancel_plan(team.desk("b1"), plan, "Vergissing.") == NotAllowed(Action.PLAN)
    done(plans.cancel_plan(team.desk("c1"), plan, "Vergissing."))


def test_what_labour_found_stands_in_a_plan_for_labour_officers_only(team: Team) -> None:
    first = found(team, "a1", (PAY, UNPAID))

    own, mixed = planned(team, "b1", first, "a2"), planned(team, "b1", first, "a2", "t2")

    told = {plan.plan: plan.open_conditions for plan in team.desk("a2").vault.plans()}
    assert told == {own: (PAY,), mixed: ()}
    assert [plan.plan for plan in team.desk("t2").vault.plans()] == [mixed]
    assert asked(team, "a2", follows_up(team, "a2", plan=own)) == (PAY,)


def test_another_agency_s_plan_does_not_say_what_an_agency_looks_at_again(team: Team) -> None:
    first = found(team, "t1", (EXIT, LOCKED))

    plan = planned(team, "c1", first, "t2", "a1")

    assert asked(team, "t2", follows_up(team, "t2", plan=plan)) == (EXIT,)
    assert refused(team, "a1", plan=plan) == NoOpenConditions()


@pytest.mark.usefixtures("qapp")
def test_a_day_on_which_a_colleague_comes_back_before_the_release(tmp_path: Path) -> None:
    again = step("t2", "start_visit", visit="h1", business="linde", kind="hercontrole", follows="v1")

    day = plays(
        tmp_path,
        *BEGUN,
        step("t1", "assess", visit="v1", condition=EXIT, outcome="overtreding", severity="acuut") | {"facts": "Dicht."},
        step("t1", "close_visit", **SIGNED),
        step("t1", "sync"),
        step("c1", "sync"),
        step("t2", "sync"),
        again | {"expect": "refused"},
        step("c1", "plan_visit", plan="p", business="linde", for_=["t2"], kind="hercontrole", follows="v1"),
        step("c1", "sync"),
        step("t2", "sync"),
        again | {"plan": "p"},
        step("t2", "show_card", visit="h1", to="beheerder"),
        step("t2", "enter", visit="h1", place="bedrijfsruimte", ground="Awb 5:15"),
        step("t2", "assess", visit="h1", condition=EXIT, outcome="hersteld"),
        step("t2", "close_visit", visit="h1", operator="signs"),
        step("t2", "sync"),
        step("c1", "sync"),
        step("c1", "release_visit", visit="h1"),
        step("c1", "report", visit="h1", file="h1.pdf"),
        officers=[T1, T2, C1],
    )

    assert day.ended_well
    (refusal,) = day.played.summary.refusals
    assert refusal.why.startswith("In vrijgegeven bezoeken staan geen punten open bij dit bedrijf.")
    assert set(day.visit("c1", "h1").conditions) == {EXIT}
    assert (day.out / "h1.pdf").exists()
