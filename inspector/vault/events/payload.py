"""What a sealed event says, as bytes and back. `docs/formats/event.md` describes the map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from inspector.crypto.cbor import Cbor, CborError, decode, encode
from inspector.crypto.sealing import PAYLOAD_LIMIT
from inspector.crypto.shapes import a_list, a_text, a_text_map, an_int, an_open_map, some_bytes
from inspector.domain.codec import Plain, decode_event, encode_fields
from inspector.domain.event_fields import blobs_of
from inspector.domain.events import DomainEvent, UnknownEvent
from inspector.domain.ids import EventId, LogId
from inspector.vault.model.clock import LARGEST, YEAR_2200_MS, Moment, milliseconds
from inspector.wire.event import MARK_BYTES

_KIND, _SCHEMA, _FIELDS, _REPLACES, _WALL, _MONOTONIC, _BOOT, _ANCHOR, _BLOBS, _HLC = range(10)
LAST_MS = YEAR_2200_MS - 1


class PayloadError(ValueError):
    """The bytes were sealed by a known author and are still not an event."""


@dataclass(frozen=True, slots=True)
class Payload:
    """An event with what its writer had seen and when."""

    event: DomainEvent
    replaces: tuple[EventId, ...]
    moment: Moment
    hlc: int
    """The hybrid time, which a sealed event's header does not show."""


def write_payload(event: DomainEvent, replaces: Sequence[EventId], moment: Moment, hlc: int) -> bytes:
    """The bytes to seal of an event of this hybrid time."""
    fields: dict[int, Cbor] = {
        _KIND: event.KIND,
        _SCHEMA: event.SCHEMA,
        _FIELDS: cast("Cbor", encode_fields(event)),  # both are the same tree of plain values
        _MONOTONIC: moment.monotonic_ms,
        _BOOT: moment.boot_id,
        _HLC: hlc,
    }
    if moment.wall_ms != milliseconds(hlc):
        fields[_WALL] = moment.wall_ms
    if replaces:
        fields[_REPLACES] = [[bytes.fromhex(seen.log), seen.seq, seen.mark] for seen in replaces]
    if moment.anchor is not None:
        fields[_ANCHOR] = [each for each in moment.anchor if each is not None]
    blobs = blobs_of(event)
    if blobs:
        fields[_BLOBS] = [bytes.fromhex(blob.blob) for blob in blobs]
    return encode(fields)


def read_payload(data: bytes, hlc: int) -> Payload:
    """Read an opened event; this hybrid time, its header's, counts when it tells none of its own.

    What this program does not know is left out here and stays in the log.

    Raises:
        PayloadError: not an event.
    """
    try:
        found = an_open_map(decode(data, limit=PAYLOAD_LIMIT))
        fields = cast("Mapping[str, Plain]", a_text_map(found.get(_FIELDS)))  # CBOR holds plain values only
        hlc, anchor = an_int(found.get(_HLC, hlc), most=LARGEST), _anchor(found.get(_ANCHOR))
        for blob in a_list(found.get(_BLOBS, [])):
            some_bytes(blob, 32)  # it must be a list of names; which blobs an event has, its fields say
        return Payload(
            decode_event(a_text(found.get(_KIND)), an_int(found.get(_SCHEMA), least=1), fields),
            tuple(_event_id(seen) for seen in a_list(found.get(_REPLACES, []))),
            Moment(
                an_int(found.get(_WALL, milliseconds(hlc)), most=LAST_MS),
                an_int(found.get(_MONOTONIC)),
                some_bytes(found.get(_BOOT), most=16),
                anchor,
            ),
            hlc,
        )
    except (CborError, ValueError, TypeError, OverflowError) as error:
        raise PayloadError("not an event") from error


def is_understood(data: bytes, hlc: int) -> bool:
    """Whether this program knows everything in an event that it can read: the kind, and every key and field."""
    found = an_open_map(decode(data, limit=PAYLOAD_LIMIT))
    event = read_payload(data, hlc).event
    known = not isinstance(event, UnknownEvent) and found.keys() <= set(range(_HLC + 1))
    return known and encode_fields(event) == found.get(_FIELDS)


def _event_id(value: object) -> EventId:
    log, seq, mark = a_list(value, length=3)
    return EventId(LogId(some_bytes(log, 16).hex()), an_int(seq, least=1), some_bytes(mark, MARK_BYTES))


def _anchor(value: object) -> tuple[int, int | None] | None:
    if value is None:
        return None
    hub_ms, *monotonic_ms = a_list(value)
    if len(monotonic_ms) > 1:
        raise PayloadError("more than two times of the hub")
    return an_int(hub_ms), next(map(an_int, monotonic_ms), None)
