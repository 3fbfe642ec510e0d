"""The reading side of a vault: what screens, reports and bundles are made of."""

from collections.abc import Iterable
from datetime import date

from inspector.crypto.grant_bodies import GrantError, Wrap
from inspector.crypto.plan_keys import plan_key
from inspector.crypto.wrapping import unwrap
from inspector.domain.blobs import BlobKey
from inspector.domain.business import BusinessFile
from inspector.domain.events import DomainEvent
from inspector.domain.ids import BusinessId, EventId, InstallationId, LogReach, PlanId, StreamId, VisitId
from inspector.domain.office_events import PlaceLeftForLater, VisitPlanned
from inspector.domain.recorded import Recorded
from inspector.domain.values import Officer, VisitState
from inspector.domain.visits.visit import Visit
from inspector.vault.answers.apart import written_apart
from inspector.vault.answers.beginnings import key_of_plan, secret_of_visit
from inspector.vault.answers.disclosure import DisclosedLog, disclosed_logs, reaches
from inspector.vault.answers.erasure_list import (
    erasures_in,
    erasures_to_sign,
    holds_in,
    newest_erasures,
    own_erasures,
    proposed_with,
)
from inspector.vault.answers.hand_ins import (
    hand_ins_of_visit,
    late_events,
    late_work,
    void_streams,
    waiting_hand_ins,
)
from inspector.vault.answers.leftovers import leftovers_of, remaining_streams
from inspector.vault.answers.lookups import logs_of, stream_infos, sync_state
from inspector.vault.answers.revoked import own_wipe, revoked_devices
from inspector.vault.directory.documents import PublishedDocument, hub_address_said
from inspector.vault.directory.identity import check_identity
from inspector.vault.model.erasures import ErasureState, Leftover
from inspector.vault.model.listed import VisitRow, Which, WhichBusinesses
from inspector.vault.model.revoked_devices import HandIn, LateEvent, LateWork, OwnWipe, RevokedDevice
from inspector.vault.model.signals import SentSignal, Signal, VisitQuestion
from inspector.vault.model.streams import LogState, StreamInfo, SyncState
from inspector.vault.sides.open_vault import OpenVault
from inspector.vault.store.meta import Settling
from inspector.vault.store.rows import Fork, Quarantined
from inspector.vault.writing.head_lists import missing_logs
from inspector.wire.erasures import Hold
from inspector.wire.event import LogPlace
from inspector.wire.scopes import VISIT_KINDS, Agency, StreamKind
from inspector.wire.stamps import Stamp
from inspector.wire.stream_id import Scope, scope_of

EVERY_BUSINESS = WhichBusinesses()


