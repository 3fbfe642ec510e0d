from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.opening_hours import DAYS, Opening, hours_text, open_until, read_hours

MONDAY = datetime(2026, 11, 23)  # noqa: DTZ001 - the hours of a week have no time zone
WEEK = "ma-do 12:00-02:00; vr-za 12:00-04:00"


def openings(text: str) -> tuple[Opening, ...]:
    found = read_hours(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ma-do 12:00-02:00; vr, za 12:00-04:00", WEEK),
        ("MA - zo 00:00-24:00".replace(" - ", "-"), "ma-zo 00:00-24:00"),
        ("vr-ma 20:00-04:00", "ma 20:00-04:00; vr-zo 20:00-04:00"),
        ("ma 09:00-12:00, 13:00-18:00", "ma 09:00-12:00, 13:00-18:00"),
        ("", ""),
    ],
)
def test_hours_are_read_and_said_again_in_one_form(text: str, said: str) -> None:
    assert hours_text(openings(text)) == said


@pytest.mark.parametrize(
    "text",
    ["altijd", "ma", "ma 9:00-12:00", "ma 25:00-26:00", "ma 24:00-02:00", "ma,ma 10:00-11:00",
     "ma 10:00-12:00, 11:00-13:00", "zo 22:00-03:00; ma 02:00-05:00", "ma 23:00-02:00; di 01:00-03:00"],
)  # fmt: skip
def test_what_is_no_hours_or_open_twice_at_once_is_refused(text: str) -> None:
    assert read_hours(text) is None


@pytest.mark.parametrize(
    ("since_monday", "until"),
    [
        (timedelta(hours=11, minutes=59), None),
        (timedelta(hours=12), time(2)),
        (timedelta(days=1, hours=1, minutes=59), time(2)),  # past midnight it is still Monday's evening
        (timedelta(days=1, hours=2), None),
        (timedelta(days=6, hours=3, minutes=59), time(4)),
        (timedelta(days=6, hours=12), None),
    ],
)
def test_a_business_is_open_past_midnight(since_monday: timedelta, until: time | None) -> None:
    assert open_until(openings(WEEK), MONDAY + since_monday) == until


def test_the_night_after_sunday_belongs_to_sunday() -> None:
    assert open_until(openings("zo 20:00-04:00"), MONDAY + timedelta(hours=3)) == time(4)


TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0, tzinfo=None))


@given(st.sampled_from(DAYS), TIMES, TIMES)
def test_what_was_said_is_read_the_same(day: str, since: time, until: time) -> None:
    read = openings(f"{day} {since:%H:%M}-{until:%H:%M}")

    assert read == (Opening(DAYS.index(day), since, until),)
    assert read_hours(hours_text(read)) == read
