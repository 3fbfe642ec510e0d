"""What the hub signed for: the only thing that takes work out of the outbox."""

from collections.abc import Iterable, Mapping

from inspector.vault.directory.authority import Authority
from inspector.vault.model.changes import Changes
from inspector.vault.store.rows import RETIRED_AHEAD, LogRow
from inspector.vault.taking.wiping import count_down
from inspector.vault.transaction import Transaction
from inspector.wire.colleague_receipts import open_colleague_receipt
from inspector.wire.errors import WireError
from inspector.wire.of_hub.hub_keys import HubKeys
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
    _confirm_lines(tx, message)
    count_down(tx, message_of(message))


def confirm_late(tx: Transaction, message: bytes, hub: HubKeys) -> bool:
    """Do the same with a receipt that was long on its way: it says nothing of now, neither the time nor the tree.

    False, and nothing happened, for one that the hub gave in a life this device does not know to be its last.

    Raises:
        UnprovenError: it is not by this hub.
        MalformedError: it is not a receipt.
    """
    receipt, known = hub.receipt(message), tx.store.pulling.incarnation
    if known is None:
        # With the life of the hub that gave it: the first sync with another compares.
        tx.store.pulling.moved(None, receipt.incarnation, (), tx.device.moments.now_ms())
    elif receipt.incarnation != known and (receipt.origin is None or receipt.origin.incarnation != known):
        return False
    _confirm_lines(tx, message)
    return True


def _confirm_lines(tx: Transaction, message: bytes) -> None:
    tx.changes |= Changes(sync=True)
    for proof in line_proofs(message):
        head = proof.line.head
        log = tx.store.logs.find(head.log)
        if log is None:
            continue
        is_same = tx.store.logs.head_at(log.no, head.seq) == head.head
        if is_same:
            tx.changes |= _confirm_line(tx, log, proof)
        elif log.own and head.seq <= tx.store.logs.tail(log.no).seq:
            tx.store.shelves.quarantine(message, CONTRADICTS, tx.device.moments.now_ms())
        elif not log.own and head.seq <= tx.store.logs.tail(log.no).seq:
            tx.store.carried.let_go(log)  # the hub follows another branch, and took this one aside
    tx.store.receipt_lines.sweep()
    tx.store.copies.sweep()


def keep_lines(tx: Transaction, lines: Iterable[bytes], hub: HubKeys) -> int:
    """Keep what proves the time of logs, by whichever way it came; nothing leaves the outbox for it.

    How many lines are by this hub and about what is here.
    """
    kept = sum(_keep_line(tx, line, hub) for line in lines)
    tx.store.receipt_lines.sweep()
    return kept


def _keep_line(tx: Transaction, data: bytes, hub: HubKeys) -> bool:
    try:
        proof = LineProof.decode(data)
        hub.check_line(proof)
    except WireError:
        return False
    log = tx.store.logs.find(proof.line.head.log)
    if log is None or tx.store.logs.head_at(log.no, proof.line.head.seq) != proof.line.head.head:
        return False
    tx.store.receipt_lines.keep(log, proof)
    return True


def public_of_colleague(authority: Authority, installation: bytes) -> bytes | None:
    """What a device of another officer signs with, unless it is unknown here or revoked."""
    member = authority.trust.members.get(installation)
    if member is None or installation in authority.trust.revoked or installation.hex() == authority.me.installation:
        return None
    return member.signing_public


def note_copies(tx: Transaction, message: bytes) -> None:
    """Remember of which own logs a colleague's device signed that it has them.

    Raises:
        UnprovenError: by nobody who is known here, by a revoked device or by this one.
        MalformedError: it is not a receipt.
    """
    receipt = open_colleague_receipt(message, lambda installation: public_of_colleague(tx.authority, installation))
    for head in receipt.heads:
        log = tx.store.logs.find(head.log)
        if log is None or not log.own or tx.store.outbox.confirmed(log) >= head.seq:
            continue
        if tx.store.logs.head_at(log.no, head.seq) == head.head:
            is_news = tx.store.copies.keep(log, receipt.installation, head.seq, message)
            tx.changes |= Changes(sync=is_news)
    tx.store.copies.sweep()


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
        tx.store.carried.confirmed(log, proof.line.head.seq)
        return Changes()
    if proof.line.head.seq > tx.store.outbox.confirmed(log):
        tx.store.outbox.set(log, proof.line.head.seq)
        if proof.line.head.seq == tx.store.logs.tail(log.no).seq:
            tx.store.copies.let_go(log)
    elif not is_new:
        return Changes()
    visit = tx.store.streams.at(log.stream).visit
    if visit is not None:
        return Changes(visits=frozenset({visit}))
    return Changes(signals=log.kind is StreamKind.ENVELOPE)
