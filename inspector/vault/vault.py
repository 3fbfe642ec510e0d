"""One officer's encrypted store on one device: the only door to the event log, for writing and for reading.

Used from one thread. `keeping.py` creates and opens vaults.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from inspector.crypto.ids import IdSource
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import Root
from inspector.domain.business import BusinessFile
from inspector.domain.events import BlobKey, DomainEvent, VisitPlanned
from inspector.domain.ids import BusinessId, EventId, PlanId, StreamId, VisitId
from inspector.domain.recorded import Recorded
from inspector.domain.values import Officer
from inspector.domain.visit import Visit
from inspector.vault.blobs import BlobPlace
from inspector.vault.checking import check_pages, digest_projections
from inspector.vault.clock import Clock
from inspector.vault.database import Connection
from inspector.vault.disclosure import DisclosedLog
from inspector.vault.errors import Damage, UnknownStreamError, VaultDamagedError, VaultError
from inspector.vault.folder_lock import FolderLock
from inspector.vault.identity import Holder, Identity, check_identity
from inspector.vault.meta import IDENTITY
from inspector.vault.mirror import Mirror
from inspector.vault.model import (
    Batch,
    Changes,
    Directory,
    LogState,
    SentSignal,
    Signal,
    StreamInfo,
    SyncState,
    VisitRow,
)
from inspector.vault.parts import Parts
from inspector.vault.shelves import Fork, Quarantined
from inspector.vault.streams import StreamRow
from inspector.vault.trust import Credential
from inspector.wire.event import LogHead
from inspector.wire.messages import Backfill, Backfilled
from inspector.wire.receipts import open_blob_receipt
from inspector.wire.scopes import StreamKind


class Vault:
    """Everything this officer wrote, received and may read. Each write is on the disk when its method returns."""

    def __init__(
        self,
        folder: Path,
        connection: Connection,
        lock: FolderLock,
        identity: Identity,
        holder: Holder,
        mirror: Mirror,
        *,
        clock: Clock,
        ids: IdSource,
    ) -> None:
        self.folder = folder
        self.damage = Damage()
        """What does not hold, when the vault was opened although it is damaged."""
        self.rolled_back: tuple[LogHead, ...] = ()
        """Own logs that reached further before the file was put back to an older state; writing goes on in new logs."""
        self._connection = connection
        self._lock = lock
        self._identity = identity
        self._parts = Parts(folder, connection, identity, holder, mirror, clock=clock, ids=ids)
        self._directory: Directory | None = None

    # --- who and what

    @property
    def me(self) -> Officer:
        """The officer this vault belongs to."""
        return self._parts.authority.me

    @property
    def identity(self) -> Identity:
        """The keys and trust this installation was enrolled with."""
        return self._identity

    @property
    def signing_key(self) -> SigningKey:
        """What this installation signs its requests with."""
        return self._parts.key

    @property
    def read_only(self) -> bool:
        """Whether writing is refused because something does not hold."""
        return self._parts.door.read_only

    @property
    def directory(self) -> Directory:
        """Who is who, as far as verified roots vouch for it."""
        if self._directory is None:
            self._directory = self._parts.lookups.directory()
        return self._directory

    @property
    def roots(self) -> tuple[Root, ...]:
        """Where trust begins here: the own agency's root and the partners it named."""
        return tuple(sorted(self._parts.authority.trust.roots, key=lambda root: root.agency))

    # --- writing

    def append(self, batch: Batch) -> Changes:
        """Save everything an action writes, or nothing.

        Raises:
            NotSavedError: the disk refused; nothing changed.
            NotPermittedError: this officer's role does not include the write, or a reader may not have the key.
            UnknownStreamError: a stream is neither known nor new.
        """
        with self._parts.door.writing():
            changes = self._parts.writing.append(batch)
        self._parts.lists.forget(changes)
        if changes.directory or batch.reader_grants:
            self._directory = None
        self._parts.mirror.write_if_due(self._parts.moments.now_ms())
        return changes

    def ingest(
        self,
        frames: Sequence[bytes],
        *,
        cursor: int | None = None,
        incarnation: bytes | None = None,
        backfilled: Sequence[Backfilled] = (),
        invited: Sequence[bytes] = (),
    ) -> Changes:
        """Verify, store, open and fold in what came from outside, with the place in the hub's news it came from.

        Raises:
            NotSavedError: the disk refused; nothing changed, the cursor neither.
        """
        parts = self._parts
        with parts.door.writing():
            directory = parts.intake.take(frames)
            changes = parts.projection.flush()
            for stream in invited:
                parts.pulling.need_again(stream)
            parts.pulling.moved(cursor, incarnation, backfilled, parts.moments.now_ms())
        parts.lists.forget(None if directory else changes)
        self._directory = None
        return changes | Changes(directory=directory, sync=True)

    def rebuild(self) -> None:
        """Make everything that follows from the log again."""
        with self._parts.door.writing():
            self._parts.authority.refold()
            self._parts.opening.relearn()
            self._parts.projection.flush()
        self._parts.lists.forget()
        self._directory = None

    # --- reading

    def visit(self, visit: VisitId) -> Visit | None:
        """One visit as everything known about it adds up."""
        with self._parts.door.reading():
            return self._parts.projection.visit(visit)

    def visits(self) -> tuple[VisitRow, ...]:
        """A line for every visit, the newest first."""
        return self._parts.visit_rows.all()

    def business(self, business: BusinessId) -> BusinessFile | None:
        """One business with what earlier visits found."""
        return self._parts.lists.businesses().get(business)

    def business_records(self, business: BusinessId) -> tuple[EventId, ...]:
        """The records of a business that nobody has replaced; an edit names them."""
        return self._parts.lists.standing_records(business)

    def businesses(self) -> tuple[BusinessFile, ...]:
        """Every business, by name."""
        return tuple(self._parts.lists.businesses().values())

    def plan(self, plan: PlanId) -> VisitPlanned | None:
        """One planned visit."""
        return self._parts.lists.plans().get(plan)

    def plans(self) -> tuple[VisitPlanned, ...]:
        """Every planned visit."""
        return tuple(self._parts.lists.plans().values())

    def signals(self) -> tuple[Signal, ...]:
        """The inbox, oldest first; empty for whoever does not hold its key."""
        return self._parts.lists.signals()

    def sent_signals(self) -> tuple[SentSignal, ...]:
        """What the writer still knows of own signals."""
        return self._parts.lists.sent_signals()

    def consulted(self, visit: VisitId) -> tuple[Recorded[DomainEvent], ...]:
        """When this officer read a visit that was still open, and for what."""
        return self._parts.lists.consulted(visit)

    def stream(self, stream: StreamId) -> StreamInfo | None:
        """One stream; nothing while it is not known what it is."""
        return self._parts.lookups.stream(bytes.fromhex(stream))

    def streams(self, kind: StreamKind) -> tuple[StreamInfo, ...]:
        """Every stream of a kind."""
        return self._parts.lookups.infos(self._parts.streams.of_kind(kind))

    def streams_of(self, visit: VisitId) -> tuple[StreamInfo, ...]:
        """The shared part and the compartments of a visit, as far as they are known here."""
        return self._parts.lookups.infos(self._parts.streams.about(visit))

    def own_streams(self, kind: StreamKind) -> tuple[StreamInfo, ...]:
        """The streams of a kind of which this device made or derived a key."""
        return self._parts.lookups.infos(self._parts.streams.with_own_keys(kind))

    @property
    def logbook(self) -> StreamId:
        """The stream of this officer's own logbook."""
        (own,) = self._parts.streams.with_own_keys(StreamKind.LOGBOOK)
        return StreamId(own.id.hex())

    def stream_of(self, visit: VisitId, kind: StreamKind) -> StreamId | None:
        """The visit's stream of a kind; with several, the one this officer writes in or holds a key of."""
        return self._parts.lookups.stream_of(visit, kind)

    def logs_of(self, visit: VisitId) -> tuple[LogState, ...]:
        """Every log of a visit, its chain and signatures recomputed now."""
        return self._parts.lookups.logs_of(visit)

    def sync_state(self) -> SyncState:
        """What has not left this device and what has not arrived."""
        return self._parts.lookups.sync_state()

    def quarantined(self) -> tuple[Quarantined, ...]:
        """What came from outside and was refused."""
        return self._parts.shelves.quarantined()

    def forks(self) -> tuple[Fork, ...]:
        """Branches of logs that were kept beside them."""
        return self._parts.shelves.forks()

    def disclosure(self, visit: VisitId, kinds: frozenset[StreamKind]) -> list[DisclosedLog]:
        """The logs of a visit for a bundle, with a key for each event that can be opened here."""
        return self._parts.disclosure.of(visit, kinds)

    # --- join secrets and drafts

    def put_join_secret(self, visit: VisitId, secret: bytes) -> None:
        """Remember the secret behind a visit's join code."""
        with self._parts.door.writing():
            self._connection.execute(
                "INSERT OR REPLACE INTO join_secrets (visit, secret) VALUES (?, ?)", (visit, secret)
            )

    def join_secret(self, visit: VisitId) -> bytes | None:
        """The secret behind a visit's join code, where it is known."""
        row = self._connection.execute("SELECT secret FROM join_secrets WHERE visit = ?", (visit,)).fetchone()
        return None if row is None else bytes(row[0])

    def put_draft(self, key: str, value: bytes) -> None:
        """Keep what is being typed; it is on the disk when this returns."""
        with self._parts.door.writing():
            self._parts.drafts.put(key, value)

    def draft(self, key: str) -> bytes | None:
        """A draft, when there is one."""
        return self._parts.drafts.get(key)

    def drafts(self, prefix: str = "") -> dict[str, bytes]:
        """Every draft whose key begins so."""
        return self._parts.drafts.starting(prefix)

    def drop_draft(self, key: str) -> None:
        """Let a draft go; no page keeps its text."""
        with self._parts.door.writing():
            self._parts.drafts.drop(key)

    # --- blobs

    def store_blob(self, stream: StreamId, plaintext: bytes) -> BlobKey:
        """Encrypt and keep a blob; the event that speaks of it sends it on its way."""
        row = self._stream_row(stream)
        key = self._parts.blobs.write(row, plaintext)
        with self._parts.door.writing():
            self._parts.blobs.note(row, key.blob, key.size, made_here=True)
        return key

    def open_blob(self, stream: StreamId, key: BlobKey) -> bytes | None:
        """The plaintext of a blob, verified to its end; nothing when it is not here yet.

        Raises:
            BlobDamagedError: the file is not what it should be.
        """
        return self._parts.blobs.open(self._stream_row(stream), key)

    def blob_file(self, blob: str) -> Path | None:
        """The ciphertext's file, when it is here."""
        path = self._parts.blobs.path(blob)
        return path if path.exists() else None

    def missing_blobs(self) -> tuple[BlobPlace, ...]:
        """Blobs that events speak of and that are not here, the newest stream first and the small ones before."""
        return self._parts.blobs.missing()

    def pending_uploads(self) -> tuple[BlobPlace, ...]:
        """Blobs of this device that the hub has not signed for."""
        return self._parts.blobs.pending()

    def accept_blob(self, blob: str, path: Path) -> Changes:
        """Take in a fetched file, which is moved.

        Raises:
            BlobDamagedError: it is not the blob it is named for.
            VaultError: no event speaks of such a blob.
        """
        use = self._parts.blobs.use_of(blob)
        if use is None:
            raise VaultError("no event speaks of this blob")
        size = self._parts.blobs.take_in(blob, path)
        row = self._parts.streams.at(use[0])
        with self._parts.door.writing():
            self._parts.blobs.note(row, blob, size, made_here=False)
        about = frozenset({VisitId(row.subject)}) if row.subject is not None else frozenset[VisitId]()
        return Changes(visits=about, sync=True)

    def blob_receipted(self, blob: str, receipt: bytes) -> Changes:
        """The hub signed for a blob.

        Raises:
            UnprovenError: the receipt is not by this hub.
            VaultError: it does not name this blob.
        """
        opened = open_blob_receipt(receipt, self._identity.hub_public)
        if bytes.fromhex(blob) not in {each.blob for each in opened.blobs}:
            raise VaultError("the receipt is for another blob")
        with self._parts.door.writing():
            self._parts.blobs.confirm(blob, receipt)
        return Changes(sync=True)

    # --- the side of sync

    def outbox(self, max_bytes: int) -> tuple[bytes, ...]:
        """Frames to push, each ending at a signed head; what comes first must arrive first."""
        return tuple(self._parts.outbox.frames(max_bytes))

    def heads(self) -> tuple[LogHead, ...]:
        """How far every log reaches here, for whoever compares."""
        return self._parts.logs.heads()

    def frames_beyond(self, have: Mapping[bytes, int], streams: Sequence[StreamId] | None = None) -> tuple[bytes, ...]:
        """Frames of every log, or those of these streams, for somebody who has the logs this far."""
        return tuple(self._parts.outbox.beyond(have, self._parts.lookups.carried(streams)))

    def apply_receipt(self, receipt: bytes) -> Changes:
        """Take from the outbox what the hub signed for.

        Raises:
            UnprovenError: it is not signed by this vault's hub.
        """
        with self._parts.door.writing():
            return self._parts.confirming.apply_receipt(receipt)

    def apply_have(self, have: Mapping[bytes, int]) -> None:
        """Believe the hub where it has less than it signed for: that goes into the outbox again."""
        with self._parts.door.writing():
            self._parts.confirming.apply_have(have)

    @property
    def cursor(self) -> int:
        """The hub's ingest position up to which everything is here."""
        return self._parts.pulling.cursor

    @property
    def incarnation(self) -> bytes | None:
        """The hub's life that the cursor counts in."""
        return self._parts.pulling.incarnation

    def backfill(self) -> tuple[Backfill, ...]:
        """Streams to ask for from an earlier place than the cursor."""
        return self._parts.pulling.needed()

    def renew_statement(self, statement: bytes, chain: tuple[bytes, ...] | None = None) -> Changes:
        """Use a newer statement about this officer.

        Raises:
            IdentityError: it does not speak of this installation.
        """
        identity = self._identity.renewed(Credential(statement, self._identity.chain if chain is None else chain))
        holder = check_identity(identity)
        with self._parts.door.writing():
            self._parts.meta.put(IDENTITY, identity.encode())
            self._parts.authority.renew(identity.credential, holder.officer)
            self._parts.authority.refold()
        self._identity = identity
        self._directory = None
        return Changes(directory=True)

    # --- keeping

    def inspect_at_opening(self) -> Damage:
        """Compare with the heads beside the file and recompute the own logs.

        A damaged vault is read-only from here on. One that was put back to an older state goes on in new logs.
        """
        parts = self._parts
        self.rolled_back = parts.lookups.behind(parts.mirror.all())
        self.damage = Damage(parts.lookups.broken_own_logs())
        if self.damage:
            parts.door.read_only = True
        elif self.rolled_back:
            with parts.door.writing():
                for head in self.rolled_back:
                    parts.lookups.retire(head.log, "an older state of this vault was put back")
        else:
            parts.blobs.clear_parts()
        return self.damage

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

    def _stream_row(self, stream: StreamId) -> StreamRow:
        row = self._parts.streams.find(bytes.fromhex(stream))
        if row is None:
            raise UnknownStreamError(stream)
        return row

    def _stale_projections(self) -> tuple[str, ...]:
        """Make them again in a transaction that is never saved."""
        before = digest_projections(self._connection)
        with self._parts.door.trying():
            self._parts.authority.refold()
            self._parts.opening.relearn()
            self._parts.projection.flush()
            after = digest_projections(self._connection)
        return tuple(f"{table} does not follow from the log" for table in before if before[table] != after[table])
