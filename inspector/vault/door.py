"""The one door for writes: a transaction that is on the disk when it ends, or leaves no trace in file and memory."""

from collections.abc import Iterator
from contextlib import contextmanager

from inspector.vault.errors import NotSavedError, ReadOnlyError
from inspector.vault.store.database import Connection, DatabaseError
from inspector.vault.store.staged import Memory


class Door:
    """Opens transactions on the vault's connection and keeps every cache in step with them."""

    __slots__ = ("_connection", "_memories", "read_only")

    def __init__(self, connection: Connection, *, read_only: bool = False) -> None:
        self._connection = connection
        self._memories: list[Memory] = []
        self.read_only = read_only

    def watch(self, *memories: Memory) -> None:
        """Let these caches follow the transactions."""
        self._memories.extend(memories)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Save everything inside or nothing; returns after the one fsync.

        Raises:
            NotSavedError: the disk refused.
            ReadOnlyError: the vault is open for reading only.
        """
        if self.read_only:
            raise ReadOnlyError("this vault is open for reading only")
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except BaseException as error:
            self._undo()
            if isinstance(error, DatabaseError):
                raise NotSavedError("the disk did not take the write") from error
            raise
        for memory in self._memories:
            memory.commit()

    @contextmanager
    def trying(self) -> Iterator[None]:
        """Let everything inside happen and undo it."""
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._undo()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Let reads outside a transaction leave their rows in the caches."""
        yield
        if not self._connection.in_transaction:
            for memory in self._memories:
                memory.commit()

    def _undo(self) -> None:
        for memory in self._memories:
            memory.rollback()
        if not self._connection.in_transaction:
            return
        try:
            self._connection.execute("ROLLBACK")
        except DatabaseError:
            # SQLite has rolled back by itself, or cannot write at all any more; the file decides at the next opening.
            self.read_only = self._connection.in_transaction
