"""The one place where the hub reads a clock; everything else receives it as an argument."""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TypeAlias

Clock: TypeAlias = Callable[[], int]
"""Milliseconds since 1970."""


def system_ms() -> int:
    """The machine's clock."""
    return time.time_ns() // 1_000_000


class PlayedClock:
    """The clock of a played day: a file says at each look by how many milliseconds it is ahead of the machine's.

    It never runs back, whatever the file says.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = Lock()
        self._last = 0

    def __call__(self) -> int:
        """Milliseconds since 1970, as the day is played."""
        with self._lock:
            self._last = max(self._last, system_ms() + int(self._file.read_text(encoding="ascii")))
            return self._last

    def set_to(self, ms: int) -> None:
        """Let it be this time now, for every process that looks."""
        fresh = self._file.with_suffix(".new")
        fresh.write_text(str(ms - system_ms()), encoding="ascii")
        fresh.replace(self._file)
