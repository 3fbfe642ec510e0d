"""When a signed statement holds: the three time claims that officers', enrolment and document keys share."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Self

from inspector.crypto.shapes import an_int

EXPIRES, NOT_BEFORE, ISSUED_AT = 4, 5, 6
"""Claim numbers of RFC 8392; the values are whole seconds since 1970."""

_YEAR_9999 = 253_402_300_799


@dataclass(frozen=True, slots=True)
class Validity:
    """From when until when a statement holds, and when it was made; aware times in whole seconds."""

    issued_at: datetime
    not_before: datetime
    expires: datetime

    @classmethod
    def starting(cls, at: datetime, life: timedelta) -> Self:
        """Made now, valid from now, for so long."""
        at = at.astimezone(UTC).replace(microsecond=0)
        return cls(at, at, at + life)

    @classmethod
    def from_claims(cls, claims: dict[int, object]) -> Self:
        """Read the three claims.

        Raises:
            CborError: one is no time.
        """
        issued_at, not_before, expires = (
            datetime.fromtimestamp(an_int(claims[each], most=_YEAR_9999), UTC)
            for each in (ISSUED_AT, NOT_BEFORE, EXPIRES)
        )
        return cls(issued_at, not_before, expires)

    def claims(self) -> dict[int, int]:
        """The three claims as numbers."""
        return {
            EXPIRES: int(self.expires.timestamp()),
            NOT_BEFORE: int(self.not_before.timestamp()),
            ISSUED_AT: int(self.issued_at.timestamp()),
        }

    def holds_at(self, at: datetime) -> bool:
        """Whether the statement holds at this time; its last second is excluded."""
        return self.not_before <= at < self.expires

    def is_within(self, life: timedelta) -> bool:
        """Whether it lasts no longer than this, counted from its making too, so no key can sign far ahead."""
        return (
            self.not_before < self.expires
            and max(self.expires - self.not_before, self.expires - self.issued_at) <= life
        )
