"""What is told of streams, their logs and blobs, and of what has not left or not arrived."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from inspector.domain.ids import StreamId, VisitId
from inspector.domain.values import Officer
from inspector.wire.event import LogHead
from inspector.wire.scopes import Agency, StreamKind


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
class SyncState:
    """What has not left this device and what has not arrived."""

    outbox_events: int
    outbox_blobs: int
    outbox_visits: int
    quarantined: int
    """What came and was refused, and what lies aside or breaks a visit: of that as far as 100."""
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


class SharedLog(NamedTuple):
    """How far a log is here; by `order` directories come before what they explain, and older logs before newer ones."""

    head: LogHead
    is_own: bool = False
    order: tuple[bool, int] = (False, 0)


class BlobPlace(NamedTuple):
    """A blob, the stream it belongs to and how many bytes its ciphertext has."""

    blob: str
    stream: StreamId
    size: int
    is_original: bool = False
    """A photo as it was taken; what is shown goes before it."""
    is_carried: bool = False
    """A colleague's, which came without the hub and is handed on to it."""
