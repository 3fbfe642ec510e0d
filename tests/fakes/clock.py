"""A clock that only a test moves."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

MORNING = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)


@dataclass
class DrivenClock:
    """Stands still until it is told how much time passes."""

    at: datetime = MORNING
    boot_id: bytes = b"boot-001"
    _monotonic_ms: int = field(default=1_000_000)

    def now(self) -> datetime:
        return self.at

    def monotonic_ms(self) -> int:
        return self._monotonic_ms

    def passes(self, **duration: float) -> None:
        """Let time pass: `clock.passes(minutes=3)`."""
        by = timedelta(**duration)
        self.at += by
        self._monotonic_ms += round(by.total_seconds() * 1000)

    def is_set_to(self, at: datetime) -> None:
        """Somebody changes the wall clock; the monotonic one does not notice."""
        self.at = at
