"""Streams in which grants of a revoked installation are void: where to look again for whom to grant instead."""

from inspector.vault.store.database import Connection, Table
from inspector.vault.store.memory import Memory
from inspector.vault.store.rows import VOID, StreamRow
from inspector.vault.store.streams import Streams

_DUE = """
SELECT stream FROM void_streams
WHERE EXISTS (SELECT 1 FROM unopened WHERE unopened.reason = ? AND unopened.stream = void_streams.stream)
ORDER BY stream
"""


class VoidStreams(Table):
    """Rows of `void_streams`: a stream leaves once everybody was granted its keys, and comes back with any news."""

    def __init__(self, connection: Connection, memory: Memory, streams: Streams) -> None:
        super().__init__(connection)
        self._streams = streams
        self._has_any: dict[None, bool] = memory.cache()
        self._logs: dict[int, tuple[int, ...]] = memory.cache()
        self._noted: dict[int, bool] = memory.cache()

    def note(self, stream: int) -> None:
        """Somebody may have to be granted what is in a stream, because something changed in it."""
        if stream not in self._noted:
            self._connection.execute("INSERT OR IGNORE INTO void_streams (stream) VALUES (?)", (stream,))
            self._noted[stream] = True

    def forget(self, stream: int) -> None:
        """Look again for the void grants of a stream: there is another."""
        self._has_any.clear()
        self._logs.pop(stream, None)

    def logs_in(self, stream: int) -> tuple[int, ...]:
        """The logs of a stream in which grants are void."""
        if None not in self._has_any:
            query = "SELECT 1 FROM unopened WHERE reason = ? LIMIT 1"
            self._has_any[None] = self._first(int, query, VOID) is not None
        if not self._has_any[None]:
            return ()
        if stream not in self._logs:
            query = "SELECT DISTINCT log FROM unopened WHERE reason = ? AND stream = ? ORDER BY log"
            self._logs[stream] = tuple(self._column(int, query, VOID, stream))
        return self._logs[stream]

    def every(self) -> tuple[StreamRow, ...]:
        """Every stream with void grants."""
        query = "SELECT DISTINCT stream FROM unopened WHERE reason = ? ORDER BY stream"
        return tuple(map(self._streams.at, self._column(int, query, VOID)))

    def due(self) -> tuple[StreamRow, ...]:
        """Those of them that are to be looked at."""
        return tuple(map(self._streams.at, self._column(int, _DUE, VOID)))

    def drop(self, stream: StreamRow) -> None:
        """Everybody who should read it by now was granted its keys."""
        self._connection.execute("DELETE FROM void_streams WHERE stream = ?", (stream.no,))
        self._noted.pop(stream.no, None)

    def drop_all(self) -> None:
        """All were looked at."""
        self._connection.execute("DELETE FROM void_streams")
        self._noted.clear()
