"""Starting again: the one sure way to give every page of memory back after the vault was locked."""

import os
import sys
from collections.abc import Sequence


def command(arguments: Sequence[str]) -> list[str]:
    """How this program is started, in a checkout and frozen alike."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "inspector", *arguments]


WINDOW = "INSPECTOR_WINDOW"
"""Where the window stood, for the process that takes its place."""


WIPED = "INSPECTOR_WIPED"
"""That the vault was wiped, for the process that takes its place and finds none; no file may tell it."""


def relaunch(arguments: Sequence[str], window: str = "", *, wiped: bool = False) -> None:
    """Replace this process by a fresh one; never returns. Nothing that is open in this one stays open."""
    start = command(arguments)
    os.environ[WINDOW] = window
    if wiped:
        os.environ[WIPED] = "1"
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(start[0], start)  # noqa: S606 - the program itself, with its own arguments
