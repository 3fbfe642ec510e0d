"""A labour inspector says first how people work there; checks and report follow, and nobody else reads it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.documents.documents import ReportForm
from inspector.casework.visiting import checklists, notes, saying
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.labour_events import (
    HeadCountAt,
    HeadsCounted,
    IndependenceFactNoted,
    RelationsStated,
    WorkFunction,
)
from inspector.domain.refusals import (
    AlreadyClosed,
    LabourOnly,
    RelationsMissing,
    TextRefused,
    TooManyPersons,
    UnknownThing,
)
from inspector.domain.values import Method, Outcome, Relation, Severity
from inspector.domain.visits.labour import relations_in
from inspector.reports.model import Reader
from tests.stories.officers import Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

PAY, PACKAGE, PERMIT = ConditionId("AR-WML-01"), ConditionId("AR-VWP-01"), ConditionId("AR-WAV-05")
FOR_EVERYBODY = {"AR-WAV-01", "AR-WAV-04", "AR-ATW-05"}
FINE = Judgement(Outcome.COMPLIANT)
UNPAID = Judgement(Outcome.VIOLATION, "Vier bonnen onder het minimumloon.", Severity.SERIOUS)
EMPLOYED = RelationsStated((Relation.EMPLOYED,), "Het rooster en drie contracten.")
TWO_AT_THE_DESK = HeadsCounted(WorkFunction.DESK, 2, HeadCountAt.ARRIVAL)
ROTA = IndependenceFactNoted("SZ-01", "Op het rooster staan vaste diensten.", Method.READ)
OWN_PRICE = IndependenceFactNoted("SZ-15", "Iedereen noemt een eigen prijs.", Method.HEARD)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "a1", "b1", "c1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.joins("a1", "t1", visit)
    team.is_at_the_door("a1", visit)
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def checked(team: Team, visit: VisitId) -> set[str]:
    return set(team.desk("a1").checklist(team.visit("a1", visit)))


def test_before_the_relations_are_stated_only_what_holds_for_everybody_is_checked_then_what_goes_with_them(
    team: Team, visit: VisitId
) -> None:
    desk = team.desk("a1")
    assert checked(team, visit) == FOR_EVERYBODY
    done(checklists.assess(desk, visit, ConditionId("AR-ATW-05"), UNPAID))
    assert checklists.assess(desk, visit, PAY, FINE) == RelationsMissing()
    assert saying.record(desk, visit, RelationsStated(())) == RelationsMissing()

    done(saying.record(desk, visit, EMPLOYED))

    assert PAY in checked(team, visit)
    assert not {PACKAGE, PERMIT} & checked(team, visit)
    done(saying.record(desk, visit, RelationsStated((Relation.SELF_EMPLOYED,))))
    assert PERMIT in checked(team, visit)
    assert PAY not in checked(team, visit)
    done(checklists.assess(desk, visit, PERMIT, FINE))


def test_what_was_found_stays_on_the_list_when_the_relations_are_said_anew(team: Team, visit: VisitId) -> None:
    desk = team.desk("a1")
    done(saying.record(desk, visit, EMPLOYED))
    done(checklists.assess(desk, visit, PAY, UNPAID))

    done(saying.record(desk, visit, RelationsStated((Relation.PACKAGE,))))

    assert {PAY, PACKAGE} <= checked(team, visit)
    assert team.visit("a1", visit).violations == (PAY,)
    assert len(team.visit("a1", visit).said) == 1


def test_relations_that_are_taken_back_are_asked_again(team: Team, visit: VisitId) -> None:
    desk = team.desk("a1")
    done(saying.record(desk, visit, EMPLOYED))
    (said,) = team.visit("a1", visit).said

    done(notes.withdraw(desk, visit, said.id, "Ander bedrijf."))

    assert relations_in(team.visit("a1", visit)) == frozenset()
    assert checklists.assess(desk, visit, PAY, FINE) == RelationsMissing()


def test_heads_are_counted_by_function_on_arrival_and_on_leaving_and_a_new_number_takes_the_place(
    team: Team, visit: VisitId
) -> None:
    desk = team.desk("a1")
    done(saying.record(desk, visit, replace(TWO_AT_THE_DESK, number=1)))
    done(saying.record(desk, visit, TWO_AT_THE_DESK))
    left = replace(TWO_AT_THE_DESK, number=0, when=HeadCountAt.LEAVING)
    done(saying.record(desk, visit, left))

    assert [each.event for each in team.visit("a1", visit).said] == [TWO_AT_THE_DESK, left]
    for wrong in (1_000, -1):
        assert saying.record(desk, visit, replace(TWO_AT_THE_DESK, number=wrong)) == TooManyPersons(999)


def test_a_number_is_not_said_anew_once_the_part_is_signed(team: Team, visit: VisitId) -> None:
    desk = team.desk("a1")
    done(saying.record(desk, visit, TWO_AT_THE_DESK))
    team.closes("a1", visit)

    assert saying.record(desk, visit, replace(TWO_AT_THE_DESK, number=3)) == AlreadyClosed()


@pytest.mark.parametrize("said", [EMPLOYED, TWO_AT_THE_DESK, ROTA], ids=lambda said: said.KIND)
def test_only_the_labour_inspectorate_records_how_people_work_and_only_it_reads_that(
    team: Team, visit: VisitId, said: RelationsStated | HeadsCounted | IndependenceFactNoted
) -> None:
    assert saying.record(team.desk("t1"), visit, said) == LabourOnly()
    done(saying.record(team.desk("a1"), visit, said))

    team.meets("t1", "a1", "b1", "c1")

    assert [each.event for each in team.visit("b1", visit).said] == [said]
    for number in ("t1", "c1"):
        assert team.visit(number, visit).said == ()


def test_a_fact_is_one_of_the_catalogue_and_names_nobody_by_number(team: Team, visit: VisitId) -> None:
    desk = team.desk("a1")

    assert saying.record(desk, visit, replace(ROTA, indicator="MH-01")) == UnknownThing("indicator", "MH-01")
    assert saying.record(desk, visit, replace(ROTA, text=" ")) == TextRefused("empty")
    assert saying.record(desk, visit, replace(ROTA, text="999993653")) == TextRefused("citizen_number")
    assert saying.record(desk, visit, replace(EMPLOYED, text="999993653")) == TextRefused("citizen_number")


def test_the_own_report_shows_all_of_it_without_a_total_and_the_operator_none(team: Team, visit: VisitId) -> None:
    desk = team.desk("a1")
    for said in (EMPLOYED, TWO_AT_THE_DESK, ROTA, OWN_PRICE):
        done(saying.record(desk, visit, said))
    done(checklists.assess(desk, visit, PAY, UNPAID))
    team.closes("a1", visit)
    team.meets("t1", "a1", "c1")

    own = text_of(documents.finding_report(desk, visit))
    for shown in (
        "loondienst Het rooster en drie contracten.", "bij aankomst balie 2", "Wijst op loondienst",
        "Op het rooster staan vaste diensten.", "Wijst op zelfstandigheid", "Iedereen noemt een eigen prijs.",
    ):  # fmt: skip
        assert shown in own, (shown, own)
    others = (
        documents.finding_report(desk, visit, ReportForm(reader=Reader.OPERATOR)),
        documents.finding_report(team.desk("t1"), visit),
    )
    for other in map(text_of, others):
        for hidden in ("drie contracten", "balie", "Wijst op", "vaste diensten", "eigen prijs", "Arbeidsrelatie"):
            assert hidden not in other
    assert "Vier bonnen onder het minimumloon." in text_of(others[0])


def test_a_report_says_that_nobody_stated_the_relations(team: Team, visit: VisitId) -> None:
    assert "De arbeidsrelaties zijn niet vastgelegd." in text_of(documents.finding_report(team.desk("a1"), visit))


def text_of(document: object) -> str:
    assert isinstance(document, bytes), document
    return " ".join(pages_of(document))
