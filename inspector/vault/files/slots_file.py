"""`slots.cbor` beside the database: what opens a vault. Whoever calls holds the vault's lock."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from inspector.crypto.ids import IdSource
from inspector.crypto.recovery_slots import NoSlotIsTheirsError
from inspector.crypto.slots import NoSlotOpensError, SlotsDamagedError, replace_passphrase, unlock
from inspector.crypto.stretching import StretchParameters
from inspector.crypto.wiping import wipe
from inspector.vault.errors import Damage, NotSavedError, NotTheirVaultError, VaultDamagedError, WrongPassphraseError
from inspector.vault.files.mirror import part_of, replace_file

SLOTS = "slots.cbor"


def take_key(slots: Path, take: Callable[[bytes], bytearray]) -> bytearray:
    """The vault key, in a buffer the caller wipes.

    Raises:
        WrongPassphraseError: no passphrase slot opens.
        NotTheirVaultError: no slot is of these two custodians.
        VaultDamagedError: the file cannot be read.
    """
    try:
        return take(slots.read_bytes())
    except NoSlotOpensError as error:
        raise WrongPassphraseError("the passphrase opens nothing") from error
    except NoSlotIsTheirsError as error:
        raise NotTheirVaultError("these two custodians cannot open this vault") from error
    except (SlotsDamagedError, OSError) as error:
        raise VaultDamagedError(Damage(("the key slots cannot be read",))) from error


def exchange_passphrase(slots: Path, old: bytearray, new: bytearray, cost: StretchParameters, ids: IdSource) -> None:
    """Let the new passphrase open the vault and the old one nothing; all other slots stay as they are.

    Raises:
        WrongPassphraseError: the old one does not open it.
        VaultDamagedError: the file cannot be read.
        NotSavedError: the disk refused; the old one still opens it and the new one nothing.
    """
    key, changed = take_key(slots, lambda data: unlock(data, old)), b""
    try:
        changed = replace_passphrase(slots.read_bytes(), key, new, cost, ids)
        replace_file(slots, changed)
    except OSError as error:
        # What fails after the file has taken the old one's place does not take it back.
        if not _holds(slots, changed):
            wipe_leftover(slots)
            raise NotSavedError("the disk did not take the new passphrase") from error
    finally:
        wipe(key)


def wipe_leftover(slots: Path) -> None:
    """Overwrite and remove what an interrupted change left: slots that never counted must never open anything."""
    part = part_of(slots)
    with suppress(OSError):
        with part.open("r+b") as file:
            file.write(bytes(part.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
        part.unlink()


def _holds(slots: Path, data: bytes) -> bool:
    with suppress(OSError):
        return slots.read_bytes() == data
    return False
