"""Starts the next version of the program, and looks at what it left as it is, to the byte."""

import subprocess
import sys
from pathlib import Path

NEXT = (sys.executable, "-m", "tests.versions.next_program")
WAIT = 60


def next_does(changes: str, *words: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
    """Let the next version do something and end."""
    return subprocess.run(
        [*NEXT, changes, *words], input=typed, capture_output=True, text=True, check=False, timeout=WAIT
    )


def this_does(*words: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
    """Let this version do something and end."""
    command = [sys.executable, "-m", "inspector", *words]
    return subprocess.run(command, input=typed, capture_output=True, text=True, check=False, timeout=WAIT)


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Every file in a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
