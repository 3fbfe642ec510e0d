"""The page of `docs/formats/vault.md` is enough to read a vault, with a plain cipher and SQLite and no code of ours."""

import hashlib
import hmac
import sqlite3
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from inspector.crypto.slots import unlock
from tests.fakes.world import PASSPHRASE, World

PAGE, IV, MAC = 4096, 16, 64
MAGIC = b"SQLite format 3\0"


def hmac_key(key: bytes, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)


def plain(page: bytes, number: int, key: bytes, mac_key: bytes) -> bytes:
    """One page as SQLite wrote it, its last 80 bytes unused."""
    start = len(MAGIC) if number == 1 else 0
    covered, mac = page[start:-MAC], page[-MAC:]
    assert hmac.digest(mac_key, covered + number.to_bytes(4, "little"), "sha512") == mac
    content, iv = covered[:-IV], covered[-IV:]
    decryptor = Cipher(algorithms.AES256(key), modes.CBC(iv)).decryptor()
    return (MAGIC if number == 1 else b"") + decryptor.update(content) + decryptor.finalize() + bytes(IV + MAC)


def test_a_vault_is_read_by_its_format_page_alone(world: World, tmp_path: Path) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    folder = world.folder / "t1"
    t1.vault.close()
    key = bytes(unlock((folder / "slots.cbor").read_bytes(), bytearray(PASSPHRASE)))
    data = (folder / "vault.db").read_bytes()
    mac_key = hmac_key(key, data[: len(MAGIC)])

    pages = (plain(data[at : at + PAGE], 1 + at // PAGE, key, mac_key) for at in range(0, len(data), PAGE))
    copy = tmp_path / "plain.db"
    copy.write_bytes(b"".join(pages))
    database = sqlite3.connect(f"file:{copy}?immutable=1", uri=True)  # noqa: TID251 - another program's SQLite

    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("SELECT count(*) FROM streams WHERE id = ?", (bytes.fromhex(visit),)).fetchone() == (1,)
    database.close()
