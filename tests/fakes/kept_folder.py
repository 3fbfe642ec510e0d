"""A folder for what tests make once."""

import atexit
import tempfile
from pathlib import Path


def kept_folder() -> Path:
    """A folder that is there until all tests have run."""
    kept = tempfile.TemporaryDirectory(prefix="inspector-world-")
    atexit.register(kept.cleanup)
    return Path(kept.name)
