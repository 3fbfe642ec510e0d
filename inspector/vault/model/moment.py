"""When something was written. Apart from the clock, which the unlock screen has: this brings the events."""

from dataclasses import dataclass

from inspector.domain.recorded import HubAnchor, Ticks
from inspector.vault.model.clock import moment_at


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was written, by every clock there is."""

    wall_ms: int
    monotonic_ms: int
    boot_id: bytes
    anchor: tuple[int, int | None] | None = None
    """The hub's last time and the monotonic time it was read, if that was since the device started."""

    @property
    def ticks(self) -> Ticks:
        """The steady clock and the hub's last time, as the domain reads them."""
        hub = None if self.anchor is None else HubAnchor(moment_at(self.anchor[0]), self.anchor[1])
        return Ticks(self.boot_id, self.monotonic_ms, hub)
