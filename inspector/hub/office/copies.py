"""Copies of a hub for bad days. A copy that is put to use lives a new life, so that devices compare and send again."""

import shutil
from pathlib import Path

from sqlalchemy import Connection, select

from inspector.crypto.ids import IdSource
from inspector.hub.errors import HubError
from inspector.hub.relay import Relay
from inspector.hub.rows import acts, tables, tree
from inspector.hub.rows.acts import By
from inspector.hub.rows.home import ADDRESS_FILE, LOOKING, Home, make_folder
from inspector.hub.rows.sqlite import SqliteStore

# The root keys belong in a safe, and what is half received will be sent again.
_LEFT_OUT = ("hub.db*", ADDRESS_FILE, f"{LOOKING}*", "offline-roots", "incoming")


def back_up(relay: Relay, target: Path) -> Home:
    """Copy a hub, running or not, to a new folder: the database of one moment and at least the blobs it names.

    Raises:
        HubError: the folder is there already.
    """
    if target.exists():
        raise HubError(f"{target} is there already")
    unfinished = target.with_name(target.name + ".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(mode=0o700, parents=True)
    copy = Home(unfinished)
    relay.store.copy_to(copy.database)
    copy.database.chmod(0o600)
    relay.store.write(lambda connection: relay.note(connection, "backed up")).result()
    shutil.copytree(relay.home.path, unfinished, ignore=shutil.ignore_patterns(*_LEFT_OUT), dirs_exist_ok=True)
    unfinished.rename(target)
    return Home(target)


def restore(source: Path, target: Path, *, ids: IdSource, by: By | None = None) -> Home:
    """Make a hub that serves from a copy, in a new folder.

    Raises:
        HubError: the source is no hub, or there is something in the target already.
    """
    if Home(source).address is not None:
        raise HubError(f"{source} is no copy, for its database is elsewhere: make one with `inspector hub backup`")
    home = copied(source, target)
    store = SqliteStore(home.database)
    try:
        store.write(lambda connection: _begin_new_life(connection, home, ids, by)).result()
    finally:
        store.close()
    return home


def copied(source: Path, target: Path, *left_out: str) -> Home:
    """Copy the files of a hub that does not serve to a new folder, which nobody else can look into meanwhile.

    Raises:
        HubError: the source is no hub, or there is something in the target already.
    """
    Home(source).check()
    if target.exists() and any(target.iterdir()):
        raise HubError(f"{target} is not empty")
    make_folder(target)
    target.chmod(0o700)  # it may have been there already
    shutil.copytree(source, target, ignore=shutil.ignore_patterns(*left_out), dirs_exist_ok=True)
    target.chmod(0o700)  # it has the source's mode now, and must be writable
    return Home(target)


def _begin_new_life(connection: Connection, home: Home, ids: IdSource, by: By | None) -> None:
    begin_new_life(connection, ids.id16())
    if by is not None:
        acts.add(connection, home.hub_key(), by, "restored")


def begin_new_life(connection: Connection, incarnation: bytes) -> None:
    """Let devices see that what they know of this hub may not be here any more."""
    before = connection.execute(select(tables.hub.c.incarnation)).scalar_one()
    tree.begin_anew(connection, incarnation, before)
