"""Why an officer may not investigate, or no longer supervise, or not write what somebody said."""

from dataclasses import dataclass
from datetime import date

from inspector.domain.refusals import Refusal


@dataclass(frozen=True, slots=True)
class NotDesignated(Refusal):
    """Nobody investigates without a designation that holds today; `until` is the last day of one that has ended."""

    until: date | None = None


class BeginsAsSupervision(Refusal):
    """Own rule: who supervises comes into a visit as a supervisor, and says with a reason from when he investigates."""


class Investigates(Refusal):
    """Own rule: who investigates in this visit does nothing in it as a supervisor any more."""


class CautionFirst(Refusal):
    """Who is questioned in view of a punishment is told first that he need not answer."""


class NotInvestigating(Refusal):
    """The officer writes as an investigator in a visit in which he is none."""
