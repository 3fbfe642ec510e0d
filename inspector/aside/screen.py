"""The screen for the person who is present: languages, cards, and the way back to the officer.

Whoever starts this process keeps its standard input open; when that ends, or when `back` is touched, it ends too.
The first line there is what can be read, judged already; the second one asks for the screen.
Which language was chosen and which card was read is known to this process alone, and to nobody once it ended.
"""

import json
import os
import sys

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QUrl, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from inspector.app.engine import settle_engine
from inspector.app.fonts import load_what_is_there
from inspector.app.rendering import choose_renderer
from inspector.app.resources import qml_import_path
from inspector.aside.alone import stay_alone
from inspector.aside.codes import Codes
from inspector.aside.helping import Helping
from inspector.aside.letters import in_letters_that_are_here
from inspector.aside.voice import Voice

SCREEN = ("Inspector", "Aside", "CardsScreen.qml")
NOT_LOADED = 3
READY, SHOWN = "ready\n", "shown\n"
"""Said on standard output when the screen can be asked for, and when its first picture stands."""
PACKET = "packet "
"""Before what it says at last, and nothing else ever: a letter for an aid organisation, or none, in hex digits."""
_PIECE = 1 << 16
_MOST_BYTES = 64_000_000


def run() -> int:
    """Show what is read until somebody goes back or whoever started this is gone; gives the exit status."""
    stay_alone()
    choose_renderer()
    settle_engine()
    application = QGuiApplication([sys.argv[0]])
    application.setApplicationName("Inspector")
    _, missing = load_what_is_there()
    view = QQuickView()
    view.setTitle("Inspector")
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.engine().addImportPath(str(qml_import_path()))
    view.engine().quit.connect(application.quit)
    asked = _Asked(view, has_all_letters=not missing)
    asked.view.frameSwapped.connect(_say_shown, Qt.ConnectionType.SingleShotConnection)
    status = application.exec() or asked.status
    if asked.helping is not None and not asked.is_alone:
        _say(f"{PACKET}{asked.helping.packet().hex()}\n")
    return status


class _Asked(QObject):
    """Hears what is to be shown, line by line."""

    def __init__(self, view: QQuickView, *, has_all_letters: bool) -> None:
        super().__init__()
        self.view = view
        self._has_all_letters = has_all_letters
        self.status = 0
        self.helping: Helping | None = None
        self.is_alone = False
        """Whoever started this is gone."""
        self._heard = b""
        self._voice, self._codes = Voice(parent=self), Codes(self)
        self._end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._end.activated.connect(self._hear)

    @Slot()
    def _hear(self) -> None:
        piece = os.read(sys.stdin.fileno(), _PIECE)
        self._heard += piece
        if not piece or len(self._heard) > _MOST_BYTES:
            self.is_alone = True
            self._leave(NOT_LOADED if piece else 0)
            return
        *lines, self._heard = self._heard.split(b"\n")
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        if self.view.status() is QQuickView.Status.Null:
            said = json.loads(line)
            if not self._has_all_letters:
                said["languages"] = in_letters_that_are_here(said["languages"])
            keys = said.pop("organisations", {})
            self.helping = None if said.get("talk") else Helping(keys if said.get("room") == "letter" else {}, self)
            helps = {"organisations": list(keys), "helping": self.helping}
            self.view.setInitialProperties({**said, **helps, "voice": self._voice, "codes": self._codes})
            self.view.setSource(QUrl.fromLocalFile(str(qml_import_path().joinpath(*SCREEN))))
            if self.view.status() is not QQuickView.Status.Ready:
                self._leave(NOT_LOADED)
                return
            _say(READY)
        else:
            self.view.setGeometry(self.view.screen().geometry())  # where no window manager does it
            self.view.showFullScreen()
            self.view.requestActivate()

    def _leave(self, status: int) -> None:
        self.status = status
        self._end.setEnabled(False)
        QGuiApplication.quit()


def _say_shown() -> None:
    _say(SHOWN)


def _say(word: str) -> None:
    sys.stdout.write(word)
    sys.stdout.flush()
