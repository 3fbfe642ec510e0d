"""Who uses a command of the hub, for the list of what was done."""

import argparse
import getpass
import os


def who(arguments: argparse.Namespace) -> str:
    """The user of this machine, who became that user, and the name that was given."""
    user = getpass.getuser()
    before = os.environ.get("SUDO_USER")
    given: str | None = arguments.by
    return " ".join((user, *(f"({each})" for each in (before, given) if each)))
