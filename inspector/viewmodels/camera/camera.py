"""The camera page: a live picture, the shutter or a code to be read, and in plain words why there is no picture.

Light: the camera itself is loaded when the page is first opened.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector.viewmodels.camera.camera_port import Camera, CameraState, Phase
from inspector.viewmodels.camera.camera_words import CameraPurpose, hint_text, title_text, trouble_text, trouble_title
from inspector.viewmodels.screen.shown import Shown, for_qml

TROUBLES = frozenset({Phase.ABSENT, Phase.FORBIDDEN, Phase.BUSY, Phase.GONE, Phase.UNLOADABLE})


@dataclass(frozen=True, slots=True)
class CameraInputs:
    """What the page is derived from."""

    is_open: bool = False
    purpose: CameraPurpose = CameraPurpose.PHOTO
    about: str = ""
    """The condition that is photographed."""
    kept: int = 0
    notice: str = ""
    state: CameraState = field(default_factory=CameraState)


@dataclass(frozen=True, slots=True)
class CameraProps:
    """The page as shown."""

    is_open: bool = False
    purpose: str = CameraPurpose.PHOTO
    phase: str = Phase.OFF
    title: str = ""
    hint: str = ""
    notice: str = ""
    trouble: str = ""
    advice: str = ""
    ready: bool = False
    has_torch: bool = False
    torch_on: bool = False
    has_other: bool = False
    kept: int = 0


def derive_camera_props(inputs: CameraInputs) -> CameraProps:
    """Turn what is known into what is shown."""
    state, is_photo = inputs.state, inputs.purpose is CameraPurpose.PHOTO
    is_in_trouble = state.phase in TROUBLES
    return CameraProps(
        is_open=inputs.is_open,
        purpose=inputs.purpose,
        phase=state.phase,
        title=title_text(inputs.about, is_photo=is_photo),
        hint=hint_text(inputs.purpose) if not is_in_trouble and not inputs.notice else "",
        notice="" if is_in_trouble else inputs.notice,
        trouble=trouble_title(state.phase) if is_in_trouble else "",
        advice=trouble_text(state.phase, is_photo=is_photo) if is_in_trouble else "",
        ready=state.phase is Phase.LIVE,
        has_torch=state.has_torch,
        torch_on=state.torch_on,
        has_other=state.has_other,
        kept=inputs.kept,
    )


@for_qml
class CameraViewModel(Shown[CameraInputs, CameraProps]):
    """What the camera page binds to."""

    shown = Signal(object)
    """Carries the newest picture, for the item that draws it."""
    closed = Signal()
    otherWayWished = Signal()
    """A file instead of the camera, or typing instead of scanning."""

    def __init__(self, load: Callable[[], Camera], parent: QObject | None = None) -> None:
        """`load` brings the cameras of the device; it raises ImportError where what they need is not installed."""
        super().__init__(derive_camera_props, CameraInputs(), parent)
        self._load = load
        self._camera: Camera | None = None
        self._taken: Callable[[bytes], None] = _ignore
        self._found: Callable[[bytes], str] = str
        self._is_taking = False
        # The page is drawn before the camera is loaded, which takes a moment the first time.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.retry)

    def photograph(self, about: str, taken: Callable[[bytes], None]) -> None:
        """Open the page for photos; each one goes to `taken`."""
        self._taken = taken
        self._open(CameraPurpose.PHOTO, about)

    def scan(self, purpose: CameraPurpose, found: Callable[[bytes], str]) -> None:
        """Open the page for a code; `found` says what is wrong with one, or nothing: then the page is done."""
        self._found = found
        self._open(purpose, "")

    def end(self) -> None:
        """The program ends."""
        self.close()
        if self._camera is not None:
            self._camera.close()

    @Slot()
    def close(self) -> None:
        """Leave the page: the camera is let go of at once."""
        self._soon.stop()
        if self._camera is not None:
            self._camera.stop()
        if self._inputs.is_open:
            self._taken, self._found, self._is_taking = _ignore, str, False
            self.show(CameraInputs())
            self.closed.emit()

    @Slot()
    def goOtherWay(self) -> None:
        """Uit bestand, or typing the code; to hear a colleague or check a pass, back to where that can be done."""
        goes_back = self._inputs.purpose in {CameraPurpose.MEETING, CameraPurpose.REGISTRATION}
        self.close()
        if not goes_back:
            self.otherWayWished.emit()

    @Slot()
    def retry(self) -> None:
        """Try to get a picture."""
        if not self._inputs.is_open:
            return
        if self._camera is None:
            try:
                self._camera = self._load()
            except ImportError:
                self.change(state=CameraState(Phase.UNLOADABLE))
                return
            self._camera.changed.connect(self._on_changed)
            self._camera.pictured.connect(self.shown)
            self._camera.read.connect(self._on_read)
        self._camera.start(reads_codes=self._inputs.purpose is not CameraPurpose.PHOTO)

    @Slot()
    def shoot(self) -> None:
        """The shutter. What comes of it waits for the answer about people."""
        if (
            self._camera is None
            or not self.props.ready
            or self._is_taking
            or self._inputs.purpose is not CameraPurpose.PHOTO
        ):
            return
        taken = self._taken

        def handed(picture: bytes) -> None:
            self._is_taking = False
            # Covered or locked meanwhile: then nobody may be asked about it, and nothing of it stays.
            if taken is self._taken:
                taken(picture)

        self._is_taking = self._camera.take(handed)

    @Slot()
    def switchCamera(self) -> None:
        """Look through the other camera."""
        if self._camera is not None:
            self._camera.switch()

    @Slot()
    def toggleTorch(self) -> None:
        """Light in a dark cellar."""
        if self._camera is not None:
            self._camera.light(not self.props.torch_on)

    @Slot()
    def countKept(self) -> None:
        """One more photo went into the file while the page was open."""
        if self._inputs.is_open:
            self.change(kept=self._inputs.kept + 1)

    def _open(self, purpose: CameraPurpose, about: str) -> None:
        self.show(CameraInputs(is_open=True, purpose=purpose, about=about, state=CameraState(Phase.STARTING)))
        self._soon.start()

    @Slot()
    def _on_changed(self) -> None:
        if self._camera is not None and self._inputs.is_open:
            self.change(state=self._camera.state)

    @Slot(object)
    def _on_read(self, code: bytes) -> None:
        if not self._inputs.is_open:
            return
        wrong = self._found(code)
        if wrong:
            self.change(notice=wrong)
        else:
            self.close()


def _ignore(_picture: bytes) -> None:
    """Nobody asked for a picture."""
