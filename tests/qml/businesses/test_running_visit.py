"""A visit that runs at a business is offered before another one is begun there."""

from inspector.casework.visiting import visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.ids import VisitId
from inspector.domain.values import Business, VisitKind
from tests.qml.officer_day import LINDE, LOTUS, NOORD, OfficerDay
from tests.qml.officer_screen import OfficerScreen

TALL = (1280, 1900)
"""A window in which nothing has to be scrolled."""


def colleague_begins_what_is_planned(day: OfficerDay, business: Business) -> VisitId:
    """Both officers are sent; the colleague is there first, and this device hears of it."""
    day.plan(business)
    day.tells("t2")
    (plan,) = (each for each in day.desk_of("t2").vault.plans() if each.business == business.id)
    started = visits.start_visit(day.desk_of("t2"), VisitOrder(business.id, VisitKind.ROUTINE, plan=plan.plan))
    assert isinstance(started, Started), started
    day.hears("t2")
    return started.visit


def shows(screen: OfficerScreen, business: Business) -> None:
    screen.day.app.showBusiness(business.id)
    screen.settles()
    screen.turns(TALL)


def known_at(screen: OfficerScreen, business: Business) -> list[VisitId]:
    rows = screen.day.app.work.run(screen.day.desk.vault.visits)
    return [row.id for row in rows if row.business == business.id]


def test_the_own_visit_that_runs_is_offered_before_another_one(screen: OfficerScreen) -> None:
    shows(screen, NOORD)
    assert screen.page.has("start"), "where nothing runs a visit is begun at once"
    assert not screen.page.has("another")

    visit = screen.day.starts_visit(NOORD)
    shows(screen, NOORD)

    assert screen.page.has("going_on")
    assert not screen.page.has("start"), "another visit is not begun by the first tap"
    screen.tap("another")
    assert screen.page.has("start")
    screen.tap("going_on_action")
    assert known_at(screen, NOORD) == [visit]


def test_a_colleague_s_visit_that_runs_is_offered_first_and_joined_by_one_tap(screen: OfficerScreen) -> None:
    visit = colleague_begins_what_is_planned(screen.day, LINDE)
    shows(screen, LINDE)

    assert screen.page.shows("Uw collega is hier al bezig")
    assert not screen.page.has("start")
    screen.tap("join_running_action")

    assert [officer.number for officer in screen.day.visit(visit).officers] == ["t2", "t1"]
    assert known_at(screen, LINDE) == [visit]


def test_today_leads_to_the_colleague_s_visit_that_this_officer_is_sent_to(screen: OfficerScreen) -> None:
    colleague_begins_what_is_planned(screen.day, LOTUS)
    screen.day.app.showToday()
    screen.settles()

    (row,) = (row for row in screen.day.workplace.today.props.rows if row.business == LOTUS.id)
    assert (row.visit, row.state_word) == ("", "Bezig")
    assert "Uw collega is begonnen" in row.detail
