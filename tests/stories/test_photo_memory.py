"""A photo of twenty megapixels costs the memory of some copies of its pixels, whoever takes, keeps or shows it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PIXELS_MIB = 5472 * 3648 * 4 / 2**20
"""One copy of its pixels, of four bytes each."""
SHOWN_MIB = 2048 * 1366 * 4 / 2**20


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="Linux counts, and lets one count anew")
def test_a_photo_is_taken_kept_and_shown_in_the_memory_of_few_copies(tmp_path: Path) -> None:
    """In a process of its own: `tests/fakes/photo_memory.py`."""
    command = [sys.executable, "-m", "tests.fakes.photo_memory", str(tmp_path)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True, timeout=300)
    grew = json.loads(done.stdout)

    file = grew["file"]
    assert 1 < file < 20
    assert grew["taken"] < 3 * PIXELS_MIB + 2 * file, "as it came, upright, and bare: with the file twice"
    assert grew["kept"] < 2 * file + 8, "its bytes, and no pixel"
    assert grew["shown"] < 2 * SHOWN_MIB + 2 * file + 8, "its bytes, and the pixels of what is shown"
    assert grew["without_keys"] < 4 * PIXELS_MIB, "where pixels are decoded, turned and made small"
