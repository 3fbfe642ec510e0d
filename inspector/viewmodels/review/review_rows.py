"""The review page as shown: the queue, one visit with what is to be decided, without Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector.casework.judging.erasing import ErasedContent
from inspector.domain.actions import Action
from inspector.domain.business import BusinessFile
from inspector.domain.events import AnswerReturned, DomainEvent, VisitReleased
from inspector.domain.ids import ConditionId, InstallationId, VisitId
from inspector.domain.recorded import Recorded
from inspector.domain.refusals import NewerProgramNeeded
from inspector.domain.values import VisitState
from inspector.domain.visits.parts import REPORTED
from inspector.domain.visits.released import last_release, unreleased, unreleased_conditions
from inspector.domain.visits.visit import Visit
from inspector.vault.model.listed import VisitRow, Which
from inspector.vault.model.revoked_devices import HandIn
from inspector.vault.model.streams import LogState
from inspector.viewmodels.erasures.review_erased import erased_text, erased_title, partly_text
from inspector.viewmodels.review.review_answers import (
    AnswerInputs,
    AnswerRow,
    all_photos,
    derive_answers,
    figures_of,
    photo_details,
)
from inspector.viewmodels.review.review_aside import aside_text
from inspector.viewmodels.review.review_decisions import Details
from inspector.viewmodels.review.review_follow_up import follow_up_text
from inspector.viewmodels.review.review_steps import chain_of, notes_of, timeline
from inspector.viewmodels.review.review_words import operator_text, released_without, signatures_text, totals_rows
from inspector.viewmodels.screen import officer_rows as people
from inspector.viewmodels.screen.abandoned import abandoned_text
from inspector.viewmodels.screen.plain_words import figure_text, short_day
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.signing_words import missing_signature_text
from inspector.viewmodels.screen.times import dated_text, when_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.words import kind_word, state_word

_translate = QCoreApplication.translate

NO_CONDITION = ConditionId("")
"""Under this name stands what is typed about the release itself."""

TO_DO = frozenset({VisitState.CLOSED, VisitState.RESUBMITTED})
TO_REVIEW = (*(Which(states=frozenset({state})) for state in sorted(TO_DO)), Which(came_later=True))
"""The visits of which `is_to_do` holds; each is asked for alone, so that the newest are looked up."""

_TONES = {
    VisitState.OPEN: "neutral",
    VisitState.CLOSED: "primary",
    VisitState.RETURNED: "neutral",
    VisitState.RESUBMITTED: "primary",
    VisitState.RELEASED: "ok",
    VisitState.ABANDONED: "neutral",
}
_ICONS = {
    VisitState.OPEN: "play-circle",
    VisitState.CLOSED: "tray",
    VisitState.RETURNED: "arrow-u-up-left",
    VisitState.RESUBMITTED: "pencil-simple",
    VisitState.RELEASED: "check-circle",
    VisitState.ABANDONED: "prohibit",
}


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One visit in the queue."""

    visit: str
    name: str
    detail: str
    officers: str
    state_word: str
    state_tone: str
    state_icon: str
    violations: int
    conflicts: int
    selected: bool


