"""What the hub does again and again beside serving."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from inspector.hub.errors import HubError


@contextmanager
def repeated(name: str, work: Callable[[], object], seconds: float, warn: Callable[[str], None]) -> Iterator[None]:
    """Have it done every so many seconds for as long as the block lasts."""
    ended = threading.Event()
    thread = threading.Thread(target=repeat, args=(work, warn, lambda: ended.wait(seconds)), name=name, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def repeat(work: Callable[[], object], warn: Callable[[str], None], is_over: Callable[[], bool]) -> None:
    """Keep at it, and tell what went wrong; `is_over` waits a while and says whether to stop."""
    while not is_over():
        try:
            work()
        except HubError as error:
            warn(str(error))
