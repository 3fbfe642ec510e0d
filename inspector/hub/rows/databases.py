"""Which database, and which place for blobs, a hub's folder names."""

import os

from inspector.hub.rows.blobs import BlobFolder
from inspector.hub.rows.home import Home
from inspector.hub.rows.sqlite import SqliteStore
from inspector.hub.rows.store import HubStore


def open_store(home: Home) -> HubStore:
    """The hub's database, opened.

    Raises:
        HubError: it cannot be opened, or is not to be trusted.
    """
    return SqliteStore(home.database) if home.address is None else open_postgres(home.address)


def open_blobs(home: Home) -> BlobFolder:
    """Where the hub's blobs are.

    Raises:
        HubError: the address is none, or is not to be trusted.
    """
    return open_blobs_at(home, home.blobs_address)


def open_blobs_at(home: Home, address: str | None) -> BlobFolder:
    """The bucket at an address, or without one the hub's own folder.

    Raises:
        HubError: the address is none, or is not to be trusted.
    """
    if address is None:
        return BlobFolder(home.blobs)
    from inspector.hub.rows.bucket import open_bucket  # noqa: PLC0415 - a hub with its own disk starts without its driver

    return open_bucket(address, home.blobs, home.credentials_file, os.environ)


def check_blobs_address(address: str) -> None:
    """Return only when it is the address of a bucket that may be used; whether there is one is another matter.

    Raises:
        HubError: it is none, or is not to be trusted.
    """
    from inspector.hub.rows.bucket import parsed  # noqa: PLC0415 - a hub with its own disk starts without its driver

    parsed(address)


def open_postgres(address: str) -> HubStore:
    """The database at an address."""
    from inspector.hub.rows.postgres import PostgresStore  # noqa: PLC0415 - a hub on SQLite starts without its driver

    return PostgresStore(address)
