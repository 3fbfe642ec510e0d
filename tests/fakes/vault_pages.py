"""Reads a vault's file as somebody with the key and without our program would: every page, used or not."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from inspector.crypto.slots import unlock

PAGE = 4096
_RESERVED = 80
_IV = 16
_SALT = 16
_WAL_HEADER, _WAL_FRAME_HEADER = 32, 24


def all_plaintext(folder: Path, passphrase: bytes) -> bytes:
    """What every page of the database and of its write-ahead log holds under the encryption."""
    key = bytes(unlock((folder / "slots.cbor").read_bytes(), bytearray(passphrase)))
    return b"".join(_decrypt(key, number, page) for number, page in _pages(folder))


def pages_with(folder: Path, passphrase: bytes, text: str) -> list[int]:
    """The pages of the database that hold this text, counted from 1."""
    key = bytes(unlock((folder / "slots.cbor").read_bytes(), bytearray(passphrase)))
    return [number for number, page in _pages(folder) if text.encode() in _decrypt(key, number, page)]


def _pages(folder: Path) -> Iterator[tuple[int, bytes]]:
    database = (folder / "vault.db").read_bytes()
    for at in range(0, len(database), PAGE):
        yield at // PAGE + 1, database[at : at + PAGE]
    wal_file = folder / "vault.db-wal"
    wal = wal_file.read_bytes() if wal_file.exists() else b""
    for at in range(_WAL_HEADER, len(wal) - PAGE, _WAL_FRAME_HEADER + PAGE):
        number = int.from_bytes(wal[at : at + 4])
        start = at + _WAL_FRAME_HEADER
        yield number, wal[start : start + PAGE]


def _decrypt(key: bytes, number: int, page: bytes) -> bytes:
    start = _SALT if number == 1 else 0
    iv = page[PAGE - _RESERVED : PAGE - _RESERVED + _IV]
    decryptor = Cipher(AES(key), CBC(iv)).decryptor()
    return decryptor.update(page[start : PAGE - _RESERVED]) + decryptor.finalize()
