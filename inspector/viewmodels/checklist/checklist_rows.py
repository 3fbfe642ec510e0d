"""The conditions of a visit as rows: what is known turned into what is shown, without Qt."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from inspector.domain.acts.assessing import Judgement
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.items import Category, Condition, LabourCheck, PhotoRule
from inspector.domain.events import PhotoAttached
from inspector.domain.ids import ConditionId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.recorded import Recorded
from inspector.domain.values import Outcome, Severity
from inspector.domain.visits.read_along import hygiene_answers
from inspector.domain.visits.registers import Assessment, ConditionRegister
from inspector.viewmodels.checklist.condition_words import Line, explained, person_rule
from inspector.viewmodels.screen.decision_words import disputed_text, due_text, proposed_term_text
from inspector.viewmodels.screen.plain_words import agency_word, short_day
from inspector.viewmodels.screen.times import said_text, written_text
from inspector.viewmodels.screen.visit_inputs import EarlierFinding, VisitInputs
from inspector.viewmodels.screen.words import OUTCOME_ICONS, OUTCOME_TONES, in_language, outcome_word, severity_word
from inspector.wire.scopes import Agency

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """One condition as the officer sees it."""

    condition: str
    title: str
    question: str
    category: str
    note: str = ""
    """What the catalogue warns of."""
    person_rule: str = ""
    """How much about people the facts may hold."""
    explanation: tuple[Line, ...] = ()
    outcome: str = ""
    outcome_word: str = ""
    icon: str = ""
    tone: str = ""
    facts: str = ""
    facts_error: str = ""
    severity: str = ""
    term_days: int = -1
    usual_severity: str = ""
    usual_term_days: int = -1
    needs_facts: bool = False
    incomplete: bool = False
    words_label: str = ""
    """What may be typed to an answer that stands without facts; nothing where there is nothing to say."""
    in_conflict: bool = False
    returned: str = ""
    photo_count: int = 0
    photos: tuple[dict[str, str], ...] = ()
    photo_allowed: bool = True
    note_count: int = 0
    notes: str = ""
    """How the health service answered it, where that is read here, and what was noted."""
    note_draft: str = ""
    history: int = 0
    earlier: str = ""
    earlier_facts: str = ""
    sealed: bool = False
    """It has no answer: what is seen of it is written down sealed."""
    seals_rest: bool = False
    """Only the fact about building or business is written here; the rest goes sealed to the police."""


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """One of the answers that stand side by side."""

    key: str
    officer: str
    outcome: str
    outcome_word: str
    tone: str
    icon: str
    facts: str
    severity: str
    severity_word: str
    term_days: int
    term: str
    reason: str
    """Why it was chosen where officers differed before."""
    at: str


class _About(NamedTuple):
    """Everything one row is made of."""

    language: str
    catalogue: Catalogue
    item: Condition | LabourCheck
    seals_rest: bool
    register: ConditionRegister
    facts_draft: str | None
    note_draft: str
    photos: tuple[dict[str, str], ...]
    notes: tuple[str, ...]
    returned: str
    error: str
    earlier: EarlierFinding | None
    health: tuple[Assessment, ...]


class RowMaker:
    """Makes the rows of one visit. After a tap one of sixty is made anew: the one that is made of something else."""

    def __init__(self) -> None:
        self._made: dict[ConditionId, tuple[_About, ConditionRow]] = {}

    def rows(self, known: VisitInputs, errors: Mapping[str, str] | None = None) -> tuple[ConditionRow, ...]:
        """Every condition of the checklist, in the order of the catalogue; `errors` says why facts were refused."""
        before = self._made
        self._made = {
            about.item.id: _made(about, before.get(about.item.id)) for about in _all_about(known, errors or {})
        }
        return tuple(row for _, row in self._made.values())


def _made(about: _About, before: tuple[_About, ConditionRow] | None) -> tuple[_About, ConditionRow]:
    return before if before is not None and before[0] == about else (about, _row(about))


def _all_about(known: VisitInputs, errors: Mapping[str, str]) -> Iterator[_About]:
    items = {item.id: item for item in known.catalogue.every}
    photos: dict[str | None, list[dict[str, str]]] = defaultdict(list)
    notes: dict[str | None, list[str]] = defaultdict(list)
    for photo in known.visit.photos:
        photos[photo.event.condition].append(_photo(known, photo))
    for note in known.visit.notes:
        byline = f"{note.author.name}, {said_text(note, known.visit)}"
        notes[note.event.condition].append(f"{note.event.text} ({byline})")
    returned = {recorded.event.condition: recorded.event.comment for recorded in known.visit.open_returns}
    language, health = QLocale().name(), hygiene_answers(known.visit)
    for condition in known.checklist:
        if condition in items:
            yield _About(
                language=language,
                catalogue=known.catalogue,
                item=items[condition],
                seals_rest=_seals_rest(known.catalogue, items[condition]),
                register=known.visit.register(condition),
                facts_draft=known.facts_drafts.get(condition),
                note_draft=known.note_drafts.get(condition, ""),
                photos=tuple(photos[condition]),
                notes=tuple(notes[condition]),
                returned=returned.get(condition, ""),
                error=errors.get(condition, ""),
                earlier=known.earlier.get(condition),
                health=health.get(condition, ()),
            )


def sealed_rows(known: VisitInputs) -> tuple[ConditionRow, ...]:
    """The conditions without an answer; a row looks the same whatever was written down about it."""
    items = (known.catalogue.condition(condition) for condition in known.sealed)
    return tuple(
        ConditionRow(
            condition=item.id,
            title=in_language(item.title),
            question=in_language(item.question),
            category=category_of(item),
            note=in_language(item.note),
            explanation=explained(known.catalogue, item),
            photo_allowed=False,
            sealed=True,
        )
        for item in items
        if item is not None
    )


def derive_conflict(known: VisitInputs, condition: str) -> tuple[ConflictRow, ...]:
    """The answers to one condition that stand side by side; none when the officers agree."""
    register = known.visit.register(ConditionId(condition))
    if not register.in_conflict:
        return ()
    return tuple(
        _conflict_row(value, value.outcome, written_text(value.id, known.visit))
        for value in register.values
        if value.outcome is not None
    )


def judgement_of(answer: Assessment | None) -> Judgement:
    """What an answer says, without who and when."""
    if answer is None:
        return Judgement(None)
    said = answer.outcome, answer.facts, answer.severity, answer.term_days, answer.method, answer.measured
    return Judgement(*said).with_words(answer.words)


def category_of(item: Condition | LabourCheck) -> str:
    """The part of the checklist a condition stands in."""
    return item.category.value if isinstance(item, Condition) else item.group


def category_name(category: str) -> str:
    """A part of the checklist in words."""
    names = {
        Category.HEALTH: _translate("Checklist", "Gezondheid"),
        Category.SAFETY: _translate("Checklist", "Veiligheid"),
        Category.SELF_DETERMINATION: _translate("Checklist", "Zelfbeschikking"),
        Category.OPERATION: _translate("Checklist", "Bedrijfsvoering"),
        "voorwaardenpakket": _translate("Checklist", "Voorwaardenpakket"),
    }
    return names.get(category, category)


def term_word(days: int) -> str:
    """A term for repair as people say it; negative means that the decision sets it."""
    if days < 0:
        return _translate("Checklist", "Geen termijn")
    if days == 0:
        return _translate("Checklist", "Direct herstellen")
    if days == 1:
        return _translate("Checklist", "1 dag")
    return _translate("Checklist", "%1 dagen").replace("%1", str(days))


def _row(about: _About) -> ConditionRow:
    item, answer = about.item, judgement_of(about.register.value)
    facts = answer.words if about.facts_draft is None else about.facts_draft
    needs_facts = answer.outcome is not None and answer.outcome.needs_facts
    settled = None if about.register.in_conflict else answer.outcome
    word, icon, tone = _shown(settled)
    return ConditionRow(
        condition=item.id,
        title=in_language(item.title),
        question=in_language(item.question),
        category=category_of(item),
        note=in_language(item.note),
        person_rule=person_rule(item),
        explanation=explained(about.catalogue, item),
        outcome=_key(settled),
        outcome_word=word,
        icon=icon,
        tone=tone,
        facts=facts,
        facts_error=about.error,
        severity=_key(answer.severity),
        term_days=_days(answer.term_days),
        usual_severity=item.severity.value,
        usual_term_days=_days(item.follow_up.term_days),
        needs_facts=needs_facts,
        incomplete=needs_facts and (not facts.strip() or answer.severity is None),
        words_label="" if needs_facts else _words_label(settled),
        in_conflict=about.register.in_conflict,
        returned=about.returned,
        photo_count=len(about.photos),
        photos=about.photos,
        photo_allowed=not isinstance(item, Condition) or item.photo is not PhotoRule.FORBIDDEN,
        note_count=len(about.notes),
        notes="\n".join((*map(_health, about.health), *about.notes)),
        note_draft=about.note_draft,
        history=len(about.register.writes),
        earlier="" if about.earlier is None else _earlier(about.earlier.record),
        earlier_facts="" if about.earlier is None else _earlier_words(about.earlier),
        seals_rest=about.seals_rest,
    )


def _seals_rest(catalogue: Catalogue, item: Condition | LabourCheck) -> bool:
    return bool(item.opens_indicators) or catalogue.action(item).handed_to == Agency.POLITIE


def _shown(outcome: Outcome | None) -> tuple[str, str, str]:
    """The word, the icon and the tone of an answer."""
    return ("", "", "") if outcome is None else (outcome_word(outcome), OUTCOME_ICONS[outcome], OUTCOME_TONES[outcome])


def _words_label(outcome: Outcome | None) -> str:
    if outcome is None:
        return ""
    if outcome is Outcome.NOT_CHECKED:
        return _translate("Checklist", "Waarom niet gecontroleerd?")
    if outcome.needs_reason:
        return _translate("Checklist", "Waarom niet te beoordelen?")
    return _translate("Checklist", "Feiten, als u die wilt vastleggen")


def _key(value: Outcome | Severity | None) -> str:
    return "" if value is None else value.value


def _days(term: int | None) -> int:
    """A term as the screen counts it: negative is none."""
    return -1 if term is None else term


def _earlier(record: ConditionHistoryRecorded) -> str:
    weight = "" if record.severity is None else severity_word(record.severity).lower()
    term = proposed_term_text(record.term_days) if record.decided is None else due_text(record.decided)
    if record.disputed:
        term = disputed_text()
    said = (outcome_word(record.outcome).lower(), weight, term.lower())
    return ", ".join((short_day(record.day), *(each for each in said if each)))


def _health(answer: Assessment) -> str:
    said = "" if answer.outcome is None else outcome_word(answer.outcome).lower()
    return f"{agency_word(answer.author.agency)}: " + ". ".join(filter(None, (said, answer.words)))


def _earlier_words(earlier: EarlierFinding) -> str:
    """The facts of then, and what an inspector demanded with the last day of its term."""
    if earlier.eis is None:
        return earlier.facts
    text = _translate("Checklist", "Eis, uiterlijk %1: %2")
    return f"{earlier.facts}\n{text.replace('%1', short_day(earlier.eis.until)).replace('%2', earlier.eis.text)}"


def _photo(known: VisitInputs, photo: Recorded[PhotoAttached]) -> dict[str, str]:
    here = photo.event.shared.blob in known.photos_here
    return {
        "key": str(photo.id),
        "source": f"image://vault/{known.visit.id}/{photo.id}",
        "phase": "ready" if here else "absent",
        "mine": "yes" if photo.author.installation == known.me.installation else "",
    }


def _conflict_row(value: Assessment, outcome: Outcome, at: str) -> ConflictRow:
    return ConflictRow(
        key=str(value.id),
        officer=value.author.name,
        outcome=outcome.value,
        outcome_word=outcome_word(outcome),
        tone=OUTCOME_TONES[outcome],
        icon=OUTCOME_ICONS[outcome],
        facts=value.facts,
        severity="" if value.severity is None else value.severity.value,
        severity_word="" if value.severity is None else severity_word(value.severity),
        term_days=-1 if value.term_days is None else value.term_days,
        term="" if value.term_days is None else term_word(value.term_days),
        reason=value.reason,
        at=at,
    )
