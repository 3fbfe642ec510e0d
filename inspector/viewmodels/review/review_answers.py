"""The answers of a visit as its supervisor reads them: what needs a look first, with everything that explains it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import cast

from PySide6.QtCore import QCoreApplication

from inspector.domain.actions import Action
from inspector.domain.business import BusinessFile
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.sanctions import Found, propose
from inspector.domain.events import AnswerReturned, CommentMade, ConditionAssessed, PhotoAttached
from inspector.domain.ids import ConditionId
from inspector.domain.recorded import Recorded
from inspector.domain.values import REPETITION_MONTHS, Means, Outcome, Severity
from inspector.domain.visits.captions import caption_of
from inspector.domain.visits.registers import Assessment, ConditionRegister
from inspector.domain.visits.released import unreleased_conditions
from inspector.domain.visits.visit import Visit
from inspector.viewmodels.review.review_decisions import Details, decision_rows
from inspector.viewmodels.screen.beside_words import beside_text
from inspector.viewmodels.screen.decision_words import proposed_term_text
from inspector.viewmodels.screen.plain_words import short_day
from inspector.viewmodels.screen.said_words import measured_text
from inspector.viewmodels.screen.times import dated_text, written_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.words import OUTCOME_ICONS, OUTCOME_TONES, in_language, outcome_word, severity_word

_translate = QCoreApplication.translate

_TONES = ("bad", "warn", "ok", "neutral")
_SEVERITIES = tuple(reversed(Severity))


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One condition and what was answered; in a conflict `versions` holds every answer that stands."""

    condition: str
    title: str = ""
    question: str = ""
    outcome_word: str = ""
    tone: str = "neutral"
    icon: str = "circle-dashed"
    facts: str = ""
    severity_word: str = ""
    is_acute: bool = False
    term: str = ""
    byline: str = ""
    reason: str = ""
    previous: str = ""
    proposal: str = ""
    draft: str = ""
    in_conflict: bool = False
    returned: bool = False
    amended: bool = False
    needs_look: bool = False
    beside: str = ""
    """The operator was not shown it as it stands."""
    may_decide: bool = False
    """What the authority decided on it can be recorded."""
    decisions: tuple[Details, ...] = ()
    versions: tuple[Details, ...] = ()
    earlier: tuple[Details, ...] = ()
    remarks: tuple[Details, ...] = ()
    photos: tuple[Details, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerInputs:
    """What the answers are derived from."""

    known: VisitInputs
    file: BusinessFile | None = None
    drafts: Mapping[ConditionId, str] = field(default_factory=dict)
    today: date = date.min


def derive_answers(inputs: AnswerInputs) -> tuple[AnswerRow, ...]:
    """Every answer: conflicts first, then what was amended, then violations by weight, then the rest."""
    visit = inputs.known.visit
    amended = frozenset(recorded.event.condition for recorded in amendments(visit))
    later = frozenset(unreleased_conditions(visit))
    ordered = sorted(
        (register for register in visit.registers.values() if register.values),
        key=lambda register: _urgency(register, register.condition in amended),
    )
    rows = (_answer(inputs, register, register.condition in amended) for register in ordered)
    return tuple(_marked(visit, row, later) for row in rows)


def _marked(visit: Visit, row: AnswerRow, later: frozenset[ConditionId]) -> AnswerRow:
    """Told apart: what came in after the release, and what the operator was not shown."""
    condition = ConditionId(row.condition)
    beside = beside_text(visit, condition)
    return replace(row, needs_look=row.needs_look or bool(beside) or condition in later, beside=beside)


def photo_details(known: VisitInputs, condition: ConditionId | None) -> tuple[Details, ...]:
    """The photos of one condition, or of the visit as such, numbered over the whole visit."""
    return tuple(
        _photo(known, number, photo)
        for number, photo in enumerate(known.visit.photos, start=1)
        if photo.event.condition == condition
    )


def all_photos(known: VisitInputs) -> tuple[Details, ...]:
    """Every photo that counts, in the order of their numbers."""
    return tuple(_photo(known, number, photo) for number, photo in enumerate(known.visit.photos, start=1))


def amendments(visit: Visit) -> tuple[Recorded[ConditionAssessed], ...]:
    """The judgements that answer a return, oldest first."""
    returns = {recorded.id for recorded in visit.all_of(AnswerReturned)}
    every = cast("tuple[Recorded[ConditionAssessed], ...]", visit.all_of(ConditionAssessed))  # asked for by this type
    return tuple(recorded for recorded in every if returns.intersection(recorded.replaces))


def figures_of(answers: tuple[AnswerRow, ...]) -> tuple[Details, ...]:
    """How often each answer was given, what weighs most first; a difference is no answer yet."""
    words = [row.outcome_word for row in answers if not row.in_conflict]
    given = [outcome for outcome in Outcome if outcome_word(outcome) in words]
    rows: tuple[Details, ...] = tuple(
        {
            "text": f"{outcome_word(outcome)}: {words.count(outcome_word(outcome))}",
            "tone": OUTCOME_TONES[outcome],
            "icon": OUTCOME_ICONS[outcome],
        }
        for outcome in sorted(given, key=lambda outcome: _TONES.index(OUTCOME_TONES[outcome]))
    )
    if any(Means.FINDING in outcome.means for outcome in given):
        return rows
    none = _translate("Review", "Geen overtredingen")
    return ({"text": none, "tone": "neutral", "icon": OUTCOME_ICONS[Outcome.VIOLATION]}, *rows)


def _urgency(register: ConditionRegister, amended: bool) -> tuple[bool, bool, int, int, str]:
    tones = [_tone(value) for value in register.values]
    weights = [_SEVERITIES.index(value.severity) for value in register.values if value.severity is not None]
    return (
        not register.in_conflict,
        not amended,
        min(map(_TONES.index, tones)),
        min(weights, default=len(_SEVERITIES)),
        register.condition,
    )


def _answer(inputs: AnswerInputs, register: ConditionRegister, amended: bool) -> AnswerRow:
    known, condition, value = inputs.known, register.condition, register.values[-1]
    item = known.catalogue.condition(condition)
    standing = {write.id for write in register.values}
    earlier = tuple(write for write in register.writes if write.id not in standing)
    remarks, decisions = _remarks(known.visit, condition), decision_rows(known.visit, condition, inputs.today)
    return AnswerRow(
        condition=condition,
        title="" if item is None else in_language(item.title),
        question="" if item is None else in_language(item.question),
        outcome_word=_word(value),
        tone=_tone(value),
        icon=_icon(value),
        facts=_facts(value),
        severity_word="" if value.severity is None else severity_word(value.severity),
        is_acute=value.severity is Severity.ACUTE,
        term=term_text(value.term_days),
        byline=_byline(value, known.visit),
        reason=value.reason,
        previous=_previous(inputs, condition),
        proposal=_proposal(inputs, register),
        draft=inputs.drafts.get(condition, ""),
        in_conflict=register.in_conflict,
        returned=any(recorded.event.condition == condition for recorded in known.visit.open_returns),
        amended=amended,
        needs_look=register.in_conflict or amended or bool(remarks) or _was_violation((*register.values, *earlier)),
        may_decide=known.may(Action.DECIDE) and (bool(decisions) or condition in known.visit.violations),
        decisions=decisions,
        versions=tuple(_version(write, known.visit) for write in register.values) if register.in_conflict else (),
        earlier=tuple(_version(write, known.visit) for write in reversed(earlier)),
        remarks=remarks,
        photos=photo_details(known, condition),
    )


def _facts(answer: Assessment) -> str:
    """What was found, how it is known and what was measured."""
    return "\n".join(filter(None, (answer.facts, measured_text(answer.method, answer.measured))))


def _was_violation(writes: Iterable[Assessment]) -> bool:
    return any(write.outcome is not None and write.outcome.needs_facts for write in writes)


def term_text(days: int | None) -> str:
    """How long the officer proposes that the operator gets."""
    return "" if days is None else proposed_term_text(days)


def _version(write: Assessment, visit: Visit) -> Details:
    return {
        "word": _word(write),
        "tone": _tone(write),
        "icon": _icon(write),
        "facts": _facts(write),
        "severity": "" if write.severity is None else severity_word(write.severity),
        "term": term_text(write.term_days),
        "byline": _byline(write, visit),
        "reason": write.reason,
    }


def _word(write: Assessment) -> str:
    return _translate("Review", "Opnieuw open") if write.outcome is None else outcome_word(write.outcome)


def _tone(write: Assessment) -> str:
    return "neutral" if write.outcome is None else OUTCOME_TONES[write.outcome]


def _icon(write: Assessment) -> str:
    return "circle-dashed" if write.outcome is None else OUTCOME_ICONS[write.outcome]


def _byline(write: Assessment, visit: Visit) -> str:
    return f"{write.author.name} · {written_text(write.id, visit)}"


def _remarks(visit: Visit, condition: ConditionId) -> tuple[Details, ...]:
    found: list[Details] = []
    for recorded in visit.all_of(AnswerReturned, CommentMade):
        match recorded.event:
            case AnswerReturned(condition=about, comment=text) | CommentMade(condition=about, text=text):
                if about == condition:
                    returned = isinstance(recorded.event, AnswerReturned)
                    found.append(
                        {
                            "text": text,
                            "byline": f"{recorded.author.name} · {dated_text(recorded)}",
                            "returned": returned,
                            "icon": "arrow-u-up-left" if returned else "chat-text",
                        }
                    )
            case _:
                pass
    return tuple(found)


def _photo(known: VisitInputs, number: int, photo: Recorded[PhotoAttached]) -> Details:
    name = _translate("Review", "Foto %1").replace("%1", str(number))
    about = photo.event.condition
    return {
        "number": number,
        "source": f"image://vault/{known.visit.id}/{photo.id}",
        "here": photo.event.shared.blob in known.photos_here,
        "caption": name if about is None else f"{name} · {about} {_title(known.catalogue, about)}",
        "detail": " · ".join(filter(None, (caption_of(known.visit, photo.id), photo.author.name, dated_text(photo)))),
    }


def _title(catalogue: Catalogue, condition: ConditionId) -> str:
    item = catalogue.condition(condition)
    return "" if item is None else in_language(item.title)


def _previous(inputs: AnswerInputs, condition: ConditionId) -> str:
    file, started = inputs.file, inputs.known.visit.started
    if file is None or started is None:
        return ""
    earlier = file.before(inputs.known.visit.id).by_day()
    before = [r for r in earlier if r.condition == condition and r.day <= started.day]
    if not before:
        return ""
    last = before[-1]
    return f"{outcome_word(last.outcome)}, {short_day(last.day)}"


def _proposal(inputs: AnswerInputs, register: ConditionRegister) -> str:
    file, started, value = inputs.file, inputs.known.visit.started, register.values[-1]
    if value.outcome is None or not value.outcome.needs_facts or value.severity is None or started is None:
        return ""
    before, months = None if file is None else file.before(inputs.known.visit.id), inputs.known.repetition_months
    times = 1 + (0 if before is None else before.times_found(register.condition, started.day, months))
    found = Found(register.condition, value.severity, value.term_days)
    rung = propose(inputs.known.catalogue, found, times)
    if rung is None:
        return _translate("Review", "Een zaak voor de politie: geen maatregel, en nooit tegen wie er werkt.")
    name, term, authority = (in_language(each) for each in (rung.name, rung.term, rung.decided_by))
    return f"{_times(times, months)}: {name} ({term}), {authority}"


def _times(times: int, months: int) -> str:
    if times == 1:
        return _translate("Review", "Eerste keer")
    if months == REPETITION_MONTHS:
        return _translate("Review", "%1e keer in twee jaar").replace("%1", str(times))
    return _translate("Review", "%1e keer in %2 maanden").replace("%1", str(times)).replace("%2", str(months))
