"""The rows of the closing page: what was found, what is missing, who signed, who was heard."""

import textwrap
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from inspector.casework.visiting.hearing import Heard
from inspector.domain.acts.closing import Closing
from inspector.domain.acts.reading_back import Told, is_kept_back, is_police_matter, violation
from inspector.domain.events import FindingsSigned
from inspector.domain.ids import ConditionId
from inspector.domain.recorded import Recorded
from inspector.domain.visits.beside import not_seen
from inspector.viewmodels.screen.beside_words import beside_text
from inspector.viewmodels.screen.plain_words import agency_word, local_day, role_word, short_day, time_text
from inspector.viewmodels.screen.signing_words import signer_text
from inspector.viewmodels.screen.squares import squares_of
from inspector.viewmodels.screen.times import clock_mark, said_text, when_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.words import operator_word

_translate = QCoreApplication.translate

CODE_CHARACTERS = 300
"""So much of the sheet goes into one code."""
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
    beside: str
    """The operator was not shown it as it stands."""
    kept: bool
    """The operator hears of it only when the officer chooses so."""
    kept_why: str
    aloud: bool


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One part of the sheet that the operator signs; without a condition it is about the visit."""

    condition: str
    title: str
    facts: str
    severity: str
    term: str


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


def signed_text(signed: Recorded[FindingsSigned]) -> str:
    """Who signed when, and how the operator answered."""
    operator = signed.event.operator
    text = _translate("Closing", "Ondertekend door %1 op %2 om %3.")
    if operator is not None:
        text = _translate("Closing", "Ondertekend door %1 op %2 om %3. Exploitant: %4.")
    text = text.replace("%1", signed.author.name).replace("%2", short_day(local_day(signed.at)))
    text = text.replace("%3", time_text(signed.at) + clock_mark(signed))
    answer = "" if operator is None else operator_word(operator).lower()
    reason = signed.event.operator_reason.rstrip(" .")
    answer = ", ".join(filter(None, (answer, signer_text(signed.event))))
    return text.replace("%4", f"{answer} ({reason})" if reason else answer)


def signature_rows(known: VisitInputs) -> tuple[SignatureRow, ...]:
    """Who stands by the findings, the first signer first."""
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


def colleague_row(heard: Heard, known: VisitInputs) -> ColleagueRow:
    """Up to when a colleague's device was heard."""
    is_partner = heard.agency is not known.me.agency
    name = f"{heard.name} ({agency_word(heard.agency)})" if is_partner else heard.name
    return ColleagueRow(heard.installation, name, _heard_text(heard, known), heard.at is None)


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


def finding_rows(known: VisitInputs, wanted: Closing) -> tuple[FindingRow, ...]:
    """The violations in the words of the sheet, those that the operator was not shown at the end."""
    found = (condition for condition in known.visit.violations if condition in known.checklist)
    rows = (_finding(known, condition, wanted) for condition in found)
    return tuple(sorted(rows, key=lambda row: bool(row.beside)))


def _finding(known: VisitInputs, condition: ConditionId, wanted: Closing) -> FindingRow:
    answer, line = known.visit.answer(condition), violation(known.visit, known.catalogue, condition, wanted.language)
    return FindingRow(
        condition=condition,
        title=line.title,
        facts=line.facts,
        severity="" if answer is None or answer.severity is None else answer.severity.value,
        severity_word=line.severity,
        term=line.term,
        beside=beside_text(known.visit, condition),
        kept=is_kept_back(known.visit, known.catalogue, condition),
        kept_why=_kept_why(known, condition),
        aloud=condition in wanted.read_aloud,
    )


def _kept_why(known: VisitInputs, condition: ConditionId) -> str:
    if is_police_matter(known.catalogue, condition):
        return _translate(
            "Closing",
            "Dit punt gaat naar de politie. Lees het alleen voor als hij gevaar in het gebouw direct moet wegnemen, en "
            "niets over mensen.",
        )
    return _translate(
        "Closing",
        "Iemand heeft dit verteld, of er staat niet bij hoe u het weet. Lees het alleen voor als niemand er last van "
        "kan krijgen.",
    )


@lru_cache(maxsize=4)
def codes_of(told: tuple[Told, ...]) -> tuple[tuple[str, ...], ...]:
    """The sheet as codes of plain text, each small enough for a telephone to read from a screen."""
    text = "\n\n".join(each.text for each in told)
    parts = textwrap.wrap(text, CODE_CHARACTERS, break_long_words=True, replace_whitespace=False)
    total = len(parts)
    marked = (f"{place}/{total}\n{part}" if total > 1 else part for place, part in enumerate(parts, 1))
    return tuple(squares_of(part.encode()) for part in marked)
