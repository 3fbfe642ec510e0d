"""What a vault is made of, put together in the one order that works."""

from contextlib import suppress
from pathlib import Path

from inspector.crypto.ids import IdSource
from inspector.crypto.signatures import SigningKey
from inspector.vault.answers.disclosure import Disclosure
from inspector.vault.answers.erasure_list import ErasureList
from inspector.vault.answers.hand_ins import HandIns
from inspector.vault.answers.leftovers import Leftovers
from inspector.vault.answers.lookups import Lookups
from inspector.vault.clock import Clock
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.erased import Erased
from inspector.vault.directory.identity import Holder, Identity
from inspector.vault.directory.purpose_keys import PurposeKeys
from inspector.vault.door import Door
from inspector.vault.events.moments import Moments
from inspector.vault.events.own_check import OwnCheck
from inspector.vault.files.blobs import Blobs
from inspector.vault.files.mirror import Mirror
from inspector.vault.fold.lists import Lists
from inspector.vault.fold.projection import Projection
from inspector.vault.fold.visit_rows import VisitRows
from inspector.vault.store.database import Connection, DatabaseError
from inspector.vault.store.drafts import Drafts
from inspector.vault.store.logs import Logs
from inspector.vault.store.meta import Meta
from inspector.vault.store.outbox import Outbox
from inspector.vault.store.pulling import Pulling
from inspector.vault.store.readers import Readers
from inspector.vault.store.receipt_lines import ReceiptLines
from inspector.vault.store.shelves import Shelves
from inspector.vault.store.sql_files import sql
from inspector.vault.store.streams import StreamKeys, Streams
from inspector.vault.taking.confirming import Confirming
from inspector.vault.taking.erasing import Erasing
from inspector.vault.taking.intake import Intake
from inspector.vault.taking.opening import Opening
from inspector.vault.writing.batches import Writing
from inspector.vault.writing.head_lists import HeadLists, Unlisted
from inspector.vault.writing.own_logs import OwnLogs
from inspector.wire.event import hlc_of


class Parts:
    """Every part once, all on the same connection and in step with its transactions."""

    def __init__(
        self,
        folder: Path,
        connection: Connection,
        identity: Identity,
        holder: Holder,
        mirror: Mirror,
        *,
        clock: Clock,
        ids: IdSource,
    ) -> None:
        self._connection = connection
        self.key = SigningKey(identity.signing_seed, bytes.fromhex(holder.officer.installation))
        self.mirror = mirror
        self.door = Door(connection)
        self.meta = Meta(connection)
        self.streams = Streams(connection)
        self.keys = StreamKeys(connection)
        self.readers = Readers(connection)
        self.logs = Logs(connection)
        self.shelves = Shelves(connection)
        self.drafts = Drafts(connection)
        self.blobs = Blobs(connection, folder, ids)
        self.visit_rows = VisitRows(connection)
        self.pulling = Pulling(connection, self.meta)
        self.outbox = Outbox(connection, self.logs)
        self.unlisted = Unlisted(connection)
        self.moments = Moments(clock, self.meta, self._last_own_hlc())
        self.authority = Authority(connection, self.logs, holder.root, identity.credential, holder.officer)
        self.erased = Erased(connection, self.streams, self.logs, self.authority)
        self.erasing = Erasing(connection, self.streams, self.logs, self.shelves, self.blobs, self.erased)
        self.projection = Projection(connection, self.streams, self.keys, self.logs, self.authority, self.erased)
        self.opening = Opening(
            connection, self.streams, self.keys, self.readers, self.logs, self.authority, self.projection
        )
        self.intake = Intake(
            self.streams,
            self.logs,
            self.shelves,
            self.authority,
            self.opening,
            self.outbox,
            self.pulling,
            self.moments,
            self.erased,
            self.erasing,
        )
        self.erasures = ErasureList(connection, self.streams, self.logs, self.authority, self.erasing)
        self.leftovers = Leftovers(
            connection, self.streams, self.keys, self.logs, self.authority, self.erased, self.projection
        )
        self.own_check = OwnCheck(connection, self.door, self.streams, self.logs, self.authority)
        self.own_logs = OwnLogs(
            self.logs, self.own_check, self.authority, self.outbox, self.unlisted, self.moments, mirror, self.key, ids
        )
        self.purpose_keys = PurposeKeys(connection, self.readers, self.authority)
        self.writing = Writing(
            connection,
            self.streams,
            self.keys,
            self.readers,
            self.purpose_keys,
            self.logs,
            self.authority,
            self.projection,
            self.opening,
            self.intake,
            self.own_logs,
            self.pulling,
            self.moments,
            ids,
            identity.directory,
        )
        self.receipt_lines = ReceiptLines(connection)
        self.confirming = Confirming(
            self.streams,
            self.logs,
            self.outbox,
            self.pulling,
            self.shelves,
            self.moments,
            self.receipt_lines,
            identity.hub_public,
        )
        self.lists = Lists(connection, self.logs, self.authority, self.outbox)
        self.head_lists = HeadLists(self.unlisted, self.logs, self.lists, self.meta, ids)
        self.hand_ins = HandIns(connection, self.streams, self.logs, self.authority)
        self.disclosure = Disclosure(self.streams, self.keys, self.logs, self.authority, self.receipt_lines)
        self.lookups = Lookups(
            connection,
            self.streams,
            self.keys,
            self.purpose_keys,
            self.logs,
            self.authority,
            self.confirming,
            self.blobs,
            self.meta,
        )
        self.door.watch(
            mirror,
            self.streams,
            self.keys,
            self.readers,
            self.logs,
            self.outbox,
            self.unlisted,
            self.moments,
            self.authority,
            self.projection,
            self.opening,
            self.intake,
            self.own_logs,
            self.erasing,
        )
        self.authority.refold()
        self.authority.commit()

    def close(self) -> None:
        """Leave everything as the next opening expects it."""
        if not self.door.read_only:
            with suppress(OSError):
                self.mirror.write(self.moments.now_ms())
            # What was deleted must not stay readable in the write-ahead log; a full disk leaves it for the next time.
            with suppress(DatabaseError):
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _last_own_hlc(self) -> int:
        headers = self._connection.execute(sql("last_own_headers"))
        return max((hlc_of(header) for (header,) in headers), default=0)
