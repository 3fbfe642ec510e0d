"""A window in which one QML scene plays: made from a text or a file, with every warning of the engine collected."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickView
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from inspector.app.resources import qml_import_path

LANDSCAPE = (1280, 800)
PORTRAIT = (800, 1280)
NARROW = ((1024, 768), (853, 533))
"""The smallest lying screen, and 1280x800 at 150 %."""
PREAMBLE = """
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls
"""


def engines() -> Iterator[QQmlEngine]:
    """One engine for the tests of a run, which reads each QML file once: half of what a page costs."""
    engine = QQmlEngine()
    engine.addImportPath(str(qml_import_path()))
    yield engine
    delete(engine)


def as_new(engine: QQmlEngine) -> None:
    """Leave nothing of one test in it for the next."""
    engine.clearSingletons()
    engine.collectGarbage()


class Stage:
    """Shows QML in a window of a given size; one stage per test, an engine for many."""

    def __init__(self, qtbot: QtBot, folder: Path, engine: QQmlEngine) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.view: QQuickView = QQuickView(engine, None)  # type: ignore[call-overload]  # no parent is meant
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        theme = self.engine.singletonInstance("Inspector.Theme", "Theme")
        assert isinstance(theme, QObject), "Inspector.Theme is not on the import path"
        self.theme = theme

    @property
    def engine(self) -> QQmlEngine:
        """The engine of this stage, to add types or an image provider before a scene is shown."""
        return self.view.engine()

    def set_theme(self, **switches: float) -> None:
        """Set `dark`, `reducedMotion` or `leftHanded`, as the settings page does, or the `keyboardHeight`."""
        for name, value in switches.items():
            assert self.theme.setProperty(name, value), name

    def play(
        self,
        source: str | Path,
        *,
        size: tuple[int, int] = LANDSCAPE,
        properties: Mapping[str, object] | None = None,
    ) -> QQuickItem:
        """Show a scene (a file, or QML text whose imports are given) and return its root item.

        The text may be one item without a size; the window gives it one.
        """
        if isinstance(source, str):
            file = self.folder / "Scene.qml"
            file.write_text(PREAMBLE + source, encoding="utf-8")
        else:
            file = source
        self.view.resize(*size)
        self.view.setInitialProperties(dict(properties or {}))
        self.view.setSource(QUrl.fromLocalFile(str(file)))
        root = self.view.rootObject()
        assert root is not None, [error.toString() for error in self.view.errors()]
        with self.qtbot.waitExposed(self.view):
            self.view.show()
        self.view.requestActivate()
        self.qtbot.waitUntil(self.view.isActive)
        return root

    def close(self) -> None:
        """Take the scene down before Python forgets what QML still shows."""
        self.view.close()
        self.view.setSource(QUrl())
        delete(self.view)  # as the window's own close does
