"""Puts an open vault together from the files of a folder, or a new one from what enrolment gave."""

import hmac
from pathlib import Path

from inspector.crypto.errors import CryptoError
from inspector.crypto.ids import IdSource
from inspector.vault.directory.identity import Identity, check_identity, decode_identity
from inspector.vault.events.device import empty_log
from inspector.vault.files.asked import AskedFile
from inspector.vault.files.copied import Kind
from inspector.vault.files.folder_lock import FolderLock
from inspector.vault.files.pages import PageCheck, PageSeal
from inspector.vault.files.second_copy import DOES_NOT_HOLD, LOST_ITS_END, SecondCopy
from inspector.vault.files.write_ahead import LogMark, WriteAhead, commits_since, reaches
from inspector.vault.model.clock import Clock
from inspector.vault.model.errors import Damage, NewerVaultError, NotSavedError, VaultDamagedError, VaultError
from inspector.vault.sides.vault import Vault
from inspector.vault.store.database import (
    DATABASE,
    LOG,
    Connection,
    DatabaseError,
    could_not_write,
    open_database,
    salt_of,
)
from inspector.vault.store.migrations import is_current, is_of_newer_program, migrate
from inspector.vault.store.store import Store
from inspector.vault.transaction import all_or_nothing
from inspector.wire.errors import WireError
from inspector.wire.scopes import StreamKind
from inspector.wire.stream_id import stream_id


def second_copy_of(folder: Path, key: bytearray, ids: IdSource) -> SecondCopy:
    """The second copy beside a database."""
    return SecondCopy(folder, _key_of_copy(key), lambda: ids.token(12))


def is_key_of(folder: Path, key: bytearray) -> bool:
    """Whether what lies beside the database here opens with this vault key."""
    return SecondCopy(folder, _key_of_copy(key), bytes).holds


def altered_files(second_copy: SecondCopy, *, thorough: bool) -> tuple[str, ...]:
    """What does not hold before the database is opened, one sentence per finding.

    Unless it is thorough, what of the second copy was not written since the last closing is left for later.
    """
    log = second_copy.folder / LOG
    while thorough and not second_copy.look_at_more():
        pass
    is_closed = not (log.exists() and log.stat().st_size)
    if not second_copy.holds or (second_copy.is_cut_off and is_closed):
        return (DOES_NOT_HOLD,)
    if not reaches(log, second_copy.mark, is_in_file=second_copy.is_in_file):
        return ("the write-ahead log lost its end",)
    if not is_closed and commits_since(log, second_copy.mark) > 1:
        return (LOST_ITS_END,)
    return ()


def open_in(
    folder: Path,
    database: Path,
    key: bytearray,
    lock: FolderLock,
    *,
    clock: Clock,
    ids: IdSource,
    read_only_when_damaged: bool = False,
    found: tuple[str, ...] = (),
) -> Vault:
    """Open a folder's vault with the database in this folder; what was found before makes it read-only.

    Raises:
        VaultDamagedError: something does not hold; with `read_only_when_damaged` only when nothing can be read.
        NewerVaultError: a newer version of this program wrote it.
        NotSavedError: there is no room to bring the tables up to date; they are as they were.
    """
    second_copy = second_copy_of(database, key, ids)
    found += altered_files(second_copy, thorough=not read_only_when_damaged)
    if found and not read_only_when_damaged:
        raise VaultDamagedError(Damage(found))
    connection = _open(database, key, second_copy, read_only=bool(found))
    try:
        pages = PageCheck(database / DATABASE, PageSeal(key, salt_of(database / DATABASE)))
        asked = AskedFile.of(folder, key, lambda: ids.token(12))
        vault = _assemble(folder, connection, lock, second_copy, pages, asked, clock, ids)
        vault.inspect_at_opening(Damage(found), thorough=not read_only_when_damaged)
        if not read_only_when_damaged:
            vault.refuse_damage()
    except (VaultDamagedError, NotSavedError):
        connection.close()
        raise
    except (DatabaseError, VaultError, WireError, CryptoError, LookupError) as error:
        connection.close()
        raise VaultDamagedError(Damage((*found, f"the vault cannot be read: {error}"))) from error
    except BaseException:
        connection.close()
        raise
    return vault


def check_every_page(folder: Path, key: bytearray) -> None:
    """Return only when every page of the database holds.

    Raises:
        VaultDamagedError: some do not.
    """
    database = folder / DATABASE
    if database.exists():
        damaged = PageCheck(database, PageSeal(key, salt_of(database))).all()
        if damaged:
            raise VaultDamagedError(Damage(tuple(f"page {number} does not hold" for number in damaged)))


