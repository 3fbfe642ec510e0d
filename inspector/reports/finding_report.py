"""The finding report (rapport van bevindingen) and the operator's sheet as PDF: accessible, always the same.

The typesetter gets the template, the data and the pictures as files in memory and the fonts from the program's own
folder; no plaintext touches a disk. Officers' texts travel as JSON strings and are never read as markup. Pictures are
decoded and the document is made by a process that has no keys.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from inspector.keyless.messages import Refused, Typeset
from inspector.keyless.process import KeylessProcess
from inspector.reports.document import finding_document
from inspector.reports.errors import ReportRenderError
from inspector.reports.model import FindingReport, Language
from inspector.reports.printable import printable, printable_codepoints
from inspector.reports.resources import FONTS, REPORTS
from inspector.reports.wording import wording


def render_finding_report(report: FindingReport) -> bytes:
    """The report as PDF/A-2a and PDF/UA-1; the same report gives the same bytes.

    Raises:
        ReportNotReadyError: the report may not take this form yet.
        ReportRenderError: the typesetter refused the document.
    """
    with KeylessProcess() as helper:
        document = finding_document(report, _shown, helper)
        files = {
            **_template("finding-report.typ"),
            "data.json": json.dumps(document.data).encode(),
            **document.pictures,
        }
        return _typeset(helper, files, report.made_at)


@dataclass(frozen=True, slots=True)
class ExitSheet:
    """What stands on the sheet: the text about the visit, then one of each point."""

    language: Language
    made_at: datetime
    texts: tuple[str, ...]
    training: bool
    """Whether it is about nothing real; then every page says so."""


def render_exit_sheet(sheet: ExitSheet) -> bytes:
    """The sheet as PDF/A and PDF/UA; the same sheet gives the same bytes.

    Raises:
        ReportRenderError: the typesetter refused the document.
    """
    texts = [_shown(text) for text in sheet.texts]
    files = {
        **_template("exit-sheet.typ"),
        "data.json": json.dumps(
            {"language": sheet.language, "texts": texts, "training": _training_words(sheet)}
        ).encode(),
    }
    with KeylessProcess() as helper:
        return _typeset(helper, files, sheet.made_at)


def _template(name: str) -> dict[str, bytes]:
    return {"main.typ": (REPORTS / name).read_bytes(), "training.typ": (REPORTS / "training.typ").read_bytes()}


def _training_words(sheet: ExitSheet) -> str:
    return wording(sheet.language).text("training") if sheet.training else ""


def _shown(text: str) -> str:
    return printable(text, printable_codepoints(FONTS).__contains__)


def _typeset(helper: KeylessProcess, files: dict[str, bytes], made_at: datetime) -> bytes:
    made = helper.typeset(Typeset(files, str(REPORTS), str(FONTS), int(made_at.timestamp())))
    if isinstance(made, Refused):
        raise ReportRenderError(made.why)
    return made.document
