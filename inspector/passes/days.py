"""On which day a pass is made, holds and is over: that of the calendar in the Netherlands, whatever a clock runs in."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

_DUTCH_TIME = ZoneInfo("Europe/Amsterdam")


def day_of(moment: datetime) -> date:
    """The day in the Netherlands at a moment."""
    return moment.astimezone(_DUTCH_TIME).date()
