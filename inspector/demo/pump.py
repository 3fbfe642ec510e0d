"""Runs the event loop until something holds, as a person waits who looks at the screen; no answer is ever guessed.

A fault of the program would otherwise be printed and forgotten by the event loop: here it ends the play.
"""

import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

from inspector.demo.trouble import BrokenError, HungError

PATIENCE_SECONDS = 60.0
_HEARTBEAT_MS = 50


class Pump:
    """The one place where the player waits."""

    def __init__(self) -> None:
        self._fault: BaseException | None = None
        self._loop = QEventLoop()
        # Waiting for events must end now and then, also when none come, to look at the time.
        self._heartbeat = QTimer()
        self._heartbeat.start(_HEARTBEAT_MS)

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Run the event loop until this holds, but no longer than anybody waits."""
        deadline = monotonic() + PATIENCE_SECONDS
        self._check()
        while not holds():
            self.breathe(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if monotonic() > deadline:
                raise HungError(f"{what} does not come to an end within {PATIENCE_SECONDS:.0f} s")

    def breathe(self, flags: QEventLoop.ProcessEventsFlag = QEventLoop.ProcessEventsFlag.AllEvents) -> None:
        """Let what is due happen, such as drawing, and take away what asked to be deleted.

        Without a running `exec` Qt would keep that until the end.
        """
        self._loop.processEvents(flags)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._check()

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Take note of every error that nobody handles for as long as the block lasts."""
        before = sys.excepthook

        def noted(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            self._fault = self._fault or error
            if not isinstance(error, KeyboardInterrupt):
                traceback.print_exception(kind, error, trace)

        sys.excepthook = noted
        try:
            yield
        finally:
            sys.excepthook = before
            self._heartbeat.stop()

    def _check(self) -> None:
        fault, self._fault = self._fault, None
        if isinstance(fault, KeyboardInterrupt):
            raise fault
        if fault is not None:
            raise BrokenError(f"the program failed: {type(fault).__name__}") from fault
