"""One process at a time owns a vault: the lock ends with the process, however that ends."""

import os
import sys
from pathlib import Path

from inspector.vault.model.errors import VaultInUseError


class FolderLock:
    """Holds the lock file of a vault's folder until `release`."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises:
            VaultInUseError: another process, or another vault object of this one, holds it.
        """
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise VaultInUseError("the vault is open in another process") from error

    def release(self) -> None:
        """Let go; releasing twice does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - exists on this platform only

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - exists on the other platforms only

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
