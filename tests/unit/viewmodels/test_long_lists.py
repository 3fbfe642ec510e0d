"""Lists that are longer than a page: the first rows come at once, more at the end, and a search finds all of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication

from inspector.casework.businesses import businesses
from inspector.casework.signals import signals
from inspector.viewmodels.businesses.businesses import PAGE, BusinessesViewModel
from inspector.viewmodels.planning.planning import OFFERED, PlanningViewModel
from inspector.viewmodels.review.review import ReviewViewModel
from inspector.viewmodels.screen.rows import Rows
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.signals import inbox
from inspector.wire.scopes import Agency
from tests.fakes.facts import seen
from tests.fakes.years import more_signals, remember
from tests.stories.officers import LINDE, Team, an_open_team, done

HOUSES = PAGE + PAGE // 2
SIGNALS = inbox.PAGE + 20
PATIENCE_MS = 20_000


@dataclass
class Supervisor:
    """A supervisor with more businesses and visits, and an inbox with more signals, than a page holds."""

    work: Work
    team: Team

    def settled(self) -> None:
        assert self.work.wait_idle(PATIENCE_MS)

    def session(self, number: str = "c1") -> Session:
        return Session(self.team.desk(number), self.work)


@pytest.fixture(scope="module")
def supervisor(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Supervisor]:
    assert qapp is not None
    work = Work("test")

    def begin() -> Team:
        team = an_open_team(tmp_path_factory.mktemp("lists"), "t1", "c1", "p1")
        team.meets("t1", "p1")
        desk = team.desk("c1")
        houses = [
            businesses.with_id(desk, replace(LINDE, name=f"Huis {number:03}", address=f"Straat {number}", licence=None))
            for number in range(HOUSES)
        ]
        done(businesses.record_businesses(desk, houses))
        visit = team.starts("t1")
        team.meets("t1", "c1")
        remember(desk.vault, visit, HOUSES)
        done(signals.seal_signal(team.desk("t1"), visit, Agency.POLITIE, ("MH-12",), seen("Paspoort in de kluis.")))
        team.meets("t1", "p1")
        (signal,) = team.desk("p1").vault.signals()
        more_signals(team.desk("p1").vault, signal, SIGNALS - 1)
        return team

    made = Supervisor(work, work.run(begin))
    yield made
    work.run(made.team.world.closes)
    work.close()


def scrolled_to_the_end(rows: Rows[Any]) -> None:
    """As a list view does at the last row."""
    assert rows.canFetchMore(QModelIndex())
    rows.fetchMore(QModelIndex())
    assert not rows.canFetchMore(QModelIndex())


def test_businesses_come_a_page_at_a_time_and_all_are_counted(supervisor: Supervisor) -> None:
    shown = BusinessesViewModel(supervisor.session())
    supervisor.settled()
    assert (shown.rows_of("rows").rowCount(), shown.props.count) == (PAGE, HOUSES + 1)

    scrolled_to_the_end(shown.rows_of("rows"))
    supervisor.settled()

    assert shown.rows_of("rows").rowCount() == HOUSES + 1
    assert not shown.rows_of("rows").canFetchMore(QModelIndex())


def test_a_search_finds_a_business_beyond_the_first_page(supervisor: Supervisor) -> None:
    shown = BusinessesViewModel(supervisor.session())
    supervisor.settled()

    shown.setSearch(f"straat {HOUSES - 1}")
    supervisor.settled()

    assert [row.name for row in shown.props.rows] == [f"Huis {HOUSES - 1:03}"]
    assert shown.props.count == HOUSES + 1
    assert not shown.rows_of("rows").canFetchMore(QModelIndex())


def test_a_filter_shows_all_that_match_a_page_at_a_time(supervisor: Supervisor) -> None:
    shown = BusinessesViewModel(supervisor.session())
    supervisor.settled()

    shown.setFilter("licence")
    supervisor.settled()

    assert shown.rows_of("rows").rowCount() == PAGE

    scrolled_to_the_end(shown.rows_of("rows"))
    supervisor.settled()

    assert shown.rows_of("rows").rowCount() == HOUSES


def test_what_was_typed_last_is_shown_when_two_searches_cross(supervisor: Supervisor) -> None:
    shown = BusinessesViewModel(supervisor.session())
    supervisor.settled()

    for text in ("straat 1", "straat 14", f"straat {HOUSES - 2}"):
        shown.setSearch(text)
    supervisor.settled()

    assert [row.name for row in shown.props.rows] == [f"Huis {HOUSES - 2:03}"]


def test_a_plan_can_be_made_for_a_business_that_is_not_offered_at_first(supervisor: Supervisor) -> None:
    shown = PlanningViewModel(supervisor.session())
    shown.begin("")
    supervisor.settled()
    assert shown.rows_of("businesses").rowCount() == OFFERED

    shown.setSearch(f"huis {HOUSES - 1:03}")
    supervisor.settled()
    (last,) = shown.props.businesses
    shown.chooseBusiness(last.business)
    shown.setSearch("")
    supervisor.settled()

    assert shown.props.summary == "Kies wie er gaat."


def test_every_visit_comes_a_page_at_a_time(supervisor: Supervisor) -> None:
    shown = ReviewViewModel(supervisor.session())
    supervisor.settled()
    assert shown.rows_of("queue").rowCount() == 0

    shown.showOnlyToDo(only_to_do=False)
    supervisor.settled()
    first = [row.visit for row in shown.props.queue]
    scrolled_to_the_end(shown.rows_of("queue"))
    supervisor.settled()

    assert (len(first), shown.rows_of("queue").rowCount()) == (PAGE, HOUSES + 1)
    assert [row.visit for row in shown.props.queue][:PAGE] == first


def test_an_inbox_comes_a_page_at_a_time_and_an_old_signal_stays_open_beside_it(supervisor: Supervisor) -> None:
    shown = inbox.InboxViewModel(supervisor.session("p1"))
    supervisor.settled()
    assert (shown.props.count, [row.ordinal for row in shown.props.rows]) == (SIGNALS, [*range(SIGNALS, 20, -1)])

    scrolled_to_the_end(shown.rows_of("rows"))
    supervisor.settled()
    assert shown.rows_of("rows").rowCount() == SIGNALS
    later = inbox.InboxViewModel(supervisor.session("p1"))
    later.open(1)
    supervisor.settled()
    later.reload()
    supervisor.settled()

    assert (later.props.opened, later.rows_of("rows").rowCount()) == (1, inbox.PAGE)
    assert [reader.name for reader in later.props.readers] == ["Ambtenaar p1"]
