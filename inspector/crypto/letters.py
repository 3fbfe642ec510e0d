"""A letter that one organisation can read: one size, sealed with a key of its own, in a packet that tells nothing.

A packet has a letter and a code by which an earlier one is taken back; either may be of nobody, and who does not hold
the receiver's key or the code cannot tell. `docs/formats/letter.md` describes the bytes. It imports nothing of
the program: it also runs where no key may be.
"""

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

SAID_SIZE = 2_048
MARK_SIZE = 16
CODE_DIGITS = 12
_PUBLIC_SIZE, _MLKEM_PUBLIC_SIZE = 1_216, 1_184
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_LENGTH_SIZE, _TIME_SIZE = 2, 8
LETTER_SIZE = 1_120 + SAID_SIZE + 16
"""What X-Wing adds, the padded words, and what the cipher adds."""
PACKET_SIZE = MARK_SIZE + CODE_DIGITS + LETTER_SIZE
AT_ONCE = 12
"""So many packets leave together: never more, and never fewer."""
LIFE_MS = 72 * 60 * 60 * 1_000
"""How long a letter is kept anywhere."""


class LetterError(Exception):
    """It is no letter, or does not fit into one."""


class Packet(NamedTuple):
    """What leaves a device."""

    mark: bytes
    takes_back: bytes
    letter: bytes

    def encode(self) -> bytes:
        """The bytes."""
        return self.mark + self.takes_back + self.letter


def read_packet(data: bytes) -> Packet:
    """The parts of a packet.

    Raises:
        LetterError: it is none.
    """
    taken_back = data[MARK_SIZE : MARK_SIZE + CODE_DIGITS]
    if len(data) != PACKET_SIZE or not (taken_back.isdigit() and taken_back.isascii()):
        raise LetterError("no packet")
    return Packet(data[:MARK_SIZE], taken_back, data[MARK_SIZE + CODE_DIGITS :])


def read_packets(data: bytes) -> tuple[Packet, ...]:
    """The packets that were brought together.

    Raises:
        LetterError: there is none, there are too many, or something else is among them.
    """
    found = tuple(read_packet(data[at : at + PACKET_SIZE]) for at in range(0, len(data), PACKET_SIZE))
    if not 0 < len(found) <= AT_ONCE:
        raise LetterError("not so many packets")
    return found


def new_code() -> str:
    """Digits by which a letter is taken back."""
    drawn = f"{secrets.randbelow(10 ** (CODE_DIGITS - 1)):0{CODE_DIGITS - 1}}"
    return drawn + _check_digit(drawn)


def is_code(code: bytes) -> bool:
    """Whether these are the digits of a code, of which none was mistaken for another."""
    digits = code.decode("ascii", "replace")
    is_whole = len(code) == CODE_DIGITS and code.isdigit()
    return is_whole and _check_digit(digits[:-1]) == digits[-1]


def _check_digit(digits: str) -> str:
    """As ISO 7064 says it of MOD 11,10."""
    rest = 10
    for digit in digits:
        rest = 2 * ((rest + int(digit)) % 10 or 10) % 11
    return str((11 - rest) % 10)


def mark_of(code: bytes) -> bytes:
    """What names the letter that this code takes back; who has it comes to the code by trying all there are."""
    return hashlib.sha256(b"inspector/letter/1" + code).digest()[:MARK_SIZE]


def seal(public: bytes, said: bytes, mark: bytes) -> bytes:
    """The letter with these words for the holder of this key.

    Raises:
        LetterError: the words are too many, or the key is none.
    """
    if len(said) > SAID_SIZE - _LENGTH_SIZE or len(public) != _PUBLIC_SIZE:
        raise LetterError("does not fit")
    padded = (len(said).to_bytes(_LENGTH_SIZE) + said).ljust(SAID_SIZE, b"\0")
    try:
        key = MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_PUBLIC_SIZE]),
            X25519PublicKey.from_public_bytes(public[_MLKEM_PUBLIC_SIZE:]),
        )
        return _SUITE.encrypt(padded, key, _info(mark))
    except ValueError as error:
        raise LetterError("no key") from error


def open_letter(private: MLKEM768X25519PrivateKey, mark: bytes, letter: bytes) -> bytes | None:
    """The words of a letter; nothing when it is for another or for nobody."""
    try:
        padded = _SUITE.decrypt(letter, private, _info(mark))
    except (InvalidTag, ValueError):
        return None
    size = int.from_bytes(padded[:_LENGTH_SIZE])
    said, rest = padded[_LENGTH_SIZE : _LENGTH_SIZE + size], padded[_LENGTH_SIZE + size :]
    return said if len(padded) == SAID_SIZE and len(said) == size and not any(rest) else None


def cover() -> Packet:
    """A packet of nobody for nobody: its key was thrown away, its code is no letter's."""
    mlkem, x25519 = MLKEM768PrivateKey.generate().public_key(), X25519PrivateKey.generate().public_key()
    mark = mark_of(new_code().encode())
    letter = seal(mlkem.public_bytes_raw() + x25519.public_bytes_raw(), b"", mark)
    return Packet(mark, new_code().encode(), letter)


def encode_waiting(waiting: Iterable[tuple[bytes, bytes, int]]) -> bytes:
    """How these are given to an aid organisation, one after the other: mark, letter, when it came."""
    return b"".join(at_ms.to_bytes(_TIME_SIZE) + mark + letter for mark, letter, at_ms in waiting)


def decode_waiting(data: bytes) -> Iterator[tuple[bytes, bytes, int]]:
    """Mark, letter and time of each.

    Raises:
        LetterError: something else is among them.
    """
    size = _TIME_SIZE + MARK_SIZE + LETTER_SIZE
    if len(data) % size:
        raise LetterError("no letters")
    for start in range(0, len(data), size):
        row = data[start : start + size]
        yield row[_TIME_SIZE : _TIME_SIZE + MARK_SIZE], row[_TIME_SIZE + MARK_SIZE :], int.from_bytes(row[:_TIME_SIZE])


def _info(mark: bytes) -> bytes:
    return b"inspector/letter/1" + mark
