"""What has a second copy outside the database, because nobody could make it again."""

from enum import IntEnum


class Kind(IntEnum):
    """What it is; in brackets the values that follow."""

    SALT = 0
    """The salt of the database's pages [salt]."""
    IDENTITY = 1
    """The officer's keys and trust [as the vault keeps it]."""
    STREAM_KEY = 2
    """A key that was made here [stream, key]."""
    READER_KEY = 3
    """A reader key that was made here [seed, label]."""
    JOIN_SECRET = 4
    """What is behind a join code [visit as text, secret]."""
    FRAME = 5
    """Own events with the signature over them [frame]."""


Thing = tuple[Kind, tuple[bytes, ...]]
"""One of them."""
