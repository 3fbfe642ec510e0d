"""What a labour inspector completes and signs by hand: eis (Arbowet 27), fining report (Awb 5:48), list of documents.

All are in Dutch, since they are documents of law. Names of persons are lines to be filled in by hand.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from inspector.casework.businesses.histories import file_before
from inspector.casework.desk import Desk, own_visit
from inspector.casework.documents.clock_remarks import in_dutch_time
from inspector.casework.documents.document_lists import list_of_documents
from inspector.casework.documents.documents import DocumentRefused, write_document
from inspector.domain.actions import Action
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.items import Condition, LabourCheck
from inspector.domain.catalogue.sanctions import Found, is_fined
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.labour_events import EisMade
from inspector.domain.recorded import Recorded
from inspector.domain.refusals import NewerProgramNeeded, NoLabourPaper, Refusal, UnknownThing
from inspector.domain.values import Oath, Officer
from inspector.domain.visits.labour import eisen_of
from inspector.domain.visits.origins import origin_of
from inspector.domain.visits.visit import Visit
from inspector.reports.errors import ReportRenderError
from inspector.reports.finding_report import ExitSheet, render_exit_sheet
from inspector.wire.scopes import StreamKind

Paper = Literal["eis", "fine", "documents"]
_BY_HAND = "_" * 30
_UNCHECKED = "niet juridisch getoetst"
_OATHS = {
    Oath.SWORN: "Naar waarheid opgemaakt op ambtseed.",
    Oath.PROMISED: "Naar waarheid opgemaakt op ambtsbelofte.",
    Oath.NEITHER: "Naar waarheid opgemaakt.",
}
_DRAFT = "Concept. Dit stuk geldt pas als de inspecteur het heeft nagelezen, aangevuld en ondertekend."


def write_labour_paper(desk: Desk, visit: VisitId, path: Path, paper: Paper) -> Path | Refusal:
    """Write the draft to a file."""
    draft = labour_paper(desk, visit, paper)
    return draft if isinstance(draft, Refusal) else write_document(draft, path)


def labour_paper(desk: Desk, visit: VisitId, paper: Paper) -> bytes | Refusal:
    """As PDF: every eis in the own part, every violation for which a fine is proposed, or the list of documents."""
    found = own_visit(desk, visit, Action.RECORD)
    if isinstance(found, Refusal):
        return found
    if desk.vault.needs_newer(visit):
        return NewerProgramNeeded()
    catalogue, me = desk.catalogue_of(found), desk.vault.me
    if catalogue is None:
        return UnknownThing("catalogue", "")
    if paper == "documents":
        texts = list_of_documents(found, catalogue, me)
        return _rendered(desk, texts, paper) if texts else NoLabourPaper(paper)
    violations = {"eis": _demanded, "fine": _fined}[paper](desk, found, catalogue)
    if found.part is not StreamKind.LABOUR or not violations:
        return NoLabourPaper(paper)
    disputed = tuple(condition for condition in violations if condition in found.conflicts)
    if disputed:
        return DocumentRefused(paper, "disputed", disputed)
    say: Callable[[Visit, Catalogue, ConditionId], str] = {"eis": _eis, "fine": _fine}[paper]
    end = {"eis": _end_of_eis, "fine": _end_of_fine}[paper]
    texts = (_head(found, me, paper), *(say(found, catalogue, each) for each in violations), *end(me))
    return _rendered(desk, texts, paper)


def _rendered(desk: Desk, texts: tuple[str, ...], paper: Paper) -> bytes | Refusal:
    try:
        return render_exit_sheet(ExitSheet("nl", in_dutch_time(desk.now()), texts, desk.vault.is_training))
    except ReportRenderError as error:
        return DocumentRefused(paper, str(error))


def _demanded(_desk: Desk, visit: Visit, _catalogue: Catalogue) -> tuple[ConditionId, ...]:
    return tuple(sorted(condition for condition in eisen_of(visit) if condition in visit.violations))


def _fined(desk: Desk, visit: Visit, catalogue: Catalogue) -> tuple[ConditionId, ...]:
    """Those for which the ladder proposes a fine, counted with what was found there before."""
    started, file = visit.started, file_before(desk, visit)
    if started is None:
        return ()
    months, demanded = desk.law_of(started).repetition_months, eisen_of(visit)
    fined = []
    for condition in visit.violations:
        answer = visit.answer(condition)
        before = 0 if file is None else file.times_found(condition, started.day, months)
        if answer is None or answer.severity is None or condition in demanded:
            continue
        if is_fined(catalogue, Found(condition, answer.severity, answer.term_days), 1 + before):
            fined.append(condition)
    return tuple(fined)


def _head(visit: Visit, me: Officer, paper: Paper) -> str:
    business = None if visit.started is None else visit.started.business
    holder = "" if business is None or business.licence is None else business.licence.holder
    where = "" if business is None else f"{business.name}, {business.address}"
    title = {"eis": "Eis tot naleving", "fine": "Boeterapport"}[paper]
    offender = {"eis": "Aan", "fine": "Overtreder"}[paper]
    return "\n".join(
        (
            title,
            _DRAFT,
            f"{offender}: {holder or _BY_HAND}",
            f"Naam van de natuurlijke persoon, met de hand in te vullen: {_BY_HAND}",
            f"Plaats: {where}",
            f"Inspecteur: {me.number}, {me.name}, Nederlandse Arbeidsinspectie",
        )
    )


def _eis(visit: Visit, catalogue: Catalogue, condition: ConditionId) -> str:
    made: Recorded[EisMade] = eisen_of(visit)[condition]
    days = "1 dag" if made.event.term_days == 1 else f"{made.event.term_days} dagen"
    lines = (
        *_violation(visit, catalogue, condition),
        f"Wat u moet doen: {made.event.text}",
        f"Uiterlijk op: {made.event.until:%d-%m-%Y} ({days} na de uitreiking op {made.event.handed_over:%d-%m-%Y})",
    )
    return "\n".join(lines)


def _fine(visit: Visit, catalogue: Catalogue, condition: ConditionId) -> str:
    register = visit.register(condition)
    if register.value is None:
        raise ValueError(condition)
    at = in_dutch_time(origin_of(visit, register, register.value).first.at)
    lines = (
        *_violation(visit, catalogue, condition),
        f"Vastgesteld: {at:%d-%m-%Y}, {at:%H:%M} uur",
        f"Namen van wie het betreft, met de hand in te vullen: {_BY_HAND}",
    )
    return "\n".join(lines)


def _violation(visit: Visit, catalogue: Catalogue, condition: ConditionId) -> Iterator[str]:
    item, answer = catalogue.condition(condition), visit.answer(condition)
    yield condition
    yield "" if item is None else item.title.nl
    yield "" if item is None else f"Controlepunt: {item.question.nl}"
    yield f"Voorschrift: {_rule(item)}"
    yield f"Feiten: {'' if answer is None else answer.facts}"


def _rule(item: Condition | LabourCheck | None) -> str:
    """The rule that was broken, marked where nobody looked it up."""
    if not isinstance(item, LabourCheck):
        return ""
    return item.basis.nl if item.verified else f"{item.basis.nl} ({_UNCHECKED})"


def _end_of_eis(me: Officer) -> tuple[str, ...]:
    objection = (
        "Bezwaar",
        "",
        "Deze eis is een besluit van de inspecteur (Arbowet 27, niet juridisch getoetst).",
        "Bezwaar kan binnen zes weken nadat de eis is bekendgemaakt (Awb 6:7, niet juridisch getoetst).",
        "Richt het aan de minister van Sociale Zaken en Werkgelegenheid, en onderteken het.",
        "Zet erin: uw naam en adres, de datum, om welke eis het gaat en waarom u het er niet mee eens bent.",
    )
    return "\n".join(objection), "\n".join(("Ondertekening", "", *_signing(me)))


def _end_of_fine(me: Officer) -> tuple[str, ...]:
    end = (
        "Ondertekening",
        "",
        "Rapport als bedoeld in Awb 5:48. Over een boete beslist een ander dan wie dit opmaakte.",
        _OATHS[me.oath],
        *_signing(me),
    )
    return ("\n".join(end),)


def _signing(me: Officer) -> Iterator[str]:
    yield f"Plaats en datum: {_BY_HAND}"
    yield f"Handtekening van {me.number}: {_BY_HAND}"
