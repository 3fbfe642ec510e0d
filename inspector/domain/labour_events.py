"""What a labour inspector records beside the checks: how people work there, how many, and facts about independence.

Nobody is named in any of it: relations, functions and facts come from fixed lists.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspector.domain.event_rules import About, AfterRelease, By, In, Rules, Step
from inspector.domain.events import DomainEvent
from inspector.domain.ids import ConditionId
from inspector.domain.statutory_terms import days_after
from inspector.domain.values import Method, Relation

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


LabourSaid = RelationsStated | HeadsCounted | IndependenceFactNoted | EisMade
"""What only the Labour Inspectorate records."""
