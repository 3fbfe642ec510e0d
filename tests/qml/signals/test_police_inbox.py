"""An officer of the police opens a signal, reads it, and takes it off the screen again."""

import pytest
from PySide6.QtCore import Qt

from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, OfficeDay
from tests.qml.pages import Page
from tests.qml.stage import LANDSCAPE, PORTRAIT

FIRST = "Man bij de deur houdt twee telefoons vast en geeft ze na een seintje terug."
SECOND = "De auto stond er ook gisteren."


def signalled_twice(day: OfficeDay) -> None:
    visit = day.starts(LINDE)
    day.signals(visit, FIRST, "MH-01")
    day.signals(visit, SECOND, "MH-02", corrects=1)


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    day = OfficeDay(screens)
    day.goes_on_from(signalled_twice)
    return day


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def the_inbox(day: OfficeDay, size: tuple[int, int] = LANDSCAPE) -> AppViewModel:
    app = day.opens("p1", size)
    day.taps(app, "nav_inbox")
    return app


def test_signals_are_closed_until_one_is_opened(day: OfficeDay, page: Page) -> None:
    app = the_inbox(day)
    closed = (page.names("signal_"), page.shows(FIRST), page.shows("Huis De Linde"), page.has("closed"))

    day.taps(app, "signal_1")

    assert closed == (["signal_2", "signal_1"], False, False, True)
    assert page.shows(FIRST)
    assert page.shows("Huis De Linde")
    assert page.shows("Kwam naar Nederland voor ander werk dan prostitutie")
    assert not page.shows(SECOND)


def test_a_signal_that_adds_to_another_says_so(day: OfficeDay, page: Page) -> None:
    app = the_inbox(day)

    day.taps(app, "signal_2")

    assert page.shows("Vult aan of verbetert nummer 1 van deze afzender.")


def test_one_tap_takes_a_signal_off_the_screen(day: OfficeDay, page: Page) -> None:
    app = the_inbox(day)
    day.taps(app, "signal_1")

    day.taps(app, "close_signal")

    assert not page.shows(FIRST)
    assert page.has("closed")
    assert page.shows("Gelezen")
    assert day.workplace(app).inbox.props.facts == ()


def test_a_signal_does_not_wait_on_a_page_that_was_left(day: OfficeDay) -> None:
    app = the_inbox(day)
    day.taps(app, "signal_1")

    day.taps(app, "nav_today")

    assert day.workplace(app).inbox.props.opened == 0


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_a_signal_is_opened_and_closed_with_the_keyboard(day: OfficeDay, page: Page, size: tuple[int, int]) -> None:
    app = the_inbox(day, size)

    page.focus("signal_2")
    page.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    day.settles(app)
    opened = page.shows(FIRST)
    page.press(Qt.Key.Key_Escape)
    day.settles(app)

    assert opened
    assert not page.shows(FIRST)
    assert page.has("signal_1")


def test_a_signal_that_arrives_while_one_is_open_leaves_it_open(day: OfficeDay, page: Page) -> None:
    app = the_inbox(day)
    day.taps(app, "signal_1")
    day.signals(day.starts(LINDE), "Nog een.", "MH-03")

    day.brings(app, "t1")

    assert page.shows(FIRST)
    assert page.shows("3 signalen")
    assert page.item("signal_3").isVisible()


def test_the_menu_says_nothing_of_what_lies_in_the_inbox(day: OfficeDay) -> None:
    app = the_inbox(day)

    assert len(day.workplace(app).inbox.props.rows) == 2
    assert [place.get("badge", "") for place in app.props.places if place["key"] == "inbox"] == [""]


def test_an_officer_takes_a_signal_over_and_a_colleague_reads_who_handles_it(day: OfficeDay, page: Page) -> None:
    app = the_inbox(day)
    day.taps(app, "signal_1")
    before = (page.shows("Nog niemand heeft dit overgenomen"), page.shows("Gelezen door"))

    day.taps(app, "take_over")

    assert before == (True, True)
    me = day.workplace(app).session.me.name
    assert page.shows(f"Overgenomen door {me}")
    assert page.shows("De afzender ziet dat het is overgenomen, niet door wie.")
    assert not page.has("take_over")
    day.taps(app, "close_signal")
    assert [row.handling for row in day.workplace(app).inbox.props.rows] == ["", f"Overgenomen door {me}"]


def test_a_signal_that_was_read_is_read_and_handled_after_a_lock_too(day: OfficeDay) -> None:
    app = the_inbox(day)
    new = [row.handling for row in day.workplace(app).inbox.props.rows]
    day.taps(app, "signal_2", "close_signal", "signal_1", "take_over", "close_signal")
    read = [row.handling for row in day.workplace(app).inbox.props.rows]

    app.lock()
    day.screens.rests(app)
    day.screens.unlocks(app)
    day.taps(app, "nav_inbox")

    assert new == ["", ""]
    assert read[0] == "Gelezen"
    assert read[1].startswith("Overgenomen door")
    assert [row.handling for row in day.workplace(app).inbox.props.rows] == read
