"""The side of a vault that sync works with: what is to be sent, what came, and what the hub signed for."""

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from inspector.crypto.cbor import encode
from inspector.domain.ids import EventId, InstallationId, StreamId, VisitId
from inspector.vault.answers.lookups import carried_logs, contradicted
from inspector.vault.directory.claims import Credential
from inspector.vault.directory.identity import check_identity
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import VaultError
from inspector.vault.model.streams import BlobPlace, SharedLog
from inspector.vault.sides.open_vault import OpenVault
from inspector.vault.store.rows import StreamRow
from inspector.vault.taking.confirming import (
    believe_hub,
    confirm,
    confirm_late,
    keep_lines,
    note_copies,
    public_of_colleague,
)
from inspector.vault.taking.intake import reconsider, take_frames
from inspector.vault.taking.wiping import count_down
from inspector.vault.transaction import Transaction
from inspector.wire.event import LogHead
from inspector.wire.messages import Backfill, Backfilled
from inspector.wire.receipt_lines import claimed_by
from inspector.wire.receipts import open_blob_receipt
from inspector.wire.scopes import StreamKind
from inspector.wire.stamps import Stamp


class SyncSide(OpenVault):
    """Each call that changes something is one transaction, on the disk when it returns."""

    def ingest(
        self,
        frames: Sequence[bytes],
        *,
        cursor: int | None = None,
        incarnation: bytes | None = None,
        backfilled: Sequence[Backfilled] = (),
        invited: Sequence[bytes] = (),
        checkpoint: bytes | None = None,
        stamped: int = 0,
        without_hub: bool = False,
    ) -> Changes:
        """Verify, store, open and fold in what came from outside, with the place in the hub's news it came from.

        What came `without_hub`, from a colleague, goes to the hub from here too: his device may be lost by then.

        Raises:
            NotSavedError: the disk refused; nothing changed, the cursor neither.
        """
        if self.is_training:
            return Changes()
        with self._saving() as tx:
            tx.without_hub = without_hub
            take_frames(tx, frames)
            self._hear_of_oneself(tx)
            for stream in invited:
                tx.store.pulling.need_again(stream)
            if incarnation is not None and tx.store.pulling.incarnation not in {None, incarnation}:
                tx.store.blobs.doubt()
            tx.store.pulling.moved(cursor, incarnation, backfilled, tx.device.moments.now_ms())
            if checkpoint is not None:
                tx.store.meta.put("checkpoint", checkpoint)
                tx.store.meta.put_number("stamped", stamped)
            count_down(tx, checkpoint)
        return tx.changes | Changes(sync=True)

    def together(self, take: Callable[[], Changes]) -> Changes:
        """Save everything that is taken inside at once, or nothing of it.

        Raises:
            NotSavedError: the disk refused; nothing changed.
        """
        with self._transaction().saved() as tx:
            self._joined = tx
            try:
                told = take()
            finally:
                self._joined = None
        return told | tx.changes

    def note_hub_time(self, hub_ms: int) -> None:
        """Remember what time it is at the hub, as it said when it enrolled this installation.

        Raises:
            NotSavedError: the disk refused.
        """
        with self._saving() as tx:
            tx.device.moments.anchor(hub_ms)

    def note_counter(self, index: int, number: int) -> None:
        """Say to which number the counter in the device's chip is raised next, and which counter that is.

        Raises:
            NotSavedError: the disk refused.
            ReadOnlyError: nothing is written here.
        """
        with self._saving() as tx:
            tx.store.meta.put("counter", encode([index, number]))

    def retire_own_logs(self) -> None:
        """Write on in new logs: what followed in the own ones may lie on another copy of this vault, or at the hub.

        Raises:
            NotSavedError: the disk refused.
            ReadOnlyError: nothing is written here.
        """
        with self._saving() as tx:
            for log in tx.store.logs.own():
                tx.store.logs.retire(log, "an older copy of this vault was put back")

    def outbox(self, max_bytes: int) -> tuple[bytes, ...]:
        """Frames to push, each ending at a signed head; what comes first must arrive first.

        Envelopes wait for the next fixed sending, but not on a device that is revoked or only hands in. After the own
        ones come those of colleagues that came without the hub.
        """
        if self.is_training:
            return ()
        own = tuple(self._store.outbox.frames(max_bytes, with_held=self._holds_nothing))
        left = max_bytes - sum(map(len, own))
        return own + tuple(self._store.carried.frames(left)) if left > 0 else own

    def own_outbox(self) -> tuple[bytes, ...]:
        """All that waits here of this device's own and may leave, and nothing of colleagues."""
        return () if self.is_training else tuple(self._store.outbox.every_frame(with_held=self._holds_nothing))

    @property
    def _holds_nothing(self) -> bool:
        return self.hands_in_only or bytes.fromhex(self._authority.me.installation) in self._authority.trust.revoked

    def carried_frames(self) -> tuple[bytes, ...]:
        """All that colleagues wrote and that came without the hub."""
        return () if self.is_training else tuple(self._store.carried.frames(sys.maxsize))

    def let_go(self, logs: Sequence[bytes]) -> None:
        """Hand on no more of these logs of colleagues: the hub will not take them."""
        with self._saving() as tx:
            for log in filter(None, map(tx.store.logs.find, logs)):
                tx.store.carried.let_go(log)

    def heads(self) -> tuple[LogHead, ...]:
        """How far every log reaches here, for whoever compares."""
        return self._store.logs.heads()

    def heads_in(self, streams: Sequence[StreamId]) -> tuple[LogHead, ...]:
        """How far the logs of these streams reach that others wrote."""
        return tuple(each.head for each in self.logs_in(streams) if not each.is_own)

    def all_heads_in(self, streams: Sequence[StreamId]) -> tuple[LogHead, ...]:
        """How far every log of these streams reaches here."""
        return tuple(each.head for each in self.logs_in(streams))

    def logs_in(self, streams: Sequence[StreamId]) -> tuple[SharedLog, ...]:
        """The logs of these streams in which something is here."""
        logs = () if self.is_training else carried_logs(self._authority, streams)
        tails = ((log, self._store.logs.tail(log.no)) for log in logs)
        return tuple(
            SharedLog(LogHead(log.id, tail.seq, tail.head), log.own, (log.kind is not StreamKind.DIRECTORY, log.no))
            for log, tail in tails
            if tail.seq
        )

    def frames_of(self, log: bytes, have: int) -> Iterator[bytes]:
        """Frames of one log for somebody who has it this far."""
        row = self._store.logs.find(log)
        return iter(()) if row is None or self.is_training else self._store.outbox.frames_of(row, have + 1)

    def contradicted(self, heads: Iterable[LogHead]) -> frozenset[bytes]:
        """The logs of directories of which somebody has another branch than this vault."""
        return contradicted(self._authority, heads)

    def colleague_key(self, installation: bytes) -> bytes | None:
        """What a device of another officer signs with, unless it is unknown here or revoked."""
        return public_of_colleague(self._authority, installation)

    def frames_beyond(self, have: Mapping[bytes, int], streams: Sequence[StreamId] | None = None) -> tuple[bytes, ...]:
        """Frames of every log, or those of these streams, for somebody who has the logs this far."""
        logs = () if self.is_training else carried_logs(self._authority, streams)
        return tuple(self._store.outbox.beyond(have, logs))

    def apply_receipt(self, receipt: bytes) -> Changes:
        """Take from the outbox what the hub signed for.

        Raises:
            UnprovenError: it is not signed by this vault's hub.
        """
        with self._saving() as tx:
            confirm(tx, receipt, self.identity.hub_public)
        return tx.changes

    def apply_late_receipt(self, receipt: bytes) -> Changes | None:
        """Take from the outbox what the hub signed for in a receipt that came by hand; nothing when its life is over.

        Raises:
            UnprovenError: it is not signed by this vault's hub.
            MalformedError: it is no receipt.
        """
        with self._saving() as tx:
            is_of_this_life = confirm_late(tx, receipt, self.hub_keys)
        return tx.changes if is_of_this_life else None

    def apply_late_blob_receipt(self, receipt: bytes) -> Changes | None:
        """Believe the hub for photos in a receipt that came by hand; nothing when its life is not the one known here.

        Raises:
            UnprovenError: it is not signed by this vault's hub.
            MalformedError: it is no receipt for blobs.
        """
        opened = self.hub_keys.blob_receipt(receipt)
        if opened.incarnation != self._store.pulling.incarnation:
            return None
        changes = Changes()
        with self._saving() as tx:
            for each in opened.blobs:
                if tx.store.blobs.is_here(*each):
                    changes |= self._blob_is_safe(tx, each.blob.hex(), receipt)
        return changes

    def apply_colleague_receipt(self, receipt: bytes) -> Changes:
        """Remember of which own logs a colleague's device signed that it has a copy. The outbox stays as it is.

        Raises:
            UnprovenError: by nobody who is known here, by a revoked device or by this one.
            MalformedError: it is no receipt.
        """
        with self._saving() as tx:
            note_copies(tx, receipt)
        return tx.changes

    def copies_of_waiting(self) -> Mapping[VisitId, frozenset[InstallationId]]:
        """Of each visit with something in the outbox, which devices signed for all of that; photos are not in it."""
        found: dict[VisitId, frozenset[InstallationId]] = {}
        for visit, installation in self._store.copies.of_waiting():
            found[VisitId(visit)] = found.get(VisitId(visit), frozenset()) | {InstallationId(installation.hex())}
        return found

    def apply_have(self, have: Mapping[bytes, int]) -> None:
        """Believe the hub where it has less than it signed for: that goes into the outbox again."""
        with self._saving() as tx:
            believe_hub(tx, have)

    def receipt_lines(self, streams: Sequence[StreamId]) -> tuple[bytes, ...]:
        """What proves when the hub had the logs of these streams, each line alone."""
        logs = carried_logs(self._authority, streams)
        proofs = (proof for log in logs for proof in self._store.receipt_lines.proofs(log))
        return tuple(replace(proof, stamped=None).encode() for proof in proofs)

    def take_receipt_lines(self, lines: Sequence[bytes]) -> int:
        """Keep lines by this vault's hub about what is here; gives how many. Nothing leaves the outbox for them."""
        with self._saving() as tx:
            return keep_lines(tx, lines, self.hub_keys)

    def dropped(self, have: Mapping[bytes, int], incarnation: bytes) -> int:
        """Of how many logs the hub no longer has what it signed for in this life."""
        # Of others' logs 0 may mean that they are none of this device's business any more.
        logs = ((self._store.logs.find(log), seq) for log, seq in have.items())
        told = ((log, seq) for log, seq in logs if log is not None and (log.own or seq))
        return sum(incarnation in self._store.receipt_lines.lives(log, seq + 1) for log, seq in told)

    @property
    def unstamped(self) -> tuple[int, ...]:
        """At which sizes of the hub's tree receipts were given that the hub now has a time stamp for."""
        stamped = self._store.meta.number("stamped")
        if not stamped or self.checkpoint is None:
            return ()
        return self._store.receipt_lines.unstamped(claimed_by(self.checkpoint).incarnation, stamped)

    def keep_stamp(self, stamp: Stamp) -> None:
        """Keep a third party's time on receipts that are here.

        Raises:
            UnprovenError: it is on something else, or not of this vault's hub.
        """
        stamped = stamp.check(self.identity.hub_public)
        with self._saving() as tx:
            tx.store.receipt_lines.put_under(stamp, stamped)

    @property
    def checkpoint(self) -> bytes | None:
        """What the hub last said, signed, of its tree of receipts."""
        return self._store.meta.get("checkpoint")

    @property
    def cursor(self) -> int:
        """The hub's ingest position up to which everything is here."""
        return self._store.pulling.cursor

    @property
    def incarnation(self) -> bytes | None:
        """The hub's life that the cursor counts in."""
        return self._store.pulling.incarnation

    def backfill(self) -> tuple[Backfill, ...]:
        """Streams to ask for from an earlier place than the cursor."""
        return self._store.pulling.needed()

    def renew_statement(self, statement: bytes, chain: tuple[bytes, ...] | None = None) -> Changes:
        """Use a newer statement about this officer.

        Raises:
            IdentityError: it does not speak of this installation.
        """
        with self._saving() as tx:
            self._use(tx, Credential(statement, self.identity.chain if chain is None else chain))
        return Changes(directory=True)

    def _use(self, tx: Transaction, credential: Credential) -> None:
        identity = self.identity.renewed(credential)
        holder = check_identity(identity)
        self._keep_identity(tx, identity)
        before = tx.authority.me
        tx.authority.renew(identity.credential, holder.officer)
        reconsider(tx)
        if before != holder.officer:
            tx.opening.relearn()  # what he may say, and what of it counts, is another thing now

    def _hear_of_oneself(self, tx: Transaction) -> None:
        """Use what the agency says of this officer in its directory, where that is newer than what is here."""
        said = tx.authority.trust.members.get(bytes.fromhex(tx.authority.me.installation))
        if said is not None and said.credential != self.identity.credential:
            self._use(tx, said.credential)

    def blob_file(self, blob: str) -> Path | None:
        """The ciphertext's file, when it is here."""
        path = self._device.blobs.path(blob)
        return path if path.exists() else None

    def missing_blobs(self) -> tuple[BlobPlace, ...]:
        """Blobs of events that are not here: originals last, else of the newest stream first and the small before."""
        return self._store.blobs.missing()

    def pending_uploads(self) -> tuple[BlobPlace, ...]:
        """Blobs that the hub has not signed for, originals last, the small before; behind the own those of others."""
        return () if self.is_training else self._store.blobs.pending()

    def is_at_hub(self, event: EventId, blobs: Iterable[str]) -> bool:
        """Whether the hub signed for an own event and for these blobs of it."""
        log = self._store.logs.find(bytes.fromhex(event.log))
        if log is None or self._store.outbox.confirmed(log) < event.seq:
            return False
        return not any(map(self._store.blobs.waits, blobs))

    def blob_in(self, blob: str, streams: Collection[StreamId]) -> BlobPlace | None:
        """What an event in one of these streams says of a blob, when its file is here."""
        return None if self.is_training or self.blob_file(blob) is None else self._store.blobs.place_in(blob, streams)

    def let_blob_go(self, blob: str) -> None:
        """Hand on no more of this colleague's blob: the hub will not take it."""
        with self._saving() as tx:
            tx.store.blobs.stop_carrying(blob)

    def accept_blob(self, blob: str, path: Path, *, without_hub: bool = False) -> Changes:
        """Take in a fetched file, which is moved; what came without the hub is handed on to it.

        Raises:
            BlobDamagedError: it is not the blob it is named for.
            VaultError: no event speaks of such a blob.
        """
        stream = self._store.blobs.used_in(blob)
        if stream is None:
            raise VaultError("no event speaks of this blob")
        size = self._device.blobs.move_in(blob, path)
        with self._saving() as tx:
            tx.store.blobs.note(stream, blob, size, made_here=False)
            if without_hub:
                tx.store.blobs.carry(blob)
        return _of_photo(self._store.streams.at(stream))

    def blob_receipted(self, blob: str, receipt: bytes) -> Changes:
        """The hub signed for a blob.

        Raises:
            UnprovenError: the receipt is not by this hub.
            VaultError: it does not name this blob.
        """
        opened = open_blob_receipt(receipt, self.identity.hub_public)
        if bytes.fromhex(blob) not in {each.blob for each in opened.blobs}:
            raise VaultError("the receipt is for another blob")
        with self._saving() as tx:
            return self._blob_is_safe(tx, blob, receipt)

    def _blob_is_safe(self, tx: Transaction, blob: str, receipt: bytes) -> Changes:
        tx.store.blobs.confirm(blob, receipt)
        stream = tx.store.blobs.used_in(blob)
        return Changes(sync=True) if stream is None else _of_photo(tx.store.streams.at(stream))


def _of_photo(stream: StreamRow) -> Changes:
    about = frozenset[VisitId]() if stream.subject is None else frozenset({VisitId(stream.subject)})
    return Changes(visits=about, sync=True)
