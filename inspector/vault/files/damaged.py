"""The folders that keep the files of vaults that were salvaged here."""

import shutil
from contextlib import suppress
from pathlib import Path

from inspector.vault.model.errors import NotSavedError

_NAME = "damaged"
_WANTED = "salvage.wanted"
_SUSPECT = "pages.suspect"


def ask_to_salvage(folder: Path) -> None:
    """Let the next unlocking take what holds of a damaged vault into a new one.

    Raises:
        NotSavedError: the disk refused.
    """
    try:
        (folder / _WANTED).touch(mode=0o600)
    except OSError as error:
        raise NotSavedError("the disk did not take the wish") from error


def is_to_be_salvaged(folder: Path) -> bool:
    """Whether somebody asked for it."""
    return (folder / _WANTED).exists()


def suspect_pages(folder: Path) -> None:
    """Let the next unlocking look at every page first; what the disk refuses is found again later."""
    with suppress(OSError):
        (folder / _SUSPECT).touch(mode=0o600)


def are_pages_suspect(folder: Path) -> bool:
    """Whether pages did not hold when the vault was open last."""
    return (folder / _SUSPECT).exists()


def was_salvaged(folder: Path) -> None:
    """Nobody has to ask any more.

    Raises:
        OSError: the disk refused.
    """
    for name in (_WANTED, _SUSPECT):
        (folder / name).unlink(missing_ok=True)


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
