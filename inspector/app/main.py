"""The tablet app: one process, one window, one data folder. Start reading here."""

import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from inspector.app.bootstrap import Wishes, build_app
from inspector.app.captures import keep_off_captures
from inspector.app.clipboard import keep_clipboard
from inspector.app.clock import slept_ms
from inspector.app.fonts import load_fonts
from inspector.app.garbage import loading_ends
from inspector.app.processes.cards import CardsProcess
from inspector.app.processes.relaunching import WINDOW, WIPED, relaunch
from inspector.app.rendering import choose_renderer
from inspector.app.training.ending import end_training, training_folder
from inspector.app.window import AppWindow
from inspector.viewmodels.camera.camera_port import Phase
from inspector.viewmodels.window.application import AppViewModel

if TYPE_CHECKING:
    from inspector.app.tpm import Chip

LOG = logging.getLogger(__name__)

TRAINING = "--training"
_LISTENS_AFTER_MS = 500


@dataclass(frozen=True, slots=True)
class Options:
    """How the app was asked to start."""

    folder: Path
    elsewhere: Path | None = None
    """Another folder of the same user, for what must outlast the first."""
    smoke: bool = False
    """Load the real screens, show them once and end."""
    tries_camera: bool = False
    """With `smoke`: open the camera page too, and end when it says how it stands with the camera."""
    arguments: Sequence[str] = ()
    """What to start again with after locking."""
    training: bool = False
    """Train on made-up people, in a folder beside that of the officer's vault, which is gone afterwards."""


def run(options: Options) -> int:
    """Open the window and stay until it is closed; gives the exit status."""
    choose_renderer()
    application = QGuiApplication([sys.argv[0]])
    application.setApplicationName("Inspector")
    application.setQuitOnLastWindowClosed(False)
    load_fonts()
    window = AppWindow()
    cards = CardsProcess(window)
    training = training_folder(options.folder)
    end_training(training)

    def start_again() -> None:
        end_training(training)
        relaunch(options.arguments, window.place, wiped=not entrance.has_vault())

    wishes = Wishes(
        asks_code=not options.training,
        chip=_chip,
        elsewhere=options.elsewhere,
        relaunch=start_again,
        training=options.training,
        train=None if options.training else lambda: relaunch((*options.arguments, TRAINING), window.place),
        cards=cards,
        slept_ms=slept_ms,
        ticks=not options.smoke,
    )
    app, entrance = build_app(training if options.training else options.folder, wishes)
    if os.environ.pop(WIPED, ""):
        app.enrol_screen.tell_of_wiping()
    _tell_of_faults(app)
    app.locked.connect(cards.end)
    cards.handed_out.connect(app.keepPacket)
    window.closing.connect(lambda: app.leave(application.quit))
    window.show_app(app)
    if options.smoke and options.tries_camera:
        _try_camera(app, application)
    elif options.smoke:
        window.view.frameSwapped.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    else:
        keep_clipboard(QGuiApplication.clipboard(), app)
        alive: list[object] = []
        # The first picture waits for no message bus.
        QTimer.singleShot(_LISTENS_AFTER_MS, app, lambda: alive.append(_listen(app, window)))

        def go_on(_nothing: object) -> None:
            loading_ends()
            window.read_ahead()

        # The first picture comes first; then what opening needs, while somebody types.
        window.view.frameSwapped.connect(
            lambda: app.work.submit(entrance.warm_up, go_on), Qt.ConnectionType.SingleShotConnection
        )
    if options.training:
        app.begin_training()
    window.open(os.environ.pop(WINDOW, ""))
    status = application.exec()
    cards.end()
    window.close()
    app.close()
    end_training(training)
    return status


def _chip() -> "Chip | None":
    """Asked for where the vault is opened, after the first picture."""
    from inspector.app.tpm import chip_of  # noqa: PLC0415 - see above

    return chip_of()


def _try_camera(app: AppViewModel, application: QGuiApplication) -> None:
    """End with 0 when cameras work on this machine, whether or not it has one."""

    def told() -> None:
        phase = Phase(app.camera_page.props.phase)
        if phase not in {Phase.OFF, Phase.STARTING}:
            sys.stdout.write(f"camera: {phase}\n")
            application.exit(int(phase is Phase.UNLOADABLE))

    app.camera_page.propsChanged.connect(told)
    app.scanInvitation()


def _listen(app: AppViewModel, window: AppWindow) -> object:
    """Lock when the device sleeps or the session is locked; gives what must live for that as long as the app."""
    from inspector.app.suspend import listen  # noqa: PLC0415 - brings Qt's D-Bus

    handle = int(window.view.winId())
    heard, alive = listen(app.lock, app, handle)
    app.guards = replace(heard, captures=keep_off_captures(handle))
    LOG.info("what this system takes part in: %s", app.guards)
    return alive


def _tell_of_faults(app: AppViewModel) -> None:
    """Say it on the screen when the program itself fails; what was saved before is not touched by that."""
    before = sys.excepthook

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        app.tell(QCoreApplication.translate("App", "Er ging iets mis. Wat bewaard is, blijft bewaard."), "bad")

    sys.excepthook = told
