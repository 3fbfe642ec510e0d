"""What a command that may open a vault keeps from the disk and from other programs of the same user."""

import ctypes
import os
import sys

_PR_SET_DUMPABLE = 4


def keep_to_itself() -> None:
    """Leave no picture of the memory after a crash, let no other program read it, write files for their owner only."""
    os.umask(0o077)
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not there on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
