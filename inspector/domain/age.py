"""How old somebody is by a document, also where that leaves out the day or month of birth."""

import re
from calendar import monthrange
from datetime import date, timedelta

BORN_SIZE = 8
"""Figures of a day of birth as it is typed: `ddmmyyyy`."""

_BORN = re.compile(rb"(?:0[0-9]|[12][0-9]|3[01])(?:0[0-9]|1[0-2])(?:19|20)[0-9]{2}")


def may_be_and_is(born: bytes | bytearray, years: int, today: date) -> tuple[bool, bool] | None:
    """Whether somebody may be this old, and whether he is for certain; nothing when that is no day of birth.

    `born` is `ddmmyyyy` as the document has it, 00 for what it does not say.
    """
    if _BORN.fullmatch(born) is None:
        return None
    day, month, year = int(born[:2]), int(born[2:4]), int(born[4:])
    if year > today.year or (month and day > monthrange(year, month)[1]):
        return None
    earliest = date(year + years, month or 1, 1) + timedelta(days=max(day, 1) - 1)
    if day and month:
        return today >= earliest, today >= earliest
    latest = (date(year + years, month or 12, 28) + timedelta(days=4)).replace(day=1)
    return today >= earliest, today >= latest
