"""One officer's encrypted store on one device: the only door to the event log, for writing and for reading.

Used from one thread. `making/keeping.py` creates and opens vaults; `reading.py`, `sync_side.py` and `hub_side.py` are
the other sides; `transaction.py` says how a write becomes durable.
"""

import hashlib
from collections.abc import Iterable
from contextlib import suppress

from inspector.domain.blobs import BlobKey
from inspector.domain.codec import known_shape
from inspector.domain.ids import StreamId
from inspector.domain.recorded import NewEvent
from inspector.vault.answers.lookups import all_logs_behind, broken_logs, logs_behind
from inspector.vault.files.damaged import ask_to_salvage, suspect_pages
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import Damage, NotPermittedError, NotSavedError, VaultDamagedError
from inspector.vault.sides.hub_side import HubSide
from inspector.vault.sides.reading import Reading
from inspector.vault.sides.sync_side import SyncSide
from inspector.vault.store.database import DatabaseError
from inspector.vault.store.pages import check_pages, digest_projections
from inspector.vault.store.rows import RETIRED_PUT_BACK
from inspector.vault.taking.intake import take_what_is_known_now
from inspector.vault.taking.remains import Remains
from inspector.vault.taking.salvaged import hold_envelopes, take_blobs, take_remains
from inspector.vault.transaction import Transaction
from inspector.vault.writing.batches import write
from inspector.vault.writing.head_lists import list_heads
from inspector.wire.event import LogHead
from inspector.wire.stream_id import known_kinds

_PAGES_AT_ONCE = 128
"""Some two milliseconds."""


