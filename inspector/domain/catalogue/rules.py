"""The rules a catalogue states once for all its conditions: regimes, sectors, severities and the answer scale."""

from dataclasses import dataclass
from typing import Annotated

from inspector.domain.catalogue.items import MAX_TERM_DAYS
from inspector.domain.catalogue.reading import Called, Few, Within, Word, Wording
from inspector.domain.catalogue.strict_document import DocumentError
from inspector.domain.values import FIRST_VISIT_OUTCOMES, FOLLOW_UP_OUTCOMES, Outcome, Regime, Sector, Severity

MAX_AGE = 30

_VISITS = {"first": FIRST_VISIT_OUTCOMES, "follow_up": FOLLOW_UP_OUTCOMES}


@dataclass(frozen=True, slots=True)
class RegimeRules:
    """What a legal regime asks for; what it does not ask for leaves no trace."""

    regime: Annotated[Regime, Called("code")]
    name: Wording
    registration: bool
    minimum_age: Annotated[int, Within(0, MAX_AGE)]


@dataclass(frozen=True, slots=True)
class SectorRules:
    """One kind of business; a dwelling needs consent or a warrant to enter."""

    sector: Annotated[Sector, Called("code")]
    name: Wording
    is_dwelling: Annotated[bool, Called("dwelling")]


@dataclass(frozen=True, slots=True)
class Terms:
    """The days that a first term for repair may have."""

    shortest: Annotated[int, Called("min"), Within(0, MAX_TERM_DAYS)]
    longest: Annotated[int, Called("max"), Within(0, MAX_TERM_DAYS)]

    def __post_init__(self) -> None:
        if self.longest < self.shortest:
            raise DocumentError(("max",), f"must be from {self.shortest} to {MAX_TERM_DAYS}")


@dataclass(frozen=True, slots=True)
class SeverityRules:
    """Where a severity stands on the ladder and what it may lead to at first."""

    severity: Annotated[Severity, Called("code")]
    name: Wording
    rank: Annotated[int, Within(1, 40)]
    first_actions: Few[Word]
    terms: Annotated[Terms, Called("term_days")]

    def allows(self, days: int) -> bool:
        """Whether this may be proposed as a first term for repair."""
        return self.terms.shortest <= days <= self.terms.longest

    def nearest(self, days: int) -> int:
        """The term that may be proposed and differs least."""
        return min(max(days, self.terms.shortest), self.terms.longest)


@dataclass(frozen=True, slots=True)
class Answer:
    """One word of the answer scale; the program must agree on the kind of visit it belongs to."""

    outcome: Annotated[Outcome, Called("code")]
    name: Wording
    visit: Word

    def __post_init__(self) -> None:
        if self.outcome not in _VISITS.get(self.visit, ()):
            raise DocumentError(("visit",), f"{self.outcome.value} does not belong to a visit of the kind {self.visit}")
