"""A picture of the camera upright, and as a file in memory."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QTransform
from PySide6.QtMultimedia import QVideoFrame

QUALITY = 92


def upright(frame: QVideoFrame) -> QImage:
    """What the camera saw, turned as it says it was held; never mirrored, so that words can be read."""
    picture = frame.toImage()
    turned = frame.rotation().value
    return picture if turned == 0 else picture.transformed(QTransform().rotate(turned))


def as_jpeg(picture: QImage) -> bytes:
    """A JPEG file with nothing in it but the picture: no time, no place, no device."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    # The pixels alone: a camera that sends JPEG files has its comments in what Qt makes of them.
    bare = QImage(plain.constBits(), plain.width(), plain.height(), plain.bytesPerLine(), plain.format())
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    bare.save(buffer, "JPEG", QUALITY)  # type: ignore[call-overload]  # the stub asks for bytes, Qt for text
    return bytes(data.data())
