"""How the screens are drawn: by the graphics processor, or in software where that is faster."""

import os
import sys
from pathlib import Path

BACKEND = "QT_QUICK_BACKEND"
WISH = "INSPECTOR_RENDER"

_GRAPHICS = Path("/dev/dri")


def choose_renderer() -> None:
    """Decide before the application object is made; an emulated graphics processor is twice as slow as software."""
    if BACKEND in os.environ:
        return
    wanted = os.environ.get(WISH, "")
    has_graphics = sys.platform != "linux" or any(_GRAPHICS.glob("render*"))
    if wanted == "software" or (not wanted and not has_graphics):
        os.environ[BACKEND] = "software"
