"""The one place where the hub reads a clock; everything else receives it as an argument."""

import time
from collections.abc import Callable
from typing import TypeAlias

Clock: TypeAlias = Callable[[], int]
"""Milliseconds since 1970."""


def system_ms() -> int:
    """The machine's clock."""
    return time.time_ns() // 1_000_000
