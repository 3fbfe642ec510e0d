import sys
import unicodedata
from collections.abc import Iterator

import pytest

from inspector.domain.citizen_number import find_citizen_numbers, passes_eleven_test

FICTITIOUS = ["999993847", "999992077", "000009921", "999990482", "111222333", "123456782"]


@pytest.mark.parametrize("number", [*FICTITIOUS, "9999.93.847", "999 993 847", "00009921"])
def test_a_number_of_the_right_form_passes(number: str) -> None:
    assert passes_eleven_test(number)


@pytest.mark.parametrize("number", ["123456789", "999993654", "000000000", "999999999", "12345678", "abc", ""])
def test_a_number_of_the_wrong_form_fails(number: str) -> None:
    assert not passes_eleven_test(number)


@pytest.mark.parametrize(
    "text",
    [
        "BSN 999993847 gezien",
        "nr: 9999 93 847.",
        "(999-993-847)",
        "x999993847y",
        "zie 999.993.847, en verder",
        "999\u00a0993\u00a0847",
        "999/993/847",
        "999\n993847",
        "9999  93  847",
        "\uff19\uff19\uff19993847",
        "55 1112223 33",
        "999,993,847",
        "999, 993, 847",
        "999_993_847",
        "999 - 993 - 847",
        "999 \u2013 993 \u2013 847",
        "999\u2212993\u2212847",
        "999:993:847",
        "999\u200b993\u200b847",
        "9\u200b9\u200b9\u200b9\u200b9\u200b3\u200b8\u200b4\u200b7",
        "1999993847",
        "1 999993847",
        "op 24-11-2026 999993847 gezien",
        "om 08:50 999993847",
        "(999) 993 847",
    ],
)
def test_a_citizen_service_number_in_free_text_is_found(text: str) -> None:
    assert find_citizen_numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vergunning VB-2023-0417, 24-11-2026 om 08:50",
        "bel 06-12345678 of 0201234567",
        "rekening 99999384712345",
        "123456789 is geen geldig nummer",
        "kamer 1, 2, 3, 4, 5, 6, 7, 8 en 9",
        "bel 06 - 12 34 56 78",
        "0999993847",
        "0612345679, +31 999993847, 0031-999993847",
        "KvK 12345678 en vestiging 000012345678",
        "op 24-11-2026 om 08:50 en op 1-2-2026, 13:45",
        "rekening NL91 ABNA 0417164300",
        "boete \u20ac 1.250,00, 1.375,50 en 100",
    ],
)
def test_dates_licences_and_telephone_numbers_stay_writable(text: str) -> None:
    assert not find_citizen_numbers(text)


def separators() -> Iterator[str]:
    """Every sign that is no letter, no digit and no number."""
    for code in range(sys.maxunicode + 1):
        sign = chr(code)
        if unicodedata.category(sign)[0] in "PSZM" or unicodedata.category(sign) in {"Cc", "Cf"}:
            yield sign


def test_no_sign_between_its_digits_hides_a_number() -> None:
    hidden = [
        text
        for sign in separators()
        for text in (f"999{sign}993{sign}847", f"x 9{sign}999 93{sign}8{sign}4{sign}7")
        if not find_citizen_numbers(text)
    ]

    assert [ascii(text) for text in hidden] == []


def test_any_number_of_unseen_signs_hides_no_number() -> None:
    assert find_citizen_numbers("999" + "\u200b\u2060\ufeff\u00ad" * 50 + " 993" + "\u0301" * 9 + "847")


def test_digits_of_every_script_are_digits() -> None:
    for zero in map(chr, range(sys.maxunicode + 1)):
        if unicodedata.category(zero) == "Nd" and unicodedata.digit(zero) == 0:
            text = "".join(chr(ord(zero) + int(digit)) for digit in "999993847")
            assert find_citizen_numbers(text), ascii(text)


def test_every_single_wrong_digit_is_noticed() -> None:
    right = "999993847"

    wrong = [right[:i] + d + right[i + 1 :] for i in range(9) for d in "0123456789" if d != right[i]]

    assert not any(passes_eleven_test(number) for number in wrong)
