"""A labour inspector's list of documents: asked for, seen, copied, taken, given back, with times and receipt."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.documents.documents import ReportForm
from inspector.casework.documents.labour_papers import labour_paper
from inspector.casework.visiting import notes, saying
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.labour_events import DocumentListed, DocumentStep
from inspector.domain.listing_refusals import ListingRefused
from inspector.domain.refusals import AlreadyClosed, LabourOnly, NoLabourPaper, TextRefused
from inspector.domain.said_events import ReceiptGiven
from inspector.domain.values import Relation, SiteRole
from inspector.domain.visits.listed import Listed, documents_of
from inspector.reports.model import Reader
from tests.stories.officers import Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

SLIPS, MINOR, IDENTITY = ConditionId("AR-WML-02"), ConditionId("AR-ATW-05"), ConditionId("AR-WAV-02")
ASKED = DocumentListed(DocumentStep.ASKED, SLIPS, "oktober")
OWN_SLIP = DocumentListed(DocumentStep.SEEN, None, "Eigen loonstrook", SiteRole.WORKER)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "a1", "a2", "b1", "c1")
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


def lists(team: Team, visit: VisitId, *steps: DocumentListed) -> None:
    for each in steps:
        done(saying.record(team.desk("a1"), visit, each))


def with_steps(*steps: DocumentStep) -> tuple[DocumentListed, ...]:
    return tuple(replace(ASKED, step=step) for step in steps)


def listed(team: Team, number: str, visit: VisitId) -> tuple[Listed, ...]:
    return documents_of(team.visit(number, visit))


def text_of(document: object) -> str:
    assert isinstance(document, bytes), document
    return " ".join(pages_of(document))


def test_a_document_goes_from_asked_to_given_back_and_each_step_counts_once(team: Team, visit: VisitId) -> None:
    a1 = team.desk("a1")
    assert saying.record(a1, visit, replace(ASKED, step=DocumentStep.RETURNED)) == ListingRefused("not_taken")
    lists(team, visit, *with_steps(DocumentStep.ASKED, DocumentStep.SEEN, DocumentStep.TAKEN))
    assert saying.record(a1, visit, ASKED) == ListingRefused("listed_already")
    (document,) = listed(team, "a1", visit)
    assert document.is_still_out
    assert document.open_steps == (DocumentStep.COPIED, DocumentStep.RETURNED)

    team.closes("a1", visit)
    lists(team, visit, replace(ASKED, step=DocumentStep.RETURNED))

    (document,) = listed(team, "a1", visit)
    assert not document.is_still_out
    done_with_it = [DocumentStep.ASKED, DocumentStep.SEEN, DocumentStep.TAKEN, DocumentStep.RETURNED]
    assert [each.event.step for each in document.steps] == done_with_it
    assert saying.record(a1, visit, replace(ASKED, step=DocumentStep.COPIED)) == AlreadyClosed()


def test_a_document_is_of_a_check_that_has_documents_or_has_a_name_without_a_number_of_somebody(
    team: Team, visit: VisitId
) -> None:
    a1 = team.desk("a1")
    wanted = DocumentListed(DocumentStep.ASKED)

    assert saying.record(a1, visit, wanted) == ListingRefused("unnamed")
    for no_check in (MINOR, IDENTITY, ConditionId("UV-V-01"), ConditionId("AR-NO-01")):
        assert saying.record(a1, visit, replace(wanted, condition=no_check)) == ListingRefused("no_such_check")
    assert saying.record(a1, visit, replace(wanted, text="999993653")) == TextRefused("citizen_number")
    done(saying.record(a1, visit, replace(wanted, condition=SLIPS)))
    done(saying.record(a1, visit, replace(wanted, text="Kasboek")))
    assert [(each.condition, each.text) for each in listed(team, "a1", visit)] == [(SLIPS, ""), (None, "Kasboek")]


def test_two_inspectors_keep_one_list_and_nobody_else_has_one(team: Team, visit: VisitId) -> None:
    for number in ("a2", "t1"):
        team.joins(number, "a1", visit)
    lists(team, visit, ASKED)
    team.meets("a1", "a2", "b1", "t1", "c1")

    done(saying.record(team.desk("a2"), visit, replace(ASKED, step=DocumentStep.COPIED)))
    assert saying.record(team.desk("t1"), visit, ASKED) == LabourOnly()
    team.meets("a1", "a2", "b1", "t1", "c1")

    for number in ("a1", "b1"):
        (document,) = listed(team, number, visit)
        assert [each.author.number for each in document.steps] == ["a1", "a2"]
    for number in ("t1", "c1"):
        assert listed(team, number, visit) == ()


def test_what_was_listed_by_mistake_counts_no_more_and_can_be_listed_again(team: Team, visit: VisitId) -> None:
    lists(team, visit, *with_steps(DocumentStep.ASKED, DocumentStep.TAKEN))
    taken = listed(team, "a1", visit)[0].step(DocumentStep.TAKEN)
    assert taken is not None

    done(notes.withdraw(team.desk("a1"), visit, taken.id, "Alleen ingezien."))

    assert not listed(team, "a1", visit)[0].is_still_out
    lists(team, visit, replace(ASKED, step=DocumentStep.TAKEN))
    assert listed(team, "a1", visit)[0].is_still_out


def test_the_report_has_the_whole_list_and_the_operator_that_of_the_business(team: Team, visit: VisitId) -> None:
    a1 = team.desk("a1")
    assert labour_paper(a1, visit, "documents") == NoLabourPaper("documents")
    lists(team, visit, OWN_SLIP)
    assert labour_paper(a1, visit, "documents") == NoLabourPaper("documents")
    lists(team, visit, *with_steps(DocumentStep.ASKED, DocumentStep.SEEN, DocumentStep.TAKEN))
    done(saying.record(a1, visit, ReceiptGiven("Loonadministratie over oktober, één ordner.")))

    report = text_of(documents.finding_report(a1, visit))
    copy = text_of(documents.finding_report(a1, visit, ReportForm(reader=Reader.OPERATOR)))
    english = text_of(documents.finding_report(a1, visit, ReportForm("en")))
    paper = text_of(labour_paper(a1, visit, "documents"))

    for text in (report, copy):
        for said in ("Lijst van stukken", "AR-WML-02 Loonstrook: oktober", "exploitant", "meegenomen tegen ontvangst"):
            assert said in text, (said, text)
    assert "Eigen loonstrook" in report
    assert "Eigen loonstrook" not in copy + paper
    assert "taken against a receipt" in english
    for said in (
        "Ontvangstbewijs", "AR-WML-02 Loonstrook: oktober", "Gevraagd:", "Nog niet teruggegeven.", "één ordner",
        "Naam en handtekening van wie de stukken gaf: ____", "Handtekening van a1: ____",
    ):  # fmt: skip
        assert said in paper, (said, paper)
    assert "Ambtenaar a1" not in paper
