"""One process at a time serves a hub's folder: another would sweep away what this one is about to name."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector.hub.errors import HubError


@contextmanager
def serving_alone(folder: Path) -> Iterator[None]:
    """Hold the folder's lock file; it is let go with the process, however that ends.

    Raises:
        HubError: another process serves this folder.
    """
    descriptor = os.open(folder / "hub.lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        _lock(descriptor)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on this platform only

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists on the other platforms only

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise HubError("another process serves this hub") from error
