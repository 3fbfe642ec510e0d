"""A town with a hub: its officers enrol, unlock, sync and lock through the window, as on their own devices."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector.app.bootstrap import Wishes, build_app
from inspector.app.tongue import Tongue
from inspector.app.window import AppWindow
from inspector.crypto.ids import SystemIds
from inspector.crypto.stretching import FLOOR
from inspector.hub.clock import system_ms
from inspector.hub.office import administering
from inspector.hub.relay import opened
from inspector.sync.outcomes import SyncResult
from inspector.viewmodels.window.application import AppViewModel
from inspector.viewmodels.window.workplace import Workplace
from inspector.wire.scopes import Agency, Role
from tests.fakes.hub_process import RealHub
from tests.fakes.screens import DOCUMENTS
from tests.qml.pages import Page
from tests.qml.stage import LANDSCAPE

PASSPHRASE = "paarse fiets onder water"
WAIT = 20_000


@dataclass
class Town:
    """One window and the programs it is handed to."""

    qtbot: QtBot
    hub: RealHub
    folder: Path
    tongue: Tongue
    window: AppWindow = field(default_factory=AppWindow)
    apps: list[AppViewModel] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page = Page(self.qtbot, self.window.view)

    def device(self, name: str) -> AppViewModel:
        """A device on the table, in the window."""
        wishes = Wishes(
            catalogues=lambda _vault: DOCUMENTS,
            argon2=FLOOR,
            automatic_sync=False,
            ticks=False,
            tongue=self.tongue,
        )
        app, _ = build_app(self.folder / "devices" / name, wishes)
        self.apps.append(app)
        self.show(app)
        return app

    def show(self, app: AppViewModel) -> None:
        """Hand the window over."""
        self.window.show_app(app, size=LANDSCAPE)
        with self.qtbot.waitExposed(self.window.view):
            self.window.open()
        self.qtbot.waitUntil(self.window.view.isActive)

    def enrols(self, name: str, agency: Agency, role: Role) -> AppViewModel:
        """A new officer goes through the wizard by keyboard."""
        app = self.device(name)
        self.page.fill("hub_input", self.hub.url)
        self.page.fill("code_input", self.hub.code(agency, role))
        self.page.press(Qt.Key.Key_Return)
        self.rests(app)
        for _ in range(2):
            self.page.type(PASSPHRASE)
            self.page.press(Qt.Key.Key_Return)
        self.rests(app)
        return app

    def unlocks(self, app: AppViewModel) -> Workplace:
        """Type the passphrase."""
        self.show(app)
        self.page.type(PASSPHRASE)
        self.page.press(Qt.Key.Key_Return)
        self.rests(app)
        return at_work(app)

    def syncs(self, app: AppViewModel) -> SyncResult:
        """Tap on trying now."""
        results: list[SyncResult] = []
        at_work(app).driver.sync_now(results.append)
        self.qtbot.waitUntil(lambda: bool(results), timeout=WAIT)
        self.rests(app)
        return results[0]

    def revokes(self, app: AppViewModel) -> None:
        """The administrator takes the device out of trust."""
        with opened(self.hub.home, clock=system_ms, ids=SystemIds()) as relay:
            administering.revoke(relay, bytes.fromhex(at_work(app).session.me.installation))

    def rests(self, app: AppViewModel) -> None:
        """Wait until nothing is on its way any more."""
        self.qtbot.waitUntil(lambda: app.work.pending == 0, timeout=WAIT)

    def close(self) -> None:
        """Take the window down and close every vault."""
        self.window.close()
        for app in self.apps:
            self._locks(app)
            app.close()

    def _locks(self, app: AppViewModel) -> None:
        left: list[bool] = []
        app.leave(lambda: left.append(True))
        self.qtbot.waitUntil(lambda: bool(left), timeout=WAIT)


def at_work(app: AppViewModel) -> Workplace:
    """The workplace of an officer who is in."""
    assert app.workplace is not None, (app.unlock_screen.props.error, app.enrol_screen.props.error)
    return app.workplace
