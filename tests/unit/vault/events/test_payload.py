"""What is sealed, as bytes and back."""

import json

import pytest

from inspector.crypto.cbor import Cbor, decode, encode
from inspector.crypto.sealing import PAYLOAD_LIMIT
from inspector.crypto.shapes import an_open_map
from inspector.domain.blobs import BlobKey
from inspector.domain.events import ConditionAssessed, DomainEvent, NoteWritten, PhotoAttached, UnknownEvent
from inspector.domain.ids import ConditionId, EventId, LogId
from inspector.domain.values import Outcome, Severity
from inspector.vault.events.payload import Payload, PayloadError, is_understood, read_payload, write_payload
from inspector.vault.model.clock import Moment
from tests.unit.vault import make_vectors
from tests.unit.vault.events.payload_vectors import payload_vectors

MOMENT = Moment(1_772_524_800_123, 5_000, b"boot-001", (1_772_524_800_000, 4_877))
HLC = MOMENT.wall_ms << 16 | 7
SEEN = (EventId(LogId("ab" * 16), 3, b"mark-003"), EventId(LogId("cd" * 16), 1, b"mark-001"))
BLOB = BlobKey("11" * 32, b"k" * 32, 77)


@pytest.mark.parametrize(
    "event",
    [
        ConditionAssessed(ConditionId("UV-V-07"), Outcome.VIOLATION, "geen alarm", Severity.SERIOUS, 14),
        ConditionAssessed(ConditionId("UV-V-07"), None),
        NoteWritten("eén ✓ twee"),
    ],
)
def test_an_event_comes_back_as_it_was_written(event: DomainEvent) -> None:
    assert read_payload(write_payload(event, SEEN, MOMENT, HLC), HLC) == Payload(event, SEEN, MOMENT, HLC)


def test_an_event_names_its_blobs() -> None:
    photo = PhotoAttached("foto.jpg", BLOB, "00" * 32, "22" * 32, 3, 4)
    found = an_open_map(decode(write_payload(photo, (), MOMENT, HLC), limit=PAYLOAD_LIMIT))

    assert found[8] == [bytes.fromhex(BLOB.blob)]


def test_what_is_absent_takes_no_byte() -> None:
    bare = write_payload(NoteWritten("x"), (), Moment(1, 2, b"b"), 1 << 16 | 3)

    assert bare == encode({0: "note_written", 1: 1, 2: {"text": "x"}, 5: 2, 6: b"b", 9: 1 << 16 | 3})


def test_a_wall_clock_behind_the_hybrid_clock_is_told() -> None:
    put_back = Moment(1, 2, b"b")
    data = write_payload(NoteWritten("x"), (), put_back, 5 << 16)

    assert data == encode({0: "note_written", 1: 1, 2: {"text": "x"}, 4: 1, 5: 2, 6: b"b", 9: 5 << 16})
    assert read_payload(data, 5 << 16).moment == put_back


def test_the_time_in_a_payload_counts_and_not_that_of_its_header() -> None:
    data = write_payload(NoteWritten("x"), (), Moment(1, 2, b"b"), 1 << 16 | 3)

    assert (read_payload(data, 0).hlc, read_payload(data, 0).moment.wall_ms) == (1 << 16 | 3, 1)


def test_a_wall_clock_that_is_told_by_a_header_of_another_age_is_no_time() -> None:
    with pytest.raises(PayloadError):
        read_payload(encode({0: "note_written", 1: 1, 2: {"text": "x"}, 5: 2, 6: b"b"}), (1 << 63) - 1)


def test_a_newer_program_may_add_keys_kinds_and_fields() -> None:
    newer: dict[int, Cbor] = {0: "note_written", 1: 1, 2: {"text": "x", "colour": 3}, 4: 1, 5: 2, 6: b"b", 99: "new"}
    unknown: dict[int, Cbor] = {0: "song_sung", 1: 4, 2: {}, 4: 1, 5: 2, 6: b"b"}

    assert read_payload(encode(newer), HLC).event == NoteWritten("x")
    assert read_payload(encode(unknown), HLC).event == UnknownEvent("song_sung", 4)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        encode([]),
        encode({}),
        encode({0: "note_written", 1: 1, 2: {}, 4: 1, 5: 2, 6: b"b"}),
        encode({0: "note_written", 1: 1, 2: {"text": 5}, 4: 1, 5: 2, 6: b"b"}),
        encode({0: "note_written", 1: 0, 2: {"text": "x"}, 4: 1, 5: 2, 6: b"b"}),
        encode({0: "note_written", 1: 1, 2: {"text": "x"}, 3: [[b"l" * 15, 1]], 4: 1, 5: 2, 6: b"b"}),
        encode({0: "note_written", 1: 1, 2: {"text": "x"}, 4: -1, 5: 2, 6: b"b"}),
        encode({0: "note_written", 1: 1, 2: {"text": "x"}, 4: 1 << 62, 5: 2, 6: b"b"}),
        encode({0: "note_written", 1: 1, 2: {"text": "x"}, 4: 1, 5: 2, 6: b"b", 8: [b"short"]}),
    ],
)
def test_anything_else_is_no_event(data: bytes) -> None:
    with pytest.raises(PayloadError):
        read_payload(data, HLC)


def test_what_is_understood_has_not_moved() -> None:
    vectors = json.loads(make_vectors.MUST.read_text(encoding="utf-8"))

    assert vectors == make_vectors.must_understand_vectors()
    assert [each["name"] for each in vectors["payloads"] if each["understood"]] == ["a note as it is known"]


def test_payloads_are_read_or_refused_as_the_vectors_say() -> None:
    vectors = json.loads(make_vectors.PAYLOADS.read_text(encoding="utf-8"))
    hlc = vectors["hlc"]

    assert vectors == payload_vectors()
    for case in vectors["kinds"]:
        payload = bytes.fromhex(case["payload"])
        read = read_payload(payload, hlc)
        assert (read.event.KIND, is_understood(payload, hlc)) == (case["name"].partition(",")[0], True)
        assert write_payload(read.event, read.replaces, read.moment, hlc) == payload
    for case in vectors["read"]:
        assert is_understood(bytes.fromhex(case["payload"]), hlc) is case["understood"], case["name"]
    for case in vectors["refused"]:
        with pytest.raises(PayloadError):
            read_payload(bytes.fromhex(case["payload"]), hlc)
