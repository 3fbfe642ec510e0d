"""The folders that keep the files of vaults that were salvaged here."""

import shutil
from pathlib import Path

_NAME = "damaged"


def next_damaged(folder: Path) -> Path:
    """Where the next damaged files go."""
    number = 1
    while (folder / f"{_NAME}-{number}").exists():
        number += 1
    return folder / f"{_NAME}-{number}"


def drop_damaged(folder: Path) -> None:
    """Take away what was salvaged: it may hold what is to be nowhere any more.

    Raises:
        OSError: the disk refused.
    """
    for each in folder.glob(f"{_NAME}-*"):
        shutil.rmtree(each)
