"""The one window of a play: it shows the officer who acts, and pictures of it are kept."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QMetaObject, QObject, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImageWriter
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from inspector.app.fonts import TEXT_FAMILY, load_fonts
from inspector.app.window import AppWindow
from inspector.demo.pump import Pump
from inspector.demo.trouble import BrokenError
from inspector.viewmodels.window.application import TICK_MS, AppViewModel

LANDSCAPE = (1280, 800)
PORTRAIT = (800, 1280)

_QUALITY = 85
"""Of a PNG only how hard it is packed; the last tenth of its size takes as long as all before."""
_NOTICE = "Toast"
_BY_HAND = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
SKIP_TITLE = "Inspector: een voorbeelddag wordt afgespeeld. Elke toets slaat de rest over."
_IMAGE, _LOADING = "QQuickImageBase", 2


class Skipping(QObject):
    """Sees that somebody before the window pressed a key, and lets neither keys nor taps into the play."""

    wished = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's naming
        """A key ends the play; what the window itself says goes on."""
        if event.type() not in _BY_HAND:
            return super().eventFilter(watched, event)
        self.wished = self.wished or event.type() is QEvent.Type.KeyPress
        return True


class Stage:
    """A real window. When nobody looks it is drawn for pictures only, which is half of the time of a play.

    One that stays dark has no screens in it at all, which is half of the rest.
    """

    def __init__(self, screens: Path, pump: Pump, *, headless: bool, dark: bool = False) -> None:
        self._screens = screens
        self._pump = pump
        self._headless = headless
        self._dark = dark
        self._window = AppWindow()
        self._shown: AppViewModel | None = None
        self._skipping = Skipping()
        self._title = self._window.view.title()
        if not headless:
            self._window.view.installEventFilter(self._skipping)
            self._window.view.setTitle(SKIP_TITLE)
        self.shots: list[str] = []
        """The names of the pictures so far."""

    @property
    def window(self) -> AppWindow:
        """What the officers' screens stand in."""
        return self._window

    @property
    def skips(self) -> bool:
        """Whether somebody who looks wants no more of the play."""
        return self._skipping.wished

    def show(self, app: AppViewModel) -> None:
        """Hand the window to an officer."""
        if app is self._shown:
            return
        is_first = self._shown is None
        if not is_first:
            self._wait_for_pictures()
        self._shown = app
        if self._dark:
            app.speak()
            return
        self._window.show_app(app, size=LANDSCAPE if is_first else None)
        if is_first and not self._headless:
            self._window.open()
        self._pump.breathe()

    def calm(self) -> None:
        """Let pictures come and notices go: between two steps of a script lies more time than either takes."""
        self._wait_for_pictures()
        for item in () if self._dark else _below(self._window.view.rootObject()):
            kind = item.metaObject()
            if _NOTICE in kind.className() and kind.indexOfMethod("hide()") >= 0:
                QMetaObject.invokeMethod(item, "hide")

    def shoot(self, officer: str, page: str, *, portrait: bool = False) -> None:
        """Keep a picture of what the window shows."""
        if portrait:
            self._turn(PORTRAIT)
        self._settle()
        name = f"{len(self.shots) + 1:02}-{officer}-{page}.png"
        file = QImageWriter(str(self._screens / name))
        file.setQuality(_QUALITY)
        if not file.write(self._window.grab()):
            raise BrokenError(f"the picture {name} could not be written")
        self.shots.append(name)
        if portrait:
            self._turn(LANDSCAPE)

    def linger(self, app: AppViewModel) -> None:
        """Leave the window to whoever sits before it, until it is closed or the play interrupted."""
        loop, ended = QEventLoop(), [False]
        self._window.view.removeEventFilter(self._skipping)
        self._window.view.setTitle(self._title)

        def end(*_: object) -> None:
            ended[0] = True
            loop.quit()

        self._window.closing.connect(end)
        before = signal.signal(signal.SIGINT, end)
        self.show(app)
        self._window.open()
        clock = QTimer()
        # Waiting times go on; a newcomer who reads along is not locked out.
        clock.timeout.connect(app.unlock_screen.tick)
        clock.timeout.connect(app.curtain_screen.tick)
        clock.start(TICK_MS)
        if not ended[0]:
            loop.exec()
        signal.signal(signal.SIGINT, before)

    def close(self) -> None:
        """Take the window down before the view models go."""
        self._window.close()
        self._pump.breathe()

    def _turn(self, size: tuple[int, int]) -> None:
        """Another size counts for what is in the window once that is on a screen."""
        self._window.view.resize(*size)
        self._window.view.show()
        self._pump.breathe()
        if self._headless:
            self._window.view.hide()
            self._pump.breathe()

    def _settle(self) -> None:
        """A page is laid out in more than one go, and photos come from a thread of their own."""
        app = self._shown
        self._pump.breathe()
        self._pump.until(lambda: app is None or app.work.pending == 0, "the screen")
        # Lists make their rows when they are drawn, and pictures are asked for then.
        self._window.grab()
        self._wait_for_pictures()
        self._pump.breathe()

    def _wait_for_pictures(self) -> None:
        """A picture that is still on its way when its vault goes would never come."""
        root = self._window.view.rootObject()
        self._pump.until(lambda: self._dark or not waits_for_pictures(root), "a picture on the screen")


def waits_for_pictures(root: QQuickItem) -> bool:
    """Whether a picture in a window is still on its way."""
    return any(map(_is_loading, _below(root)))


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    left = [item]
    while left:
        found = left.pop()
        left += found.childItems()
        yield found


def _is_loading(item: QQuickItem) -> bool:
    """Whether a picture is still on its way. PySide cannot hand its status over; to QML it is a number."""
    if not item.inherits(_IMAGE):
        return False
    status, _ = QQmlExpression(QQmlEngine.contextForObject(item), item, "status").evaluate()
    return bool(status == _LOADING)


def a_program(*, headless: bool) -> QGuiApplication:
    """The Qt program this process is, with the program's fonts; offscreen when nobody looks."""
    program = QGuiApplication.instance()
    if not isinstance(program, QGuiApplication):
        if headless:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            os.environ["QT_QUICK_BACKEND"] = "software"
        program = QGuiApplication(sys.argv[:1])
    if TEXT_FAMILY not in QFontDatabase.families():
        load_fonts()
    return program
