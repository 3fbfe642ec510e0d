"""Why an officer may not go in, or may go on with nothing in there; the words are chosen above."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from inspector.domain.refusals import Refusal

WhyStop = Literal["no_basis", "unlawful", "withdrawn", "over", "night"]
"""Why an officer who is in a place may go on with nothing there."""
EntryFault = Literal[
    "no_basis",
    "several",
    "not_the_resident",
    "not_told",
    "incomplete",
    "too_early",
    "too_late",
    "night",
    "absent",
    "companion",
]
"""What an entry of a dwelling lacks in law, and a companion without role or reason."""


@dataclass(frozen=True, slots=True)
class EntryRefused(Refusal):
    """The law does not let the officer enter; `day` is from or until when the warrant holds."""

    because: EntryFault
    day: date | None = None


@dataclass(frozen=True, slots=True)
class StopInDwelling(Refusal):
    """The officer is in this place on nothing that the law knows: he takes nothing and uses no power there."""

    name: str
    because: WhyStop


class NoConsent(Refusal):
    """There is no consent to take back: the officer is there on something else."""


class NoDwelling(Refusal):
    """This officer entered no dwelling in the visit, or none of that name."""


class NotInside(Refusal):
    """The officer is not in this place, as far as was recorded."""
