"""Who serves a hub's folder: one process, or with the tables in PostgreSQL several that know of one another.

Of hubs that serve one database from folders of their own only the database can tell (`holding.py`).
What a crash left is swept away while nobody else serves: a sweeper would take what another is about to name.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector.hub.errors import HubError
from inspector.hub.rows.home import Home


@contextmanager
def working_alone(folder: Path) -> Iterator[None]:
    """Keep every hub from serving what is in this folder and its database, for work on all of it.

    Raises:
        HubError: one serves, from this folder or from another with the same database.
    """
    home = Home(folder)
    with _opened(folder) as descriptor:
        if not _is_only(descriptor):
            raise HubError("stop the hub first")
        if home.address is None:
            yield
            return
        from inspector.hub.running.holding import held_alone  # noqa: PLC0415 - a hub on SQLite starts without its driver

        with held_alone(home.address):
            yield


@contextmanager
def serving_alone(folder: Path) -> Iterator[None]:
    """Hold the folder's lock file; it is let go with the process, however that ends.

    Raises:
        HubError: another process serves this folder.
    """
    with _opened(folder) as descriptor:
        if not _is_only(descriptor):
            raise HubError("another process serves this hub")
        yield


@contextmanager
def serving_together(folder: Path, begin: Callable[[], None]) -> Iterator[None]:
    """Share the folder's lock file; whoever comes first does what must be done while nobody else serves.

    Raises:
        HubError: another process serves this folder, and this system lets nobody share it.
    """
    with _opened(folder) as descriptor:
        is_first = _is_only(descriptor)
        if is_first:
            begin()
        if sys.platform != "win32":
            import fcntl  # noqa: PLC0415 - exists on the other platforms only

            fcntl.flock(descriptor, fcntl.LOCK_SH)  # waits for whoever is first
        elif not is_first:
            raise HubError("another process serves this hub")
        yield


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    descriptor = os.open(folder / "hub.lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _is_only(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on this platform only

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists on the other platforms only

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
