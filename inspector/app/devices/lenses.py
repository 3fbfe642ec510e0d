"""The cameras that are plugged into this device, and whether this program may use them."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt, Signal, SignalInstance, Slot
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QMediaFormat,
)

from inspector.keyless.limits import LONGEST_SIDE

SLOWEST = 10.0
"""Pictures a second below which a live picture is no help in aiming."""

_POSITIONS = (QCameraDevice.Position.BackFace, QCameraDevice.Position.UnspecifiedPosition)


class Lens(Protocol):
    """One camera, to be put before a capture session."""

    failed: SignalInstance

    @property
    def name(self) -> bytes:
        """By what it is known again while it is plugged in."""

    @property
    def has_torch(self) -> bool:
        """Whether it can shine."""

    def enter(self, session: QMediaCaptureSession) -> None:
        """Begin to give pictures."""

    def leave(self, session: QMediaCaptureSession) -> None:
        """Give none any more; others may use the camera from here on."""

    def light(self, on: bool) -> None:
        """Torch on or off."""


class Lenses(Protocol):
    """Every camera there is."""

    changed: SignalInstance
    """One was plugged in or taken out."""

    def names(self) -> tuple[bytes, ...]:
        """The one to begin with first."""

    def lens(self, name: bytes) -> Lens:
        """One of them, ready to be put before a session."""

    def is_forbidden(self) -> bool:
        """Whether the operating system keeps this program from the cameras there are."""

    def ask(self, then: Callable[[], None]) -> None:
        """Ask the officer for leave where the operating system wants that; then go on, whatever the answer."""


class DeviceLens(QObject):
    """A camera of the device."""

    failed = Signal()

    def __init__(self, device: QCameraDevice) -> None:
        super().__init__()
        self.name = bytes(device.id().data())
        self._camera = QCamera(device, self)
        wanted = best_format(device.videoFormats())
        if wanted is not None:
            self._camera.setCameraFormat(wanted)
        self._camera.errorOccurred.connect(self._on_error)

    @property
    def has_torch(self) -> bool:
        """Whether it can shine."""
        return self._camera.isTorchModeSupported(QCamera.TorchMode.TorchOn)

    def enter(self, session: QMediaCaptureSession) -> None:
        """Begin to give pictures."""
        session.setCamera(self._camera)
        self._camera.start()

    def leave(self, session: QMediaCaptureSession) -> None:
        """Give none any more."""
        self.light(on=False)
        self._camera.stop()
        session.setCamera(None)  # type: ignore[arg-type]  # the stub forgets that none may be there

    def light(self, on: bool) -> None:
        """Torch on or off."""
        if self.has_torch:
            self._camera.setTorchMode(QCamera.TorchMode.TorchOn if on else QCamera.TorchMode.TorchOff)

    @Slot()
    def _on_error(self) -> None:
        if self._camera.error() is not QCamera.Error.NoError:
            self.failed.emit()


class DeviceLenses(QObject):
    """The cameras of the device: the one at its back first, the one that looks at the officer last."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self.changed)

    def names(self) -> tuple[bytes, ...]:
        """The one to begin with first."""
        return tuple(bytes(each.id().data()) for each in self._sorted())

    def lens(self, name: bytes) -> DeviceLens:
        """One of them."""
        return DeviceLens(next(each for each in self._sorted() if each.id().data() == name))

    def is_forbidden(self) -> bool:
        """Whether this program is kept from the cameras there are."""
        denied = Qt.PermissionStatus.Denied
        return _application().checkPermission(QCameraPermission()) is denied or are_closed(Path("/dev"))

    def ask(self, then: Callable[[], None]) -> None:
        """Ask for leave where nobody was asked yet."""
        application, permission = _application(), QCameraPermission()
        if application.checkPermission(permission) is Qt.PermissionStatus.Undetermined:
            application.requestPermission(permission, self, lambda _answer: then())
        else:
            then()

    def _sorted(self) -> list[QCameraDevice]:
        default = QMediaDevices.defaultVideoInput().id()

        def order(device: QCameraDevice) -> tuple[int, bool]:
            position = device.position()
            return _POSITIONS.index(position) if position in _POSITIONS else len(_POSITIONS), device.id() != default

        return sorted(QMediaDevices.videoInputs(), key=order)


def is_backed() -> bool:
    """Whether Qt found what reads cameras; without it there is not even a wrong answer, only no camera ever."""
    return bool(QMediaFormat().supportedFileFormats(QMediaFormat.ConversionMode.Decode))


def best_format(formats: list[QCameraFormat]) -> QCameraFormat | None:
    """The largest picture that is not larger than what is kept, and comes often enough to aim by."""
    fitting = [
        each
        for each in formats
        if max(each.resolution().width(), each.resolution().height()) <= LONGEST_SIDE and each.maxFrameRate() >= SLOWEST
    ]
    return max(fitting, key=lambda each: each.resolution().width() * each.resolution().height(), default=None)


def are_closed(folder: Path) -> bool:
    """Whether there are video devices in a folder like /dev and not one of them may be opened."""
    found = list(folder.glob("video*"))
    return bool(found) and not any(os.access(each, os.R_OK | os.W_OK) for each in found)


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("there is no application yet")
    return application
