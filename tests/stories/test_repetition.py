"""How often a condition was violated before: what began earlier counts, whatever was released first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.documents.finding_reports import ReportCollector
from inspector.casework.judging import reviews
from inspector.casework.visiting import closings, visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.ids import VisitId
from inspector.domain.values import OperatorResponse, Outcome, Severity, VisitKind
from tests.stories.officers import ALONE, CATALOGUES, EXIT, Team, a_team, done

FOUND = Judgement(Outcome.VIOLATION, "Dicht.", Severity.SERIOUS, 7)
STILL = Judgement(Outcome.UNRESOLVED, "Nog dicht.", Severity.SERIOUS, 2)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2")
    yield team
    team.ends()


def a_first_visit(team: Team, number: str = "t1") -> VisitId:
    visit = team.starts(number)
    team.is_at_the_door(number, visit)
    team.judges(number, visit, EXIT, FOUND)
    team.closes(number, visit)
    return visit


def a_follow_up(team: Team, first: VisitId) -> VisitId:
    order = VisitOrder(team.linde, VisitKind.FOLLOW_UP, follows=first)
    started = visits.start_visit(team.desk("t1"), order)
    assert isinstance(started, Started), started
    team.is_at_the_door("t1", started.visit)
    team.judges("t1", started.visit, EXIT, STILL)
    done(closings.close_visit(team.desk("t1"), started.visit, Closing("", OperatorResponse.SIGNED)))
    return started.visit


def times_before(team: Team, visit: VisitId) -> int:
    (finding,) = [
        each
        for each in ReportCollector(team.desk("c1"), team.visit("c1", visit), CATALOGUES[0], ()).report().findings
        if each.condition == EXIT
    ]
    assert finding.earlier is not None
    return finding.earlier


@pytest.mark.parametrize("first_released", ["visit", "follow-up"])
def test_of_two_visits_on_one_day_only_the_one_that_began_first_is_earlier(team: Team, first_released: str) -> None:
    first = a_first_visit(team)
    team.world.clock.passes(hours=6)
    again = a_follow_up(team, first)
    team.meets("t1", "c1")
    order = (first, again) if first_released == "visit" else (again, first)

    for visit in order:
        done(reviews.release_visit(team.desk("c1"), visit, ALONE))

    assert times_before(team, first) == 0
    assert times_before(team, again) == 1


def test_a_follow_up_counts_what_it_follows_before_and_after_that_is_released(team: Team) -> None:
    first = a_first_visit(team)
    team.world.clock.passes(days=3)
    again = a_follow_up(team, first)
    team.meets("t1", "c1")

    before = times_before(team, again)
    done(reviews.release_visit(team.desk("c1"), again, ALONE))
    done(reviews.release_visit(team.desk("c1"), first, ALONE))

    assert before == 1
    assert times_before(team, again) == 1
    assert times_before(team, first) == 0


def test_a_visit_of_the_same_day_whose_beginning_is_not_known_here_does_not_count(team: Team) -> None:
    first = a_first_visit(team)
    team.meets("t1", "c1")
    done(reviews.release_visit(team.desk("c1"), first, ALONE))
    team.world.clock.passes(hours=2)
    team.meets("c1", "t2")  # the business comes along, the findings of t1 do not
    second = a_first_visit(team, "t2")

    assert team.desk("t2").vault.visit(first) is None
    report = ReportCollector(team.desk("t2"), team.visit("t2", second), CATALOGUES[0], ()).report()
    assert [finding.earlier for finding in report.findings if finding.condition == EXIT] == [0]
