"""The card Zonder verbinding on the page Verzenden: a stick is written, a colleague's receipt comes back."""

from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.sync.by_stick import stick
from inspector.sync.by_stick.file_bundle import read_bundle, receipt_path
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, OfficeDay
from tests.qml.pages import Page
from tests.qml.window.test_supervisor_looks import faults_in_every_look


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    day = OfficeDay(screens)
    day.starts(LINDE)
    return day


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def sync_page(day: OfficeDay) -> AppViewModel:
    app = day.opens("t1")
    app.showSync()
    day.settles(app)
    return app


def comes_back(day: OfficeDay, path: Path) -> None:
    """Colleague t2 takes the file in and signs for it."""
    desk = day.desk("t2")
    bundle = read_bundle(path)
    stick.take_stick(desk.vault, bundle, lambda: settling.settle(desk))
    assert stick.write_receipts(desk.vault, bundle, receipt_path(path, "t2"), now_ms=0)


def test_a_colleagues_receipt_turns_waiting_into_a_second_copy(day: OfficeDay, page: Page, tmp_path: Path) -> None:
    app = sync_page(day)
    before = page.shows("Tweede kopie")
    card = day.workplace(app).sync.stick_card
    path = tmp_path / "dienst.uitwisseling"
    card.saveFile(str(path))
    day.settles(app)
    saved = page.has("stick_notice")
    comes_back(day, path)

    card.readFile(str(receipt_path(path, "t2")))
    day.settles(app)

    assert (before, saved) == (False, True)
    assert page.shows("Een collega heeft een tweede kopie van uw werk.")
    assert page.shows("Tweede kopie")
    assert day.workplace(app).sync.props.rows[0].copies == "Tweede kopie bij Ambtenaar t2"
    assert day.workplace(app).sync.props.waiting > 0


def test_the_card_names_the_file_after_officer_and_day(day: OfficeDay, page: Page) -> None:
    app = sync_page(day)

    day.taps(app, "stick_save")

    assert page.item("file_name").property("value") == "uitwisseling-t1-2026-11-24.uitwisseling"


def test_the_page_is_well_in_every_look(day: OfficeDay, tmp_path: Path) -> None:
    app = sync_page(day)
    path = tmp_path / "dienst.uitwisseling"
    card = day.workplace(app).sync.stick_card
    card.saveFile(str(path))
    day.settles(app)
    comes_back(day, path)
    card.readFile(str(receipt_path(path, "t2")))
    day.settles(app)

    assert faults_in_every_look(day, app) == {}
