"""While the hub serves, a third party puts a time on its tree every quarter of an hour, where one is named."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from inspector.hub.office.stamping import EVERY_SECONDS, authority_of, keep_stamping
from inspector.hub.relay import Relay


@contextmanager
def stamped(relay: Relay, warn: Callable[[str], None]) -> Iterator[None]:
    """Have it done for as long as the block lasts.

    Raises:
        HubError: the folder says half of whom to ask.
    """
    authority = authority_of(relay.home.path)
    if authority is None:
        yield
        return
    ended = threading.Event()
    stamping = threading.Thread(
        target=keep_stamping,
        args=(relay, authority, warn, lambda: ended.wait(EVERY_SECONDS)),
        name="hub-stamping",
        daemon=True,
    )
    stamping.start()
    try:
        yield
    finally:
        ended.set()
        stamping.join()
