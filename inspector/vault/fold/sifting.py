"""A net under every fold: events that break it, alone or together, are left out, and everything else still counts."""

import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

from inspector.domain.events import DomainEvent
from inspector.domain.ids import EventId
from inspector.domain.recorded import Recorded
from inspector.wire.scopes import StreamKind

LOG = logging.getLogger(__name__)

T = TypeVar("T")
Events = Sequence[Recorded[DomainEvent]]


def sifted(fold: Callable[[Events], T], events: Events) -> tuple[T, tuple[EventId, ...]]:
    """What the events add up to, and those that had to be left out for it; the same on every device."""
    try:
        return fold(events), ()
    except MemoryError:
        raise  # it says nothing of the events
    except Exception:  # noqa: BLE001 - no known event does this; whatever one will, it stops no other
        return _one_by_one(fold, events)


def _one_by_one(fold: Callable[[Events], T], events: Events) -> tuple[T, tuple[EventId, ...]]:
    kept: list[Recorded[DomainEvent]] = []
    broken: list[EventId] = []
    for recorded in sorted(events, key=_who_takes_part_first):
        try:
            fold([*kept, recorded])
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - as above
            LOG.warning("%s breaks a fold and is left out: %s", recorded.id, type(error).__name__)
            broken.append(recorded.id)
        else:
            kept.append(recorded)
    return fold(kept), tuple(broken)


def _who_takes_part_first(recorded: Recorded[DomainEvent]) -> tuple[bool, int, EventId]:
    """What a colleague wrote is heard from when he joined: his joining is not what breaks then."""
    return recorded.stream is not StreamKind.VISIT, recorded.hlc, recorded.id
