"""The checklist of a visit: the tap, the facts, undo and the next open condition."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from inspector.casework import drafts
from inspector.casework.desk import Desk
from inspector.casework.drafts import Draft
from inspector.casework.visiting import checklists
from inspector.domain.acts.assessing import Judgement
from inspector.domain.catalogue.indicators import MINOR_SIGN
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import Refusal
from inspector.domain.values import Means, Outcome, Severity
from inspector.vault.model.changes import Changes
from inspector.viewmodels.checklist.checklist_props import (
    ChecklistInputs,
    ChecklistProps,
    Filter,
    derive_checklist_props,
    standing_at,
    term_options,
)
from inspector.viewmodels.checklist.checklist_rows import ConditionRow, RowMaker, judgement_of
from inspector.viewmodels.checklist.measuring import MeasuringViewModel
from inspector.viewmodels.checklist.undoing import Undo, taken_so_far
from inspector.viewmodels.screen.refusal_text import texts_refused
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, VisitTab, constant, for_qml

UNDO_DEPTH = 50


@for_qml
class ChecklistViewModel(VisitTab[ChecklistInputs, ChecklistProps]):
    """What the checklist page binds to."""

    scrollTo = Signal(int)
    """Bring this row into sight: the officer walked there or took an answer back."""
    wentTo = Signal(int)
    """Bring this row to the top: the officer asked for what is open, wherever it is."""
    categoryChosen = Signal()
    """Another part or filter: the list begins at its top."""
    minorDoubted = Signal()
    resolved = Signal()
    resubmitted = Signal()

    measuring = constant(MeasuringViewModel, "measuring_tab")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        self._drafts = dict(inputs.facts_drafts)
        self._maker = RowMaker()
        errors = texts_refused({str(condition): text for condition, text in self._drafts.items()})
        every = self._maker.rows(inputs, errors)
        undo = taken_so_far(inputs.visit, session.me.installation)[-UNDO_DEPTH:]
        known = ChecklistInputs(inputs, undo=undo, every=every, errors=errors)
        super().__init__(session, visit, derive_checklist_props, known, parent)
        self.measuring_tab = MeasuringViewModel(session, visit, inputs, self)

    def show_visit(self, inputs: VisitInputs) -> None:
        """The visit was read again; what stands in a field is newer than any draft that was read."""
        known = replace(inputs, facts_drafts=dict(self._drafts))
        self.change(visit=known, every=self._maker.rows(known, self._inputs.errors))

    # --- what the officer does

    @Slot(str, str)
    def assess(self, condition: str, outcome: str) -> None:
        """A tap on an answer: durable before the footer says so."""
        row = self._find(condition)
        if row is None:
            return
        judgement = Judgement(Outcome(outcome))
        if Outcome(outcome).needs_facts:
            judgement = replace(
                judgement,
                facts=row.facts.strip() or self._facts_before(condition),
                severity=Severity(row.severity or row.usual_severity),
                term_days=next((days for days in (row.term_days, row.usual_term_days) if days >= 0), None),
            )
        self.judge(ConditionId(condition), judgement)
        self.select(condition)  # while it is being written
        item = self._inputs.visit.catalogue.condition(ConditionId(condition))
        if Outcome(outcome).needs_facts and item is not None and MINOR_SIGN in item.opens_indicators:
            self.minorDoubted.emit()

    @Slot(str)
    def clear(self, condition: str) -> None:
        """A tap on the chosen answer: open again."""
        self.judge(ConditionId(condition), Judgement(None))
        self.select(condition)

    @Slot(int)
    def press(self, number: int) -> None:
        """A figure key: the answer of that place for the current condition, or its withdrawal."""
        row, answers = self._find(self._inputs.current), self.props.answers
        if row is None or not self.props.editable or not 0 < number <= len(answers):
            return
        outcome = answers[number - 1]["key"]
        if row.outcome == outcome:
            self.clear(row.condition)
        else:
            self.assess(row.condition, outcome)

    @Slot(str, str)
    def setSeverity(self, condition: str, severity: str) -> None:
        """Weigh a violation; a term that this weight does not allow becomes the nearest that it does."""
        weight = Severity(severity)

        def weighed(before: Judgement) -> Judgement:
            days = -1 if before.term_days is None else self.termWithin(severity, before.term_days)
            return replace(before, severity=weight, term_days=None if days < 0 else days)

        self._revise(condition, weighed)

    @Slot(str, int, result=int)
    def termWithin(self, severity: str, days: int) -> int:
        """The term nearest to this one that the weight allows; negative is none and stays so."""
        rules = self._inputs.visit.catalogue.severity(Severity(severity)) if severity else None
        return days if rules is None or days < 0 else rules.nearest(days)

    @Slot(str, int, result="QVariantList")
    def termsFor(self, severity: str, days: int) -> list[dict[str, str]]:
        """The terms to choose from for this weight, with the one that stands."""
        return list(term_options(self._inputs, Severity(severity) if severity else None, days))

    @Slot(str, int)
    def setTerm(self, condition: str, days: int) -> None:
        """Propose a term for repair; negative means none."""
        self._revise(condition, lambda judgement: replace(judgement, term_days=None if days < 0 else days))

    @Slot(str, str)
    def draftFacts(self, condition: str, text: str) -> None:
        """Keep unfinished text durable; it becomes part of the file on leaving the field."""
        self._drafts[ConditionId(condition)] = text
        self.show_visit(self._inputs.visit)
        self.write(
            lambda desk: drafts.keep_text(desk, Draft.FACTS, self._visit, condition, text),
            done=lambda: self._blame(condition, ""),
            failed=lambda why: self._blame(condition, why),
        )

    @Slot(str, str)
    def setFacts(self, condition: str, text: str) -> None:
        """The field was left: the facts go into the file."""
        self._revise(condition, lambda judgement: judgement.with_words(text.strip()))

    @Slot()
    def finishDrafts(self) -> None:
        """The tab is left, or the visit came back after a crash: what was typed goes into the file."""
        for condition, text in self._drafts.items() if self.props.editable else ():
            self.setFacts(condition, text)

    @Slot()
    def undo(self) -> None:
        """Take the last answer back; the file shows both."""
        if not self._inputs.undo:
            return
        last = self._inputs.undo[-1]
        self.change(undo=self._inputs.undo[:-1], current=last.condition)
        self.judge(last.condition, last.judgement, remember=False)
        self._show_row(last.condition, self.scrollTo)

    # --- where the officer is

    @Slot(str)
    def selectCategory(self, category: str) -> None:
        """Show another part of the list."""
        self.change(category=category, filter=Filter.NONE)
        self.categoryChosen.emit()

    @Slot(str)
    def showFiltered(self, chosen: str) -> None:
        """Show what the filter takes now over all categories, or one category again."""
        wanted = Filter(chosen)
        taken = frozenset(row.condition for row in self._inputs.every if wanted.takes(row))
        self.change(filter=wanted, filtered=taken)
        self.categoryChosen.emit()

    @Slot(bool)
    def showOnlyOpen(self, only_open: bool) -> None:
        """The filter that is used most."""
        self.showFiltered(Filter.OPEN if only_open else Filter.NONE)

    @Slot(str)
    def select(self, condition: str) -> None:
        """Make one condition the current one."""
        wanted = replace(self._inputs, current=condition)
        self.show_as(wanted, standing_at(self.props, wanted))

    def stand_at(self, condition: str) -> None:
        """Come back to a condition after the program was closed; nothing when there is none of that name."""
        if self._find(condition) is not None:
            self.select(condition)
            self._show_row(ConditionId(condition), self.scrollTo)

    @Slot(int)
    def move(self, rows: int) -> None:
        """Walk over the rows in sight; further than the ends is the end."""
        shown = self.props.rows
        if shown:
            start = self.props.current_row if self.props.current_row >= 0 else (-1 if rows > 0 else 0)
            place = min(max(start + rows, 0), len(shown) - 1)
            self.change(current=shown[place].condition)
            self.scrollTo.emit(place)

    @Slot(int)
    def moveCategory(self, by: int) -> None:
        """Go to the next or previous part of the list and its first row."""
        names = [row.category for row in self.props.categories]
        if names:
            place = min(max(names.index(self.props.category) + by, 0), len(names) - 1)
            self.change(category=names[place], filter=Filter.NONE)
            self.change(current=self.props.rows[0].condition)
            self.scrollTo.emit(0)

    @Slot()
    def nextOpen(self) -> None:
        """Go to the next open condition after the current one, over the categories and around."""
        every = self._inputs.every
        start = next((place for place, row in enumerate(every) if row.condition == self._inputs.current), -1)
        for row in (*every[start + 1 :], *every[: start + 1]):
            if Filter.OPEN.takes(row):
                self.change(current=row.condition)
                self._show_row(row.condition, self.wentTo)
                return

    # --- where officers differ, and what the supervisor sent back

    @Slot(str, str, str)
    def resolve(self, condition: str, chosen: str, reason: str) -> None:
        """Let the answer of one officer stand where two differ; `chosen` is the key of a conflict row."""
        register = self._inputs.visit.visit.register(ConditionId(condition))
        answer = next((value for value in register.values if str(value.id) == chosen), None)
        if answer is not None:
            self.resolve_with(ConditionId(condition), judgement_of(answer), reason)

    @Slot(str, str, str, str, int, str)
    def amendAnswer(
        self, condition: str, outcome: str, facts: str, severity: str, days: int, reason: str, then: Then | None = None
    ) -> None:
        """Aanvullen: change a returned answer; the first one stays readable beside it."""
        judgement = Judgement(Outcome(outcome) if outcome else None, facts.strip() if outcome else "")
        if judgement.outcome is not None and Means.STATE in judgement.outcome.means:
            standing = judgement_of(self._inputs.visit.visit.answer(ConditionId(condition)))
            judgement = replace(judgement, method=standing.method, measured=standing.measured)
        if judgement.outcome is not None and judgement.outcome.needs_facts:
            weight, term = Severity(severity) if severity else None, None if days < 0 else days
            judgement = replace(judgement, severity=weight, term_days=term)
        self.write(lambda desk: checklists.amend(desk, self._visit, ConditionId(condition), judgement, reason), then)

    def judge(
        self,
        condition: ConditionId,
        judgement: Judgement,
        *attachments: NewEvent,
        remember: bool = True,
        then: Then | None = None,
    ) -> None:
        """Record a judgement, with what is attached to it, and remember how to take it back."""
        before: list[Judgement] = []

        def action(desk: Desk) -> Changes | Refusal:
            before.append(self._as_seen(desk, condition))
            return checklists.assess(desk, self._visit, condition, judgement, *attachments)

        def done() -> None:
            self._drafts.pop(condition, None)
            self._blame(condition, "")
            if remember:
                self._remember(condition, before[0])

        self.write(action, then, done=done)

    def resolve_with(self, condition: ConditionId, judgement: Judgement, reason: str, then: Then | None = None) -> None:
        """Choose the answer where officers differ."""
        self.write(
            lambda desk: checklists.resolve(desk, self._visit, condition, judgement, reason),
            then,
            done=self.resolved.emit,
        )

    @Slot()
    def resubmit(self, then: Then | None = None) -> None:
        """Opnieuw indienen."""
        self.write(lambda desk: checklists.resubmit(desk, self._visit), then, done=self.resubmitted.emit)

    # --- inside

    def _revise(self, condition: str, change: Callable[[Judgement], Judgement]) -> None:
        """Change a part of an answer as it is in the file by then, not as it was when the screen was drawn."""
        known = ConditionId(condition)
        written: list[tuple[Judgement, Judgement]] = []

        def action(desk: Desk) -> Changes | Refusal:
            visit = desk.vault.visit(self._visit)
            before = judgement_of(None if visit is None else visit.answer(known))
            after = change(before)
            if before.outcome is None:
                return Changes()
            ends_draft = after.words == drafts.text_of(desk, Draft.FACTS, self._visit, known).strip()
            if after == before:
                kept = drafts.keep_text(desk, Draft.FACTS, self._visit, known, "") if ends_draft else Changes()
            else:
                kept = checklists.assess(desk, self._visit, known, after, ends_draft=ends_draft)
            if isinstance(kept, Changes):
                written.append((before, after))
            return kept

        def done() -> None:
            for before, after in written:
                if self._drafts.get(known, "").strip() == after.words:
                    self._drafts.pop(known, None)
                if before != after:
                    self._remember(known, before)
            self._blame(condition, "")

        self.write(action, done=done, failed=lambda why: self._blame(condition, why))

    def _remember(self, condition: ConditionId, before: Judgement) -> None:
        undo = (*self._inputs.undo, Undo(condition, before))[-UNDO_DEPTH:]
        self.change(undo=undo)

    def _as_seen(self, desk: Desk, condition: ConditionId) -> Judgement:
        """The answer with the facts as they stand in the field, so that taking back gives the text back too."""
        visit = desk.vault.visit(self._visit)
        seen = judgement_of(None if visit is None else visit.answer(condition))
        draft = drafts.text_of(desk, Draft.FACTS, self._visit, condition)
        return seen.with_words(draft.strip()) if draft and seen.outcome is not None else seen

    def _facts_before(self, condition: str) -> str:
        """What this officer wrote here before another answer was tapped; a slip of the finger loses no text."""
        register, me = self._inputs.visit.visit.register(ConditionId(condition)), self.session.me.installation
        own = (write.facts for write in reversed(register.writes) if write.author.installation == me and write.facts)
        return next(own, "")

    def _blame(self, condition: str, why: str) -> None:
        errors = {name: text for name, text in {**self._inputs.errors, condition: why}.items() if text}
        if errors != self._inputs.errors:
            self.change(errors=errors, every=self._maker.rows(self._inputs.visit, errors))

    def _show_row(self, condition: str, told: SignalInstance) -> None:
        """Bring a condition into sight, in the filter that is on or else in its category."""
        row = self._find(condition)
        if row is None:
            return
        if not any(shown.condition == condition for shown in self.props.rows):
            self.change(category=row.category, filter=Filter.NONE)
        told.emit(self.props.current_row)

    def _find(self, condition: str) -> ConditionRow | None:
        return next((row for row in self._inputs.every if row.condition == condition), None)
