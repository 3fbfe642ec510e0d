"""The checklist of a visit as rows: what is known turned into what is shown, without Qt."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from inspector.domain.assessing import Judgement, outcomes_for
from inspector.domain.catalogue_items import Category, Condition, LabourCheck, PhotoRule
from inspector.domain.ids import ConditionId
from inspector.domain.registers import Assessment
from inspector.domain.values import Outcome, Severity
from inspector.viewmodels.visit_inputs import VisitInputs
from inspector.viewmodels.words import OUTCOME_ICONS, OUTCOME_TONES, in_language, outcome_word, severity_word

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """One condition as the officer sees it."""

    condition: str
    title: str
    question: str
    basis: str
    hint: str
    category: str
    outcome: str = ""
    facts: str = ""
    severity: str = ""
    term_days: int = -1
    usual_severity: str = ""
    usual_term_days: int = -1
    needs_facts: bool = False
    incomplete: bool = False
    in_conflict: bool = False
    returned: str = ""
    photo_count: int = 0
    photo_allowed: bool = True
    history: int = 0
    last: bool = False


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """One of the answers that stand side by side."""

    key: str
    officer: str
    outcome: str
    outcome_word: str
    tone: str
    facts: str
    severity: str
    severity_word: str
    term_days: int


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """One part of the checklist and how far it is."""

    category: str
    name: str
    total: int
    answered: int
    violations: int
    selected: bool


@dataclass(frozen=True, slots=True)
class ChecklistProps:
    """The checklist as shown."""

    category: str = ""
    category_name: str = ""
    only_open: bool = False
    total: int = 0
    answered: int = 0
    compliant: int = 0
    violations: int = 0
    not_checked: int = 0
    not_applicable: int = 0
    conflicts: int = 0
    current: str = ""
    saved_at: str = ""
    can_undo: bool = False
    editable: bool = True
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
    only_open: bool = False
    current: str = ""
    saved_at: str = ""
    undo: tuple["Undo", ...] = ()
    every: tuple[ConditionRow, ...] = ()
    shown_open: frozenset[str] = field(default_factory=frozenset)
    """With `only_open`: what was open when the filter was set, so that no row jumps away under a finger."""


@dataclass(frozen=True, slots=True)
class Undo:
    """What to write to take the last tap back."""

    condition: ConditionId
    judgement: Judgement


def derive_checklist_props(inputs: ChecklistInputs) -> ChecklistProps:
    """Turn what is known into what is shown."""
    visit, known = inputs.visit.visit, inputs.visit
    every = inputs.every
    names = list(dict.fromkeys(row.category for row in every))
    category = inputs.category if inputs.category in names else (names[0] if names else "")
    shown = [row for row in every if row.category == category]
    if inputs.only_open:
        shown = [row for row in every if row.condition in inputs.shown_open]
    outcomes = [row.outcome for row in every]
    return ChecklistProps(
        category=category,
        category_name=_category_name(category),
        only_open=inputs.only_open,
        total=len(every),
        answered=sum(1 for outcome in outcomes if outcome),
        compliant=outcomes.count(Outcome.COMPLIANT) + outcomes.count(Outcome.RESOLVED),
        violations=outcomes.count(Outcome.VIOLATION) + outcomes.count(Outcome.UNRESOLVED),
        not_checked=outcomes.count(Outcome.NOT_CHECKED) + outcomes.count(Outcome.NOT_ASSESSABLE),
        not_applicable=outcomes.count(Outcome.NOT_APPLICABLE),
        conflicts=sum(row.in_conflict for row in every),
        current=inputs.current,
        saved_at=inputs.saved_at,
        can_undo=bool(inputs.undo),
        editable=visit.signed is None,
        answers=tuple(
            {"key": o.value, "label": outcome_word(o), "icon": OUTCOME_ICONS[o], "tone": OUTCOME_TONES[o]}
            for o in outcomes_for(visit)
        ),
        severities=tuple({"key": s.value, "label": severity_word(s)} for s in Severity),
        rows=tuple(replace(row, last=row is shown[-1]) for row in shown),
        categories=tuple(_category(name, every, name == category and not inputs.only_open) for name in names),
        conflict_rows=_conflict_rows(known, inputs.current),
    )


def derive_rows(known: VisitInputs) -> tuple[ConditionRow, ...]:
    """Every condition of the checklist, in the order of the catalogue."""
    photos = Counter(photo.event.condition for photo in known.visit.photos)
    returned = {recorded.event.condition: recorded.event.comment for recorded in known.visit.open_returns}
    rows = []
    for condition in known.checklist:
        item = known.catalogue.condition(condition)
        if item is not None:
            rows.append(_row(known, item, photos[condition], returned.get(condition, "")))
    return tuple(rows)


def judgement_of(answer: Assessment | None) -> Judgement:
    """What an answer says, without who and when."""
    if answer is None:
        return Judgement(None)
    return Judgement(answer.outcome, answer.facts, answer.severity, answer.term_days)


def category_of(item: Condition | LabourCheck) -> str:
    """The part of the checklist a condition stands in."""
    return item.category.value if isinstance(item, Condition) else item.group


def _row(known: VisitInputs, item: Condition | LabourCheck, photos: int, returned: str) -> ConditionRow:
    register = known.visit.register(item.id)
    answer = register.value
    outcome = None if answer is None else answer.outcome
    facts = known.facts_drafts.get(item.id, "" if answer is None else answer.facts)
    needs_facts = outcome is not None and outcome.needs_facts
    severity = answer.severity if answer is not None else None
    return ConditionRow(
        condition=item.id,
        title=in_language(item.title),
        question=in_language(item.question),
        basis=_basis(item),
        hint=in_language(item.evidence),
        category=category_of(item),
        outcome=outcome.value if outcome is not None else "",
        facts=facts,
        severity=severity.value if severity is not None else "",
        term_days=-1 if answer is None or answer.term_days is None else answer.term_days,
        usual_severity=item.severity.value,
        usual_term_days=-1 if item.follow_up.term_days is None else item.follow_up.term_days,
        needs_facts=needs_facts,
        incomplete=needs_facts and (not facts.strip() or severity is None),
        in_conflict=register.in_conflict,
        returned=returned,
        photo_count=photos,
        photo_allowed=not isinstance(item, Condition) or item.photo is not PhotoRule.FORBIDDEN,
        history=len(register.writes),
    )


def _basis(item: Condition | LabourCheck) -> str:
    if isinstance(item, LabourCheck):
        return in_language(item.basis)
    return in_language(item.bases[0].reference)


def _category(name: str, every: Sequence[ConditionRow], selected: bool) -> CategoryRow:
    rows = [row for row in every if row.category == name]
    return CategoryRow(
        category=name,
        name=_category_name(name),
        total=len(rows),
        answered=sum(1 for row in rows if row.outcome),
        violations=sum(row.needs_facts for row in rows),
        selected=selected,
    )


def _category_name(category: str) -> str:
    names = {
        Category.HEALTH: _translate("Checklist", "Gezondheid"),
        Category.SAFETY: _translate("Checklist", "Veiligheid"),
        Category.SELF_DETERMINATION: _translate("Checklist", "Zelfbeschikking"),
        Category.OPERATION: _translate("Checklist", "Bedrijfsvoering"),
        "voorwaardenpakket": _translate("Checklist", "Voorwaardenpakket"),
    }
    return names.get(category, category)


def _conflict_rows(known: VisitInputs, condition: str) -> tuple[ConflictRow, ...]:
    register = known.visit.register(ConditionId(condition))
    if not register.in_conflict:
        return ()
    return tuple(_conflict_row(value, value.outcome) for value in register.values if value.outcome is not None)


def _conflict_row(value: Assessment, outcome: Outcome) -> ConflictRow:
    return ConflictRow(
        key=str(value.id),
        officer=value.author.name,
        outcome=outcome.value,
        outcome_word=outcome_word(outcome),
        tone=OUTCOME_TONES[outcome],
        facts=value.facts,
        severity="" if value.severity is None else value.severity.value,
        severity_word="" if value.severity is None else severity_word(value.severity),
        term_days=-1 if value.term_days is None else value.term_days,
    )
