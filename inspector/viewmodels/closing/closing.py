"""Closing a visit: what is missing, the operator's reaction and answer, the signatures."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework import drafts
from inspector.casework.drafts import ClosingDraft
from inspector.casework.visiting import closings
from inspector.domain.acts.closing import Closing
from inspector.domain.events import Stroke
from inspector.domain.ids import VisitId
from inspector.viewmodels.closing.closing_props import (
    ClosingInputs,
    ClosingProps,
    FindingRow,
    PointRow,
    SignatureRow,
    derive_closing_props,
)
from inspector.viewmodels.screen.rows import Rows
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.shown import for_qml
from inspector.viewmodels.screen.viewmodel import constant, prop
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.visit_tab import Then, VisitTab


@for_qml
class ClosingViewModel(VisitTab[ClosingProps]):
    """What the closing tab binds to."""

    propsChanged = Signal()
    closed = Signal()
    cosigned = Signal()

    reaction = prop(str, "reaction", propsChanged)
    reactionError = prop(str, "reaction_error", propsChanged)
    operator = prop(str, "operator", propsChanged)
    operatorReason = prop(str, "operator_reason", propsChanged)
    reasonError = prop(str, "reason_error", propsChanged)
    operatorStrokes = prop("QVariantList", "operator_strokes", propsChanged)
    officerStrokes = prop("QVariantList", "officer_strokes", propsChanged)
    rest = prop(bool, "rest", propsChanged)
    restWord = prop(str, "rest_word", propsChanged)
    unanswered = prop(int, "unanswered", propsChanged)
    asksOperator = prop(bool, "asks_operator", propsChanged)
    maySign = prop(bool, "may_sign", propsChanged)
    mayClose = prop(bool, "may_close", propsChanged)
    isSigned = prop(bool, "is_signed", propsChanged)
    mayCosign = prop(bool, "may_cosign", propsChanged)
    mayResubmit = prop(bool, "may_resubmit", propsChanged)
    returns = prop(int, "returns", propsChanged)
    state = prop(str, "state", propsChanged)
    signedText = prop(str, "signed_text", propsChanged)
    signedReaction = prop(str, "signed_reaction", propsChanged)
    officer = prop(str, "officer", propsChanged)
    answers = prop("QVariantList", "answers", propsChanged)
    counts = prop("QVariantList", "counts", propsChanged)
    findings = constant(QObject, "finding_model")
    points = constant(QObject, "point_model")
    signatures = constant(QObject, "signature_model")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, ClosingProps(), parent)
        self._inputs = ClosingInputs(inputs, inputs.closing_draft)
        self.finding_model = Rows(FindingRow, self)
        self.point_model = Rows(PointRow, self)
        self.signature_model = Rows(SignatureRow, self)
        self._derive()

    def take(self, inputs: VisitInputs) -> None:
        """The visit was read again."""
        self._change(visit=inputs)

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

    @Slot(bool)
    def setRest(self, rest: bool) -> None:
        """Mark everything still open as not checked when closing."""
        self._fill_in(replace(self._inputs.draft, rest=rest))

    @Slot("QVariantList")
    def drawOperator(self, stroke: Sequence[Sequence[float]]) -> None:
        """One more line of the operator's signature."""
        self._change(operator_signature=(*self._inputs.operator_signature, _stroke(stroke)))

    @Slot()
    def clearOperator(self) -> None:
        """The operator begins again."""
        self._change(operator_signature=())

    @Slot("QVariantList")
    def drawOfficer(self, stroke: Sequence[Sequence[float]]) -> None:
        """One more line of the officer's signature."""
        self._change(officer_signature=(*self._inputs.officer_signature, _stroke(stroke)))

    @Slot()
    def clearOfficer(self) -> None:
        """The officer begins again."""
        self._change(officer_signature=())

    @Slot()
    def close(self) -> None:
        """Ondertekenen en sluiten."""
        self.close_visit(self._inputs.wanted())

    @Slot()
    def cosign(self) -> None:
        """Meetekenen."""
        self.cosign_visit()

    def close_visit(self, wanted: Closing, then: Then | None = None) -> None:
        """The same for callers in Python."""

        def done() -> None:
            self._change(officer_signature=(), operator_signature=())
            self.closed.emit()

        self.write(lambda desk: closings.close_visit(desk, self._visit, wanted), then, done=done)

    def cosign_visit(self, then: Then | None = None) -> None:
        """The second officer signs too."""
        signature = self._inputs.officer_signature

        def done() -> None:
            self._change(officer_signature=())
            self.cosigned.emit()

        self.write(lambda desk: closings.cosign(desk, self._visit, signature), then, done=done)

    def _fill_in(self, draft: ClosingDraft) -> None:
        """Show it, and keep it durable unless a field says why its text may not be kept."""
        self._change(draft=draft)
        if not self.props.reaction_error + self.props.reason_error:
            self.write(lambda desk: drafts.keep_closing(desk, self._visit, draft))

    def _change(self, **changes: object) -> None:
        self._inputs = replace(self._inputs, **changes)  # type: ignore[arg-type]  # the fields of the inputs
        self._derive()

    def _derive(self) -> None:
        props = derive_closing_props(self._inputs)
        self.finding_model.replace(props.findings)
        self.point_model.replace(props.points)
        self.signature_model.replace(props.signatures)
        self.show(props)


def _stroke(points: Sequence[Sequence[float]]) -> Stroke:
    return tuple(round(value) for point in points for value in point[:2])
