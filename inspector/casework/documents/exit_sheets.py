"""The sheet that an operator is given before he signs: on the screen, as a file and as codes, in the same words."""

from pathlib import Path
from typing import cast

from inspector.casework.desk import Desk, own_visit
from inspector.casework.documents.clock_remarks import in_dutch_time
from inspector.casework.documents.documents import DocumentRefused, write_document
from inspector.domain.actions import Action
from inspector.domain.acts.closing import Closing
from inspector.domain.acts.reading_back import told
from inspector.domain.events import ReadBack
from inspector.domain.ids import VisitId
from inspector.domain.recorded import Recorded
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.domain.visits.parts import REPORTED
from inspector.domain.visits.sight import named
from inspector.domain.visits.visit import Visit
from inspector.reports.errors import ReportRenderError
from inspector.reports.finding_report import ExitSheet, render_exit_sheet
from inspector.reports.model import Language


def write_exit_sheet(desk: Desk, visit: VisitId, path: Path, closing: Closing) -> Path | Refusal:
    """Write the sheet to a file: before the signature as it is shown now, afterwards word for word as it was signed."""
    sheet = exit_sheet(desk, visit, closing)
    return sheet if isinstance(sheet, Refusal) else write_document(sheet, path)


def exit_sheet(desk: Desk, visit: VisitId, closing: Closing) -> bytes | Refusal:
    """The sheet as PDF."""
    found = own_visit(desk, visit, Action.CLOSE_VISIT)
    if isinstance(found, Refusal):
        return found
    catalogue = desk.catalogue_of(found)
    if catalogue is None or found.part not in REPORTED:
        return UnknownThing("catalogue", "")
    signed = found.signed
    texts = _signed_texts(found)
    if not texts:
        lines = told(found, catalogue, desk.checklist(found), language=closing.language, aloud=closing.read_aloud)
        texts = tuple(line.text for line in lines)
    at = in_dutch_time(desk.now() if signed is None else signed.at)
    language: Language = "en" if closing.language == "en" else "nl"
    try:
        return render_exit_sheet(ExitSheet(language, at, texts, desk.vault.is_training))
    except ReportRenderError as error:
        return DocumentRefused("exit sheet", str(error))


def _signed_texts(visit: Visit) -> tuple[str, ...]:
    """What the operator was shown at the signature, in that order; nothing when none was given."""
    if visit.signed is None:
        return ()
    texts = cast("tuple[Recorded[ReadBack], ...]", visit.all_of(ReadBack))
    known = {named(each.event): each.event.text for each in texts}
    return tuple(known[name] for name in visit.signed.event.told if name in known)
