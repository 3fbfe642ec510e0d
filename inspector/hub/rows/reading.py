"""What the hub wrote itself must be readable; where it is not, a disk has changed it."""

from collections.abc import Iterator
from contextlib import contextmanager

from inspector.crypto.errors import CryptoError
from inspector.hub.errors import DamagedError
from inspector.wire.errors import WireError


@contextmanager
def reading_back(what: str) -> Iterator[None]:
    """Name as damage whatever keeps the hub from reading what it wrote; also as a decorator."""
    try:
        yield
    except (CryptoError, WireError, ValueError, TypeError) as error:
        raise DamagedError(what) from error
