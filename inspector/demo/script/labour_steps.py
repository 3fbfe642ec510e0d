"""The steps in which a labour inspector records how people work there."""

from typing import Annotated

from msgspec import Meta, field

from inspector.demo.script.step_fields import Condition, Indicator, InVisit, Name, Prose, TermDays
from inspector.domain.acts.saying import MOST_HEADS
from inspector.domain.labour_events import DocumentStep, HeadCountAt, WorkFunction
from inspector.domain.values import Method, Relation, SiteRole


class SetRelations(InVisit, frozen=True, kw_only=True, tag="set_relations"):
    """The officer states the relations of work; the checks follow them."""

    relations: Annotated[tuple[Relation, ...], Meta(min_length=1, max_length=len(Relation))]
    text: Prose = ""


class CountHeads(InVisit, frozen=True, kw_only=True, tag="head_count"):
    """The officer counts the people of one function as the officers come, or as they go."""

    function: WorkFunction
    persons: Annotated[int, Meta(ge=0, le=MOST_HEADS)] = field(name="number")
    when: HeadCountAt


class NoteIndependenceFact(InVisit, frozen=True, kw_only=True, tag="independence_fact"):
    """The officer notes one fact for or against self-employment."""

    indicator: Indicator
    text: Prose
    method: Method = Method.SEEN


class MakeEis(InVisit, frozen=True, kw_only=True, tag="eis"):
    """The officer makes an eis on a violation, and hands it over that day."""

    condition: Condition
    text: Prose
    term_days: TermDays


class ListDocument(InVisit, frozen=True, kw_only=True, tag="document"):
    """The officer lists a document, or what was done with one of the list: of a check, in words, or both."""

    step: DocumentStep
    condition: Condition | None = None
    text: Name = ""
    role: SiteRole = SiteRole.OPERATOR


LabourStep = SetRelations | CountHeads | NoteIndependenceFact | MakeEis | ListDocument
