"""Puts new content in place of a file: whole or not at all, also when the power fails."""

import os
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Put new content in place of a file: whole or not at all, also when the power fails."""
    part = part_of(path)
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    sync_folder(path.parent)


def part_of(path: Path) -> Path:
    """Where new content of a file stands until it is whole."""
    return path.with_name(path.name + ".part")


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder survive the power."""
    if os.name == "nt":
        return  # directories cannot be opened there; NTFS journals the rename
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
