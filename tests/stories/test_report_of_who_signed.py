"""A report says who signed, on what word, for the operator as whom, and whose signature is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.documents.documents import ReportForm
from inspector.casework.judging import reviews
from inspector.domain.ids import VisitId
from inspector.reports.model import Reader
from tests.stories.officers import EXIT, LOCKED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "t2", "c1")
    yield team
    team.ends()


def pages(team: Team, visit: VisitId, form: ReportForm | None = None) -> list[str]:
    document = documents.finding_report(team.desk("c1"), visit, form or ReportForm())
    assert isinstance(document, bytes), document
    return pages_of(document)


def test_a_partner_who_never_came_is_missing_on_every_page_and_the_release_says_why(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.closes("t1", visit)
    team.meets("t1", "t2", "c1")
    done(reviews.release_visit(team.desk("c1"), visit, "Hij werd ziek voor het bezoek."))

    whole, copy = pages(team, visit), pages(team, visit, ReportForm(reader=Reader.OPERATOR))

    missing = team.desk("t2").vault.me
    assert all(f"De handtekening van {missing.name} ontbreekt." in page for page in whole)
    assert "vrij te geven: Hij werd ziek voor het bezoek." in " ".join(whole)
    assert all(f"De handtekening van {missing.number} ontbreekt." in page for page in copy)
    assert missing.name not in " ".join(copy)
    assert "ziek" not in " ".join(copy)


def test_a_partner_who_never_came_stands_nowhere_as_an_officer_of_the_visit(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.is_at_the_door("t1", visit)
    team.meets("t1", "c1")

    text = " ".join(pages(team, visit))

    assert team.desk("t1").vault.me.name in text
    assert team.desk("t2").vault.me.name not in text
