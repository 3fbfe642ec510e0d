"""Takes away all that a vault kept on a device: first what opens it, then the rest."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from inspector.vault.files.slots_file import SLOTS


def wipe_folder(folder: Path) -> None:
    """Leave nothing in the folder of a vault that is closed; what an interruption leaves, nothing opens any more."""
    slots = sorted(folder.rglob(f"{Path(SLOTS).stem}*"))
    for path in slots:
        with suppress(OSError), path.open("r+b") as file:
            file.write(bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
    for path in (*slots, *sorted(folder.iterdir())):
        with suppress(OSError):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
