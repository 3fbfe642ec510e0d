"""What a tax officer said that he is done with is not read again: counted after few plans and after many."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from inspector.casework.businesses import plans
from inspector.casework.businesses.plans import PlanOrder
from inspector.casework.desk import Desk
from inspector.domain.ids import PlanId
from inspector.domain.office_events import OwnRowClosed
from inspector.domain.values import VisitKind
from inspector.viewmodels.today.today import read_day
from inspector.viewmodels.today.today_props import TodayRow, derive_today_props
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.stories.officers import Team, a_team, done
from tests.stories.test_said_counted import FEW, MANY, SOME, grown, say, the_first

EVERYBODY = ("c1", "w1")

in_years = pytest.mark.parametrize("many", [SOME, pytest.param(MANY, marks=pytest.mark.long)])


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, *EVERYBODY)
    team.meets(*EVERYBODY)
    yield team
    team.world.closes()


def planned(team: Team, days_ago: int = 0) -> PlanId:
    """A visit to which the tax officer is sent."""
    day = team.desk("c1").today() - timedelta(days=days_ago)
    sent = (team.desk("w1").vault.me.installation,)
    made = plans.plan_visit(team.desk("c1"), PlanOrder(team.linde, sent, VisitKind.JOINT, day))
    assert isinstance(made, plans.Planned)
    team.meets(*EVERYBODY)
    return made.plan


def rows(desk: Desk) -> Mapping[PlanId, TodayRow]:
    return {PlanId(row.plan): row for row in derive_today_props(read_day(desk)).rows}


def is_done_with(desk: Desk, first: PlanId, numbers: range) -> None:
    """Let so many more plans of earlier days stand there, each closed like the first."""
    copies = {PlanId(first[:-12] + at.to_bytes(6).hex()): desk.today() - timedelta(days=at) for at in numbers}
    connection = desk.vault._connection
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(
        "INSERT INTO plan_rows (plan, business, is_begun, day) SELECT ?, business, 0, ? FROM plan_rows WHERE plan = ?",
        [(plan, day.isoformat(), first) for plan, day in copies.items()],
    )
    connection.execute("COMMIT")
    closed = the_first(desk.vault, OwnRowClosed)
    say(desk.vault, closed, (replace(closed.event, plan=plan) for plan in copies))


@in_years
def test_the_day_of_a_tax_officer_costs_the_same_however_often_he_was_done(team: Team, many: int) -> None:
    desk, (first, again, goes_on) = team.desk("w1"), [planned(team) for _ in range(3)]
    done(plans.close_row(desk, first))
    is_done_with(desk, first, range(1, FEW))
    few = cost_of(desk, again)
    is_done_with(desk, first, range(FEW, many))

    assert grown(few, cost_of(desk, goes_on)) == []
    assert len(desk.vault.closings_of(PlanId(first[:-12] + (many - 1).to_bytes(6).hex()))) == 1
    assert {plan: row.state_word for plan, row in rows(desk).items()} == {
        first: "Klaar",
        again: "Gepland",
        goes_on: "Gepland",
    }


def test_a_row_that_is_done_stands_in_the_list_of_its_own_day_only_also_in_a_vault_made_again(team: Team) -> None:
    desk = team.desk("w1")
    today, before, waits = planned(team), planned(team, days_ago=1), planned(team, days_ago=2)
    for plan in (today, before):
        done(plans.close_row(desk, plan))
    assert {plan: row.state_word for plan, row in rows(desk).items()} == {today: "Klaar", waits: "Gepland"}
    assert_rebuild_equal(desk.vault)

    done(plans.reopen_row(desk, before))

    assert {plan: row.state_word for plan, row in rows(desk).items()} == {
        today: "Klaar",
        before: "Gepland",
        waits: "Gepland",
    }
    assert_rebuild_equal(desk.vault)
    desk.vault.rebuild()
    assert len(rows(desk)) == 3


def test_a_plan_in_place_of_one_that_he_was_done_with_is_a_row_of_its_own(team: Team) -> None:
    plan = planned(team, days_ago=1)
    done(plans.close_row(team.desk("w1"), plan))
    moved = plans.plan_visit(
        team.desk("c1"),
        PlanOrder(
            team.linde, (team.desk("w1").vault.me.installation,), VisitKind.JOINT, team.desk("c1").today(),
            instead_of=plan,
        ),
    )  # fmt: skip
    assert isinstance(moved, plans.Planned)
    team.meets(*EVERYBODY)

    assert {each: row.state_word for each, row in rows(team.desk("w1")).items()} == {moved.plan: "Gepland"}
    assert_rebuild_equal(team.desk("w1").vault)


def cost_of(desk: Desk, plan: PlanId) -> Mapping[str, Cost]:
    """What the day costs, and what it costs to be done with a plan and to take that back."""
    counter, found = Counter(cast("Watched", desk.vault._connection)), dict[str, Cost]()
    looks: Mapping[str, Callable[[], object]] = {
        "today": lambda: read_day(desk),
        "a row that is done": lambda: done(plans.close_row(desk, plan)),
        "and is not after all": lambda: done(plans.reopen_row(desk, plan)),
    }
    for name, look in looks.items():
        desk.vault._store.memory.ask_again()
        found[name] = counter.cost(look)
    return found
