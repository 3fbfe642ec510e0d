"""Whoever answers for an agency sees on the first page that one device alone can still read its files."""

import pytest

from tests.fakes.screens import Screens
from tests.qml.office_day import OfficeDay
from tests.qml.pages import Page
from tests.qml.window.test_supervisor_looks import faults_in_every_look

MINE = "Alleen dit apparaat kan nog alles van uw organisatie lezen"
HERS = "Alleen het apparaat van Ambtenaar c1 (c1) kan nog alles van uw organisatie lezen"


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return OfficeDay(screens)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


@pytest.mark.parametrize(("number", "sentence"), [("c1", MINE), ("admin-gemeente", HERS)])
def test_the_first_page_of_supervisor_and_administrator_names_the_only_device(
    day: OfficeDay, page: Page, number: str, sentence: str
) -> None:
    app = day.opens(number)
    day.settles(app)

    assert page.shows(sentence)
    assert not faults_in_every_look(day, app)


def test_an_inspector_and_whoever_is_not_alone_are_not_warned(day: OfficeDay, page: Page) -> None:
    day.world.officer("c2")
    day.spreads()
    day.opens("t1")
    assert not page.has("lone_key")
    day.opens("c1")

    assert not page.has("lone_key")
