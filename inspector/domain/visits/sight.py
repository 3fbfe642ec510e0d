"""What a signature was given to: what its signer saw, as far as the signature itself says so."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inspector.domain.events import Cosigned, DomainEvent, FindingsSigned, OperatorShown, ReadBack
from inspector.domain.ids import EventId, LogId, LogReach
from inspector.domain.recorded import Recorded

HASH_BYTES = 32

Signing = FindingsSigned | Cosigned | OperatorShown


@dataclass(frozen=True, slots=True)
class Sight:
    """What somebody sees who signs: how far each log is known here, and the conditions in words."""

    heads: tuple[LogReach, ...]
    catalogue: bytes
    """SHA-256 of the catalogue's file."""


def named(read_back: ReadBack) -> bytes:
    """By what a signature names a text."""
    return hashlib.sha256(read_back.salt + read_back.text.encode()).digest()


def named_by(signing: Recorded[DomainEvent]) -> dict[LogId, int]:
    """How far each log was seen by who signed; nowhere unless the signature names heads and catalogue."""
    event = signing.event
    if not isinstance(event, Signing) or not event.seen or len(event.catalogue) != HASH_BYTES:
        return {}
    return furthest([(signing.id.log, signing.id.seq), *((log, seq) for log, seq, _ in event.seen)])


def is_within(reach: Mapping[LogId, int], event: EventId) -> bool:
    """Whether somebody who saw the logs this far saw this event."""
    return event.seq <= reach.get(event.log, 0)


def together(reaches: Iterable[dict[LogId, int]]) -> dict[LogId, int]:
    """How far each log was seen by any of them."""
    return furthest(place for reach in reaches for place in reach.items())


def furthest(places: Iterable[tuple[LogId, int]]) -> dict[LogId, int]:
    """The last of these places in each log."""
    found: dict[LogId, int] = {}
    for log, seq in places:
        found[log] = max(found.get(log, 0), seq)
    return found
