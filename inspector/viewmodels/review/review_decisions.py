"""The decisions on a finding as their supervisor reads and records them."""

from collections.abc import Container, Mapping
from datetime import date

from inspector.casework.drafts import DECISION
from inspector.domain.decision_events import DecisionRecorded
from inspector.domain.decision_refusals import DecisionRefused
from inspector.domain.ids import ConditionId, EventId
from inspector.domain.recorded import Recorded
from inspector.domain.visits.decisions import decisions_of, unheard_of
from inspector.domain.visits.visit import Visit
from inspector.viewmodels.screen.decision_words import decided_texts
from inspector.viewmodels.screen.times import dated_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs

Details = dict[str, object]
"""A row inside a row, as QML takes it."""
Words = Mapping[str, str]
"""The fields of the form as typed and chosen; what is not there is empty."""

YES, NO = "ja", "nee"
DAYS, UNTIL, NO_TERM = "days", "until", "none"


def decision_rows(visit: Visit, condition: ConditionId, today: date) -> tuple[Details, ...]:
    """The decisions that stand on a condition, the newest first."""
    unheard = {each.id for each in unheard_of(visit, condition)}
    return tuple(_row(each, today, unheard) for each in reversed(decisions_of(visit, condition)))


def _row(made: Recorded[DecisionRecorded], today: date, unheard: Container[EventId]) -> Details:
    return {
        "disputed": made.id in unheard,
        "key": str(made.id),
        "measure": made.event.measure,
        "terms": " · ".join(decided_texts(made.event.decided, today)),
        "byline": f"{made.author.name} · {dated_text(made)}",
        "words": words_of(made.event),
    }


def words_of(decision: DecisionRecorded) -> dict[str, str]:
    """The form that would say this."""
    days, until = decision.term_days, decision.until
    return {
        "measure": decision.measure,
        "day": decision.day.isoformat(),
        "term": DAYS if days is not None else UNTIL if until is not None else NO_TERM,
        "days": "" if days is None else str(days),
        "until": "" if until is None else until.isoformat(),
        "objection": YES if decision.open_to_objection else NO,
    }


def decision_of(condition: ConditionId, words: Words) -> DecisionRecorded | DecisionRefused:
    """What a form says, or which of its fields says nothing."""
    day, until, term = _day(words.get("day", "")), _day(words.get("until", "")), words.get("term", DAYS)
    if day is None or (term == UNTIL and until is None):
        return DecisionRefused("no_day")
    days = words.get("days", "").strip()
    if term == DAYS and not (days.isascii() and days.isdecimal()):
        return DecisionRefused("too_long")
    return DecisionRecorded(
        condition,
        words.get("measure", "").strip(),
        day,
        int(days) if term == DAYS else None,
        until if term == UNTIL else None,
        open_to_objection=words.get("objection", YES) == YES,
    )


def terms_text(words: Words, today: date) -> str:
    """From when and until when, as far as it is typed."""
    decision = decision_of(ConditionId(""), words)
    return "" if isinstance(decision, DecisionRefused) else ". ".join(decided_texts(decision.decided, today)) + "."


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def decision_forms(known: VisitInputs | None) -> dict[str, Mapping[str, str]]:
    """What stands in forms of decisions on this visit, by condition."""
    dialogs = {} if known is None else known.dialogs
    forms = {about: words for about, words in dialogs.items() if about.startswith(DECISION)}
    return {about.removeprefix(DECISION): words for about, words in forms.items()}
