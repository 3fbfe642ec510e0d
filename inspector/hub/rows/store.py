"""The hub's database: many readers, one writer thread, one commit for everything that waited while the last one ran.

A result is given out only after its commit, so whatever the hub says to have is on the disk. SQLite today; a store on
PostgreSQL gives the same methods and passes the same contract suite.
"""

import queue
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.pool import ConnectionPoolEntry

from inspector.hub.errors import DamagedError, DiskFailedError, DiskFullError, HubError, NoHubError
from inspector.hub.rows.tables import metadata

BATCH = 256
"""How many waiting jobs share one commit at most."""

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_CLOSED = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY}

T = TypeVar("T")
Job: TypeAlias = Callable[[Connection], T]


class HubStore(Protocol):
    """What the rest of the hub needs of a database."""

    commits: int

    def write(self, job: Job[T]) -> Future[T]:
        """Run a job in the writer thread; the future holds its result once that is committed."""

    def read(self, job: Job[T]) -> T:
        """Run a job on one unchanging view of everything committed so far."""

    def copy_to(self, path: Path) -> None:
        """Write everything committed so far to a new file."""

    def scrub(self) -> None:
        """Let nothing of the database's files keep what was deleted, as far as readers allow it now."""

    def close(self) -> None:
        """Finish what waits, then close the database."""


class _Waiting(Generic[T]):
    """A job, what came of it, and who waits for it."""

    __slots__ = ("_job", "_tell", "future")

    def __init__(self, job: Job[T]) -> None:
        self.future: Future[T] = Future()
        self._job = job
        self._tell: Callable[[], None] | None = None

    def attempt(self, connection: Connection) -> None:
        """Run the job; what it wrote goes back when it fails, and the others of the batch never notice."""
        savepoint = connection.begin_nested()
        try:
            result = self._job(connection)
        except Exception as error:  # handed to whoever waits for it
            if isinstance(error, DBAPIError) and not isinstance(error, IntegrityError):
                raise  # the database itself failed: the whole batch must go back
            savepoint.rollback()
            self._tell = partial(self.future.set_exception, error)
        else:
            savepoint.commit()
            self._tell = partial(self.future.set_result, result)

    def tell(self) -> None:
        """Give out what came of it, now that it is committed."""
        if self._tell is not None:
            self._tell()

    def fail(self, error: Exception) -> None:
        """Say that nothing was kept."""
        self.future.set_exception(error)


class SqliteStore:
    """The embedded store."""

    def __init__(self, path: Path) -> None:
        self.commits = 0
        self._writing = _engine(path, begin="BEGIN IMMEDIATE")
        self._reading = _engine(path, begin="BEGIN")
        with naming_disk_trouble(), self._writing.begin() as connection:
            metadata.create_all(connection)
        self._queue: queue.SimpleQueue[_Waiting[Any] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="hub-writer", daemon=True)
        self._thread.start()

    def write(self, job: Job[T]) -> Future[T]:
        """Run a job in the writer thread; the future holds its result once that is committed."""
        waiting = _Waiting(job)
        self._queue.put(waiting)
        return waiting.future

    def read(self, job: Job[T]) -> T:
        """Run a job on one unchanging view of everything committed so far."""
        with naming_disk_trouble(), self._reading.begin() as connection:
            return job(connection)

    def copy_to(self, path: Path) -> None:
        """Write everything committed so far to a new file."""
        self._bare("VACUUM INTO ?", str(path))

    def scrub(self) -> None:
        """Let nothing of the database's files keep what was deleted, as far as readers allow it now."""
        self._bare("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Finish what waits, then close the database."""
        self._queue.put(None)
        self._thread.join()
        self._writing.dispose()
        self._reading.dispose()

    def _bare(self, statement: str, *values: str) -> None:
        """Run what stands in no transaction."""
        with naming_disk_trouble(), closing(self._reading.raw_connection()) as connection:
            connection.cursor().execute(statement, values).fetchall()

    def _run(self) -> None:
        while (first := self._queue.get()) is not None:
            batch, is_last = self._batch(first)
            self._commit(batch)
            if is_last:
                return

    def _batch(self, first: _Waiting[Any]) -> tuple[list[_Waiting[Any]], bool]:
        batch: list[_Waiting[Any]] = [first]
        while len(batch) < BATCH:
            try:
                waiting = self._queue.get_nowait()
            except queue.Empty:
                break
            if waiting is None:
                return batch, True
            batch.append(waiting)
        return batch, False

    def _commit(self, batch: list[_Waiting[Any]]) -> None:
        try:
            with naming_disk_trouble(), self._writing.begin() as connection:
                for waiting in batch:
                    waiting.attempt(connection)
        except Exception as error:  # noqa: BLE001  # whatever failed, nobody may be told that it was kept
            for waiting in batch:
                waiting.fail(error)
            return
        self.commits += 1
        for waiting in batch:
            waiting.tell()


@contextmanager
def naming_disk_trouble() -> Iterator[None]:
    """Tell a full disk and a failing disk apart from every other trouble of the database."""
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite quotes a damaged schema byte by byte, and the driver cannot read that
        raise DamagedError("the database") from error
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_FULL:
            raise DiskFullError("the disk is full") from error
        if code == sqlite3.SQLITE_IOERR:
            raise DiskFailedError("the disk failed") from error
        if code in _DAMAGED:
            raise DamagedError("the database") from error
        if code == sqlite3.SQLITE_ERROR and str(cause).startswith("no such"):
            raise NoHubError("the database is of another version of this program, or damaged") from error
        if code in _CLOSED:
            raise HubError(f"the database cannot be opened or written: {cause}") from error
        raise


def _engine(path: Path, *, begin: str) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 30}, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        # The driver's own transactions begin too late for a snapshot and too early for a savepoint.
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "trusted_schema=OFF",
            "secure_delete=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
