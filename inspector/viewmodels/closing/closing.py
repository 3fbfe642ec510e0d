"""Closing a visit: what is missing, the operator's reaction and answer, the signatures."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from inspector.casework import drafts
from inspector.casework.documents.exit_sheets import write_exit_sheet
from inspector.casework.drafts import ClosingDraft
from inspector.casework.visiting import closings
from inspector.domain.acts.closing import Closing
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.strokes import Stroke
from inspector.viewmodels.closing.closing_props import (
    ClosingInputs,
    ClosingProps,
    derive_closing_props,
)
from inspector.viewmodels.screen.file_choice import FileChoiceViewModel
from inspector.viewmodels.screen.viewmodel import constant
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, VisitTab, for_qml

Document = Callable[[Path | Refusal], None]

_NOTHING_DRAWN = {"operator_signature": (), "officer_signature": (), "by_passphrase": False}


@for_qml
class ClosingViewModel(VisitTab[ClosingInputs, ClosingProps]):
    """What the closing tab binds to."""

    closed = Signal()
    cosigned = Signal()
    operatorShown = Signal()
    sheetWritten = Signal(str, arguments=["path"])
    """The operator's sheet stands on the disk."""

    place = constant(FileChoiceViewModel, "place_choice")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        known = ClosingInputs(inputs, inputs.closing_draft)
        super().__init__(session, visit, derive_closing_props, known, parent)
        self.place_choice = FileChoiceViewModel(session.work, (), self)

    def show_visit(self, inputs: VisitInputs) -> None:
        """The visit was read again; what was drawn under other words is wiped."""
        before = self._inputs
        if self._was_drawn and _read_by(before) != _read_by(replace(before, visit=inputs)):
            self.change(visit=inputs, came_in=True, **_NOTHING_DRAWN)
        else:
            self.change(visit=inputs)

    def show_visit_later(self, inputs: VisitInputs) -> None:
        """At once where something was drawn: under other words it must not stand for a moment."""
        if self._was_drawn:
            self.show_visit(inputs)
        else:
            super().show_visit_later(inputs)

    @property
    def _was_drawn(self) -> bool:
        now = self._inputs
        return bool(now.operator_signature or now.officer_signature or now.by_passphrase)

    @Slot(str)
    def setReaction(self, text: str) -> None:
        """The operator's words, literally; kept durable while they are typed."""
        self._fill_in(replace(self._inputs.draft, reaction=text))

    @Slot(str)
    def setOperator(self, response: str) -> None:
        """Whether the operator signs, refuses or is absent."""
        self._fill_in(replace(self._inputs.draft, operator=response))

    @Slot(str)
    def setOperatorReason(self, text: str) -> None:
        """Why the operator does not sign."""
        self._fill_in(replace(self._inputs.draft, operator_reason=text))

    @Slot(str)
    def setSignerRole(self, role: str) -> None:
        """Who signs for the operator, or refuses to."""
        self._fill_in(replace(self._inputs.draft, signer_role=role))

    @Slot(str)
    def setSignerName(self, name: str) -> None:
        """What that person is called, if it was given."""
        self._fill_in(replace(self._inputs.draft, signer_name=name))

    @Slot(str)
    def setRestReason(self, reason: str) -> None:
        """Why the rest was not checked."""
        self._fill_in(replace(self._inputs.draft, rest_reason=reason))

    @Slot(str, bool)
    def setAloud(self, condition: str, aloud: bool) -> None:
        """Whether the operator hears of a point that is kept back from him otherwise."""
        others = tuple(each for each in self._inputs.draft.read_aloud if each != condition)
        self._fill_in(replace(self._inputs.draft, read_aloud=(*others, condition) if aloud else others))
        self.clearOperator()  # he drew under other words

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """In which language the operator is shown the sheet."""
        self._fill_in(replace(self._inputs.draft, language=language))
        self.clearOperator()  # he drew under other words

    @Slot(bool)
    def showSheet(self, shown: bool) -> None:
        """Turn the screen to the operator, or back."""
        self.change(sheet_open=shown, sheet_code=0)

    @Slot()
    def nextCode(self) -> None:
        """The next part of the sheet as a code."""
        self.change(sheet_code=self._inputs.sheet_code + 1)

    @Slot(str)
    def saveSheet(self, path: str, language: str = "", then: Document | None = None) -> None:
        """Write the sheet to a file: before the signature as it is shown now, afterwards as it was signed."""
        wanted = self._inputs.wanted()
        closing = replace(wanted, language=language or wanted.language)
        target = Path(QUrl(path).toLocalFile() or path)

        def written() -> None:
            self.sheetWritten.emit(str(target))

        self.session.read(
            lambda desk: write_exit_sheet(desk, self._visit, target, closing), self.telling(then, written)
        )

    @Slot(bool)
    def setRest(self, rest: bool) -> None:
        """Mark everything still open as not checked when closing."""
        self._fill_in(replace(self._inputs.draft, rest=rest))

    @Slot("QVariantList")
    def drawOperator(self, stroke: Sequence[Sequence[float]]) -> None:
        """One more line of the operator's signature."""
        self.change(operator_signature=(*self._inputs.operator_signature, _stroke(stroke)), came_in=False)

    @Slot()
    def clearOperator(self) -> None:
        """The operator begins again."""
        self.change(operator_signature=())

    @Slot("QVariantList")
    def drawOfficer(self, stroke: Sequence[Sequence[float]]) -> None:
        """One more line of the officer's signature."""
        drawn = (*self._inputs.officer_signature, _stroke(stroke))
        self.change(officer_signature=drawn, by_passphrase=False, came_in=False)

    @Slot()
    def confirmOfficer(self) -> None:
        """The officer typed the passphrase instead of drawing."""
        self.change(officer_signature=(), by_passphrase=True, came_in=False)

    @Slot()
    def clearOfficer(self) -> None:
        """The officer begins again."""
        self.change(officer_signature=(), by_passphrase=False)

    @Slot()
    def close(self, wanted: Closing | None = None, then: Then | None = None) -> None:
        """Ondertekenen en sluiten: what was filled in, if nothing else is wanted."""
        closing, shown = wanted or self._inputs.wanted(), self._inputs.visit.visit

        def done() -> None:
            self.change(**_NOTHING_DRAWN)
            self.closed.emit()

        self.write(lambda desk: closings.close_visit(desk, self._visit, closing, shown), then, done=done)

    @Slot()
    def showOperator(self, wanted: Closing | None = None, then: Then | None = None) -> None:
        """Voorleggen aan de exploitant, after the closing: what he was not shown then."""
        closing, shown = wanted or self._inputs.wanted(), self._inputs.visit.visit

        def done() -> None:
            self.change(operator_signature=())
            self.operatorShown.emit()

        self.write(lambda desk: closings.show_operator(desk, self._visit, closing, shown), then, done=done)

    @Slot()
    def cosign(self, then: Then | None = None) -> None:
        """Meetekenen."""
        signature, shown = self._inputs.officer_signature, self._inputs.visit.visit

        def done() -> None:
            self.change(**_NOTHING_DRAWN)
            self.cosigned.emit()

        self.write(lambda desk: closings.cosign(desk, self._visit, signature, shown), then, done=done)

    def _fill_in(self, draft: ClosingDraft) -> None:
        """Show it, and keep it durable; a text that may not go into the file has its reason at the field."""
        self.change(draft=draft)
        props = self.props
        errors = props.reaction_error, props.reason_error, props.rest_reason_error, props.signer_error
        has_reason = any(errors)
        self.write(
            lambda desk: drafts.keep_closing(desk, self._visit, draft),
            failed=lambda why: None if has_reason else self.refused.emit(why),
        )


def _read_by(inputs: ClosingInputs) -> tuple[object, ...]:
    """What whoever signs has read on the screen."""
    return (*inputs.told(), *(value for register in inputs.visit.visit.registers.values() for value in register.values))


def _stroke(points: Sequence[Sequence[float]]) -> Stroke:
    return tuple(round(value) for point in points for value in point[:2])
