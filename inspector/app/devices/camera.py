"""The camera in use: pictures come through Qt's capture session and stay in memory; a code in them is read beside it.

The session has a camera and a place for pictures, and nothing else: no microphone, no recorder, no file.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaCaptureSession, QVideoFrame, QVideoSink

from inspector.app.devices.codes import codes_in
from inspector.app.devices.lenses import Lens, Lenses
from inspector.app.devices.stills import as_jpeg, upright
from inspector.viewmodels.camera.camera_port import CameraState, Phase
from inspector.viewmodels.screen.work import Work

PICTURE_MS = 50
"""At most so often is a picture drawn; a newer one takes the place of one that was not."""
PATIENCE_MS = 5_000
"""After so long without a picture something is wrong with the camera."""


class DeviceCamera(QObject):
    """What the camera page asks of the cameras of a device; see `viewmodels/camera/camera_port.py`."""

    changed = Signal()
    pictured = Signal(object)
    read = Signal(object)

    def __init__(self, lenses: Lenses, *, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__()
        self._state = CameraState()
        self._lenses = lenses
        self._lens: Lens | None = None
        self._name = b""
        self._picture = QImage()
        self._reads_codes = False
        self._is_reading = False
        self._work = Work("camera", self)
        self._session: QMediaCaptureSession | None = None
        self._sink: QVideoSink | None = None
        self._since_drawn = QElapsedTimer()
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._on_no_picture)
        lenses.changed.connect(self._on_lenses)

    @property
    def state(self) -> CameraState:
        """How it stands now."""
        return self._state

    @property
    def session(self) -> QMediaCaptureSession | None:
        """Through which every picture comes; none while no camera is in use."""
        return self._session

    def start(self, *, reads_codes: bool) -> None:
        """Look through the camera that was used last, or the first there is."""
        self.stop()
        self._reads_codes = reads_codes
        self._tell(CameraState(Phase.STARTING))
        self._lenses.ask(self._begin)

    def stop(self) -> None:
        """Let go of the camera and of every picture."""
        self._patience.stop()
        lens, self._lens = self._lens, None
        session, self._session = self._session, None
        sink, self._sink = self._sink, None
        if lens is not None and session is not None and sink is not None:
            lens.failed.disconnect(self._on_failed)
            sink.videoFrameChanged.disconnect(self._on_frame)
            lens.leave(session)
            sink.setVideoFrame(QVideoFrame())
            session.deleteLater()
        self._show(QImage())
        self._tell(CameraState())

    def switch(self) -> None:
        """Look through the next camera."""
        names = self._lenses.names()
        if self._state.phase is not Phase.OFF and names:
            place = names.index(self._name) + 1 if self._name in names else 0
            self._name = names[place % len(names)]
            self.start(reads_codes=self._reads_codes)

    def light(self, on: bool) -> None:
        """Torch on or off."""
        if self._lens is not None and self._state.has_torch:
            self._lens.light(on)
            self._tell(replace(self._state, torch_on=on))

    def take(self, then: Callable[[bytes], None]) -> bool:
        """Hand over the newest picture as a JPEG."""
        picture = self._picture
        if picture.isNull():
            return False
        self._work.submit(lambda: as_jpeg(picture), then)
        return True

    def close(self) -> None:
        """The program ends."""
        self.stop()
        self._work.close()

    def _begin(self) -> None:
        if self._state.phase is not Phase.STARTING:
            return
        names = self._lenses.names()
        if not names or self._lenses.is_forbidden():
            self._tell(CameraState(Phase.FORBIDDEN if self._lenses.is_forbidden() else Phase.ABSENT))
            return
        self._name = self._name if self._name in names else names[0]
        self._lens = lens = self._lenses.lens(self._name)
        # A session of its own each time: one that had a camera before gives no picture of the next.
        self._session = session = QMediaCaptureSession(self)
        self._sink = QVideoSink(session)
        session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._on_frame)
        lens.failed.connect(self._on_failed)
        self._patience.start()
        lens.enter(session)

    @Slot()
    def _on_frame(self) -> None:
        """The newest picture, whichever one it was that asked for attention."""
        sink = self._sink
        is_early = self._since_drawn.isValid() and self._since_drawn.elapsed() < PICTURE_MS
        if self._lens is None or sink is None or is_early:
            return
        picture = upright(sink.videoFrame())
        if picture.isNull():
            return
        self._since_drawn.start()
        self._patience.start()
        self._show(picture)
        if self._state.phase is not Phase.LIVE:
            others = len(self._lenses.names()) > 1
            self._tell(CameraState(Phase.LIVE, has_torch=self._lens.has_torch, has_other=others))
        if self._reads_codes and not self._is_reading:
            self._is_reading = True
            self._work.submit(lambda: codes_in(picture), self._on_codes)

    def _on_codes(self, found: tuple[bytes, ...]) -> None:
        self._is_reading = False
        for code in found:
            if self._lens is not None:
                self.read.emit(code)

    @Slot()
    def _on_failed(self) -> None:
        self._give_up(Phase.BUSY)

    @Slot()
    def _on_no_picture(self) -> None:
        self._give_up(Phase.BUSY)

    @Slot()
    def _on_lenses(self) -> None:
        """One more or one less: the one in use may be gone, or the one that was missed may be here."""
        names = self._lenses.names()
        if self._lens is not None and self._name not in names:
            self._give_up(Phase.GONE)
        elif self._lens is not None:
            self._tell(replace(self._state, has_other=self._state.phase is Phase.LIVE and len(names) > 1))
        elif names and self._state.phase in {Phase.ABSENT, Phase.GONE, Phase.BUSY}:
            self.start(reads_codes=self._reads_codes)

    def _give_up(self, why: Phase) -> None:
        gone = self._name not in self._lenses.names()
        self.stop()
        self._tell(CameraState(Phase.GONE if gone else why))

    def _show(self, picture: QImage) -> None:
        self._picture = picture
        self.pictured.emit(picture)

    def _tell(self, state: CameraState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()
