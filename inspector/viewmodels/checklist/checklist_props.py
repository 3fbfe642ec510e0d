"""The checklist as shown: which rows, how far it is, what can be done. Derived without Qt from frozen inputs."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from inspector.domain.actions import Action
from inspector.domain.acts.assessing import outcomes_for
from inspector.domain.ids import ConditionId
from inspector.domain.values import Outcome, Severity
from inspector.domain.visits.labour import asks_relations
from inspector.viewmodels.checklist.checklist_rows import (
    ConditionRow,
    ConflictRow,
    category_name,
    derive_conflict,
    sealed_rows,
    term_word,
)
from inspector.viewmodels.checklist.undoing import Undo
from inspector.viewmodels.screen.shown import ForPython
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.words import OUTCOME_ICONS, OUTCOME_TONES, outcome_word, severity_word

_translate = QCoreApplication.translate

USUAL_TERMS = (0, 1, 7, 14, 28)
"""Days an officer proposes most; the catalogue may name others."""


class Filter(StrEnum):
    """Which rows of all categories are shown together; empty shows one category."""

    NONE = ""
    OPEN = "open"
    VIOLATIONS = "violations"
    CONFLICTS = "conflicts"
    RETURNED = "returned"

    def takes(self, row: ConditionRow) -> bool:
        """Whether a row belongs to it now."""
        match self:
            case Filter.OPEN:
                return not row.outcome or row.incomplete
            case Filter.VIOLATIONS:
                return row.needs_facts
            case Filter.CONFLICTS:
                return row.in_conflict
            case Filter.RETURNED:
                return bool(row.returned)
            case _:
                return True


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """One part of the checklist and how far it is."""

    category: str
    name: str
    total: int
    answered: int
    violations: int
    conflicts: int
    complete: bool
    """Nothing is to be answered, written or settled in it."""
    counts: tuple[dict[str, object], ...]
    """How often each answer was given, for a bar."""
    selected: bool


@dataclass(frozen=True, slots=True)
class ChecklistProps:
    """The checklist as shown."""

    category: ForPython[str] = ""
    title: str = ""
    shown_count: int = 0
    shown_answered: int = 0
    filter: str = ""
    only_open: bool = False
    open_count: int = 0
    total: int = 0
    answered_count: int = 0
    violations: int = 0
    conflicts: int = 0
    returns: int = 0
    current: str = ""
    current_title: str = ""
    current_returned: str = ""
    """What the coordinator asks about the current condition."""
    current_warning: str = ""
    """What the catalogue warns of, and how much about people the facts may hold."""
    current_row: int = -1
    can_undo: bool = False
    editable: bool = True
    stopped: bool = False
    """The officer is in a dwelling on nothing: no answer is taken; the banner above says why."""
    may_amend: bool = False
    relations_missing: bool = False
    """Nothing is checked before somebody says how people work there."""
    counts: tuple[dict[str, object], ...] = ()
    answers: tuple[dict[str, str], ...] = ()
    severities: tuple[dict[str, str], ...] = ()
    rows: tuple[ConditionRow, ...] = ()
    categories: tuple[CategoryRow, ...] = ()
    conflict_rows: tuple[ConflictRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ChecklistInputs:
    """What the checklist is derived from."""

    visit: VisitInputs
    category: str = ""
    filter: Filter = Filter.NONE
    current: str = ""
    undo: tuple[Undo, ...] = ()
    every: tuple[ConditionRow, ...] = ()
    errors: Mapping[str, str] = field(default_factory=dict)
    """Why facts were refused, by condition."""
    filtered: frozenset[str] = frozenset()
    """What the filter took when it was set, so that no row jumps away under a finger."""


def derive_checklist_props(inputs: ChecklistInputs) -> ChecklistProps:
    """Turn what is known into what is shown."""
    visit, every = inputs.visit.visit, inputs.every
    names = list(dict.fromkeys(row.category for row in every))
    category = inputs.category if inputs.category in names else next(iter(names), "")
    shown = _rows_shown(inputs, category)
    props = ChecklistProps(
        category=category,
        title=_filter_name(inputs.filter) if inputs.filter else category_name(category),
        shown_count=sum(not row.sealed for row in shown),
        shown_answered=sum(bool(row.outcome) for row in shown),
        filter=inputs.filter.value,
        only_open=inputs.filter is Filter.OPEN,
        can_undo=bool(inputs.undo),
        editable=inputs.visit.may(Action.ASSESS),
        stopped=inputs.visit.stop(Action.ASSESS) is not None,
        may_amend=inputs.visit.may(Action.AMEND),
        relations_missing=asks_relations(visit) and inputs.visit.may(Action.ASSESS),
        answers=tuple(
            {"key": o.value, "label": outcome_word(o), "icon": OUTCOME_ICONS[o], "tone": OUTCOME_TONES[o]}
            for o in outcomes_for(visit)
        ),
        severities=tuple({"key": s.value, "label": severity_word(s)} for s in Severity),
        rows=shown,
        categories=tuple(
            _category(name, every, outcomes_for(visit), selected=name == category and not inputs.filter)
            for name in names
        ),
    )
    return standing_at(_with_totals(props, every, outcomes_for(visit)), inputs)


def standing_at(props: ChecklistProps, inputs: ChecklistInputs) -> ChecklistProps:
    """The same list with the current condition of these inputs, and nothing else of them: half of a tap is spared."""
    place = next((place for place, row in enumerate(props.rows) if row.condition == inputs.current), -1)
    current = next(
        (row for row in (*inputs.every, *sealed_rows(inputs.visit)) if row.condition == inputs.current), None
    )
    return replace(
        props,
        current=inputs.current,
        current_title="" if current is None else current.title,
        current_returned="" if current is None else current.returned,
        current_warning="" if current is None else " ".join(filter(None, (current.note, current.person_rule))),
        current_row=place,
        conflict_rows=derive_conflict(inputs.visit, inputs.current),
    )


def _rows_shown(inputs: ChecklistInputs, category: str) -> tuple[ConditionRow, ...]:
    """The rows of the filter or else of the category."""
    if inputs.filter:
        rows = [row for row in inputs.every if row.condition in inputs.filtered]
    else:
        rows = _in_order(inputs, category)
    return tuple(rows)


def _in_order(inputs: ChecklistInputs, category: str) -> list[ConditionRow]:
    """What is answered and what is sealed, in the order of the catalogue; only the former is counted anywhere."""
    sealed = [row for row in sealed_rows(inputs.visit) if row.category == category]
    rows = [row for row in inputs.every if row.category == category]
    order = {item.id: place for place, item in enumerate(inputs.visit.catalogue.conditions)} if sealed else {}
    return sorted((*rows, *sealed), key=lambda row: order.get(ConditionId(row.condition), 0))


def _with_totals(props: ChecklistProps, every: Sequence[ConditionRow], outcomes: Sequence[Outcome]) -> ChecklistProps:
    given = [row.outcome for row in every]
    counts = {outcome: given.count(outcome) for outcome in outcomes}
    tones = Counter(OUTCOME_TONES[outcome] for outcome, count in counts.items() for _ in range(count))
    return replace(
        props,
        open_count=sum(map(Filter.OPEN.takes, every)),
        total=len(every),
        answered_count=sum(map(bool, given)),
        violations=tones["bad"],
        conflicts=sum(row.in_conflict for row in every),
        returns=sum(bool(row.returned) for row in every),
        counts=tuple(
            {"count": count, "icon": OUTCOME_ICONS[outcome], "tone": OUTCOME_TONES[outcome]}
            for outcome, count in counts.items()
        ),
    )


def term_options(inputs: ChecklistInputs, severity: Severity | None, days: int) -> tuple[dict[str, str], ...]:
    """The terms to choose from for a violation of this weight; the one that stands is always among them."""
    rules = None if severity is None else inputs.visit.catalogue.severity(severity)
    usual = {*USUAL_TERMS, *(row.usual_term_days for row in inputs.every)} - {-1}
    offered = usual if rules is None else {*filter(rules.allows, usual), rules.terms.longest}
    return tuple({"key": str(each), "label": term_word(each)} for each in sorted({-1, days} | offered))


def _category(name: str, every: Sequence[ConditionRow], answers: Sequence[Outcome], *, selected: bool) -> CategoryRow:
    rows = [row for row in every if row.category == name]
    given = Counter(row.outcome for row in rows)
    return CategoryRow(
        category=name,
        name=category_name(name),
        total=len(rows),
        answered=len(rows) - given[""],
        violations=sum(row.needs_facts for row in rows),
        conflicts=sum(row.in_conflict for row in rows),
        complete=not any(Filter.OPEN.takes(row) or row.in_conflict for row in rows),
        counts=tuple({"count": given[answer], "tone": OUTCOME_TONES[answer]} for answer in answers),
        selected=selected,
    )


def _filter_name(chosen: Filter) -> str:
    return {
        Filter.OPEN: _translate("Checklist", "Wat nog open staat"),
        Filter.VIOLATIONS: _translate("Checklist", "Overtredingen"),
        Filter.CONFLICTS: _translate("Checklist", "Verschil tussen ambtenaren"),
        Filter.RETURNED: _translate("Checklist", "Teruggestuurde antwoorden"),
    }.get(chosen, "")
