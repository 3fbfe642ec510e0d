"""A folder in memory for what tests write: a vault waits for the disk at each commit, and thousands are made."""

import os
import shutil
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder that somebody else made there first is not taken
_ENOUGH = 8 << 30
"""Bytes; a whole run holds less at one time, for the folders of tests that passed go at once."""
_NAME = "it-"
"""Short: the name of a socket has at most 107 characters with all its folders."""
ASKED = "PYTEST_DEBUG_TEMPROOT"
"""What pytest looks at; who names a folder there, or has little memory, gets what he wants."""


def take_quick_folder() -> Path | None:
    """Have pytest write to memory, where there is room; what a run that was killed left there goes first."""
    if ASKED in os.environ or not _MEMORY.is_dir():
        return None
    for left in _MEMORY.glob(f"{_NAME}*"):
        number = left.name.removeprefix(_NAME)
        if number == str(os.getpid()) or not Path("/proc", number).exists():
            shutil.rmtree(left, ignore_errors=True)
    if shutil.disk_usage(_MEMORY).free < _ENOUGH or _free_memory() < _ENOUGH:
        return None
    folder = _MEMORY / f"{_NAME}{os.getpid()}"
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        return None
    os.environ[ASKED] = str(folder)
    return folder


def _free_memory() -> int:
    lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) << 10 for line in lines if line.startswith("MemAvailable:"))
