"""Who serves from a database: any number of hubs of any folders, or one hand that works on the whole hub, never both.

A folder's own lock cannot tell that: each hub of a cluster has a folder of its own.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Lock
from typing import Any

import psycopg

from inspector.hub.errors import HubError
from inspector.hub.rows.postgres import address_with_defaults, naming_trouble
from inspector.hub.running.repeated import repeated

LOOK_SECONDS = 2
"""So often a hub looks whether the database still knows that it serves: another became the primary, or it restarted."""

_SERVING = 0x696E7371  # which of the database's locks, beside that of who writes
_TOGETHER = "SELECT pg_try_advisory_lock_shared(%s)"
_ALONE = "SELECT pg_try_advisory_lock(%s)"


@contextmanager
def held_together(address: str, warn: Callable[[str], None]) -> Iterator[None]:
    """Say in the database that a hub serves from it, for as long as the block lasts.

    Raises:
        HubError: somebody works on the whole hub, or the database does not answer.
    """
    held = _Held(address)
    try:
        with repeated("hub-holding", held.look, LOOK_SECONDS, warn):
            yield
    finally:
        held.close()


@contextmanager
def held_alone(address: str) -> Iterator[None]:
    """Keep every hub from serving from a database, for as long as the block lasts.

    Raises:
        HubError: a hub serves from it, from whichever folder, or the database does not answer.
    """
    otherwise = "a hub serves from this database, perhaps from another folder: stop every hub first"
    connection = _locked(address, _ALONE, otherwise)
    try:
        yield
    finally:
        _end(connection)


class _Held:
    """The lock of a hub that serves; it is let go with the process, however that ends."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._lock = Lock()
        self._connection: psycopg.Connection[Any] | None = self._taken()

    def look(self) -> None:
        """Take it again where the database lost it; whoever works on the whole hub meanwhile is told of."""
        with self._lock:
            if self._connection is not None and not _answers(self._connection):
                _end(self._connection)
                self._connection = None
            if self._connection is None:
                self._connection = self._taken()

    def close(self) -> None:
        with self._lock:
            if self._connection is not None:
                _end(self._connection)

    def _taken(self) -> "psycopg.Connection[Any]":
        return _locked(self._address, _TOGETHER, "somebody works on this hub as a whole: wait until that has ended")


def _locked(address: str, statement: str, otherwise: str) -> "psycopg.Connection[Any]":
    with naming_trouble():
        connection = psycopg.connect(address_with_defaults(address), autocommit=True)
        try:
            row = connection.execute(statement, (_SERVING,)).fetchone()
        except psycopg.Error:
            _end(connection)
            raise
    if row != (True,):
        _end(connection)
        raise HubError(otherwise)
    return connection


def _answers(connection: "psycopg.Connection[Any]") -> bool:
    try:
        connection.execute("SELECT 1")
    except psycopg.Error:
        return False
    return True


def _end(connection: "psycopg.Connection[Any]") -> None:
    with suppress(psycopg.Error):
        connection.close()
