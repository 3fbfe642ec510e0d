"""Events that are proven and not opened, and why. An event whose row is gone is opened, or says nothing here."""

from inspector.vault.store.database import Connection
from inspector.vault.store.rows import NO_KEY_YET, LogRow, Place


class Unopened:
    """Rows of `unopened`."""

    __slots__ = ("_connection",)

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note(self, log: LogRow, seq: int, key_id: bytes, reason: str) -> None:
        """Keep in mind why an event is not opened."""
        self._connection.execute(
            "INSERT OR REPLACE INTO unopened (log, seq, stream, key_id, reason) VALUES (?, ?, ?, ?, ?)",
            (log.no, seq, log.stream, key_id, reason),
        )

    def drop(self, place: Place) -> None:
        """It is opened now."""
        self._connection.execute("DELETE FROM unopened WHERE log = ? AND seq = ?", place)

    def drop_all(self) -> None:
        """Every event is to be looked at again."""
        self._connection.execute("DELETE FROM unopened")

    def for_key(self, stream: int, key_id: bytes) -> list[Place]:
        """What waits for a key."""
        return self._places("stream = ? AND key_id = ? AND reason = ?", stream, key_id, NO_KEY_YET)

    def because(self, reason: str) -> list[Place]:
        """What waits for one reason."""
        return self._places("reason = ?", reason)

    def of_log(self, log: LogRow, reason: str) -> list[Place]:
        """What waits of one log for one reason."""
        return self._places("log = ? AND reason = ?", log.no, reason)

    def logs(self, reason: str) -> list[int]:
        """The logs of which something waits for a reason."""
        rows = self._connection.execute("SELECT DISTINCT log FROM unopened WHERE reason = ? ORDER BY log", (reason,))
        return [no for (no,) in rows]

    def _places(self, which: str, *about: int | bytes | str) -> list[Place]:
        query = f"SELECT log, seq FROM unopened WHERE {which} ORDER BY log, seq"  # noqa: S608 - the conditions above
        return [(log, seq) for log, seq in self._connection.execute(query, about)]
