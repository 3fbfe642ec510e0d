"""Which visits a supervisor looks for: by business, by day, month or year, or by what was found; never by person."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from inspector.domain.catalogue.catalogue import Catalogue
from inspector.vault.model.listed import Which
from inspector.viewmodels.screen.words import in_language

_DAY = re.compile(r"(?:(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ])?(\d{4})")
_LEAST = 3
"""Letters that say what was found; fewer are part of nearly every condition."""
_CONDITIONS = 20


def which_visits(text: str, catalogues: tuple[Catalogue, ...], most: int) -> tuple[Which, ...]:
    """What to ask the vault for; nothing for an empty text."""
    sought = text.strip()
    if not sought:
        return ()
    days = _days(sought)
    if days is not None:
        return (Which(since=days[0], until=days[1], most=most),)
    found = _conditions(sought.casefold(), catalogues)
    return (Which(text=sought, most=most), *(replace(each, most=most) for each in found))


def _days(text: str) -> tuple[date, date] | None:
    """The first and the last day of what is written as 31-12-2026, 12-2026 or 2026."""
    written = _DAY.fullmatch(text)
    if written is None:
        return None
    day, month, year = (None if part is None else int(part) for part in written.groups())
    try:
        first = date(year or 0, 1 if month is None else month, 1 if day is None else day)
        last_month = 12 if month is None else month
        return first, date(first.year, last_month, monthrange(first.year, last_month)[1] if day is None else day)
    except ValueError:
        return None


def _conditions(sought: str, catalogues: tuple[Catalogue, ...]) -> tuple[Which, ...]:
    """The conditions whose number or title holds this, the newest catalogue first."""
    named = dict.fromkeys(_named(sought, catalogues))
    return tuple(named)[:_CONDITIONS]


def _named(sought: str, catalogues: tuple[Catalogue, ...]) -> Iterator[Which]:
    for item in (item for catalogue in reversed(catalogues) for item in catalogue.every):
        is_titled = len(sought) >= _LEAST and sought in in_language(item.title).casefold()
        if sought == item.id.casefold() or is_titled:
            yield Which(found=item.id)
