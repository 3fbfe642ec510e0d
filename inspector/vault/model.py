"""What crosses the vault's door: batches in, changes and rows out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import combinations
from typing import NamedTuple

from inspector.domain.events import DomainEvent
from inspector.domain.ids import BusinessId, ConditionId, EventId, InstallationId, PlanId, StreamId, VisitId
from inspector.domain.office_events import SignalLogged
from inspector.domain.recorded import NewEvent
from inspector.domain.values import Officer, Sector, VisitKind, VisitState
from inspector.wire.directory import Declaration
from inspector.wire.erasure import Erasure
from inspector.wire.erasures import Hold, SaidErasure
from inspector.wire.scopes import Agency, Purpose, StreamKind


@dataclass(frozen=True, slots=True)
class NewStream:
    """A stream this device did not know; with the key when the device makes or derives it.

    A compartment names the visit it is part of.
    """

    id: StreamId
    key: bytes | None = None
    visit: VisitId | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """A reader key as the directory publishes it."""

    id: bytes
    public: bytes


@dataclass(frozen=True, slots=True)
class GrantStreamKey:
    """Wrap every key of a stream that this device holds (or only `key_id`) to these readers."""

    stream: StreamId
    recipients: tuple[Recipient, ...]
    key_id: bytes | None = None


@dataclass(frozen=True, slots=True)
class PublishReaderKey:
    """Make this agency's reader key for a purpose and publish its public half in the directory."""

    purpose: Purpose


@dataclass(frozen=True, slots=True)
class GrantReaderKey:
    """Wrap a purpose's private half to colleagues who may hold it."""

    purpose: Purpose
    key_id: bytes
    recipients: tuple[Recipient, ...]


@dataclass(frozen=True, slots=True)
class Envelope:
    """One write-only note: sealed with a fresh key to the receiver's inbox, the key is forgotten."""

    receiver: Agency
    event: DomainEvent
    logged: SignalLogged
    """What the logbook is to say of it; the vault says which event it is."""
    waits: bool = False
    """It leaves with the next fixed sending, in place of a cover, and the logbook speaks of it then."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to one officer or inbox: in a stream of its own, sealed with a key of its own that is forgotten."""

    event: DomainEvent
    to: InstallationId | None = None
    """Whom it is for; without one the colleagues at the own inbox, who keep it."""
    replaces: tuple[EventId, ...] = ()


@dataclass(frozen=True, slots=True)
class EntrustKey:
    """Lay a shared key that is held here down for the custodians of its purpose."""

    key_id: bytes


@dataclass(frozen=True, slots=True)
class SucceedKey:
    """Hold a shared key that two custodians gave; the directory says which two."""

    key_id: bytes
    seed: bytes
    custodians: tuple[bytes, bytes]
    at_ms: int


