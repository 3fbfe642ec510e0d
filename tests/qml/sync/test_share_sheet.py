"""The sheet Delen on the page Verzenden: the code on the screen, and what is told when a colleague has been here."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt, Signal

from inspector.crypto.ids import SystemIds
from inspector.sync.lan.own_addresses import OwnAddress
from inspector.sync.lan.share_code import read_share_code
from inspector.sync.lan.turns import Host
from inspector.sync.lan.visiting import Visiting
from inspector.vault.model.changes import Changes
from inspector.viewmodels.sync.share import ShareViewModel
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.fakes.two_laptops import LOOPBACK
from tests.qml.office_day import LINDE, OfficeDay
from tests.qml.pages import Page
from tests.qml.window.test_supervisor_looks import faults_in_every_look

T = TypeVar("T")


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    day = OfficeDay(screens)
    day.starts(LINDE)
    return day


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


@pytest.fixture
def app(day: OfficeDay) -> Iterator[AppViewModel]:
    app = day.opens("t1")
    app.showSync()
    day.settles(app)
    sheet = the_sheet(day, app)
    sheet._addresses = lambda: (OwnAddress(LOOPBACK, "eth0"), OwnAddress("192.168.178.23", "wlan0"))
    yield app
    sheet.end()


class OnThisThread(QObject):
    """Runs what another thread asks on the thread of the test, where the colleague's vault was made."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(lambda work: work(), Qt.ConnectionType.QueuedConnection)

    def run(self, task: Callable[[], T], /) -> T:
        future: Future[T] = Future()
        self.asked.emit(lambda: future.set_result(task()))
        return future.result(20)


def the_sheet(day: OfficeDay, app: AppViewModel) -> ShareViewModel:
    return day.workplace(app).sync.share_sheet


def comes_by(day: OfficeDay, app: AppViewModel) -> None:
    """Colleague t2 comes with the code that stands on the screen."""
    sheet = the_sheet(day, app)
    day.screens.page.qtbot.waitUntil(lambda: sheet.props.sharing, timeout=10_000)
    code = sheet._inputs.code
    assert code is not None
    vault = day.desk("t2").vault
    here = OnThisThread()
    host = Host(vault, here.run, Changes, lambda: 0, lambda _changes: None)
    visiting = Visiting(host, read_share_code(code.text()), SystemIds())
    sheet._side.start(visiting.go, lambda _visited: None)
    day.screens.page.qtbot.waitUntil(lambda: sheet.props.notice != "", timeout=20_000)
    day.settles(app)


def test_a_colleague_who_scans_the_code_has_a_second_copy(day: OfficeDay, page: Page, app: AppViewModel) -> None:
    day.taps(app, "share_open", "share_show")
    page.qtbot.waitUntil(lambda: page.has("share_code"), timeout=10_000)
    shown = page.has("share_squares"), page.has("share_address"), page.has("share_stop")

    comes_by(day, app)

    assert shown == (True, True, True)
    assert page.shows("Klaar met Ambtenaar t2.")
    assert not page.has("share_squares")
    assert day.workplace(app).sync.props.rows[0].copies == "Tweede kopie bij Ambtenaar t2"


def test_stopping_takes_the_code_off_the_screen(day: OfficeDay, page: Page, app: AppViewModel) -> None:
    day.taps(app, "share_open", "share_show")
    page.qtbot.waitUntil(lambda: page.has("share_stop"), timeout=10_000)

    day.taps(app, "share_stop")

    assert not page.has("share_squares")
    assert page.has("share_show")


def test_the_sheet_is_well_in_every_look(day: OfficeDay, page: Page, app: AppViewModel) -> None:
    day.taps(app, "share_open")
    before = faults_in_every_look(day, app)
    day.taps(app, "share_show")
    page.qtbot.waitUntil(lambda: page.has("share_code"), timeout=10_000)

    assert before == {}
    assert faults_in_every_look(day, app) == {}
