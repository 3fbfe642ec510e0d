"""The values that pass between the core of a sync and whoever drives it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from inspector.sync.outcomes import SyncResult
from inspector.wire.messages import Backfill, Backfilled, Credentials
from inspector.wire.scopes import StreamKind
from inspector.wire.stamps import Stamp

_OF_NO_VISIT = frozenset({StreamKind.DIRECTORY, StreamKind.LOGBOOK})


@dataclass(frozen=True, slots=True)
class Wants:
    """What the next parcel must hold.

    `logs_from` asks for names of logs from that place on, `beyond` for frames of whatever reaches further than that.
    """

    max_bytes: int
    without: frozenset[bytes] = frozenset()
    logs_from: int | None = None
    beyond: Mapping[bytes, int] | None = None
    after_kind: int = 0
    """The next kind of stream after this one, or else the first."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What the vault has to send and how far it is."""

    cursor: int
    incarnation: bytes | None
    frames: tuple[bytes, ...] = ()
    backfill: tuple[Backfill, ...] = ()
    logs: tuple[bytes, ...] = ()
    checkpoint: bytes | None = None
    """What the hub last said of its tree."""
    unstamped: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """Frames and how far they bring the vault, to be saved together; frames alone bring it nowhere."""

    frames: tuple[bytes, ...]
    cursor: int | None = None
    incarnation: bytes | None = None
    backfilled: tuple[Backfilled, ...] = ()
    invited: tuple[bytes, ...] = ()
    checkpoint: bytes | None = None
    stamped: int = 0


@dataclass(frozen=True, slots=True)
class Send:
    """Send this body; then `on_reply` or `on_failure`."""

    body: bytes


@dataclass(frozen=True, slots=True)
class SaveReply:
    """Save this, the news first; then `on_stored` or `on_failure`."""

    receipt: bytes | None
    incarnation: bytes
    have: Mapping[bytes, int]
    news: News | None
    renewal: Credentials | None
    stamp: Stamp | None = None
    refused: tuple[bytes, ...] = ()
    """Logs that the hub will not take."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What came of storing a reply: events that were new, and things the vault refused and set apart."""

    events: int = 0
    distrusted: int = 0
    dropped: int = 0
    """Logs of which the hub no longer has what it signed for in its present life."""

    def __add__(self, other: "Stored") -> "Stored":
        return Stored(self.events + other.events, self.distrusted + other.distrusted, self.dropped + other.dropped)


@dataclass(frozen=True, slots=True)
class Settle:
    """Let the officer's side react to the news; then gather again."""


@dataclass(frozen=True, slots=True)
class Again:
    """Gather and send again."""


@dataclass(frozen=True, slots=True)
class Done:
    """The round is over."""

    result: SyncResult


Next: TypeAlias = Send | Settle | Again | Done


def log_of(frame: bytes) -> bytes:
    """The log whose events a frame holds, without parsing it."""
    return frame[4:20]


def stream_of(frame: bytes) -> bytes:
    """The stream a frame belongs to, without parsing it."""
    return frame[20:36]


def kind_of(frame: bytes) -> int:
    """The number of the kind of stream a frame belongs to, without parsing it."""
    return frame[20]


def kind_among(frames: Iterable[bytes], after: int = 0) -> int:
    """The kind that one request may hold of these: the next after the one named, or else the first; 0 for any.

    Two kinds of a visit in one request would say to the hub that they are of one visit.
    """
    kinds = {kind_of(frame) for frame in frames} - _OF_NO_VISIT
    return min((kind for kind in kinds if kind > after), default=min(kinds, default=0))


def sent_together(frames: Sequence[bytes], after: int = 0) -> tuple[bytes, ...]:
    """What of these may leave in one request: frames of one kind, and those that tell nothing of any visit."""
    may = _OF_NO_VISIT | {kind_among(frames, after)}
    return tuple(frame for frame in frames if kind_of(frame) in may)
