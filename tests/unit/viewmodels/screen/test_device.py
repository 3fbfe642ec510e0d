from datetime import timedelta

import pytest

from inspector.viewmodels.screen.device import Misses
from tests.fakes.clock import DrivenClock


def after(misses: int, clock: DrivenClock) -> Misses:
    known = Misses()
    for _ in range(misses):
        known = known.one_more(clock)
    return known


@pytest.mark.parametrize(("misses", "minutes"), [(0, 0), (4, 0), (5, 1), (6, 2), (7, 5), (8, 15), (9, 15), (50, 15)])
def test_the_wait_grows_and_stays_at_a_quarter_of_an_hour(misses: int, minutes: int) -> None:
    clock = DrivenClock()

    assert after(misses, clock).wait(clock, 0) == timedelta(minutes=minutes)


def test_the_wait_runs_out() -> None:
    clock = DrivenClock()
    misses = after(5, clock)

    clock.passes(seconds=59)
    assert misses.wait(clock, 0) == timedelta(seconds=1)

    clock.passes(seconds=2)
    assert misses.wait(clock, 0) == timedelta()


@pytest.mark.parametrize("days", [-400, 400])
def test_a_clock_that_is_set_makes_the_wait_neither_longer_nor_shorter(days: int) -> None:
    clock = DrivenClock()
    misses = after(5, clock)

    clock.is_set_to(clock.now() + timedelta(days=days))

    assert misses.wait(clock, 0) == timedelta(minutes=1)


def test_after_a_restart_of_the_device_the_wait_counts_from_when_the_door_is_shown() -> None:
    clock = DrivenClock()
    misses = after(5, clock)
    clock.boot_id, began_ms = b"boot-002", clock.monotonic_ms()

    clock.passes(seconds=20)

    assert misses.wait(clock, began_ms) == timedelta(seconds=40)
