"""Whoever keeps the backups of a hub in a test, and what he does with them."""

from datetime import timedelta
from pathlib import Path

from inspector.crypto.ids import IdSource, SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.slots import create_slots
from inspector.crypto.stretching import FLOOR
from inspector.hub.office.copies import BackedUp, Restored, back_up, look_at, restore
from inspector.hub.relay import Relay
from inspector.hub.rows.acts import By
from inspector.wire.custodian import Custodian, encode_custodian

KEEPER = ReaderKey(b"the key of who keeps the backups")
PASSPHRASE = "bewaarder van kopieën waakt"


def backed_up(relay: Relay, folder: Path, *, days: float = 14) -> BackedUp:
    return back_up(relay, folder, [KEEPER.public], keep=timedelta(days=days))


def restored(file: Path, target: Path, *, ids: IdSource) -> Restored:
    """Put to use in the moment in which it was made."""
    return restore(file, target, KEEPER, ids=ids, by=By("", look_at(file).made_ms))


def write_keys(folder: Path) -> tuple[Path, Path]:
    """The two files of whoever keeps the backups: the public half, and the key that costs little to open."""
    public, secret = folder / "custodian.pub", folder / "custodian.key"
    public.write_bytes(encode_custodian(Custodian("Bewaarder", KEEPER.public)))
    seed, passphrase = bytearray(KEEPER.seed), bytearray(PASSPHRASE.encode())
    secret.write_bytes(create_slots(bytes(16), seed, passphrase, FLOOR, SystemIds()))
    return public, secret
