"""Overwrite secrets that live in a bytearray, or in bytes that a library gave; Python promises nothing about str."""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager


def wipe(secret: bytearray) -> None:
    """Overwrite in place; the length stays."""
    secret[:] = bytes(len(secret))


_HEAD = sys.getsizeof(b"") - 1
"""How many bytes of the object stand before what it holds."""


def wipe_given(*secrets: bytes) -> None:
    """Overwrite in place bytes that a library gave and that nobody else holds or will look at again."""
    for secret in secrets:
        if len(secret) > 1:  # of none and of one byte there is one object for everybody
            ctypes.memset(id(secret) + _HEAD, 0, len(secret))


@contextmanager
def wiped_after(size: int) -> Iterator[bytearray]:
    """Give a buffer that is overwritten on leaving the block, whatever happens in it."""
    secret = bytearray(size)
    try:
        yield secret
    finally:
        wipe(secret)
