"""The operator's sheet as a PDF; its words are those that he was shown, and nothing is added to them."""

import json
from dataclasses import dataclass
from datetime import datetime

from inspector.keyless.messages import Refused, Typeset
from inspector.keyless.process import KeylessProcess
from inspector.reports.errors import ReportRenderError
from inspector.reports.glyphs import printable_codepoints
from inspector.reports.model import Language
from inspector.reports.printable import printable
from inspector.reports.resources import FONTS, REPORTS


@dataclass(frozen=True, slots=True)
class ExitSheet:
    """What stands on the sheet: the text about the visit, then one of each point."""

    language: Language
    made_at: datetime
    texts: tuple[str, ...]


def render_exit_sheet(sheet: ExitSheet) -> bytes:
    """The sheet as PDF/A and PDF/UA; the same sheet gives the same bytes.

    Raises:
        ReportRenderError: the typesetter refused the document.
    """
    covered = printable_codepoints(FONTS)
    texts = [printable(text, covered.__contains__) for text in sheet.texts]
    files = {
        "main.typ": (REPORTS / "exit-sheet.typ").read_bytes(),
        "data.json": json.dumps({"language": sheet.language, "texts": texts}).encode(),
    }
    with KeylessProcess() as helper:
        made = helper.typeset(Typeset(files, str(REPORTS), str(FONTS), int(sheet.made_at.timestamp())))
    if isinstance(made, Refused):
        raise ReportRenderError(made.why)
    return made.document
