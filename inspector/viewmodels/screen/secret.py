"""A secret that is being typed, in one buffer that is overwritten; no text of it ever exists."""

import hmac
from itertools import pairwise

from inspector.crypto.passphrase import PASSPHRASE_MOST
from inspector.crypto.wiping import wipe

_CONTINUATION_MASK, _CONTINUATION = 0xC0, 0x80


class Secret:
    """Up to 256 bytes of UTF-8. The buffer never moves, so nothing of it is left behind in memory."""

    def __init__(self) -> None:
        self._buffer = bytearray(PASSPHRASE_MOST)
        self._size = 0

    @property
    def length(self) -> int:
        """How many characters it has."""
        held = memoryview(self._buffer)[: self._size]
        return sum(byte & _CONTINUATION_MASK != _CONTINUATION for byte in held)

    def add(self, sign: str) -> bool:
        """Put one more sign behind it; false when there is no room or nothing to add."""
        raw = sign.encode()
        if not raw or self._size + len(raw) > len(self._buffer):
            return False
        self._buffer[self._size : self._size + len(raw)] = raw
        self._size += len(raw)
        return True

    def erase(self) -> None:
        """Take the last sign away."""
        while self._size:
            self._size -= 1
            byte = self._buffer[self._size]
            self._buffer[self._size] = 0
            if byte & _CONTINUATION_MASK != _CONTINUATION:
                return

    def clear(self) -> None:
        """Take everything away."""
        wipe(self._buffer)
        self._size = 0

    def take(self) -> bytearray:
        """Hand the secret over to somebody who wipes it, and be empty."""
        taken = bytearray(self._size)
        taken[:] = memoryview(self._buffer)[: self._size]
        self.clear()
        return taken

    def put(self, other: "Secret") -> None:
        """Hold the same as another one."""
        self._buffer[:] = other._buffer  # noqa: SLF001 - of the same kind
        self._size = other._size  # noqa: SLF001 - of the same kind

    def variety(self) -> int:
        """How many different bytes it has."""
        return len(set(memoryview(self._buffer)[: self._size]))

    def steps(self) -> set[int]:
        """The differences between neighbours: one of them only means a plain row, up or down or the same."""
        return {after - before for before, after in pairwise(memoryview(self._buffer)[: self._size])}

    def same_as(self, other: "Secret") -> bool:
        """Whether both hold the same."""
        return hmac.compare_digest(self._buffer, other._buffer)  # noqa: SLF001 - of the same kind