@dataclass(frozen=True, slots=True)
class Settled:
    """Of which streams everybody was given the keys who should read them by now."""

    streams: tuple[StreamId, ...]
    shared_keys: bytes
    """A digest of the shared keys that were in use then; with others every stream is looked at again."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything one action writes; all of it is saved or none."""

    new_streams: tuple[NewStream, ...] = ()
    appends: tuple[NewEvent, ...] = ()
    """For streams by their ids; each is sealed with a key made here, else one that was granted, else a new one."""
    grants: tuple[GrantStreamKey, ...] = ()
    publish: tuple[PublishReaderKey, ...] = ()
    reader_grants: tuple[GrantReaderKey, ...] = ()
    entrust: tuple[EntrustKey, ...] = ()
    succeed: tuple[SucceedKey, ...] = ()
    envelopes: tuple[Envelope, ...] = ()
    answers: tuple[Answer, ...] = ()
    fixed_sendings: int = 0
    """So many times an envelope to each inbox may leave: one that waits or else a cover."""
    at_once: tuple[Agency, ...] = ()
    """Whose envelopes wait no longer."""
    declarations: tuple[Declaration, ...] = ()
    """What this officer says in the own agency's directory."""
    erasures: tuple[Erasure, ...] = ()
    """What a supervisor proposes there to erase."""
    drop_drafts: tuple[str, ...] = ()
    keep_drafts: tuple[tuple[str, bytes], ...] = ()
    join_secrets: tuple[tuple[VisitId, bytes], ...] = ()
    settled: Settled | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write or an ingest touched; each screen decides for itself whether to read again."""

    events: tuple[EventId, ...] = ()
    visits: frozenset[VisitId] = frozenset()
    businesses: frozenset[BusinessId] = frozenset()
    plans: frozenset[PlanId] = frozenset()
    signals: bool = False
    directory: bool = False
    sync: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            self.events + other.events,
            self.visits | other.visits,
            self.businesses | other.businesses,
            self.plans | other.plans,
            self.signals or other.signals,
            self.directory or other.directory,
            self.sync or other.sync,
        )


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One visit in a list, without opening it."""

    id: VisitId
    business: BusinessId
    business_name: str
    address: str
    sector: Sector
    kind: VisitKind
    state: VisitState
    day: date
    started_at: datetime
    officers: tuple[InstallationId, ...]
    answered: int
    violations: int
    conflicts: int
    photos: int
    on_hub: bool
    """Every event and photo of this device in this visit has a hub receipt."""
    plan: PlanId | None = None
    changed_at: datetime | None = None
    unreleased: int = 0
    """How much came in after the release and waits for another."""


@dataclass(frozen=True, slots=True)
class Which:
    """Which visits a list is to hold: those of which all holds that is said here."""

    states: frozenset[VisitState] = frozenset()
    """Where they may stand; anywhere when none is named."""
    business: BusinessId | None = None
    text: str = ""
    """What name, address or number of the licence of the business contain now, whatever the capitals."""
    found: ConditionId | None = None
    """What a visit that was closed found wrong; asked for alone."""
    since: date | None = None
    """The first day."""
    until: date | None = None
    """The last one."""
    named: frozenset[VisitId] | None = None
    is_unsent: bool = False
    """Something of this device in them has no hub receipt."""
    is_differing: bool = False
    """Answers stand beside each other in them."""
    came_later: bool = False
    """Something came in after the release and waits for another."""
    most: int | None = None
    """How many at most, the newest."""


@dataclass(frozen=True, slots=True)
class WhichBusinesses:
    """Which businesses a list is to hold: those of which all holds that is said here."""

    text: str = ""
    """What name, address or number of the licence contain, whatever the capitals."""
    has_open_points: bool = False
    """A visit left something that none found resolved, as the business's own record says."""
    unless_valid: tuple[date, date] | None = None
    """No licence, or one that does not hold on the first day, or not beyond the second."""
    open_first: bool = False
    """Those with most open points first, else all by name."""
    most: int | None = None
    """How many at most."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """An enrolled officer with a verified statement and the reader key to grant to."""

    officer: Officer
    reader: Recipient
    expires: datetime
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class PurposeKey:
    """An agency's shared reader key and who was given it."""

    agency: Agency
    purpose: Purpose
    reader: Recipient
    publishers: frozenset[bytes] = frozenset()
    granted_to: frozenset[bytes] = frozenset()
    kept_by: frozenset[bytes] = frozenset()
    """The installations that published it or were granted it, may hold it and were not revoked."""
    lost_to: int = 0
    """How many revoked installations published it or were granted it, and one when custodians had it in hand."""
    held_here: bool = False
    has_succeeded: bool = False
    """Whether custodians gave it to a successor, so that another is used from then on."""

    @property
    def is_live(self) -> bool:
        """Whether nobody who was revoked holds it, and no custodians had it in hand."""
        return not self.lost_to

    @property
    def is_kept(self) -> bool:
        """Whether somebody is left who holds it."""
        return bool(self.kept_by)


def _loss(key: PurposeKey) -> tuple[bool, int]:
    """What nobody left can open is worse than what many took along."""
    return not key.is_kept, key.lost_to


