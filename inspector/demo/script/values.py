"""What a field of a day script may hold, and how large everything may be; beyond these a file is refused."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import PurePosixPath

from inspector.demo.script.photo_files import PhotoFileError, safe_relative_path
from inspector.domain.catalogue.items import MAX_WORD
from inspector.domain.catalogue.strict_document import DocumentError, Path, checked_number, checked_text, shown

MAX_FILE_BYTES = 4_000_000
MAX_DEPTH = 16
"""Lists and objects inside each other."""
MAX_OFFICERS = 40
MAX_BUSINESSES = 500
MAX_STEPS = 5_000
MAX_KEY = 32
MAX_NAME = 200
MAX_CLOCK_OFFSET_DAYS = 3_660
FIRST_YEAR, LAST_YEAR = 2000, 2099

_MAX_PATH = 300
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)
_HOURS = re.compile(r"([+-]?)([0-9]{1,5}):([0-5][0-9])(?::([0-5][0-9]))?")
_UNITS = re.compile(r"([+-]?)([0-9]{1,9})([smhd])")
_SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}


class Moment(datetime):
    """A point in time with its offset; not msgspec's own, which takes more ways to write it."""


class Offset(timedelta):
    """How wrong a clock is."""


def _moment(value: object, path: Path) -> Moment:
    text = checked_text(value, path, MAX_KEY + 8)
    if _MOMENT.fullmatch(text) is None:
        raise DocumentError(path, "must be a moment with an offset such as 2026-11-24T08:50:00+01:00")
    try:
        moment = Moment.fromisoformat(text)
    except ValueError as error:
        raise DocumentError(path, f"{text} is not a moment of the calendar") from error
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise DocumentError(path, f"must lie in the years {FIRST_YEAR} to {LAST_YEAR}")
    return moment


def _offset(value: object, path: Path) -> Offset:
    """Seconds as a number, or text such as -02:00, +00:05:30, 90s, -3h or 400d."""
    highest = MAX_CLOCK_OFFSET_DAYS * _SECONDS["d"]
    if not isinstance(value, str):
        return Offset(seconds=checked_number(value, path, -highest, highest))
    text = checked_text(value, path, MAX_WORD)
    if hours := _HOURS.fullmatch(text):
        sign, whole, minutes, seconds = hours.groups()
        total = int(whole) * 3_600 + int(minutes) * 60 + int(seconds or 0)
    elif units := _UNITS.fullmatch(text):
        sign, number, unit = units.groups()
        total = int(number) * _SECONDS[unit]
    else:
        raise DocumentError(path, "must be seconds, or text such as -02:00, +00:05:30, 90s, -3h or 400d")
    if total > highest:
        raise DocumentError(path, f"must be at most {MAX_CLOCK_OFFSET_DAYS} days")
    return Offset(seconds=-total if sign == "-" else total)


def _photo_path(value: object, path: Path) -> PurePosixPath:
    text = checked_text(value, path, _MAX_PATH)
    try:
        return safe_relative_path(text)
    except PhotoFileError as error:
        raise DocumentError(path, f"photo {shown(text)} {error}") from error


READ_BY_HAND: Mapping[type, Callable[[object, Path], object]] = {
    Moment: _moment,
    Offset: _offset,
    PurePosixPath: _photo_path,
}
"""How what JSON and msgspec have no word for is read."""
