"""`slots.cbor` beside the database: what opens a vault. Whoever calls holds the vault's lock."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from inspector.crypto.ids import IdSource
from inspector.crypto.recovery_slots import NoSlotIsTheirsError
from inspector.crypto.slots import (
    NoSlotOpensError,
    SlotsDamagedError,
    check_slots,
    read_slots,
    replace_passphrase,
    unlock,
)
from inspector.crypto.stretching import StretchParameters
from inspector.crypto.wiping import wipe
from inspector.vault.files.replacing import part_of, replace_file
from inspector.vault.model.errors import (
    Damage,
    NotSavedError,
    NotTheirVaultError,
    VaultDamagedError,
    WrongPassphraseError,
)

SLOTS = "slots.cbor"
SLOTS_COPY = "slots.copy"
"""The same bytes once more, for the day the other file cannot be read."""
_LATER = b"to be made again"
"""Instead of a copy of what opens the vault no more."""


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


def take_key_of_either(slots: Path, take: Callable[[bytes], bytearray], fits: Callable[[bytearray], bool]) -> bytearray:
    """The vault key, from the copy when the file cannot be read or is another vault's; `altered_slots` tells.

    Raises:
        WrongPassphraseError: no passphrase slot opens.
        NotTheirVaultError: no slot is of these two custodians.
        VaultDamagedError: neither can be read.
    """
    copy = slots.with_name(SLOTS_COPY)
    is_another = _are_of_two_vaults(slots, copy)
    try:
        key = take_key(slots, take)
    except VaultDamagedError:
        return take_key(copy, take)
    except (WrongPassphraseError, NotTheirVaultError):
        if is_another:
            return take_key(copy, take)
        raise
    if is_another and not fits(key):
        wipe(key)
        return take_key(copy, take)
    return key


def altered_slots(slots: Path, key: bytearray) -> tuple[str, ...]:
    """Which of both files is not what somebody with this key wrote; a copy that is behind is made again."""
    if not _is_of(slots, key):
        return ("the key slots do not hold",)
    copy = slots.with_name(SLOTS_COPY)
    if not _is_of(copy, key) and not _waits(copy):
        return ("the second copy of the key slots does not hold",)
    if not _holds(copy, slots.read_bytes()):
        with suppress(OSError):
            replace_file(copy, slots.read_bytes())
    return ()


def mend_slots(slots: Path, key: bytearray, old: Path) -> None:
    """Put the file that holds in place of the one that does not, which moves to the folder of old files.

    Raises:
        OSError: the disk refused.
    """
    both = slots, slots.with_name(SLOTS_COPY)
    whole = next((each.read_bytes() for each in both if _is_of(each, key)), None)
    if whole is not None:
        for each in both:
            if not _is_of(each, key):
                if each.exists():
                    each.replace(old / each.name)
                replace_file(each, whole)


def write_slots_twice(slots: Path, data: bytes) -> None:
    """Put new slots in place; their copy follows, now or, when the disk has no room for it, at the next unlocking.

    The old copy goes first: whatever stops this, no file is left that opens the vault by what opens it no more.

    Raises:
        OSError: the disk refused; the old slots stand.
    """
    copy = slots.with_name(SLOTS_COPY)
    with suppress(FileNotFoundError):
        _spoil(copy)
    replace_file(slots, data)
    try:
        replace_file(copy, data)
    except OSError:
        wipe_file(part_of(copy))


def _spoil(copy: Path) -> None:
    with copy.open("r+b") as file:
        file.write(_LATER.ljust(copy.stat().st_size, b"\0"))
        file.truncate(len(_LATER))
        os.fsync(file.fileno())


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
        write_slots_twice(slots, changed)
    except OSError as error:
        # What fails after the file has taken the old one's place does not take it back.
        if not _holds(slots, changed):
            wipe_leftover(slots)
            raise NotSavedError("the disk did not take the new passphrase") from error
    finally:
        wipe(key)


def wipe_leftover(slots: Path) -> None:
    """Overwrite and remove what an interrupted change left: slots that never counted must never open anything."""
    wipe_file(part_of(slots))


def wipe_file(path: Path) -> None:
    """Overwrite and remove a file, as far as the disk lets that happen."""
    with suppress(OSError):
        with path.open("r+b") as file:
            file.write(bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()


def _are_of_two_vaults(slots: Path, copy: Path) -> bool:
    try:
        return read_slots(slots.read_bytes()).vault != read_slots(copy.read_bytes()).vault
    except (SlotsDamagedError, OSError):
        return False


def _is_of(slots: Path, key: bytearray) -> bool:
    try:
        check_slots(read_slots(slots.read_bytes()), key)
    except (SlotsDamagedError, OSError):
        return False
    return True


def _waits(copy: Path) -> bool:
    """Whether it is to be made again; zeros may follow where the program died before they were cut off."""
    with suppress(OSError):
        return copy.read_bytes().rstrip(b"\0") == _LATER
    return False


def _holds(slots: Path, data: bytes) -> bool:
    with suppress(OSError):
        return slots.read_bytes() == data
    return False