@dataclass(frozen=True, slots=True)
class ReviewRead:
    """The open visit as it is now."""

    visit: VisitInputs | None = None
    file: BusinessFile | None = None
    """The business as this visit found it."""
    file_now: BusinessFile | None = None
    logs: tuple[LogState, ...] = ()
    erased: tuple[ErasedContent, ...] = ()
    is_erased: bool = False
    """Nothing of the own agency is left of it."""
    left: int = 0
    """How much of the own agency is left of one that cannot be opened any more because of a decision."""
    drafts: Mapping[ConditionId, str] = field(default_factory=dict)
    consulted: tuple[Recorded[DomainEvent], ...] = ()
    """What the own logbook says of reading it while it went on."""
    aside: tuple[HandIn, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewInputs:
    """What the page is derived from."""

    today: date = date.min
    rows: tuple[VisitRow, ...] = ()
    waiting: int = 0
    """How many visits are to be judged, whatever of them is shown; counted as far as `MOST_TOLD`."""
    names: Mapping[InstallationId, str] = field(default_factory=dict)
    selected: str = ""
    only_to_do: bool = True
    search: str = ""
    found: frozenset[VisitId] | None = None
    """The visits that were looked for; nothing while none are."""
    read: ReviewRead = field(default_factory=ReviewRead)
    purpose_needed: bool = False
    purpose: str = ""
    show_all: bool = False
    last_file: str = ""
    busy: bool = False
    decision_forms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What stands in forms of decisions that were not recorded, by condition."""
    decision_error: str = ""


@dataclass(frozen=True, slots=True)
class ReviewProps:
    """The page as shown."""

    waiting: str = ""
    """How many visits are to be judged; nothing when none is."""
    shown: int = 0
    only_to_do: bool = True
    search: str = ""
    selected: str = ""
    is_read: bool = False
    business: str = ""
    name: str = ""
    line: str = ""
    officers: str = ""
    state: str = ""
    state_tone: str = "neutral"
    state_icon: str = ""
    figures: tuple[Details, ...] = ()
    """How often each answer was given, in the words in which it was given."""
    conflicts: int = 0
    amended: int = 0
    attention: int = 0
    answered: int = 0
    reaction: str = ""
    operator: str = ""
    signatures: str = ""
    missing_signature: str = ""
    """Who was to sign and has not: it is released for a reason only."""
    missing_reason: str = ""
    """As far as it was typed."""
    erased_title: str = ""
    erased_text: str = ""
    is_erased: bool = False
    partly_erased: str = ""
    """How much is left of a visit that cannot be opened any more."""
    aside: str = ""
    chain_holds: bool = False
    chain_title: str = ""
    chain_text: str = ""
    chain_head: str = ""
    chain_logs: tuple[Details, ...] = ()
    may_return: bool = False
    may_release: bool = False
    is_released: bool = False
    has_documents: bool = False
    next_step: str = ""
    follow_up: str = ""
    purpose_needed: bool = False
    purpose: str = ""
    show_all: bool = False
    busy: bool = False
    last_file: str = ""
    file_stem: str = ""
    decision_forms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What stands in forms of decisions that were not recorded, by condition."""
    decision_error: str = ""
    notes: tuple[Details, ...] = ()
    totals: tuple[Details, ...] = ()
    photos: tuple[Details, ...] = ()
    visit_photos: tuple[Details, ...] = ()
    timeline: tuple[Details, ...] = ()
    queue: tuple[QueueRow, ...] = ()
    stuck: str = ""
    """Whose tablet was revoked while nobody goes on in his place."""
    successors: tuple[dict[str, str], ...] = ()
    officer_rows: tuple[people.OfficerRow, ...] = ()
    revoke_first: str = ""
    answers: tuple[AnswerRow, ...] = ()


def derive_review_props(inputs: ReviewInputs) -> ReviewProps:
    """Turn what is known into what is shown."""
    read, known = inputs.read, inputs.read.visit
    queue = _with_people(_queue_props(inputs), known)
    if known is None or known.visit.started is None or inputs.purpose_needed:
        return queue
    visit, started, signed = known.visit, known.visit.started, known.visit.signed
    chain = chain_of(read.logs, visit)
    props = replace(
        queue,
        is_read=True,
        business=started.business.id,
        name=started.business.name,
        line=f"{short_day(started.day)} · {kind_word(started.kind)}",
        officers=", ".join(officer.name for officer in visit.officers),
        state=review_state_word(visit.state),
        state_tone=_TONES[visit.state],
        state_icon=_ICONS[visit.state],
        reaction="" if signed is None else signed.event.reaction,
        operator="" if signed is None else operator_text(visit),
        signatures=signatures_text(visit),
        missing_signature=missing_signature_text(visit, known.names),
        missing_reason=read.drafts.get(NO_CONDITION, ""),
        erased_title=erased_title(visit),
        erased_text=erased_text(visit, read.erased, read.logs),
        aside=aside_text(read.aside),
        chain_holds=chain.holds,
        chain_title=chain.title,
        chain_text=chain.text,
        chain_head=chain.head,
        chain_logs=chain.logs,
        is_released=last_release(visit) is not None,
        follow_up=follow_up_text(visit, known.catalogue, read.file_now),
        show_all=inputs.show_all,
        busy=inputs.busy,
        last_file=inputs.last_file,
        decision_forms=inputs.decision_forms,
        decision_error=inputs.decision_error,
        file_stem=f"{started.business.name} {short_day(started.day)}",
        notes=notes_of(visit),
        totals=totals_rows(known),
        photos=all_photos(known),
        visit_photos=photo_details(known, None),
        timeline=timeline(visit, read.consulted),
    )
    answers = derive_answers(AnswerInputs(known, read.file, read.drafts, inputs.today))
    return _with_verdict(_with_answers(props, answers), known, read.drafts)


def _with_people(props: ReviewProps, known: VisitInputs | None) -> ReviewProps:
    """Who takes part, and who could go on: that is shown before anybody says what he reads the visit for."""
    if known is None:
        return props
    shown = replace(props, stuck=people.stuck_text(known), successors=people.successor_choices(known))
    return replace(shown, officer_rows=people.officer_rows(known), revoke_first=people.revoke_first(known))


def _with_answers(props: ReviewProps, answers: tuple[AnswerRow, ...]) -> ReviewProps:
    return replace(
        props,
        figures=figures_of(answers),
        amended=sum(row.amended for row in answers),
        attention=sum(row.needs_look for row in answers),
        answered=len(answers),
        answers=tuple(row for row in answers if props.show_all or row.needs_look),
    )


def _with_verdict(props: ReviewProps, known: VisitInputs, drafts: Mapping[ConditionId, str]) -> ReviewProps:
    """What the supervisor may do with it now, or what stands in the way."""
    visit = known.visit
    has_findings = visit.part in REPORTED & visit.compartments
    unsent = sorted(condition for condition, text in drafts.items() if condition and text.strip())
    is_ready = known.may(Action.RELEASE) and has_findings and not visit.conflicts
    step = refusal_text(NewerProgramNeeded()) if known.needs_newer else _next_step(visit, has_findings)
    return replace(
        props,
        conflicts=len(visit.conflicts),
        may_return=known.may(Action.REVIEW) and has_findings,
        may_release=is_ready and not unsent,
        has_documents=has_findings,
        next_step=_unsent_text(unsent) if is_ready and unsent else step,
    )


def review_state_word(state: VisitState) -> str:
    """Where a visit stands, as the one who judges it says it."""
    return _translate("Review", "Nieuw") if state is VisitState.CLOSED else state_word(state)


def _queue_props(inputs: ReviewInputs) -> ReviewProps:
    rows = tuple(
        _queue(row, inputs)
        for row in sorted(inputs.rows, key=lambda row: row.started_at, reverse=True)
        if (is_to_do(row) if inputs.only_to_do else _is_sought(row, inputs)) or row.id == inputs.selected
    )
    return ReviewProps(
        waiting=figure_text(inputs.waiting),
        shown=len(rows),
        only_to_do=inputs.only_to_do,
        search=inputs.search,
        selected=inputs.selected,
        name=next((row.business_name for row in inputs.rows if row.id == inputs.selected), ""),
        purpose_needed=inputs.purpose_needed,
        purpose=inputs.purpose,
        is_erased=inputs.read.is_erased,
        partly_erased=partly_text(inputs.read.left),
        queue=rows,
    )


def _is_sought(row: VisitRow, inputs: ReviewInputs) -> bool:
    return inputs.found is None or row.id in inputs.found


def is_to_do(row: VisitRow) -> bool:
    """Handed in, or released with something that came in since."""
    return row.state in TO_DO or row.unreleased > 0


def _queue(row: VisitRow, inputs: ReviewInputs) -> QueueRow:
    day = _translate("Review", "Vandaag") if row.day == inputs.today else short_day(row.day)
    return QueueRow(
        visit=row.id,
        name=row.business_name,
        detail=f"{day} {when_text(row.started_at, row.day)} · {kind_word(row.kind)}",
        officers=", ".join(inputs.names.get(officer, officer[:8]) for officer in row.officers),
        state_word=_translate("Review", "Kwam later") if row.unreleased else review_state_word(row.state),
        state_tone="warn" if row.unreleased else _TONES[row.state],
        state_icon="tray" if row.unreleased else _ICONS[row.state],
        # What an open visit holds is read for a purpose only.
        violations=0 if row.state.is_unsigned else row.violations,
        conflicts=0 if row.state.is_unsigned else row.conflicts,
        selected=row.id == inputs.selected,
    )


def _next_step(visit: Visit, has_findings: bool) -> str:
    match visit.state:
        case _ if not has_findings and visit.erased:
            return _translate("Review", "De bevindingen van dit bezoek zijn gewist. Er valt niets te beoordelen.")
        case _ if not has_findings:
            return _translate(
                "Review", "De bevindingen van dit bezoek staan niet op dit apparaat. Maak eerst verbinding."
            )
        case VisitState.OPEN:
            return _translate("Review", "Dit bezoek is nog bezig. Beoordelen kan na het ondertekenen.")
        case VisitState.ABANDONED:
            text = _translate("Review", "Bij vergissing begonnen. %1. Verwijderen kan alleen door te laten wissen.")
            return text.replace("%1", abandoned_text(visit))
        case VisitState.RETURNED:
            conditions = ", ".join(sorted({recorded.event.condition for recorded in visit.open_returns}))
            text = _translate("Review", "Ligt bij uw collega: %1. U hoeft nu niets te doen.")
            return text.replace("%1", conditions or _translate("Review", "alles is aangevuld, nog niet ingediend"))
        case VisitState.RELEASED:
            released = visit.all_of(VisitReleased)[-1]
            text = _translate("Review", "Vrijgegeven op %1 door %2. Het rapport is definitief.")
            text = text.replace("%1", dated_text(released)).replace("%2", released.author.name)
            return " ".join(filter(None, (text, released_without(visit), _later_text(visit))))
        case _ if visit.conflicts:
            return _disputed_text(visit)
        case _:
            return _translate("Review", "Wijzigen kan niet. U geeft vrij of stuurt een antwoord terug met een vraag.")


def _disputed_text(visit: Visit) -> str:
    text = _translate("Review", "Vrijgeven kan pas als de ambtenaren het eens zijn over: %1.")
    return text.replace("%1", ", ".join(visit.conflicts))


def _later_text(visit: Visit) -> str:
    """What came in after the release, and what the supervisor can do with it."""
    later = unreleased(visit)
    if not later:
        return ""
    conditions = ", ".join(unreleased_conditions(visit))
    about = _translate("Review", "Daarna kwam nog iets binnen bij: %1.").replace("%1", conditions)
    text = about if conditions else _translate("Review", "Daarna kwam nog iets binnen.")
    if any(isinstance(each.event, AnswerReturned) for each in later):
        text += " " + _translate(
            "Review", "Een collega stuurde iets terug zonder de vrijgave te kennen; dat heeft geen gevolg."
        )
    choice = _translate("Review", "U geeft opnieuw vrij of stuurt een antwoord terug.")
    return f"{text} {_disputed_text(visit) if visit.conflicts else choice}"


def _unsent_text(conditions: list[ConditionId]) -> str:
    text = _translate("Review", "U typte iets bij %1 dat nog niet verstuurd is. Verstuur het of wis het.")
    return text.replace("%1", ", ".join(conditions))
