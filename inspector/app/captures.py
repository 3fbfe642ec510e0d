"""Keeps the window off pictures of the screen, where the system can."""

import ctypes
import sys
from collections.abc import Callable
from typing import TypeAlias

Affinity: TypeAlias = Callable[[int, int], int]
"""What Windows is asked with a handle and where that window may be shown; 0 when it does not do it."""

EXCLUDED = 0x11
"""WDA_EXCLUDEFROMCAPTURE."""


def keep_off_captures(window: int, affinity: Affinity | None = None) -> bool:
    """Let pictures and recordings of the screen leave out the window with this handle; whether the system does.

    Windows does. Neither X11 nor Wayland lets a window ask for it.
    """
    ask = _of_this_system() if affinity is None else affinity
    return ask is not None and bool(ask(window, EXCLUDED))


def _of_this_system() -> Affinity | None:
    if sys.platform == "win32":
        return lambda window, where: int(ctypes.windll.user32.SetWindowDisplayAffinity(ctypes.c_void_p(window), where))
    return None
