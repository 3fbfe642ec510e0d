"""Cameras that a test holds pictures before: real frames through Qt's real capture session, without hardware.

lenses = FedLenses("back")
camera = DeviceCamera(lenses)
lenses["back"].sees(picture)
"""

import io
from collections.abc import Callable

import segno
from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtMultimedia import QMediaCaptureSession, QtVideo, QVideoFrame, QVideoFrameFormat, QVideoFrameInput

FRAME_MS = 15


def a_code(data: bytes, *, inverted: bool = False) -> QImage:
    """A QR code somewhere on a grey wall."""
    out = io.BytesIO()
    dark, light = ("white", "black") if inverted else ("black", "white")
    segno.make_qr(data, mode="byte").save(out, kind="png", scale=4, border=4, dark=dark, light=light)
    wall = QImage(1280, 720, QImage.Format.Format_RGB32)
    wall.fill(QColor("#777777"))
    painter = QPainter(wall)
    painter.drawImage(333, 171, QImage.fromData(out.getvalue()))
    painter.end()
    return wall


class FedLens(QObject):
    """One camera: sends what it sees again and again, for as long as it is before a session."""

    failed = Signal()

    def __init__(self, name: bytes, parent: QObject) -> None:
        super().__init__(parent)
        self.name = name
        self.has_torch = True
        self.shines = False
        self.sessions: list[QMediaCaptureSession] = []
        """Before which it is now; none when it is let go of."""
        self._input: QVideoFrameInput | None = None
        self._make: Callable[[], QVideoFrame] = QVideoFrame
        """A new frame each time; Qt takes the same one again for no news."""
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._send)

    def sees(self, picture: QImage, turned: QtVideo.Rotation = QtVideo.Rotation.None_) -> None:
        """Hold a picture before it, with the camera turned."""

        def make() -> QVideoFrame:
            frame = QVideoFrame(picture)
            frame.setRotation(turned)
            return frame

        self._make = make

    def sees_file(self, data: bytes, size: QSize) -> None:
        """Hold a picture before a camera that sends each frame as a JPEG file, as most with a cable do."""

        def make() -> QVideoFrame:
            frame = QVideoFrame(QVideoFrameFormat(size, QVideoFrameFormat.PixelFormat.Format_Jpeg))
            assert frame.map(QVideoFrame.MapMode.WriteOnly)
            room = memoryview(frame.bits(0)).cast("B")
            room[: len(data)] = data
            frame.unmap()
            return frame

        self._make = make

    def sees_nothing(self) -> None:
        """The camera hangs."""
        self._make = QVideoFrame

    def enter(self, session: QMediaCaptureSession) -> None:
        """Begin to send."""
        self._input = QVideoFrameInput(self)
        session.setVideoFrameInput(self._input)
        self.sessions.append(session)
        self._timer.start()

    def leave(self, session: QMediaCaptureSession) -> None:
        """Send no more."""
        self._timer.stop()
        self.shines = False
        session.setVideoFrameInput(None)  # type: ignore[arg-type]  # the stub forgets that none may be there
        self.sessions.remove(session)

    def light(self, on: bool) -> None:
        """Torch on or off."""
        self.shines = on

    def _send(self) -> None:
        frame = self._make()
        if self._input is not None and frame.isValid():
            self._input.sendVideoFrame(frame)


class FedLenses(QObject):
    """The cameras of a device, to be plugged in and taken out."""

    changed = Signal()

    def __init__(self, *names: str) -> None:
        super().__init__()
        self.forbidden = False
        self._all = {name.encode(): FedLens(name.encode(), self) for name in names}
        self._plugged = list(self._all)

    def __getitem__(self, name: str) -> FedLens:
        return self._all[name.encode()]

    def unplug(self, name: str) -> None:
        """Take one out; it sends nothing from here on."""
        self[name].sees_nothing()
        self._plugged.remove(name.encode())
        self.changed.emit()

    def plug(self, name: str) -> None:
        """Put one in again."""
        self._plugged.append(name.encode())
        self.changed.emit()

    def names(self) -> tuple[bytes, ...]:
        """The one to begin with first."""
        return tuple(self._plugged)

    def lens(self, name: bytes) -> FedLens:
        """One of them."""
        return self._all[name]

    def is_forbidden(self) -> bool:
        """Whether the operating system says no."""
        return self.forbidden

    def ask(self, then: Callable[[], None]) -> None:
        """There is nothing to ask."""
        then()
