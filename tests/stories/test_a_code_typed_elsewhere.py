"""A join code does not tell the business: who types it at another one is told, before or as soon as it is known."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework.businesses import businesses
from inspector.casework.visiting import joining
from inspector.casework.visiting.joining import Invitation
from inspector.domain.ids import BusinessId, VisitId
from inspector.domain.refusals import CodeElsewhere
from inspector.domain.values import VisitKind
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.visit_props import VisitHeadInputs, derive_visit_props
from tests.stories.officers import LINDE, Team, a_team, done


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2")
    yield team
    team.ends()


def a_cafe(team: Team) -> BusinessId:
    cafe = businesses.with_id(team.desk("c1"), replace(LINDE, name="Café De Kade"))
    done(businesses.record_businesses(team.desk("c1"), [cafe]))
    team.meets("c1", "t1", "t2")
    return cafe.id


def code_of(team: Team, visit: VisitId) -> str:
    invitation = joining.invite(team.desk("t1"), visit)
    assert isinstance(invitation, Invitation)
    return joining.as_typed(invitation)


def told(team: Team, visit: VisitId) -> str:
    known = read_visit(team.desk("t2"), visit)
    assert known is not None
    return derive_visit_props(VisitHeadInputs(known)).joined_otherwise


def test_a_code_typed_at_the_wrong_business_is_told_as_soon_as_the_beginning_is_known(team: Team) -> None:
    cafe = a_cafe(team)
    visit = team.starts("t1")

    done(joining.join_by_hand(team.desk("t2"), code_of(team, visit), cafe, VisitKind.ROUTINE))
    before = told(team, visit)
    team.meets("t1", "t2")

    assert before == ""
    assert told(team, visit) == (
        "U koos: Café De Kade, reguliere controle. De code hoort bij: Huis De Linde, reguliere controle. "
        "Wat u vastlegt, hoort bij dat bezoek."
    )


def test_a_code_typed_at_the_wrong_business_is_refused_where_the_visit_is_known(team: Team) -> None:
    cafe = a_cafe(team)
    visit = team.starts("t1", partner="t2")
    team.meets("t1", "t2")

    joined = joining.join_by_hand(team.desk("t2"), code_of(team, visit), cafe, VisitKind.ROUTINE)

    assert joined == CodeElsewhere("Huis De Linde")


def test_a_code_typed_at_the_right_business_says_nothing(team: Team) -> None:
    a_cafe(team)
    visit = team.starts("t1")

    done(joining.join_by_hand(team.desk("t2"), code_of(team, visit), team.linde, VisitKind.ROUTINE))
    team.meets("t1", "t2")

    assert told(team, visit) == ""