class Reading(OpenVault):
    """Questions; none of them changes anything."""

    def visit(self, visit: VisitId) -> Visit | None:
        """One visit as everything known about it adds up."""
        return self._visits.visit(visit)

    def visits(self, *which: Which) -> tuple[VisitRow, ...]:
        """A line for each visit of which one of these holds, the newest first; without any for every visit."""
        return self._store.visit_rows.find(which or (Which(),))

    def visit_count(self, most: int, *which: Which) -> int:
        """How many visits there are of which one of these holds, as far as this number; of none do two hold."""
        return self._store.visit_rows.count(which, most)

    def needs_newer(self, subject: str) -> bool:
        """Whether a visit, business or plan holds what this program does not know and must not write beside."""
        return any(row.needs_newer for row in self._store.streams.about(subject))

    def business(self, business: BusinessId) -> BusinessFile | None:
        """One business with what earlier visits found."""
        return self._lists.business(business)

    def business_until(self, business: BusinessId, last: date) -> BusinessFile | None:
        """One business with what visits found until this day."""
        return self._lists.business_until(business, last)

    def business_records(self, business: BusinessId) -> tuple[EventId, ...]:
        """The records of a business that nobody has replaced; an edit names them."""
        return self._lists.standing_records(business)

    def businesses(self, which: WhichBusinesses = EVERY_BUSINESS) -> tuple[BusinessFile, ...]:
        """The businesses that are asked for, by name."""
        return self._lists.businesses(which)

    def business_count(self) -> int:
        """How many businesses there are."""
        return self._store.business_rows.count()

    def plan(self, plan: PlanId) -> VisitPlanned | None:
        """One planned visit."""
        return self._lists.plan(plan)

    def plans(self) -> tuple[VisitPlanned, ...]:
        """Every planned visit."""
        return self._lists.plans(self._store.plan_rows.all())

    def waiting_plans(self, business: BusinessId | None = None) -> tuple[VisitPlanned, ...]:
        """The planned visits, to a business or to any, that did not begin; one that was abandoned waits again.

        Where this officer said that he is done, none waits.
        """
        return self._lists.plans(self._store.plan_rows.waiting(business))

    def closed_plans(self, day: date) -> tuple[VisitPlanned, ...]:
        """The planned visits of a day that did not begin and where this officer said that he is done."""
        return self._lists.plans(self._store.plan_rows.closed_on(day))

    def signals(self, most: int | None = None) -> tuple[Signal, ...]:
        """The inbox, or the newest of it, the lowest number first; empty for whoever does not hold its key."""
        return self._lists.signals(most)

    def signal(self, event: EventId) -> Signal | None:
        """The signal in the inbox that this event is."""
        return self._lists.signal(event)

    def signal_numbered(self, ordinal: int) -> Signal | None:
        """The signal with this number in the inbox."""
        return self._lists.signal_numbered(ordinal)

    def signal_count(self) -> int:
        """How many signals the inbox holds."""
        return self._store.signal_rows.count()

    def sent_signals(self, most: int | None = None) -> tuple[SentSignal, ...]:
        """What the writer still knows of own signals, or of the newest; the lowest number first."""
        return self._lists.sent_signals(most)

    def last_sent(self) -> int:
        """The number of the newest own signal; the first is 1."""
        return self._lists.last_sent()

    def closings_of(self, plan: PlanId) -> tuple[EventId, ...]:
        """What says that this officer is done where a plan sent him, and was not taken back."""
        return self._lists.closings_of(plan)

    def left_for_later(self, visit: VisitId) -> tuple[Recorded[PlaceLeftForLater], ...]:
        """What colleagues asked this officer to leave for later in a visit, oldest first."""
        return self._lists.left_for_later(visit)

    def asked_of_visits(self, most: int | None = None) -> tuple[VisitQuestion, ...]:
        """What privacy officers of the own agency asked by a code, or the newest of it and of what waits."""
        return self._lists.asked_of_visits(most)

    def asked_of_visit(self, token: bytes) -> VisitQuestion | None:
        """The question with this token."""
        return self._lists.asked_of_visit(token)

    def unanswered_count(self, most: int) -> int:
        """How many of these questions nobody answered, as far as this number."""
        return self._store.asked_rows.open_count(most)

    def consulted(self, visit: VisitId) -> tuple[Recorded[DomainEvent], ...]:
        """When this officer read a visit that was still open, and for what."""
        return self._lists.consulted(visit)

    def stream(self, stream: StreamId) -> StreamInfo | None:
        """One stream."""
        row = self._store.streams.find(bytes.fromhex(stream))
        return None if row is None else stream_infos(self._authority, (row,))[0]

    def streams(self, kind: StreamKind) -> tuple[StreamInfo, ...]:
        """Every stream of a kind."""
        return stream_infos(self._authority, self._store.streams.of_kind(kind))

    def streams_of(self, visit: VisitId) -> tuple[StreamInfo, ...]:
        """The shared part and the compartments of a visit, as far as they are known here."""
        return stream_infos(self._authority, self._store.streams.about(visit))

    def own_streams(self, kind: StreamKind) -> tuple[StreamInfo, ...]:
        """The streams of a kind of which this device made or derived a key."""
        return stream_infos(self._authority, self._store.streams.with_own_keys(kind))

    def unsettled_streams(self, shared_keys: bytes) -> tuple[StreamInfo, ...]:
        """The streams with a key made here whose readers are to be looked at: all once other keys are shared."""
        if self.is_settled_with(shared_keys):
            return stream_infos(self._authority, self._store.unsettled.all())
        return tuple(stream for kind in (*VISIT_KINDS, StreamKind.BUSINESS) for stream in self.own_streams(kind))

    def is_settled_with(self, keys: bytes, which: Settling = "settled_with") -> bool:
        """Whether these were the keys in use when readers were last looked at."""
        return self._store.meta.get(which) == keys

    def standing_of(self, visit: VisitId) -> tuple[VisitState, tuple[InstallationId, ...]] | None:
        """Where a visit stands and who takes part in it, out of its line."""
        return self._store.visit_rows.standing_of(visit)

    @property
    def logbook(self) -> StreamId:
        """The stream of this officer's own logbook."""
        (own,) = self._store.streams.with_own_keys(StreamKind.LOGBOOK)
        return own.name

    def stream_of(self, visit: VisitId, kind: StreamKind) -> StreamId | None:
        """The visit's stream of a kind; there is one at most, since its id follows from the visit."""
        rows = self._store.streams.about(visit)
        return next((row.name for row in rows if row.kind is kind), None)

    def investigation_of(self, visit: VisitId) -> StreamId | None:
        """Where investigators of the own agency write about this visit, begun or not; its id follows from the visit."""
        scope = Scope(StreamKind.INVESTIGATION, self._authority.me.agency)
        found = (part for part in self._store.compartments_of(visit) if scope_of(part) == scope)
        return next((StreamId(part.hex()) for part in found), None)

    def newest_investigations(self, most: int) -> tuple[tuple[StreamId, bool], ...]:
        """Of the own agency's investigations those that came last; of each whether its visit has a line here."""
        return self._store.streams.newest_investigations(self._authority.me.agency, most)

    def written_apart(self, stream: StreamId) -> tuple[Recorded[DomainEvent], ...]:
        """All of one investigation that is readable here, oldest first, also where its visit is not known here."""
        return written_apart(self._authority, stream)

    def logs_of(self, visit: VisitId) -> tuple[LogState, ...]:
        """Every log of a visit, its chain and signatures recomputed now."""
        return logs_of(self._authority, visit)

    def sync_state(self) -> SyncState:
        """What has not left this device and what has not arrived."""
        return sync_state(self._authority)

    def quarantined(self) -> tuple[Quarantined, ...]:
        """What came from outside and was refused."""
        return self._store.shelves.quarantined()

    def quarantine_size(self) -> int:
        """How much came from outside and was refused."""
        return self._store.shelves.quarantine_size()

    def forks(self) -> tuple[Fork, ...]:
        """Branches of logs that were kept beside them."""
        return self._store.shelves.forks()

    @property
    def published_documents(self) -> tuple[PublishedDocument, ...]:
        """The signed documents that directories carry; who signed them, whoever reads them must ask."""
        return self._authority.trust.documents

    def token_keys_named(self, day: int) -> frozenset[bytes]:
        """What the own agency's directory names as the key of a day's tokens, by hash: one, where the hub is honest."""
        return self._authority.trust.token_keys.get(day, frozenset())

    @property
    def hub_moves_to(self) -> str | None:
        """Where the own agency says, signed, that this vault's hub is now; nothing when that is known here already."""
        identity = self.identity
        said = hub_address_said(self._authority.trust.documents, check_identity(identity).root, identity.hub_public)
        return None if said == identity.hub_url else said

    def roots_of(self, agency: Agency) -> tuple[bytes, ...]:
        """The keys at which trust in an agency begins."""
        return tuple(sorted(root.public for root in self._authority.trust.roots if root.agency == agency))

    @property
    def national_root(self) -> bytes:
        """The key that the own agency's root lets speak for the whole country; empty when it named none."""
        return self._authority.trust.national_root

    def unwrapped(self, sealed: Wrap, info: bytes) -> bytes | None:
        """The key that was wrapped to a reader key held here, in this context; nothing when there is none."""
        reader = self._store.readers.find(sealed.recipient)
        try:
            return None if reader is None else unwrap(reader, sealed.sealed, info)
        except GrantError:
            return None

    def hand_ins(self, set_aside: int | None = None) -> tuple[HandIn, ...]:
        """What revoked installations of the own agency wrote afterwards and this officer has to judge.

        With it what was set aside of that, or so many of the logs of it that came last.
        """
        return waiting_hand_ins(self._authority, set_aside)

    def set_aside_count(self, most: int) -> int:
        """Of how many logs something was set aside, as far as this number."""
        return len(self._store.unopened.logs_set_aside(most))

    def hand_ins_of(self, visit: VisitId) -> tuple[HandIn, ...]:
        """What of that is in one visit."""
        return hand_ins_of_visit(self._authority, visit)

    def revoked_devices(self) -> tuple[RevokedDevice, ...]:
        """Every revoked installation of the own agency, and what was said about wiping it."""
        return revoked_devices(self._authority)

    def own_wipe(self) -> OwnWipe | None:
        """What comes of an order to wipe this installation; nothing without one."""
        return own_wipe(self._authority)

    def late_events(self, log: bytes) -> tuple[LateEvent, ...]:
        """What lies aside of one of these logs, read before anybody decides; empty for whoever does not judge it."""
        return late_events(self._authority, log)

    def void_streams(self, readers: bytes) -> tuple[StreamInfo, ...]:
        """Where a revoked installation's grants are void and this officer is to look whom to grant instead."""
        return stream_infos(self._authority, void_streams(self._authority, readers))

    def late_work(self, visit: VisitId, kinds: frozenset[StreamKind]) -> tuple[LateWork, ...]:
        """For each log of a visit whose writer was revoked: what lies aside of it, and what was accepted."""
        return late_work(self._authority, visit, kinds)

    def stream_in(self, event: EventId) -> StreamId | None:
        """The stream that an event stands in."""
        log = self._store.logs.find(bytes.fromhex(event.log))
        return None if log is None else self._store.streams.at(log.stream).name

    def erasures(self) -> tuple[ErasureState, ...]:
        """Everything the own agency decided to erase, and who signed for having done so."""
        return own_erasures(self._authority)

    def erasures_in(self, streams: Iterable[StreamId]) -> tuple[ErasureState, ...]:
        """What of it is about these streams."""
        return erasures_in(self._authority, map(bytes.fromhex, streams))

    def newest_erasures(self, most: int) -> tuple[tuple[ErasureState, ...], bool]:
        """What of it waits for somebody else's signature, and so many of the newest others; whether there are more."""
        return newest_erasures(self._authority, most)

    def proposed_with(self, erasure: LogPlace) -> tuple[ErasureState, ...]:
        """All parts of the proposal that this is a part of; nothing when it is unknown here."""
        return proposed_with(self._authority, erasure)

    def holds(self, streams: Iterable[bytes]) -> tuple[Hold, ...]:
        """What keeps something in these streams, whatever was decided."""
        return holds_in(self._authority, streams)

    def hold(self, named: LogPlace) -> Hold | None:
        """The hold with this name, as long as it stands."""
        return self._authority.erasing.hold(named)

    def erasures_to_sign(self) -> tuple[LogPlace, ...]:
        """The erasures that were carried out here and that this installation has not signed for."""
        return erasures_to_sign(self._authority)

    def leftovers(self, visit: VisitId) -> tuple[Leftover, ...]:
        """What of a visit is still here that the own agency may erase, also where the visit adds up no more."""
        return leftovers_of(self._authority, visit)

    def remains_of(self, visit: VisitId) -> tuple[StreamInfo, ...]:
        """The streams of a visit, also those of which only the key of its shared part says so."""
        return stream_infos(self._authority, remaining_streams(self._authority, visit))

    def disclosure(self, visit: VisitId, kinds: frozenset[StreamKind]) -> list[DisclosedLog]:
        """The logs of a visit for a bundle, with a key for each event that can be opened here."""
        return disclosed_logs(self._authority, visit, kinds)

    def stamp(self, name: bytes) -> Stamp | None:
        """The third party's time that a line of a receipt names."""
        return self._store.receipt_lines.stamp(name)

    def reaches(self, visit: VisitId, kinds: frozenset[StreamKind]) -> tuple[tuple[Officer, LogReach], ...]:
        """How far each log of a visit is whole and open here, at a head that its writer signed."""
        return reaches(self._authority, visit, kinds)

    def missing_logs(self) -> tuple[str, ...]:
        """What the logbook says of the own logs that is not so here; a sentence for each finding."""
        return missing_logs(self._store, self._lists.heads_listed())

    def join_secret(self, visit: VisitId) -> bytes | None:
        """The secret behind a visit's join code, where it is known or follows from what is."""
        known = self._store.join_secrets.of(visit)
        if known is not None:
            return known
        found = self.visit(visit)
        return None if found is None else secret_of_visit(self._authority, found)

    def visit_of_code(self, code: bytes) -> VisitId | None:
        """The visit that a code names which somebody was given who was present."""
        return self._store.visit_rows.of_code(code)

    def new_plan_key(self, plan: PlanId) -> bytes:
        """The key that this installation makes for a plan of this id."""
        return plan_key(self.identity.signing_seed, bytes.fromhex(plan))

    def plan_key(self, plan: PlanId) -> bytes | None:
        """The key that the visits of a plan follow from, where it was sealed to this officer."""
        planned = self.plan(plan)
        return None if planned is None else key_of_plan(self._authority, planned)

    def draft(self, key: str) -> bytes | None:
        """A draft, when there is one."""
        return self._store.drafts.get(key)

    def drafts(self, prefix: str = "") -> dict[str, bytes]:
        """Every draft whose key begins so."""
        return self._store.drafts.starting(prefix)

    def open_blob(self, stream: StreamId, key: BlobKey) -> bytes | None:
        """The plaintext of a blob, verified to its end; nothing when it is not here yet.

        Raises:
            BlobDamagedError: the file is not what it should be.
        """
        return self._device.blobs.open(self._stream_row(stream).id, key)
