"""When the hub had each log, provable to others: the line about it in what the hub signed."""

import hashlib

from inspector.vault.store.database import Connection, Table, sql
from inspector.vault.store.memory import Memory
from inspector.vault.store.meta import Meta
from inspector.vault.store.rows import LogRow
from inspector.wire.event import HASH_BYTES, LogHead
from inspector.wire.messages import MOST_UNSTAMPED
from inspector.wire.receipt_lines import Checkpoint, LineProof, ReceiptLine, claimed_by
from inspector.wire.scopes import COMPARTMENTS, VISIT_KINDS, StreamKind
from inspector.wire.stamps import Stamp, is_under


class ReceiptLines(Table):
    """Rows of `receipts` and `receipt_lines`.

    Of a visit's logs every line is kept, because an earlier one proves an earlier time; of other logs the newest.
    """

    def __init__(self, connection: Connection, memory: Memory, meta: Meta) -> None:
        super().__init__(connection)
        self._meta = meta
        self._newest: dict[None, int] = memory.cache()
        self._may_be_bare: set[int] = set()
        """Receipts that may have no line left; one too many costs a look."""

    def keep(self, log: LogRow, proof: LineProof) -> bool:
        """Keep a line that was checked and agrees with the log; whether it says something new."""
        head, at_ms = proof.line
        receipt = self._receipt(proof)
        self._may_be_bare.add(receipt)
        cursor = self._connection.execute(
            "INSERT OR IGNORE INTO receipt_lines VALUES (?, ?, ?, ?, ?, ?, ?)",
            (log.no, head.seq, head.head, at_ms, receipt, proof.salt, b"".join(proof.path)),
        )
        if log.own and at_ms > (self.newest_ms() or 0):
            self._newest[None] = at_ms
            self._meta.put_number("last_receipt", at_ms)
        if log.kind not in VISIT_KINDS:
            self._may_be_bare.update(self._column(int, sql("drop_older_receipt_lines"), log.no))
        return cursor.rowcount > 0

    def sweep(self) -> None:
        """Let go of receipts that no line needs since the last time, and of stamps that no receipt does."""
        stamps: set[int] = set()
        for receipt in sorted(self._may_be_bare):
            gone = self._connection.execute(sql("drop_bare_receipt"), (receipt,)).fetchall()
            stamps.update(stamp for (stamp,) in gone if stamp is not None)
        for stamp in sorted(stamps):
            self._connection.execute(
                "DELETE FROM stamps WHERE no = ?1 AND NOT EXISTS (SELECT 1 FROM receipts WHERE receipts.stamp = ?1)",
                (stamp,),
            )
        self._may_be_bare.clear()

    def proofs(self, log: LogRow, first: int = 1) -> tuple[LineProof, ...]:
        """What can be shown of a log from a place on, by place."""
        rows = self._connection.execute(sql("receipt_lines_of_log"), (log.no, first))
        return tuple(
            LineProof(
                message,
                ReceiptLine(LogHead(log.id, seq, head), at_ms),
                salt,
                _hashes(path),
                _hashes(logged),
                None if stamp is None else (stamp, _hashes(stamped)),
            )
            for message, logged, stamp, stamped, seq, head, at_ms, salt, path in rows
        )

    def lives(self, log: LogRow, first: int) -> frozenset[bytes]:
        """In which lives the hub signed for a log from a place on."""
        rows = self._connection.execute(
            "SELECT life FROM receipt_lines JOIN receipts ON receipts.no = receipt_lines.receipt"
            " WHERE receipt_lines.log = ? AND receipt_lines.seq >= ?",
            (log.no, first),
        )
        return frozenset(bytes(life) for (life,) in rows)

    def unstamped(self, life: bytes, stamped: int) -> tuple[int, ...]:
        """At which sizes of the hub's tree receipts for visits were given that a stamp of this size would cover."""
        kinds = sorted(COMPARTMENTS | {StreamKind.VISIT})  # they follow on each other
        rows = self._connection.execute(
            sql("unstamped_receipts"), (life, stamped, int(kinds[0]), int(kinds[-1]), MOST_UNSTAMPED)
        )
        return tuple(size for (size,) in rows)

    def put_under(self, stamp: Stamp, stamped: Checkpoint) -> None:
        """Keep a stamp, and of each receipt that has none yet the way to it that holds."""
        self._connection.execute(
            "INSERT OR IGNORE INTO stamps (id, message, token) VALUES (?, ?, ?)", (stamp.id, stamp.message, stamp.token)
        )
        for size, path in stamp.paths:
            rows = self._connection.execute(
                "SELECT no, message FROM receipts WHERE life = ? AND size = ? AND stamp IS NULL",
                (stamped.incarnation, size),
            ).fetchall()
            for no, message in rows:
                if is_under(claimed_by(message), stamped, path):
                    self._connection.execute(
                        "UPDATE receipts SET stamp = (SELECT no FROM stamps WHERE id = ?), stamped = ? WHERE no = ?",
                        (stamp.id, b"".join(path), no),
                    )

    def stamp(self, name: bytes) -> Stamp | None:
        """The stamp that a line names."""
        row = self._connection.execute("SELECT message, token FROM stamps WHERE id = ?", (name,)).fetchone()
        return None if row is None else Stamp(row[0], row[1])

    def newest_ms(self) -> int | None:
        """The hub's time of what it got last from this device."""
        known = self._newest.get(None) or self._meta.number("last_receipt")
        if known is not None:
            self._newest[None] = known
        return known

    def _receipt(self, proof: LineProof) -> int:
        name, said = hashlib.sha256(proof.message).digest(), claimed_by(proof.message)
        self._connection.execute(
            "INSERT OR IGNORE INTO receipts (id, message, life, size, logged) VALUES (?, ?, ?, ?, ?)",
            (name, proof.message, said.incarnation, said.size, b"".join(proof.logged)),
        )
        (number,) = self._column(int, "SELECT no FROM receipts WHERE id = ?", name)
        return number


def _hashes(path: bytes) -> tuple[bytes, ...]:
    return tuple(path[at : at + HASH_BYTES] for at in range(0, len(path), HASH_BYTES))
