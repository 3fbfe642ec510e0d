"""The clock as the vault needs it, and hybrid logical time: for showing and for ties, never for order.

A hybrid time is milliseconds and a counter in one number that never runs back.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from inspector.domain.ticks import HubAnchor, Ticks

_COUNTER_BITS = 16
_PULL_MS = 10 * 60 * 1000
"""How far another device's clock can push this one ahead."""

LARGEST = (1 << 63) - 1

YEAR_2200_MS = 7_258_118_400_000
"""No event is from then or later."""


class Clock(Protocol):
    """Wall time for people, monotonic time and boot id for evidence."""

    @property
    def boot_id(self) -> bytes:
        """8 bytes that stay the same as long as `monotonic_ms` counts on."""
        ...

    def now(self) -> datetime:
        """The wall clock, aware of its zone."""
        ...

    def monotonic_ms(self) -> int:
        """Milliseconds that never run back, from any beginning."""
        ...


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was written, by every clock there is."""

    wall_ms: int
    monotonic_ms: int
    boot_id: bytes
    anchor: tuple[int, int | None] | None = None
    """The hub's last time and the monotonic time it was read, if that was since the device started."""

    @property
    def ticks(self) -> Ticks:
        """The steady clock and the hub's last time, as the domain reads them."""
        hub = None if self.anchor is None else HubAnchor(moment_at(self.anchor[0]), self.anchor[1])
        return Ticks(self.boot_id, self.monotonic_ms, hub)


def moment_of(hlc: int) -> datetime:
    """About when a number was given, by the clock of whoever gave it; nonsense is shown as the year 2200."""
    return moment_at(milliseconds(hlc))


def moment_at(ms: int) -> datetime:
    """A time that somebody else said, in milliseconds since 1970; nonsense is shown as the year 2200."""
    return datetime.fromtimestamp(min(ms, YEAR_2200_MS) / 1000, UTC)


def milliseconds(hlc: int) -> int:
    """The wall clock part of a hybrid time."""
    return hlc >> _COUNTER_BITS


def following(last: int, now_ms: int) -> int:
    """The number of the next own event: later than any seen before it, however the wall clock jumps."""
    return max(last + 1, now_ms << _COUNTER_BITS)


def pulled(last: int, seen: int, now_ms: int) -> int:
    """The last number once another device's was seen; one far in the future counts as ten minutes ahead."""
    return max(last, min(seen, (now_ms + _PULL_MS) << _COUNTER_BITS))
