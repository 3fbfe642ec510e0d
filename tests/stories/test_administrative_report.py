"""The police tell an authority something: an officer drafts it, a supervisor issues it, nobody else reads it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.documents.administrative_reports import administrative_report
from inspector.casework.documents.documents import court_bundle, finding_report
from inspector.casework.signals import signals
from inspector.casework.visiting import administrative, closings, notes
from inspector.domain.actions import Action
from inspector.domain.acts.administrative import AgreementMissing, NotIssued, issued_reports, one_draft, standing_drafts
from inspector.domain.acts.closing import Closing
from inspector.domain.ids import EventId, VisitId
from inspector.domain.refusals import NotAllowed, NotPassedOn, Refusal, TextRefused, UnknownThing
from inspector.domain.said_events import AdministrativeReportDrafted, AdministrativeReportIssued
from inspector.domain.values import WpgArticle
from inspector.vault.model.changes import Changes
from inspector.wire.scopes import Agency
from tests.fakes.facts import seen
from tests.stories.officers import SIGNED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

TOLD = "De deur van werkruimte 2 heeft alleen aan de buitenkant een slot."
MAYOR = "de burgemeester van Voorbeeldstad"
NEEDED = "Om te beslissen over de vergunning."
AGREED = "officier van justitie, 24-11-2026"
FACTS = "Paspoort lag in de kluis van de beheerder."
NOTE = "Gesproken met drie mensen."
EVERYBODY = ("c1", "t1", "p1", "p2", "q1", "g1", "a1", "b1")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, *EVERYBODY)
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    visit = team.starts("t1")
    for number in ("p1", "p2", "g1", "a1"):
        team.joins(number, "t1", visit)
    for number in ("t1", "p1"):
        team.is_at_the_door(number, visit)
    team.meets(*EVERYBODY)
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def drafts(team: Team, number: str, visit: VisitId, text: str = TOLD) -> Changes | Refusal:
    return administrative.draft(team.desk(number), visit, text)


def issues(
    team: Team,
    number: str,
    visit: VisitId,
    target: EventId | None,
    article: WpgArticle = WpgArticle.AUTHORITY,
    agreed: str = "",
    told: tuple[str, str] = (MAYOR, NEEDED),
) -> Changes | Refusal:
    assert target is not None
    report = AdministrativeReportIssued(target, article, *told, agreed)
    return administrative.issue(team.desk(number), visit, report)


def test_only_a_supervisor_of_the_police_issues_what_an_officer_drafted(team: Team, visit: VisitId) -> None:
    done(drafts(team, "p1", visit))
    for other in ("t1", "a1", "g1", "q1", "c1"):
        assert drafts(team, other, visit) == NotAllowed(Action.DRAFT_ADMINISTRATIVE)
    team.meets(*EVERYBODY)
    target = one_draft(team.visit("q1", visit))
    assert administrative_report(team.desk("q1"), visit) == NotIssued()

    for other in ("p1", "t1", "c1", "b1"):
        assert issues(team, other, visit, target) == NotAllowed(Action.ISSUE_ADMINISTRATIVE)
    done(issues(team, "q1", visit, target))

    text = " ".join(" ".join(pages_of(_report(team, visit))).split())
    for said in (
        "Bestuurlijke rapportage",
        MAYOR,
        "Wet politiegegevens, artikel 16",
        NEEDED,
        TOLD,
        "niet juridisch getoetst",
    ):
        assert said in text
    assert administrative_report(team.desk("p1"), visit) == NotAllowed(Action.ISSUE_ADMINISTRATIVE)


def test_nothing_of_inbox_notes_or_counts_comes_into_it(team: Team, visit: VisitId) -> None:
    done(signals.seal_signal(team.desk("t1"), visit, Agency.POLITIE, ("MH-12",), seen(FACTS)))
    done(notes.write_note(team.desk("p1"), visit, NOTE))
    done(drafts(team, "p1", visit))
    team.meets(*EVERYBODY)
    assert [signal.text for signal in team.desk("p1").vault.signals()] == [FACTS]
    done(issues(team, "q1", visit, one_draft(team.visit("q1", visit))))

    text = " ".join(" ".join(pages_of(_report(team, visit))).split())
    assert TOLD in text
    for kept in ("Paspoort", "kluis", "Gesproken", "MH-12", "signaal", "proces-verbaal"):
        assert kept not in text
    assert drafts(team, "p1", visit, "Zie MH-12.") == NotPassedOn(Agency.POLITIE)
    assert drafts(team, "p1", visit, "Zij heet 111222333.") == TextRefused("citizen_number")


def test_the_articles_of_single_cases_and_partnerships_ask_who_agreed(team: Team, visit: VisitId) -> None:
    done(drafts(team, "p1", visit))
    team.meets(*EVERYBODY)
    target = one_draft(team.visit("q1", visit))

    for article in (WpgArticle.INCIDENTAL, WpgArticle.PARTNERSHIP):
        assert issues(team, "q1", visit, target, article) == AgreementMissing()
    for without in ((" ", NEEDED), (MAYOR, " ")):
        assert issues(team, "q1", visit, target, told=without) == TextRefused("empty"), "receiver and necessity"
    done(issues(team, "q1", visit, target, WpgArticle.INCIDENTAL, AGREED))

    text = " ".join(" ".join(pages_of(_report(team, visit))).split())
    assert f"Instemming: {AGREED}" in text
    assert "artikel 19" in text


def test_what_was_issued_stays_as_it_was_when_the_draft_is_written_anew(team: Team, visit: VisitId) -> None:
    done(drafts(team, "p1", visit))
    team.meets(*EVERYBODY)
    first = one_draft(team.visit("q1", visit))
    done(issues(team, "q1", visit, first))
    done(closings.close_visit(team.desk("p1"), visit, Closing("", None)))
    done(drafts(team, "p1", visit, "Aanvulling: het slot is weg."))
    team.meets(*EVERYBODY)

    ((draft, _),) = issued_reports(team.visit("q1", visit))
    assert draft.event.text == TOLD
    assert TOLD in " ".join(" ".join(pages_of(_report(team, visit))).split())
    assert issues(team, "q1", visit, first) == UnknownThing("note", str(first))


def test_two_who_did_not_hear_of_each_other_leave_two_drafts_and_one_of_them_writes_one(
    team: Team, visit: VisitId
) -> None:
    done(drafts(team, "p1", visit))
    done(drafts(team, "p2", visit, "De voordeur had twee sloten."))
    team.meets(*EVERYBODY)
    assert one_draft(team.visit("q1", visit)) is None
    assert len(standing_drafts(team.visit("q1", visit))) == 2

    done(drafts(team, "p2", visit, "Beide."))
    team.meets(*EVERYBODY)
    assert [each.event.text for each in standing_drafts(team.visit("q1", visit))] == ["Beide."]


def test_nobody_but_the_police_reads_any_of_it(team: Team, visit: VisitId) -> None:
    done(drafts(team, "p1", visit))
    team.meets(*EVERYBODY)
    done(issues(team, "q1", visit, one_draft(team.visit("q1", visit))))
    done(closings.close_visit(team.desk("t1"), visit, SIGNED))
    team.meets(*EVERYBODY)

    reads = {
        number: len(team.visit(number, visit).all_of(AdministrativeReportDrafted, AdministrativeReportIssued))
        for number in EVERYBODY
    }
    assert reads == {"p1": 2, "p2": 2, "q1": 2, "t1": 0, "c1": 0, "a1": 0, "b1": 0, "g1": 0}
    for document in (finding_report(team.desk("t1"), visit), court_bundle(team.desk("t1"), visit)):
        assert isinstance(document, bytes)
        assert TOLD.encode() not in document


def _report(team: Team, visit: VisitId) -> bytes:
    made = administrative_report(team.desk("q1"), visit)
    assert isinstance(made, bytes), made
    return made
