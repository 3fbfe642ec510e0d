"""Small values that live outside the vault, one JSON file each: settings, the door plate, wrong passphrases."""

import os
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from inspector.viewmodels.screen.device import Misses

T = TypeVar("T")


class SmallFile(Generic[T]):
    """One frozen value in one file; a file that is missing, damaged or of another version counts as the default."""

    def __init__(self, path: Path, default: T) -> None:
        self._path = path
        self._default = default

    def load(self) -> T:
        """The value as last saved."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=type(self._default))
        except (OSError, msgspec.MsgspecError, RecursionError):
            return self._default

    def save(self, value: T) -> None:
        """Replace the file; a crash leaves the old one or the new one.

        Raises:
            OSError: the disk refused.
        """
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        with fresh.open("wb") as file:
            file.write(msgspec.json.encode(value))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)


def misses_in(folder: Path) -> SmallFile[Misses]:
    """The wrong passphrases since the last right one, of the vault in this folder."""
    return SmallFile(folder / "misses.json", Misses())
