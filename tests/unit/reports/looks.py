"""The pages of the example documents as pictures: `python -m tests.unit.reports.looks` keeps how they look now.

Look at each page before keeping it.
"""

from pathlib import Path

from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QImage

from inspector.casework.documents.operators_copy import copy_for_operator
from inspector.reports.finding_report import render_finding_report
from inspector.reports.model import DocumentState, FindingReport, MissingSignature
from tests.unit.reports.example_report import a_report
from tests.unit.reports.pdf_text import pictures_of

KEPT = Path(__file__).with_name("looks")
MOST = 0.3
"""How far a page may differ on average, of 255: the width of a letter more or less, not a line."""


def documents() -> dict[str, FindingReport]:
    """What is looked at: released in Dutch, an English concept without one signature, the operator's copy."""
    missing = MissingSignature("VB-1077", "Toezichthouder 2")
    return {
        "released": a_report(),
        "concept-en": a_report(
            language="en",
            state=DocumentState.CONCEPT,
            signatures=a_report().signatures[:1],
            missing_signatures=(missing,),
        ),
        "operators-copy": copy_for_operator(a_report()),
    }


def drawn() -> dict[str, Image.Image]:
    """Every page under its name, in greys."""
    return {
        f"{name}-{number}.png": grey(page)
        for name, report in documents().items()
        for number, page in enumerate(pictures_of(render_finding_report(report)), 1)
    }


def grey(page: QImage) -> Image.Image:
    """A page as a picture that is kept and compared."""
    size = page.width(), page.height()
    return Image.frombytes("L", size, bytes(page.constBits()), "raw", "L", page.bytesPerLine())


def differs(kept: Path, page: Image.Image) -> float:
    """How far a page is from the kept one on average, of 255; 255 where it has another size or none is kept."""
    if not kept.exists():
        return 255
    with Image.open(kept) as picture:
        before = picture.convert("L")
    return 255 if before.size != page.size else ImageStat.Stat(ImageChops.difference(before, page)).mean[0]


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    for old in KEPT.iterdir():
        old.unlink()
    for each, picture in drawn().items():
        picture.save(KEPT / each, optimize=True)
