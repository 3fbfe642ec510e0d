"""What this device knows outside the vault, and what it may: how the screen looks, and what stands on the locked door.

Nothing here says anything about a case.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Protocol, TypeVar

from inspector.crypto.passphrase import delay_after
from inspector.vault.model.clock import Clock
from inspector.wire.scopes import Agency, Role

LANGUAGES = ("nl", "en")
IDLE_MINUTES = (1, 2, 3, 4, 5)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the officer wants the screen."""

    dark: bool = False
    language: str = "nl"
    left_handed: bool = False
    reduced_motion: bool = False
    idle_minutes: int = 3
    shows_name: bool = True


@dataclass(frozen=True, slots=True)
class Doorplate:
    """What the unlock screen may say: the officer's own name, and how much waits here for the hub."""

    name: str = ""
    agency: Agency | None = None
    role: Role | None = None
    waiting: int = 0
    last_sync: datetime | None = None


@dataclass(frozen=True, slots=True)
class Misses:
    """Wrong passphrases since the last right one; kept on the disk, so that a restart forgives nothing."""

    count: int = 0
    boot: str = ""
    """The start of the device in which the last one was typed."""
    ms: int = 0
    """What the steady clock said then."""

    def wait(self, clock: Clock, began_ms: int) -> timedelta:
        """How long the door stays shut: by the steady clock, which nobody can set.

        After a restart of the device it counts from when the door was first shown, at `began_ms`.
        """
        delay = delay_after(self.count)
        since_ms = self.ms if self.boot == clock.boot_id.hex() else began_ms
        passed = timedelta(milliseconds=clock.monotonic_ms() - since_ms)
        return min(max(delay - passed, timedelta()), delay)

    def one_more(self, clock: Clock) -> "Misses":
        """After another wrong passphrase."""
        return Misses(self.count + 1, clock.boot_id.hex(), clock.monotonic_ms())


class Counted(Enum):
    """What the counter in the device's chip says of the vault."""

    NO_CHIP = auto()
    HOLDS = auto()
    OLDER = auto()
    """The vault is an older copy than the one that was last counted here."""
    LOST = auto()
    """The counter is gone or cannot be used: the chip was cleared or the disk came into another device."""


@dataclass(frozen=True, slots=True)
class Guards:
    """What this system takes part in; what it lacks is told and stops nothing."""

    sleep: bool = False
    """It says before the device sleeps."""
    session_lock: bool = False
    """It says when the session is locked."""
    captures: bool = False
    """It leaves the window out of pictures and recordings of the screen."""


class Kept(Protocol[T]):
    """One small value in a file of its own."""

    def load(self) -> T:
        """The value, or its beginning when there is none or the file is not readable."""
        ...

    def save(self, value: T) -> None:
        """Keep another value instead."""
        ...
