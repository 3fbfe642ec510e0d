"""A report in Dutch or English, for the authority or for the operator, made of a real visit."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.documents.documents import ReportForm
from inspector.casework.signals import signals
from inspector.casework.visiting import closings, notes, persons, saying
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.said_events import StatementTaken
from inspector.domain.values import InRole, Outcome, Severity, SiteRole
from inspector.reports.model import Reader
from inspector.wire.scopes import Agency
from tests.fakes.facts import seen
from tests.stories.officers import EXIT, LOCKED, SIGNED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

PAPERS = ConditionId("UV-Z-06")
"""Passports in a safe: a matter of the police."""


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "c1", "p1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    desk = team.desk("t1")
    team.judges("t1", visit, EXIT, LOCKED)
    team.judges("t1", visit, PAPERS, Judgement(Outcome.VIOLATION, "Twee paspoorten in de kluis.", Severity.ACUTE, 0))
    team.judges("t1", visit, ConditionId("UV-G-02"), Judgement(Outcome.COMPLIANT))
    done(saying.record(desk, visit, StatementTaken(InRole(SiteRole.WORKER, 1), "Mijn paspoort ligt bij hem.")))
    done(notes.write_note(desk, visit, "De beheerder keek steeds mee."))
    done(persons.count_persons(desk, visit, "ID-05", "ja", 2))
    done(signals.seal_signal(desk, visit, Agency.POLITIE, ("MH-12",), seen("Zij mag niet naar buiten.")))
    team.closes("t1", visit)
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def text_of(team: Team, visit: VisitId, form: ReportForm) -> str:
    document = documents.finding_report(team.desk("t1"), visit, form)
    assert isinstance(document, bytes), document
    return " ".join(pages_of(document))


def test_the_operators_copy_of_a_visit_holds_his_violation_and_nothing_a_worker_could_pay_for(
    team: Team, visit: VisitId
) -> None:
    whole = text_of(team, visit, ReportForm())
    copy = text_of(team, visit, ReportForm(reader=Reader.OPERATOR))

    hidden = ("UV-Z-06", "paspoort", "ligt bij hem", "keek steeds mee", "ID-05", "sekswerker 1", "Niet gecontroleerd")
    assert all(words in whole for words in hidden)
    assert not [words for words in hidden if words in copy]
    assert LOCKED.facts in copy
    assert not [words for words in ("MH-12", "naar buiten", "verzegeld", "Zij mag") if words in (whole + copy)]
    assert team.desk("t1").vault.me.name not in copy


def test_a_matter_of_the_police_stands_in_the_copy_once_the_officer_chose_to_read_it_aloud(team: Team) -> None:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, PAPERS, Judgement(Outcome.VIOLATION, "Twee paspoorten in de kluis.", Severity.ACUTE, 0))
    done(closings.close_visit(team.desk("t1"), visit, replace(SIGNED, read_aloud=frozenset({PAPERS}))))

    copy = text_of(team, visit, ReportForm(reader=Reader.OPERATOR))

    assert "Twee paspoorten in de kluis." in copy


def test_an_english_report_has_the_catalogues_english_and_the_officers_own_words(team: Team, visit: VisitId) -> None:
    text = text_of(team, visit, ReportForm("en"))

    assert "Municipality of Voorbeeldstad" in text
    assert "Are escape routes clear" in text
    assert "urgent administrative coercion" in text
    assert LOCKED.facts in text
    assert "Health" in text
    for dutch in ("Gezondheid", "burgemeester", "Toezicht en handhaving", "niet juridisch getoetst", "Voorwaarden"):
        assert dutch not in text, dutch
