"""The keys of a device that is enrolling: kept until its vault has them, so that no crash makes its code useless.

The hub gives the statement of a used code to the same keys only. So they stand in the folder from before the code is
used until the vault is made, sealed under the code itself: who types the code again goes on with them, and nobody else.
"""

from contextlib import suppress
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector.crypto.ids import IdSource
from inspector.sync.enrolling import NewKeys, make_keys
from inspector.vault.files.replacing import replace_file
from inspector.wire.enrolment import derive_code_keys

PREFIX = "enrolling-"
SEED_BYTES = 32

_NAME_DIGITS = 16
_NONCE_BYTES = 12


def keys_for(folder: Path, secret: bytes, ids: IdSource) -> NewKeys:
    """The keys that this code was used with on this device, or new ones, which are on the disk when this returns.

    Raises:
        OSError: the disk refused.
    """
    path = folder / (PREFIX + derive_code_keys(secret).enrolment.hex()[:_NAME_DIGITS])
    sealing = AESGCM(HKDF(SHA256(), 32, None, b"inspector/enrolling/1").derive(secret))
    with suppress(FileNotFoundError, InvalidTag, ValueError):
        kept = path.read_bytes()
        seeds = sealing.decrypt(kept[:_NONCE_BYTES], kept[_NONCE_BYTES:], None)
        return NewKeys(seeds[:SEED_BYTES], seeds[SEED_BYTES:])
    made = make_keys(ids)
    nonce = ids.token(_NONCE_BYTES)
    replace_file(path, nonce + sealing.encrypt(nonce, made.signing_seed + made.reader_seed, None))
    return made


def forget_keys(folder: Path) -> None:
    """The vault has them. What the disk does not let go now goes at the next opening."""
    for path in folder.glob(f"{PREFIX}*"):
        with suppress(OSError):
            path.unlink()
