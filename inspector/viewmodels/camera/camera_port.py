"""What the screens ask of the cameras of a device, whatever stands behind them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import SignalInstance


class Phase(StrEnum):
    """How it stands with the camera."""

    OFF = "off"
    STARTING = "starting"
    LIVE = "live"
    ABSENT = "absent"
    """This device has none."""
    FORBIDDEN = "forbidden"
    """There is one, and the operating system does not let this program use it."""
    BUSY = "busy"
    """There is one, and it gives no picture."""
    GONE = "gone"
    """It was taken out while in use."""
    UNLOADABLE = "unloadable"
    """What the program needs for cameras is not installed."""


@dataclass(frozen=True, slots=True)
class CameraState:
    """The camera in use, and what else there is."""

    phase: Phase = Phase.OFF
    has_torch: bool = False
    torch_on: bool = False
    has_other: bool = False
    """Whether there is another one to change to."""


class Camera(Protocol):
    """The cameras of this device, one in use at a time. The microphone is never touched and no file is ever made."""

    changed: SignalInstance
    """The state is another one."""
    pictured: SignalInstance
    """Carries the newest picture, upright."""
    read: SignalInstance
    """Carries the bytes of a code that is in the picture."""

    @property
    def state(self) -> CameraState:
        """How it stands now."""
        ...

    def start(self, *, reads_codes: bool) -> None:
        """Look; tells in `changed` what came of it."""
        ...

    def stop(self) -> None:
        """Let go of the camera at once, and of every picture."""
        ...

    def switch(self) -> None:
        """Look through the next camera instead."""
        ...

    def light(self, on: bool) -> None:
        """Torch on or off."""
        ...

    def take(self, then: Callable[[bytes], None]) -> bool:
        """Hand over the newest picture as a file of its own without metadata; false when there is none."""
        ...

    def close(self) -> None:
        """The program ends."""
        ...
