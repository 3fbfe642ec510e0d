"""A visit as its supervisor reads it: the answers, what changed, the timeline and whether the chain holds."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector.domain.events import (
    AnswerReturned,
    CardShown,
    CommentMade,
    Cosigned,
    DomainEvent,
    FindingsSigned,
    OfficerJoined,
    PlaceEntered,
    VisitReleased,
    VisitResubmitted,
    VisitStarted,
)
from inspector.domain.ids import ConditionId
from inspector.domain.recorded import Recorded
from inspector.domain.registers import Assessment
from inspector.domain.values import VisitState
from inspector.vault.model import LogState, VisitRow
from inspector.viewmodels.visit_inputs import VisitInputs
from inspector.viewmodels.words import (
    OUTCOME_ICONS,
    OUTCOME_TONES,
    STATE_TONES,
    in_language,
    kind_word,
    operator_word,
    outcome_word,
    place_word,
    severity_word,
    short_day,
    state_word,
    time_text,
)

_translate = QCoreApplication.translate

TO_DO = frozenset({VisitState.CLOSED, VisitState.RESUBMITTED})


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One visit in the queue."""

    visit: str
    name: str
    when: str
    kind: str
    state: str
    state_tone: str
    violations: int
    conflicts: int
    to_do: bool
    selected: bool


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer; what needs a look comes first."""

    key: str
    condition: str
    title: str
    question: str
    outcome: str
    outcome_word: str
    tone: str
    icon: str
    facts: str
    severity_word: str
    term: str
    officer: str
    at: str
    reason: str
    comments: str
    history: int
    photos: tuple[str, ...]
    in_conflict: bool
    returned: bool
    needs_look: bool


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One step of the visit."""

    key: str
    icon: str
    tone: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class ReviewInputs:
    """What the page is derived from."""

    rows: tuple[VisitRow, ...] = ()
    selected: str = ""
    only_to_do: bool = True
    visit: VisitInputs | None = None
    logs: tuple[LogState, ...] = ()
    purpose_needed: bool = False
    show_all: bool = False
    last_file: str = ""


@dataclass(frozen=True, slots=True)
class ReviewProps:
    """The page as shown."""

    waiting: int = 0
    shown: int = 0
    only_to_do: bool = True
    selected: str = ""
    name: str = ""
    line: str = ""
    state: str = ""
    state_tone: str = "neutral"
    compliant: int = 0
    violations: int = 0
    not_checked: int = 0
    not_applicable: int = 0
    conflicts: int = 0
    reaction: str = ""
    operator: str = ""
    chain_holds: bool = False
    chain_events: int = 0
    chain_head: str = ""
    may_return: bool = False
    may_release: bool = False
    is_released: bool = False
    purpose_needed: bool = False
    show_all: bool = False
    last_file: str = ""
    notes: str = ""
    totals: str = ""
    queue: tuple[QueueRow, ...] = ()
    answers: tuple[AnswerRow, ...] = ()
    timeline: tuple[TimelineRow, ...] = ()


def derive_review_props(inputs: ReviewInputs) -> ReviewProps:
    """Turn what is known into what is shown."""
    waiting = sum(row.state in TO_DO for row in inputs.rows)
    queue = tuple(
        _queue(row, inputs.selected)
        for row in sorted(inputs.rows, key=lambda row: row.started_at, reverse=True)
        if row.state in TO_DO or not inputs.only_to_do or row.id == inputs.selected
    )
    known = inputs.visit
    if known is None or known.visit.started is None or inputs.purpose_needed:
        return ReviewProps(
            waiting=waiting,
            shown=len(queue),
            only_to_do=inputs.only_to_do,
            selected=inputs.selected,
            purpose_needed=inputs.purpose_needed,
            queue=queue,
        )
    visit, started = known.visit, known.visit.started
    answers = _answers(known)
    tones = [row.tone for row in answers]
    signed = visit.signed
    heads = "".join(log.head for log in inputs.logs[:1])
    return ReviewProps(
        waiting=waiting,
        shown=len(queue),
        only_to_do=inputs.only_to_do,
        selected=inputs.selected,
        name=started.business.name,
        line=_line(known),
        state=state_word(visit.state),
        state_tone=STATE_TONES[visit.state],
        compliant=tones.count("ok"),
        violations=tones.count("bad"),
        not_checked=tones.count("warn"),
        not_applicable=tones.count("neutral"),
        conflicts=len(visit.conflicts),
        reaction="" if signed is None else signed.event.reaction,
        operator="" if signed is None else operator_word(signed.event.operator),
        chain_holds=bool(inputs.logs) and all(log.verified for log in inputs.logs),
        chain_events=sum(log.events for log in inputs.logs),
        chain_head=" ".join(heads[place : place + 4] for place in range(0, 16, 4)),
        may_return=visit.state in {VisitState.CLOSED, VisitState.RETURNED, VisitState.RESUBMITTED},
        may_release=visit.state in {VisitState.CLOSED, VisitState.RESUBMITTED} and not visit.conflicts,
        is_released=visit.state is VisitState.RELEASED,
        show_all=inputs.show_all,
        last_file=inputs.last_file,
        notes="\n".join(f"{note.author.name}: {note.event.text}" for note in visit.notes),
        totals=_totals(known),
        queue=queue,
        answers=tuple(row for row in answers if inputs.show_all or row.needs_look),
        timeline=tuple(_step(recorded) for recorded in visit.all_of(*_STEPS)),
    )


