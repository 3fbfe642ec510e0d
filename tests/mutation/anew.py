"""`python -m tests.mutation.anew MODULE TEST...`: run tests with the module that comes in on standard input."""

import ast
import os
import sys
from pathlib import Path

import pytest

from tests.mutation.wrong import import_instead, run_instead

ARGUMENTS = ("-x", "-q", "-s", "-p", "no:cacheprovider", "-p", "no:randomly", "-n0")


def main(module: str, tests: list[str]) -> int:
    """What pytest says of them."""
    tree = ast.parse(sys.stdin.read())
    import_instead(Path(module), tree)
    run_instead(Path(module), tree)
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = os.devnull
    return int(pytest.main([*ARGUMENTS, *tests]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
