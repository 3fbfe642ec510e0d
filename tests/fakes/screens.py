"""Officers of a small world at the real program: their real vaults, the real view models, one real window.

app = screens.app("t1")
screens.show(app)
screens.unlocks(app)
screens.page.click("nav_settings")
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtQml import QQmlEngine
from pytestqt.qtbot import QtBot

from inspector.app.bootstrap import Wishes, build_app, device_camera
from inspector.app.demo_catalogues import demo_catalogues
from inspector.app.tongue import Tongue
from inspector.app.tpm import Chip
from inspector.app.window import AppWindow
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.catalogue.versions import Document
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.values import Business, Capacity, VisitKind
from inspector.viewmodels.camera.camera_port import Camera
from inspector.viewmodels.window.application import AppViewModel
from inspector.viewmodels.window.workplace import Workplace
from tests.fakes.delivering import deliver
from tests.fakes.laws import LAW_DOCUMENTS
from tests.fakes.world import PASSPHRASE, World, a_world
from tests.qml.pages import Page
from tests.qml.screen_lint import faults
from tests.qml.stage import LANDSCAPE

WAIT = 10_000
CATALOGUES = demo_catalogues(at=datetime(2026, 11, 24, tzinfo=UTC))
DOCUMENTS: tuple[Document, ...] = (*CATALOGUES, *LAW_DOCUMENTS)


@dataclass
class Screens:
    """One window and whoever it is handed to; times and syncs happen only when a test says so."""

    qtbot: QtBot
    folder: Path
    tongue: Tongue
    engine: QQmlEngine
    apps: list[AppViewModel] = field(default_factory=list)
    relaunched: int = 0
    camera: Callable[[], Camera] = device_camera
    """What the officers look through, from the next program on."""
    documents: tuple[Document, ...] = DOCUMENTS
    """What was signed for them."""

    def __post_init__(self) -> None:
        self.window = AppWindow(engine=self.engine)
        self.world: World = a_world(self.folder)
        self.page = Page(self.qtbot, self.window.view)

    def business(self, *numbers: str) -> Business:
        """A business that a coordinator recorded, on the devices of these officers."""
        coordinator, *officers = self.world.officers("c1", *numbers)
        business = coordinator.records_business()
        for officer in officers:
            deliver(coordinator.vault, officer.vault)
        return business

    def app(self, number: str, *, asks_code: bool = False) -> AppViewModel:
        """The program of an officer, locked; the world lets go of the vault."""
        self.world.knows(number)
        person = self.world.people[number]
        if person.was_asked_for:
            person.vault.close()
        del self.world.people[number]
        return self.app_in(self.folder / number, asks_code=asks_code)

    def app_in(self, folder: Path, *, asks_code: bool = False, chip: Chip | None = None) -> AppViewModel:
        """The program on a folder, whatever is in it."""
        wishes = Wishes(
            clock=self.world.clock,
            catalogues=lambda _vault: self.documents,
            automatic_sync=False,
            asks_code=asks_code,
            chip=lambda: chip,
            ticks=False,
            relaunch=self._relaunch,
            tongue=self.tongue,
            camera=self.camera,
        )
        app, _ = build_app(folder, wishes)
        self.apps.append(app)
        return app

    def crashes(self, app: AppViewModel, number: str, size: tuple[int, int] = LANDSCAPE) -> AppViewModel:
        """The program of an officer on a copy of what the disk holds now, unlocked: nobody closed the vault."""
        self.rests(app)
        again = self.folder / f"{number} again"
        shutil.copytree(self.folder / number, again)
        after = self.app_in(again)
        self.show(after, size)
        self.unlocks(after)
        return after

    def show(self, app: AppViewModel, size: tuple[int, int] = LANDSCAPE) -> None:
        """Hand the window to an officer and wait until it is drawn."""
        self.window.show_app(app, size=size)
        with self.qtbot.waitExposed(self.window.view):
            self.window.open()
        self.qtbot.waitUntil(self.window.view.isActive)

    def unlocks(self, app: AppViewModel) -> Workplace:
        """Type the passphrase and wait for the first page."""
        app.unlock_screen.unlock(PASSPHRASE.decode())
        self.rests(app)
        assert app.workplace is not None, app.unlock_screen.props.error
        return app.workplace

    def starts_visit(self, app: AppViewModel, business: Business) -> VisitId:
        """Begin a routine visit at a business that is on the device; the window shows it."""
        assert app.workplace is not None
        started: list[Started | Refusal] = []
        order = VisitOrder(business.id, VisitKind.ROUTINE, Capacity.SUPERVISION)
        app.workplace.business.begin(order, started.append)
        self.rests(app)
        assert isinstance(started[0], Started), started
        return started[0].visit

    def rests(self, app: AppViewModel) -> None:
        """Wait until nothing is on its way any more."""
        self.qtbot.waitUntil(lambda: app.work.pending == 0 and not self._is_making_rows(), timeout=WAIT)

    def _is_making_rows(self) -> bool:
        """Whether a list still makes rows in the time between two frames."""
        return self.window.view.engine().incubationController().incubatingObjectCount() > 0

    def turns(self, size: tuple[int, int]) -> None:
        """Hold the tablet the other way and wait until the screens have followed."""
        self.window.view.resize(*size)
        self.qtbot.waitUntil(lambda: self.window.view.rootObject().width() == size[0], timeout=WAIT)

    def faults(self) -> list[str]:
        """What is wrong with what the window shows, once it is laid out."""
        self.window.grab()
        return faults(self.window.view)

    def close(self) -> None:
        """Take the window down, close what is open."""
        self.window.close()
        for app in self.apps:
            self.locks(app)
            app.close()
        self.world.closes()

    def locks(self, app: AppViewModel) -> None:
        """Leave the program and wait until its vault is closed."""
        left: list[bool] = []
        app.leave(lambda: left.append(True))
        self.qtbot.waitUntil(lambda: bool(left), timeout=WAIT)

    def _relaunch(self) -> None:
        self.relaunched += 1


def some_screens(qtbot: QtBot, folder: Path, tongue: Tongue, engine: QQmlEngine) -> Iterator[Screens]:
    """A window that is gone when the test is."""
    screens = Screens(qtbot, folder, tongue, engine)
    try:
        yield screens
    finally:
        screens.close()
        tongue.speak("nl")
