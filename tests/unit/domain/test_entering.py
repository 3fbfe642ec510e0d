"""When the law of dwellings lets an officer in: the day a warrant ends, the night, and who can consent."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.entering import DUTCH_TIME, check_entry, is_night, last_day
from inspector.domain.place_events import Consent, PlaceEntered, Warrant
from inspector.domain.place_refusals import EntryRefused
from inspector.domain.values import PlaceKind, SiteRole

NOON = datetime(2026, 11, 26, 12, tzinfo=DUTCH_TIME)
AGREED = Consent(SiteRole.RESIDENT, card_shown=True, explained=True)
WARRANT = Warrant("M-12", "A. de Boer", "burgemeester", date(2026, 11, 24))


def entry(**fields: object) -> PlaceEntered:
    return replace(PlaceEntered(PlaceKind.DWELLING, "Awbi"), **fields)  # type: ignore[arg-type]


def why(entered: PlaceEntered, at: datetime = NOON) -> str:
    refused = check_entry(entered, at)
    return "" if refused is None else refused.because


def in_november(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=DUTCH_TIME)


@pytest.mark.parametrize("place", [PlaceKind.DWELLING, PlaceKind.UNCLEAR])
def test_a_dwelling_or_what_may_be_one_needs_one_of_three(place: PlaceKind) -> None:
    assert why(entry(place=place)) == "no_basis"
    assert why(entry(place=place, emergency="  ")) == "no_basis"
    assert why(entry(place=place, consent=AGREED)) == ""
    assert why(entry(place=place, warrant=WARRANT)) == ""
    assert why(entry(place=place, emergency="Rook en geroep om hulp.")) == ""
    assert why(entry(place=place, consent=AGREED, warrant=WARRANT)) == "several"


def test_business_premises_ask_nothing_of_this() -> None:
    assert why(entry(place=PlaceKind.BUSINESS), in_november(26, 2)) == ""


@pytest.mark.parametrize(
    ("consent", "expected"),
    [
        (replace(AGREED, by=SiteRole.OPERATOR), "not_the_resident"),
        (replace(AGREED, by=SiteRole.MANAGER), "not_the_resident"),
        (replace(AGREED, card_shown=False), "not_told"),
        (replace(AGREED, explained=False), "not_told"),
    ],
)
def test_only_the_resident_consents_and_only_once_card_and_purpose_are_known(consent: Consent, expected: str) -> None:
    assert why(entry(consent=consent)) == expected


@pytest.mark.parametrize(
    "warrant", [replace(WARRANT, number=" "), replace(WARRANT, by=""), replace(WARRANT, capacity=" ")]
)
def test_a_warrant_names_its_number_and_who_gave_it_as_what(warrant: Warrant) -> None:
    assert why(entry(warrant=warrant)) == "incomplete"


def test_a_warrant_without_the_law_that_it_rests_on_opens_no_dwelling() -> None:
    assert why(entry(warrant=WARRANT, ground=" ")) == "incomplete"
    assert why(entry(warrant=WARRANT, ground="Gemeentewet 149a en Awbi 2")) == ""
    assert why(entry(place=PlaceKind.BUSINESS, ground="")) == "", "of business premises closing asks for it"


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (in_november(23, 23, 59), "too_early"),
        (in_november(24, 6), ""),
        (in_november(27, 23, 59), ""),
        (in_november(28, 0), "too_late"),
        (datetime(2026, 11, 27, 22, 59, tzinfo=UTC), ""),
        (datetime(2026, 11, 27, 23, 0, tzinfo=UTC), "too_late"),
    ],
)
def test_a_warrant_holds_to_the_end_of_the_third_dutch_day_after_the_day_it_was_given(
    at: datetime, expected: str
) -> None:
    assert why(entry(warrant=replace(WARRANT, night=True)), at) == expected


def test_no_sunday_and_no_feast_makes_a_warrant_longer() -> None:
    christmas = replace(WARRANT, issued=date(2026, 12, 24))

    assert last_day(christmas) == date(2026, 12, 27)
    refused = check_entry(entry(warrant=christmas), datetime(2026, 12, 28, 10, tzinfo=DUTCH_TIME))
    assert refused == EntryRefused("too_late", date(2026, 12, 27))


@pytest.mark.parametrize(
    ("at", "night"),
    [
        (datetime(2026, 11, 26, 22, 59, 59, tzinfo=UTC), False),
        (datetime(2026, 11, 26, 23, tzinfo=UTC), True),
        (datetime(2026, 11, 27, 4, 59, 59, tzinfo=UTC), True),
        (datetime(2026, 11, 27, 5, tzinfo=UTC), False),
        # summer time: two hours ahead, and the hours on both sides of each change of the clock
        (datetime(2026, 7, 1, 21, 59, tzinfo=UTC), False),
        (datetime(2026, 7, 1, 22, tzinfo=UTC), True),
        (datetime(2026, 3, 29, 3, 59, tzinfo=UTC), True),
        (datetime(2026, 3, 29, 4, tzinfo=UTC), False),
        (datetime(2026, 10, 25, 4, 59, tzinfo=UTC), True),
        (datetime(2026, 10, 25, 5, tzinfo=UTC), False),
    ],
)
def test_the_night_is_that_of_dutch_clocks_also_when_they_change(at: datetime, night: bool) -> None:
    assert is_night(at) is night


def test_at_night_or_with_the_resident_away_a_warrant_must_say_so() -> None:
    at_night = in_november(26, 0)

    assert why(entry(warrant=WARRANT), at_night) == "night"
    assert why(entry(warrant=replace(WARRANT, night=True)), at_night) == ""
    assert why(entry(warrant=WARRANT, resident_absent=True)) == "absent"
    assert why(entry(warrant=replace(WARRANT, absent=True), resident_absent=True)) == ""
    assert why(entry(consent=AGREED), at_night) == ""
    assert why(entry(emergency="Brand."), at_night) == ""


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - bounds
def test_at_any_moment_a_warrant_of_today_holds_and_one_of_four_days_ago_does_not(at: datetime) -> None:
    today = at.astimezone(DUTCH_TIME).date()

    for days, expected in ((0, ""), (3, ""), (4, "too_late"), (-1, "too_early")):
        warrant = replace(WARRANT, issued=today - timedelta(days=days), night=True)
        assert why(entry(warrant=warrant), at) == expected
