"""An age by a document: reached on the birthday; where that leaves something open, certain at its end only."""

from datetime import date, timedelta

import pytest

from inspector.domain.age import may_be_and_is


@pytest.mark.parametrize(
    ("born", "may_be", "certain"),
    [
        (b"01122005", date(2026, 12, 1), date(2026, 12, 1)),
        (b"29022004", date(2025, 3, 1), date(2025, 3, 1)),
        (b"00122004", date(2025, 12, 1), date(2026, 1, 1)),
        (b"00001999", date(2020, 1, 1), date(2021, 1, 1)),
        (b"15002004", date(2025, 1, 15), date(2026, 1, 1)),
    ],
)
def test_21_is_reached_on_the_birthday_and_for_certain_when_no_other_day_is_left(
    born: bytes, may_be: date, certain: date
) -> None:
    before = timedelta(days=1)

    assert may_be_and_is(born, 21, may_be) == (True, may_be == certain)
    assert may_be_and_is(born, 21, may_be - before) == (False, False)
    assert may_be_and_is(born, 21, certain) == (True, True)
    assert may_be_and_is(bytearray(born), 21, certain - before) == (may_be < certain, False)


@pytest.mark.parametrize(
    "born",
    [
        b"",
        b"1990",
        b"32011990",
        b"10131990",
        b"10031890",
        b"10032027",
        b"1003199a",
        b"100319900",
        b"31022000",
        b"29022003",
        b"31042000",
    ],
)
def test_what_is_no_day_of_birth_has_no_age(born: bytes) -> None:
    assert may_be_and_is(born, 21, date(2026, 12, 1)) is None
