"""What somebody who was present may take along: the code of the visit, and what rights there are, on one sheet.

It names nobody, no business and no kind of work: whoever finds it learns that somebody was where something was checked.
"""

from datetime import UTC, datetime, time
from pathlib import Path

from inspector.casework.desk import Desk
from inspector.casework.documents.documents import DocumentRefused, write_document
from inspector.casework.visiting.visit_codes import code_of
from inspector.domain.catalogue.reading import Wording
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.reports.errors import ReportRenderError
from inspector.reports.finding_report import ExitSheet, render_exit_sheet

CODE = Wording("Bezoekcode", "Visit code")
RIGHTS = (
    (
        Wording("Wat deze code is", "What this code is"),
        Wording(
            "De code hoort bij het bezoek. Iedereen die er was, krijgt dezelfde. Je naam staat er niet in.",
            "The code belongs to the visit. Everybody who was there gets the same one. Your name is not in it.",
        ),
    ),
    (
        Wording("Wat er van jou wordt bewaard", "What is kept of you"),
        Wording(
            "Niets op naam. Geen foto van jou. Alleen aantallen, en wat er in het bedrijf is gezien en gezegd.",
            "Nothing by name. No photo of you. Only numbers, and what was seen and said at the business.",
        ),
    ),
    (
        Wording("Vragen, verbeteren, wissen", "Ask, correct, erase"),
        Wording(
            "Vraag de functionaris gegevensbescherming van de gemeente wat er over je staat. Noem deze code. Je naam "
            "hoeft niet. Staat er iets over je in, dan kun je vragen om het te verbeteren of te wissen.",
            "Ask the data protection officer of the municipality what is written about you. Give this code. You need "
            "not give your name. If there is something about you, you can ask to have it corrected or erased.",
        ),
    ),
    (
        Wording("Klagen", "Complain"),
        Wording(
            "Bij de functionaris gegevensbescherming, bij de gemeente, en bij de Autoriteit Persoonsgegevens: "
            "autoriteitpersoonsgegevens.nl.",
            "To the data protection officer, to the municipality, and to the Dutch Data Protection Authority: "
            "autoriteitpersoonsgegevens.nl.",
        ),
    ),
    (
        Wording("Een andere taal", "Another language"),
        Wording(
            "Je mag om een tolk vragen. Die kost jou niets.",
            "You may ask for an interpreter. It costs you nothing.",
        ),
    ),
)
"""Each with its heading; what of it is about the law stands in docs/law.md."""

_GROUP = 4


def grouped(code: str) -> str:
    """A visit code as people read it out."""
    return " ".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))


def write_visit_paper(desk: Desk, visit: VisitId, path: Path) -> Path | Refusal:
    """Write the sheet to a file, in Dutch and in English."""
    code = code_of(desk, visit)
    if isinstance(code, Refusal):
        return code
    texts = [
        text
        for language in ("nl", "en")
        for text in (
            f"{CODE.in_language(language)}\n\n{grouped(code)}",
            *(f"{head.in_language(language)}\n\n{text.in_language(language)}" for head, text in RIGHTS),
        )
    ]
    made_at = datetime.combine(desk.today(), time(), UTC)
    try:
        return write_document(render_exit_sheet(ExitSheet("nl", made_at, tuple(texts), desk.vault.is_training)), path)
    except ReportRenderError as error:
        return DocumentRefused("visit paper", str(error))
