"""The steady clock of a device and the last time that its hub signed for; apart from the events, which are many."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class HubAnchor:
    """The last time that the hub signed for a device."""

    at: datetime
    ms: int | None
    """The device's steady clock then; nothing when the device was started again since."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """The steady clock of a device: milliseconds that count on for as long as the boot id stays the same."""

    boot: bytes
    ms: int
    hub: HubAnchor | None = None
