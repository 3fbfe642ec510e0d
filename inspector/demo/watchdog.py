"""Ends a play that hangs where no event loop can notice it, and says where it was."""

import faulthandler
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic

PATIENCE_SECONDS = 180.0
_LOOK_SECONDS = 1.0


class Watchdog:
    """Must be told that it goes on; otherwise it ends the process."""

    def __init__(self, patience_seconds: float) -> None:
        self._patience = patience_seconds
        self._last = monotonic()
        self._over = Event()
        self._thread = Thread(target=self._watch, name="watchdog", daemon=True)
        self._thread.start()

    def beat(self) -> None:
        """It goes on."""
        self._last = monotonic()

    def stop(self) -> None:
        """Nothing is to be watched any more."""
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            if monotonic() - self._last > self._patience:
                sys.stderr.write(
                    f"inspector demo: nothing happened for {self._patience:.0f} s; the play is ended here\n"
                )
                faulthandler.dump_traceback()
                # Whatever hangs would also hang an orderly exit. The hub ends with its parent.
                os._exit(1)


@contextmanager
def a_watchdog(patience_seconds: float = PATIENCE_SECONDS) -> Iterator[Watchdog]:
    """Watch for as long as the block lasts."""
    watchdog = Watchdog(patience_seconds)
    try:
        yield watchdog
    finally:
        watchdog.stop()
