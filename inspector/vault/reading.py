"""The reading side of a vault: what screens, reports and bundles are made of."""

from inspector.domain.business import BusinessFile
from inspector.domain.events import BlobKey, DomainEvent, VisitPlanned
from inspector.domain.ids import BusinessId, EventId, PlanId, StreamId, VisitId
from inspector.domain.recorded import Recorded
from inspector.domain.visits.visit import Visit
from inspector.vault.answers.disclosure import DisclosedLog
from inspector.vault.model import (
    ErasureState,
    HandIn,
    LateWork,
    Leftover,
    LogState,
    SentSignal,
    Signal,
    StreamInfo,
    SyncState,
    VisitRow,
)
from inspector.vault.open_vault import OpenVault
from inspector.vault.store.meta import TOLD_SIGNAL
from inspector.vault.store.shelves import Fork, Quarantined
from inspector.wire import event as wire
from inspector.wire.erasures import Hold
from inspector.wire.scopes import StreamKind


class Reading(OpenVault):
    """Questions; none of them changes anything."""

    def visit(self, visit: VisitId) -> Visit | None:
        """One visit as everything known about it adds up."""
        known = self._parts.projection.remembered(visit)
        if known is not None:
            return known
        with self._parts.door.reading():
            return self._parts.projection.visit(visit)

    def visits(self) -> tuple[VisitRow, ...]:
        """A line for every visit, the newest first."""
        return self._parts.visit_rows.all()

    def needs_newer(self, subject: str) -> bool:
        """Whether a visit, business or plan holds what this program does not know and must not write beside."""
        return any(row.needs_newer for row in self._parts.streams.about(subject))

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
        """One stream."""
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
        """The visit's stream of a kind; there is one at most, since its id follows from the visit."""
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

    def quarantine_size(self) -> int:
        """How much came from outside and was refused."""
        return self._parts.shelves.quarantine_size()

    def forks(self) -> tuple[Fork, ...]:
        """Branches of logs that were kept beside them."""
        return self._parts.shelves.forks()

    def hand_ins(self) -> tuple[HandIn, ...]:
        """What revoked installations of the own agency wrote afterwards and this officer has to judge."""
        return self._parts.hand_ins.waiting()

    def void_streams(self) -> tuple[StreamInfo, ...]:
        """The streams in which a revoked installation's grants are void, so that this officer must grant instead."""
        return self._parts.lookups.infos(self._parts.hand_ins.void_streams())

    def late_work(self, visit: VisitId, kinds: frozenset[StreamKind]) -> tuple[LateWork, ...]:
        """For each log of a visit whose writer was revoked: what lies aside of it, and what was accepted."""
        return self._parts.hand_ins.of(visit, kinds)

    def stream_in(self, event: EventId) -> StreamId | None:
        """The stream that an event stands in."""
        log = self._parts.logs.find(bytes.fromhex(event.log))
        return None if log is None else StreamId(self._parts.streams.at(log.stream).id.hex())

    def erasures(self) -> tuple[ErasureState, ...]:
        """What the own agency decided to erase, and who signed for having done so."""
        return self._parts.erasures.all()

    def holds(self) -> tuple[Hold, ...]:
        """Which streams must be kept, whatever was decided."""
        return self._parts.authority.trust.erasures.holds

    def erasures_to_sign(self) -> tuple[wire.EventId, ...]:
        """The erasures that were carried out here and that this installation has not signed for."""
        return self._parts.erasures.to_sign()

    def leftovers(self, visit: VisitId) -> tuple[Leftover, ...]:
        """What of a visit is still here that the own agency may erase, also where the visit adds up no more."""
        return self._parts.leftovers.of(visit)

    def remains_of(self, visit: VisitId) -> tuple[StreamInfo, ...]:
        """The streams of a visit, also those of which only the key of its shared part says so."""
        return self._parts.lookups.infos(self._parts.leftovers.streams_of(visit))

    def disclosure(self, visit: VisitId, kinds: frozenset[StreamKind]) -> list[DisclosedLog]:
        """The logs of a visit for a bundle, with a key for each event that can be opened here."""
        return self._parts.disclosure.of(visit, kinds)

    def missing_logs(self) -> tuple[str, ...]:
        """What the logbook says of the own logs that is not so here; a sentence for each finding."""
        return self._parts.head_lists.missing()

    def join_secret(self, visit: VisitId) -> bytes | None:
        """The secret behind a visit's join code, where it is known."""
        row = self._connection.execute("SELECT secret FROM join_secrets WHERE visit = ?", (visit,)).fetchone()
        return None if row is None else bytes(row[0])

    def draft(self, key: str) -> bytes | None:
        """A draft, when there is one."""
        return self._parts.drafts.get(key)

    def drafts(self, prefix: str = "") -> dict[str, bytes]:
        """Every draft whose key begins so."""
        return self._parts.drafts.starting(prefix)

    def told_signal(self) -> int:
        """The last signal sealed by itself of which its author was told."""
        return self._parts.meta.number(TOLD_SIGNAL) or 0

    def open_blob(self, stream: StreamId, key: BlobKey) -> bytes | None:
        """The plaintext of a blob, verified to its end; nothing when it is not here yet.

        Raises:
            BlobDamagedError: the file is not what it should be.
        """
        return self._parts.blobs.open(self._stream_row(stream), key)
