"""Making, opening and re-keying a vault; what does not hold when it is opened is reported, never repaired."""

import hmac
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector.crypto.errors import CryptoError
from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.recovery_slots import recover
from inspector.crypto.slots import create_slots, unlock
from inspector.crypto.stretching import StretchParameters
from inspector.crypto.wiping import wipe, wiped_after
from inspector.vault.clock import Clock
from inspector.vault.directory.identity import Identity, check_identity, decode_identity
from inspector.vault.errors import (
    Damage,
    NotSavedError,
    NoVaultError,
    VaultDamagedError,
    VaultError,
)
from inspector.vault.files.blobs import FOLDER
from inspector.vault.files.folder_lock import FolderLock
from inspector.vault.files.mirror import Mirror, replace_file
from inspector.vault.files.recovery import keep_recovery
from inspector.vault.files.slots_file import SLOTS, exchange_passphrase, take_key, wipe_leftover
from inspector.vault.store.database import Connection, DatabaseError, open_database
from inspector.vault.store.migrations import migrate
from inspector.vault.store.store import Store
from inspector.vault.vault import Vault
from inspector.wire.errors import WireError
from inspector.wire.scopes import StreamKind
from inspector.wire.stream_id import stream_id

DATABASE = "vault.db"
LOCK = "vault.lock"

_KEY_SIZE = 32


def exists_in(folder: Path) -> bool:
    """Whether a vault was made in this folder."""
    return (folder / SLOTS).exists()


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
            # Without the slots there is no vault; what an interrupted creation left is nobody's.
            for leftover in folder.glob(f"{DATABASE}*"):
                leftover.unlink()
            with wiped_after(_KEY_SIZE) as key:
                key[:] = ids.key32()
                connection = open_database(folder / DATABASE, key)
                _fill(connection, identity, ids)
                connection.close()
                slots = create_slots(ids.id16(), key, passphrase, argon2 or StretchParameters(), ids)
                replace_file(folder / SLOTS, slots)
                return _open_with(folder, key, lock, clock, ids, read_only_when_damaged=False)
        except BaseException:
            lock.release()
            raise
    except (OSError, DatabaseError) as error:
        raise NotSavedError("the disk did not take the new vault") from error


def open_vault(
    folder: Path, passphrase: bytearray, *, clock: Clock, ids: IdSource, read_only_when_damaged: bool = False
) -> Vault:
    """Open the vault in this folder.

    With `read_only_when_damaged` old own logs are left for `Vault.check_more`; what it finds makes the vault read-only.

    Raises:
        NoVaultError: there is none.
        WrongPassphraseError: the passphrase opens nothing.
        VaultInUseError: another process has it open.
        VaultDamagedError: something does not hold; with `read_only_when_damaged` only when nothing can be read.
    """
    with _key_of(folder, lambda slots: unlock(slots, passphrase)) as (key, lock):
        vault = _open_with(folder, key, lock, clock, ids, read_only_when_damaged=read_only_when_damaged)
        vault.recovery = keep_recovery(folder / SLOTS, key, vault.custodians, ids, read_only=vault.read_only)
        return vault


def recover_vault(folder: Path, first: ReaderKey, second: ReaderKey, *, clock: Clock, ids: IdSource) -> Vault:
    """Open the vault in this folder with the keys of two custodians, to hand in what it holds and nothing else.

    Raises:
        NoVaultError: there is none.
        NotTheirVaultError: these two do not open it.
        VaultInUseError: another process has it open.
        VaultDamagedError: something does not hold.
    """
    with _key_of(folder, lambda slots: recover(slots, first, second)) as (key, lock):
        vault = _open_with(folder, key, lock, clock, ids, read_only_when_damaged=False)
        vault.hands_in_only = True
        return vault


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


def _locked(folder: Path) -> FolderLock:
    if not exists_in(folder):
        raise NoVaultError("there is no vault in this folder")
    lock = FolderLock(folder / LOCK)
    wipe_leftover(folder / SLOTS)
    return lock


@contextmanager
def _key_of(folder: Path, take: Callable[[bytes], bytearray]) -> Iterator[tuple[bytearray, FolderLock]]:
    """The vault key, overwritten on leaving the block, and the lock, which stays when the block ends well."""
    lock = _locked(folder)
    try:
        key = take_key(folder / SLOTS, take)
        try:
            yield key, lock
        finally:
            wipe(key)
    except BaseException:
        lock.release()
        raise


def _open_with(
    folder: Path, key: bytearray, lock: FolderLock, clock: Clock, ids: IdSource, *, read_only_when_damaged: bool
) -> Vault:
    connection = _open(folder, key)
    try:
        mirror = Mirror(folder, hmac.digest(key, b"inspector/mirror/1", "sha256"))
        vault = _assemble(folder, connection, lock, mirror, clock, ids, thorough=not read_only_when_damaged)
        if not read_only_when_damaged:
            vault.refuse_damage()
    except BaseException:
        connection.close()
        raise
    return vault


def _open(folder: Path, key: bytearray) -> Connection:
    try:
        if not (folder / DATABASE).exists():
            raise VaultDamagedError(Damage(("the database is gone",)))
        connection = open_database(folder / DATABASE, key)
    except DatabaseError as error:
        raise VaultDamagedError(Damage(("the database cannot be read",))) from error
    try:
        migrate(connection)
    except DatabaseError as error:
        connection.close()
        raise VaultDamagedError(Damage(("the database's tables cannot be read",))) from error
    return connection


def _fill(connection: Connection, identity: Identity, ids: IdSource) -> None:
    """What a vault begins with; row by row, for without its slots it is none yet."""
    migrate(connection)
    store = Store(connection)
    store.meta.put("identity", identity.encode())
    store.readers.add(identity.reader_seed)
    officer = check_identity(identity).officer
    logbook = store.streams.add(stream_id(StreamKind.LOGBOOK, officer.agency, ids.id16()))
    store.keys.add(logbook.no, ids.key32())


def _assemble(
    folder: Path,
    connection: Connection,
    lock: FolderLock,
    mirror: Mirror,
    clock: Clock,
    ids: IdSource,
    *,
    thorough: bool,
) -> Vault:
    try:
        identity = _identity(connection)
        holder = check_identity(identity)
        vault = Vault(folder, connection, lock, identity, holder, mirror, clock=clock, ids=ids)
        vault.inspect_at_opening(thorough=thorough)
    except (VaultDamagedError, NotSavedError):
        raise
    except (DatabaseError, VaultError, WireError, CryptoError, LookupError) as error:
        raise VaultDamagedError(Damage((f"the vault cannot be read: {error}",))) from error
    return vault


def _identity(connection: Connection) -> Identity:
    stored = Store(connection).meta.get("identity")
    if stored is None:
        raise VaultDamagedError(Damage(("the identity is gone",)))
    return decode_identity(stored)
