"""What is certain of a wall clock: by the steady clock since the hub last signed its time, or by that time alone.

Within one start of a device its steady clock, which runs on in its sleep, tells what time it is. After a restart only
this is certain: no time lies before the last that the hub signed.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from inspector.domain.ticks import Ticks

TOLERANCE = timedelta(minutes=5)
"""What two clocks may differ before it is said."""


def parts_of(span: timedelta) -> tuple[tuple[Literal["days", "hours", "minutes"], int], ...]:
    """A length of time as every screen and document says it: its two largest parts, to the nearest minute."""
    minutes = round(abs(span) / timedelta(minutes=1))
    parts: tuple[tuple[Literal["days", "hours", "minutes"], int], ...] = (
        ("days", minutes // 1440),
        ("hours", minutes // 60 % 24),
        ("minutes", minutes % 60),
    )
    return tuple(part for part in parts if part[1])[:2] or parts[-1:]


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What a wall clock said at one moment, and what is known of it."""

    wall: datetime
    at: datetime
    """The time to go by: that of the wall clock, as long as nothing is certain against it."""
    certain: datetime
    """A time that has certainly been reached, whatever the wall clock says."""
    off: timedelta | None = None
    """How far the wall clock is certainly ahead, behind when negative; nothing when it is not certainly wrong."""
    at_least: bool = False
    """Whether it may be off by more."""
    unchecked_since: datetime | None = None
    """The last time that the hub signed, when nothing tells whether the clock was right since."""


def reading_of(wall: datetime, ticks: Ticks | None) -> ClockReading:
    """What is known of a wall clock by what the device knew when it said this."""
    hub = None if ticks is None else ticks.hub
    if ticks is None or hub is None:
        return ClockReading(wall, wall, wall)
    if hub.ms is not None:
        true = hub.at + timedelta(milliseconds=ticks.ms - hub.ms)
        off = wall - true
        return ClockReading(wall, true, true, off) if abs(off) > TOLERANCE else ClockReading(wall, wall, wall)
    if hub.at - wall > TOLERANCE:
        return ClockReading(wall, hub.at, hub.at, wall - hub.at, at_least=True)
    return ClockReading(wall, wall, hub.at, unchecked_since=hub.at)
