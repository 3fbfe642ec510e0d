"""When the next sync is due, and when to try again: pure functions, so that nothing here waits and no test sleeps."""

from dataclasses import dataclass
from datetime import timedelta

from inspector.sync.outcomes import Outcome, SyncResult

FIRST = timedelta(seconds=2)
LONGEST = timedelta(minutes=5)
LONGEST_ASKED = timedelta(hours=1)
REGULAR = timedelta(minutes=1)
SELDOM = timedelta(minutes=15)
LONGEST_REST = timedelta(minutes=1)
"""Between two kinds of streams, so that the hub cannot tell by the time that they are of one visit."""

_TRY_AGAIN = frozenset({Outcome.OFFLINE, Outcome.BUSY, Outcome.NOT_SAVED, Outcome.STALLED})
_SELDOM = frozenset(
    {
        Outcome.NOT_TRUSTED,
        Outcome.DAMAGED_CERTIFICATES,
        Outcome.OUTDATED,
        Outcome.HUB_OUTDATED,
        Outcome.REVOKED,
    }
)


@dataclass(frozen=True, slots=True)
class Schedule:
    """How often in a row it went wrong."""

    failures: int = 0

    def after(self, result: SyncResult, draw: float) -> tuple["Schedule", timedelta]:
        """The schedule from here, and the pause until the next sync. `draw` (0 up to 1) spreads devices in time.

        Work that a revoked device still has goes out whatever the pause: `sync_soon` never waits for it.
        """
        if result.outcome in _TRY_AGAIN:
            again = Schedule(self.failures + 1)
            return again, wait_before_retry(again.failures, draw=draw, asked=result.wait)
        if result.rests:
            return Schedule(), LONGEST_REST * draw
        pause = SELDOM if result.outcome in _SELDOM else REGULAR
        return Schedule(), pause + pause * (draw / 4)


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
