"""Closing a visit as shown: what was found, what is missing, who signed. Derived without Qt from frozen inputs."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from inspector.casework import drafts
from inspector.casework.drafts import ClosingDraft
from inspector.domain.actions import Action
from inspector.domain.acts.assessing import outcomes_for, rest_outcome, resubmit
from inspector.domain.acts.closing import Closing, missing, not_answered, unreasoned
from inspector.domain.acts.reading_back import Told, is_kept_back, told
from inspector.domain.ids import ConditionId
from inspector.domain.recorded import NewEvent
from inspector.domain.strokes import Stroke
from inspector.domain.texts import check_open_text
from inspector.domain.values import Officer, OperatorResponse
from inspector.domain.visits.beside import beside
from inspector.domain.visits.handovers import succeeded, unattested_by
from inspector.domain.visits.parts import REPORTED
from inspector.domain.visits.visit import Visit
from inspector.viewmodels.closing.closing_rows import (
    FEW,
    ColleagueRow,
    FindingRow,
    PointRow,
    SheetRow,
    SignatureRow,
    codes_of,
    colleague_row,
    finding_rows,
    signature_rows,
    signed_text,
)
from inspector.viewmodels.screen.hat_words import went_over_text
from inspector.viewmodels.screen.missing_words import missing_texts
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.signing_words import declaration, missing_signature_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.words import OUTCOME_ICONS, OUTCOME_TONES, interface_language, outcome_word, state_word

_translate = QCoreApplication.translate

Points = list[list[int]]


@dataclass(frozen=True, slots=True)
class ClosingInputs:
    """What the closing tab is derived from."""

    visit: VisitInputs
    draft: ClosingDraft = field(default_factory=ClosingDraft)
    operator_signature: tuple[Stroke, ...] = ()
    officer_signature: tuple[Stroke, ...] = ()
    by_passphrase: bool = False
    """The officer's passphrase stands in for the line."""
    came_in: bool = False
    """Something came in after somebody drew, so that it has to be read and drawn again."""
    sheet_open: bool = False
    sheet_code: int = 0

    def told(self) -> tuple[Told, ...]:
        """What is read back, in the words of this screen."""
        known, closing = self.visit, self.wanted()
        return told(known.visit, known.catalogue, known.checklist, language=closing.language, aloud=closing.read_aloud)

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
            self.draft.rest_reason,
            self.draft.signer_role,
            self.draft.signer_name,
            frozenset(map(ConditionId, self.draft.read_aloud)),
            self.draft.language or interface_language(),
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
    by_passphrase: bool = False
    has_own_signature: bool = False
    """Drawn, or confirmed with the passphrase."""
    rest: bool = False
    rest_word: str = ""
    rest_reason: str = ""
    rest_reason_error: str = ""
    asks_rest_reason: bool = False
    """Something counts as not checked, and nobody said why."""
    unanswered: int = 0
    signer_role: str = ""
    signer_name: str = ""
    signer_error: str = ""
    signer_roles: tuple[str, ...] = ()
    """The words that are usual."""
    declaration: str = ""
    """What this officer declares by signing, in the words of the own oath or promise."""
    missing_signature: str = ""
    """Who was to sign and has not, in words; nothing before anybody signed."""
    went_over: str = ""
    """Who of the own agency investigates here now, and who closes, in words."""
    asks_operator: bool = True
    """The findings are read back to an operator, who answers."""
    may_sign: bool = False
    may_close: bool = False
    is_signed: bool = False
    came_in: bool = False
    sheet: tuple[SheetRow, ...] = ()
    """What the operator is shown and signs."""
    sheet_open: bool = False
    sheet_language: str = ""
    sheet_languages: tuple[dict[str, str], ...] = ()
    """Each in its own word, for who reads it."""
    sheet_squares: tuple[str, ...] = ()
    """The code of it that is shown now, for a telephone to take along."""
    sheet_codes: int = 0
    sheet_code: int = 0
    beside: int = 0
    """How many violations the operator was not shown as they stand."""
    may_show: bool = False
    """These can be put to the operator now."""
    show_complete: bool = False
    may_cosign: bool = False
    may_resubmit: bool = False
    returns: int = 0
    state: str = ""
    signed_text: str = ""
    signed_reaction: str = ""
    officer: str = ""
    succession: str = ""
    """In whose place this officer goes on, and of what he attests nothing."""
    answers: tuple[dict[str, str], ...] = ()
    counts: tuple[dict[str, object], ...] = ()
    findings: tuple[FindingRow, ...] = ()
    points: tuple[PointRow, ...] = ()
    signatures: tuple[SignatureRow, ...] = ()
    colleagues: tuple[ColleagueRow, ...] = ()
    asks_colleagues: bool = False
    """Colleagues take part, and it matters here what was heard of them."""