class Vault(Reading, SyncSide, HubSide):
    """Everything this officer wrote, received and may read. Each write is on the disk when its method returns."""

    # --- writing

    def append(self, batch: Batch) -> Changes:
        """Save everything an action writes, or nothing.

        Raises:
            NotSavedError: the disk refused; nothing changed.
            NotPermittedError: this officer's role does not include the write, or a reader may not have the key.
            UnknownStreamError: a stream is neither known nor new.
        """
        if self.hands_in_only:
            raise NotPermittedError("custodians hand in and write nothing")
        with self._saving() as tx:
            write(tx, batch)
        return tx.changes

    def list_heads(self) -> Changes:
        """Let the logbook say how far the own logs reach that were written since the last list, if any were.

        Raises:
            NotSavedError: the disk refused; nothing changed.
        """
        if self.hands_in_only or self.read_only or not self._store.unlisted.is_any:
            return Changes()
        with self._saving() as tx:
            listed = list_heads(tx.store, tx.device.ids)
            write(tx, Batch(appends=tuple(NewEvent(self.logbook, each) for each in listed)))
        return tx.changes

    def put_draft(self, key: str, value: bytes) -> None:
        """Keep what is being typed; it is on the disk when this returns."""
        with self._saving() as tx:
            tx.store.drafts.put(key, value)

    def drop_draft(self, key: str, *, everywhere: bool = False) -> None:
        """Let a draft go; no page of a closed file keeps its text, and with `everywhere` no file at all from now on."""
        with self._saving() as tx:
            tx.leaves_nothing = tx.store.drafts.drop(key) and everywhere

    def store_blob(self, stream: StreamId, plaintext: bytes) -> BlobKey:
        """Encrypt and keep a blob; the event that speaks of it sends it on its way."""
        row = self._stream_row(stream)
        key = self._device.blobs.write(row.id, plaintext)
        with self._saving() as tx:
            tx.store.blobs.note(row.no, key.blob, key.size, made_here=True)
        return key

    # --- keeping

    def inspect_at_opening(self, found: Damage, *, thorough: bool) -> Damage:
        """Compare with the heads beside the file and recompute own logs: all of them, or the newest.

        A damaged vault is read-only from here on. One that was put back to an older state goes on in new logs.
        """
        second_copy, reached = self._device.second_copy, self._device.write_ahead.reached()
        thorough |= not self._knows_what_it_knew
        if thorough or logs_behind(self._authority, second_copy.newest()):
            self.rolled_back = all_logs_behind(self._authority, second_copy.all())
        self._own_check.begin(found, thorough=thorough, is_all_said=not reached.frames)
        if self.damage:
            return self.damage
        self._take_note_of_put_back()
        if self.rolled_back:
            self._retire(self.rolled_back)
        else:
            self._finish_what_was_told(is_told=reached == second_copy.mark)
        if not self._knows_what_it_knew:
            with suppress(NotSavedError):
                self.rebuild()
        return self.damage

    def check_more(self) -> bool:
        """Look at some of the own logs and pages that opening left for later; whether that was the last of them."""
        self._own_check.go_on()
        put_back = self._take_note_of_put_back()
        if put_back and not self.read_only:
            with suppress(NotSavedError):
                self._retire(put_back)
        self._note_pages(self.pages.go_on(_PAGES_AT_ONCE))
        return self._own_check.is_complete and self.pages.is_complete

    def refuse_damage(self) -> None:
        """Return only when everything held at opening.

        Raises:
            VaultDamagedError: it did not.
        """
        if self.damage:
            raise VaultDamagedError(self.damage)

    def check(self) -> Damage:
        """Pages, chains, signatures, blobs, and the projections against the log; nothing is changed."""
        findings = list(check_pages(self._connection).findings)
        for look in (self._what_opening_left, self._broken_logs, self._altered_blobs, self._stale_projections):
            try:
                findings += look()
            except (DatabaseError, LookupError, ValueError) as error:
                findings.append(f"not everything can be read: {error}")
        return Damage(tuple(findings))

    def take_remains(self, remains: Remains) -> None:
        """Take what is left of a damaged vault into this new one."""
        with self._saving() as tx:
            take_remains(tx, remains)
        with self._saving() as tx:
            take_blobs(tx, remains)
        self.take_receipt_lines(remains.receipt_lines)
        with self._saving() as tx:
            hold_envelopes(tx)
        self._device.second_copy.catch_up(self._store.logs.own_heads())
        self._device.keep_all_beside(self._store)

    def has_damaged_pages(self) -> bool:
        """Look at every page now; the next unlocking reads what the others hold."""
        return self._note_pages(self.pages.all())

    def _note_pages(self, damaged: tuple[int, ...]) -> bool:
        if damaged:
            suspect_pages(self.folder)
            self._own_check.note(Damage(tuple(f"page {number} does not hold" for number in damaged)))
        return bool(damaged)

    def ask_to_salvage(self) -> None:
        """Let the next unlocking take what holds into a new vault.

        Raises:
            NotSavedError: the disk refused.
        """
        ask_to_salvage(self.folder)

    def leave_to_reading(self, found: Damage) -> None:
        """From here on nothing is written, for this."""
        self._own_check.note(found)

    def rebuild(self) -> None:
        """Make everything that follows from the log again."""
        with self._saving() as tx:
            tx.store.meta.put("known_shape", _shape())
            _learn_again(tx)
            take_what_is_known_now(tx)

    @property
    def _knows_what_it_knew(self) -> bool:
        """Whether this program reads neither more nor less than the one that made the projections.

        Otherwise they are made again, from logs that were all recomputed; a disk that is full puts it off.
        """
        return self._store.meta.get("known_shape") == _shape()

    def _take_note_of_put_back(self) -> tuple[LogHead, ...]:
        """What the check found now."""
        found = tuple(head for head in self._own_check.put_back if head not in self.rolled_back)
        self.rolled_back += found
        return found

    def _retire(self, put_back: Iterable[LogHead]) -> None:
        with self._saving() as tx:
            for log in filter(None, (tx.store.logs.find(head.log) for head in put_back)):
                tx.store.logs.retire(log, RETIRED_PUT_BACK)

    def _finish_what_was_told(self, *, is_told: bool) -> None:
        """Do what a crash kept from following a COMMIT, and take away the files of blobs that nobody has."""
        self._device.blobs.clear_parts()
        self._device.blobs.clear_downloads(self._store.blobs.is_missing)
        gone = self._device.blobs.unlink(self._store.blobs.leaving())
        if gone:
            with self._saving() as tx:
                tx.store.blobs.have_left(gone)
        if self._store.meta.number("emptied"):
            with suppress(OSError):
                self._device.drop_damaged()
        if self._device.write_ahead.reached().frames:
            with suppress(OSError, DatabaseError):
                if not is_told:
                    self._device.second_copy.catch_up(self._store.logs.own_heads())
                    self._device.keep_all_beside(self._store)
                self._device.empty_log(self._store)

    def _what_opening_left(self) -> tuple[str, ...]:
        """What is found that was not known before, of the own logs and the second copy; `rolled_back` says more."""
        known = self.damage.findings
        while not self._own_check.is_complete:
            self._own_check.go_on()
        self._take_note_of_put_back()
        return tuple(finding for finding in self.damage.findings if finding not in known)

    def _broken_logs(self) -> tuple[str, ...]:
        return broken_logs(self._authority)

    def _altered_blobs(self) -> tuple[str, ...]:
        altered = (blob for blob in self._store.blobs.all() if not self._device.blobs.is_whole(blob))
        return tuple(f"the file of blob {blob} does not hold" for blob in altered)

    def _stale_projections(self) -> tuple[str, ...]:
        """Make them again in a transaction that is never saved."""
        try:
            before = digest_projections(self._connection)
            with self._transaction().undone() as tx:
                _learn_again(tx)
                tx.finish()
                after = digest_projections(self._connection)
        except (DatabaseError, LookupError, ValueError) as error:
            return (f"the projections cannot be made again: {error}",)
        return tuple(f"{table} does not follow from the log" for table in before if before[table] != after[table])


def _learn_again(tx: Transaction) -> None:
    tx.store.directory_rows.read_again()
    tx.authority.erasing.forget()
    tx.authority.refold()
    tx.opening.relearn()


def _shape() -> bytes:
    return hashlib.sha256(f"{known_shape()}\n{known_kinds()}".encode()).digest()
