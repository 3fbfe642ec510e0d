"""How a vault is changed: everything inside one `Transaction` is saved together, or nothing happened.

    with self._saving() as tx:
        write(tx, batch)  # or take_frames(tx, ...), confirm(tx, ...), tx.store.drafts.put(...)
    return tx.changes

Nothing else in the vault begins, commits or rolls back, and nothing else is told of it. What `SyncSide.together` is
given writes in one such block (ADR 0193).

**What is staged.** Rows are written at once, inside SQLite's transaction. Beside them this object holds until its end

* `pens`: the own events of each log, which nobody has signed yet. `writing` writes with them.
* `opening`: keys that became known, events that were opened, streams in which a body is missing. `writing` and `taking`
  hand it events and keys.
* `written`: the own events that must be readable again.
* `directory_news`: a directory says something that the trust does not know yet. `taking` folds it in before the end.
* `without_hub`: what comes now comes from a colleague, and is to be handed on to the hub.
* `bodies_gone`: an erasure was carried out. `taking/erasing.py`.
* `leaves_nothing`: something was sealed or thrown away that is to be in no file from now on. `writing/batches.py`.
* `changes`: what screens will be told.

**How it ends**, always in this order:

1. Sign: each pen signs the head of its log; events, heads and outbox get their rows.
2. Settle: what the new keys open is opened, until nothing more opens; each compartment gets its visit.
3. Fold: opened events get their rows, and visits and lists follow. An own event that cannot be folded is refused here.
   Of what changed it is noted that its readers are to be looked at.
4. `COMMIT`, the first wait for the disk.
5. Tell: memory counts as saved; heads, keys and frames go beside the file, with the place that the write-ahead log
   reached (the second wait); the files of erased blobs go, and the pages of what was erased, sealed or dropped, for the
   log is emptied, as it is when it has grown; the caller reads `changes`. Nothing of this is ever undone.

**What a failure leaves.** Memory is made of caches, which may be empty at any time, and of a few values, which are put
back (`store/memory.py`).

* Before COMMIT: SQLite rolls back, the caches are emptied, the values put back. File and memory are as before.
* In COMMIT: nobody knows what the disk has. Memory goes back too, the vault is read-only from now on and says so, and
  the next opening decides from the file. One case is certain: SQLite could not write and has rolled back by itself, as
  on a full disk. Then the next write first empties the write-ahead log, so that nothing of the attempt is left, and
  goes on.
* After COMMIT: what the disk refuses then is kept for later, and the caller hears of success. When it did not take the
  second copy, or did not let go of what was sealed, dropped or erased, the next write does that first; the old files of
  a salvaged vault that it kept go at the next opening.

**What a crash leaves.** Before COMMIT is on the disk the vault is as it was. Afterwards it has everything, and only the
telling may be missing: the next opening writes the second copy beside the file, takes away the files that
`leaving_blobs` names and, where `emptied` says that they may hold what is to be gone, those of a salvaged vault, and
empties the write-ahead log. Before that log is emptied it is said beside it that everything is in the file: a log that
ends before the place that was written down has lost its end. A blob's file is on the disk before the row that names it;
without its row it is nobody's.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from inspector.domain.ids import EventId
from inspector.vault.directory.authority import Authority
from inspector.vault.events.chains import OwnCheck
from inspector.vault.events.device import Device
from inspector.vault.events.opening import Opening
from inspector.vault.events.pens import Pens
from inspector.vault.fold.lists import Lists
from inspector.vault.fold.visits import Visits
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotReadableAgainError, NotSavedError, ReadOnlyError
from inspector.vault.store.database import Connection, DatabaseError, could_not_write

_LOG_BYTES = 1 << 23


@contextmanager
def all_or_nothing(connection: Connection) -> Iterator[None]:
    """Change the tables of a file that nobody reads yet: a crash leaves them as before or as after."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


