"""Times from one day to another, in a row: none on top of another, no day between two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, TypeVar

from inspector.domain.catalogue.reading import Called
from inspector.domain.catalogue.strict_document import DocumentError


@dataclass(frozen=True, slots=True)
class Period:
    """Both days included; without a last one it has no end."""

    first: Annotated[date, Called("from")]
    last: Annotated[date | None, Called("until")]

    def __post_init__(self) -> None:
        if self.last is not None and self.last < self.first:
            raise DocumentError(("until",), "lies before from")

    def holds_on(self, day: date) -> bool:
        """Whether the day is one of these."""
        return self.first <= day and (self.last is None or day <= self.last)


P = TypeVar("P", bound=Period)


def in_period(periods: Iterable[P], day: date) -> P | None:
    """The one that holds on this day."""
    return next((each for each in periods if each.holds_on(day)), None)


def check_order(periods: Sequence[Period], name: str, places: Sequence[int] | None = None) -> None:
    """Return only when each begins on the day after the one before it.

    Raises:
        DocumentError: two overlap, leave a day between them, or something comes after one without an end.
    """
    where = range(len(periods)) if places is None else places
    for before, after, place in zip(periods, periods[1:], where[1:], strict=False):
        if before.last is None or after.first <= before.last:
            raise DocumentError((name, place, "from"), "begins before the one before it has ended")
        if after.first > before.last + timedelta(days=1):
            raise DocumentError((name, place, "from"), "leaves days after the one before it that nothing holds on")
