"""The one source of ids and keys. Everything else receives it as an argument."""

import secrets
from typing import Protocol

ID_SIZE = 16
KEY_SIZE = 32


class IdSource(Protocol):
    """Where ids, salts and keys come from."""

    def id16(self) -> bytes:
        """Give 16 bytes nobody else has."""

    def key32(self) -> bytes:
        """Give 32 bytes nobody can guess."""

    def token(self, size: int) -> bytes:
        """Give so many bytes nobody can guess."""


class SystemIds:
    """Randomness of the operating system; the only source a program may use."""

    def id16(self) -> bytes:
        """Give 16 random bytes."""
        return secrets.token_bytes(ID_SIZE)

    def key32(self) -> bytes:
        """Give 32 random bytes."""
        return secrets.token_bytes(KEY_SIZE)

    def token(self, size: int) -> bytes:
        """Give so many random bytes."""
        return secrets.token_bytes(size)
