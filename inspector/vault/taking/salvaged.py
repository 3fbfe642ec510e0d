"""Takes what is left of a damaged vault into a new one: by the same judgement as frames from anybody."""

from inspector.domain.ids import VisitId
from inspector.vault.store.rows import RETIRED_SALVAGED
from inspector.vault.taking.intake import take_frames
from inspector.vault.taking.remains import Remains
from inspector.vault.transaction import Transaction
from inspector.wire.scopes import StreamKind


def take_remains(tx: Transaction, remains: Remains) -> None:
    """Keys first, then every frame that its chain and signature prove; own logs are sent again and written no more.

    What came from colleagues without the hub is handed on to it as before.
    """
    for key, stream in remains.stream_keys.items():
        tx.opening.hold_stream_key(tx.store.streams.known_or_new(stream), key)
    for seed, label in remains.reader_keys.items():
        tx.opening.hold_reader_key(seed, label)
    for visit, secret in remains.join_secrets.items():
        tx.store.join_secrets.put(VisitId(visit), secret)
    take_frames(tx, remains.frames_in_order())
    own = bytes.fromhex(tx.authority.me.installation)
    for log in tx.store.logs.all():
        if log.author == own:
            tx.store.outbox.set(tx.store.logs.adopt(log, RETIRED_SALVAGED), 0)
        elif log.id in remains.waits_from and remains.waits_from[log.id] <= tx.store.logs.tail(log.no).seq:
            tx.store.carried.note(log, remains.waits_from[log.id])
    for name, value in remains.drafts.items():
        tx.store.drafts.put(name, value)


def hold_envelopes(tx: Transaction) -> None:
    """Let no envelope leave by itself that the hub did not sign for: it may be a signal that waited (ADR 0138)."""
    for log in tx.store.logs.own_of_kind(StreamKind.ENVELOPE):
        received = max((proof.line.head.seq for proof in tx.store.receipt_lines.proofs(log)), default=0)
        if received < tx.store.logs.tail(log.no).seq:
            tx.store.held.put(log, received)


def take_blobs(tx: Transaction, remains: Remains) -> None:
    """Know again of the blobs that events speak of and whose files are whole; the hub has, or gets, the others."""
    for blob in tx.store.blobs.missing():
        stream = tx.store.streams.find(bytes.fromhex(blob.stream))
        if stream is not None and tx.device.blobs.is_whole(blob.blob):
            name = bytes.fromhex(blob.blob)
            tx.store.blobs.note(stream.no, blob.blob, blob.size, made_here=name in remains.made_here)
            if name in remains.lone_blobs - remains.made_here:
                tx.store.blobs.carry(blob.blob)
    tx.store.blobs.let_leave(remains.lone_blobs)
