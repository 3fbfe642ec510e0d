"""What one action writes: everything in a batch is saved, or nothing."""

from dataclasses import dataclass

from inspector.domain.events import DomainEvent
from inspector.domain.ids import EventId, InstallationId, StreamId, VisitId
from inspector.domain.office_events import SignalLogged
from inspector.domain.recorded import NewEvent
from inspector.vault.model.colleagues import Recipient
from inspector.wire.directory import Declaration
from inspector.wire.erasure import Erasure
from inspector.wire.scopes import Agency, Purpose


@dataclass(frozen=True, slots=True)
class NewStream:
    """A stream this device did not know; with the key when the device makes or derives it.

    A compartment names the visit it is part of.
    """

    id: StreamId
    key: bytes | None = None
    visit: VisitId | None = None


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
class GrantedInstead:
    """Where a revoked officer's grants are void, and everybody was given the keys who should read there."""

    streams: tuple[StreamId, ...]
    left: tuple[StreamId, ...]
    """Where somebody is not known yet who takes part: to be looked at again."""
    readers: bytes
    """A digest of those who read everywhere; with others all of it is looked at again."""


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
    granted_instead: GrantedInstead | None = None
