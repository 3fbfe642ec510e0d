"""The program's own window with an inspector's screens in it, handled as an officer handles them.

A test asks for it as `screen`, and for the morning behind it as `day`; conftest.py makes both.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlIncubationController

from inspector.app.devices import viewfinder
from inspector.app.images import VaultImages
from inspector.app.resources import qml_import_path
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.visits.registers import Assessment
from inspector.viewmodels.visit.visit import VisitViewModel
from tests.qml.officer_day import OfficerDay
from tests.qml.pages import Page
from tests.qml.stage import LANDSCAPE, PORTRAIT, Stage

MAIN_WINDOW = qml_import_path() / "Inspector" / "Pages" / "Window" / "MainWindow.qml"
FRAMES = 6
"""So often a window is drawn until rows that were made beside the drawing lie where they belong."""


@dataclass
class OfficerScreen:
    """What the officer sees and touches, and the vault behind it."""

    stage: Stage
    page: Page
    day: OfficerDay

    def opens(self, visit: VisitId, tab: str = "checklist", category: str = "veiligheid") -> VisitViewModel:
        """Show a visit, with the conditions on safety in sight."""
        view_model = self.day.shows_visit(visit, tab)
        view_model.checklist.selectCategory(category)
        self.settles()
        return view_model

    def settles(self) -> None:
        """Wait until everything is written, made and drawn.

        Lists make rows out of sight ahead, a little in each frame, and such a row lies at the top until it is done.
        """
        self._draws()
        while self._makes_something():
            self.stage.qtbot.waitUntil(lambda: not self._makes_something())
            self._draws()

    def _makes_something(self) -> bool:
        maker: QQmlIncubationController | None = self.stage.engine.incubationController()
        return maker is not None and maker.incubatingObjectCount() > 0

    def _draws(self) -> None:
        for _ in range(FRAMES):
            # What a test let go of goes in that order; Qt would keep what was let go outside its event loop for last.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.day.settle()
            QGuiApplication.processEvents()
            self.stage.view.grabWindow()

    def waits_for_pictures(self) -> None:
        """Wait until every picture in sight is decoded and drawn."""
        self.settles()
        pictures = [item for item in self.page.items() if item.inherits("QQuickImage") and item.property("source")]
        self.stage.qtbot.waitUntil(lambda: not any(item.property("progress") < 1 for item in pictures))
        self.settles()

    def sees(self, picture: QImage) -> None:
        """Hold a picture before every camera."""
        for name in ("back", "front"):
            self.day.lenses[name].sees(picture)

    def waits_for_the_camera(self) -> None:
        """Wait until the camera page shows what the camera sees."""
        self.stage.qtbot.waitUntil(lambda: self.day.app.camera_page.props.ready)
        self.settles()

    def tap(self, name: str) -> None:
        """Touch something and wait for what comes of it."""
        self.page.tap(name)
        self.settles()

    def turns(self, size: tuple[int, int]) -> None:
        """Hold the tablet the other way."""
        self.stage.view.resize(*size)
        self.settles()

    def answer(self, visit: VisitId, condition: str) -> Assessment | None:
        """The answer as it is in the file."""
        return self.day.visit(visit).answer(ConditionId(condition))


def an_officer_screen(
    stage: Stage, page: Page, day: OfficerDay, size: tuple[int, int] = LANDSCAPE
) -> Iterator[OfficerScreen]:
    """Open the window; it is closed before the vaults are."""
    viewfinder.register()
    images = VaultImages()
    images.serve(stage.engine)
    images.show(day.workplace)
    day.app.speak()
    stage.play(MAIN_WINDOW, size=size, properties={"app": day.app})
    screen = OfficerScreen(stage, page, day)
    try:
        yield screen
    finally:
        # Qt waits for its image thread when a window goes, and that thread may wait for Python.
        screen.waits_for_pictures()
        stage.view.setSource(QUrl())
        images.show(None)


__all__ = ["LANDSCAPE", "PORTRAIT", "OfficerScreen", "an_officer_screen"]
