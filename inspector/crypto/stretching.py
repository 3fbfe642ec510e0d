"""Argon2id (RFC 9106): make each guess at a passphrase cost half a second and a quarter of a gigabyte."""

from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from inspector.crypto.errors import CryptoError

STRETCH_SALT_SIZE = 16

_MIB = 1024
_ITERATIONS = range(3, 17)
_LANES = range(1, 17)
_MEMORY_LEAST, _MEMORY_MOST = 64 * _MIB, 2048 * _MIB


class StretchError(CryptoError):
    """The parameters are too weak to protect a vault, or too heavy to be ours."""


@dataclass(frozen=True, slots=True)
class StretchParameters:
    """The cost of one guess; memory in KiB. Refuses to exist below the floor, or above what a laptop can do.

    Raises:
        StretchError: outside these bounds.
    """

    iterations: int = 3
    lanes: int = 4
    memory_kib: int = 256 * _MIB

    def __post_init__(self) -> None:
        if (
            self.iterations not in _ITERATIONS
            or self.lanes not in _LANES
            or not _MEMORY_LEAST <= self.memory_kib <= _MEMORY_MOST
        ):
            raise StretchError("Argon2id parameters refused")


FLOOR = StretchParameters(iterations=3, lanes=4, memory_kib=_MEMORY_LEAST)
"""The least that is accepted: for tests and very small devices."""


def stretch_into(passphrase: bytearray, salt: bytes, parameters: StretchParameters, key: bytearray) -> None:
    """Fill the key from the passphrase, of which no copy is left behind."""
    # The library gives its copy of the passphrase back as it is. A cheap stretching of the same size before it leaves a
    # place free that the copy then takes, and one after it is put over the copy.
    _cover(passphrase, salt, key)
    try:
        _derive(passphrase, salt, parameters.lanes, parameters.iterations, parameters.memory_kib, key)
    finally:
        _cover(passphrase, salt, key)


def _cover(passphrase: bytearray, salt: bytes, key: bytearray) -> None:
    _derive(bytearray(len(passphrase)), salt, 1, 1, 8, bytearray(len(key)))


def _derive(passphrase: bytearray, salt: bytes, lanes: int, iterations: int, memory_kib: int, key: bytearray) -> None:
    argon2 = Argon2id(salt=salt, length=len(key), iterations=iterations, lanes=lanes, memory_cost=memory_kib)
    # The stub says bytes; any buffer works, and turning it into bytes would leave a copy behind.
    argon2.derive_into(passphrase, key)  # type: ignore[arg-type]
