"""A damaged vault: what holds of it can be read, and taken into a new one in its place. Nothing of it is deleted here.

The new one is made in a folder of its own, out of every page that holds (`files/pages.py`), and read there. Once it is
to take the old one's place the old files move to a folder beside it, then the new ones to theirs: `ready` says how far
that came, so that an interruption is gone on with at the next opening.
"""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from inspector.crypto.ids import IdSource
from inspector.vault.directory.identity import Identity
from inspector.vault.files.copied import Kind
from inspector.vault.files.damaged import next_damaged
from inspector.vault.files.folder_lock import FolderLock
from inspector.vault.files.loose_rows import loose_rows
from inspector.vault.files.pages import PageSeal, whole_pages
from inspector.vault.files.replacing import replace_file, sync_folder
from inspector.vault.files.second_copy import FILE as SECOND_COPY
from inspector.vault.files.second_copy import SecondCopy
from inspector.vault.making.assembling import make_in, open_in, second_copy_of
from inspector.vault.model.clock import Clock
from inspector.vault.model.errors import Damage, NotSavedError, VaultDamagedError
from inspector.vault.sides.vault import Vault
from inspector.vault.store.database import DATABASE, LOG, DatabaseError, salt_of
from inspector.vault.taking.remains import Remains, remains_of

SALVAGED = "salvaged"
"""Where the new database lies until it takes the old one's place."""

_READY = "ready"
_LOCK = "vault.lock"
_OLD = (LOG, SECOND_COPY, DATABASE)
_NEW = (SECOND_COPY, DATABASE)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came over, and what is known to be missing."""

    events: int
    drafts: int
    missing_events: int
    """Own events that the second copy knows of."""
    missing_photos: int


def look_into(
    folder: Path, key: bytearray, lock: FolderLock | None, *, clock: Clock, ids: IdSource, found: tuple[str, ...]
) -> tuple[Vault, Salvaged]:
    """Open for reading what holds of a damaged vault; without a lock the caller keeps the one of the folder.

    Raises:
        VaultDamagedError: not even the officer's keys are left.
    """
    second_copy = second_copy_of(folder, key, ids)
    remains = _remains(folder, key, second_copy)
    if remains.identity is None:
        raise VaultDamagedError(Damage((*found, "the officer's keys are gone")))
    try:
        vault = _made_of(remains, remains.identity, folder, key, lock, clock, ids)
    except (OSError, DatabaseError, NotSavedError) as error:
        raise VaultDamagedError(Damage((*found, "there is no room to read what holds"))) from error
    vault.leave_to_reading(Damage(found))
    reached = {head.log: head.seq for head in vault.heads()}
    missing = sum(max(0, head.seq - reached.get(head.log, 0)) for head in second_copy.all())
    events = sum(reached.values())
    return vault, Salvaged(events, len(remains.drafts), missing, len(vault.missing_blobs()))


def _made_of(
    remains: Remains,
    identity: Identity,
    folder: Path,
    key: bytearray,
    lock: FolderLock | None,
    clock: Clock,
    ids: IdSource,
) -> Vault:
    within = folder / SALVAGED
    clear_scratch(folder)
    within.mkdir(mode=0o700)
    make_in(within, within / DATABASE, key, identity, ids, has_logbook=remains.has_logbook)
    vault = open_in(folder, within, key, lock or FolderLock(within / _LOCK), clock=clock, ids=ids)
    vault.take_remains(remains)
    return vault


def take_its_place(folder: Path) -> Path:
    """Let the new database take the old one's place; where the old files are from then on. No vault is open here."""
    old = next_damaged(folder)
    replace_file(folder / SALVAGED / _READY, old.name.encode())
    go_on_taking_its_place(folder)
    return old


def go_on_taking_its_place(folder: Path) -> None:
    """Finish what was interrupted, if anything was."""
    within = folder / SALVAGED
    ready = within / _READY
    if not ready.exists():
        return
    name, _, has_left = ready.read_text().partition("\n")
    old = folder / name
    if not has_left:
        old.mkdir(mode=0o700, exist_ok=True)
        for each in _OLD:
            if (folder / each).exists():
                (folder / each).replace(old / each)
        sync_folder(old)
        replace_file(ready, f"{name}\nthe old files have left".encode())
    for each in _NEW:
        if (within / each).exists():
            (within / each).replace(folder / each)
    sync_folder(folder)
    shutil.rmtree(within)


def clear_scratch(folder: Path) -> None:
    """Take away what was only read; the vault that is opened now may be another one."""
    shutil.rmtree(folder / SALVAGED, ignore_errors=True)


def _remains(folder: Path, key: bytearray, second_copy: SecondCopy) -> Remains:
    things = list(second_copy.things())
    salts = [values[0] for kind, values in things if kind is Kind.SALT]
    with suppress(OSError):
        salts.append(salt_of(folder / DATABASE))
    pages: dict[int, bytes] = {}
    for salt in dict.fromkeys(salts):
        pages |= whole_pages(folder / DATABASE, folder / LOG, key, PageSeal(key, salt))
    return remains_of(loose_rows(pages), things)
