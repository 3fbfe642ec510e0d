"""What an operator is shown before he answers, which is the sheet that he signs.

It holds the violations in words, and says what it is. Nothing that somebody could pay for: no answer but a violation,
no number of the rest, no point that leads to the police or that somebody told unless the officer chooses it, and of
what somebody told only that it was found.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.items import Category, Condition, LabourCheck
from inspector.domain.ids import ConditionId
from inspector.domain.values import Method
from inspector.domain.visits.labour import eisen_of
from inspector.domain.visits.registers import Assessment
from inspector.domain.visits.visit import Visit
from inspector.wire.scopes import Agency

_WORDS = {
    "nl": {
        "none": "Voorstel: geen termijn", "now": "Voorstel: direct herstellen",
        "day": "Voorstel: 1 dag na het besluit", "days": "Voorstel: %1 dagen na het besluit",
        "photo": "1 foto", "photos": "%1 foto's", "title": "Uitreikblad",
        "points": "Hieronder staat wat u is voorgelezen. De termijnen zijn een voorstel.",
        "points_eis": "Hieronder staat wat u is voorgelezen. De termijnen zijn een voorstel, behalve bij een eis.",
        "eis": "Eis van de inspecteur: uiterlijk op %1. Een eis is een besluit; bezwaar kan.",
        "no_decision": "Dit is geen besluit; bezwaar kan pas tegen een besluit. Tekenen is voor ontvangst.",
        "no_decision_eis": "Dit blad is geen besluit, een eis wel: daartegen kan bezwaar. Tekenen is voor ontvangst.",
        "complaint": "Bent u ontevreden over hoe u bent behandeld? U kunt een klacht indienen bij de %1 (Awb 9:1).",
        "municipality": "gemeente %1", "labour": "Nederlandse Arbeidsinspectie",
        "translation": "",
    },
    "en": {
        "none": "Proposal: no term", "now": "Proposal: put right at once",
        "day": "Proposal: 1 day after the decision", "days": "Proposal: %1 days after the decision",
        "photo": "1 photo", "photos": "%1 photos", "title": "Exit sheet",
        "points": "Below stands what was read to you. The terms are a proposal.",
        "points_eis": "Below stands what was read to you. The terms are a proposal, except of a demand (eis).",
        "eis": "Demand (eis) of the inspector: at the latest on %1. It is a decision; you can object.",
        "no_decision": "This is no decision; you can object to a decision only. You sign for receipt.",
        "no_decision_eis": "This sheet is no decision, a demand (eis) is: you can object to it. You sign for receipt.",
        "complaint": "Are you unhappy with how you were treated? You can file a complaint with the %1 (Awb 9:1).",
        "municipality": "municipality of %1", "labour": "Netherlands Labour Authority",
        "translation": "This is a translation. The Dutch text prevails."
        " What was found, and what a licence says, stand in Dutch: the language of the record.",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """One text that the operator is shown: of a violation, or of the visit as such."""

    condition: ConditionId | None
    title: str
    facts: str = ""
    """What the licence says of it, with number and article, and what was found."""
    severity: str = ""
    term: str = ""
    """The term that is proposed, and how many photos there are."""

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
    aloud: frozenset[ConditionId] = frozenset(),
) -> tuple[Told, ...]:
    """What is read back of a visit: what the sheet is, then each violation; kept back ones only when `aloud`."""
    listed = tuple(checklist)
    shown = (c for c in visit.violations if c in listed and (c in aloud or not is_kept_back(visit, catalogue, c)))
    return (_head(visit, language), *(violation(visit, catalogue, c, language) for c in shown))


def is_kept_back(visit: Visit, catalogue: Catalogue, condition: ConditionId) -> bool:
    """Whether the operator hears of a violation only when the officer chooses so, for somebody could pay for it."""
    return is_police_matter(catalogue, condition) or _was_told(visit, catalogue, condition)


def _was_told(visit: Visit, catalogue: Catalogue, condition: ConditionId) -> bool:
    """Somebody said it; where nobody wrote down how it is known, what is about people's own choices counts as said."""
    answer, item = visit.answer(condition), catalogue.condition(condition)
    if answer is None or answer.method is not None:
        return answer is not None and answer.method is Method.HEARD
    return isinstance(item, Condition) and item.category is Category.SELF_DETERMINATION


def is_police_matter(catalogue: Catalogue, condition: ConditionId) -> bool:
    """Whether a violation leads to the police."""
    item = catalogue.condition(condition)
    return item is not None and catalogue.action(item).handed_to == Agency.POLITIE


def _head(visit: Visit, language: str) -> Told:
    words, started = _WORDS[language], visit.started
    if started is None:
        return Told(None, words["title"])
    authority = _authority(visit, started.business.municipality, words)
    officers = ", ".join(o.number for o in visit.officers if o.agency is visit.agency)
    eis = "_eis" if set(eisen_of(visit)) & set(visit.violations) else ""
    lines = (
        f"{started.business.name}, {started.business.address}",
        f"{started.day:%d-%m-%Y} · {authority} · {officers}",
        words[f"no_decision{eis}"],
        words["complaint"].replace("%1", authority),
        words["translation"],
        words[f"points{eis}"],
    )
    return Told(None, words["title"], "\n".join(filter(None, lines)))


def _authority(visit: Visit, municipality: str, words: Mapping[str, str]) -> str:
    """Under whose name the sheet goes out, in its own language."""
    if visit.agency is Agency.ARBEIDSINSPECTIE:
        return words["labour"]
    return words["municipality"].replace("%1", municipality)


def violation(visit: Visit, catalogue: Catalogue, condition: ConditionId, language: str) -> Told:
    """A violation in the words in which it is read back; of one that somebody told of, not what was said."""
    item, answer, words = catalogue.condition(condition), visit.answer(condition), _WORDS[language]
    severity = None if answer is None or answer.severity is None else catalogue.severity(answer.severity)
    days, photos = None if answer is None else answer.term_days, len(visit.photos_of(condition))
    eis = eisen_of(visit).get(condition)
    term = "" if days is None else _term(days, words)
    if eis is not None:
        term = words["eis"].replace("%1", f"{eis.event.until:%d-%m-%Y}")
    pictures = "" if not photos else words["photo"] if photos == 1 else words["photos"].replace("%1", str(photos))
    return Told(
        condition,
        "" if item is None else item.title.in_language(language),
        "\n".join(filter(None, (_licence(item, language), _facts(answer)))),
        "" if severity is None else severity.name.in_language(language).capitalize(),
        "  ·  ".join(part for part in (term, pictures) if part),
    )


def _licence(item: Condition | LabourCheck | None, language: str) -> str:
    if not isinstance(item, Condition) or item.licence is None:
        return ""
    return f"{item.licence.named.in_language(language)}: {item.licence.text}"


def _facts(answer: Assessment | None) -> str:
    if answer is None or answer.method is Method.HEARD:
        return ""
    return "\n".join(filter(None, (answer.facts, "" if answer.measured is None else str(answer.measured))))


def _term(days: int, words: dict[str, str]) -> str:
    if days < 0:
        return words["none"]
    if days <= 1:
        return words["day" if days else "now"]
    return words["days"].replace("%1", str(days))
