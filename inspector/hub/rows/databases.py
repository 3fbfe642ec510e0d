"""Which database a hub's folder names."""

from inspector.hub.rows.home import Home
from inspector.hub.rows.sqlite import SqliteStore
from inspector.hub.rows.store import HubStore


def open_store(home: Home) -> HubStore:
    """The hub's database, opened.

    Raises:
        HubError: it cannot be opened, or is not to be trusted.
    """
    return SqliteStore(home.database) if home.address is None else open_postgres(home.address)


def open_postgres(address: str) -> HubStore:
    """The database at an address."""
    from inspector.hub.rows.postgres import PostgresStore  # noqa: PLC0415 - a hub on SQLite starts without its driver

    return PostgresStore(address)