def derive_closing_props(inputs: ClosingInputs) -> ClosingProps:
    """Turn what is known into what is shown."""
    known, visit, wanted = inputs.visit, inputs.visit.visit, inputs.wanted()
    standing = [visit.register(condition).values for condition in known.checklist]
    outcomes = [values[0].outcome for values in standing if len(values) == 1]
    props = ClosingProps(
        reaction=inputs.draft.reaction,
        reaction_error=_error(inputs.draft.reaction),
        operator=inputs.draft.operator,
        operator_reason=inputs.draft.operator_reason,
        reason_error=_error(wanted.operator_reason),
        operator_strokes=_points_of(inputs.operator_signature),
        officer_strokes=_points_of(inputs.officer_signature),
        by_passphrase=inputs.by_passphrase,
        has_own_signature=bool(inputs.officer_signature) or inputs.by_passphrase,
        rest=inputs.draft.rest,
        rest_word=outcome_word(rest_outcome(visit)).lower(),
        rest_reason=inputs.draft.rest_reason,
        rest_reason_error=_error(inputs.draft.rest_reason),
        asks_rest_reason=_asks_rest_reason(inputs),
        signer_role=inputs.draft.signer_role,
        signer_name=inputs.draft.signer_name,
        signer_error=_error(inputs.draft.signer_role) or _error(inputs.draft.signer_name),
        signer_roles=tuple(_signer_roles()),
        declaration=declaration(known.me),
        missing_signature=missing_signature_text(visit, known.names),
        went_over=went_over_text(visit, known.me),
        unanswered=standing.count(()) if visit.part in REPORTED else 0,
        asks_operator=visit.part in REPORTED,
        returns=len(visit.open_returns),
        state=state_word(visit.state),
        officer=known.me.name,
        succession=_succession(visit, known.me),
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
        came_in=inputs.came_in,
        beside=sum(not is_kept_back(visit, known.catalogue, condition) for condition in beside(visit)),
        findings=finding_rows(known, wanted),
        signatures=signature_rows(known),
        colleagues=tuple(colleague_row(each, known) for each in known.heard),
        asks_colleagues=bool(known.heard) and visit.part in visit.compartments,
    )
    return _with_signing(_with_sheet(props, inputs, wanted), inputs, wanted)


def _with_sheet(props: ClosingProps, inputs: ClosingInputs, wanted: Closing) -> ClosingProps:
    """The sheet in words, and as codes only while it is shown."""
    told = inputs.told()
    codes = codes_of(told) if inputs.sheet_open else ()
    return replace(
        props,
        sheet=tuple(SheetRow(t.condition or "", t.title, t.facts, t.severity, t.term) for t in told),
        sheet_open=inputs.sheet_open,
        sheet_language=wanted.language,
        sheet_languages=({"key": "nl", "label": "Nederlands"}, {"key": "en", "label": "English"}),
        sheet_squares=codes[inputs.sheet_code % len(codes)] if codes else (),
        sheet_codes=len(codes),
        sheet_code=inputs.sheet_code,
    )


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
            may_cosign=is_here and known.may(Action.COSIGN) and not has_signed and visit.was_there_at_signing(known.me),
            may_show=is_here and props.beside > 0 and known.may(Action.SHOW_OPERATOR),
            show_complete=_has_answered(inputs, wanted) and not _errors(props),
            signed_text=signed_text(signed),
            signed_reaction=signed.event.reaction,
        )
    may_sign = is_here and known.may(Action.CLOSE_VISIT)
    points = _points(inputs, wanted, frozenset(known.checklist)) if may_sign else ()
    is_complete = not points and not _errors(props)
    return replace(props, may_sign=may_sign, may_close=may_sign and is_complete, points=points)


def _errors(props: ClosingProps) -> str:
    return props.reaction_error + props.reason_error + props.rest_reason_error + props.signer_error


