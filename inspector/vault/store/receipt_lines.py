"""When the hub had each log, provable to others: the line about it in what the hub signed."""

import hashlib

from inspector.vault.store.database import Table, sql
from inspector.vault.store.rows import LogRow
from inspector.wire.event import HASH_BYTES, LogHead
from inspector.wire.receipt_lines import LineProof, ReceiptLine
from inspector.wire.scopes import VISIT_KINDS


class ReceiptLines(Table):
    """Rows of `receipts` and `receipt_lines`.

    Of a visit's logs every line is kept, because an earlier one proves an earlier time; of other logs the newest.
    """

    def keep(self, log: LogRow, proof: LineProof) -> bool:
        """Keep a line that was checked and agrees with the log; whether it says something new."""
        head, at_ms = proof.line
        receipt = self._receipt(proof)
        cursor = self._connection.execute(
            "INSERT OR IGNORE INTO receipt_lines VALUES (?, ?, ?, ?, ?, ?, ?)",
            (log.no, head.seq, head.head, at_ms, receipt, proof.salt, b"".join(proof.path)),
        )
        if log.kind not in VISIT_KINDS:
            self._connection.execute(sql("drop_older_receipt_lines"), (log.no,))
        return cursor.rowcount > 0

    def sweep(self) -> None:
        """Let go of receipts that no line needs."""
        self._connection.execute(
            "DELETE FROM receipts WHERE NOT EXISTS (SELECT 1 FROM receipt_lines WHERE receipt = receipts.no)"
        )

    def proofs(self, log: LogRow, first: int = 1) -> tuple[LineProof, ...]:
        """What can be shown of a log from a place on, by place."""
        rows = self._connection.execute(sql("receipt_lines_of_log"), (log.no, first))
        return tuple(
            LineProof(message, ReceiptLine(LogHead(log.id, seq, head), at_ms), salt, _hashes(path), _hashes(logged))
            for message, logged, seq, head, at_ms, salt, path in rows
        )

    def newest_ms(self) -> int | None:
        """The hub's time of what it got last from this device."""
        return self._first(
            int, "SELECT max(at) FROM receipt_lines JOIN logs ON logs.no = receipt_lines.log WHERE logs.own"
        )

    def _receipt(self, proof: LineProof) -> int:
        name = hashlib.sha256(proof.message).digest()
        self._connection.execute(
            "INSERT OR IGNORE INTO receipts (id, message, logged) VALUES (?, ?, ?)",
            (name, proof.message, b"".join(proof.logged)),
        )
        (number,) = self._column(int, "SELECT no FROM receipts WHERE id = ?", name)
        return number


def _hashes(path: bytes) -> tuple[bytes, ...]:
    return tuple(path[at : at + HASH_BYTES] for at in range(0, len(path), HASH_BYTES))
