"""The toy answer "deels": a finding with facts, that stands in the report and is looked at again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.judging import reviews
from inspector.domain.acts.assessing import Judgement
from inspector.domain.values import Outcome, Severity, VisitKind
from tests.stories.officers import Team, a_team, done
from tests.unit.domain.examples import EXIT
from tests.unit.reports.pdf_text import pages_of


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1")
    yield team
    team.ends()


def test_what_is_partly_in_order_is_a_finding_and_looked_at_again(team: Team) -> None:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, Judgement(Outcome.PARTLY, "De deur klemt.", Severity.MINOR, 14))
    team.closes("t1", visit)
    team.meets("t1", "c1")
    done(reviews.release_visit(team.desk("c1"), visit))
    team.meets("c1", "t1")

    report = documents.finding_report(team.desk("c1"), visit)
    follow_up = team.starts("t1", VisitKind.FOLLOW_UP)

    known = team.visit("c1", visit)
    assert known.violations == (EXIT,)
    assert isinstance(report, bytes)
    assert any("Deels in orde" in page for page in pages_of(report))
    assert team.visit("t1", follow_up).open_conditions == (EXIT,)
