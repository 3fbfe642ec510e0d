"""A folder for what tests make once."""

import atexit
import os
import tempfile
from pathlib import Path

from tests.fakes.quick_folder import ASKED


def kept_folder() -> Path:
    """A folder that is there until all tests have run, beside what they write."""
    kept = tempfile.TemporaryDirectory(prefix="inspector-world-", dir=os.environ.get(ASKED))
    atexit.register(kept.cleanup)
    return Path(kept.name)
