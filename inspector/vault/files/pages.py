"""The pages of a database as bytes: which of them are as SQLCipher wrote them, and what is in those that are.

No tree is followed, so a page that is damaged hides no other. The bytes stand in `docs/formats/vault.md`.
"""

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from inspector.vault.files.write_ahead import PAGE_BYTES, pages_in_log

SALT_BYTES = 16
RESERVED_BYTES = 80

_MAC_BYTES = 64
_IV_BYTES = 16
_MAGIC = b"SQLite format 3\0"
_FIRST = 1
_MANY = 1_024


class PageSeal:
    """Tells whether a page is as it was written under a vault key and a salt."""

    def __init__(self, key: bytearray, salt: bytes) -> None:
        self._key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, len(key))

    def holds(self, number: int, page: bytes) -> bool:
        """Whether nothing in this page was altered, nor its place."""
        covered = page[SALT_BYTES if number == _FIRST else 0 : -_MAC_BYTES] + number.to_bytes(4, "little")
        return hmac.compare_digest(hmac.digest(self._key, covered, "sha512"), page[-_MAC_BYTES:])


class PageCheck:
    """Goes through the file of an open database a little at a time."""

    def __init__(self, path: Path, seal: PageSeal) -> None:
        self._path = path
        self._seal = seal
        self._next = _FIRST
        self.is_complete = False

    def all(self) -> tuple[int, ...]:
        """Look at every page; gives those that do not hold."""
        self._next, self.is_complete = _FIRST, False
        found: list[int] = []
        while not self.is_complete:
            found += self.go_on(_MANY)
        return tuple(found)

    def go_on(self, pages: int) -> tuple[int, ...]:
        """Look at so many more; gives those that do not hold."""
        if self.is_complete:
            return ()
        with self._path.open("rb") as file:
            file.seek((self._next - _FIRST) * PAGE_BYTES)
            data = file.read(pages * PAGE_BYTES)
        self.is_complete = len(data) < pages * PAGE_BYTES
        numbered = [
            (self._next + at // PAGE_BYTES, data[at : at + PAGE_BYTES]) for at in range(0, len(data), PAGE_BYTES)
        ]
        self._next += len(numbered)
        return tuple(number for number, page in numbered if not self._seal.holds(number, page))


def whole_pages(database: Path, log: Path, key: bytearray, seal: PageSeal) -> dict[int, bytes]:
    """The newest version of each page that holds, in the clear, from the file and its write-ahead log."""
    found = {number: page for number, page in (*_in_file(database), *_in_log(log)) if seal.holds(number, page)}
    return {number: _opened(number, page, key) for number, page in found.items()}


def _in_file(database: Path) -> Iterator[tuple[int, bytes]]:
    data = database.read_bytes() if database.exists() else b""
    for at in range(0, len(data), PAGE_BYTES):
        yield at // PAGE_BYTES + _FIRST, data[at : at + PAGE_BYTES].ljust(PAGE_BYTES, b"\0")


def _in_log(log: Path) -> Iterator[tuple[int, bytes]]:
    return ((page.number, page.data) for page in pages_in_log(log))


def _opened(number: int, page: bytes, key: bytearray) -> bytes:
    start, end = SALT_BYTES if number == _FIRST else 0, PAGE_BYTES - RESERVED_BYTES
    decryptor = Cipher(AES256(key), CBC(page[end : end + _IV_BYTES])).decryptor()
    return _MAGIC[:start] + decryptor.update(page[start:end]) + decryptor.finalize()
