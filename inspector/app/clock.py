"""The one place that reads the time. Everything else is handed a clock."""

import secrets
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

_BOOT_ID_FILE = Path("/proc/sys/kernel/random/boot_id")
_BOOT_ID_SIZE = 4
_HAS_BOOT_TIME = hasattr(time, "CLOCK_BOOTTIME")


def slept_ms() -> int:
    """How long the device has slept since it started; 0 where the system does not tell."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - for this system only

        awake = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(awake))
        ctypes.windll.kernel32.GetTickCount64.restype = ctypes.c_ulonglong
        return max(0, ctypes.windll.kernel32.GetTickCount64() - awake.value // 10_000)
    if not _HAS_BOOT_TIME:
        return 0
    # Read in this order the difference is too large, if anything, by what lies between.
    awake_ns = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    return max(0, time.clock_gettime_ns(time.CLOCK_BOOTTIME) - awake_ns) // 1_000_000


class SystemClock:
    """The clock of the device."""

    def __init__(self) -> None:
        self.boot_id = _boot_id()
        """4 bytes that stay the same as long as `monotonic_ms` counts on."""

    def now(self) -> datetime:
        """The wall clock, aware of its zone."""
        return datetime.now(UTC)  # noqa: TID251 - this is the one clock

    def monotonic_ms(self) -> int:
        """Milliseconds since the device started, sleep included where the system tells."""
        if _HAS_BOOT_TIME:
            return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
        return time.monotonic_ns() // 1_000_000


class OffsetClock:
    """A device clock for the day player and for training: its time passes faster, and it can be wrong on purpose.

    Played time passes for the steady part too; what is set wrong is the wall clock alone.
    """

    def __init__(self, real: SystemClock) -> None:
        self._real = real
        self._passed = timedelta()
        self.boot_id = real.boot_id
        self._shown_ms = 0
        self.offset = timedelta()
        """How far this clock is ahead of the played time."""

    def now(self) -> datetime:
        """The wall clock as this device believes it."""
        return self._real.now() + self._passed + self.offset

    def monotonic_ms(self) -> int:
        """Milliseconds since the device started; they stand still while played time is put back."""
        passed_ms = self._real.monotonic_ms() + self._passed // timedelta(milliseconds=1)
        self._shown_ms = max(self._shown_ms, passed_ms)
        return self._shown_ms

    def set_to(self, at: datetime) -> None:
        """Let this device believe that it is this time now."""
        self.offset += at - self.now()

    def pass_until(self, at: datetime) -> None:
        """Let so much time pass that this clock, wrong or not, says this; what overtook it did not pass."""
        self._passed += at - self.now()


def _boot_id() -> bytes:
    """Of the running system where it has one; else of this process, which the monotonic clock outlives."""
    try:
        return bytes.fromhex(_BOOT_ID_FILE.read_text(encoding="ascii").strip().replace("-", ""))[:_BOOT_ID_SIZE]
    except (OSError, ValueError):
        return secrets.token_bytes(_BOOT_ID_SIZE)
