"""Small values that live outside the vault, one JSON file each: settings, the door plate, wrong passphrases."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from inspector.viewmodels.screen.device import Kept, Misses

T = TypeVar("T")

_NAME_LENGTH = 32


class SmallFile(Generic[T]):
    """One frozen value in one file with a checksum; a file that is missing or damaged counts as the default."""

    def __init__(self, path: Path, default: T) -> None:
        self._path = path
        self._default = default
        self.was_damaged = False
        """Whether a file that was loaded could not be used, since that was told last; also when it is whole by now."""

    @property
    def is_there(self) -> bool:
        """Whether there is a file, whole or not."""
        return self._path.exists()

    def load(self) -> T:
        """The value as last saved."""
        value = self._read()
        self.was_damaged = self.was_damaged or value is None
        return self._default if value is None else value

    def mend(self) -> bool:
        """Write a file that is damaged anew, with the default; whether it was since this was asked last."""
        was_damaged, self.was_damaged = self.was_damaged, False
        if was_damaged and self._read() is None:
            with suppress(OSError):
                self.save(self._default)
        return was_damaged

    def _read(self) -> T | None:
        """What stands in the file, or the default without one; nothing when it cannot be used."""
        try:
            data, _, checksum = self._path.read_bytes().removesuffix(b"\n").rpartition(b"\n")
        except (FileNotFoundError, NotADirectoryError):
            return self._default
        except OSError:
            return None
        try:
            return msgspec.json.decode(data, type=type(self._default)) if checksum == _checksum(data) else None
        except (msgspec.MsgspecError, RecursionError):
            return None

    def save(self, value: T) -> None:
        """Replace the file; a crash leaves the old one or the new one.

        Raises:
            OSError: the disk refused.
        """
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        with fresh.open("wb") as file:
            data = msgspec.json.encode(value)
            file.write(data + b"\n" + _checksum(data) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)


class InTwoPlaces:
    """Wrong passphrases in two files, one of them not beside the vault: what one has lost, the other has."""

    def __init__(self, *places: SmallFile[Misses]) -> None:
        self._places = places
        self._was_lost = False
        """Whether one of the files was there and another one not."""

    def load(self) -> Misses:
        """The most that one of them knows."""
        self._was_lost = self._was_lost or self._is_lost()
        return max((place.load() for place in self._places), key=lambda misses: (misses.count, misses.ms))

    def save(self, value: Misses) -> None:
        """Keep another value in each.

        Raises:
            OSError: no disk took it.
        """
        refused = [error for place in self._places if (error := _refused(place, value)) is not None]
        if len(refused) == len(self._places):
            raise refused[0]

    def mend(self) -> bool:
        """Write what was damaged or lost anew, with the most that is known; whether something was.

        A place that takes no file is none that lost one.
        """
        known = self.load()
        was_lost, self._was_lost = self._was_lost, False
        was_damaged = [place.mend() for place in self._places]
        if was_lost or any(was_damaged):
            with suppress(OSError):
                self.save(known)
        return any(was_damaged) or (was_lost and not self._is_lost())

    def _is_lost(self) -> bool:
        there = [place.is_there for place in self._places]
        return any(there) and not all(there)


def misses_in(folder: Path, elsewhere: Path | None = None) -> InTwoPlaces:
    """The wrong passphrases since the last right one, of the vault in this folder; also kept in a folder of another."""
    beside = SmallFile(folder / "misses.json", Misses())
    if elsewhere is None:
        return InTwoPlaces(beside)
    name = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:_NAME_LENGTH]
    return InTwoPlaces(beside, SmallFile(elsewhere / f"misses-{name}.json", Misses()))


def _checksum(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def _refused(place: Kept[Misses], value: Misses) -> OSError | None:
    try:
        place.save(value)
    except OSError as error:
        return error
    return None
