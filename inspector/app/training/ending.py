"""What a training leaves, and how it goes. Light: each start of the program asks."""

import shutil
from pathlib import Path


def training_folder(beside: Path) -> Path:
    """Where a training takes place: beside the folder of the officer's vault."""
    return beside.with_name(f"{beside.name}-training")


def end_training(folder: Path) -> None:
    """Take away what a training left, also one that ended with the power."""
    shutil.rmtree(folder, ignore_errors=True)
