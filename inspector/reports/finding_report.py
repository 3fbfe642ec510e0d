"""The municipal finding report (rapport van bevindingen) as a PDF: accessible, fit for archives, always the same.

The typesetter gets the template, the data and the pictures as files in memory and the fonts from the program's own
folder; no plaintext touches a disk. Officers' texts travel as JSON strings and are never read as markup. Pictures are
decoded and the document is made by a process that has no keys.
"""

import json

from inspector.keyless.messages import Refused, Typeset
from inspector.keyless.process import KeylessProcess
from inspector.reports.document import finding_document
from inspector.reports.errors import ReportRenderError
from inspector.reports.model import FindingReport
from inspector.reports.printable import printable, printable_codepoints
from inspector.reports.resources import FONTS, REPORTS


def render_finding_report(report: FindingReport) -> bytes:
    """The report as PDF/A-2a and PDF/UA-1; the same report gives the same bytes.

    Raises:
        ReportNotReadyError: the report may not take this form yet.
        ReportRenderError: the typesetter refused the document.
    """
    covered = printable_codepoints(FONTS)
    with KeylessProcess() as helper:
        document = finding_document(report, lambda text: printable(text, covered.__contains__), helper)
        files = {
            "main.typ": (REPORTS / "finding-report.typ").read_bytes(),
            "data.json": json.dumps(document.data).encode(),
            **document.pictures,
        }
        made = helper.typeset(Typeset(files, str(REPORTS), str(FONTS), int(report.made_at.timestamp())))
    if isinstance(made, Refused):
        raise ReportRenderError(made.why)
    return made.document
