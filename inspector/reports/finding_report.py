"""The municipal finding report (rapport van bevindingen) as a PDF: accessible, fit for archives, always the same.

The typesetter gets the template, the data and the pictures as files in memory and the fonts from the program's own
folder; no plaintext touches a disk. Officers' texts travel as JSON strings and are never read as markup.
"""

import json
from functools import cache
from typing import Any, cast

import typst

from inspector.reports.document import finding_document
from inspector.reports.errors import ReportRenderError
from inspector.reports.glyphs import printable_codepoints
from inspector.reports.model import FindingReport
from inspector.reports.printable import printable
from inspector.reports.resources import FONTS, REPORTS


def render_finding_report(report: FindingReport) -> bytes:
    """The report as PDF/A-2a and PDF/UA-1; the same report gives the same bytes.

    Raises:
        ReportNotReadyError: the report may not take this form yet.
        ReportRenderError: the typesetter refused the document.
    """
    covered = printable_codepoints(FONTS)
    document = finding_document(report, lambda text: printable(text, covered.__contains__))
    files = {
        "main.typ": (REPORTS / "finding-report.typ").read_bytes(),
        "data.json": json.dumps(document.data).encode(),
        **document.pictures,
    }
    try:
        return typst.compile(
            cast("Any", files),  # the binding takes a dictionary of files; its type stub does not say so
            root=REPORTS,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            pdf_standards=["a-2a", "ua-1"],
            timestamp=int(report.made_at.timestamp()),
        )
    except RuntimeError as error:  # TypstError is one; the binding also raises the plain kind
        raise ReportRenderError(str(error)) from error


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
