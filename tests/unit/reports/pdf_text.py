"""What a reader finds in a PDF, read with the viewer that the program itself ships."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

_BROKEN_WORD = "\ufffe"


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, spaces evened out and words that were broken at the end of a line whole."""
    with _opened(pdf) as document:
        texts = [document.getAllText(page).text() for page in range(document.pageCount())]
    return [" ".join(text.replace(_BROKEN_WORD, "").split()) for text in texts]


def first_page_of(pdf: bytes) -> QImage:
    """The first page as it is seen, four points a millimetre."""
    with _opened(pdf) as document:
        return _on_paper(document.render(0, QSize(840, 1188)))


def pictures_of(pdf: bytes) -> list[QImage]:
    """Each page as it is seen, two points a millimetre, without colour."""
    with _opened(pdf) as document:
        drawn = [_on_paper(document.render(page, QSize(420, 594))) for page in range(document.pageCount())]
    return [page.convertToFormat(QImage.Format.Format_Grayscale8) for page in drawn]


def _on_paper(drawn: QImage) -> QImage:
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper


@contextmanager
def _opened(pdf: bytes) -> Iterator[QPdfDocument]:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    yield document
    document.close()
