"""What an operator is shown before he answers: the violations in words, and how the rest of the list was answered."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.events import ReadBack
from inspector.domain.ids import ConditionId
from inspector.domain.values import Outcome
from inspector.domain.visits.visit import Visit

_WORDS = {
    "nl": {"none": "Geen termijn", "now": "Direct herstellen", "day": "1 dag", "days": "%1 dagen", "photo": "1 foto"}
    | {"photos": "%1 foto's"},
    "en": {"none": "No term", "now": "Put right at once", "day": "1 day", "days": "%1 days", "photo": "1 photo"}
    | {"photos": "%1 photos"},
}


@dataclass(frozen=True, slots=True)
class Told:
    """One text that the operator is shown: of a violation, or of the visit as such."""

    condition: ConditionId | None
    title: str
    facts: str = ""
    severity: str = ""
    term: str = ""
    """The term for repair, and how many photos there are."""

    @property
    def text(self) -> str:
        """All of it, as it stands on the screen."""
        return "\n".join(part for part in (self.condition, self.title, self.facts, self.severity, self.term) if part)


def told(
    visit: Visit,
    catalogue: Catalogue,
    checklist: Iterable[ConditionId],
    *,
    language: str = "nl",
    rest: Outcome | None = None,
) -> tuple[Told, ...]:
    """What is read back of a visit: how the list was answered, then each violation. `rest` answers what is open."""
    listed = tuple(checklist)
    found = (_violation(visit, catalogue, c, language) for c in visit.violations if c in listed)
    return (_overview(visit, catalogue, listed, language, rest), *found)


def named(read_back: ReadBack) -> bytes:
    """By what a signature names a text."""
    return hashlib.sha256(read_back.salt + read_back.text.encode()).digest()


def _overview(
    visit: Visit, catalogue: Catalogue, listed: tuple[ConditionId, ...], language: str, rest: Outcome | None
) -> Told:
    outcomes = [rest if (answer := visit.answer(c)) is None else answer.outcome for c in listed]
    names = {answer.outcome: answer.name.in_language(language) for answer in catalogue.answers}
    counted = (f"{names[o]}: {outcomes.count(o)}" for o in names if o in outcomes)
    return Told(None, ", ".join(counted))


def _violation(visit: Visit, catalogue: Catalogue, condition: ConditionId, language: str) -> Told:
    item, answer, words = catalogue.condition(condition), visit.answer(condition), _WORDS[language]
    severity = None if answer is None or answer.severity is None else catalogue.severity(answer.severity)
    days, photos = None if answer is None else answer.term_days, len(visit.photos_of(condition))
    pictures = "" if not photos else words["photo"] if photos == 1 else words["photos"].replace("%1", str(photos))
    return Told(
        condition,
        "" if item is None else item.title.in_language(language),
        "" if answer is None else answer.facts,
        "" if severity is None else severity.name.in_language(language).capitalize(),
        "  ·  ".join(part for part in ("" if days is None else _term(days, words), pictures) if part),
    )


def _term(days: int, words: dict[str, str]) -> str:
    if days < 0:
        return words["none"]
    if days <= 1:
        return words["day" if days else "now"]
    return words["days"].replace("%1", str(days))
