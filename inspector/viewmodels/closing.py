"""Closing a visit: what is missing, the operator's reaction and answer, the signatures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework import closings
from inspector.casework.desk import Desk
from inspector.domain.closing import Closing, missing
from inspector.domain.events import FindingsSigned, Stroke
from inspector.domain.ids import VisitId
from inspector.domain.recorded import Recorded
from inspector.domain.refusals import Refusal
from inspector.domain.values import OperatorResponse, Outcome, VisitKind, VisitState
from inspector.vault.model import Changes
from inspector.viewmodels.refusal_text import missing_texts
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.visit_inputs import REACTION_DRAFT, VisitInputs, keep_draft
from inspector.viewmodels.words import in_language, operator_word, severity_word, state_word, time_text

_translate = QCoreApplication.translate

Then = Callable[[Changes | Refusal], None]


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One violation as it will be read back."""

    condition: str
    title: str
    facts: str
    severity: str
    severity_word: str
    term: str


@dataclass(frozen=True, slots=True)
class PointRow:
    """One thing that is still missing."""

    text: str


@dataclass(frozen=True, slots=True)
class ClosingProps:
    """The closing tab as shown."""

    reaction: str = ""
    operator: str = ""
    operator_reason: str = ""
    operator_signed: bool = False
    officer_signed: bool = False
    rest: bool = False
    unanswered: int = 0
    may_close: bool = False
    is_signed: bool = False
    may_cosign: bool = False
    may_resubmit: bool = False
    state: str = ""
    signed_text: str = ""
    findings: tuple[FindingRow, ...] = ()
    points: tuple[PointRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ClosingInputs:
    """What the closing tab is derived from."""

    visit: VisitInputs
    reaction: str = ""
    operator: OperatorResponse | None = None
    operator_reason: str = ""
    operator_signature: tuple[Stroke, ...] = ()
    officer_signature: tuple[Stroke, ...] = ()
    rest: bool = False

    def wanted(self) -> Closing:
        """The closing as the officer has filled it in so far."""
        started = self.visit.visit.started
        rest = Outcome.NOT_CHECKED
        if started is not None and started.kind is VisitKind.FOLLOW_UP:
            rest = Outcome.NOT_ASSESSABLE
        return Closing(
            self.reaction,
            self.operator,
            self.operator_reason,
            self.operator_signature,
            self.officer_signature,
            rest if self.rest else None,
        )


def derive_closing_props(inputs: ClosingInputs) -> ClosingProps:
    """Turn what is known into what is shown."""
    known, visit = inputs.visit, inputs.visit.visit
    checklist = frozenset(known.checklist)
    gaps = missing(visit, checklist, inputs.wanted())
    signed = visit.signed
    mine = signed is not None and signed.author.installation == known.me.installation
    cosigned = any(r.author.installation == known.me.installation for r in visit.cosigned)
    points = missing_texts(gaps) if signed is None else ()
    return ClosingProps(
        reaction=inputs.reaction,
        operator="" if inputs.operator is None else inputs.operator.value,
        operator_reason=inputs.operator_reason,
        operator_signed=bool(inputs.operator_signature),
        officer_signed=bool(inputs.officer_signature),
        rest=inputs.rest,
        unanswered=sum(1 for condition in checklist if visit.answer(condition) is None),
        may_close=signed is None and gaps.is_empty,
        is_signed=signed is not None,
        may_cosign=signed is not None and not mine and not cosigned,
        may_resubmit=visit.state is VisitState.RETURNED and not visit.open_returns,
        state=state_word(visit.state),
        signed_text="" if signed is None else _signed_text(signed),
        findings=tuple(row for condition in visit.violations if (row := _finding(known, condition)) is not None),
        points=tuple(PointRow(text) for text in points),
    )


@for_qml
class ClosingViewModel(ViewModel[ClosingProps]):
    """What the closing tab binds to."""

    propsChanged = Signal()
    closed = Signal()

    reaction = prop(str, "reaction", propsChanged)
    operator = prop(str, "operator", propsChanged)
    operatorReason = prop(str, "operator_reason", propsChanged)
    operatorSigned = prop(bool, "operator_signed", propsChanged)
    officerSigned = prop(bool, "officer_signed", propsChanged)
    rest = prop(bool, "rest", propsChanged)
    unanswered = prop(int, "unanswered", propsChanged)
    mayClose = prop(bool, "may_close", propsChanged)
    isSigned = prop(bool, "is_signed", propsChanged)
    mayCosign = prop(bool, "may_cosign", propsChanged)
    mayResubmit = prop(bool, "may_resubmit", propsChanged)
    state = prop(str, "state", propsChanged)
    signedText = prop(str, "signed_text", propsChanged)
    findings = constant(QObject, "finding_model")
    points = constant(QObject, "point_model")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, ClosingProps(), parent)
        self._visit = visit
        self._inputs = ClosingInputs(inputs, inputs.reaction_draft)
        self.finding_model = Rows(FindingRow, self)
        self.point_model = Rows(PointRow, self)
        self._derive()

    def take(self, inputs: VisitInputs) -> None:
        """The visit was read again."""
        self._change(visit=inputs)

    @Slot(str)
    def setReaction(self, text: str) -> None:
        """The operator's words, literally; kept durable while they are typed."""
        self._change(reaction=text)
        self.session.act(lambda desk: keep_draft(desk, f"{REACTION_DRAFT}{self._visit}", text), self.tell)

    @Slot(str, str)
    def setOperator(self, response: str, reason: str) -> None:
        """Whether the operator signs, refuses or is absent, and why not."""
        self._change(operator=OperatorResponse(response) if response else None, operator_reason=reason)

    @Slot("QVariantList")
    def setOperatorSignature(self, strokes: Sequence[Sequence[int]]) -> None:
        """The operator's signature as lines."""
        self._change(operator_signature=_strokes(strokes))

    @Slot("QVariantList")
    def setOfficerSignature(self, strokes: Sequence[Sequence[int]]) -> None:
        """The officer's signature as lines."""
        self._change(officer_signature=_strokes(strokes))

    @Slot(bool)
    def setRest(self, rest: bool) -> None:
        """Mark everything still open as not checked when closing."""
        self._change(rest=rest)

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

        def action(desk: Desk) -> Changes | Refusal:
            result = closings.close_visit(desk, self._visit, wanted)
            if isinstance(result, Changes):
                desk.vault.drop_draft(f"{REACTION_DRAFT}{self._visit}")
            return result

        self.session.act(action, self.telling(then, self.closed.emit))

    def cosign_visit(self, then: Then | None = None) -> None:
        """The second officer signs too."""
        signature = self._inputs.officer_signature
        self.session.act(lambda desk: closings.cosign(desk, self._visit, signature), self.telling(then))

    def _change(self, **changes: object) -> None:
        self._inputs = replace(self._inputs, **changes)  # type: ignore[arg-type]  # the fields of the inputs
        self._derive()

    def _derive(self) -> None:
        props = derive_closing_props(self._inputs)
        self.finding_model.replace(props.findings)
        self.point_model.replace(props.points)
        self.show(props)


def _signed_text(signed: Recorded[FindingsSigned]) -> str:
    text = _translate("Closing", "Ondertekend door %1 om %2. Exploitant: %3.")
    text = text.replace("%1", signed.author.name).replace("%2", time_text(signed.at))
    return text.replace("%3", operator_word(signed.event.operator))


def _finding(known: VisitInputs, condition: str) -> FindingRow | None:
    item = next((found for c in known.checklist if c == condition and (found := known.catalogue.condition(c))), None)
    answer = None if item is None else known.visit.answer(item.id)
    if item is None or answer is None:
        return None
    days = answer.term_days
    term = "" if days is None else _translate("Closing", "Termijn: %1 dagen").replace("%1", str(days))
    if days == 0:
        term = _translate("Closing", "Direct herstellen")
    severity = answer.severity
    return FindingRow(
        condition,
        in_language(item.title),
        answer.facts,
        "" if severity is None else severity.value,
        "" if severity is None else severity_word(severity),
        term,
    )


def _strokes(strokes: Sequence[Sequence[int]]) -> tuple[Stroke, ...]:
    return tuple(tuple(int(value) for value in stroke) for stroke in strokes)
