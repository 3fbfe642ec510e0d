"""`inspector hub migrate`: the same hub on another database. Its life goes on, so every receipt and cursor stays true.

The old tables are gone before the hub can serve from the new ones: two that both serve would give a position twice.
"""

from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, select
from sqlalchemy.exc import DataError

from inspector.crypto.statements import installation_id
from inspector.hub.errors import HubError, NewerHubError
from inspector.hub.rows import acts, installations, logs, tables
from inspector.hub.rows.acts import By
from inspector.hub.rows.databases import open_postgres, open_store
from inspector.hub.rows.home import Home, replace_secret, sync_folder, write_secret
from inspector.hub.rows.moving import compare_rows, copy_rows, drop_tables, holds_a_hub
from inspector.hub.rows.sqlite import SqliteStore
from inspector.hub.rows.store import HubStore


def migrate(path: Path, address: str | None, by: By | None = None) -> int:
    """Move a hub's tables to an empty PostgreSQL database, or back into its folder; gives its last position.

    Whoever writes meanwhile waits, and then fails. Done again it ends what a crash cut short.

    Raises:
        HubError: there is a hub at the target already, or a row is damaged; nothing was changed.
    """
    home = Home(path)
    home.check()
    if address == home.address:
        raise HubError("the tables of this hub are there already")
    with closing(open_store(home)) as old, closing(_target(home, address)) as new:
        try:
            old.write(lambda connection: _move(connection, home, new)).result()
        except DataError as error:
            raise HubError("the other database cannot hold a row of this one") from error
        if by is not None:
            to = "SQLite" if address is None else "PostgreSQL"
            new.write(lambda connection: acts.add(connection, home.hub_key(), by, "migrated", to=to)).result()
        position = new.read(logs.last_position)
    _point_to(home, address)
    return position


def _target(home: Home, address: str | None) -> HubStore:
    if address is not None:
        return open_postgres(address)
    if not home.database.exists():
        write_secret(home.database, b"")
    return SqliteStore(home.database)


def _move(old: Connection, home: Home, new: HubStore) -> None:
    """Copy, compare, commit there; then take the tables away here, in the transaction that keeps everybody waiting."""
    is_moved = new.read(holds_a_hub)
    if not holds_a_hub(old):
        if not (is_moved and new.read(lambda connection: _is_of(connection, home))):
            raise HubError("there is no hub in this database")
        return

    if (old.scalar(select(tables.hub.c.version)) or 0) > tables.VERSION:
        raise NewerHubError

    def take(connection: Connection) -> None:
        copy_rows(old, connection)
        compare_rows(old, connection)

    if not is_moved:
        new.write(take).result()
    elif not new.read(lambda connection: _is_copy(old, connection)):
        raise HubError("there is a hub in the other database already")
    drop_tables(old)


def _is_copy(old: Connection, new: Connection) -> bool:
    """Whether a move came as far as this and nothing was written since."""
    try:
        compare_rows(old, new)
    except HubError:
        return False
    return True


def _is_of(connection: Connection, home: Home) -> bool:
    """Whether these are the tables of the hub whose keys are in this folder."""
    return all(
        installation_id(entry.agency, home.agency_keys(entry.agency).administrator.public) == entry.administrator
        for entry in installations.agencies(connection)
    )


def _point_to(home: Home, address: str | None) -> None:
    """Let the folder name the new database; the old file is empty by now."""
    if address is None:
        home.address_file.unlink()
    else:
        replace_secret(home.address_file, f"{address}\n".encode())
        for file in home.path.glob("hub.db*"):
            file.unlink()
    sync_folder(home.path)
