"""One officer's encrypted store on one device: the only door to the event log, for writing and for reading.

Used from one thread. `keeping.py` creates and opens vaults; `reading.py` and `sync_side.py` are the other two sides.
"""

import hashlib
from contextlib import suppress

from inspector.domain.codec import known_shape
from inspector.domain.events import BlobKey
from inspector.domain.ids import StreamId
from inspector.vault.errors import Damage, NotPermittedError, NotSavedError, VaultDamagedError
from inspector.vault.events.checking import check_pages, digest_projections
from inspector.vault.model import Append, Batch, Changes
from inspector.vault.reading import Reading
from inspector.vault.store.database import DatabaseError
from inspector.vault.store.meta import KNOWN_SHAPE, TOLD_SIGNAL
from inspector.vault.sync_side import SyncSide


class Vault(Reading, SyncSide):
    """Everything this officer wrote, received and may read. Each write is on the disk when its method returns."""

    # --- writing

    def append(self, batch: Batch) -> Changes:
        """Save everything an action writes, or nothing.

        Raises:
            NotSavedError: the disk refused; nothing changed.
            ClockUnusableError: the clock stands where no event can be; nothing changed.
            NotPermittedError: this officer's role does not include the write, or a reader may not have the key.
            UnknownStreamError: a stream is neither known nor new.
        """
        if self.hands_in_only:
            raise NotPermittedError("custodians hand in and write nothing")
        with self._parts.door.writing():
            changes = self._parts.writing.append(batch)
        self._parts.lists.forget(changes)
        if changes.directory or batch.reader_grants:
            self._directory = None
        self._parts.mirror.write_if_due(self._parts.moments.now_ms())
        return changes

    def list_heads(self) -> Changes:
        """Let the logbook say how far the own logs reach that were written since the last list, if any were.

        Under a clock that can date no event it waits for another.

        Raises:
            NotSavedError: the disk refused; nothing changed.
        """
        if self.hands_in_only or self.read_only:
            return Changes()
        if not self._parts.unlisted.is_any or not self._parts.moments.can_date:
            return Changes()
        with self._parts.door.writing():
            listed = self._parts.head_lists.take()
            appends = tuple(Append(self.logbook, each) for each in listed)
            return self._parts.writing.append(Batch(appends=appends))

    def put_draft(self, key: str, value: bytes) -> None:
        """Keep what is being typed; it is on the disk when this returns."""
        with self._parts.door.writing():
            self._parts.drafts.put(key, value)

    def drop_draft(self, key: str) -> None:
        """Let a draft go; no page keeps its text."""
        with self._parts.door.writing():
            self._parts.drafts.drop(key)

    def note_told_signal(self, number: int) -> None:
        """Keep in mind that its author was told of the signals up to this one that were sealed by themselves."""
        with self._parts.door.writing():
            self._parts.meta.put_number(TOLD_SIGNAL, number)

    def store_blob(self, stream: StreamId, plaintext: bytes) -> BlobKey:
        """Encrypt and keep a blob; the event that speaks of it sends it on its way."""
        row = self._stream_row(stream)
        key = self._parts.blobs.write(row, plaintext)
        with self._parts.door.writing():
            self._parts.blobs.note(row, key.blob, key.size, made_here=True)
        return key

    # --- keeping

    def inspect_at_opening(self, *, thorough: bool) -> Damage:
        """Compare with the heads beside the file and recompute own logs: all of them, or the newest.

        A damaged vault is read-only from here on. One that was put back to an older state goes on in new logs.
        """
        parts = self._parts
        self.rolled_back = parts.lookups.behind(parts.mirror.all())
        parts.own_check.begin(thorough=thorough or not self._knows_what_it_knew)
        if self.damage:
            return self.damage
        if self.rolled_back:
            with parts.door.writing():
                for head in self.rolled_back:
                    parts.lookups.retire(head.log, "an older state of this vault was put back")
        else:
            parts.blobs.clear_parts()
            if parts.erasing.has_leftovers:
                with parts.door.writing():
                    parts.erasing.finish()
        if not self._knows_what_it_knew:
            with suppress(NotSavedError):
                self.rebuild()
        return self.damage

    def check_more(self) -> bool:
        """Recompute some of the own logs that opening left for later; whether that was the last of them."""
        self._parts.own_check.go_on()
        return self._parts.own_check.is_complete

    def refuse_damage(self) -> None:
        """Return only when everything held at opening.

        Raises:
            VaultDamagedError: it did not.
        """
        if self.damage:
            raise VaultDamagedError(self.damage)

    def check(self) -> Damage:
        """Pages, chains, signatures, and the projections against the log; nothing is changed."""
        pages = check_pages(self._connection)
        return Damage(pages.findings + self._parts.lookups.broken_logs() + self._stale_projections())

    def close(self) -> None:
        """Write the heads beside the file, empty the write-ahead log, and let go of file and keys."""
        self._parts.close()
        self._connection.close()
        self._lock.release()

    def rebuild(self) -> None:
        """Make everything that follows from the log again."""
        with self._parts.door.writing():
            self._parts.meta.put(KNOWN_SHAPE, _shape())
            self._parts.authority.refold()
            self._parts.opening.relearn()
            self._parts.projection.flush()
        self._parts.lists.forget()
        self._directory = None

    @property
    def _knows_what_it_knew(self) -> bool:
        """Whether this program reads neither more nor less than the one that made the projections.

        Otherwise they are made again, from logs that were all recomputed; a disk that is full puts it off.
        """
        return self._parts.meta.get(KNOWN_SHAPE) == _shape()

    def _stale_projections(self) -> tuple[str, ...]:
        """Make them again in a transaction that is never saved."""
        try:
            before = digest_projections(self._connection)
            with self._parts.door.trying():
                self._parts.authority.refold()
                self._parts.opening.relearn()
                self._parts.projection.flush()
                after = digest_projections(self._connection)
        except (DatabaseError, LookupError, ValueError) as error:
            return (f"the projections cannot be made again: {error}",)
        return tuple(f"{table} does not follow from the log" for table in before if before[table] != after[table])


def _shape() -> bytes:
    return hashlib.sha256(known_shape().encode()).digest()
