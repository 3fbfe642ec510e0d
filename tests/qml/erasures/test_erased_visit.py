"""After an erasure the visit says what is gone; one that is gone as a whole leaves every screen that showed it."""

import pytest

from inspector.casework.judging import erasing
from inspector.casework.visiting import joining
from inspector.domain.ids import VisitId
from inspector.wire.scopes import StreamKind
from inspector.wire.stream_id import scope_of
from tests.fakes.screens import Screens
from tests.qml.erasing_day import ErasingDay, handed_in_and_told
from tests.qml.office_day import CHAIN_ON_THE_DOOR, LINDE
from tests.qml.pages import Page
from tests.qml.window.test_supervisor_looks import faults_in_every_look

NOTE = "Meterkast staat open; twee draden liggen bloot."


@pytest.fixture
def day(screens: Screens) -> ErasingDay:
    return ErasingDay(screens)


@pytest.fixture
def visit(day: ErasingDay) -> VisitId:
    return day.goes_on_from(handed_in_and_told)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def test_the_visit_says_what_is_gone_and_leads_to_the_list(day: ErasingDay, visit: VisitId, page: Page) -> None:
    known = day.visit(visit)
    day.proposes(visit, known.notes[0].id, known.photos[0].id)
    day.confirms()
    app = day.opens("c1")
    day.shows(app, visit)

    assert page.shows("Gewist: de inhoud van 2 wijzigingen. Zie de lijst.")
    assert page.shows(
        "geschreven door Ambtenaar t1 (2); voorgesteld door Ambtenaar c1 (c1), bevestigd door Ambtenaar f1"
    )
    assert page.shows("Ongewijzigd")
    assert not page.shows(NOTE)
    day.photographs_window("visit-erased-part")
    found = faults_in_every_look(day, app)
    day.taps(app, "erased_action")
    assert app.props.page == "erasures"
    assert found == {}


def test_an_open_visit_that_is_wholly_erased_leaves_the_screen(day: ErasingDay, visit: VisitId, page: Page) -> None:
    day.proposes(visit)
    app = day.opens("c1")
    day.shows(app, visit)
    before = page.shows(CHAIN_ON_THE_DOOR)
    desk = day.desk("f1")
    for proposal in erasing.proposals(desk):
        day.must(erasing.confirm(desk, proposal.id))

    day.hears(app, "f1")

    assert before
    assert page.has("visit_erased")
    assert not page.shows(CHAIN_ON_THE_DOOR)
    assert "Huis De Linde" not in str(day.workplace(app).review.props)
    found = faults_in_every_look(day, app)
    day.photographs_window("visit-erased-whole")
    assert found == {}


def test_an_inspector_whose_open_visit_is_erased_goes_to_today(day: ErasingDay, visit: VisitId, page: Page) -> None:
    day.proposes(visit)
    app = day.opens("t1")
    app.showVisit(visit, "notes")
    day.settles(app)
    before = page.shows(NOTE)
    desk = day.desk("f1")
    for proposal in erasing.proposals(desk):
        day.must(erasing.confirm(desk, proposal.id))

    day.hears(app, "c1", "f1")

    assert before
    assert app.props.page == "today"
    assert page.shows("Dit bezoek is gewist.")
    assert not page.shows(NOTE)
    assert day.workplace(app).visit is None
    for leads_nowhere in (app.back, lambda: app.go("visit")):
        leads_nowhere()
        day.settles(app)
        assert app.props.page == "today"


def test_a_supervisor_without_a_review_finds_it_at_the_door(day: ErasingDay, page: Page) -> None:
    day.world.officer("p1")
    day.world.officer("q1")
    visit = day.starts(LINDE)
    invitation = joining.invite(day.desk("t1"), visit)
    assert isinstance(invitation, joining.Invitation)
    day.must(joining.join_visit(day.desk("p1"), invitation))
    day.spreads()
    app = day.opens("q1")
    app.showVisit(visit, "door")
    day.settles(app)
    found = faults_in_every_look(day, app)

    page.focus("erase")
    day.taps(app, "erase", "segment_whole", "choice_COURT", "propose", "confirm")

    states = day.known(app, erasing.erasures)
    assert page.has("proposed")
    assert {scope_of(state.said.erasure.stream)[0] for state in states} == {StreamKind.VISIT, StreamKind.POLICE}
    assert found == {}
