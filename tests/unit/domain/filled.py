"""An event of any kind, with what it must say or with everything it can say."""

import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, time
from enum import Enum

from inspector.domain.blobs import BlobKey
from inspector.domain.events import DomainEvent
from inspector.domain.ids import BusinessId, EventId, InstallationId, LogId, LogReach, PlanId, VisitId
from inspector.domain.office_events import HeadsListed

_VALUES: dict[object, object] = {
    VisitId: VisitId("0401" + "aa" * 14),
    BusinessId: BusinessId("0301" + "bb" * 14),
    PlanId: PlanId("0201" + "cc" * 14),
    InstallationId: InstallationId("dd" * 16),
    EventId: EventId(LogId("ee" * 16), 7, b"mark-007"),
    LogReach: LogReach(LogId("ee" * 16), 7, b"h" * 32),
    BlobKey: BlobKey("f0" * 32, b"k" * 32, 26_279_936),
    date: date(2026, 11, 24),
    time: time(10, 30),
    bytes: b"n" * 16,
    bool: True,
    int: 3,
}
_OWN: dict[type[DomainEvent], dict[str, object]] = {HeadsListed: {"heads": (b"n" * 16 + b"h" * 32,)}}
"""What the type of a field does not say."""


def an_event(event_type: type[DomainEvent], *, full: bool) -> DomainEvent:
    """The event with its needed fields, or with all of them and none at its default."""
    event = _record(event_type, full=full)
    assert isinstance(event, DomainEvent)
    return event


def _record(record: type, *, full: bool) -> object:
    hints, own = typing.get_type_hints(record), _OWN.get(record, {})
    given = {
        each.name: own.get(each.name, _value(hints[each.name], each.name, full=full))
        for each in fields(record)
        if full or (each.default is MISSING and each.default_factory is MISSING)
    }
    return record(**given)


def _value(hint: object, name: str, *, full: bool) -> object:
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if hint in _VALUES:
        return _VALUES[hint]
    if origin is tuple:
        return (0, 10_000) if inside[0] is int else (_value(inside[0], name, full=full),)
    if origin is Mapping:
        return {"key": _value(inside[1], name, full=full)}
    if type(None) in inside:
        return _value(inside[0], name, full=full) if full else None
    if isinstance(hint, type) and issubclass(hint, Enum):
        return list(hint)[-1]
    if isinstance(hint, type) and is_dataclass(hint):
        return _record(hint, full=full)
    return f"{name} é"
