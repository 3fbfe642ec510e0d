"""Reviewing: the queue, one visit with its answers, the return with a comment, the release, the documents."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from inspector.casework import documents, reviews
from inspector.casework.desk import Desk
from inspector.casework.visits import consult_visit
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.values import VisitState
from inspector.vault.model import Changes, LogState, VisitRow
from inspector.viewmodels.review_rows import (
    AnswerRow,
    QueueRow,
    ReviewInputs,
    ReviewProps,
    TimelineRow,
    derive_review_props,
)
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.visit_inputs import VisitInputs, read_visit

Then = Callable[[Changes | Refusal], None]
Document = Callable[[Path | Refusal], None]


@for_qml
class ReviewViewModel(ViewModel[ReviewProps]):
    """What the review page binds to."""

    propsChanged = Signal()
    released = Signal()

    waiting = prop(int, "waiting", propsChanged)
    shown = prop(int, "shown", propsChanged)
    onlyToDo = prop(bool, "only_to_do", propsChanged)
    selected = prop(str, "selected", propsChanged)
    name = prop(str, "name", propsChanged)
    line = prop(str, "line", propsChanged)
    state = prop(str, "state", propsChanged)
    stateTone = prop(str, "state_tone", propsChanged)
    compliant = prop(int, "compliant", propsChanged)
    violations = prop(int, "violations", propsChanged)
    notChecked = prop(int, "not_checked", propsChanged)
    notApplicable = prop(int, "not_applicable", propsChanged)
    conflicts = prop(int, "conflicts", propsChanged)
    reaction = prop(str, "reaction", propsChanged)
    operator = prop(str, "operator", propsChanged)
    chainHolds = prop(bool, "chain_holds", propsChanged)
    chainEvents = prop(int, "chain_events", propsChanged)
    chainHead = prop(str, "chain_head", propsChanged)
    mayReturn = prop(bool, "may_return", propsChanged)
    mayRelease = prop(bool, "may_release", propsChanged)
    isReleased = prop(bool, "is_released", propsChanged)
    purposeNeeded = prop(bool, "purpose_needed", propsChanged)
    showAll = prop(bool, "show_all", propsChanged)
    lastFile = prop(str, "last_file", propsChanged)
    notes = prop(str, "notes", propsChanged)
    totals = prop(str, "totals", propsChanged)
    queue = constant(QObject, "queue_model")
    answers = constant(QObject, "answer_model")
    timeline = constant(QObject, "timeline_model")

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, ReviewProps(), parent)
        self._inputs = ReviewInputs()
        self._purposes: dict[str, str] = {}
        self.queue_model = Rows(QueueRow, self)
        self.answer_model = Rows(AnswerRow, self)
        self.timeline_model = Rows(TimelineRow, self)
        session.changed.connect(self._on_changes)
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the queue and the open visit again."""
        self.session.read(lambda desk: desk.vault.visits(), self._queue_taken)
        if self._inputs.selected:
            self._read_selected()

    @Slot(str)
    def select(self, visit: str) -> None:
        """Open one visit; a visit that is still going on asks for a purpose first."""
        self._change(selected=visit, visit=None, logs=(), show_all=False, last_file="")
        if visit:
            self._read_selected()

    @Slot(str)
    def readFor(self, purpose: str) -> None:
        """Say why a visit is read that is not closed; the logbook keeps it."""
        selected = self._inputs.selected

        def done() -> None:
            self._purposes[selected] = purpose
            self._read_selected()

        self.session.act(lambda desk: consult_visit(desk, VisitId(selected), purpose), self.telling(None, done))

    @Slot(bool)
    def showOnlyToDo(self, only_to_do: bool) -> None:
        """The queue, or every visit."""
        self._change(only_to_do=only_to_do)

    @Slot(bool)
    def setShowAll(self, show_all: bool) -> None:
        """Every answer, or those that need a look."""
        self._change(show_all=show_all)

    @Slot(str, str)
    def comment(self, condition: str, text: str) -> None:
        """Remark on one answer."""
        selected = VisitId(self._inputs.selected)
        self.session.act(lambda desk: reviews.comment_on(desk, selected, ConditionId(condition), text), self.telling())

    @Slot(str, str)
    def returnAnswer(self, condition: str, comment: str) -> None:
        """Terugsturen."""
        self.return_answer(VisitId(self._inputs.selected), ConditionId(condition), comment)

    @Slot()
    def release(self) -> None:
        """Vrijgeven."""
        self.release_visit(VisitId(self._inputs.selected))

    @Slot(str)
    def saveReport(self, url: str) -> None:
        """Write the finding report to a file the supervisor chose."""
        self.save_report(VisitId(self._inputs.selected), _path(url))

    @Slot(str)
    def saveBundle(self, url: str) -> None:
        """Write the court bundle to a file the supervisor chose."""
        self.save_bundle(VisitId(self._inputs.selected), _path(url))

    def return_answer(self, visit: VisitId, condition: ConditionId, comment: str, then: Then | None = None) -> None:
        """Ask the officers to look again; for callers in Python."""
        self.session.act(lambda desk: reviews.return_answer(desk, visit, condition, comment), self.telling(then))

    def release_visit(self, visit: VisitId, then: Then | None = None) -> None:
        """Let the report go out; for callers in Python."""
        self.session.act(lambda desk: reviews.release_visit(desk, visit), self.telling(then, self.released.emit))

    def save_report(self, visit: VisitId, path: Path, then: Document | None = None) -> None:
        """Write the finding report; for callers in Python."""
        self.session.read(lambda desk: documents.write_report(desk, visit, path), self._written(then))

    def save_bundle(self, visit: VisitId, path: Path, then: Document | None = None) -> None:
        """Write the court bundle; for callers in Python."""
        self.session.read(lambda desk: documents.write_bundle(desk, visit, path), self._written(then))

    def _written(self, then: Document | None) -> Document:
        def finished(result: Path | Refusal) -> None:
            if isinstance(result, Path):
                self._change(last_file=result.name)
            if then is not None:
                then(result)

        return self.telling(finished)

    def _read_selected(self) -> None:
        selected = VisitId(self._inputs.selected)
        self.session.read(lambda desk: _read(desk, selected), self._visit_taken)

    def _on_changes(self, changes: Changes) -> None:
        if changes.visits:
            self.reload()

    def _queue_taken(self, rows: tuple[VisitRow, ...]) -> None:
        self._change(rows=rows)

    def _visit_taken(self, read: tuple[VisitInputs | None, tuple[LogState, ...]]) -> None:
        visit, logs = read
        if visit is None or visit.visit.id != self._inputs.selected:
            return
        going_on = visit.visit.state is VisitState.OPEN
        self._change(visit=visit, logs=logs, purpose_needed=going_on and visit.visit.id not in self._purposes)

    def _change(self, **changes: object) -> None:
        self._inputs = replace(self._inputs, **changes)  # type: ignore[arg-type]  # the fields of the inputs
        props = derive_review_props(self._inputs)
        self.queue_model.replace(props.queue)
        self.answer_model.replace(props.answers)
        self.timeline_model.replace(props.timeline)
        self.show(props)


def _read(desk: Desk, visit: VisitId) -> tuple[VisitInputs | None, tuple[LogState, ...]]:
    return read_visit(desk, visit), desk.vault.logs_of(visit)


def _path(url: str) -> Path:
    return Path(QUrl(url).toLocalFile() or url)
