"""Who goes on a visit where the municipality asks for a training in talks with the people who work there."""

from dataclasses import dataclass
from datetime import date

from inspector.domain.catalogue.laws import Law
from inspector.domain.refusals import Refusal
from inspector.domain.values import Officer


@dataclass(frozen=True, slots=True)
class NotTrained(Refusal):
    """Nobody of this agency begins or joins a visit there without a training that counts; `until` of one that ended."""

    municipality: str
    until: date | None = None


def check_trained(officer: Officer, law: Law, municipality: str, certain_day: date) -> NotTrained | None:
    """Why an officer may not begin or join a visit there, by a day that has certainly come."""
    until = officer.trained_until
    if officer.agency not in law.trained_in_talks or (until is not None and certain_day <= until):
        return None
    return NotTrained(municipality, until)
