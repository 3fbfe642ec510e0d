"""The screen for the person who is present: languages, cards, and the way back to the officer.

Whoever starts this process keeps its standard input open; when that ends, or when `back` is touched, it ends too.
Which language was chosen and which card was read is known to this process alone, and to nobody once it ended.
"""

import sys
from dataclasses import asdict, dataclass
from datetime import date

from PySide6.QtCore import QSocketNotifier, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from inspector.app.engine import settle_engine
from inspector.app.fonts import load_fonts
from inspector.app.rendering import choose_renderer
from inspector.app.resources import qml_import_path, resource
from inspector.aside.alone import stay_alone
from inspector.aside.texts import Spoken, spoken_languages

SCREEN = ("Inspector", "Aside", "CardsScreen.qml")
NOT_LOADED = 3
SHOWN = "shown\n"
"""Said on standard output when the first picture stands; nothing else ever is."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the screen is to be."""

    day: date
    registration: bool = False
    dark: bool = False


def run(wishes: Wishes) -> int:
    """Show the cards until somebody goes back or whoever started this is gone; gives the exit status."""
    stay_alone()
    choose_renderer()
    settle_engine()
    application = QGuiApplication([sys.argv[0]])
    application.setApplicationName("Inspector")
    load_fonts()
    view = QQuickView()
    view.setTitle("Inspector")
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.engine().addImportPath(str(qml_import_path()))
    view.engine().quit.connect(application.quit)
    view.setInitialProperties(as_properties(spoken(wishes), dark=wishes.dark))
    view.setSource(QUrl.fromLocalFile(str(qml_import_path().joinpath(*SCREEN))))
    if view.status() is not QQuickView.Status.Ready:
        return NOT_LOADED
    end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    end.activated.connect(application.quit)
    view.frameSwapped.connect(_say_shown, Qt.ConnectionType.SingleShotConnection)
    view.showFullScreen()
    view.requestActivate()
    return application.exec()


def _say_shown() -> None:
    sys.stdout.write(SHOWN)
    sys.stdout.flush()


def spoken(wishes: Wishes) -> tuple[Spoken, ...]:
    """What can be read on the screen."""
    return spoken_languages(resource("cards"), wishes.day, registration=wishes.registration)


def as_properties(languages: tuple[Spoken, ...], *, dark: bool) -> dict[str, object]:
    """The texts as the screen takes them."""
    shown = [{**asdict(each), "expires": each.expires.isoformat()} for each in languages]
    return {"languages": [_lists(each) for each in shown], "dark": dark}


def _lists(value: object) -> object:
    """Qt knows lists, not tuples."""
    if isinstance(value, dict):
        return {name: _lists(each) for name, each in value.items()}
    return [_lists(each) for each in value] if isinstance(value, list | tuple) else value
