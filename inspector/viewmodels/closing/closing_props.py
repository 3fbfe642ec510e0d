"""Closing a visit as shown: what was found, what is missing, who signed. Derived without Qt from frozen inputs."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from inspector.casework import drafts
from inspector.casework.drafts import ClosingDraft
from inspector.domain.actions import Action
from inspector.domain.acts.assessing import outcomes_for, rest_outcome, resubmit
from inspector.domain.acts.closing import Closing, missing
from inspector.domain.events import FindingsSigned
from inspector.domain.ids import ConditionId
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.strokes import Stroke
from inspector.domain.texts import check_text
from inspector.domain.values import OperatorResponse
from inspector.domain.visits.parts import REPORTED
from inspector.viewmodels.checklist.checklist_rows import term_word
from inspector.viewmodels.screen.refusal_text import missing_texts, refusal_text
from inspector.viewmodels.screen.times import clock_mark, said_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.words import (
    OUTCOME_ICONS,
    OUTCOME_TONES,
    in_language,
    local_day,
    operator_word,
    outcome_word,
    severity_word,
    short_day,
    state_word,
    time_text,
)

_translate = QCoreApplication.translate

Points = list[list[int]]

FEW = 6
"""So many conditions can be named in a sentence; more are counted."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One violation as it will be read back."""

    condition: str
    title: str
    facts: str
    severity: str
    severity_word: str
    term: str
    photos: int


@dataclass(frozen=True, slots=True)
class PointRow:
    """One thing that is still missing, and the tab where it is mended."""

    text: str
    tab: str
    card: str = ""
    """On the closing tab itself: who signs or answers there."""


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """Somebody who stands by the findings."""

    officer: str
    at: str
    role: str


@dataclass(frozen=True, slots=True)
class ClosingInputs:
    """What the closing tab is derived from."""

    visit: VisitInputs
    draft: ClosingDraft = field(default_factory=ClosingDraft)
    operator_signature: tuple[Stroke, ...] = ()
    officer_signature: tuple[Stroke, ...] = ()

    def wanted(self) -> Closing:
        """The closing as the officer has filled it in so far."""
        operator = OperatorResponse(self.draft.operator) if self.draft.operator else None
        signs = operator is OperatorResponse.SIGNED
        return Closing(
            self.draft.reaction,
            operator,
            "" if signs else self.draft.operator_reason,
            self.operator_signature if signs else (),
            self.officer_signature,
            rest_outcome(self.visit.visit) if self.draft.rest else None,
        )


@dataclass(frozen=True, slots=True)
class ClosingProps:
    """The closing tab as shown."""

    reaction: str = ""
    reaction_error: str = ""
    operator: str = ""
    operator_reason: str = ""
    reason_error: str = ""
    operator_strokes: tuple[Points, ...] = ()
    """The lines of a signature as the pad draws them."""
    officer_strokes: tuple[Points, ...] = ()
    rest: bool = False
    rest_word: str = ""
    unanswered: int = 0
    asks_operator: bool = True
    """The findings are read back to an operator, who answers."""
    may_sign: bool = False
    may_close: bool = False
    is_signed: bool = False
    may_cosign: bool = False
    may_resubmit: bool = False
    returns: int = 0
    state: str = ""
    signed_text: str = ""
    signed_reaction: str = ""
    officer: str = ""
    answers: tuple[dict[str, str], ...] = ()
    counts: tuple[dict[str, object], ...] = ()
    findings: tuple[FindingRow, ...] = ()
    points: tuple[PointRow, ...] = ()
    signatures: tuple[SignatureRow, ...] = ()


def derive_closing_props(inputs: ClosingInputs) -> ClosingProps:
    """Turn what is known into what is shown."""
    known, visit, wanted = inputs.visit, inputs.visit.visit, inputs.wanted()
    outcomes = [None if (answer := visit.answer(c)) is None else answer.outcome for c in known.checklist]
    props = ClosingProps(
        reaction=inputs.draft.reaction,
        reaction_error=_error(inputs.draft.reaction),
        operator=inputs.draft.operator,
        operator_reason=inputs.draft.operator_reason,
        reason_error=_error(wanted.operator_reason),
        operator_strokes=_points_of(inputs.operator_signature),
        officer_strokes=_points_of(inputs.officer_signature),
        rest=inputs.draft.rest,
        rest_word=outcome_word(rest_outcome(visit)).lower(),
        unanswered=outcomes.count(None) if visit.part in REPORTED else 0,
        asks_operator=visit.part in REPORTED,
        returns=len(visit.open_returns),
        state=state_word(visit.state),
        officer=known.me.name,
        answers=tuple({"key": response.value, "label": _response_word(response)} for response in OperatorResponse),
        counts=tuple(
            {
                "count": outcomes.count(outcome),
                "label": outcome_word(outcome),
                "icon": OUTCOME_ICONS[outcome],
                "tone": OUTCOME_TONES[outcome],
            }
            for outcome in outcomes_for(visit)
        ),
        findings=tuple(row for condition in visit.violations if (row := _finding(known, condition)) is not None),
        signatures=_signatures(known),
    )
    return _with_signing(props, inputs, wanted)


