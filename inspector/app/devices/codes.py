"""Reading QR codes in what the camera sees: plain, then without its noise."""

from collections.abc import Iterator

import zxingcpp
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage


def codes_in(picture: QImage) -> tuple[bytes, ...]:
    """The bytes of every QR code in a picture, also of one on its side, small, light on dark, or in dark light."""
    looks = map(_read, _looks(picture.convertToFormat(QImage.Format.Format_Grayscale8)))
    return next(filter(None, looks), ())


def _read(look: QImage) -> tuple[bytes, ...]:
    wanted = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    rows = memoryview(look.constBits()).cast("B", (look.height(), look.bytesPerLine()))
    return tuple(each.bytes for each in zxingcpp.read_barcodes(rows, formats=wanted))


def _looks(grey: QImage) -> Iterator[QImage]:
    """The picture; then with each square of pixels made one, against the noise of dark light, and large again."""
    yield grey
    half = _resized(grey, 0.5)
    yield _resized(half, 2.5)
    yield _resized(_resized(_resized(half, 2), 0.5), 2.5)


def _resized(picture: QImage, times: float) -> QImage:
    size = (picture.size() * times).expandedTo(QSize(1, 1))
    scaled = picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return scaled.convertToFormat(QImage.Format.Format_Grayscale8)
