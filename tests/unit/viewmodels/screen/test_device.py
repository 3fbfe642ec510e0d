from datetime import timedelta

import pytest

from inspector.viewmodels.screen.device import Misses
from tests.fakes.clock import DrivenClock


def after(misses: int, clock: DrivenClock) -> Misses:
    known = Misses()
    for _ in range(misses):
        known = known.one_more(clock.now())
    return known


@pytest.mark.parametrize(("misses", "minutes"), [(0, 0), (4, 0), (5, 1), (6, 2), (7, 5), (8, 15), (9, 15), (50, 15)])
def test_the_wait_grows_and_stays_at_a_quarter_of_an_hour(misses: int, minutes: int) -> None:
    clock = DrivenClock()

    assert after(misses, clock).wait(clock.now()) == timedelta(minutes=minutes)


def test_the_wait_runs_out() -> None:
    clock = DrivenClock()
    misses = after(5, clock)

    clock.passes(seconds=59)
    assert misses.wait(clock.now()) == timedelta(seconds=1)

    clock.passes(seconds=2)
    assert misses.wait(clock.now()) == timedelta()


def test_a_clock_put_back_cannot_strand_the_evidence() -> None:
    clock = DrivenClock()
    misses = after(5, clock)

    clock.is_set_to(clock.now() - timedelta(days=400))

    assert misses.wait(clock.now()) == timedelta(minutes=1)
