"""Argon2id that is paid for once: the same passphrase, salt and costs give the same key, so a second time it is known.

Test worlds draw their salts from seeds, so that the officers of one test come again in the next; a third of the suite
was spent on their passphrases. Where salts come by chance, a test that alone opens what it makes pays nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from inspector.crypto import stretching


class _Guess(NamedTuple):
    passphrase: bytes
    salt: bytes
    length: int
    costs: tuple[int, int, int]


class RememberedArgon2id:
    """What `stretching` asks of Argon2id."""

    known: dict[_Guess, bytes] = {}  # noqa: RUF012 - shared on purpose
    is_free = False

    def __init__(self, *, salt: bytes, length: int, iterations: int, lanes: int, memory_cost: int) -> None:
        self._salt, self._length, self._costs = salt, length, (iterations, lanes, memory_cost)

    def derive_into(self, passphrase: bytearray, key: bytearray) -> None:
        guess = _Guess(bytes(passphrase), self._salt, self._length, self._costs)
        if guess not in self.known:
            iterations, lanes, memory = (1, 1, 8) if self.is_free else self._costs
            real = Argon2id(
                salt=self._salt, length=self._length, iterations=iterations, lanes=lanes, memory_cost=memory
            )
            self.known[guess] = real.derive(guess.passphrase)
        key[:] = self.known[guess]


def remember_argon2id() -> None:
    """From now on in this process."""
    vars(stretching)["Argon2id"] = RememberedArgon2id


@contextmanager
def opened_here_only() -> Iterator[None]:
    """No passphrase that is typed meanwhile costs anything; what is made so, no other program opens."""
    before = RememberedArgon2id.is_free
    RememberedArgon2id.is_free = True
    try:
        yield
    finally:
        RememberedArgon2id.is_free = before