_STEPS = (
    VisitStarted,
    OfficerJoined,
    CardShown,
    PlaceEntered,
    FindingsSigned,
    Cosigned,
    AnswerReturned,
    CommentMade,
    VisitResubmitted,
    VisitReleased,
)


def _queue(row: VisitRow, selected: str) -> QueueRow:
    return QueueRow(
        visit=row.id,
        name=row.business_name,
        when=f"{short_day(row.day)} {time_text(row.started_at)}",
        kind=kind_word(row.kind),
        state=state_word(row.state),
        state_tone=STATE_TONES[row.state],
        violations=row.violations,
        conflicts=row.conflicts,
        to_do=row.state in TO_DO,
        selected=row.id == selected,
    )


def _answers(known: VisitInputs) -> list[AnswerRow]:
    rows = []
    returned = {recorded.event.condition for recorded in known.visit.open_returns}
    for condition in sorted(known.visit.registers):
        register = known.visit.register(condition)
        rows += [
            _answer(known, condition, value, len(register.writes), register.in_conflict, condition in returned)
            for value in register.values
        ]
    rank = {"bad": 0, "warn": 2, "ok": 3, "neutral": 4}
    return sorted(rows, key=lambda row: (not row.in_conflict, rank[row.tone], row.condition))


def _answer(
    known: VisitInputs,
    condition: ConditionId,
    value: Assessment,
    history: int,
    in_conflict: bool,
    returned: bool,
) -> AnswerRow:
    item = known.catalogue.condition(condition)
    outcome = value.outcome
    tone = "neutral" if outcome is None else OUTCOME_TONES[outcome]
    comments = known.visit.comments(condition)
    days = value.term_days
    term = "" if days is None else _translate("Review", "%1 dagen").replace("%1", str(days))
    return AnswerRow(
        key=f"{condition}/{value.id}",
        condition=condition,
        title="" if item is None else in_language(item.title),
        question="" if item is None else in_language(item.question),
        outcome="" if outcome is None else outcome.value,
        outcome_word="" if outcome is None else outcome_word(outcome),
        tone=tone,
        icon="circle-dashed" if outcome is None else OUTCOME_ICONS[outcome],
        facts=value.facts,
        severity_word="" if value.severity is None else severity_word(value.severity),
        term=_translate("Review", "direct") if days == 0 else term,
        officer=value.author.name,
        at=time_text(value.at),
        reason=value.reason,
        comments="\n".join(comments),
        history=history,
        photos=tuple(f"image://vault/{known.visit.id}/{photo.id}" for photo in known.visit.photos_of(condition)),
        in_conflict=in_conflict,
        returned=returned,
        needs_look=tone == "bad" or in_conflict or bool(comments) or history > 1 or bool(value.reason and tone == "ok"),
    )


def _line(known: VisitInputs) -> str:
    started = known.visit.started
    if started is None:
        return ""
    officers = ", ".join(officer.name for officer in known.visit.officers)
    return f"{short_day(started.day)} · {kind_word(started.kind)} · {officers}"


def _totals(known: VisitInputs) -> str:
    words = {named.code: in_language(named.name) for named in known.catalogue.check_outcomes}
    lines = []
    for check, outcomes in sorted(known.visit.totals.items()):
        item = known.catalogue.identity_check(ConditionId(check))
        question = check if item is None else in_language(item.question)
        numbers = ", ".join(f"{words.get(outcome, outcome)} {number}" for outcome, number in sorted(outcomes.items()))
        lines.append(f"{question} {numbers}")
    return "\n".join(lines)


def _step(recorded: Recorded[DomainEvent]) -> TimelineRow:
    icon, tone, title = _title(recorded.event)
    return TimelineRow(str(recorded.id), icon, tone, title, f"{time_text(recorded.at)} · {recorded.author.name}")


def _title(event: DomainEvent) -> tuple[str, str, str]:  # noqa: C901 - one line for each step
    match event:
        case VisitStarted():
            return "map-pin", "primary", _translate("Review", "Bezoek gestart")
        case OfficerJoined():
            return "users", "primary", _translate("Review", "Collega sluit aan")
        case CardShown(to=to):
            return "identification-card", "primary", _translate("Review", "Legitimatie getoond: %1").replace("%1", to)
        case PlaceEntered(place=place):
            return "door-open", "primary", _translate("Review", "Betreden: %1").replace("%1", place_word(place))
        case FindingsSigned():
            return "signature", "ok", _translate("Review", "Ondertekend")
        case Cosigned():
            return "signature", "ok", _translate("Review", "Meegetekend")
        case AnswerReturned(condition=condition):
            return "arrow-u-up-left", "warn", _translate("Review", "Teruggestuurd: %1").replace("%1", condition)
        case CommentMade(condition=condition):
            return "chat-text", "neutral", _translate("Review", "Opmerking bij %1").replace("%1", condition)
        case VisitResubmitted():
            return "paper-plane-tilt", "primary", _translate("Review", "Opnieuw ingediend")
        case VisitReleased():
            return "check-circle", "ok", _translate("Review", "Vrijgegeven")
        case _:
            return "circle", "neutral", ""
