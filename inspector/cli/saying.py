"""Lines on the terminal, out at once also through a pipe."""

import sys


def say(line: str) -> None:
    """A line of the result."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def warn(line: str) -> None:
    """A line beside the result."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
