"""The one source of ids and keys. Everything else receives it as an argument."""

import hashlib
import secrets
from typing import Protocol

ID_SIZE = 16
KEY_SIZE = 32


class IdSource(Protocol):
    """Where ids, salts and keys come from."""

    def id16(self) -> bytes:
        """Give 16 bytes nobody else has."""
        ...

    def key32(self) -> bytes:
        """Give 32 bytes nobody can guess."""
        ...

    def token(self, size: int) -> bytes:
        """Give so many bytes nobody can guess."""
        ...


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


class SeededIds:
    """The same bytes at each run, for tests and vectors. Everybody can guess them: never for a real vault."""

    def __init__(self, seed: bytes | str | int) -> None:
        text = seed if isinstance(seed, bytes) else str(seed).encode()
        self._seed = hashlib.sha256(b"inspector/seeded-ids/1" + text).digest()
        self._drawn = 0

    def id16(self) -> bytes:
        """Give the next 16 bytes."""
        return self.token(ID_SIZE)

    def key32(self) -> bytes:
        """Give the next 32 bytes."""
        return self.token(KEY_SIZE)

    def token(self, size: int) -> bytes:
        """Give the next bytes; each call starts a fresh block, so sizes do not influence each other."""
        self._drawn += 1
        return hashlib.shake_256(self._seed + self._drawn.to_bytes(8)).digest(size)
