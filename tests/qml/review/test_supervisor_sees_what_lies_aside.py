"""A supervisor judges a visit of which something lies aside: its page says so, and so does the question to release."""

import pytest

from inspector.casework.visiting import notes
from inspector.domain.ids import VisitId
from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, OfficeDay
from tests.qml.pages import Page
from tests.qml.window.test_supervisor_looks import faults_in_every_look
from tests.stories.officers import done

TALL = (1280, 1900)
UNDECIDED = "Ingeleverd na intrekking: 1 wijziging van Ambtenaar t2. Niemand besloot er nog over."
SET_ASIDE = "1 wijziging van Ambtenaar t2, terzijde gelegd door Ambtenaar c1: Het apparaat was gestolen."


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return OfficeDay(screens)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


@pytest.fixture
def closed(day: OfficeDay) -> VisitId:
    """A visit that t1 closed; a note of t2, whose tablet was revoked, came in afterwards."""
    visit = day.starts(LINDE)
    day.spreads()
    lost = day.world.officer("t2")
    stands = {head.log: head.seq for head in lost.vault.heads()}
    done(notes.write_note(day.desk("t2"), visit, "Nog niet verzonden."))
    day.world.revokes(lost, at=stands)
    day.closes_alone(visit)
    day.spreads()
    return visit


def test_what_lies_aside_is_told_on_the_page_and_before_the_release_whether_or_not_somebody_decided(
    day: OfficeDay, page: Page, closed: VisitId
) -> None:
    app = day.opens("c1", TALL)
    day.shows(app, closed)
    at_first = page.has("lies_aside"), page.shows(UNDECIDED)
    app.showHandIns()
    day.settles(app)
    day.taps(app, "set_aside_part")
    page.fill("aside_reason", "Het apparaat was gestolen.")
    day.taps(app, "confirm")

    day.shows(app, closed)
    decided = page.shows(SET_ASIDE), page.shows(UNDECIDED)
    day.taps(app, "release")
    asked = page.has("released_aside") and page.item("released_aside").property("text")
    day.taps(app, "decline")
    app.showHandIns()
    day.settles(app)
    day.taps(app, "accept_part", "confirm")
    day.shows(app, closed)

    assert at_first == (True, True)
    assert decided == (True, False)
    assert asked == SET_ASIDE
    assert not page.has("lies_aside"), "what was accepted counts, and lies aside no more"


def test_of_a_visit_of_which_nothing_lies_aside_nothing_is_told(day: OfficeDay, page: Page, closed: VisitId) -> None:
    other = day.starts_alone("t1")
    day.closes_alone(other)
    day.spreads()
    app = day.opens("c1", TALL)

    day.shows(app, other)
    day.taps(app, "release")

    assert closed != other
    assert not page.has("lies_aside")
    assert not page.has("released_aside")


def test_nothing_of_it_is_cut_off_in_any_look(day: OfficeDay, page: Page, closed: VisitId) -> None:
    app = day.opens("c1")
    day.shows(app, closed)

    assert page.has("lies_aside")
    assert faults_in_every_look(day, app) == {}
