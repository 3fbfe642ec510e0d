"""What a labour report tells of how people work there: relations, numbers by function, facts in both directions."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ReportRelations:
    """Which relations of work were stated or seen, and what that rests on."""

    relations: tuple[str, ...]
    text: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class ReportHeads:
    """How many people of a function were there as the officers came, or went."""

    when: str
    function: str
    number: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class IndependenceFact:
    """One fact in the words of the catalogue, what was seen, and which way it points."""

    direction: str
    sign: str
    text: str
    method: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class ReportEis:
    """The inspector's own decision on one violation: what must be done, and until when."""

    condition: str
    text: str
    until: date
    handed_over: date
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class ReportDocumentStep:
    """What was done with a document, when and by whom."""

    step: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class ReportDocument:
    """One document of the list: what it is, who was asked for it or showed it, and what was done with it."""

    name: str
    holder: str
    steps: tuple[ReportDocumentStep, ...]
    of_the_business: bool = True
    """Whether the operator may read of it."""


@dataclass(frozen=True, slots=True)
class ReportLabour:
    """All of it; a total of the facts has no place."""

    relations: tuple[ReportRelations, ...] = ()
    heads: tuple[ReportHeads, ...] = ()
    facts: tuple[IndependenceFact, ...] = ()
