"""Events as plain values and back: what canonical CBOR can carry, nothing else.

Unknown fields are ignored here because the log keeps the bytes; a missing or wrong field is an error.
"""

import re
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache

from inspector.domain.all_events import ALL_EVENTS
from inspector.domain.blobs import BlobKey
from inspector.domain.events import DomainEvent, UnknownEvent
from inspector.domain.ids import BusinessId, EventId, InstallationId, LogId, LogReach, PlanId, VisitId
from inspector.domain.strokes import Stroke, is_signature

Plain = None | bool | int | str | bytes | list["Plain"] | dict[str, "Plain"]

_MOST_ITEMS = 16_384
_INT_BITS = 63
_LOG_BYTES, _MARK_BYTES, _HEAD_BYTES = 16, 8, 32
_ID_DIGITS = re.compile(r"[0-9a-f]{32}")

_Encode = Callable[[typing.Any], Plain]
_Decode = Callable[[Plain], typing.Any]


class EventFieldError(ValueError):
    """A stored or received event does not have the fields of its kind."""


def encode_fields(event: DomainEvent) -> dict[str, Plain]:
    """The fields of an event, those at their default left out."""
    return _record_codec(type(event)).encode(event)


def decode_event(kind: str, schema: int, values: Mapping[str, Plain]) -> DomainEvent:
    """The event of this kind, or `UnknownEvent` for a kind or schema of a newer program.

    Raises:
        EventFieldError: a field is missing or does not have its type.
    """
    event_type = _BY_KIND.get(kind)
    if event_type is None or schema > event_type.SCHEMA:
        return UnknownEvent(kind, schema)
    event = _record_codec(event_type).decode(values)
    assert isinstance(event, DomainEvent)  # noqa: S101 - the table holds event types only
    return event


def known_shape() -> str:
    """Every kind this program knows with its fields, in words that change when it learns to read more."""
    return _shape_of(tuple(_BY_KIND.items()))


@cache
def _shape_of(kinds: tuple[tuple[str, type[DomainEvent]], ...]) -> str:
    lines: set[str] = set()
    for kind, event_type in kinds:
        lines.add(f"{kind} {event_type.SCHEMA} {event_type.__name__}")
        _describe(event_type, lines)
    return "\n".join(sorted(lines))


def _describe(record: object, lines: set[str]) -> None:
    """A record with the names of its fields, a choice with its values, and everything inside them."""
    for inside in typing.get_args(record):
        _describe(inside, lines)
    if isinstance(record, type) and issubclass(record, Enum):
        lines.add(f"{record.__name__}: {', '.join(str(each.value) for each in record)}")
    if isinstance(record, type) and is_dataclass(record):
        lines.add(f"{record.__name__}({', '.join(each.name for each in fields(record))})")
        hints = typing.get_type_hints(record)
        for each in fields(record):
            _describe(hints[each.name], lines)


_BY_KIND = {event_type.KIND: event_type for event_type in ALL_EVENTS}


class _RecordCodec:
    """Encoder and decoder of one dataclass, built once from its annotations."""

    def __init__(self, record: type) -> None:
        hints = typing.get_type_hints(record)
        self._record = record
        self._fields = [(f.name, *_codec_of(hints[f.name]), _default(f)) for f in fields(record)]

    def encode(self, value: object) -> dict[str, Plain]:
        out: dict[str, Plain] = {}
        for name, encode, _, default in self._fields:
            item = getattr(value, name)
            if default is MISSING or item != default:
                out[name] = encode(item)
        return out

    def decode(self, values: Plain | Mapping[str, Plain]) -> object:
        if not isinstance(values, Mapping):
            raise EventFieldError(f"{self._record.__name__} is not a map")
        arguments: dict[str, object] = {}
        for name, _, decode, default in self._fields:
            if name in values:
                try:
                    arguments[name] = decode(values[name])
                except (TypeError, ValueError) as error:
                    raise EventFieldError(f"{self._record.__name__}.{name} is not what it should be") from error
            elif default is MISSING:
                raise EventFieldError(f"{self._record.__name__}.{name} is missing")
        record = self._record(**arguments)
        if isinstance(record, BlobKey) and not record.is_possible:
            raise EventFieldError("a blob that nobody stores")
        return record


_CODECS: dict[type, _RecordCodec] = {}


def _record_codec(record: type) -> _RecordCodec:
    codec = _CODECS.get(record)
    if codec is None:
        codec = _CODECS[record] = _RecordCodec(record)
    return codec


def _default(field_: Field[object]) -> object:
    if field_.default is not MISSING:
        return field_.default
    if field_.default_factory is not MISSING:
        return field_.default_factory()
    return MISSING


