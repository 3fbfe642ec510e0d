"""The guard that keeps citizen service numbers (BSN) out of free text (UAVG art. 46)."""

import re
import unicodedata
from itertools import accumulate

LEFT_OUT = "*********"
"""What stands in a text where a citizen service number stood."""

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_LENGTH = len(_WEIGHTS)
_ZERO, _NINE = b"09"
_UNSEEN = "\0"
# Up to three signs that are no letter and no digit, and any number that nobody sees.
_GAP = rf"{_UNSEEN}*(?:[^\w{_UNSEEN}]{_UNSEEN}*|_{_UNSEEN}*){{0,3}}"
_NUMBERS = re.compile(rf"\d(?:{_GAP}\d)*")
# A day, an hour or an amount is no part of a longer number; what stands around it may be.
_NOT_IDENTIFYING = re.compile(
    r"(?<!\d)(?:\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d|[0-2]?\d:[0-5]\d|(?<=€)(?<!\d€)\s?\d[\d.]*(?:,\d\d)?)(?!\d)"
)
_DUTCH_TELEPHONE = re.compile(r"(?:\+|00)\s?31\D{0,4}$")


def passes_eleven_test(number: str) -> bool:
    """Whether a number could be a citizen service number; it proves no identity."""
    digits = re.sub(r"[\s.\-/]", "", number)
    if not digits.isascii() or not digits.isdigit():
        return False
    if len(digits) == 8:  # noqa: PLR2004 - an old nine-digit number written without its leading zero
        digits = "0" + digits
    if len(digits) != _LENGTH or set(digits) == {"0"}:
        return False
    return sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def digits_pass(digits: bytearray) -> bool:
    """Whether nine ASCII digits in a buffer could be such a number; no text of it comes into being."""
    if len(digits) != _LENGTH or not all(_ZERO <= each <= _NINE for each in digits):
        return False
    total = sum(weight * (each - _ZERO) for weight, each in zip(_WEIGHTS, digits, strict=True))
    return any(each != _ZERO for each in digits) and total % 11 == 0


def find_citizen_numbers(text: str) -> tuple[tuple[int, int], ...]:
    """Where in a text a citizen service number may stand, as (start, end), however its digits are set apart.

    Other scripts' digits count as digits. One digit too many in front hides no number, except the 0 of a telephone's.
    """
    plain = _NOT_IDENTIFYING.sub(lambda found: "x" * len(found.group()), _plain(text))
    found = (span for numbers in _NUMBERS.finditer(plain) for span in _in(plain, numbers.span()))
    return tuple(found)


def without_citizen_numbers(text: str) -> str:
    """The text with stars for what may be such a number, letter for letter."""
    letters = list(text)
    for start, end in find_citizen_numbers(text):
        letters[start:end] = "*" * (end - start)
    return "".join(letters)


def _in(plain: str, numbers: tuple[int, int]) -> list[tuple[int, int]]:
    """The spans of whole groups of digits, of those that stand together, that could be such a number."""
    groups = [match.span() for match in re.finditer(r"\d+", plain[numbers[0] : numbers[1]])]
    spans = []
    for first in range(len(groups)):
        totals = list(accumulate(end - start for start, end in groups[first : first + _LENGTH + 1]))
        for last, total in enumerate(totals, start=first):
            start, end = numbers[0] + groups[first][0], numbers[0] + groups[last][1]
            digits = "".join(filter(str.isdigit, plain[start:end]))
            is_longer = total == _LENGTH + 1 and digits[0] != "0"
            if (
                (total == _LENGTH or is_longer)
                and passes_eleven_test(digits[-_LENGTH:])
                and not _DUTCH_TELEPHONE.search(plain[:start])
            ):
                spans.append((start + is_longer, end))
    return spans


def _plain(text: str) -> str:
    """The text letter for letter, with a plain digit, dash or space for what looks like one; one sign is unseen."""
    return text if text.isascii() else "".join(map(_plain_letter, text))


def _plain_letter(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Pd" or letter == "\u2212":
        return "-"
    if category in {"Cf", "Mn", "Me"}:
        return _UNSEEN
    if category == "Zs":
        return " "
    return str(unicodedata.digit(letter, letter))
