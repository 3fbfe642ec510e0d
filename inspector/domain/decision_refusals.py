"""Why a decision cannot go into the file as it was typed."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from inspector.domain.refusals import Refusal

DecisionFault = Literal[
    "no_finding", "no_day", "ahead", "before_visit", "two_terms", "ends_before", "too_long", "again", "gone"
]


@dataclass(frozen=True, slots=True)
class DecisionRefused(Refusal):
    """It is on nothing that was found, of a day that cannot be, with a term that cannot be, or it stands already."""

    why: DecisionFault
    day: date | None = None
