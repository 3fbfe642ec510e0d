from dataclasses import replace
from datetime import date

import pytest

from inspector.domain.business_checks import (
    BusinessFault,
    BusinessRefused,
    check_managers,
    check_register,
    managers_text,
    read_managers,
)
from inspector.domain.refusals import TextRefused
from inspector.domain.role_holders import Manager
from tests.unit.domain.examples import LINDE

VRIES = Manager("M. de Vries", date(2024, 1, 1))
JANSEN = Manager("P. Jansen", date(2025, 1, 1), date(2026, 10, 1))


def test_managers_are_read_a_line_each_and_said_the_same() -> None:
    text = "M. de Vries, 01-01-2024\nP. Jansen, 01-01-2025, 01-10-2026"

    assert read_managers(text) == (VRIES, JANSEN)
    assert managers_text((VRIES, JANSEN)) == text
    assert read_managers("M. de Vries, 2024-01-01 | P. Jansen, 2025-01-01, 2026-10-01") == (VRIES, JANSEN)
    assert read_managers(" \n ") == ()


@pytest.mark.parametrize(
    "text", ["M. de Vries", ", 01-01-2024", "M. de Vries, 31-02-2024", "A, 01-01-2024, 02-01-2024, x"]
)
def test_a_line_that_is_no_name_with_one_or_two_days_is_none(text: str) -> None:
    assert read_managers(text) is None


@pytest.mark.parametrize(
    ("managers", "fault"),
    [
        ((VRIES, JANSEN), None),
        ((VRIES, Manager("m. DE vries", date(2026, 1, 1))), "twice"),
        ((JANSEN, Manager("P. Jansen", date(2026, 10, 2))), None),
        ((JANSEN, Manager("P. Jansen", date(2026, 10, 1))), "twice"),
        ((replace(JANSEN, until=date(2024, 12, 31)),), "order"),
        ((replace(VRIES, name=" "),), "line"),
        (tuple(Manager(f"M {n}", date(2024, 1, 1)) for n in range(21)), "many"),
    ],
)
def test_a_list_of_managers_contradicts_itself_nowhere(
    managers: tuple[Manager, ...], fault: BusinessFault | None
) -> None:
    assert check_managers(managers) == fault


def test_the_licence_names_a_manager_from_the_first_day_to_the_last_both_included() -> None:
    days = [date(2024, 12, 31), date(2025, 1, 1), date(2026, 10, 1), date(2026, 10, 2)]

    assert [JANSEN.holds_on(day) for day in days] == [False, True, True, False]


def test_what_a_register_cannot_hold_is_refused() -> None:
    assert check_register(replace(LINDE, kvk="12345678", managers=(VRIES,))) is None
    assert check_register(replace(LINDE, kvk="123 456")) == BusinessRefused("kvk")
    assert check_register(replace(LINDE, managers=(replace(VRIES, name=""),))) == BusinessRefused("line")
    assert check_register(replace(LINDE, district="999993653")) == TextRefused("citizen_number")
