"""Hybrid logical time: milliseconds and a counter in one number that never runs back. For showing and ties only."""

from datetime import UTC, datetime

_COUNTER_BITS = 16
_PULL_MS = 10 * 60 * 1000
"""How far another device's clock can push this one ahead."""

LARGEST = (1 << 63) - 1

YEAR_2200_MS = 7_258_118_400_000
"""No event is from then or later."""


def moment_of(hlc: int) -> datetime:
    """About when a number was given, by the clock of whoever gave it; nonsense is shown as the year 2200."""
    return moment_at(milliseconds(hlc))


def moment_at(ms: int) -> datetime:
    """A time that somebody else said, in milliseconds since 1970; nonsense is shown as the year 2200."""
    return datetime.fromtimestamp(min(ms, YEAR_2200_MS) / 1000, UTC)


def milliseconds(hlc: int) -> int:
    """The wall clock part of a hybrid time."""
    return hlc >> _COUNTER_BITS


class HybridClock:
    """Gives each own event a later number than any event seen before it, however the wall clock jumps."""

    __slots__ = ("last",)

    def __init__(self, last: int = 0) -> None:
        self.last = last

    def next(self, now_ms: int) -> int:
        """The number of the next own event."""
        self.last = max(self.last + 1, now_ms << _COUNTER_BITS)
        return self.last

    def observe(self, seen: int, now_ms: int) -> None:
        """Take note of another device's number; one far in the future counts as ten minutes ahead."""
        self.last = max(self.last, min(seen, (now_ms + _PULL_MS) << _COUNTER_BITS))
