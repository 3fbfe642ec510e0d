from datetime import timedelta

from inspector.domain.ticks import HubAnchor, Ticks
from inspector.domain.wall_clock import ClockReading, reading_of
from tests.unit.domain.examples import NOON

HOUR_MS = 3_600_000
LATER = NOON + timedelta(hours=1)


def checked(ms: int = HOUR_MS) -> Ticks:
    """An hour after the hub said that it was noon, in one boot."""
    return Ticks(b"boot", ms, HubAnchor(NOON, 0))


def restarted() -> Ticks:
    """Some time after the hub said that it was noon; the device was started again since."""
    return Ticks(b"next", 1_000, HubAnchor(NOON, None))


def test_within_one_boot_the_steady_clock_since_the_hub_tells_what_time_it_is() -> None:
    right = reading_of(LATER + timedelta(minutes=4), checked())
    ahead = reading_of(LATER + timedelta(days=60), checked())
    behind = reading_of(LATER - timedelta(days=2), checked())

    assert (right.off, right.at, right.unchecked_since) == (None, right.wall, None)
    assert (ahead.off, ahead.at, ahead.certain, ahead.at_least) == (timedelta(days=60), LATER, LATER, False)
    assert (behind.off, behind.at) == (-timedelta(days=2), LATER)


def test_after_a_restart_a_clock_below_the_last_receipt_is_certainly_behind_by_so_much_at_least() -> None:
    reading = reading_of(NOON - timedelta(days=2), restarted())

    assert (reading.off, reading.at_least, reading.at) == (-timedelta(days=2), True, NOON)
    assert reading.unchecked_since is None


def test_after_a_restart_a_clock_ahead_is_not_checked_since_the_last_receipt() -> None:
    wall = NOON + timedelta(days=1100)

    assert reading_of(wall, restarted()) == ClockReading(wall, wall, NOON, unchecked_since=NOON)


def test_a_device_that_never_heard_the_hub_has_its_wall_clock_only() -> None:
    assert reading_of(LATER, Ticks(b"boot", 5)) == ClockReading(LATER, LATER, LATER)
    assert reading_of(LATER, None) == ClockReading(LATER, LATER, LATER)
