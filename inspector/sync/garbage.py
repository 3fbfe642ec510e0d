"""Python's search for garbage, kept away from a turn of news: it would walk over all that the turn holds, for nothing.

The search halts every thread, the one that draws too. What a turn leaves is let go by counting references.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class _Rest:
    """How many turns run now, and whether there was a search before the first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._turns = 0
        self._searched = False

    def begin(self) -> None:
        with self._lock:
            if not self._turns:
                self._searched = gc.isenabled()
                gc.disable()
            self._turns += 1

    def end(self) -> None:
        with self._lock:
            self._turns -= 1
            if not self._turns and self._searched:
                gc.enable()


_REST = _Rest()


@contextmanager
def left_alone() -> Iterator[None]:
    """Search for no garbage inside, and as before once nobody is inside any more, whichever threads came."""
    _REST.begin()
    try:
        yield
    finally:
        _REST.end()
