"""The translations of the source as it is now, built into a folder of their own."""

import subprocess
import sys
from pathlib import Path

from inspector.app.resources import resource

LRELEASE = Path(sys.executable).with_name("pyside6-lrelease")


def built_translations(folder: Path) -> Path:
    """Make a `.qm` file of every `.ts` file."""
    for source in sorted(resource("i18n").glob("*.ts")):
        subprocess.run(
            [LRELEASE, "-silent", source, "-qm", folder / f"{source.stem}.qm"], check=True, capture_output=True
        )
    return folder
