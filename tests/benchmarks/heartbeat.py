"""Notices when the thread of the event loop does not answer, and runs the loop for as long as a measurement needs."""

from collections.abc import Callable
from time import perf_counter_ns, thread_time_ns

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

_BEAT_MS = 1


class Heartbeat(QObject):
    """Beats each millisecond as long as the thread is free; a longer gap is how long it was not.

    A gap is what a person notices. The work in it is what this thread did itself; the rest of a gap it waited, for
    another thread of the program or for other programs of the machine.
    """

    def __init__(self) -> None:
        super().__init__()
        self.starts_over()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)

    def starts_over(self) -> None:
        self._last, self._worked = perf_counter_ns(), thread_time_ns()
        self._longest = self._most_work = 0

    @property
    def longest_ms(self) -> float:
        return max(0.0, self._longest / 1e6 - _BEAT_MS)

    @property
    def most_work_ms(self) -> float:
        return self._most_work / 1e6

    def _beat(self) -> None:
        now, worked = perf_counter_ns(), thread_time_ns()
        self._longest = max(self._longest, now - self._last)
        self._most_work = max(self._most_work, worked - self._worked)
        self._last, self._worked = now, worked


def run_until(held: Callable[[], bool]) -> None:
    """Run the event loop until something holds; events are what it may depend on."""
    loop = QEventLoop()
    while not held():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def run_for(milliseconds: int) -> None:
    """Run the event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
