"""What a report tells of its own records, so that its reader knows what to rely on.

How far each log had come, whose clock was wrong, what came beside the signatures or late, and what was erased.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class ClockRemark(StrEnum):
    """What there is to say of a clock; `by`, `records`, `other` and `since` are those of `ReportClock`."""

    OFF = "clock_off"
    """It stood `by` ahead of the hub's time at so many records."""
    BEHIND = "clock_behind"
    """It stood at least so much behind at so many records."""
    SET = "clock_set"
    """It stood `by` ahead of where it stood first at so many records."""
    RESTARTED = "clock_restarted"
    """A later record bears a time that lies `by` before."""
    DIFFER = "clocks_differ"
    """What the officer wrote after `other` bears a time that lies `by` before."""
    UNCHECKED = "clock_unchecked"
    """Nobody checked it at so many records since `since`."""


@dataclass(frozen=True, slots=True)
class ReportClock:
    """What is certain of the clock of one officer's device."""

    remark: ClockRemark
    officer: str
    by: timedelta = timedelta()
    records: int = 0
    other: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReportHead:
    """How far one log had come when the report was made; ids and head in hex."""

    log: str
    kind: str
    officer: str
    seq: int
    head: str


@dataclass(frozen=True, slots=True)
class ReportBeside:
    """What else was recorded beside or after the closing; `what` is the kind of record.

    `clock_ahead`: how far that device's clock was then ahead of the time of the hub, where it was off.
    """

    what: str
    by: str
    at: datetime
    condition: str = ""
    clock_ahead: timedelta | None = None


@dataclass(frozen=True, slots=True)
class ReportLateWork:
    """What an officer's device handed in after it was revoked: what counts by whose word, and what does not."""

    officer: str
    revoked_at: datetime
    accepted: int
    aside: int
    accepted_by: str = ""
    accepted_at: datetime | None = None
    set_aside: str = ""
    """Why a supervisor lets the rest lie."""
    set_aside_by: str = ""


@dataclass(frozen=True, slots=True)
class ReportErasure:
    """What was erased of this visit by whose decision; the places in the log are still there."""

    events: int
    ground: str
    proposed_by: str
    confirmed_by: str
