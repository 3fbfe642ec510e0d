from collections.abc import Callable, Iterator
from datetime import timedelta
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from inspector.sync.outcomes import Outcome, SyncResult, Tally
from inspector.vault.model.changes import Changes
from inspector.viewmodels.sync.sync_driver import SyncDriver
from tests.fakes.clock import DrivenClock

WAIT = 5_000


class ScriptedCourier:
    """Ends each sync as the test says; waits inside one while the gate is shut."""

    def __init__(self) -> None:
        self.outcomes = [Outcome.OK]
        self.gate = Event()
        self.gate.set()
        self.inside = Event()
        self.syncs = 0
        self.pauses: list[bool] = []
        self.patient: list[bool] = []
        self.rests = False
        self.cancelled = False

    def sync_once(self, should_pause: Callable[[], bool], *, is_patient: bool) -> SyncResult:
        self.inside.set()
        self.gate.wait(WAIT / 1000)
        self.syncs += 1
        self.pauses.append(should_pause())
        self.patient.append(is_patient)
        outcome = self.outcomes.pop(0) if len(self.outcomes) > 1 else self.outcomes[0]
        return SyncResult.of(outcome, Tally(requests=1), rests=self.rests)

    def cancel(self) -> None:
        self.cancelled = True
        self.gate.set()


class Setting:
    """A driver and the courier it drives."""

    def __init__(self, qtbot: QtBot, *, automatic: bool) -> None:
        self.qtbot = qtbot
        self.clock = DrivenClock()
        self.courier = ScriptedCourier()
        self.driver = SyncDriver(clock=self.clock, draw=lambda: 0.0, automatic=automatic)

    def syncs(self) -> SyncResult:
        results: list[SyncResult] = []
        self.driver.sync_now(results.append)
        self.qtbot.waitUntil(lambda: bool(results), timeout=WAIT)
        return results[0]


@pytest.fixture
def by_hand(qtbot: QtBot) -> Iterator[Setting]:
    setting = Setting(qtbot, automatic=False)
    setting.driver.drive(setting.courier)
    yield setting
    setting.driver.close()


@pytest.fixture
def by_itself(qtbot: QtBot) -> Iterator[Setting]:
    setting = Setting(qtbot, automatic=True)
    yield setting
    setting.driver.close()


def test_a_sync_runs_off_the_gui_thread_and_tells_how_it_ended(by_hand: Setting) -> None:
    by_hand.courier.gate.clear()

    results: list[SyncResult] = []
    by_hand.driver.sync_now(results.append)
    before = by_hand.driver.status
    by_hand.courier.gate.set()
    by_hand.qtbot.waitUntil(lambda: bool(results), timeout=WAIT)

    assert results[0].outcome is Outcome.OK
    assert (before.running, by_hand.driver.status.running) == (True, False)
    last = by_hand.driver.status.last
    assert last is not None
    assert last.at == by_hand.clock.now()


def test_each_caller_learns_how_its_own_sync_ended(by_hand: Setting) -> None:
    by_hand.courier.outcomes = [Outcome.OFFLINE, Outcome.OK]
    by_hand.courier.gate.clear()

    results: list[Outcome] = []
    by_hand.driver.sync_now(lambda result: results.append(result.outcome))
    by_hand.driver.sync_now(lambda result: results.append(result.outcome))
    by_hand.courier.gate.set()
    by_hand.qtbot.waitUntil(lambda: len(results) == 2, timeout=WAIT)

    assert results == [Outcome.OFFLINE, Outcome.OK]


def test_offline_asks_nothing_of_the_network(by_hand: Setting) -> None:
    by_hand.driver.go_offline()

    assert by_hand.syncs().outcome is Outcome.OFFLINE

    assert by_hand.courier.syncs == 0
    assert not by_hand.driver.status.online


def test_going_offline_ends_a_running_sync_between_two_photos(by_hand: Setting) -> None:
    by_hand.courier.gate.clear()
    by_hand.driver.sync_now()
    assert by_hand.courier.inside.wait(WAIT / 1000)

    by_hand.driver.go_offline()
    by_hand.courier.gate.set()
    by_hand.qtbot.waitUntil(lambda: not by_hand.driver.status.running, timeout=WAIT)

    assert by_hand.courier.pauses == [True]


def test_online_again_syncs_when_asked(by_hand: Setting) -> None:
    by_hand.driver.go_offline()
    by_hand.driver.go_online()

    assert by_hand.syncs().outcome is Outcome.OK


def test_without_automatic_nothing_syncs_by_itself(by_hand: Setting) -> None:
    by_hand.driver.note_work()
    by_hand.driver.go_online()

    assert not by_hand.driver._timer.isActive()


def test_it_begins_with_a_sync_and_plans_the_next(by_itself: Setting) -> None:
    by_itself.driver.drive(by_itself.courier)
    by_itself.qtbot.waitUntil(lambda: by_itself.courier.syncs == 1, timeout=WAIT)
    by_itself.qtbot.waitUntil(lambda: not by_itself.driver.status.running, timeout=WAIT)

    assert by_itself.driver._timer.interval() == timedelta(minutes=1) // timedelta(milliseconds=1)


def test_failures_are_tried_again_ever_later(by_itself: Setting) -> None:
    by_itself.courier.outcomes = [Outcome.OFFLINE]
    by_itself.driver.drive(by_itself.courier)

    pauses = []
    for _ in range(3):
        by_itself.syncs()
        pauses.append(by_itself.driver._timer.interval())

    assert pauses == sorted(pauses)
    assert pauses[0] < pauses[-1]


def test_what_was_written_goes_out_within_two_seconds(by_itself: Setting) -> None:
    by_itself.driver.drive(by_itself.courier)
    by_itself.syncs()

    by_itself.driver.note_work()

    assert by_itself.driver._timer.interval() == 2_000


def test_what_was_written_waits_with_the_rest_between_two_kinds_of_streams(by_itself: Setting) -> None:
    by_itself.courier.rests = True
    by_itself.driver.drive(by_itself.courier)
    by_itself.syncs()
    planned = by_itself.driver._timer.interval()

    by_itself.driver.note_work()

    assert by_itself.driver._timer.interval() == planned


def test_only_a_sync_that_somebody_asked_for_sends_every_kind_at_once(by_itself: Setting) -> None:
    by_itself.driver.drive(by_itself.courier)
    by_itself.qtbot.waitUntil(lambda: by_itself.courier.syncs == 1, timeout=WAIT)
    by_itself.syncs()

    assert by_itself.courier.patient == [True, False]


def test_new_text_does_not_wait_for_photos(by_itself: Setting) -> None:
    by_itself.courier.gate.clear()
    by_itself.driver.drive(by_itself.courier)
    by_itself.qtbot.waitUntil(by_itself.courier.inside.is_set, timeout=WAIT)

    by_itself.driver.note_work()
    by_itself.courier.gate.set()
    by_itself.qtbot.waitUntil(lambda: not by_itself.driver.status.running, timeout=WAIT)

    assert by_itself.courier.pauses == [True]
    assert by_itself.driver._timer.interval() <= 2_000


def test_what_a_sync_brings_arrives_on_the_gui_thread(by_hand: Setting) -> None:
    with by_hand.qtbot.waitSignal(by_hand.driver.brought, timeout=WAIT) as brought:
        by_hand.driver.bring(Changes(sync=True))

    assert brought.args == [Changes(sync=True)]


def test_closing_breaks_off_what_runs(by_hand: Setting) -> None:
    by_hand.courier.gate.clear()
    by_hand.driver.sync_now()

    by_hand.driver.close()

    assert by_hand.courier.cancelled
