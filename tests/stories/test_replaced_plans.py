"""Somebody who holds a plan's key is revoked: the plan is replaced before its visit begins."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.businesses import plans
from inspector.casework.businesses.plans import Planned, PlanOrder
from inspector.casework.visiting import visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.ids import PlanId
from inspector.domain.office_events import VisitPlanned
from inspector.domain.values import VisitKind
from inspector.wire.scopes import Agency, Role
from tests.stories.officers import Team, a_team
from tests.stories.revoking import is_revoked, office

LIVING = ("c1", "c2", "t1")
EVERYBODY = (*LIVING, "t2")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, *EVERYBODY)
    yield team
    team.ends()


def planned(team: Team, *officers: str) -> PlanId:
    sent = tuple(team.desk(officer).vault.me.installation for officer in officers)
    plan = plans.plan_visit(team.desk("c1"), PlanOrder(team.linde, sent, VisitKind.JOINT))
    assert isinstance(plan, Planned)
    team.meets(*EVERYBODY)
    return plan.plan


def the_plan(team: Team, number: str) -> VisitPlanned:
    (plan,) = team.desk(number).vault.plans()
    return plan


def names(team: Team, plan: VisitPlanned) -> list[str]:
    colleagues = team.desk("c2").vault.directory.colleagues
    return [colleagues[officer].officer.number for officer in plan.officers]


def test_a_plan_is_replaced_when_an_officer_it_names_is_revoked(team: Team) -> None:
    old = planned(team, "t1", "t2")
    known = team.desk("t2").vault.plan_key(old)

    is_revoked(team, "t2")
    team.meets(*LIVING, office())

    for number in LIVING:
        plan = the_plan(team, number)
        assert plan.plan != old
        assert (plan.business, plan.kind, names(team, plan)) == (team.linde, VisitKind.JOINT, ["t1"])
        assert team.desk(number).vault.plan_key(plan.plan) not in {None, known}
    assert team.desk("c2").vault.plan(old) is None


def test_a_plan_is_replaced_when_a_supervisor_is_revoked_who_neither_made_it_nor_goes(team: Team) -> None:
    """Its key is sealed to every supervisor who may read visits."""
    old = planned(team, "t1")
    known = team.desk("c2").vault.plan_key(old)
    assert known is not None

    is_revoked(team, "c2")
    team.meets("c1", "t1", "t2", office())

    for number in ("c1", "t1"):
        plan = the_plan(team, number)
        assert plan.plan != old
        assert team.desk(number).vault.plan_key(plan.plan) not in {None, known}


def test_what_was_begun_before_is_not_planned_again(team: Team) -> None:
    plan = planned(team, "t1", "t2")
    started = visits.start_visit(team.desk("t1"), VisitOrder(team.linde, VisitKind.JOINT, plan=plan))
    assert isinstance(started, Started)
    team.meets(*LIVING)

    is_revoked(team, "t2")
    team.meets(*LIVING, office())

    assert the_plan(team, "c2").plan == plan


def test_the_planner_s_plans_are_replaced_by_another_supervisor_when_he_is_revoked(team: Team) -> None:
    old = planned(team, "t1")
    is_revoked(team, "c1")
    team.meets("c2", "t1", "t2", office())

    plan = the_plan(team, "t1")
    assert plan.plan != old
    assert plan.key is not None
    assert plan.key.planner == team.desk("c2").vault.me.installation
    assert isinstance(
        visits.start_visit(team.desk("t1"), VisitOrder(team.linde, VisitKind.JOINT, plan=plan.plan)), Started
    )


def test_two_supervisors_who_replace_a_plan_at_once_make_one_plan(team: Team) -> None:
    planned(team, "t1", "t2")
    is_revoked(team, "t2")

    team.hears("c1", office())
    team.hears("c2", office())
    team.hears("t1", office(), "c2")
    team.meets(*LIVING)

    (one,) = {the_plan(team, number).plan for number in LIVING}
    assert len({team.desk(number).vault.plan_key(one) for number in LIVING}) == 1


def test_a_new_tablet_takes_the_place_of_the_revoked_one(team: Team, tmp_path: Path) -> None:
    planned(team, "t2")
    is_revoked(team, "t2")
    team.meets(*LIVING, office())
    assert names(team, the_plan(team, "c1")) == ["t2"], "nobody is left, so it stands until somebody is"

    lost, team.world.folder = team.world.people.pop("t2"), tmp_path / "second"
    team.world.enrols("t2", Agency.GEMEENTE, Role.INSPECTOR)
    team.world.shares_keys()
    team.world.people["t2 lost"] = lost
    team.meets(*LIVING, "t2", office())

    plan, me = the_plan(team, "t2"), team.desk("t2").vault.me.installation
    assert plan.officers == (me,)
    assert isinstance(
        visits.start_visit(team.desk("t2"), VisitOrder(team.linde, VisitKind.JOINT, plan=plan.plan)), Started
    )