def make_in(
    folder: Path, database: Path, key: bytearray, identity: Identity, ids: IdSource, *, has_logbook: bool = False
) -> None:
    """Make the database of a new vault under this name, and the second copy beside it."""
    connection = open_database(database, key)
    fill(connection, identity, ids, has_logbook=has_logbook)
    store = Store(connection)
    things = tuple(store.second_copies())
    connection.close()
    copy = second_copy_of(folder, key, ids)
    copy.write_anew(((Kind.SALT, (salt_of(database),)), *things), LogMark(), is_in_file=True)


def fill(connection: Connection, identity: Identity, ids: IdSource, *, has_logbook: bool) -> None:
    """What a vault begins with, unless a logbook is taken over; row by row, for it is none yet."""
    with all_or_nothing(connection):
        migrate(connection)
    store = Store(connection)
    store.meta.put("identity", identity.encode())
    store.readers.add(identity.reader_seed)
    officer = check_identity(identity).officer
    if has_logbook:
        return
    logbook = store.streams.add(stream_id(StreamKind.LOGBOOK, officer.agency, ids.id16()))
    store.keys.add(logbook.no, ids.key32())


def _key_of_copy(key: bytearray) -> bytes:
    return hmac.digest(key, b"inspector/second-copy/1", "sha256")


def refuse_newer(folder: Path, key: bytearray) -> None:
    """Return only when no newer program wrote the database, as far as its file tells; nothing is changed for it.

    Raises:
        NewerVaultError: one did.
    """
    try:
        connection = open_database(folder / DATABASE, key, read_only=True)
    except DatabaseError:
        return  # damaged, or gone, which the opening tells
    try:
        _refuse_newer(connection)
    except DatabaseError:
        return
    finally:
        connection.close()


def _refuse_newer(connection: Connection) -> None:
    if is_of_newer_program(connection):
        raise NewerVaultError("a newer version of this program wrote the vault")


def _open(folder: Path, key: bytearray, second_copy: SecondCopy, *, read_only: bool) -> Connection:
    log = folder / LOG
    if read_only and log.exists() and log.stat().st_size:
        raise VaultDamagedError(Damage(("the database cannot be read without its write-ahead log",)))
    try:
        if not (folder / DATABASE).exists() or not (folder / DATABASE).stat().st_size:
            raise VaultDamagedError(Damage(("the database is gone",)))
        connection = open_database(folder / DATABASE, key, read_only=read_only)
    except DatabaseError as error:
        raise VaultDamagedError(Damage(("the database cannot be read",))) from error
    try:
        _refuse_newer(connection)
        if not read_only and not is_current(connection):
            _bring_up_to_date(connection, second_copy)
    except (DatabaseError, OSError) as error:
        connection.close()
        if isinstance(error, OSError) or could_not_write(error):
            raise NotSavedError("the disk did not take the tables of this version") from error
        raise VaultDamagedError(Damage(("the database's tables cannot be read",))) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _bring_up_to_date(connection: Connection, second_copy: SecondCopy) -> None:
    """Take the steps that are missing, so that at no crash more than one commit is unknown to the second copy.

    The log is empty before and after: an older program that comes by then sees from the file alone whose it is. The
    second copy is looked at whole before, for it is written anew from the tables, and could not tell of itself after.

    Raises:
        VaultDamagedError: the second copy does not hold, or says less than the tables; nothing was changed.
    """
    store, log = Store(connection), WriteAhead(second_copy.folder / LOG)
    while not second_copy.look_at_more():
        pass
    unsaid = second_copy.unsaid(store.logs.own_heads())
    if not second_copy.holds:
        raise VaultDamagedError(Damage((DOES_NOT_HOLD,)))
    if log.reached().frames:  # a crash left it
        second_copy.note(unsaid)
        empty_log(store, second_copy, log)
    elif unsaid:
        raise VaultDamagedError(Damage((LOST_ITS_END,)))
    with all_or_nothing(connection):
        migrate(connection)
    salt = (Kind.SALT, (salt_of(second_copy.folder / DATABASE),))
    second_copy.write_anew((salt, *store.second_copies()), log.reached())
    empty_log(store, second_copy, log)


def _assemble(
    folder: Path,
    connection: Connection,
    lock: FolderLock,
    second_copy: SecondCopy,
    pages: PageCheck,
    asked: AskedFile,
    clock: Clock,
    ids: IdSource,
) -> Vault:
    identity = _identity(connection)
    holder = check_identity(identity)
    return Vault(folder, connection, lock, identity, holder, second_copy, pages, asked, clock=clock, ids=ids)


def _identity(connection: Connection) -> Identity:
    stored = Store(connection).meta.get("identity")
    if stored is None:
        raise VaultDamagedError(Damage(("the identity is gone",)))
    return decode_identity(stored)
