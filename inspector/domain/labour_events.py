"""What a labour inspector records beside the checks: how people work there, how many, facts, an eis, documents.

Nobody is named in any of it: relations, functions and facts come from fixed lists.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspector.domain.event_rules import About, AfterRelease, By, In, Rules, Step
from inspector.domain.events import DomainEvent
from inspector.domain.ids import ConditionId
from inspector.domain.statutory_terms import days_after
from inspector.domain.values import Method, Relation, SiteRole

_RULES = Rules(By.OFFICERS, In.OWN_PART, About.STREAM, AfterRelease.WAITS, Step.NONE, must_understand=False)


class WorkFunction(StrEnum):
    """What somebody does there, as far as it is counted."""

    SEX_WORK = "sekswerker"
    SERVICE = "bediening"
    DESK = "balie"
    CLEANING = "schoonmaak"
    SECURITY = "beveiliging"
    LEADING = "leiding"
    OTHER = "overig"


class HeadCountAt(StrEnum):
    """When heads are counted: as the officers come and as they go."""

    ARRIVAL = "arrival"
    LEAVING = "leaving"


@dataclass(frozen=True, slots=True)
class RelationsStated(DomainEvent):
    """Which relations of work were stated or seen there; no judgement of whether they are what they are called.

    The checks of the first visit are those of these relations. `text`: what that rests on.
    """

    KIND = "relations_stated"
    RULES = _RULES

    relations: tuple[Relation, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class HeadsCounted(DomainEvent):
    """How many people of one function were there; never who."""

    KIND = "heads_counted"
    RULES = _RULES

    function: WorkFunction
    number: int
    when: HeadCountAt


@dataclass(frozen=True, slots=True)
class IndependenceFactNoted(DomainEvent):
    """One fact for or against self-employment, by its name in the catalogue; the weighing comes later and elsewhere."""

    KIND = "independence_fact_noted"
    RULES = _RULES

    indicator: str
    text: str
    method: Method = Method.SEEN


@dataclass(frozen=True, slots=True)
class EisMade(DomainEvent):
    """The inspector's own decision on a violation (Arbowet 27): what must be done, within days of the handing over."""

    KIND = "eis_made"
    RULES = _RULES

    condition: ConditionId
    text: str
    term_days: int
    handed_over: date

    @property
    def until(self) -> date:
        """The last day of the term; calendar days, no holiday added."""
        return days_after(self.handed_over, self.term_days)


class DocumentStep(StrEnum):
    """What was done with a document, in the order in which it mostly happens."""

    ASKED = "asked"
    SEEN = "seen"
    COPIED = "copied"
    TAKEN = "taken"
    """The document itself went along, against a receipt (Awb 5:17)."""
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class DocumentListed(DomainEvent):
    """One step with one document: a check of the catalogue that it is for, words of the inspector, or both.

    `holder`: the role of whoever was asked for it or showed it; what a worker showed is nothing of the operator's.
    """

    KIND = "document_listed"
    RULES = _RULES

    step: DocumentStep
    condition: ConditionId | None = None
    text: str = ""
    holder: SiteRole = SiteRole.OPERATOR


LabourSaid = RelationsStated | HeadsCounted | IndependenceFactNoted | EisMade | DocumentListed
"""What only the Labour Inspectorate records."""
