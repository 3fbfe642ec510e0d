"""Who has no businesses on the device joins by a typed code too, and says what both officers see before them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework.visiting import checklists, joining
from inspector.casework.visiting.joining import Invitation
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import BusinessId, ConditionId, VisitId
from inspector.domain.refusals import Mistyped, TextRefused
from inspector.domain.values import Business, Outcome, Sector, VisitKind
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.visit_props import VisitHeadInputs, derive_visit_props
from tests.stories.officers import Team, a_team, done

SEEN = Business(BusinessId(""), "huis de linde", Sector.PRIVATE_HOUSE, "Voorbeeldgracht 12", None, "voorbeeldstad")
"""As an officer types it who stands before the door."""
TOWELS = ConditionId("UV-G-09")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "g1", "a1")
    yield team
    team.ends()


def code_of(team: Team, number: str, visit: VisitId) -> str:
    invitation = joining.invite(team.desk(number), visit)
    assert isinstance(invitation, Invitation)
    return joining.as_typed(invitation)


def joins(team: Team, number: str, visit: VisitId, seen: Business = SEEN, kind: VisitKind = VisitKind.ROUTINE) -> None:
    done(joining.join_described(team.desk(number), code_of(team, "t1", visit), seen, kind))


def told(team: Team, visit: VisitId) -> str:
    known = read_visit(team.desk("g1"), visit)
    assert known is not None
    return derive_visit_props(VisitHeadInputs(known)).joined_otherwise


def test_a_hygiene_inspector_asks_the_list_of_the_law_of_the_place_and_it_goes_on_when_the_beginning_comes(
    team: Team,
) -> None:
    visit = team.starts("t1")
    assert team.desk("g1").vault.business(team.linde) is None

    joins(team, "g1", visit)
    alone = team.visit("g1", visit)
    law = team.desk("g1").law_of(alone.started) if alone.started else None
    asked = team.desk("g1").checklist(alone)
    done(checklists.assess(team.desk("g1"), visit, TOWELS, Judgement(Outcome.COMPLIANT)))
    team.meets("t1", "g1")
    together = team.visit("g1", visit)

    assert law == team.desk("t1").law_in("Voorbeeldstad")
    assert TOWELS in asked
    assert alone.started is not None
    assert alone.started.is_described
    assert together.started == team.visit("t1", visit).started
    assert together.answer(TOWELS) is not None
    assert team.desk("g1").checklist(together) == asked
    assert told(team, visit) == ""


def test_what_was_typed_wrong_is_told_when_the_beginning_comes(team: Team) -> None:
    visit = team.starts("t1")

    joins(team, "g1", visit, replace(SEEN, sector=Sector.SAUNA))
    before = told(team, visit)
    team.meets("t1", "g1")

    assert before == ""
    assert told(team, visit) == (
        "U koos: huis de linde, Voorbeeldgracht 12, voorbeeldstad, sauna / parenclub, reguliere controle. "
        "De code hoort bij: Huis De Linde, Voorbeeldgracht 12, Voorbeeldstad, Voorbeeldstad, privéhuis, "
        "reguliere controle. "
        "Wat u vastlegt, hoort bij dat bezoek."
    )


def test_at_a_follow_up_of_another_agency_a_partner_asks_the_whole_list(team: Team) -> None:
    visit = team.starts("t1")

    joins(team, "g1", visit, kind=VisitKind.FOLLOW_UP)

    assert TOWELS in team.desk("g1").checklist(team.visit("g1", visit))


def test_what_a_scanned_code_said_counts_before_what_a_colleague_typed(team: Team) -> None:
    visit = team.starts("t1")
    joins(team, "g1", visit, replace(SEEN, name="Iets anders"))
    team.joins("a1", "t1", visit)

    team.hears("a1", "g1")
    team.hears("g1", "a1")

    for number in ("a1", "g1"):
        started = team.visit(number, visit).started
        assert started is not None
        assert (number, started.business.name) == (number, "Huis De Linde")


def test_who_scanned_before_keeps_what_the_code_said(team: Team) -> None:
    visit = team.starts("t1")
    team.joins("g1", "t1", visit)

    joins(team, "g1", visit, replace(SEEN, name="Iets anders"))

    started = team.visit("g1", visit).started
    assert started is not None
    assert started.business.name == "Huis De Linde"


def test_a_slip_in_the_code_and_a_place_without_a_town_are_refused(team: Team) -> None:
    visit = team.starts("t1")
    code, desk = code_of(team, "t1", visit), team.desk("g1")

    slip = joining.join_described(desk, code[1:] + code[:1], SEEN, VisitKind.ROUTINE)
    nowhere = joining.join_described(desk, code, replace(SEEN, municipality=" "), VisitKind.ROUTINE)
    number = joining.join_described(desk, code, replace(SEEN, name="Huis 123456782"), VisitKind.ROUTINE)

    assert isinstance(slip, Mistyped)
    assert (nowhere, number) == (TextRefused("empty"), TextRefused("citizen_number"))
    assert desk.vault.visit(visit) is None
