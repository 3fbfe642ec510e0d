"""What may be written about a business: its number in the trade register, its managers, its address."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Literal

from inspector.domain.address import AddressFault, check_address
from inspector.domain.refusals import Refusal
from inspector.domain.role_holders import Manager
from inspector.domain.texts import check_text
from inspector.domain.values import Business

KVK = re.compile(r"[0-9]{8}")
MOST_MANAGERS = 20
_NAME, _DATES = 120, 2
BusinessFault = Literal[
    "kvk", "hours", "line", "twice", "order", "many", "form", "post_box", "number", "postcode", "town"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class BusinessRefused(Refusal):
    """A field of a business is not as it should be."""

    why: BusinessFault


def check_register(business: Business) -> Refusal | None:
    """Why what a business says of register and managers cannot be, or nothing when it can."""
    if business.kvk and KVK.fullmatch(business.kvk) is None:
        return BusinessRefused("kvk")
    fault = check_managers(business.managers)
    if fault is not None:
        return BusinessRefused(fault)
    texts = (check_text(text) for text in (business.district, *(manager.name for manager in business.managers)))
    return next((refusal for refusal in texts if refusal is not None), None)


def check_managers(managers: tuple[Manager, ...]) -> BusinessFault | None:
    """What is wrong with a list of managers: nobody's name, an end before its beginning, one named twice at a time."""
    if len(managers) > MOST_MANAGERS:
        return "many"
    for manager in managers:
        if not manager.name.strip() or len(manager.name) > _NAME:
            return "line"
        if manager.until is not None and manager.until < manager.since:
            return "order"
    spans = sorted((m.name.casefold(), m.since, m.until or date.max) for m in managers)
    twice = any(a[0] == b[0] and b[1] <= a[2] for a, b in pairwise(spans))
    return "twice" if twice else None


def read_managers(text: str) -> tuple[Manager, ...] | None:
    """The managers that a text names, one a line or between strokes; nothing when a line is no name and dates."""
    found = []
    for line in filter(str.strip, re.split(r"[\n|]", text)):
        name, *days = (part.strip() for part in line.split(","))
        dates = [_day(day) for day in days if day]
        if not name or not 1 <= len(dates) <= _DATES or None in dates:
            return None
        found.append(Manager(name, *filter(None, dates)))
    return tuple(found)


def managers_text(managers: tuple[Manager, ...]) -> str:
    """The managers, one a line."""
    return "\n".join(
        ", ".join((m.name, *(f"{day:%d-%m-%Y}" for day in (m.since, m.until) if day is not None))) for m in managers
    )


def _day(text: str) -> date | None:
    for form in ("%d-%m-%Y", "%Y-%m-%d"):
        with suppress(ValueError):
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a calendar day has no time zone
    return None


def check_place(business: Business) -> Refusal | None:
    """Why its address is none, or nothing when it is one."""
    fault: AddressFault | None = check_address(business.address)
    return None if fault is None else BusinessRefused(fault)
