"""The checklist of a visit: the tap, the facts, undo and the next open condition."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework import checklists
from inspector.casework.desk import Desk
from inspector.domain.assessing import Judgement
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import Refusal
from inspector.domain.values import Outcome, Severity
from inspector.vault.model import Changes
from inspector.viewmodels.checklist_rows import (
    CategoryRow,
    ChecklistInputs,
    ChecklistProps,
    ConditionRow,
    ConflictRow,
    Undo,
    derive_checklist_props,
    derive_rows,
    judgement_of,
)
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.visit_inputs import FACTS_DRAFT, VisitInputs, keep_draft

UNDO_DEPTH = 50

Then = Callable[[Changes | Refusal], None]


@for_qml
class ChecklistViewModel(ViewModel[ChecklistProps]):
    """What the checklist page binds to."""

    propsChanged = Signal()
    scrollTo = Signal(str)

    category = prop(str, "category", propsChanged)
    categoryName = prop(str, "category_name", propsChanged)
    onlyOpen = prop(bool, "only_open", propsChanged)
    total = prop(int, "total", propsChanged)
    answered = prop(int, "answered", propsChanged)
    compliant = prop(int, "compliant", propsChanged)
    violations = prop(int, "violations", propsChanged)
    notChecked = prop(int, "not_checked", propsChanged)
    notApplicable = prop(int, "not_applicable", propsChanged)
    conflicts = prop(int, "conflicts", propsChanged)
    current = prop(str, "current", propsChanged)
    savedAt = prop(str, "saved_at", propsChanged)
    canUndo = prop(bool, "can_undo", propsChanged)
    editable = prop(bool, "editable", propsChanged)
    answers = prop("QVariantList", "answers", propsChanged)
    severities = prop("QVariantList", "severities", propsChanged)
    rows = constant(QObject, "row_model")
    categories = constant(QObject, "category_model")
    conflictRows = constant(QObject, "conflict_model")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, ChecklistProps(), parent)
        self._visit = visit
        self._inputs = ChecklistInputs(inputs, every=derive_rows(inputs))
        self.row_model = Rows(ConditionRow, self)
        self.category_model = Rows(CategoryRow, self)
        self.conflict_model = Rows(ConflictRow, self)
        self._derive()

    def take(self, inputs: VisitInputs) -> None:
        """The visit was read again."""
        self._change(visit=inputs, every=derive_rows(inputs))

    # --- what the officer does

    @Slot(str, str)
    def assess(self, condition: str, outcome: str) -> None:
        """A tap on an answer: durable before the footer says so."""
        row = self._find(condition)
        if row is None:
            return
        judgement = Judgement(Outcome(outcome))
        if judgement.outcome is not None and judgement.outcome.needs_facts:
            judgement = replace(
                judgement,
                facts=row.facts,
                severity=Severity(row.severity or row.usual_severity),
                term_days=next((days for days in (row.term_days, row.usual_term_days) if days >= 0), None),
            )
        self.judge(ConditionId(condition), judgement)

    @Slot(str)
    def clear(self, condition: str) -> None:
        """A tap on the chosen answer: open again."""
        self.judge(ConditionId(condition), Judgement(None))

    @Slot(str, str)
    def setSeverity(self, condition: str, severity: str) -> None:
        """Weigh a violation."""
        self._rejudge(condition, lambda judgement: replace(judgement, severity=Severity(severity)))

    @Slot(str, int)
    def setTerm(self, condition: str, days: int) -> None:
        """Propose a term for repair; negative means none."""
        self._rejudge(condition, lambda judgement: replace(judgement, term_days=None if days < 0 else days))

    @Slot(str, str)
    def draftFacts(self, condition: str, text: str) -> None:
        """Keep unfinished text durable; it becomes part of the file on leaving the field."""
        key = f"{FACTS_DRAFT}{self._visit}/{condition}"
        self.session.act(lambda desk: keep_draft(desk, key, text), self.tell)

    @Slot(str, str)
    def setFacts(self, condition: str, text: str) -> None:
        """The field was left: the facts go into the file."""
        self._rejudge(condition, lambda judgement: replace(judgement, facts=text.strip()))

    @Slot()
    def undo(self) -> None:
        """Take the last answer back; the file shows both."""
        if not self._inputs.undo:
            return
        last = self._inputs.undo[-1]
        self._change(undo=self._inputs.undo[:-1])
        self.judge(last.condition, last.judgement, remember=False)

    @Slot(str)
    def selectCategory(self, category: str) -> None:
        """Show another part of the list."""
        self._change(category=category, only_open=False)

    @Slot(bool)
    def showOnlyOpen(self, only_open: bool) -> None:
        """Show what is open now over all categories, or one category again."""
        open_now = frozenset(row.condition for row in self._inputs.every if not row.outcome or row.incomplete)
        self._change(only_open=only_open, shown_open=open_now)

    @Slot(str)
    def select(self, condition: str) -> None:
        """Make one condition the current one."""
        self._change(current=condition)

    @Slot()
    def nextOpen(self) -> None:
        """Go to the next open condition after the current one, over the categories and around."""
        every = self._inputs.every
        start = next((place for place, row in enumerate(every) if row.condition == self._inputs.current), -1)
        for row in (*every[start + 1 :], *every[: start + 1]):
            if not row.outcome:
                self._change(category=row.category, only_open=False, current=row.condition)
                self.scrollTo.emit(row.condition)
                return

    @Slot(str, str, str)
    def resolve(self, condition: str, chosen: str, reason: str) -> None:
        """Let the answer of one officer stand where two differ; `chosen` is the key of a conflict row."""
        register = self._inputs.visit.visit.register(ConditionId(condition))
        answer = next((value for value in register.values if str(value.id) == chosen), None)
        if answer is not None:
            self.resolve_with(ConditionId(condition), judgement_of(answer), reason)

    # --- the same for callers in Python

    def judge(
        self,
        condition: ConditionId,
        judgement: Judgement,
        *attachments: NewEvent,
        remember: bool = True,
        then: Then | None = None,
    ) -> None:
        """Record a judgement, with what is attached to it, and remember how to take it back."""
        before = judgement_of(self._inputs.visit.visit.answer(condition))
        draft = f"{FACTS_DRAFT}{self._visit}/{condition}"

        def action(desk: Desk) -> Changes | Refusal:
            result = checklists.assess(desk, self._visit, condition, judgement, *attachments)
            if isinstance(result, Changes):
                desk.vault.drop_draft(draft)
            return result

        def done() -> None:
            if remember:
                undo = (*self._inputs.undo, Undo(condition, before))[-UNDO_DEPTH:]
                self._change(undo=undo, current=condition)

        self.session.act(action, self.telling(then, done))

    def resolve_with(self, condition: ConditionId, judgement: Judgement, reason: str, then: Then | None = None) -> None:
        """Choose the answer where officers differ."""
        self.session.act(
            lambda desk: checklists.resolve(desk, self._visit, condition, judgement, reason), self.telling(then)
        )

    def amend(self, condition: ConditionId, judgement: Judgement, reason: str, then: Then | None = None) -> None:
        """Change a returned answer."""
        self.session.act(
            lambda desk: checklists.amend(desk, self._visit, condition, judgement, reason), self.telling(then)
        )

    def resubmit(self, then: Then | None = None) -> None:
        """Hand the visit in again."""
        self.session.act(lambda desk: checklists.resubmit(desk, self._visit), self.telling(then))

    def saved(self, at: str) -> None:
        """The vault committed at this time."""
        self._change(saved_at=at)

    # --- inside

    def _rejudge(self, condition: str, change: Callable[[Judgement], Judgement]) -> None:
        known = ConditionId(condition)
        before = judgement_of(self._inputs.visit.visit.answer(known))
        after = change(before)
        if before.outcome is not None and after != before:
            self.judge(known, after)

    def _find(self, condition: str) -> ConditionRow | None:
        return next((row for row in self._inputs.every if row.condition == condition), None)

    def _change(self, **changes: object) -> None:
        self._inputs = replace(self._inputs, **changes)  # type: ignore[arg-type]  # the fields of the inputs
        self._derive()

    def _derive(self) -> None:
        props = derive_checklist_props(self._inputs)
        self.row_model.replace(props.rows)
        self.category_model.replace(props.categories)
        self.conflict_model.replace(props.conflict_rows)
        self.show(props)