def _exactly(wanted: type) -> _Decode:
    def decode(value: Plain) -> object:
        if type(value) is not wanted:
            raise TypeError(f"not {wanted.__name__}")
        return value

    return decode


def _as_list(value: Plain) -> list[Plain]:
    if not isinstance(value, list | tuple):
        raise TypeError("not a list")
    if len(value) > _MOST_ITEMS:
        raise ValueError("a list without end")
    return list(value)


def _place_in_a_log(value: Plain, size: int) -> tuple[LogId, int, bytes]:
    log, seq, mark = _as_list(value)
    if not isinstance(log, bytes) or not isinstance(mark, bytes):
        raise TypeError("no place in a log")
    if len(log) != _LOG_BYTES or len(mark) != size or _an_int(seq) < 1:
        raise ValueError("no place in a log")
    return LogId(log.hex()), _an_int(seq), mark


def _an_int(value: Plain) -> int:
    if type(value) is not int:
        raise TypeError("not int")
    if not -(1 << _INT_BITS) <= value < 1 << _INT_BITS:
        raise ValueError("an integer that no column holds")
    return value


def _an_id(value: Plain) -> str:
    if not isinstance(value, str) or not _ID_DIGITS.fullmatch(value):
        raise TypeError("not the 32 digits of an id")
    return value


def _a_date(value: Plain) -> date:
    if not isinstance(value, str):
        raise TypeError("not a date")
    found = date.fromisoformat(value)
    if found.isoformat() != value:
        raise ValueError("a date in another form than YYYY-MM-DD")
    return found


def _a_time(value: Plain) -> time:
    if not isinstance(value, str):
        raise TypeError("not a time")
    found = time.fromisoformat(value)
    if found.tzinfo is not None or found.isoformat("minutes") != value:
        raise ValueError("a time in another form than HH:MM")
    return found


def _a_signature(value: Plain) -> tuple[Stroke, ...]:
    strokes = tuple(tuple(_an_int(number) for number in _as_list(stroke)) for stroke in _as_list(value))
    if not is_signature(strokes):
        raise ValueError("a signature that nobody draws")
    return strokes


_FORMS: dict[object, tuple[_Encode, _Decode]] = {
    **dict.fromkeys((VisitId, BusinessId, PlanId, InstallationId), ((lambda v: v), _an_id)),
    EventId: ((lambda v: [bytes.fromhex(v.log), v.seq, v.mark]), lambda v: EventId(*_place_in_a_log(v, _MARK_BYTES))),
    LogReach: ((lambda v: [bytes.fromhex(v.log), v.seq, v.head]), lambda v: LogReach(*_place_in_a_log(v, _HEAD_BYTES))),
    date: ((lambda v: v.isoformat()), _a_date),
    time: ((lambda v: v.isoformat("minutes")), _a_time),
    int: ((lambda v: v), _an_int),
    tuple[Stroke, ...]: ((lambda v: [list(stroke) for stroke in v]), _a_signature),
}


def _codec_of(hint: object) -> tuple[_Encode, _Decode]:
    if hint in _FORMS:
        return _FORMS[hint]
    hint = getattr(hint, "__supertype__", hint)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return (lambda v: v.value), hint
    if isinstance(hint, type) and is_dataclass(hint):
        codec = _record_codec(hint)
        return codec.encode, codec.decode
    if origin is not None:
        return _codec_of_several(hint, origin, arguments)
    if isinstance(hint, type):
        return (lambda v: v), _exactly(hint)
    raise TypeError(f"the log has no form for {hint!r}")


def _codec_of_several(hint: object, origin: object, arguments: tuple[object, ...]) -> tuple[_Encode, _Decode]:
    if origin in {typing.Union, types.UnionType}:
        (inner,) = [a for a in arguments if a is not type(None)]
        encode, decode = _codec_of(inner)
        return (lambda v: None if v is None else encode(v)), (lambda v: None if v is None else decode(v))
    if origin is tuple:
        encode, decode = _codec_of(arguments[0])
        return (lambda v: [encode(i) for i in v]), (lambda v: tuple(decode(i) for i in _as_list(v)))
    if origin is Mapping:
        encode, decode = _codec_of(arguments[1])
        return _map_codec(encode, decode)
    raise TypeError(f"the log has no form for {hint!r}")


def _map_codec(encode: _Encode, decode: _Decode) -> tuple[_Encode, _Decode]:
    def decode_map(value: Plain) -> dict[str, object]:
        if not isinstance(value, Mapping):
            raise TypeError("not a map")
        if len(value) > _MOST_ITEMS:
            raise ValueError("a map without end")
        return {_exactly(str)(k): decode(v) for k, v in value.items()}

    return (lambda v: {k: encode(i) for k, i in v.items()}), decode_map
