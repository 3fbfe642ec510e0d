"""A real register as a process of its own."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which the register in a folder answers meanwhile."""
    words = ["register", "serve", str(folder), "--port", "0", "--announce", "--with-parent"]
    process = subprocess.Popen(
        [sys.executable, "-m", "inspector", *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.communicate(timeout=30)
    assert process.returncode == 0
