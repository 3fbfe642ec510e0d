"""The readable form of the disclosed events. A checker makes it again from the logs and compares every byte."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from inspector.reports.errors import BundleError
from inspector.reports.proof import LogProof
from inspector.reports.typesetting import Json

LAST_MS = 253_402_300_799_000
"""The last millisecond a date can be written for."""

_FORMAT = "inspector-bundle-events/1"
_NAMES = ("kind", "schema", "fields", "replaces", "wall_ms", "monotonic_ms", "boot_id", "anchor", "blobs", "clock")
_KIND, _SCHEMA, _FIELDS, _WALL, _CLOCK = 0, 1, 2, 4, 9
_HLC_COUNTER_BITS = 16
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def write_events(logs: Iterable[LogProof]) -> bytes:
    """The file `events.json`."""
    seen: list[Json] = [
        {
            "log": log.log.hex(),
            "stream": log.stream.hex(),
            "kind": int(log.scope.kind),
            "agency": log.scope.owner.value,
            "installation": log.opened.installation.hex(),
            "number": log.author.number,
            "name": log.author.name,
            "role": log.author.role,
            "last": log.last,
            "head": log.head.hex(),
            "events": list(log.views),
        }
        for log in logs
    ]
    return (json.dumps({"format": _FORMAT, "logs": seen}, ensure_ascii=False, indent=1) + "\n").encode()


def payload_view(payload: Mapping[int, object], hlc: int) -> dict[str, Json]:
    """An opened event: the numbers of its map as names, and the wall clock as a date.

    Raises:
        BundleError: it has no kind, schema or fields.
    """
    if not {_KIND, _SCHEMA, _FIELDS} <= payload.keys():
        raise BundleError("een gebeurtenis heeft geen inhoud")
    view = {
        _NAMES[key] if 0 <= key < len(_NAMES) else str(key): readable(value)
        for key, value in payload.items()
    }  # fmt: skip
    clock = payload.get(_CLOCK, hlc)
    told = clock >> _HLC_COUNTER_BITS if isinstance(clock, int) and not isinstance(clock, bool) else None
    wall = payload.get(_WALL, told)
    if isinstance(wall, int) and not isinstance(wall, bool) and 0 <= wall <= LAST_MS:
        view["written"] = moment(wall)
    return view


def readable(value: object) -> Json:
    """Decoded CBOR as JSON: bytes in hex, numbers as keys in decimal."""
    match value:
        case bytes():
            return value.hex()
        case list():
            return [readable(item) for item in value]
        case dict():
            return {str(key): readable(item) for key, item in value.items()}
        case None | bool() | int() | str():
            return value
        case _:
            raise BundleError("een gebeurtenis heeft geen inhoud")


def moment(ms: int) -> str:
    """A time in UTC to the millisecond."""
    return (_EPOCH + timedelta(milliseconds=ms)).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
