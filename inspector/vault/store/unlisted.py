"""The own logs that were written since the logbook last said how far they reach."""

from inspector.vault.store.database import Connection
from inspector.vault.store.logs import LogRow
from inspector.vault.store.memory import Cache, Memory
from inspector.wire.scopes import StreamKind


class Unlisted:
    """Rows of `unlisted`."""

    __slots__ = ("_connection", "_noted")

    def __init__(self, connection: Connection, memory: Memory) -> None:
        self._connection = connection
        self._noted = Cache[int, bool](memory)

    @property
    def is_any(self) -> bool:
        """Whether there is anything to list."""
        return self._connection.execute("SELECT 1 FROM unlisted LIMIT 1").fetchone() is not None

    def note(self, log: LogRow) -> None:
        """Something was written in an own log. A logbook speaks of all others; the log that follows speaks of it."""
        if log.kind is not StreamKind.LOGBOOK and log.no not in self._noted:
            self._connection.execute("INSERT OR IGNORE INTO unlisted (log) VALUES (?)", (log.no,))
            self._noted[log.no] = True

    def empty(self) -> tuple[int, ...]:
        """The logs to list; from here on they are listed."""
        rows = self._connection.execute("SELECT log FROM unlisted ORDER BY log").fetchall()
        self._connection.execute("DELETE FROM unlisted")
        self._noted.clear()
        return tuple(no for (no,) in rows)
