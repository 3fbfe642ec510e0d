"""The list of businesses of the labour inspectorate, whose findings never leave its visits."""

from pathlib import Path
from typing import cast

from inspector.casework.desk import Desk
from inspector.casework.judging import reviews
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.values import Outcome, Severity
from inspector.vault.model.changes import Changes
from inspector.viewmodels.businesses.businesses import PAGE, _read_businesses
from inspector.viewmodels.businesses.businesses_props import BusinessesInputs, Show
from inspector.viewmodels.planning.planning import _read_planning
from inspector.viewmodels.planning.planning_props import PlanningInputs
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.years import remember
from tests.stories.officers import ALONE, Team, a_team, done

PAY = ConditionId("AR-WML-02")
NO_SLIPS = Judgement(Outcome.VIOLATION, "Niemand heeft een loonstrook.", Severity.MODERATE, 28)
EVERYBODY = ("c1", "a1", "b1")
FEW, MORE = 10, 500


def checked(team: Team, found: Judgement = NO_SLIPS) -> VisitId:
    """A visit of a1 that looked at pay slips, closed and at the supervisor's."""
    visit = team.starts("a1")
    team.is_at_the_door("a1", visit)
    team.judges("a1", visit, PAY, found)
    team.closes("a1", visit)
    team.meets(*EVERYBODY)
    return visit


def open_points(desk: Desk) -> list[int]:
    asked = BusinessesInputs(desk.today(), show=Show.OPEN_POINTS)
    return [len(file.open_conditions()) for file in _read_businesses(desk, asked, PAGE).files]


def lists(desk: Desk) -> None:
    for show in Show:
        _read_businesses(desk, BusinessesInputs(desk.today(), show=show), PAGE)
    _read_planning(desk, PlanningInputs())


def cost_of_lists(desk: Desk, counter: Counter) -> Cost:
    lists(desk)
    return counter.cost(lambda: lists(desk))


def elsewhere(desk: Desk, known: VisitId) -> None:
    """Let each copy of a visit be of a business of its own."""
    desk.vault._connection.execute("UPDATE visit_rows SET business = visit WHERE visit != ?", (known,))
    desk.vault._store.memory.ask_again()


def test_a_labour_inspector_finds_open_points_at_once_and_at_the_same_cost_after_years(tmp_path: Path) -> None:
    team = a_team(tmp_path, *EVERYBODY)
    first = checked(team)
    before = [open_points(team.desk(number)) for number in ("a1", "b1")]
    told = reviews.release_visit(team.desk("b1"), first, ALONE)
    team.meets(*EVERYBODY)

    assert before == [[], []]
    assert isinstance(told, Changes)
    assert told.businesses == {team.linde}, "what lists businesses reads again"
    assert [open_points(team.desk(number)) for number in ("a1", "b1", "c1")] == [[1], [1], []]

    desk = team.desk("b1")
    counter = Counter(cast("Watched", desk.vault._connection))
    remember(desk.vault, first, FEW)
    elsewhere(desk, first)
    few = cost_of_lists(desk, counter)
    remember(desk.vault, first, MORE, FEW)
    elsewhere(desk, first)
    assert cost_of_lists(desk, counter).is_as_flat_as(few)


def test_what_a_later_visit_found_in_order_is_an_open_point_no_more(tmp_path: Path) -> None:
    team = a_team(tmp_path, *EVERYBODY)
    done(reviews.release_visit(team.desk("b1"), checked(team), ALONE))
    team.meets(*EVERYBODY)
    again = checked(team, Judgement(Outcome.COMPLIANT))
    assert open_points(team.desk("b1")) == [1]

    done(reviews.release_visit(team.desk("b1"), again, ALONE))

    assert open_points(team.desk("b1")) == []
    team.ends()
