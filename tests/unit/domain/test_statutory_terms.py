"""Terms that the law sets: six weeks to object, and never an end on a day on which nobody is at work."""

import json
from datetime import date
from pathlib import Path

import pytest

from inspector.domain.statutory_terms import extended, holidays_of, objection_until

COUNTED = json.loads((Path(__file__).parents[2] / "vectors" / "dutch-holidays.json").read_text())["years"]
SUNDAY = 6


def counted_elsewhere(year: str) -> set[date]:
    """The holidays of a year as a calendar of others says them; their Sundays extend a term anyhow."""
    return {date.fromisoformat(f"{year}-{day}") for day in COUNTED[year]}


@pytest.mark.parametrize("year", COUNTED)
def test_the_holidays_of_each_year_are_those_of_a_calendar_that_somebody_else_made(year: str) -> None:
    assert {day for day in holidays_of(int(year)) if day.weekday() != SUNDAY} == counted_elsewhere(year)


def test_the_holidays_of_2026_are_those_of_the_law() -> None:
    assert sorted(holidays_of(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 3),  # Good Friday, set equal by Atw 3(2)
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 5),  # each year, though most people are free once in five years
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]


@pytest.mark.parametrize(
    ("announced", "until"),
    [
        (date(2026, 1, 5), date(2026, 2, 16)),  # a Monday six weeks on: the day after it was made known is the first
        (date(2026, 1, 3), date(2026, 2, 16)),  # a Saturday, and the Sunday behind it
        (date(2026, 2, 20), date(2026, 4, 7)),  # Good Friday, the weekend and Easter Monday
        (date(2026, 3, 16), date(2026, 4, 28)),  # the King's birthday
        (date(2026, 3, 24), date(2026, 5, 6)),  # 5 May, also in a year that is no lustrum
        (date(2026, 4, 2), date(2026, 5, 15)),  # Ascension Day; the Friday behind it is an ordinary day
        (date(2026, 4, 13), date(2026, 5, 26)),  # Whit Monday
        (date(2026, 11, 13), date(2026, 12, 28)),  # both days of Christmas and a Sunday
        (date(2026, 11, 20), date(2027, 1, 4)),  # New Year's Day on a Friday
    ],
)
def test_somebody_can_object_for_six_weeks_and_to_the_next_day_that_is_no_weekend_and_no_holiday(
    announced: date, until: date
) -> None:
    assert objection_until(announced) == until


def test_the_birthday_of_the_king_is_on_the_saturday_when_it_falls_on_a_sunday() -> None:
    assert date(2031, 4, 26) in holidays_of(2031)
    assert date(2031, 4, 27) not in holidays_of(2031)


def test_a_day_that_the_law_leaves_alone_is_not_moved() -> None:
    assert extended(date(2026, 4, 30)) == date(2026, 4, 30)
