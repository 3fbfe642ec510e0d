"""When the next sync is due, as a pure function of how the last one ended."""

from dataclasses import dataclass
from datetime import timedelta

from inspector.sync.outcomes import Outcome, SyncResult
from inspector.sync.retrying import wait_before_retry

REGULAR = timedelta(minutes=1)
SELDOM = timedelta(minutes=15)

_TRY_AGAIN = frozenset({Outcome.OFFLINE, Outcome.BUSY, Outcome.NOT_SAVED, Outcome.STALLED})
_SELDOM = frozenset({Outcome.NOT_TRUSTED, Outcome.OUTDATED, Outcome.REVOKED})


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
        pause = SELDOM if result.outcome in _SELDOM else REGULAR
        return Schedule(), pause + pause * (draw / 4)
