"""Who may run a business by its licence."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Manager:
    """Who may run the business in the operator's place, as the licence names him, and from when until when."""

    name: str
    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the licence names him on this day, both ends included."""
        return self.since <= day and (self.until is None or day <= self.until)
