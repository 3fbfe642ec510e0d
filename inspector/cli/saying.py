"""Lines on the terminal, out at once also through a pipe."""

import json
import sys
from collections.abc import Callable

from inspector.cli.words.tongue import in_own_tongue


def say(line: str) -> None:
    """A line of the result, in the language that is spoken."""
    _put(in_own_tongue(line))


def say_json(value: object, *, indent: int | None = None, default: Callable[[object], object] | None = None) -> None:
    """The result for another program, the same in every language."""
    _put(json.dumps(value, ensure_ascii=False, indent=indent, default=default))


def warn(line: str) -> None:
    """A line beside the result, in the language that is spoken."""
    sys.stderr.write(in_own_tongue(line) + "\n")
    sys.stderr.flush()


def _put(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
