"""What is told of what was decided to be erased, and of what could be."""

from dataclasses import dataclass
from datetime import datetime

from inspector.domain.ids import EventId, InstallationId, StreamId
from inspector.domain.values import Officer
from inspector.wire.erasures import Hold, SaidErasure
from inspector.wire.scopes import StreamKind


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
    is_moot: bool = False
    """Whether a confirmation would erase nothing any more."""

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
