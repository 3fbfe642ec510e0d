"""The rules a catalogue states once for all its conditions: regimes, sectors, severities and the answer scale."""

from dataclasses import dataclass

from inspector.domain.catalogue.items import MAX_FEW, MAX_TERM_DAYS, MAX_WORD, Wording
from inspector.domain.catalogue.strict_document import Fields
from inspector.domain.values import FIRST_VISIT_OUTCOMES, FOLLOW_UP_OUTCOMES, Outcome, Regime, Sector, Severity

MAX_AGE = 30

_VISITS = {"first": FIRST_VISIT_OUTCOMES, "follow_up": FOLLOW_UP_OUTCOMES}


@dataclass(frozen=True, slots=True)
class RegimeRules:
    """What a legal regime asks for; what it does not ask for leaves no trace."""

    regime: Regime
    name: Wording
    registration: bool
    minimum_age: int

    @classmethod
    def read(cls, fields: Fields) -> "RegimeRules":
        """The rules that these fields hold."""
        fields.only("code", "name_nl", "name_en", "registration", "minimum_age")
        return cls(
            fields.choice("code", Regime),
            Wording.read(fields, "name"),
            registration=fields.flag("registration"),
            minimum_age=fields.number("minimum_age", 0, MAX_AGE),
        )


@dataclass(frozen=True, slots=True)
class SectorRules:
    """One kind of business; a dwelling needs consent or a warrant to enter."""

    sector: Sector
    name: Wording
    is_dwelling: bool

    @classmethod
    def read(cls, fields: Fields) -> "SectorRules":
        """The rules that these fields hold."""
        fields.only("code", "name_nl", "name_en", "dwelling")
        return cls(fields.choice("code", Sector), Wording.read(fields, "name"), is_dwelling=fields.flag("dwelling"))


@dataclass(frozen=True, slots=True)
class SeverityRules:
    """Where a severity stands on the ladder and what it may lead to at first."""

    severity: Severity
    name: Wording
    rank: int
    first_actions: tuple[str, ...]
    shortest_term: int
    longest_term: int

    @classmethod
    def read(cls, fields: Fields) -> "SeverityRules":
        """The rules that these fields hold."""
        fields.only("code", "name_nl", "name_en", "rank", "first_actions", "term_days")
        term = fields.child("term_days")
        term.only("min", "max")
        shortest = term.number("min", 0, MAX_TERM_DAYS)
        return cls(
            severity=fields.choice("code", Severity),
            name=Wording.read(fields, "name"),
            rank=fields.number("rank", 1, MAX_FEW),
            first_actions=fields.texts("first_actions", MAX_FEW, MAX_WORD, at_least=1),
            shortest_term=shortest,
            longest_term=term.number("max", shortest, MAX_TERM_DAYS),
        )

    def allows(self, days: int) -> bool:
        """Whether this may be proposed as a first term for repair."""
        return self.shortest_term <= days <= self.longest_term

    def nearest(self, days: int) -> int:
        """The term that may be proposed and differs least."""
        return min(max(days, self.shortest_term), self.longest_term)


@dataclass(frozen=True, slots=True)
class Answer:
    """One word of the answer scale; the program must agree on the kind of visit it belongs to."""

    outcome: Outcome
    name: Wording

    @classmethod
    def read(cls, fields: Fields) -> "Answer":
        """The answer that these fields hold."""
        fields.only("code", "name_nl", "name_en", "visit")
        outcome, visit = fields.choice("code", Outcome), fields.text("visit", MAX_WORD)
        if outcome not in _VISITS.get(visit, ()):
            raise fields.wrong("visit", f"{outcome.value} does not belong to a visit of the kind {visit}")
        return cls(outcome, Wording.read(fields, "name"))
