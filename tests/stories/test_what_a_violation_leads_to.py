"""What a report proposes for a violation: what the condition itself leads to, and never a measure against a worker."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.documents.finding_reports import ReportCollector
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import ConditionId
from inspector.domain.values import Outcome, Severity
from tests.stories.officers import CATALOGUES, EXIT, Team, a_team

HYGIENE, WATER, PAPERS = (ConditionId(each) for each in ("UV-G-01", "UV-G-16", "UV-Z-06"))


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1")
    yield team
    team.ends()


def found(severity: Severity, days: int) -> Judgement:
    return Judgement(Outcome.VIOLATION, "Gezien.", severity, days)


def test_a_report_proposes_what_each_condition_leads_to_and_nothing_where_the_police_act(team: Team) -> None:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, found(Severity.ACUTE, 0))
    team.judges("t1", visit, WATER, found(Severity.SERIOUS, 7))
    team.judges("t1", visit, HYGIENE, found(Severity.MODERATE, 28))
    team.judges("t1", visit, PAPERS, found(Severity.ACUTE, 0))
    team.closes("t1", visit)

    report = ReportCollector(team.desk("t1"), team.visit("t1", visit), CATALOGUES[0], ()).report()

    assert [(each.condition, each.measure, each.term, each.decided_by) for each in report.sanctions] == [
        (HYGIENE, "schriftelijke waarschuwing", "28 dagen na het besluit", "burgemeester"),
        (WATER, "overdracht aan de GGD", "7 dagen na het besluit", "GGD"),
        (EXIT, "spoedeisende bestuursdwang", "direct", "burgemeester"),
    ]
