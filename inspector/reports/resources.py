"""Where the files are that documents are made from."""

import sys
from pathlib import Path

# PyInstaller unpacks resources/ beside the program and says where; from a checkout it stands beside the package.
_RESOURCES = Path(getattr(sys, "_MEIPASS", Path(__file__).parents[2])) / "resources"

FONTS = _RESOURCES / "fonts"
REPORTS = _RESOURCES / "reports"
