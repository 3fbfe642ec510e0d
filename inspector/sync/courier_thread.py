"""The thread that syncs: at its own pace, at once when somebody asks, and gone soon after it is told to stop."""

from collections.abc import Callable
from threading import Condition, Thread
from typing import Protocol

from inspector.sync.outcomes import SyncResult
from inspector.sync.schedule import Schedule


class Syncs(Protocol):
    """What the thread drives; `Courier` is it."""

    def sync_once(self, should_pause: Callable[[], bool]) -> SyncResult:
        """Sync until done or stopped; ends between two blobs when `should_pause` says so."""
        ...

    def cancel(self) -> None:
        """End the running sync and every later one soon."""
        ...


class CourierThread:
    """Runs one courier until `stop`. Its methods may be called from any thread but its own."""

    def __init__(self, courier: Syncs, *, draw: Callable[[], float], on_result: Callable[[SyncResult], None]) -> None:
        """`draw` gives chance (0 up to 1) for the pauses; `on_result` is called on this thread after each sync."""
        self._courier = courier
        self._draw = draw
        self._on_result = on_result
        self._wake = Condition()
        self._is_asked = True
        self._is_stopped = False
        self._thread = Thread(target=self._run, name="sync", daemon=True)

    def start(self) -> None:
        """Begin with a sync."""
        self._thread.start()

    def sync_soon(self) -> None:
        """Sync now, or once more right after the text and the photo that are on their way."""
        with self._wake:
            self._is_asked = True
            self._wake.notify()

    def stop(self) -> None:
        """Break off and end the thread; returns when no call to the vault is running or will come."""
        with self._wake:
            self._is_stopped = True
            self._wake.notify()
        self._courier.cancel()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        schedule = Schedule()
        while self._begins():
            result = self._courier.sync_once(self._has_news)
            if self._is_stopped:
                return
            self._on_result(result)
            schedule, pause = schedule.after(result, self._draw())
            with self._wake:
                self._wake.wait_for(lambda: self._is_asked or self._is_stopped, pause.total_seconds())

    def _begins(self) -> bool:
        with self._wake:
            self._is_asked = False
            return not self._is_stopped

    def _has_news(self) -> bool:
        return self._is_asked or self._is_stopped
