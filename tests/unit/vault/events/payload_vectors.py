"""vault-payloads.json: every kind with the least and with all it can say, and what is no event."""

from collections.abc import Mapping

from inspector.crypto.cbor import Cbor, decode, encode
from inspector.domain.all_events import ALL_EVENTS
from inspector.domain.events import ConditionAssessed, Cosigned, NoteWritten, PhotoAttached, VisitStarted, Withdrawn
from inspector.domain.ids import ConditionId, EventId, LogId
from inspector.domain.values import Outcome
from inspector.vault.events.payload import is_understood, write_payload
from inspector.vault.model.clock import Moment
from tests.unit.domain.filled import an_event

Json = dict[str, "str | int | bool | list[Json]"]

MS = 1_795_000_000_000
HLC = MS << 16
MOMENT = Moment(MS, 5_000, b"boot")
SEEN = (EventId(LogId("ab" * 16), 3, b"mark-003"), EventId(LogId("cd" * 16), 2**63 - 1, b"mark-001"))


def payload_vectors() -> Json:
    """What the file holds."""
    return {
        "format": "inspector-payloads/1",
        "hlc": HLC,
        "kinds": [
            {
                "name": f"{event_type.KIND}, {'all' if full else 'the least'}",
                "payload": write_payload(an_event(event_type, full=full), (), MOMENT, HLC).hex(),
            }
            for event_type in ALL_EVENTS
            for full in (False, True)
        ],
        "read": [
            {"name": name, "payload": payload.hex(), "understood": is_understood(payload, HLC)}
            for name, payload in _read().items()
        ],
        "refused": [{"name": name, "payload": payload.hex()} for name, payload in _refused().items()],
    }


def _map(payload: bytes) -> dict[int, Cbor]:
    found = decode(payload, limit=len(payload))
    assert isinstance(found, dict)
    return {key: value for key, value in found.items() if isinstance(key, int)}


_NOTE = _map(write_payload(NoteWritten("een"), (), MOMENT, HLC))
_FULL = Moment(MS - 1, 2**63 - 1, b"b" * 16, (MS, 4_877))


def _fields(event_type: type, changes: Mapping[str, Cbor]) -> bytes:
    payload = _map(write_payload(an_event(event_type, full=True), (), MOMENT, HLC))
    fields = payload[2]
    assert isinstance(fields, dict)
    return encode({**payload, 2: {**fields, **changes}})


def _signed(strokes: tuple[tuple[int, ...], ...]) -> bytes:
    return _fields(Cosigned, {"officer_signature": [list(stroke) for stroke in strokes]})


def _read() -> dict[str, bytes]:
    compliant = ConditionAssessed(ConditionId("UV-V-07"), Outcome.COMPLIANT)
    assessed = _map(write_payload(compliant, (), MOMENT, HLC))
    return {
        "with all keys": write_payload(an_event(PhotoAttached, full=True), SEEN, _FULL, HLC),
        "no byte of a boot id": encode({**_NOTE, 6: b""}),
        "a wall clock that says the same as the header": encode({**_NOTE, 4: MS}),
        "a trusted time of null": encode({**_NOTE, 7: None}),
        "a trusted time from before the device was started": encode({**_NOTE, 7: [MS]}),
        "no write that it replaces, said aloud": encode({**_NOTE, 3: []}),
        "a date before the others": _fields(VisitStarted, {"day": "0001-01-01"}),
        "a default written out": encode({**assessed, 2: {"condition": "UV-V-07", "outcome": "voldoet", "facts": ""}}),
        "the longest signature": _signed(((0, 10_000) * 3_801, *((0, 0),) * 199)),
        "a field more": encode({**_NOTE, 2: {"text": "een", "colour": "rood"}}),
        "a key more": encode({**_NOTE, 10: "new"}),
        "no hybrid clock of its own": encode({k: v for k, v in _NOTE.items() if k != 9}),
        "a later schema": encode({**_NOTE, 1: 2}),
        "a kind of its own": encode({**_NOTE, 0: "room_sealed"}),
    }


def _refused() -> dict[str, bytes]:
    photo = an_event(PhotoAttached, full=True)
    assert isinstance(photo, PhotoAttached)
    with_text_key: dict[int | str, Cbor] = dict([*_NOTE.items(), ("note", 1)])
    blob: dict[str, Cbor] = {"blob": photo.shared.blob, "key": photo.shared.key, "size": photo.shared.size}
    return {
        **{f"no key {key}": encode({k: v for k, v in _NOTE.items() if k != key}) for key in (0, 1, 2, 5, 6)},
        "a key of text": encode(with_text_key),
        "schema 0": encode({**_NOTE, 1: 0}),
        "a replaced write at place 0": encode({**_NOTE, 3: [[bytes(16), 0, bytes(8)]]}),
        "a replaced write at place 2^63": encode({**_NOTE, 3: [[bytes(16), 2**63, bytes(8)]]}),
        "a mark of 7 bytes": encode({**_NOTE, 3: [[bytes(16), 1, bytes(7)]]}),
        "key 3 of null": encode({**_NOTE, 3: None}),
        "a wall clock after 2199": encode({**_NOTE, 4: 7_258_118_400_000}),
        "a hybrid clock of 2^63": encode({**_NOTE, 9: 2**63}),
        "a boot id of 17 bytes": encode({**_NOTE, 6: bytes(17)}),
        "a blob id of 31 bytes": encode({**_NOTE, 8: [bytes(31)]}),
        "a field that is missing": encode({**_NOTE, 2: {}}),
        "a field of another type": encode({**_NOTE, 2: {"text": 1}}),
        "a date without hyphens": _fields(VisitStarted, {"day": "20261124"}),
        "a date by its week": _fields(VisitStarted, {"day": "2026-W48-2"}),
        "a day that does not exist": _fields(VisitStarted, {"day": "2026-02-30"}),
        "an id that is a word": _fields(VisitStarted, {"visit": "hello"}),
        "an id in capitals": _fields(VisitStarted, {"visit": "AA" * 16}),
        "a word that is none of those": _fields(VisitStarted, {"capacity": "bezoek"}),
        "a target at place 0": _fields(Withdrawn, {"target": [bytes(16), 0, bytes(8)]}),
        "a target in a log of 15 bytes": _fields(Withdrawn, {"target": [bytes(15), 1, bytes(8)]}),
        "a target with a mark of 7 bytes": _fields(Withdrawn, {"target": [bytes(16), 1, bytes(7)]}),
        "a number of 64 bits": _fields(PhotoAttached, {"width": 2**63}),
        "a blob of no bytes": _fields(PhotoAttached, {"shared": {**blob, "size": 0}}),
        "a blob that no hub takes": _fields(PhotoAttached, {"shared": {**blob, "size": 26_279_937}}),
        "a signature of 4,001 points": _signed(((0, 0) * 4_001,)),
        "201 strokes": _signed(((0, 0),) * 201),
        "half a point": _signed(((0, 0, 1),)),
        "a point outside the pad": _signed(((0, 10_001),)),
        "a blob in capitals": _fields(PhotoAttached, {"shared": {**blob, "blob": "F0" * 32}}),
    }
