"""The guard that keeps citizen service numbers (BSN) out of free text (UAVG art. 46)."""

import re
import unicodedata

_CANDIDATE = re.compile(r"(?<!\d)(?=((?:\d[\s.\-/]{0,2}){8}\d)(?!\d))")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def passes_eleven_test(number: str) -> bool:
    """Whether a number could be a citizen service number; it proves no identity."""
    digits = re.sub(r"[\s.\-/]", "", number)
    if not digits.isascii() or not digits.isdigit():
        return False
    if len(digits) == 8:  # noqa: PLR2004 - an old nine-digit number written without its leading zero
        digits = "0" + digits
    if len(digits) != len(_WEIGHTS) or set(digits) == {"0"}:
        return False
    return sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def find_citizen_numbers(text: str) -> tuple[tuple[int, int], ...]:
    """Where in a text a citizen service number may stand, as (start, end); other scripts' digits count as digits."""
    plain = text if text.isascii() else "".join(str(unicodedata.digit(letter, letter)) for letter in text)
    return tuple(match.span(1) for match in _CANDIDATE.finditer(plain) if passes_eleven_test(match.group(1)))
