"""Reviewing: the queue, one visit with its answers, the return with a comment, the release, the documents."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from inspector.casework import drafts
from inspector.casework.businesses.histories import file_before
from inspector.casework.desk import Desk
from inspector.casework.documents import documents
from inspector.casework.drafts import Draft
from inspector.casework.judging import deciding, erasing, reviews
from inspector.casework.visiting.handing_over import hand_over
from inspector.casework.visiting.visits import PURPOSE, consult_visit
from inspector.domain.ids import ConditionId, InstallationId, VisitId, parse_event_id
from inspector.domain.refusals import Refusal
from inspector.reports.model import Reader
from inspector.vault.model.changes import Changes
from inspector.vault.model.listed import VisitRow, Which
from inspector.viewmodels.review.review_decisions import decision_forms, decision_of, terms_text
from inspector.viewmodels.review.review_rows import (
    TO_REVIEW,
    ReviewInputs,
    ReviewProps,
    ReviewRead,
    derive_review_props,
)
from inspector.viewmodels.review.review_search import which_visits
from inspector.viewmodels.screen.file_choice import FileChoiceViewModel
from inspector.viewmodels.screen.plain_words import MOST_TOLD
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, constant, for_qml
from inspector.viewmodels.screen.visit_inputs import read_visit

PAGE = 100
"""How many visits are read at first, and more at a time."""

Then = Callable[[Changes | Refusal], None]
Document = Callable[[Path | Refusal], None]


@dataclass(frozen=True, slots=True)
class QueueRead:
    """The queue as it is now."""

    today: date
    rows: tuple[VisitRow, ...]
    names: Mapping[InstallationId, str]
    waiting: int
    has_more: bool
    found: frozenset[VisitId] | None = None
    """Those of them that were looked for."""


@for_qml
class ReviewViewModel(ViewModel[ReviewInputs, ReviewProps]):
    """What the review page binds to."""

    released = Signal()
    commented = Signal(str, arguments=["condition"])
    returned = Signal(str, arguments=["condition"])
    decided = Signal(str, arguments=["condition"])
    """What was typed of a decision stands in the file."""
    written = Signal(str, arguments=["path"])
    """A document stands on the disk."""
    handedOver = Signal()

    place = constant(FileChoiceViewModel, "place_choice")

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_review_props, ReviewInputs(), parent)
        self._purposes: dict[str, str] = {}
        self._most = PAGE
        self.place_choice = FileChoiceViewModel(session.work, (), self)
        self.rows_of("queue").moreWanted.connect(self._read_more)
        self.follow()

    @Slot()
    def reload(self) -> None:
        """Read the queue and the open visit again; the logs of the visit are checked anew."""
        self._read_queue()
        if self._inputs.selected:
            self._read_selected()

    @Slot(str)
    def select(self, visit: str) -> None:
        """Open one visit; a visit that is still going on asks for a purpose first."""
        if visit == self._inputs.selected:
            return
        self.change(selected=visit, read=ReviewRead(), purpose_needed=False, purpose="", show_all=False, last_file="")
        if visit:
            self._read_selected()
            if all(row.id != visit for row in self._inputs.rows):
                self._read_queue()  # another page led to it: the list has it too, and the head its name

    @Slot(str, str)
    def keepPurpose(self, visit: str, purpose: str) -> None:
        """Keep why a visit is to be read, until it is."""

        def kept() -> None:
            if visit == self._inputs.selected:
                self.change(purpose=purpose)

        self.session.act(
            lambda desk: drafts.keep_dialog(desk, VisitId(visit), PURPOSE, {PURPOSE: purpose}),
            self.telling(None, kept),
        )

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
        self._most = PAGE
        self.change(only_to_do=only_to_do)
        self._read_queue()

    @Slot(str)
    def setSearch(self, text: str) -> None:
        """Of every visit those to a business, of a day, month or year, or that found this; never of a person."""
        self._most = PAGE
        self.change(search=text)
        self._read_queue()

    @Slot(bool)
    def setShowAll(self, show_all: bool) -> None:
        """Every answer, or those that need a look."""
        self.change(show_all=show_all)

    @Slot(str, str)
    def draft(self, condition: str, text: str) -> None:
        """Keep an unfinished comment on this device; it stands in no log."""
        visit = VisitId(self._inputs.selected)

        def kept() -> None:
            read = self._inputs.read
            self.change(read=replace(read, drafts={**read.drafts, ConditionId(condition): text}))

        self.session.act(
            lambda desk: drafts.keep_text(desk, Draft.COMMENT, visit, condition, text), self.telling(None, kept)
        )

    @Slot(str, str)
    def comment(self, condition: str, text: str) -> None:
        """Remark on one answer."""
        visit = VisitId(self._inputs.selected)
        self.session.act(
            lambda desk: reviews.comment_on(desk, visit, ConditionId(condition), text),
            self.telling(None, lambda: self.commented.emit(condition)),
        )

    @Slot(str, str, str)
    def returnAnswer(self, visit: str, condition: str, comment: str, then: Then | None = None) -> None:
        """Terugsturen: ask the officers to look again."""
        self.session.act(
            lambda desk: reviews.return_answer(desk, VisitId(visit), ConditionId(condition), comment),
            self.telling(then, lambda: self.returned.emit(condition)),
        )

    @Slot(str, str)
    def release(self, visit: str, missing_signature: str = "", then: Then | None = None) -> None:
        """Vrijgeven: let the report go out; where a signature is missing, with the reason."""
        self.session.act(
            lambda desk: reviews.release_visit(desk, VisitId(visit), missing_signature),
            self.telling(then, self.released.emit),
        )

    @Slot(str, str, str)
    def handOver(self, visit: str, officer: str, to: str, then: Then | None = None) -> None:
        """Overdragen: een ander gaat verder in plaats van deze ambtenaar."""
        left, next_one = InstallationId(officer), InstallationId(to)
        self.session.act(
            lambda desk: hand_over(desk, VisitId(visit), left, next_one), self.telling(then, self.handedOver.emit)
        )

    @Slot(str, "QVariantMap")
    def keepDecision(self, condition: str, words: Mapping[str, object]) -> None:
        """Keep what stands in the form of a decision."""
        visit, texts = VisitId(self._inputs.selected), _texts(words)

        def kept() -> None:
            self.change(decision_forms={**self._inputs.decision_forms, condition: texts}, decision_error="")

        self.session.act(
            lambda desk: drafts.keep_dialog(desk, visit, f"{drafts.DECISION}{condition}", texts),
            self.telling(None, kept),
        )

    @Slot("QVariantMap", result=str)
    def termsOf(self, words: Mapping[str, object]) -> str:
        """From when and until when the terms of a decision would run."""
        return terms_text(_texts(words), self._inputs.today)

    @Slot(str, str, "QVariantMap")
    def decide(self, visit: str, condition: str, words: Mapping[str, object], then: Then | None = None) -> None:
        """Besluit vastleggen: what the authority decided on a finding; where the form corrects, for a reason."""
        texts, about = _texts(words), ConditionId(condition)
        decision, corrects = decision_of(about, texts), texts.get("corrects", "")

        def record(desk: Desk) -> Changes | Refusal:
            if isinstance(decision, Refusal):
                return decision
            if not corrects:
                return deciding.record(desk, VisitId(visit), decision)
            reason = texts.get("reason", "")
            return deciding.correct(desk, VisitId(visit), parse_event_id(corrects), decision, reason)

        self._decide(condition, record, then)

    @Slot(str, str, str, str)
    def takeBackDecision(
        self, visit: str, condition: str, decision: str, reason: str, then: Then | None = None
    ) -> None:
        """Intrekken: a decision that was recorded wrongly."""
        target = parse_event_id(decision)
        self._decide(condition, lambda desk: deciding.take_back(desk, VisitId(visit), target, reason), then)

    def _decide(self, condition: str, action: Callable[[Desk], Changes | Refusal], then: Then | None) -> None:
        def finished(result: Changes | Refusal) -> None:
            self.change(decision_error=refusal_text(result) if isinstance(result, Refusal) else "")
            if self.tell(result):
                self.decided.emit(condition)
            if then is not None:
                then(result)

        self.session.act(action, finished)

    @Slot(str, str)
    @Slot(str, str, str, str)
    def saveReport(
        self, visit: str, url: str, language: str = "nl", reader: str = "authority", then: Document | None = None
    ) -> None:
        """Write the finding report to a file the supervisor chose, in Dutch or English and for whom he says."""
        form = documents.ReportForm("en" if language == "en" else "nl", Reader(reader))
        self._save(partial(documents.write_report, form=form), VisitId(visit), url, then)

    @Slot(str, str)
    def saveBundle(self, visit: str, url: str, then: Document | None = None) -> None:
        """Write the court bundle to a file the supervisor chose."""
        self._save(documents.write_bundle, VisitId(visit), url, then)

    def _save(
        self,
        write: Callable[[Desk, VisitId, Path], Path | Refusal],
        visit: VisitId,
        url: str,
        then: Document | None,
    ) -> None:
        path = Path(QUrl(url).toLocalFile() or url)

        def finished(result: Path | Refusal) -> None:
            self.change(busy=False, last_file=result.name if isinstance(result, Path) else "")
            if isinstance(result, Path):
                self.written.emit(str(result))
            if then is not None:
                then(result)

        self.change(busy=True)
        self.session.read(lambda desk: write(desk, visit, path), self.telling(finished))

    def _read_selected(self) -> None:
        selected = VisitId(self._inputs.selected)
        self.session.read(lambda desk: _read_review(desk, selected), lambda read: self._show_visit(selected, read))

    def concerns(self, changes: Changes) -> bool:
        """Visits, what was found there before, and who was there."""
        return bool(changes.visits or changes.businesses or changes.directory)

    def _read_queue(self) -> None:
        asked, most = self._inputs, self._most
        self.session.read(lambda desk: _read_queue(desk, asked, most), lambda read: self._show_queue(asked, read))

    @Slot()
    def _read_more(self) -> None:
        self._most += PAGE
        self._read_queue()

    def _show_queue(self, asked: ReviewInputs, read: QueueRead) -> None:
        if (asked.search, asked.only_to_do) != (self._inputs.search, self._inputs.only_to_do):
            return  # another search was begun since, and its answer follows
        self.change(today=read.today, rows=read.rows, waiting=read.waiting, names=read.names, found=read.found)
        self.rows_of("queue").has_more = read.has_more

    def _show_visit(self, asked: VisitId, read: ReviewRead) -> None:
        if asked != self._inputs.selected:
            return
        is_open = read.visit is not None and read.visit.visit.state.is_unsigned
        self.change(
            read=read,
            purpose_needed=is_open and asked not in self._purposes,
            purpose="" if read.visit is None else read.visit.dialogs.get(PURPOSE, {}).get(PURPOSE, ""),
            decision_forms=decision_forms(read.visit),
        )


def _texts(words: Mapping[str, object]) -> dict[str, str]:
    return {name: str(text) for name, text in words.items()}


def _read_queue(desk: Desk, inputs: ReviewInputs, most: int) -> QueueRead:
    """What is to be done, the visit that is open, and where every visit is asked for the newest of them."""
    sought = () if inputs.only_to_do else which_visits(inputs.search, desk.catalogues, most)
    listed = TO_REVIEW if inputs.only_to_do else sought or (Which(),)
    rows = desk.vault.visits(*(replace(each, most=most) for each in listed))[:most]
    selected = desk.vault.visits(Which(named=frozenset({VisitId(inputs.selected)}))) if inputs.selected else ()
    names = {known: colleague.officer.name for known, colleague in desk.vault.directory.colleagues.items()}
    return QueueRead(
        desk.today(),
        tuple({row.id: row for row in (*rows, *selected)}.values()),
        names,
        desk.vault.visit_count(MOST_TOLD, *TO_REVIEW),
        has_more=len(rows) >= most,
        found=frozenset(row.id for row in rows) if sought else None,
    )


def _read_review(desk: Desk, visit: VisitId) -> ReviewRead:
    known = read_visit(desk, visit)
    if known is None or known.visit.started is None:
        left = len(desk.vault.leftovers(visit)) if erasing.is_decided(desk, visit) else 0
        return ReviewRead(known, is_erased=erasing.is_erased(desk, visit), left=left)
    return ReviewRead(
        known,
        file_before(desk, known.visit),
        desk.vault.business(known.visit.started.business.id),
        desk.vault.logs_of(visit),
        erasing.erased_of(desk, known.visit),
        drafts=drafts.texts(desk, Draft.COMMENT, visit),
        consulted=desk.vault.consulted(visit),
        aside=desk.vault.hand_ins_of(visit),
    )
