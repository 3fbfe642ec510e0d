"""Work off the GUI thread: one thread owns the vault, answers come back through the event loop."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, Qt, QTimer, Signal, Slot

T = TypeVar("T")

_LOOK_AT_THE_TIME_MS, _WAIT_STEP_MS = 100, 20


class Work(QObject):
    """A queue in front of one worker thread. Whoever asks never waits; order of asking is order of doing."""

    _finished = Signal(object)
    idle = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._beside = ThreadPoolExecutor(1, thread_name_prefix=f"beside {name}")
        self._pending = 0
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many answers have not been delivered yet."""
        return self._pending

    def submit(
        self, task: Callable[[], T], then: Callable[[T], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Do the task on the worker thread and hand its result to `then` on the GUI thread."""
        self._submit(self._executor, task, then, failed)

    def submit_beside(self, task: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do what takes long and needs nothing of the worker thread on another one: what is asked of that goes on."""
        self._submit(self._beside, task, then, None)

    def _submit(
        self,
        executor: ThreadPoolExecutor,
        task: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        self._pending += 1

        def finish(future: Future[T]) -> None:
            self._finished.emit(lambda: _hand_over(future, then, failed))

        executor.submit(task).add_done_callback(finish)

    def run(self, task: Callable[[], T]) -> T:
        """Do the task on the worker thread and wait; for other worker threads, never for the GUI thread."""
        return self._executor.submit(task).result()

    def wait_idle(self, timeout_ms: int) -> bool:
        """Run the event loop until every answer is delivered; false when the time is up first."""
        deadline = QDeadlineTimer(timeout_ms)
        loop, beat = QEventLoop(), QTimer()
        beat.start(_LOOK_AT_THE_TIME_MS)
        while self._pending and not deadline.hasExpired():
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            # What an answer brings about is drawn too.
            loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _WAIT_STEP_MS)
        return self._pending == 0

    def close(self) -> None:
        """Finish what was asked and end the threads."""
        self._beside.shutdown(wait=True)
        self._executor.shutdown(wait=True)

    @Slot(object)
    def _deliver(self, hand_over: Callable[[], None]) -> None:
        try:
            hand_over()
        finally:
            self._pending -= 1
            if self._pending == 0:
                self.idle.emit()


def _hand_over(future: Future[T], then: Callable[[T], None], failed: Callable[[Exception], None] | None) -> None:
    error = future.exception()
    if error is None:
        then(future.result())
    elif failed is not None and isinstance(error, Exception):
        failed(error)
    else:
        sys.excepthook(type(error), error, error.__traceback__)
