"""After a tap the tabs out of sight follow in a pause, or at once when somebody looks."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from inspector.domain.ids import VisitId
from inspector.domain.values import Outcome
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.visit.visit import LATER_MS, VisitViewModel
from tests.stories.officers import EXIT, LOCKED, Team, an_open_team

PATIENCE_MS = 20_000


@dataclass
class Page:
    """A visit on the screen of its officer, at the checklist."""

    work: Work
    team: Team
    visit: VisitId
    shown: VisitViewModel

    def taps(self, outcome: Outcome) -> None:
        self.shown.checklist.assess(EXIT, outcome.value)
        assert self.work.wait_idle(PATIENCE_MS)


@pytest.fixture
def page(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    assert qapp is not None
    work = Work("test")
    team = work.run(lambda: an_open_team(tmp_path_factory.mktemp("visit"), "t1", "c1"))
    visit = work.run(lambda: team.starts("t1"))
    inputs = work.run(lambda: read_visit(team.desk("t1"), visit))
    assert inputs is not None
    made = Page(work, team, visit, VisitViewModel(Session(team.desk("t1"), work), visit, inputs))
    made.shown.showTab("checklist")
    assert work.wait_idle(PATIENCE_MS)
    yield made
    made.shown.retire()
    work.run(team.world.closes)
    work.close()


def test_what_is_in_sight_is_shown_at_once_and_the_closing_tab_waits(page: Page) -> None:
    page.taps(Outcome.COMPLIANT)

    assert not page.shown.checklist.is_behind
    assert page.shown.closing.is_behind


def test_the_tabs_follow_in_a_pause(page: Page) -> None:
    page.taps(Outcome.COMPLIANT)

    QTest.qWait(4 * LATER_MS)

    assert not any(tab.is_behind for tab in page.shown._tabs())


def test_whoever_looks_sees_what_was_tapped(page: Page) -> None:
    before = page.shown.closing.props

    page.taps(Outcome.COMPLIANT)

    assert page.shown.closing.props != before
    assert not page.shown.closing.is_behind


def test_the_tab_that_is_opened_is_not_behind(page: Page) -> None:
    page.taps(Outcome.COMPLIANT)

    page.shown.showTab("closing")

    assert not page.shown.closing.is_behind
    page.taps(Outcome.NOT_APPLICABLE)
    assert not page.shown.closing.is_behind


def test_what_was_drawn_is_wiped_with_the_tap_that_changes_the_words_above_it(page: Page) -> None:
    page.shown.showTab("closing")
    page.shown.closing.drawOperator([[1, 1], [9, 9]])
    page.shown.showTab("checklist")
    assert page.work.wait_idle(PATIENCE_MS)

    page.shown.checklist.judge(EXIT, LOCKED)
    assert page.work.wait_idle(PATIENCE_MS)

    assert not page.shown.closing._inputs.operator_signature
