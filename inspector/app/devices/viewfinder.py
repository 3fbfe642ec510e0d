"""Draws what the camera sees. Qt's own VideoOutput stays empty in the software renderer."""

from functools import cache

from PySide6.QtCore import Property, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import qmlRegisterType
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_MODULE = "Inspector.Devices"


class Viewfinder(QQuickPaintedItem):
    """Shows the newest picture of a camera view model, all of it, and forgets it when it goes off the screen."""

    cameraChanged = Signal()  # noqa: N815 - Qt's naming

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._camera: QObject | None = None
        self._picture = QImage()

    def _get_camera(self) -> QObject | None:
        return self._camera

    def _set_camera(self, camera: QObject | None) -> None:
        if camera is self._camera:
            return
        if self._camera is not None:
            self._camera.shown.disconnect(self._take)  # type: ignore[attr-defined]  # a camera view model
        self._camera = camera
        if camera is not None:
            camera.shown.connect(self._take)  # type: ignore[attr-defined]  # as above
        self.cameraChanged.emit()

    camera = Property(QObject, _get_camera, _set_camera, notify=cameraChanged)

    def paint(self, painter: QPainter) -> None:
        """Draw the picture in the middle, as large as it fits."""
        if self._picture.isNull():
            return
        room = QSize(round(self.width()), round(self.height()))
        size = self._picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left, up = (room.width() - size.width()) / 2, (room.height() - size.height()) / 2
        painter.drawImage(QRectF(left, up, size.width(), size.height()), self._picture)

    @Slot(object)
    def _take(self, picture: QImage) -> None:
        self._picture = picture
        self.update()


@cache
def register() -> None:
    """Let QML make viewfinders; once is enough, and before the first page is loaded."""
    qmlRegisterType(Viewfinder, QML_MODULE, 1, 0, "Viewfinder")  # type: ignore[call-overload]  # the stub asks for bytes
