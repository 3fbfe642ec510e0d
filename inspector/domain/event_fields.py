"""What can be asked of an event of any kind, read from the fields that it has."""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import get_args, get_type_hints

from inspector.domain.blobs import BlobKey
from inspector.domain.event_rules import About, Rules
from inspector.domain.events import DomainEvent, PhotoAttached
from inspector.domain.ids import ConditionId


def blobs_of(event: DomainEvent) -> tuple[BlobKey, ...]:
    """The blobs that an event speaks of."""
    kind: type = type(event)
    return tuple(blob for name in _blob_fields(kind) if (blob := getattr(event, name)) is not None)


def original_of(event: DomainEvent) -> BlobKey | None:
    """Of a photo the file as it was taken, which nobody is shown."""
    return event.original if isinstance(event, PhotoAttached) else None


def stream_named_by(event: DomainEvent) -> str | None:
    """The id of the stream that an event says it stands in; nothing when its kind names none."""
    kind: type = type(event)
    named = _stream_named(kind)
    return None if named is None else str(named(event))


def conditions_of(event: DomainEvent) -> tuple[ConditionId, ...]:
    """The conditions that an event is about."""
    match event.RULES.about:
        case About.CONDITION:
            condition: ConditionId | None = attrgetter(About.CONDITION)(event)
            return () if condition is None else (condition,)
        case About.CONDITIONS:
            conditions: tuple[ConditionId, ...] = attrgetter(About.CONDITIONS)(event)
            return conditions
        case _:
            return ()


@cache
def _stream_named(kind: type) -> Callable[[object], object] | None:
    """What reads that id from an event of this kind: a kind says once for all whether it names its stream."""
    rules: Rules = vars(kind)["RULES"]
    return attrgetter(rules.about) if rules.names_its_stream else None


@cache
def _blob_fields(kind: type) -> tuple[str, ...]:
    return tuple(name for name, hint in get_type_hints(kind).items() if BlobKey in (hint, *get_args(hint)))
