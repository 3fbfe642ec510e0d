"""Workers that begin together read each another part of the test files first.

In a fresh clone no test file is compiled yet, and compiling one with its assertions costs more than reading it. Workers
that went through all files side by side would each compile each; so they find most of them done by another.
"""

import importlib
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

_TESTS = Path(__file__).parent


def read_own_part(config: pytest.Config) -> None:
    """What one of several workers that run all tests reads before it looks for tests in every file."""
    asked = [config.invocation_params.dir / each for each in config.args]
    if asked == [_TESTS] and "PYTEST_XDIST_WORKER" in os.environ:
        number = int(os.environ["PYTEST_XDIST_WORKER"].removeprefix("gw"))
        paths = sorted(_TESTS.rglob("test_*.py"))
        for path in part(paths, number, int(os.environ["PYTEST_XDIST_WORKER_COUNT"])):
            importlib.import_module(".".join(path.relative_to(_TESTS.parent).with_suffix("").parts))


def part(paths: Sequence[Path], number: int, count: int) -> Sequence[Path]:
    """The number-th of so many parts, which lie one behind the other."""
    return paths[len(paths) * number // count : len(paths) * (number + 1) // count]
