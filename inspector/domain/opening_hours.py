"""When a business says that it is open, as text and back: `ma-do 12:00-02:00; vr, za 12:00-04:00`."""

import re
from dataclasses import dataclass
from datetime import datetime, time
from itertools import pairwise

DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
MOST_OPENINGS = 28
_MINUTES_A_DAY, _DAYS_A_WEEK = 24 * 60, 7
_PART = re.compile(rf"(?P<days>(?:{'|'.join(DAYS)})(?:[-, ]+(?:{'|'.join(DAYS)}))*) (?P<hours>[0-9:, -]+)")
_HOURS = re.compile(r"([01][0-9]|2[0-4]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])")


@dataclass(frozen=True, slots=True)
class Opening:
    """Open from a time of a day of the week (0 is Monday) to one of the same day, or to one of the next day."""

    day: int
    since: time
    until: time
    """Not later than `since`: of the next day."""

    @property
    def minutes(self) -> tuple[int, int]:
        """From when to when, in minutes since Monday began; past Sunday night beyond a week."""
        start, end = (each.hour * 60 + each.minute for each in (self.since, self.until))
        first = self.day * _MINUTES_A_DAY
        return first + start, first + end + (_MINUTES_A_DAY if end <= start else 0)


def read_hours(text: str) -> tuple[Opening, ...] | None:
    """The openings of a week in this text, none for an empty one; nothing when it says no hours or two at once."""
    found: list[Opening] = []
    for part in filter(None, (each.strip().lower() for each in text.split(";"))):
        match = _PART.fullmatch(" ".join(part.split()))
        days = None if match is None else _days(match["days"])
        hours = None if match is None else _hours(match["hours"])
        if days is None or hours is None:
            return None
        found += [Opening(day, *each) for day in days for each in hours]
    found.sort(key=lambda opening: opening.minutes)
    return None if len(found) > MOST_OPENINGS or _overlap(found) else tuple(found)


def hours_text(openings: tuple[Opening, ...]) -> str:
    """The openings of a week in words; days that follow each other with the same hours stand together."""
    groups: list[tuple[int, int, str]] = []
    for day in range(_DAYS_A_WEEK):
        hours = ", ".join(f"{o.since:%H:%M}-{_end_text(o.until)}" for o in openings if o.day == day)
        if groups and groups[-1][1:] == (day - 1, hours):
            groups[-1] = (groups[-1][0], day, hours)
        elif hours:
            groups.append((day, day, hours))
    return "; ".join(f"{'-'.join(dict.fromkeys((DAYS[first], DAYS[last])))} {hours}" for first, last, hours in groups)


def _end_text(until: time) -> str:
    return f"{until:%H:%M}" if until != time(0) else "24:00"


def open_until(openings: tuple[Opening, ...], at: datetime) -> time | None:
    """Until when it says to be open at this moment of Dutch time; nothing when it says to be closed."""
    minute = at.weekday() * _MINUTES_A_DAY + at.hour * 60 + at.minute
    week = _DAYS_A_WEEK * _MINUTES_A_DAY
    for opening in openings:
        start, end = opening.minutes
        if any(start <= each < end for each in (minute, minute + week)):
            return opening.until
    return None


def _days(text: str) -> tuple[int, ...] | None:
    days: list[int] = []
    for part in re.split(r"[, ]+", text):
        first, _, last = part.partition("-")
        if first not in DAYS or (last and last not in DAYS):
            return None
        start, end = DAYS.index(first), DAYS.index(last or first)
        days += [day % _DAYS_A_WEEK for day in range(start, end + 1 + (_DAYS_A_WEEK if end < start else 0))]
    return tuple(days) if len(set(days)) == len(days) else None


def _hours(text: str) -> tuple[tuple[time, time], ...] | None:
    found = []
    for part in re.split(r"[, ]+", text.strip()):
        match = _HOURS.fullmatch(part)
        if match is None:
            return None
        start, end = (int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4]))
        if start >= _MINUTES_A_DAY or end > _MINUTES_A_DAY:
            return None
        found.append((_time(start), _time(end % _MINUTES_A_DAY)))
    return tuple(found)


def _time(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)


def _overlap(openings: list[Opening]) -> bool:
    week = _DAYS_A_WEEK * _MINUTES_A_DAY
    spans = [opening.minutes for opening in openings]
    around = [*spans, *((start + week, end + week) for start, end in spans[:1])]
    return any(after[0] < before[1] for before, after in pairwise(around))