class Transaction:
    """Everything that is staged until its end."""

    def __init__(self, authority: Authority, device: Device, check: OwnCheck, visits: Visits, lists: Lists) -> None:
        self.authority = authority
        self.store = authority.store
        self.device = device
        self.pens = Pens(authority, device, check)
        self.opening = Opening(authority)
        self.written: set[EventId] = set()
        """What must be readable again when it is folded."""
        self.directory_news = False
        self.without_hub = False
        self.bodies_gone = False
        self.leaves_nothing = False
        self.changes = Changes()
        self._connection = authority.store.connection
        self._visits = visits
        self._lists = lists

    @contextmanager
    def saved(self) -> Iterator["Transaction"]:
        """Save everything inside or nothing; it is on the disk when the block is left.

        Raises:
            NotSavedError: the disk refused; nothing changed.
            ReadOnlyError: nothing is written any more.
        """
        self._refuse_when_read_only()
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield self
            self.finish()
        except BaseException as error:
            self._undo()
            if isinstance(error, DatabaseError):
                raise NotSavedError("the disk did not take the write") from error
            raise
        self._commit()
        self._tell()

    @contextmanager
    def undone(self) -> Iterator["Transaction"]:
        """Let everything inside happen and undo it; what follows from it is there after `finish`."""
        self._connection.execute("BEGIN")
        try:
            yield self
        finally:
            self._undo()

    def finish(self) -> None:
        """Sign, settle and fold: afterwards every row is as it is to be saved."""
        self.pens.write_out()
        self.opening.settle()
        for events in self.opening.opened.values():
            self.device.moments.observe(max(event.row.hlc for event in events))
        folded, left_out = self._visits.fold(self.opening)
        if self.written & left_out:
            raise NotReadableAgainError("the program cannot read together what it was to write")
        self._lists.fold(folded, self.opening)
        for subject in (*folded.visits, *folded.businesses):
            self.store.unsettled.note(subject)
            self.opening.note_void_about(subject)
        if self._must_be_gone and not self.store.meta.number("emptied"):
            self.store.meta.put_number("emptied", 1)
        self.changes |= folded | Changes(sync=self.pens.leaves)

    @property
    def _must_be_gone(self) -> bool:
        return self.bodies_gone or self.leaves_nothing

    def _commit(self) -> None:
        try:
            self._connection.execute("COMMIT")
        except BaseException as error:
            has_rolled_back = could_not_write(error)
            self.store.is_unsure = has_rolled_back and not self._connection.in_transaction
            self.store.read_only |= not self.store.is_unsure
            self._undo()
            with suppress(DatabaseError):
                self.authority.refold(whole=True)  # whatever the disk has, what is read makes sense
            if not isinstance(error, DatabaseError):
                raise
            if self.store.read_only:
                raise ReadOnlyError("whether the write was saved, the next opening tells") from error
            raise NotSavedError("the disk did not take the write") from error

    def _tell(self) -> None:
        made_here, self.store.made_here.now = self.store.made_here.now, ()
        self.store.memory.commit()
        self.device.second_copy.note(self.pens.heads, (*made_here, *self.pens.frames))
        must_be_gone, is_done = self._must_be_gone, False
        with suppress(OSError, DatabaseError):
            if self.bodies_gone:
                self.device.blobs.unlink(self.store.blobs.leaving())
                self.device.blobs.clear_downloads(self.store.blobs.is_missing)
                self.device.keep_all_beside(self.store)
            else:
                self.device.keep_beside()
            if must_be_gone or self.device.second_copy.mark.bytes_long > _LOG_BYTES:
                is_done = self.device.empty_log(self.store) or not must_be_gone
            else:
                is_done = True
            if must_be_gone:
                self.device.drop_damaged()
        self.store.is_unsure = not is_done

    def _undo(self) -> None:
        self.store.memory.rollback()
        if self._connection.in_transaction:
            try:
                self._connection.execute("ROLLBACK")
            except DatabaseError:
                # SQLite has rolled back by itself, or cannot write at all any more.
                self.store.read_only |= self._connection.in_transaction

    def _refuse_when_read_only(self) -> None:
        if self.store.read_only:
            raise ReadOnlyError("this vault is open for reading only")
        if self.store.is_unsure:
            with suppress(OSError, DatabaseError):
                self.store.is_unsure = not self.device.empty_log(self.store)
            if self.store.is_unsure:
                raise NotSavedError("the disk takes nothing yet")
