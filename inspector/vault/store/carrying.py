"""What went from device to device without a hub: colleagues' logs to be handed on, and who has copies of own ones."""

from collections.abc import Iterator

from inspector.vault.store.database import Connection, Table, sql
from inspector.vault.store.logs import Logs
from inspector.vault.store.outbox import Outbox
from inspector.vault.store.rows import LogRow


class Carried(Table):
    """Rows of `carried`: logs of colleagues of which this device has more than the hub is known to have."""

    def __init__(self, connection: Connection, logs: Logs, outbox: Outbox) -> None:
        super().__init__(connection)
        self._logs = logs
        self._outbox = outbox

    def note(self, log: LogRow, seq: int) -> None:
        """From this place on a log came by another road than the hub."""
        self._connection.execute("INSERT OR IGNORE INTO carried (log, seq) VALUES (?, ?)", (log.no, seq))

    def confirmed(self, log: LogRow, seq: int) -> None:
        """The hub has the log up to this place."""
        if seq >= self._logs.tail(log.no).seq:
            self.let_go(log)
        else:
            self._connection.execute("UPDATE carried SET seq = ? WHERE log = ?", (seq + 1, log.no))

    def let_go(self, log: LogRow) -> None:
        """The hub has it all, or will not take it."""
        self._connection.execute("DELETE FROM carried WHERE log = ?", (log.no,))

    def frames(self, max_bytes: int) -> Iterator[bytes]:
        """The next frames to hand on, as `Outbox.frames` gives the own ones."""
        left = max_bytes
        for log_no, first in self._connection.execute(sql("carried_in_order")).fetchall():
            for frame in self._outbox.frames_of(self._logs.at(log_no), first, max_bytes):
                if len(frame) > left and left < max_bytes:
                    return
                left -= len(frame)
                yield frame

    def events(self) -> int:
        """How many events are to be handed on."""
        return self._first(int, sql("carried_events")) or 0


class Copies(Table):
    """Rows of `colleague_receipts` and `copies`: which colleague's device signed for which own log, and how far."""

    def keep(self, log: LogRow, installation: bytes, seq: int, message: bytes) -> bool:
        """Keep what was checked and agrees with the log; whether it says more than was known."""
        known = self._first(int, "SELECT seq FROM copies WHERE log = ? AND installation = ?", log.no, installation)
        if known is not None and known >= seq:
            return False
        self._connection.execute("INSERT OR IGNORE INTO colleague_receipts (message) VALUES (?)", (message,))
        receipt = self._first(int, "SELECT no FROM colleague_receipts WHERE message = ?", message)
        self._connection.execute(
            "INSERT OR REPLACE INTO copies VALUES (?, ?, ?, ?)", (log.no, installation, seq, receipt)
        )
        return True

    def let_go(self, log: LogRow) -> None:
        """The hub has the whole log: that is worth more than any copy."""
        self._connection.execute("DELETE FROM copies WHERE log = ?", (log.no,))

    def sweep(self) -> None:
        """Let go of messages that no row needs."""
        self._connection.execute("DELETE FROM colleague_receipts WHERE no NOT IN (SELECT receipt FROM copies)")

    def of_waiting(self) -> Iterator[tuple[str, bytes]]:
        """Each visit of which something waits, with each device that signed for all of it."""
        yield from self._connection.execute(sql("copies_of_waiting")).fetchall()
