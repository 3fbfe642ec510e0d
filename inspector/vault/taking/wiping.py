"""Waits a day, by the hub's clock, between an order to wipe this installation with nothing unsent, and doing it."""

from inspector.vault.directory.authority import Authority
from inspector.vault.transaction import Transaction
from inspector.wire.receipt_lines import claimed_by


def count_down(tx: Transaction, heard: bytes | None) -> None:
    """Begin the day once the order is in force and everything was receipted; forget it when the order is taken back.

    The device's own clock has no part in it: the hub signed the time of the checkpoint that was heard with this news.
    """
    wipe = tx.authority.trust.wipes.get(bytes.fromhex(tx.authority.me.installation))
    if wipe is None or not wipe.is_in_force:
        if tx.store.meta.number("wipe_from"):
            tx.store.meta.put_number("wipe_from", 0)
    elif heard is not None and not tx.store.meta.number("wipe_from") and is_all_sent(tx.authority):
        tx.store.meta.put_number("wipe_from", claimed_by(heard).hub_ms)


def is_all_sent(authority: Authority) -> bool:
    """Whether the hub signed for every event and photo of this installation."""
    return not authority.store.outbox.counts()[0] and not authority.store.blobs.pending()
