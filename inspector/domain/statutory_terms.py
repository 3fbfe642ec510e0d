"""What a decision leaves to be done, and when a term that the law sets ends (Algemene termijnenwet)."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

OBJECTION = timedelta(weeks=6)
"""How long an interested party can object (Awb 6:7), from the day after the decision was made known (Awb 6:8)."""
_SATURDAY, _SUNDAY = 5, 6
_TO_GOOD_FRIDAY, _TO_EASTER_MONDAY, _TO_ASCENSION, _TO_WHIT_MONDAY = -2, 1, 39, 50


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision on a finding left to be done: made known on `day`, to be in order at the end of `until`."""

    day: date
    until: date | None = None
    open_to_objection: bool = False


def days_after(day: date, days: int) -> date:
    """The day so many calendar days later; what lies beyond every calendar ends on its last day."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max


def objection_until(announced: date) -> date:
    """The last day on which somebody can object to a decision that was made known on this day."""
    return extended(days_after(announced, OBJECTION.days))


def extended(last: date) -> date:
    """The day on which a term of the law ends that would end here: never a Saturday, Sunday or holiday (Atw 1)."""
    while last.weekday() in (_SATURDAY, _SUNDAY) or last in holidays_of(last.year):
        last += timedelta(days=1)
    return last


@cache
def holidays_of(year: int) -> frozenset[date]:
    """The generally recognised holidays of a year (Atw 3), Good Friday and each 5 May among them.

    Not known here are the days that a royal decree sets equal to these for one year (Atw 3(3)): on such a day a term
    ends later than the program says, never earlier.
    """
    easter = _easter(year)
    kings_day = date(year, 4, 27)
    if kings_day.weekday() == _SUNDAY:
        kings_day -= timedelta(days=1)
    fixed = {date(year, 1, 1), kings_day, date(year, 5, 5), date(year, 12, 25), date(year, 12, 26)}
    moving = (_TO_GOOD_FRIDAY, _TO_EASTER_MONDAY, _TO_ASCENSION, _TO_WHIT_MONDAY)
    return frozenset(fixed | {easter + timedelta(days=days) for days in moving})


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, as Butcher reckons it."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
