"""Reading QR codes in what the camera sees."""

import zxingcpp
from PySide6.QtGui import QImage


def codes_in(picture: QImage) -> tuple[bytes, ...]:
    """The bytes of every QR code in a picture, also of one on its side, small or light on dark."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    wanted = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return tuple(each.bytes for each in zxingcpp.read_barcodes(rows, formats=wanted))
