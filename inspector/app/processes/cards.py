"""The screen for the person who is present, as a process of its own beside the window of the officer."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, Slot

from inspector.viewmodels.window.surroundings import CardsWish

STARTS_WITHIN_MS = 2_000


class CardsProcess(QObject):
    """At most one such screen; it ends with this process, whose vault, keys and line it never sees."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.process: QProcess | None = None
        self._ended: Callable[[bool], None] | None = None

    def show(self, wish: CardsWish, ended: Callable[[bool], None]) -> bool:
        """Start it, and say later that it ended, and whether well; gives whether it started at all."""
        self.end()
        process = self.process = QProcess(self)
        self._ended = ended
        process.finished.connect(self._on_finished)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        flags = [flag for flag, is_set in (("--registration", wish.registration), ("--dark", wish.dark)) if is_set]
        ours = [] if getattr(sys, "frozen", False) else ["-m", "inspector"]
        # Nothing goes in: its standard input stays open for as long as this process lives, and ends with it.
        process.start(sys.executable, [*ours, "aside", "--day", wish.day.isoformat(), *flags])
        if process.waitForStarted(STARTS_WITHIN_MS):
            return True
        self.end()
        return False

    @Slot()
    def end(self) -> None:
        """Take it off the screen, without another word to whoever asked for it."""
        process, self.process, self._ended = self.process, None, None
        if process is not None:
            process.finished.disconnect(self._on_finished)
            process.kill()
            process.waitForFinished(STARTS_WITHIN_MS)
            process.deleteLater()

    @Slot()
    def _on_finished(self) -> None:
        process, self.process = self.process, None
        ended, self._ended = self._ended, None
        if process is None:
            return
        well = process.exitStatus() is QProcess.ExitStatus.NormalExit and process.exitCode() == 0
        process.deleteLater()
        if ended is not None:
            ended(well)