def _with_signing(props: ClosingProps, inputs: ClosingInputs, wanted: Closing) -> ClosingProps:
    """What this officer may sign now, or what stands in the way."""
    known, visit, signed = inputs.visit, inputs.visit.visit, inputs.visit.visit.signed
    is_here = visit.part in visit.compartments
    may_resubmit = is_here and known.may(Action.RESUBMIT) and isinstance(resubmit(visit), NewEvent)
    props = replace(props, may_resubmit=may_resubmit)
    if signed is not None:
        has_signed = any(r.author.installation == known.me.installation for r in (signed, *visit.cosigned))
        return replace(
            props,
            is_signed=True,
            may_cosign=is_here and known.may(Action.COSIGN) and not has_signed,
            signed_text=_signed_text(signed),
            signed_reaction=signed.event.reaction,
        )
    may_sign = is_here and known.may(Action.CLOSE_VISIT)
    points = _points(inputs, wanted, frozenset(known.checklist)) if may_sign else ()
    is_complete = not points and not props.reaction_error + props.reason_error
    return replace(props, may_sign=may_sign, may_close=may_sign and is_complete, points=points)


def _points(inputs: ClosingInputs, wanted: Closing, checklist: frozenset[ConditionId]) -> tuple[PointRow, ...]:
    """What the file needs, each with the tab where it is mended, and the lines to be drawn on this screen."""
    known = inputs.visit
    unwritten = drafts.unwritten(known.visit, known.facts_drafts, known.note_drafts)
    gaps = replace(missing(known.visit, checklist, wanted), unwritten=unwritten)
    unanswered = len(gaps.unanswered)
    if unanswered > FEW:
        gaps = replace(gaps, unanswered=())
    door = gaps.card_not_shown + gaps.no_place + len(gaps.places_without_ground)
    list_points = bool(gaps.conflicts) + bool(gaps.incomplete) + any(gaps.unwritten) + bool(gaps.unanswered)
    texts = missing_texts(gaps)
    tabs = ["door"] * door + ["checklist"] * list_points + ["notes"] * ("" in gaps.unwritten)
    tabs += ["closing"] * (len(texts) - len(tabs))
    points = [
        PointRow(text, tab, "operator" if tab == "closing" else "") for text, tab in zip(texts, tabs, strict=True)
    ]
    if unanswered > FEW:
        text = _translate("Closing", "Nog %1 punten van de lijst niet beantwoord.").replace("%1", str(unanswered))
        points.insert(door + list_points, PointRow(text, "checklist"))
    if wanted.operator is OperatorResponse.SIGNED and not inputs.operator_signature:
        points.append(
            PointRow(_translate("Closing", "Laat de exploitant of beheerder tekenen."), "closing", "operator")
        )
    if not inputs.officer_signature:
        points.append(PointRow(_translate("Closing", "Zet uw eigen handtekening."), "closing", "officer"))
    return tuple(points)


def _error(text: str) -> str:
    refusal = check_text(text)
    return "" if refusal is None else refusal_text(refusal)


def _response_word(response: OperatorResponse) -> str:
    return {
        OperatorResponse.SIGNED: _translate("Closing", "Tekent"),
        OperatorResponse.REFUSED: _translate("Closing", "Tekent niet"),
        OperatorResponse.ABSENT: _translate("Closing", "Niet aanwezig"),
    }[response]


def _signed_text(signed: Recorded[FindingsSigned]) -> str:
    operator = signed.event.operator
    text = _translate("Closing", "Ondertekend door %1 op %2 om %3.")
    if operator is not None:
        text = _translate("Closing", "Ondertekend door %1 op %2 om %3. Exploitant: %4.")
    text = text.replace("%1", signed.author.name).replace("%2", short_day(local_day(signed.at)))
    text = text.replace("%3", time_text(signed.at) + clock_mark(signed))
    answer = "" if operator is None else operator_word(operator).lower()
    reason = signed.event.operator_reason.rstrip(" .")
    return text.replace("%4", f"{answer} ({reason})" if reason else answer)


def _signatures(known: VisitInputs) -> tuple[SignatureRow, ...]:
    signed = known.visit.signed
    first, second = _translate("Closing", "Ondertekend"), _translate("Closing", "Meegetekend")
    if known.visit.part in REPORTED:
        first = _translate("Closing", "Eerste toezichthouder")
        second = _translate("Closing", "Tweede toezichthouder")
    others = (SignatureRow(r.author.name, said_text(r, known.visit), second) for r in known.visit.cosigned)
    return () if signed is None else (SignatureRow(signed.author.name, said_text(signed, known.visit), first), *others)


def _finding(known: VisitInputs, condition: ConditionId) -> FindingRow | None:
    item = known.catalogue.condition(condition) if condition in known.checklist else None
    answer = None if item is None else known.visit.answer(condition)
    if item is None or answer is None:
        return None
    severity = answer.severity
    return FindingRow(
        condition=condition,
        title=in_language(item.title),
        facts=answer.facts,
        severity="" if severity is None else severity.value,
        severity_word="" if severity is None else severity_word(severity),
        term="" if answer.term_days is None else term_word(answer.term_days),
        photos=len(known.visit.photos_of(condition)),
    )


def _points_of(strokes: tuple[Stroke, ...]) -> tuple[Points, ...]:
    """Lines as points of two numbers, in lists, which QML can count."""
    return tuple([[x, y] for x, y in zip(stroke[::2], stroke[1::2], strict=True)] for stroke in strokes)
