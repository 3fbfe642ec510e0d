"""The administrative report as a document: what a supervisor of the police issued, and nothing beside it.

It is made of the draft alone. What stands in the inbox, in notes or in counts does not come near it.
"""

from pathlib import Path

from inspector.casework.desk import Desk, own_visit
from inspector.casework.documents.clock_remarks import in_dutch_time
from inspector.casework.documents.documents import DocumentRefused, write_document
from inspector.domain.actions import Action
from inspector.domain.acts.administrative import Draft, Issued, NotIssued, issued_reports
from inspector.domain.ids import VisitId
from inspector.domain.refusals import NewerProgramNeeded, Refusal
from inspector.domain.visits.visit import Visit
from inspector.reports.errors import ReportRenderError
from inspector.reports.finding_report import ExitSheet, render_exit_sheet

_BY_HAND = "_" * 30


def write_administrative_report(desk: Desk, visit: VisitId, path: Path) -> Path | Refusal:
    """Write what was issued last to a file."""
    return write_document(administrative_report(desk, visit), path)


def administrative_report(desk: Desk, visit: VisitId) -> bytes | Refusal:
    """What was issued last as PDF; always in Dutch, since it is a document of law."""
    found = own_visit(desk, visit, Action.ISSUE_ADMINISTRATIVE)
    if isinstance(found, Refusal):
        return found
    if desk.vault.needs_newer(visit):
        return NewerProgramNeeded()
    issued = issued_reports(found)
    if not issued:
        return NotIssued()
    draft, report = issued[-1]
    try:
        return render_exit_sheet(
            ExitSheet("nl", in_dutch_time(report.at), _texts(found, draft, report), desk.vault.is_training)
        )
    except ReportRenderError as error:
        return DocumentRefused("administrative report", str(error))


def _texts(visit: Visit, draft: Draft, report: Issued) -> tuple[str, ...]:
    business = None if visit.started is None else visit.started.business
    where = "" if business is None else f"Bedrijf: {business.name}, {business.address}"
    when = "" if visit.started is None else f"Bezoek van: {visit.started.day:%d-%m-%Y}"
    said, day = report.event, in_dutch_time(report.at)
    agreed = f"Instemming: {said.agreement.strip()}" if said.agreement.strip() else ""
    sections = (
        ("Bestuurlijke rapportage", "Politie", f"Aan: {said.receiver.strip()}", where, when),
        ("Grondslag", "", f"Wet politiegegevens, artikel {said.article} (niet juridisch getoetst).", agreed),
        ("Noodzaak", "", said.necessity.strip()),
        ("Wat de politie meldt", "", draft.event.text),
        (
            "Ondertekening",
            "",
            f"Opgesteld door ambtenaar {draft.author.number}.",
            f"Uitgebracht op {day:%d-%m-%Y} door {report.author.number}, namens de politie.",
            f"Handtekening: {_BY_HAND}",
        ),
    )
    return tuple("\n".join(_lines(section)) for section in sections)


def _lines(section: tuple[str, ...]) -> tuple[str, ...]:
    """Head and second head of a section as they are, and what is said of the rest."""
    return (*section[:2], *filter(None, section[2:]))