def _agreed(keys: tuple[PurposeKey, ...]) -> tuple[PurposeKey, ...]:
    """Two live keys by different makers that are in everybody's hands; everybody finds the same two.

    Two, so that nobody who only says that he passed his key on keeps the others from reading.
    """
    everybody = frozenset[bytes]().union(*(key.kept_by for key in keys))
    shared = [key for key in keys if key.is_live and key.kept_by == everybody]
    return next((pair for pair in combinations(shared, 2) if not pair[0].publishers & pair[1].publishers), ())


@dataclass(frozen=True, slots=True)
class Directory:
    """Who is who, as far as verified roots vouch for it."""

    colleagues: Mapping[InstallationId, Colleague] = field(default_factory=dict)
    purpose_keys: tuple[PurposeKey, ...] = ()

    def every(self, agency: Agency, purpose: Purpose) -> tuple[PurposeKey, ...]:
        """The reader keys an agency ever had for a purpose."""
        return tuple(key for key in self.purpose_keys if key.agency is agency and key.purpose is purpose)

    def purpose(self, agency: Agency, purpose: Purpose) -> tuple[PurposeKey, ...]:
        """The reader keys to grant to now: live ones; while there is none, those that are lost to the fewest."""
        known = self.every(agency, purpose)
        best = min(map(_loss, known), default=None)
        found = tuple(key for key in known if _loss(key) == best)
        return _agreed(found) or found


@dataclass(frozen=True, slots=True)
class StreamInfo:
    """A stream this device knows of."""

    id: StreamId
    kind: StreamKind
    owner: Agency
    visit: VisitId | None
    key_ids: tuple[bytes, ...]
    own_key_ids: tuple[bytes, ...] = ()
    """The keys this device made or derived, and so may have to grant."""
    granted: Mapping[bytes, frozenset[bytes]] = field(default_factory=dict)
    """For each stream key id, the reader keys that some grant in the stream names."""


@dataclass(frozen=True, slots=True)
class LogState:
    """One log of a stream and whether its chain and signatures hold."""

    log: str
    stream: StreamKind
    author: Officer | None
    events: int
    head: str
    verified: bool


@dataclass(frozen=True, slots=True)
class ErasureState:
    """An erasure of the own agency, who stands by it, and which installations signed that they carried it out."""

    said: SaidErasure
    proposed_at: datetime | None
    """By the clock of the proposer's device."""
    proposed_by: Officer | None
    confirmed_by: Officer | None
    hold: Hold | None
    nonce: bytes | None
    """What all parts of its proposal share; nothing where it cannot be opened."""
    applied_by: frozenset[InstallationId]
    expected: frozenset[InstallationId] | None
    """Who wrote in the stream or was granted a key of it, and the hub; nothing when the stream is not known here."""

    @property
    def missing(self) -> frozenset[InstallationId] | None:
        """Who has not signed, where that can be known."""
        return None if self.expected is None else self.expected - self.applied_by


@dataclass(frozen=True, slots=True)
class Leftover:
    """A sealed event that has its body here and that the own agency may erase, read or not."""

    event: EventId
    stream: StreamId
    kind: StreamKind
    replaces: tuple[EventId, ...]
    blobs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SyncState:
    """What has not left this device and what has not arrived."""

    outbox_events: int
    outbox_blobs: int
    outbox_visits: int
    quarantined: int
    last_receipt_at: datetime | None
    last_sync_at: datetime | None
    missing_photos: int
    outbox_shown: int = 0
    """What waits, but for signals and the logbook: no figure on a page tells that somebody sealed one."""
    carried_events: int = 0
    """What colleagues wrote, came without the hub, and goes to it from here."""
    carried_photos: int = 0
    """Their photos."""
    outbox_photos: int = 0
    """Of what waits the photos: one as it was taken and the copy of it that is shown are one."""
    outbox_held: int = 0
    """Of the events that wait those that leave with the next fixed sending."""


class BlobPlace(NamedTuple):
    """A blob, the stream it belongs to and how many bytes its ciphertext has."""

    blob: str
    stream: StreamId
    size: int
    is_original: bool = False
    """A photo as it was taken; what is shown goes before it."""
    is_carried: bool = False
    """A colleague's, which came without the hub and is handed on to it."""
