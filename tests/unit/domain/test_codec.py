from datetime import date

import pytest

from inspector.domain.all_events import ALL_EVENTS
from inspector.domain.blobs import BlobKey
from inspector.domain.codec import EventFieldError, decode_event, encode_fields
from inspector.domain.events import (
    AnswerReturned,
    ConditionAssessed,
    DomainEvent,
    FindingsSigned,
    OfficerJoined,
    PersonsCounted,
    PhotoAttached,
    UnknownEvent,
    VisitStarted,
    Withdrawn,
)
from inspector.domain.ids import ConditionId, EventId, LogId
from inspector.domain.values import Capacity, OperatorResponse, Outcome, Severity, VisitKind
from inspector.wire.limits import LIMITS
from tests.unit.domain.examples import LINDE, VISIT

START = VisitStarted(VISIT, LINDE, VisitKind.JOINT, Capacity.SUPERVISION, "2026.1", date(2026, 11, 24))
START_FIELDS = encode_fields(START)
EXAMPLES: list[DomainEvent] = [
    START,
    OfficerJoined(VISIT, Capacity.SUPERVISION, START),
    ConditionAssessed(ConditionId("UV-V-07"), Outcome.VIOLATION, "Op slot", Severity.ACUTE, 0),
    ConditionAssessed(ConditionId("UV-V-07"), None),
    PhotoAttached("uitgang.jpg", BlobKey("cc" * 32, b"k" * 32, 10), "dd" * 32, "ee" * 32, 640, 480),
    Withdrawn(EventId(LogId("ff" * 16), 7, b"mark-007"), "dubbel"),
    PersonsCounted({"ID-08": {"ja": 2}}),
    FindingsSigned("", OperatorResponse.SIGNED, operator_signature=((1, 2, 3, 4), (5, 6))),
    AnswerReturned(ConditionId("UV-V-07"), "Welke deur?"),
]


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: type(event).__name__)
def test_an_event_comes_back_as_it_went(event: DomainEvent) -> None:
    assert decode_event(event.KIND, event.SCHEMA, encode_fields(event)) == event


def test_fields_at_their_default_take_no_room() -> None:
    assert encode_fields(ConditionAssessed(ConditionId("UV-V-01"), Outcome.COMPLIANT)) == {
        "condition": "UV-V-01",
        "outcome": "voldoet",
    }


def test_an_event_of_a_newer_program_is_kept_as_unknown() -> None:
    assert decode_event("drone_flown", 1, {}) == UnknownEvent("drone_flown", 1)
    assert decode_event("note_written", 9, {"text": "x"}) == UnknownEvent("note_written", 9)


def test_an_unknown_field_of_a_known_kind_is_passed_over() -> None:
    assert decode_event("card_shown", 1, {"to": "beheerder", "weather": "rain"}) is not None


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("card_shown", {}),
        ("card_shown", {"to": 3}),
        ("card_shown", {"to": None}),
        ("condition_assessed", {"condition": "UV-V-01", "outcome": "misschien"}),
        ("condition_assessed", {"condition": "UV-V-01", "outcome": "voldoet", "term_days": "7"}),
        ("condition_assessed", {"condition": "UV-V-01", "outcome": "voldoet", "term_days": True}),
        ("withdrawn", {"target": [b"x"], "reason": ""}),
        ("visit_started", START_FIELDS | {"day": "20261124"}),
        ("visit_started", START_FIELDS | {"day": "2026-W48-2"}),
        ("visit_started", START_FIELDS | {"day": 20261124}),
        ("visit_started", START_FIELDS | {"visit": "hello"}),
        ("visit_started", START_FIELDS | {"visit": VISIT.upper()}),
        ("visit_started", START_FIELDS | {"partner": VISIT[:-1]}),
        ("persons_counted", {"totals": {"ID-08": {"ja": "2"}}}),
        ("persons_counted", {"totals": []}),
        ("visit_started", {"visit": VISIT, "business": "Linde"}),
    ],
)
def test_a_missing_or_wrong_field_is_an_error(kind: str, values: dict[str, object]) -> None:
    with pytest.raises(EventFieldError):
        decode_event(kind, 1, values)  # type: ignore[arg-type]  # wrong on purpose


def test_every_kind_has_its_own_name() -> None:
    kinds = [event_type.KIND for event_type in ALL_EVENTS]

    assert len(set(kinds)) == len(kinds)
    assert all(kinds)


PHOTO = encode_fields(PhotoAttached("x.jpg", BlobKey("cc" * 32, b"k" * 32, 10), "dd" * 32, "ee" * 32, 640, 480))


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("photo_attached", PHOTO | {"width": 1 << 63}),
        ("photo_attached", PHOTO | {"height": -(1 << 63) - 1}),
        ("photo_attached", PHOTO | {"shared": {"blob": "CC" * 32, "key": b"k" * 32, "size": 10}}),
        ("photo_attached", PHOTO | {"shared": {"blob": "cc" * 32, "key": b"k" * 31, "size": 10}}),
        ("photo_attached", PHOTO | {"shared": {"blob": "cc" * 32, "key": b"k" * 32, "size": 0}}),
        ("photo_attached", PHOTO | {"shared": {"blob": "cc" * 32, "key": b"k" * 32, "size": LIMITS.blob_bytes + 1}}),
        ("withdrawn", {"target": [b"l" * 16, 1 << 63], "reason": ""}),
        ("rest_assessed", {"outcome": "voldoet", "conditions": ["x"] * 20_000}),
        ("persons_counted", {"totals": {str(number): {} for number in range(20_000)}}),
    ],
)
def test_what_no_store_holds_is_an_error(kind: str, values: dict[str, object]) -> None:
    with pytest.raises(EventFieldError):
        decode_event(kind, 1, values)  # type: ignore[arg-type]  # wrong on purpose


def test_the_largest_blob_that_travels_can_be_named() -> None:
    largest = BlobKey("cc" * 32, b"k" * 32, LIMITS.blob_bytes)
    photo = PhotoAttached("x.jpg", largest, "dd" * 32, "ee" * 32, 640, 480)

    assert decode_event(photo.KIND, 1, encode_fields(photo)) == photo
