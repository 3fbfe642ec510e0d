"""What a supervisor types to find a visit."""

from datetime import date

import pytest

from inspector.vault.model.listed import Which
from inspector.viewmodels.review.review_search import which_visits
from inspector.viewmodels.screen.words import in_language
from tests.stories.officers import CATALOGUES, EXIT

MOST = 100


def asked(text: str) -> tuple[Which, ...]:
    return which_visits(text, CATALOGUES, MOST)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("31-12-2026", date(2026, 12, 31), date(2026, 12, 31)),
        (" 3/2/2026 ", date(2026, 2, 3), date(2026, 2, 3)),
        ("02-2028", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_day_a_month_and_a_year_are_found_as_they_are_written(text: str, first: date, last: date) -> None:
    assert asked(text) == (Which(since=first, until=last, most=MOST),)


@pytest.mark.parametrize("text", ["31-2-2026", "13-2026", "0-2026", "12-31-2026", "0000"])
def test_what_is_no_day_is_looked_for_as_a_text(text: str) -> None:
    assert asked(text) == (Which(text=text, most=MOST),)


def test_a_condition_is_found_by_its_number_and_by_a_part_of_its_title() -> None:
    by_number = Which(found=EXIT, most=MOST)
    known = CATALOGUES[-1].condition(EXIT)
    assert known is not None
    part_of_title = in_language(known.title)[1:9]

    assert asked(EXIT.lower()) == (Which(text=EXIT.lower(), most=MOST), by_number)
    assert by_number in asked(part_of_title.upper())
    assert len(asked(part_of_title[:2])) == 1, "two letters name no condition"


def test_an_empty_search_asks_for_nothing() -> None:
    assert asked("  ") == ()
