"""The draft of the report on entering a dwelling (Awbi 10, 11), of what one officer entered himself."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from inspector.casework.desk import Desk, own_visit
from inspector.casework.documents.clock_remarks import in_dutch_time
from inspector.casework.documents.documents import DocumentRefused, write_document
from inspector.casework.documents.report_places import report_of
from inspector.domain.actions import Action
from inspector.domain.entry_grounds import Basis, basis_of
from inspector.domain.ids import VisitId
from inspector.domain.place_refusals import NoDwelling
from inspector.domain.refusals import Refusal
from inspector.domain.values import Oath, Officer
from inspector.domain.visits.places import Stay, stays
from inspector.domain.visits.visit import Visit
from inspector.reports.errors import ReportRenderError
from inspector.reports.finding_report import ExitSheet, render_exit_sheet

COPY_WITHIN = timedelta(days=4)
"""From memory, not checked: the resident gets a copy at the latest on the fourth day."""
_BY_HAND = "_" * 30
_OATHS = {Oath.SWORN: "ambtseed", Oath.PROMISED: "ambtsbelofte", Oath.NEITHER: "ambtseed of ambtsbelofte"}


def write_entry_report(desk: Desk, visit: VisitId, path: Path, name: str = "") -> Path | Refusal:
    """Write the draft to a file: of every dwelling that this officer entered, or of the one of this name."""
    draft = entry_report(desk, visit, name)
    return draft if isinstance(draft, Refusal) else write_document(draft, path)


def entry_report(desk: Desk, visit: VisitId, name: str = "") -> bytes | Refusal:
    """The draft as PDF; always in Dutch, since it is a document of law."""
    found = own_visit(desk, visit, Action.RECORD)
    if isinstance(found, Refusal):
        return found
    me = desk.vault.me
    mine = [stay for stay in stays(found) if stay.by.person == me.person and stay.place.may_be_dwelling]
    mine = [stay for stay in mine if name.strip() in {"", stay.name}]
    if not mine:
        return NoDwelling()
    texts = (_head(found, me), *(_of(stay) for stay in mine), _end(me))
    try:
        return render_exit_sheet(ExitSheet("nl", in_dutch_time(mine[-1].last.at), texts, desk.vault.is_training))
    except ReportRenderError as error:
        return DocumentRefused("entry report", str(error))


def _head(visit: Visit, me: Officer) -> str:
    business = None if visit.started is None else visit.started.business
    where = "" if business is None else f"Plaats: {business.name}, {business.address}"
    draft = "Concept. Het is pas een verslag als de ambtenaar het heeft nagelezen en ondertekend."
    return "\n".join(filter(None, ("Verslag van binnentreden", draft, where, f"Ambtenaar: {me.number}, {me.name}")))


def _of(stay: Stay) -> str:
    return "\n".join(("Woning", stay.name or "zonder naam", *_lines(stay)))


def _lines(stay: Stay) -> Iterator[str]:
    place = report_of(stay, "nl")
    yield f"Binnen: {place.at:%d-%m-%Y}, {place.at:%H:%M} uur"
    yield "Buiten: niet vastgelegd" if place.left is None else f"Buiten: {place.left:%d-%m-%Y}, {place.left:%H:%M} uur"
    yield f"Grond: {place.ground or 'geen'}"
    yield from place.details
    if _was_without_consent(stay):
        yield "Zonder toestemming, of de toestemming is ingetrokken: dit verslag is verplicht (Awbi 10)."
    yield f"Naam van de bewoner, met de hand in te vullen: {_BY_HAND}"
    yield f"Wat er gebeurde, en schade: {_BY_HAND}"
    yield f"Afschrift aan de bewoner uiterlijk op {place.at + COPY_WITHIN:%d-%m-%Y} (Awbi 11, niet juridisch getoetst)."


def _was_without_consent(stay: Stay) -> bool:
    """Whether at any time in what may be a dwelling there was no consent of the resident, or none any more."""
    in_dwelling = (entry.event for entry in stay.entries if entry.event.place.may_be_dwelling)
    return bool(stay.withdrawals) or stay.is_unlawful or any(basis_of(e) is not Basis.CONSENT for e in in_dwelling)


def _end(me: Officer) -> str:
    return "\n".join(
        (
            "Ondertekening",
            "",
            f"Naar waarheid opgemaakt op {_OATHS[me.oath]}.",
            f"Plaats en datum: {_BY_HAND}",
            f"Handtekening: {_BY_HAND}",
        )
    )
