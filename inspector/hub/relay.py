"""Everything a running hub holds: its store, its keys, its clock, its folder of blobs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from inspector.crypto.ids import IdSource
from inspector.crypto.signatures import SigningKey
from inspector.hub import installations, tables
from inspector.hub.clock import Clock
from inspector.hub.errors import NoHubError
from inspector.hub.home import Home
from inspector.hub.registrar import Registrar
from inspector.hub.store import SqliteStore, Store


@dataclass(frozen=True, slots=True)
class Relay:
    """What a request is answered with."""

    store: Store
    clock: Clock
    incarnation: bytes
    hub_key: SigningKey
    registrar: Registrar
    home: Home
    ids: IdSource


@contextmanager
def opened(path: Path, *, clock: Clock, ids: IdSource) -> Iterator[Relay]:
    """Open the hub in a folder and close it again.

    Raises:
        NoHubError: there is none, or it is of another version.
        UnsafeError: others may look inside the folder.
    """
    home = Home(path)
    home.check()
    store = SqliteStore(home.database)
    try:
        incarnation = store.read(_incarnation)
        served = store.read(installations.agencies)
        keys = {entry.agency: home.agency_keys(entry.agency) for entry in served}
        yield Relay(store, clock, incarnation, home.hub_key(), Registrar(incarnation, keys), home, ids)
    finally:
        store.close()


def _incarnation(connection: Connection) -> bytes:
    row = connection.execute(select(tables.hub)).one_or_none()
    if row is None or row.version != tables.VERSION:
        raise NoHubError("the database is of another version of this program")
    return bytes(row.incarnation)
