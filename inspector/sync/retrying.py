"""When to try again: a pure function, so that nothing here waits and no test sleeps."""

from datetime import timedelta

FIRST = timedelta(seconds=2)
LONGEST = timedelta(minutes=5)
LONGEST_ASKED = timedelta(hours=1)


def wait_before_retry(failures: int, *, draw: float, asked: timedelta | None = None) -> timedelta:
    """The pause after so many failures in a row.

    It doubles from two seconds to five minutes. `draw` (0 up to 1) spreads the devices of one raid over the last half
    of it, so that they do not all return in the same second. What the hub asked for is the least, but a hub cannot
    silence a device for longer than an hour.
    """
    doublings = min(max(failures - 1, 0), 16)
    longest = min(FIRST * (1 << doublings), LONGEST)
    wait = longest / 2 + longest / 2 * draw
    if asked is None:
        return wait
    return min(max(asked, timedelta()), LONGEST_ASKED) + wait
