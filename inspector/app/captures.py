"""Keeps the window off pictures of the screen, where the system can."""

import ctypes
import sys

_EXCLUDED = 0x11
"""WDA_EXCLUDEFROMCAPTURE."""


def keep_off_captures(window: int) -> bool:
    """Let pictures and recordings of the screen leave out the window with this handle; whether the system does.

    Windows does. Neither X11 nor Wayland lets a window ask for it.
    """
    if sys.platform == "win32":
        return bool(ctypes.windll.user32.SetWindowDisplayAffinity(ctypes.c_void_p(window), _EXCLUDED))
    return False
