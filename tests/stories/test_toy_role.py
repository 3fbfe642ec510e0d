"""The toy role "trainee": joins and judges for a colleague, and begins and signs nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.visiting import visits
from inspector.casework.visiting.visits import VisitOrder
from inspector.domain.refusals import NotAllowed
from inspector.domain.values import VisitKind
from tests.stories.officers import EXIT, LOCKED, Team, a_team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "s1")
    yield team
    team.ends()


def test_what_a_trainee_judges_counts_for_inspector_and_supervisor(team: Team) -> None:
    visit = team.starts("t1")
    team.joins("s1", "t1", visit)

    team.judges("s1", visit, EXIT, LOCKED)
    team.meets("t1", "s1", "c1")

    judged = [team.visit(number, visit).answer(EXIT) for number in ("t1", "c1")]
    assert [answer and answer.facts for answer in judged] == [LOCKED.facts, LOCKED.facts]


def test_a_trainee_begins_no_visit(team: Team) -> None:
    refused = visits.start_visit(team.desk("s1"), VisitOrder(team.linde, VisitKind.ROUTINE))

    assert isinstance(refused, NotAllowed)
