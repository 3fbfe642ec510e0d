from collections.abc import Callable
from queue import Queue
from threading import Event

from inspector.sync.courier_thread import CourierThread
from inspector.sync.outcomes import Outcome, SyncResult

SECONDS = 20
"""How long a test waits for another thread before it fails."""


class LongSync:
    """A courier whose sync takes until it is cancelled or asked to pause."""

    def __init__(self) -> None:
        self.begun = Event()
        self.cancelled = Event()

    def sync_once(self, should_pause: Callable[[], bool]) -> SyncResult:
        self.begun.set()
        while not self.cancelled.wait(0.001) and not should_pause():
            pass
        return SyncResult(outcome=Outcome.CANCELLED if self.cancelled.is_set() else Outcome.OK)

    def cancel(self) -> None:
        self.cancelled.set()


class QuickSync:
    def sync_once(self, should_pause: Callable[[], bool]) -> SyncResult:
        assert not should_pause()
        return SyncResult(outcome=Outcome.OK)

    def cancel(self) -> None:
        pass


def test_it_begins_with_a_sync_and_syncs_again_when_asked() -> None:
    results: Queue[SyncResult] = Queue()
    thread = CourierThread(QuickSync(), draw=lambda: 0.0, on_result=results.put)

    thread.start()
    results.get(timeout=SECONDS)
    thread.sync_soon()
    results.get(timeout=SECONDS)
    thread.stop()

    assert results.empty()


def test_stop_breaks_off_the_running_sync_and_reports_nothing_more() -> None:
    courier = LongSync()
    results: Queue[SyncResult] = Queue()
    thread = CourierThread(courier, draw=lambda: 0.0, on_result=results.put)
    thread.start()
    courier.begun.wait(SECONDS)

    thread.stop()

    assert courier.cancelled.is_set()
    assert results.empty()


def test_new_text_need_not_wait_for_the_photos() -> None:
    courier = LongSync()
    results: Queue[SyncResult] = Queue()
    thread = CourierThread(courier, draw=lambda: 0.0, on_result=results.put)
    thread.start()
    courier.begun.wait(SECONDS)

    thread.sync_soon()

    assert results.get(timeout=SECONDS).outcome is Outcome.OK
    thread.stop()


def test_stopping_what_never_started_is_no_trouble() -> None:
    CourierThread(QuickSync(), draw=lambda: 0.0, on_result=lambda _result: None).stop()
