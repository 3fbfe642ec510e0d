"""What the hub signed for: the only thing that takes work out of the outbox."""

from collections.abc import Iterable, Mapping

from inspector.vault.model import Changes
from inspector.vault.store.rows import RETIRED_AHEAD, LogRow
from inspector.vault.taking.wiping import count_down
from inspector.vault.transaction import Transaction
from inspector.wire.errors import WireError
from inspector.wire.receipt_lines import LineProof
from inspector.wire.receipts import line_proofs, message_of, open_receipt
from inspector.wire.scopes import StreamKind

CONTRADICTS = "a receipt for another log than this device wrote"


def confirm(tx: Transaction, message: bytes, hub_public: bytes) -> None:
    """Take from the outbox what the hub signed for, and remember its clock.

    Raises:
        UnprovenError: it is not by this hub.
        MalformedError: it is not a receipt.
    """
    receipt = open_receipt(message, hub_public)
    tx.device.moments.anchor(receipt.hub_ms)
    tx.store.meta.put("checkpoint", message_of(message))
    tx.changes |= Changes(sync=True)
    for proof in line_proofs(message):
        head = proof.line.head
        log = tx.store.logs.find(head.log)
        if log is None:
            continue
        if tx.store.logs.head_at(log.no, head.seq) == head.head:
            tx.changes |= _confirm_line(tx, log, proof)
        elif log.own and head.seq <= tx.store.logs.tail(log.no).seq:
            tx.store.shelves.quarantine(message, CONTRADICTS, tx.device.moments.now_ms())
    tx.store.receipt_lines.sweep()
    count_down(tx, message_of(message))


def keep_lines(tx: Transaction, lines: Iterable[bytes], hub_public: bytes) -> int:
    """Keep what proves the time of logs, by whichever way it came; nothing leaves the outbox for it.

    How many lines are by this hub and about what is here.
    """
    kept = sum(_keep_line(tx, line, hub_public) for line in lines)
    tx.store.receipt_lines.sweep()
    return kept


def _keep_line(tx: Transaction, data: bytes, hub_public: bytes) -> bool:
    try:
        proof = LineProof.decode(data)
        proof.check(hub_public)
    except WireError:
        return False
    log = tx.store.logs.find(proof.line.head.log)
    if log is None or tx.store.logs.head_at(log.no, proof.line.head.seq) != proof.line.head.head:
        return False
    tx.store.receipt_lines.keep(log, proof)
    return True


def believe_hub(tx: Transaction, have: Mapping[bytes, int]) -> None:
    """Believe the hub when it has less than it signed for, and notice when it has more than was written here."""
    for log_id, seq in have.items():
        log = tx.store.logs.find(log_id)
        if log is None or not log.own:
            continue
        if seq > tx.store.logs.tail(log.no).seq:
            tx.store.logs.retire(log, RETIRED_AHEAD)
            tx.store.pulling.need(tx.store.streams.at(log.stream).id)
        if seq < tx.store.outbox.confirmed(log):
            tx.store.outbox.set(log, seq)


def _confirm_line(tx: Transaction, log: LogRow, proof: LineProof) -> Changes:
    is_new = tx.store.receipt_lines.keep(log, proof)
    if not log.own:
        return Changes()
    if proof.line.head.seq > tx.store.outbox.confirmed(log):
        tx.store.outbox.set(log, proof.line.head.seq)
    elif not is_new:
        return Changes()
    visit = tx.store.streams.at(log.stream).visit
    if visit is not None:
        return Changes(visits=frozenset({visit}))
    return Changes(signals=log.kind is StreamKind.ENVELOPE)
