"""Making, opening and re-keying a vault; what does not hold when it is opened is reported, never repaired."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.recovery_slots import recover
from inspector.crypto.slots import create_slots, unlock
from inspector.crypto.stretching import StretchParameters
from inspector.crypto.wiping import wipe, wiped_after
from inspector.vault.directory.identity import Identity, check_identity
from inspector.vault.files.blobs import FOLDER
from inspector.vault.files.damaged import are_pages_suspect, was_salvaged
from inspector.vault.files.folder_lock import FolderLock
from inspector.vault.files.recovery import keep_recovery
from inspector.vault.files.replacing import sync_folder
from inspector.vault.files.second_copy import FILE as SECOND_COPY
from inspector.vault.files.slots_file import (
    SLOTS,
    SLOTS_COPY,
    altered_slots,
    exchange_passphrase,
    mend_slots,
    take_key,
    take_key_of_either,
    wipe_leftover,
    write_slots_twice,
)
from inspector.vault.files.wiping import wipe_folder
from inspector.vault.making.assembling import check_every_page, is_key_of, make_in, open_in, refuse_newer
from inspector.vault.making.salvaging import Salvaged, clear_scratch, go_on_taking_its_place, look_into, take_its_place
from inspector.vault.model.clock import Clock
from inspector.vault.model.errors import NotSavedError, NoVaultError, VaultDamagedError
from inspector.vault.sides.vault import Vault
from inspector.vault.store.database import DATABASE, DatabaseError

LOCK = "vault.lock"
MAKING = f"{DATABASE}.making"
"""The database of a vault until everything else of it is there."""

_KEY_SIZE = 32


def exists_in(folder: Path) -> bool:
    """Whether a vault was made in this folder: any part of one is one, also when it is all that is left."""
    if (folder / MAKING).exists() and not (folder / DATABASE).exists():
        return False  # the making was interrupted
    return any((folder / name).exists() for name in (SLOTS, SLOTS_COPY, DATABASE, SECOND_COPY))


def create_vault(
    folder: Path,
    passphrase: bytearray,
    identity: Identity,
    *,
    clock: Clock,
    ids: IdSource,
    argon2: StretchParameters | None = None,
) -> Vault:
    """Make a vault for an enrolled officer in a folder that holds none.

    Raises:
        NoVaultError: there is one already.
        IdentityError: the statement does not speak of these keys.
        NotSavedError: the disk refused.
    """
    check_identity(identity)
    if exists_in(folder):
        raise NoVaultError("there is a vault in this folder already")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / FOLDER).mkdir(mode=0o700, exist_ok=True)
        lock = FolderLock(folder / LOCK)
        try:
            # What an interrupted making left is nobody's.
            for name in (SLOTS, SLOTS_COPY, SECOND_COPY):
                (folder / name).unlink(missing_ok=True)
            for leftover in folder.glob(f"{MAKING}*"):
                leftover.unlink()
            with wiped_after(_KEY_SIZE) as key:
                key[:] = ids.key32()
                make_in(folder, folder / MAKING, key, identity, ids)
                slots = create_slots(ids.id16(), key, passphrase, argon2 or StretchParameters(), ids)
                write_slots_twice(folder / SLOTS, slots)
                (folder / MAKING).replace(folder / DATABASE)
                sync_folder(folder)
                return open_in(folder, folder, key, lock, clock=clock, ids=ids)
        except BaseException:
            lock.release()
            raise
    except (OSError, DatabaseError) as error:
        raise NotSavedError("the disk did not take the new vault") from error


def open_vault(
    folder: Path, passphrase: bytearray, *, clock: Clock, ids: IdSource, read_only_when_damaged: bool = False
) -> Vault:
    """Open the vault in this folder.

    With `read_only_when_damaged` old own logs and pages are left for `Vault.check_more`; what it finds makes the vault
    read-only. When the database cannot be read as it is, what holds of it is read (`salvaging.py`).

    Raises:
        NoVaultError: there is none.
        WrongPassphraseError: the passphrase opens nothing.
        VaultInUseError: another process has it open.
        NewerVaultError: a newer version of this program wrote it; nothing was changed.
        NotSavedError: there is no room to bring it up to date; it is as it was.
        VaultDamagedError: something does not hold; with `read_only_when_damaged` only when nothing can be read.
    """
    with _key_of(folder, lambda slots: unlock(slots, passphrase)) as (key, lock):
        found = altered_slots(folder / SLOTS, key)
        if read_only_when_damaged:
            vault = _open_what_holds(folder, key, lock, clock, ids, found)
        else:
            vault = open_in(folder, folder, key, lock, clock=clock, ids=ids, found=found)
        vault.recovery = keep_recovery(folder / SLOTS, key, vault.custodians, ids, read_only=vault.read_only)
        return vault


def salvage_vault(folder: Path, passphrase: bytearray, *, clock: Clock, ids: IdSource) -> tuple[Salvaged, Path]:
    """Take what holds of a damaged vault into a new one in its place; what came over, and where the old files are.

    Raises:
        NoVaultError: there is none.
        WrongPassphraseError: the passphrase opens nothing.
        VaultInUseError: another process has it open.
        NewerVaultError: a newer version of this program wrote it; nothing was changed.
        VaultDamagedError: not even the officer's keys are left.
        NotSavedError: the disk refused.
    """
    return _salvage(folder, lambda slots: unlock(slots, passphrase), clock, ids)


def _salvage(folder: Path, take: Callable[[bytes], bytearray], clock: Clock, ids: IdSource) -> tuple[Salvaged, Path]:
    with _key_of(folder, take) as (key, lock):
        try:
            vault, salvaged = look_into(folder, key, None, clock=clock, ids=ids, found=())
            vault.close()
            old = take_its_place(folder)
            mend_slots(folder / SLOTS, key, old)
            was_salvaged(folder)
        except (OSError, DatabaseError) as error:
            raise NotSavedError("the disk did not take the salvaged vault") from error
        lock.release()
        return salvaged, old


def _open_what_holds(
    folder: Path, key: bytearray, lock: FolderLock, clock: Clock, ids: IdSource, found: tuple[str, ...]
) -> Vault:
    try:
        if are_pages_suspect(folder):
            check_every_page(folder, key)
        return open_in(folder, folder, key, lock, clock=clock, ids=ids, read_only_when_damaged=True, found=found)
    except VaultDamagedError as error:
        findings = tuple(dict.fromkeys((*found, *error.damage.findings)))
        return look_into(folder, key, lock, clock=clock, ids=ids, found=findings)[0]


def recover_vault(folder: Path, first: ReaderKey, second: ReaderKey, *, clock: Clock, ids: IdSource) -> Vault:
    """Open the vault in this folder with the keys of two custodians, to hand in what it holds and nothing else.

    Of a damaged one what holds is read; it is salvaged before it is handed in.

    Raises:
        NoVaultError: there is none.
        NotTheirVaultError: these two do not open it.
        VaultInUseError: another process has it open.
        NewerVaultError: a newer version of this program wrote it; nothing was changed.
        VaultDamagedError: nothing can be read.
    """
    with _key_of(folder, lambda slots: recover(slots, first, second)) as (key, lock):
        vault = _open_what_holds(folder, key, lock, clock, ids, altered_slots(folder / SLOTS, key))
        vault.hands_in_only = True
        return vault


def salvage_recovered(
    folder: Path, first: ReaderKey, second: ReaderKey, *, clock: Clock, ids: IdSource
) -> tuple[Salvaged, Path]:
    """`salvage_vault` with the keys of two custodians.

    Raises:
        NoVaultError: there is none.
        NotTheirVaultError: these two do not open it.
        VaultInUseError: another process has it open.
        NewerVaultError: a newer version of this program wrote it; nothing was changed.
        VaultDamagedError: not even the officer's keys are left.
        NotSavedError: the disk refused.
    """
    return _salvage(folder, lambda slots: recover(slots, first, second), clock, ids)


def change_passphrase(
    folder: Path, old: bytearray, new: bytearray, ids: IdSource, argon2: StretchParameters | None = None
) -> None:
    """Let a new passphrase open a vault that is closed, and the old one nothing.

    Raises:
        NoVaultError: there is none.
        WrongPassphraseError: the old one does not open it.
        VaultInUseError: another process has it open.
        VaultDamagedError: the key slots cannot be read.
        NotSavedError: the disk refused; the old one still opens it and the new one nothing.
    """
    lock = _locked(folder)
    try:
        exchange_passphrase(folder / SLOTS, old, new, argon2 or StretchParameters(), ids)
    finally:
        lock.release()


def check_passphrase_of(vault: Vault, passphrase: bytearray) -> None:
    """Return only when this passphrase opens a vault that is open here.

    Raises:
        WrongPassphraseError: it does not.
        VaultDamagedError: the key slots cannot be read.
    """
    wipe(take_key(vault.folder / SLOTS, lambda slots: unlock(slots, passphrase)))


def change_passphrase_of(
    vault: Vault, old: bytearray, new: bytearray, ids: IdSource, argon2: StretchParameters | None = None
) -> None:
    """Let a new passphrase open a vault that is open here, and the old one nothing.

    Raises:
        WrongPassphraseError: the old one does not open it.
        VaultDamagedError: the key slots cannot be read.
        NotSavedError: the disk refused; the old one still opens it and the new one nothing.
    """
    exchange_passphrase(vault.folder / SLOTS, old, new, argon2 or StretchParameters(), ids)


def wipe_vault(vault: Vault) -> None:
    """Close a vault and take away all that it kept on this device."""
    vault.close()
    wipe_folder(vault.folder)


def _locked(folder: Path) -> FolderLock:
    if not exists_in(folder):
        raise NoVaultError("there is no vault in this folder")
    lock = FolderLock(folder / LOCK)
    wipe_leftover(folder / SLOTS)
    go_on_taking_its_place(folder)
    clear_scratch(folder)
    return lock


@contextmanager
def _key_of(folder: Path, take: Callable[[bytes], bytearray]) -> Iterator[tuple[bytearray, FolderLock]]:
    """The vault key, overwritten on leaving the block, and the lock, which stays when the block ends well."""
    lock = _locked(folder)
    try:
        key = take_key_of_either(folder / SLOTS, take, lambda key: is_key_of(folder, key))
        try:
            refuse_newer(folder, key)
            yield key, lock
        finally:
            wipe(key)
    except BaseException:
        lock.release()
        raise
