"""The hub's database: many readers, one writer thread, one commit for everything that waited while the last one ran.

A result is given out only after its commit, so whatever the hub says to have is on the disk. `sqlite.py` and
`postgres.py` say what their databases need for that; both pass the same contract suite.
"""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from inspector.crypto.ids import SystemIds
from inspector.hub.rows.making import make_always
from inspector.hub.rows.rates import Rates

BATCH = 256
"""How many waiting jobs share one commit at most."""

_CHANCE = SystemIds()

T = TypeVar("T")
Job: TypeAlias = Callable[[Connection], T]
Naming: TypeAlias = Callable[[], AbstractContextManager[None]]
"""Tells apart what can go wrong with a database."""


class HubStore(Protocol):
    """What the rest of the hub needs of a database."""

    commits: int
    rates: Rates

    def write(self, job: Job[T]) -> Future[T]:
        """Run a job in the writer thread; the future holds its result once that is committed."""

    def read(self, job: Job[T]) -> T:
        """Run a job on one unchanging view of everything committed so far."""

    def copy_to(self, path: Path) -> None:
        """Write everything committed so far to a new SQLite file."""

    def scrub(self) -> None:
        """Let nothing of the database's files keep what was deleted, as far as readers allow it now."""

    def size(self) -> int:
        """How many bytes the database takes."""

    def close(self) -> None:
        """Finish what waits, then close the database."""


class _Waiting(Generic[T]):
    """A job, what came of it, and who waits for it."""

    __slots__ = ("_job", "_tell", "future")

    def __init__(self, job: Job[T]) -> None:
        self.future: Future[T] = Future()
        self._job = job
        self._tell: Callable[[], None] | None = None

    def attempt(self, connection: Connection, *, is_alone: bool) -> None:
        """Run the job; what it wrote goes back when it fails, and the others of the batch never notice.

        The only job of a transaction needs no savepoint in it.
        """
        own = connection.get_transaction() if is_alone else connection.begin_nested()
        try:
            result = self._job(connection)
        except Exception as error:  # handed to whoever waits for it
            if own is None or (isinstance(error, DBAPIError) and not isinstance(error, (IntegrityError, DataError))):
                raise  # the database itself failed: the whole batch must go back
            own.rollback()
            self._tell = partial(self.future.set_exception, error)
        else:
            if own is not None and not is_alone:
                own.commit()
            self._tell = partial(self.future.set_result, result)

    def tell(self) -> None:
        """Give out what came of it, now that it is committed."""
        if self._tell is not None:
            self._tell()

    def fail(self, error: Exception) -> None:
        """Say that nothing was kept."""
        self.future.set_exception(error)


class GroupCommit:
    """One writer thread on one engine and readers on another, whatever the database.

    A transaction of the writer begins when no other process writes, and sees all that was committed until then.
    """

    def __init__(self, writing: Engine, reading: Engine, naming: Naming, rates: Rates) -> None:
        self.commits = 0
        self.rates = rates
        self._writing = writing
        self._reading = reading
        self._naming = naming
        with naming(), writing.begin() as connection:
            make_always(connection)
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
        with self._naming(), self._reading.begin() as connection:
            return job(connection)

    def close(self) -> None:
        """Finish what waits, then close the database."""
        self._queue.put(None)
        self._thread.join()
        self._writing.dispose()
        self._reading.dispose()

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
        batch.sort(key=lambda _: _CHANCE.token(8))  # who reads the tables cannot tell from the places who asked first
        try:
            with self._naming(), self._writing.begin() as connection:
                for waiting in batch:
                    waiting.attempt(connection, is_alone=len(batch) == 1)
        except Exception as error:  # noqa: BLE001  # whatever failed, nobody may be told that it was kept
            for waiting in batch:
                waiting.fail(error)
            return
        self.commits += 1
        for waiting in batch:
            waiting.tell()
