"""What a reader finds in a PDF, read with the viewer that the program itself ships."""

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtPdf import QPdfDocument


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, spaces evened out."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    texts = [" ".join(document.getAllText(page).text().split()) for page in range(document.pageCount())]
    document.close()
    return texts
