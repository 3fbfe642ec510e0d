"""What the hub signed for: the only thing that takes work out of the outbox."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime

from inspector.domain.ids import VisitId
from inspector.vault.database import Connection
from inspector.vault.intake import RETIRED_AHEAD
from inspector.vault.logs import LogRow, Logs
from inspector.vault.model import Changes
from inspector.vault.moments import Moments
from inspector.vault.outbox import Outbox
from inspector.vault.pulling import Pulling
from inspector.vault.shelves import Shelves
from inspector.vault.streams import Streams
from inspector.vault.subjects import VISIT_KINDS
from inspector.wire.event import LogHead
from inspector.wire.receipts import open_receipt
from inspector.wire.scopes import StreamKind

CONTRADICTS = "a receipt for another log than this device wrote"


class Confirming:
    """Rows of `receipts` and `receipted`."""

    def __init__(
        self,
        connection: Connection,
        streams: Streams,
        logs: Logs,
        outbox: Outbox,
        pulling: Pulling,
        shelves: Shelves,
        moments: Moments,
        hub_public: bytes,
    ) -> None:
        self._connection = connection
        self._streams = streams
        self._logs = logs
        self._outbox = outbox
        self._pulling = pulling
        self._shelves = shelves
        self._moments = moments
        self._hub_public = hub_public

    def apply_receipt(self, message: bytes) -> Changes:
        """Take from the outbox what the hub signed for, and remember its clock.

        Raises:
            UnprovenError: it is not by this hub.
            MalformedError: it is not a receipt.
        """
        receipt = open_receipt(message, self._hub_public)
        self._moments.anchor(receipt.hub_ms)
        kept = self._keep(message, receipt.hub_ms)
        touched = Changes(sync=True)
        for head in receipt.heads:
            log = self._logs.find(head.log)
            if log is None or head.seq == 0:
                continue
            if self._logs.head_at(log.no, head.seq) == head.head:
                touched |= self._confirm(log, head, kept)
            elif head.seq <= self._logs.tail(log.no).seq:
                self._shelves.quarantine(message, CONTRADICTS, self._moments.now_ms())
        self._connection.execute("DELETE FROM receipts WHERE no NOT IN (SELECT receipt FROM receipted)")
        return touched

    def apply_have(self, have: Mapping[bytes, int]) -> None:
        """Believe the hub when it has less than it signed for, and notice when it has more than was written here."""
        for log_id, seq in have.items():
            log = self._logs.find(log_id)
            if log is None or not log.own:
                continue
            tail = self._logs.tail(log.no).seq
            if seq > tail:
                self._logs.retire(log, RETIRED_AHEAD)
                self._pulling.need(self._streams.at(log.stream).id)
            if seq < self._outbox.confirmed(log):
                self._outbox.set(log, seq)

    def last_receipt_at(self) -> datetime | None:
        """The hub's time of the newest receipt."""
        row = self._connection.execute("SELECT max(at) FROM receipts").fetchone()
        return None if row is None or row[0] is None else datetime.fromtimestamp(row[0] / 1000, UTC)

    def receipted(self, log: LogRow) -> int:
        """How far a log is signed for."""
        row = self._connection.execute("SELECT seq FROM receipted WHERE log = ?", (log.no,)).fetchone()
        return 0 if row is None else int(row[0])

    def _keep(self, message: bytes, hub_ms: int) -> int:
        name = hashlib.sha256(message).digest()
        self._connection.execute(
            "INSERT OR IGNORE INTO receipts (id, message, at) VALUES (?, ?, ?)", (name, message, hub_ms)
        )
        row = self._connection.execute("SELECT no FROM receipts WHERE id = ?", (name,)).fetchone()
        if row is None:
            raise LookupError("receipt")
        return int(row[0])

    def _confirm(self, log: LogRow, head: LogHead, receipt: int) -> Changes:
        if head.seq >= self.receipted(log):
            self._connection.execute(
                "INSERT OR REPLACE INTO receipted (log, seq, receipt) VALUES (?, ?, ?)", (log.no, head.seq, receipt)
            )
        if log.own and head.seq > self._outbox.confirmed(log):
            self._outbox.set(log, head.seq)
        subject = self._streams.at(log.stream).subject
        if log.kind in VISIT_KINDS and subject is not None:
            return Changes(visits=frozenset({VisitId(subject)}))
        return Changes(signals=log.kind is StreamKind.ENVELOPE)
