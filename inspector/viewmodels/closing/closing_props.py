"""Closing a visit as shown: what was found, what is missing, who signed. Derived without Qt from frozen inputs."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from inspector.casework import drafts
from inspector.casework.drafts import ClosingDraft
from inspector.casework.visiting.hearing import Heard
from inspector.domain.actions import Action
from inspector.domain.acts.assessing import outcomes_for, rest_outcome, resubmit
from inspector.domain.acts.closing import Closing, missing
from inspector.domain.acts.reading_back import Told, told
from inspector.domain.events import FindingsSigned
from inspector.domain.ids import ConditionId
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.strokes import Stroke
from inspector.domain.texts import check_text
from inspector.domain.values import Officer, OperatorResponse
from inspector.domain.visits.beside import beside, not_seen, stands_apart
from inspector.domain.visits.handovers import succeeded, unattested_by
from inspector.domain.visits.parts import REPORTED
from inspector.domain.visits.visit import Visit
from inspector.viewmodels.screen.refusal_text import missing_texts, refusal_text
from inspector.viewmodels.screen.times import clock_mark, said_text, when_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.words import (
    OUTCOME_ICONS,
    OUTCOME_TONES,
    interface_language,
    local_day,
    operator_word,
    outcome_word,
    role_word,
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
    """The term for repair, and how many photos there are."""
    beside: bool
    """The operator was not shown it as it stands."""


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
    not_seen: str
    """What this officer did not sign as it stands, in words."""


@dataclass(frozen=True, slots=True)
class ColleagueRow:
    """A colleague's device, and up to when what it recorded is here."""

    installation: str
    officer: str
    at: str
    never: bool


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

    def told(self) -> tuple[Told, ...]:
        """What is read back, in the words of this screen."""
        known, closing = self.visit, self.wanted()
        return told(known.visit, known.catalogue, known.checklist, language=closing.language, rest=closing.rest)

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
            interface_language(),
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
    unanswered: int = 0
    asks_operator: bool = True
    """The findings are read back to an operator, who answers."""
    may_sign: bool = False
    may_close: bool = False
    is_signed: bool = False
    came_in: bool = False
    overview: str = ""
    """How the list was answered, as it is read back."""
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
    overview, *findings = inputs.told()
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
        overview=overview.title,
        beside=len(beside(visit)),
        findings=tuple(sorted((_finding(known, each) for each in findings), key=lambda row: row.beside)),
        signatures=_signatures(known),
        colleagues=tuple(_colleague(each, known) for each in known.heard),
        asks_colleagues=bool(known.heard) and visit.part in visit.compartments,
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
            may_show=is_here and props.beside > 0 and known.may(Action.SHOW_OPERATOR),
            show_complete=_has_answered(inputs, wanted) and not props.reaction_error + props.reason_error,
            signed_text=_signed_text(signed),
            signed_reaction=signed.event.reaction,
        )
    may_sign = is_here and known.may(Action.CLOSE_VISIT)
    points = _points(inputs, wanted, frozenset(known.checklist)) if may_sign else ()
    is_complete = not points and not props.reaction_error + props.reason_error
    return replace(props, may_sign=may_sign, may_close=may_sign and is_complete, points=points)


def _has_answered(inputs: ClosingInputs, wanted: Closing) -> bool:
    """Whether the operator signed, or refused with a reason."""
    signs = wanted.operator is OperatorResponse.SIGNED
    return bool(inputs.operator_signature) if signs else wanted.shows_operator and bool(wanted.operator_reason.strip())


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
    if signed is None:
        return ()
    first, other = _translate("Closing", "Ondertekend als %1"), _translate("Closing", "Meegetekend als %1")
    every = ((signed, first), *((recorded, other) for recorded in known.visit.cosigned))
    return tuple(
        SignatureRow(
            each.author.name,
            said_text(each, known.visit),
            text.replace("%1", role_word(each.author.role).lower()),
            _not_seen_text(not_seen(known.visit, each)),
        )
        for each, text in every
    )


def _colleague(heard: Heard, known: VisitInputs) -> ColleagueRow:
    return ColleagueRow(heard.installation, heard.name, _heard_text(heard, known), heard.at is None)


def _heard_text(heard: Heard, known: VisitInputs) -> str:
    if heard.at is None:
        return _translate("Closing", "Nog niets gehoord")
    started = known.visit.started
    return _translate("Closing", "Gehoord tot %1").replace(
        "%1", when_text(heard.at, None if started is None else started.day)
    )


def _not_seen_text(conditions: tuple[ConditionId, ...]) -> str:
    if not conditions:
        return ""
    if len(conditions) > FEW:
        text = _translate("Closing", "Tekende niet voor %1 antwoorden die er later of daarnaast bij kwamen.")
        return text.replace("%1", str(len(conditions)))
    text = _translate("Closing", "Tekende niet voor wat er later of daarnaast bij kwam: %1.")
    return text.replace("%1", ", ".join(conditions))


def _finding(known: VisitInputs, line: Told) -> FindingRow:
    condition = ConditionId(line.condition or "")
    answer = known.visit.answer(condition)
    return FindingRow(
        condition=condition,
        title=line.title,
        facts=line.facts,
        severity="" if answer is None or answer.severity is None else answer.severity.value,
        severity_word=line.severity,
        term=line.term,
        beside=stands_apart(known.visit, condition),
    )


def _points_of(strokes: tuple[Stroke, ...]) -> tuple[Points, ...]:
    """Lines as points of two numbers, in lists, which QML can count."""
    return tuple([[x, y] for x, y in zip(stroke[::2], stroke[1::2], strict=True)] for stroke in strokes)
