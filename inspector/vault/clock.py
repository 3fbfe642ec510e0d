"""The clock as the vault needs it; programs pass the device's, tests one that they drive."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Wall time for people, monotonic time and boot id for evidence."""

    @property
    def boot_id(self) -> bytes:
        """8 bytes that stay the same as long as `monotonic_ms` counts on."""
        ...

    def now(self) -> datetime:
        """The wall clock, aware of its zone."""
        ...

    def monotonic_ms(self) -> int:
        """Milliseconds that never run back, from any beginning."""
        ...
