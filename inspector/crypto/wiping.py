"""Overwrite secrets that live in a bytearray; Python can promise nothing about bytes and str."""

from collections.abc import Iterator
from contextlib import contextmanager


def wipe(secret: bytearray) -> None:
    """Overwrite in place; the length stays."""
    secret[:] = bytes(len(secret))


@contextmanager
def wiped_after(size: int) -> Iterator[bytearray]:
    """Give a buffer that is overwritten on leaving the block, whatever happens in it."""
    secret = bytearray(size)
    try:
        yield secret
    finally:
        wipe(secret)
