"""The one window of the program: a QML engine with our modules and the photos, and one officer's screens at a time."""

from PySide6.QtCore import QEvent, QMetaObject, QObject, QRect, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage, QWindow
from PySide6.QtQml import QQmlEngine, QQmlIncubationController
from PySide6.QtQuick import QQuickItem, QQuickView
from shiboken6 import delete

from inspector.app.devices import viewfinder
from inspector.app.engine import settle_engine
from inspector.app.images import VaultImages
from inspector.app.resources import qml_import_path
from inspector.viewmodels.window.application import AppViewModel

TITLE = "Inspector"
SIZE = QSize(1280, 800)
SMALLEST = (720, 720)

_SLICES = 100
_SLICE_MS = 10

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
    }
)


_MAXIMIZED = ",maximized"
_WHOLE = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


class WindowError(Exception):
    """The screens of the program cannot be loaded; the installation is damaged."""


class AppWindow(QObject):
    """Shows one `AppViewModel` at a time; `show_app` hands the window to another.

    An engine that is given has read our modules perhaps, and outlives the window.
    """

    closing = Signal()

    def __init__(self, parent: QObject | None = None, *, engine: QQmlEngine | None = None) -> None:
        super().__init__(parent)
        viewfinder.register()
        settle_engine()
        self.view: QQuickView
        if engine is None:
            self.view = QQuickView()
        else:
            self.view = QQuickView(engine, None)  # type: ignore[call-overload]  # the stub knows no window without a parent
        self.view.setTitle(TITLE)
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.images = VaultImages()
        self._app: AppViewModel | None = None
        engine = self.view.engine()
        engine.addImportPath(str(qml_import_path()))
        self.images.serve(engine)
        self.view.installEventFilter(self)
        self.view.visibilityChanged.connect(self._on_visibility)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    def show_app(self, app: AppViewModel, *, size: tuple[int, int] | None = None) -> None:
        """Show this officer's screens, in this officer's language and theme.

        Raises:
            WindowError: the QML does not load.
        """
        before, self._app = self._app, app
        if before is not None:
            before.spoken.disconnect(self.view.engine().retranslate)
            before.childrenChanged.disconnect(self._on_children)
        app.speak()
        app.spoken.connect(self.view.engine().retranslate)
        app.childrenChanged.connect(self._on_children)
        self.images.show(app.workplace)
        if size is not None:
            self.view.resize(*size)
        root: QQuickItem | None = self.view.rootObject()
        if root is None:
            self._load(app)
        elif not root.setProperty("app", app):
            raise WindowError("the window cannot show another officer")
        else:
            self.view.engine().retranslate()

    def open(self, place: str = "") -> None:
        """Put the window on the screen, where `place` says if it says anything."""
        area = _area_of(place)
        if area is not None:
            self.view.setGeometry(area)
        if place.endswith(_MAXIMIZED):
            self.view.showMaximized()
        else:
            self.view.show()
        self.view.requestActivate()

    def read_ahead(self) -> None:
        """Read the pages that come first, on a thread of Qt's own; their view models must have been imported."""
        root: QQuickItem | None = self.view.rootObject()
        if root is not None:
            QMetaObject.invokeMethod(root, "readAhead")

    @property
    def place(self) -> str:
        """Where the window is, for `open` of the program that starts after this one."""
        area = self.view.geometry()
        whole = _MAXIMIZED if self.view.windowStates() & _WHOLE else ""
        return f"{area.x()},{area.y()},{area.width()},{area.height()}{whole}"

    def grab(self) -> QImage:
        """A picture of what the window shows once everything on it is made."""
        maker: QQmlIncubationController | None = self.view.engine().incubationController()
        for _ in range(_SLICES):
            if maker is None or not maker.incubatingObjectCount():
                break
            maker.incubateFor(_SLICE_MS)
        return self.view.grabWindow()

    def close(self) -> None:
        """Take the screens down before the view models go."""
        self.view.removeEventFilter(self)
        self.view.close()
        self.view.setSource(QUrl())
        self.images.show(None)
        # At once: Qt waits here for its image thread, which wants the interpreter's lock. This call lets go of it; a
        # later one, out of an event, may hold it, and neither thread would ever go on.
        delete(self.view)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's naming
        """Notice that somebody is there, and that the window is closed."""
        if event.type() in _TOUCHES and self._app is not None:
            self._app.touched()
        elif event.type() == QEvent.Type.Close:
            self.closing.emit()
        return super().eventFilter(watched, event)

    def _load(self, app: AppViewModel) -> None:
        if not self.view.isVisible() and self.view.size().isEmpty():
            # What stands at the foot of a page is not below the edge of a low screen.
            self.view.resize(SIZE.boundedTo(self.view.screen().availableGeometry().size()))
        self.view.setInitialProperties({"app": app})
        self.view.loadFromModule("Inspector.Pages.Window", "MainWindow")
        loaded: QQuickItem | None = self.view.rootObject()
        if loaded is None:
            raise WindowError("; ".join(error.toString() for error in self.view.errors()))

    @Slot(QWindow.Visibility)
    def _on_visibility(self, visibility: QWindow.Visibility) -> None:
        """Whoever does not see the picture does not look through the camera."""
        if self._app is not None and visibility in {QWindow.Visibility.Hidden, QWindow.Visibility.Minimized}:
            self._app.camera_page.close()

    @Slot(Qt.ApplicationState)
    def _on_state(self, state: Qt.ApplicationState) -> None:
        away = {Qt.ApplicationState.ApplicationHidden, Qt.ApplicationState.ApplicationSuspended}
        if self._app is not None and state in away:
            self._app.camera_page.close()

    @Slot()
    def _on_children(self) -> None:
        if self._app is not None:
            self.images.show(self._app.workplace)


def _area_of(place: str) -> QRect | None:
    """The part of the screen that a place names; nothing when it names none that is on a screen."""
    figures = place.removesuffix(_MAXIMIZED).split(",")
    try:
        area = QRect(*map(int, figures))
    except (TypeError, ValueError):
        return None
    screens = (screen.availableGeometry() for screen in QGuiApplication.screens())
    return area if area.isValid() and any(screen.intersects(area) for screen in screens) else None
