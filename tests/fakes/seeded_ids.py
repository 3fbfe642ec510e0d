import hashlib

from inspector.crypto.ids import ID_SIZE, KEY_SIZE


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