def _asks_rest_reason(inputs: ClosingInputs) -> bool:
    visit, checklist = inputs.visit.visit, frozenset(inputs.visit.checklist)
    if visit.part not in REPORTED:
        return False
    return bool(unreasoned(visit, checklist)) or (inputs.draft.rest and bool(not_answered(visit, checklist)))


def _signer_roles() -> tuple[str, ...]:
    return (
        _translate("Closing", "Exploitant"),
        _translate("Closing", "Beheerder"),
        _translate("Closing", "Medewerker"),
    )


def _has_answered(inputs: ClosingInputs, wanted: Closing) -> bool:
    """Whether the operator signed, or refused with a reason."""
    signs = wanted.operator is OperatorResponse.SIGNED
    if wanted.shows_operator and not wanted.signer_role.strip():
        return False
    return bool(inputs.operator_signature) if signs else wanted.shows_operator and bool(wanted.operator_reason.strip())


def _points(inputs: ClosingInputs, wanted: Closing, checklist: frozenset[ConditionId]) -> tuple[PointRow, ...]:
    """What the file needs, each with the tab where it is mended, and the lines to be drawn on this screen."""
    known = inputs.visit
    unwritten = drafts.unwritten(known.visit, known.facts_drafts, known.note_drafts, known.dialogs)
    unsaid = drafts.unsaid(known.dialogs)
    gaps = replace(missing(known.visit, checklist, wanted), unwritten=unwritten, unsaid=unsaid)
    unanswered = len(gaps.unanswered)
    if unanswered > FEW:
        gaps = replace(gaps, unanswered=())
    door = gaps.card_not_shown + gaps.no_place + len(gaps.places_without_ground)
    list_points = bool(gaps.conflicts) + bool(gaps.incomplete) + any(gaps.unwritten) + bool(gaps.unanswered)
    texts = missing_texts(gaps)
    tabs = ["door"] * door + ["checklist"] * list_points + ["notes"] * ("" in gaps.unwritten) + ["said"] * gaps.unsaid
    tabs += ["closing"] * (len(texts) - len(tabs))
    points = [
        PointRow(text, tab, "operator" if tab == "closing" else "") for text, tab in zip(texts, tabs, strict=True)
    ]
    if gaps.rest_reason_missing:
        points[-1] = replace(points[-1], card="")  # its field stands below the list itself
    if unanswered > FEW:
        text = _translate("Closing", "Nog %1 punten van de lijst niet beantwoord.").replace("%1", str(unanswered))
        points.insert(door + list_points, PointRow(text, "checklist"))
    if wanted.shows_operator and not wanted.signer_role.strip():
        points.append(
            PointRow(_translate("Closing", "Leg vast wie voor de exploitant tekent of weigert."), "closing", "operator")
        )
    if wanted.operator is OperatorResponse.SIGNED and not inputs.operator_signature:
        points.append(
            PointRow(_translate("Closing", "Laat de exploitant of beheerder tekenen."), "closing", "operator")
        )
    if not inputs.officer_signature and not inputs.by_passphrase:
        points.append(PointRow(_translate("Closing", "Zet uw eigen handtekening."), "closing", "officer"))
    return tuple(points)


def _succession(visit: Visit, me: Officer) -> str:
    giver, unseen = succeeded(visit, me), unattested_by(visit, me)
    if giver is None:
        return ""
    text = _translate("Closing", "U nam dit bezoek over van %1. U verklaart alleen over wat u zelf vastlegde.")
    if unseen:
        text += " " + _translate("Closing", "Dus niet over: %2.")
    return text.replace("%1", giver.name).replace("%2", ", ".join(unseen))


def _error(text: str) -> str:
    refusal = check_open_text(text)
    return "" if refusal is None else refusal_text(refusal)


def _response_word(response: OperatorResponse) -> str:
    return {
        OperatorResponse.SIGNED: _translate("Closing", "Tekent"),
        OperatorResponse.REFUSED: _translate("Closing", "Tekent niet"),
        OperatorResponse.ABSENT: _translate("Closing", "Niet aanwezig"),
    }[response]


def _points_of(strokes: tuple[Stroke, ...]) -> tuple[Points, ...]:
    """Lines as points of two numbers, in lists, which QML can count."""
    return tuple([[x, y] for x, y in zip(stroke[::2], stroke[1::2], strict=True)] for stroke in strokes)
