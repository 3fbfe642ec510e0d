"""Each agency has its own work in a visit: the police no list of conditions, the health service the part on hygiene."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.businesses import plans
from inspector.casework.businesses.plans import PlanOrder
from inspector.casework.desk import Desk
from inspector.casework.documents.documents import finding_report
from inspector.casework.visiting import checklists, closings
from inspector.domain.actions import Action
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.refusals import NotAllowed, NotOnTheChecklist, UnknownThing
from inspector.domain.values import Outcome, Severity, VisitKind
from inspector.domain.visits.read_along import hygiene_answers
from inspector.vault.model.changes import Changes
from inspector.viewmodels.checklist.checklist_rows import RowMaker
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.today import today
from inspector.viewmodels.today.today_props import TodayProps, derive_today_props
from inspector.viewmodels.visit.visit_props import VisitHeadInputs, derive_visit_props, first_tab
from tests.stories.officers import ALARM, LINDE, SIGNED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

LINEN = ConditionId("UV-G-10")
DIRTY = "Drie bedden met gebruikt linnengoed, schoon linnengoed is er niet."
PERSONAL = Closing("", None)
EVERYBODY = ("c1", "t1", "p1", "q1", "g1", "a1", "w1", "w2")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, *EVERYBODY)
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    visit = team.starts("t1")
    for number in ("p1", "g1", "a1"):
        team.joins(number, "t1", visit)
        team.is_at_the_door(number, visit)
    team.is_at_the_door("t1", visit)
    team.meets(*EVERYBODY)
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def tabs(team: Team, number: str, visit: VisitId) -> list[str]:
    known = read_visit(team.desk(number), visit)
    assert known is not None
    return [tab["key"] for tab in derive_visit_props(VisitHeadInputs(known, first_tab(known))).tabs]


def noted(team: Team, number: str, visit: VisitId, condition: ConditionId) -> str:
    known = read_visit(team.desk(number), visit)
    assert known is not None
    return next(row.notes for row in RowMaker().rows(known) if row.condition == condition)


def test_the_police_are_asked_no_condition_and_have_the_tabs_of_their_own_record(team: Team, visit: VisitId) -> None:
    police = team.desk("p1")

    assert police.checklist(team.visit("p1", visit)) == police.sealed(team.visit("p1", visit)) == ()
    assert checklists.assess(police, visit, ALARM, Judgement(Outcome.COMPLIANT)) == NotAllowed(Action.ASSESS)
    assert tabs(team, "p1", visit) == ["door", "persons", "signals", "photos", "notes", "rapportage", "closing"]

    done(closings.close_visit(police, visit, PERSONAL))
    assert team.visit("p1", visit).signed is not None


def test_the_health_service_checks_what_rests_on_the_guideline_for_hygiene(team: Team, visit: VisitId) -> None:
    health = team.desk("g1")
    found = team.visit("g1", visit)
    catalogue = health.catalogue_of(found)
    assert catalogue is not None
    asked = [item for item in catalogue.conditions if item.id in health.checklist(found)]

    assert {item.category for item in asked} == {"gezondheid"}
    assert all("LCHV" in {basis.source for basis in item.bases} for item in asked)
    assert len(asked) == len(health.checklist(found)) > 5
    done(checklists.assess(health, visit, LINEN, Judgement(Outcome.COMPLIANT)))
    assert checklists.assess(health, visit, ALARM, Judgement(Outcome.COMPLIANT)) == NotOnTheChecklist(ALARM)
    assert tabs(team, "g1", visit) == ["door", "checklist", "photos", "notes", "closing"]


def test_what_the_health_service_answers_is_read_by_the_inspector_there_and_answers_nothing_for_him(
    team: Team, visit: VisitId
) -> None:
    judged = Judgement(Outcome.VIOLATION, DIRTY, Severity.MODERATE, 14)
    done(checklists.assess(team.desk("g1"), visit, LINEN, judged))
    done(closings.close_visit(team.desk("g1"), visit, PERSONAL))
    team.meets(*EVERYBODY)

    assert noted(team, "t1", visit, LINEN) == f"GGD: overtreding. {DIRTY}"
    assert team.visit("t1", visit).answer(LINEN) is None
    for other in ("c1", "p1", "a1"):
        assert hygiene_answers(team.visit(other, visit)) == {}
        assert DIRTY not in repr(team.visit(other, visit).known)

    done(closings.close_visit(team.desk("t1"), visit, SIGNED))
    team.meets(*EVERYBODY)
    report = finding_report(team.desk("t1"), visit)
    assert isinstance(report, bytes)
    assert "linnengoed is er niet" not in " ".join(pages_of(report))


def test_who_reads_no_businesses_finds_where_to_go_in_the_own_row_of_the_plan(team: Team) -> None:
    sent = tuple(team.world.people[number].vault.me.installation for number in ("t1", "g1", "w1"))
    planned = plans.plan_visit(team.desk("c1"), PlanOrder(team.linde, sent, VisitKind.JOINT))
    assert isinstance(planned, plans.Planned)
    team.meets(*EVERYBODY)

    for number, how in (("g1", "U doet mee met de code op het scherm van een collega"), ("w1", "")):
        (row,) = _read_day(team.desk(number)).rows
        assert (row.name, row.address, row.state_word) == (LINDE.name, LINDE.address, "Gepland")
        assert (row.business, row.detail) == ("", how)
        assert team.desk(number).vault.businesses() == ()
    assert _read_day(team.desk("w2")).rows == ()


def test_the_tax_officer_closes_his_own_row_and_nobody_else_learns_it(team: Team) -> None:
    sent = tuple(team.world.people[each].vault.me.installation for each in ("w1", "t1", "g1"))
    planned = plans.plan_visit(team.desk("c1"), PlanOrder(team.linde, sent, VisitKind.JOINT))
    assert isinstance(planned, plans.Planned)
    team.meets(*EVERYBODY)
    plan = planned.plan
    assert plans.close_row(team.desk("w2"), plan) == UnknownThing("plan", plan), "he was not sent"
    for number in ("t1", "g1", "c1"):
        assert plans.close_row(team.desk(number), plan) == NotAllowed(Action.CLOSE_ROW)
    (row,) = _read_day(team.desk("w1")).rows
    assert row.may_close

    done(plans.close_row(team.desk("w1"), plan))
    assert plans.close_row(team.desk("w1"), plan) == Changes()
    team.meets(*EVERYBODY)

    assert _read_day(team.desk("w1")).rows == ()
    for number in ("c1", "t1", "g1", "w2"):
        assert team.desk(number).vault.closings_of(plan) == ()
    (row,) = _read_day(team.desk("g1")).rows
    assert (row.state_word, row.may_close) == ("Gepland", False)

    for number in ("t1", "g1", "c1"):
        assert plans.reopen_row(team.desk(number), plan) == NotAllowed(Action.CLOSE_ROW)
    done(plans.reopen_row(team.desk("w1"), plan))
    assert plans.reopen_row(team.desk("w1"), plan) == Changes()
    (row,) = _read_day(team.desk("w1")).rows
    assert (row.state_word, row.may_close) == ("Gepland", True)
    done(plans.close_row(team.desk("w1"), plan))
    assert len(team.desk("w1").vault.closings_of(plan)) == 1


def _read_day(desk: Desk) -> TodayProps:
    return derive_today_props(today.read_day(desk))
