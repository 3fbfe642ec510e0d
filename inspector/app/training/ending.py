"""What a training leaves, and how it goes. Light: each start of the program asks."""

import shutil
from pathlib import Path


def training_folder(beside: Path) -> Path:
    """Where a training takes place: beside the folder of the officer's vault."""
    return beside.with_name(f"{beside.name}-training")


_MARK = "made-for-a-training"
"""The name of a file that says so; a folder without it is somebody else's."""


def mark_training(folder: Path) -> None:
    """Say that this folder may be taken away; OSError when the disk refuses."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / _MARK).touch()


def end_training(folder: Path) -> None:
    """Take away what a training left, also one that ended with the power; never a folder of somebody else."""
    if (folder / _MARK).exists():
        shutil.rmtree(folder, ignore_errors=True)
