"""What a training leaves, and how it goes. Light: each start of the program asks."""

import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector.vault.files.folder_lock import FolderLock

_MARK = "made-for-a-training"
"""The name of a file that says so; a folder without it is somebody else's."""

_ours: "dict[Path, FolderLock]" = {}
"""The trainings of this process; the locks end with it, however it ends."""


def training_folder(beside: Path) -> Path:
    """Where a training takes place: beside the folder of the officer's vault."""
    return beside.with_name(f"{beside.name}-training")


def mark_training(folder: Path) -> None:
    """Say that this folder may be taken away; OSError when the disk refuses, or when something stands in it."""
    from inspector.vault.files.folder_lock import FolderLock  # noqa: PLC0415 - where no training is, no start needs it

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(folder)
    _ours[folder] = FolderLock(folder / _MARK)


def end_training(folder: Path) -> None:
    """Take away what a training left, also one that ended with the power.

    Never a folder of somebody else, nor of a training that goes on in another window.
    """
    with suppress(OSError):  # another window takes it away at the same time, or the next start does
        if not (folder / _MARK).exists() or not _let_go(folder):
            return
        for each in folder.iterdir():
            if each.is_dir():
                shutil.rmtree(each, ignore_errors=True)
        if not any(each.is_dir() for each in folder.iterdir()):  # else the mark stays, for the next start
            shutil.rmtree(folder, ignore_errors=True)


def _let_go(folder: Path) -> bool:
    """Let go of this process's lock, if it has one; whether nobody holds one now."""
    from inspector.vault.files.folder_lock import FolderLock  # noqa: PLC0415 - as above
    from inspector.vault.model.errors import VaultInUseError  # noqa: PLC0415 - as above

    try:
        lock = _ours.pop(folder, None) or FolderLock(folder / _MARK)
    except VaultInUseError:
        return False
    lock.release()
    return True
