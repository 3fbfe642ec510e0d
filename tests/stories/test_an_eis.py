"""A labour inspector's own decision on a violation: made, handed over as a draft, followed up by its term, closed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from inspector.casework.businesses.follow_ups import day_after_eis, still_open
from inspector.casework.documents import documents
from inspector.casework.documents.exit_sheets import exit_sheet
from inspector.casework.documents.labour_papers import labour_paper
from inspector.casework.judging import reviews
from inspector.casework.visiting import checklists, closings, notes, saying, visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.labour_events import EisMade
from inspector.domain.refusals import EisRefused, LabourOnly, NoLabourPaper, NotReadyToClose, TextRefused
from inspector.domain.values import Outcome, Relation, Severity, VisitKind
from inspector.domain.visits.labour import eisen_of
from inspector.viewmodels.checklist.checklist_rows import RowMaker
from inspector.viewmodels.review.review_follow_up import follow_up_text
from inspector.viewmodels.screen.decision_words import open_points_due
from inspector.viewmodels.screen.visit_inputs import read_visit
from tests.stories.officers import SIGNED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

RISKS, PAY, SLIPS = ConditionId("AR-ARB-01"), ConditionId("AR-WML-01"), ConditionId("AR-WML-02")
NO_PLAN = Judgement(Outcome.VIOLATION, "Er is geen RI&E.", Severity.MODERATE, 56)
UNPAID = Judgement(Outcome.VIOLATION, "Vier bonnen van 9 euro per uur.", Severity.SERIOUS)
MAKE_ONE = "Laat een RI&E met plan van aanpak maken en bewaar die in het bedrijf."


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "a1", "a2", "b1", "t1", "c1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    visit = team.starts("a1")
    team.is_at_the_door("a1", visit)
    team.says_how_they_work("a1", visit, Relation.EMPLOYED)
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def eis(team: Team, days: int = 56, condition: ConditionId = RISKS) -> EisMade:
    return EisMade(condition, MAKE_ONE, days, team.desk("a1").today())


def text_of(document: object) -> str:
    assert isinstance(document, bytes), document
    return " ".join(pages_of(document))


def test_an_eis_rests_on_a_violation_of_the_arbowet_that_stands(team: Team, visit: VisitId) -> None:
    a1 = team.desk("a1")
    assert saying.record(a1, visit, eis(team)) == EisRefused("no_violation")
    team.judges("a1", visit, PAY, UNPAID)
    assert saying.record(a1, visit, eis(team, condition=PAY)) == EisRefused("no_such_check")
    team.judges("a1", visit, RISKS, NO_PLAN)
    for wrong in (-1, 367):
        assert saying.record(a1, visit, eis(team, wrong)) == EisRefused("term")
    assert saying.record(a1, visit, replace(eis(team), text=" ")) == TextRefused("empty")
    done(saying.record(a1, visit, eis(team, 28)))

    done(saying.record(a1, visit, eis(team)))

    (made,) = eisen_of(team.visit("a1", visit)).values()
    assert made.event.until == team.desk("a1").today() + timedelta(days=56)


def test_one_violation_has_one_eis_and_another_agency_makes_none(team: Team, visit: VisitId) -> None:
    team.judges("a1", visit, RISKS, NO_PLAN)
    done(saying.record(team.desk("a1"), visit, eis(team)))
    team.joins("a2", "a1", visit)
    team.joins("t1", "a1", visit)
    team.meets("a1", "a2", "t1")

    assert saying.record(team.desk("a2"), visit, eis(team)) == EisRefused("made_already")
    assert saying.record(team.desk("t1"), visit, eis(team)) == LabourOnly()
    assert eisen_of(team.visit("t1", visit)) == {}


def test_nobody_signs_while_an_eis_stands_without_its_violation(team: Team, visit: VisitId) -> None:
    a1 = team.desk("a1")
    team.judges("a1", visit, RISKS, NO_PLAN)
    done(saying.record(a1, visit, eis(team)))
    team.judges("a1", visit, RISKS, Judgement(Outcome.COMPLIANT))

    refusal = closings.close_visit(a1, visit, SIGNED)

    assert isinstance(refusal, NotReadyToClose)
    assert refusal.eisen_without_violation == (RISKS,)
    assert labour_paper(a1, visit, "eis") == NoLabourPaper("eis")
    (made,) = eisen_of(team.visit("a1", visit)).values()
    done(notes.withdraw(a1, visit, made.id, "De RI&E is er toch."))
    team.closes("a1", visit)


def test_the_draft_of_an_eis_says_what_until_when_and_how_to_object_and_names_no_person(
    team: Team, visit: VisitId
) -> None:
    a1 = team.desk("a1")
    assert labour_paper(a1, visit, "eis") == NoLabourPaper("eis")
    team.judges("a1", visit, RISKS, NO_PLAN)
    done(saying.record(a1, visit, eis(team)))
    until = a1.today() + timedelta(days=56)

    paper = text_of(labour_paper(a1, visit, "eis"))

    for said in (
        "Eis tot naleving", "Concept.", "Linde Exploitatie B.V.", RISKS, "Er is geen RI&E.", "Arbowet art. 5", MAKE_ONE,
        f"{until:%d-%m-%Y}", "zes weken", "met de hand in te vullen: ____", "Handtekening van a1",
    ):  # fmt: skip
        assert said in paper, (said, paper)


def test_the_draft_fining_report_has_the_fields_of_awb_5_48_for_what_leads_to_a_fine_alone(
    team: Team, visit: VisitId
) -> None:
    a1 = team.desk("a1")
    team.judges("a1", visit, RISKS, NO_PLAN)
    team.judges("a1", visit, SLIPS, Judgement(Outcome.VIOLATION, "Geen loonstroken.", Severity.MODERATE, 28))
    assert labour_paper(a1, visit, "fine") == NoLabourPaper("fine")
    team.judges("a1", visit, PAY, UNPAID)

    paper = text_of(labour_paper(a1, visit, "fine"))

    for said in (
        "Boeterapport", "Concept.", "Overtreder: Linde Exploitatie B.V.", PAY, "Vier bonnen van 9 euro per uur.",
        "Wml art. 7", "Voorbeeldgracht 12", "Vastgesteld:", "Namen van wie het betreft, met de hand in te vullen: ____",
        "Awb 5:48", "Naar waarheid opgemaakt.", "Plaats en datum: ____",
    ):  # fmt: skip
        assert said in paper, (said, paper)
    for absent in (RISKS, SLIPS, "Geen loonstroken.", "ambtseed", "ambtsbelofte"):
        assert absent not in paper


def test_the_report_shows_the_decision_and_proposes_nothing_for_it(team: Team, visit: VisitId) -> None:
    a1 = team.desk("a1")
    team.judges("a1", visit, RISKS, NO_PLAN)
    assert "eis of waarschuwing van de Arbeidsinspectie" in text_of(documents.finding_report(a1, visit))
    done(saying.record(a1, visit, eis(team)))

    report = text_of(documents.finding_report(a1, visit))

    assert "eis of waarschuwing" not in report
    assert "56 dagen na bekendmaking van het besluit" not in report
    assert MAKE_ONE in report
    assert "Arbowet 27, niet juridisch getoetst" in report


def test_the_operators_sheet_calls_no_eis_a_proposal(team: Team, visit: VisitId) -> None:
    a1 = team.desk("a1")
    team.judges("a1", visit, RISKS, NO_PLAN)
    assert "Voorstel: 56 dagen na het besluit" in text_of(exit_sheet(a1, visit, SIGNED))
    done(saying.record(a1, visit, eis(team, 28)))

    for language, said, head in (
        ("nl", "Eis van de inspecteur: uiterlijk op", "Dit blad is geen besluit, een eis wel: daartegen kan bezwaar."),
        ("en", "Demand (eis) of the inspector:", "This sheet is no decision, a demand (eis) is: you can object to it."),
    ):
        sheet = text_of(exit_sheet(a1, visit, replace(SIGNED, language=language)))
        assert said in sheet
        assert head in sheet
        assert "56" not in sheet
        assert f"{a1.today() + timedelta(days=28):%d-%m-%Y}" in sheet


def test_an_eis_is_looked_at_again_after_its_term_and_closed_when_it_was_met(team: Team, visit: VisitId) -> None:
    a1, b1 = team.desk("a1"), team.desk("b1")
    team.judges("a1", visit, RISKS, NO_PLAN)
    made = eis(team, 28)
    done(saying.record(a1, visit, made))
    team.closes("a1", visit)
    team.meets("a1", "b1")
    done(reviews.release_visit(b1, visit))
    team.meets("a1", "a2", "b1")

    assert day_after_eis(b1, visit) == made.until + timedelta(days=1)
    released, catalogue = team.visit("b1", visit), b1.catalogue_of(team.visit("b1", visit))
    assert catalogue is not None
    assert f"{made.until:%d-%m-%Y}" in follow_up_text(released, catalogue, None)
    assert still_open(b1, team.linde, visit) == (RISKS,)
    file = b1.vault.business(team.linde)
    assert file is not None
    assert file.first_due() == made.until, "the due list of planning knows the eis"
    assert f"Herstel uiterlijk op {made.until:%d-%m-%Y}" in open_points_due(file, b1.today())
    elsewhere = team.desk("a2").vault.business(team.linde)
    assert elsewhere is not None
    assert elsewhere.first_due() == made.until
    started = visits.start_visit(team.desk("a2"), VisitOrder(team.linde, VisitKind.FOLLOW_UP, follows=visit))
    assert isinstance(started, Started), started
    later = started.visit
    team.is_at_the_door("a2", later)
    known = read_visit(team.desk("a2"), later)
    assert known is not None
    (row,) = RowMaker().rows(known)
    assert row.condition == RISKS
    assert f"Eis, uiterlijk {made.until:%d-%m-%Y}: {MAKE_ONE}" in row.earlier_facts
    done(checklists.assess(team.desk("a2"), later, RISKS, Judgement(Outcome.RESOLVED)))
    team.closes("a2", later)
    team.meets("a2", "b1")
    done(reviews.release_visit(b1, later))
    assert still_open(b1, team.linde) == ()


def test_a_term_beyond_every_calendar_has_no_day_and_stops_nothing() -> None:
    assert EisMade(RISKS, MAKE_ONE, 2**62, date(9999, 12, 31)).until == date.max
