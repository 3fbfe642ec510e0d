"""What the hub signed for: the only thing that takes work out of the outbox."""

from collections.abc import Mapping
from datetime import datetime

from inspector.vault.events.hybrid_clock import moment_at
from inspector.vault.events.moments import Moments
from inspector.vault.model import Changes
from inspector.vault.store.logs import LogRow, Logs
from inspector.vault.store.outbox import Outbox
from inspector.vault.store.pulling import Pulling
from inspector.vault.store.receipt_lines import ReceiptLines
from inspector.vault.store.shelves import Shelves
from inspector.vault.store.streams import Streams
from inspector.vault.taking.intake import RETIRED_AHEAD
from inspector.wire.errors import WireError
from inspector.wire.receipt_lines import LineProof
from inspector.wire.receipts import line_proofs, open_receipt
from inspector.wire.scopes import StreamKind

CONTRADICTS = "a receipt for another log than this device wrote"


class Confirming:
    """Judges what the hub says it has."""

    def __init__(
        self,
        streams: Streams,
        logs: Logs,
        outbox: Outbox,
        pulling: Pulling,
        shelves: Shelves,
        moments: Moments,
        lines: ReceiptLines,
        hub_public: bytes,
    ) -> None:
        self._streams = streams
        self._logs = logs
        self._outbox = outbox
        self._pulling = pulling
        self._shelves = shelves
        self._moments = moments
        self._lines = lines
        self._hub_public = hub_public

    def apply_receipt(self, message: bytes) -> Changes:
        """Take from the outbox what the hub signed for, and remember its clock.

        Raises:
            UnprovenError: it is not by this hub.
            MalformedError: it is not a receipt.
        """
        receipt = open_receipt(message, self._hub_public)
        self._moments.anchor(receipt.hub_ms)
        touched = Changes(sync=True)
        for proof in line_proofs(message):
            head = proof.line.head
            log = self._logs.find(head.log)
            if log is None:
                continue
            if self._logs.head_at(log.no, head.seq) == head.head:
                touched |= self._confirm(log, proof)
            elif log.own and head.seq <= self._logs.tail(log.no).seq:
                self._shelves.quarantine(message, CONTRADICTS, self._moments.now_ms())
        self._lines.sweep()
        return touched

    def take_line(self, data: bytes) -> bool:
        """Keep what proves the time of a log, by whichever way it came; nothing leaves the outbox for it.

        Whether it is by this hub and about what is here.
        """
        try:
            proof = LineProof.decode(data)
            proof.check(self._hub_public)
        except WireError:
            return False
        log = self._logs.find(proof.line.head.log)
        if log is None or self._logs.head_at(log.no, proof.line.head.seq) != proof.line.head.head:
            return False
        self._lines.keep(log, proof)
        self._lines.sweep()
        return True

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
        """The hub's time of what it got last from this device."""
        newest = self._lines.newest_ms()
        return None if newest is None else moment_at(newest)

    def _confirm(self, log: LogRow, proof: LineProof) -> Changes:
        is_new = self._lines.keep(log, proof)
        if not log.own:
            return Changes()
        if proof.line.head.seq > self._outbox.confirmed(log):
            self._outbox.set(log, proof.line.head.seq)
        elif not is_new:
            return Changes()
        visit = self._streams.at(log.stream).visit
        if visit is not None:
            return Changes(visits=frozenset({visit}))
        return Changes(signals=log.kind is StreamKind.ENVELOPE)
