import hashlib
import struct
from dataclasses import replace

import pytest

from inspector.wire.errors import MalformedError
from inspector.wire.event import FIRST_HEAD, NO_KEY, Header, LogPlace, RawEvent, head_message, leaf, next_head
from inspector.wire.scopes import EventClass
from tests.unit.wire.samples import KEY, LOG, STREAM, an_event

HEADER = Header(EventClass.SEALED, STREAM, LOG, 7, KEY, 1_700_000_000_000, 64, 1)


def test_a_header_is_72_bytes_in_the_written_order() -> None:
    packed = HEADER.pack()

    assert packed == (
        b"\x01\x01\x00\x01" + STREAM + LOG + (7).to_bytes(8) + KEY + (1_700_000_000_000).to_bytes(8) + (64).to_bytes(4)
    )
    assert len(packed) == 72
    assert Header.unpack(packed) == HEADER


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        HEADER.pack()[:-1],
        HEADER.pack() + b"\x00",
        b"\x02" + HEADER.pack()[1:],
        b"\x01\x00" + HEADER.pack()[2:],
        b"\x01\x06" + HEADER.pack()[2:],
        replace(HEADER, seq=0).pack(),
        replace(HEADER, seq=2**63).pack(),
        replace(HEADER, body_len=0).pack(),
        replace(HEADER, body_len=2**18 + 1).pack(),
        replace(HEADER, key_id=NO_KEY).pack(),
        replace(HEADER, event_class=EventClass.GRANT).pack(),
        replace(HEADER, seq=1).pack(),
        replace(HEADER, event_class=EventClass.LOG_OPENED, key_id=NO_KEY).pack(),
    ],
)
def test_a_header_that_breaks_a_rule_is_refused(damaged: bytes) -> None:
    with pytest.raises(MalformedError):
        Header.unpack(damaged)


def test_an_event_is_named_by_log_and_place() -> None:
    assert an_event(3).id == LogPlace(LOG, 3) == (LOG, 3)


def test_a_body_of_another_length_than_the_header_says_is_refused() -> None:
    with pytest.raises(MalformedError):
        RawEvent.of(HEADER, bytes(63))


def test_the_chain_is_the_documented_hash() -> None:
    event = an_event(2)

    body_hash = hashlib.sha256(event.body or b"").digest()
    by_hand = hashlib.sha256(b"\x00" + event.header.pack() + body_hash).digest()

    assert event.leaf() == leaf(event.header.pack(), body_hash) == by_hand
    assert next_head(FIRST_HEAD, by_hand) == hashlib.sha256(b"\x01" + bytes(32) + by_hand).digest()


def test_an_erased_event_keeps_its_place_in_the_chain() -> None:
    event = an_event(2)

    erased = RawEvent.erased(event.header, event.body_hash)

    assert erased.body is None
    assert erased.leaf() == event.leaf()


def test_an_erased_event_needs_a_whole_hash() -> None:
    with pytest.raises(MalformedError):
        RawEvent.erased(HEADER, bytes(31))


def test_the_signed_message_names_the_log_the_place_and_the_head() -> None:
    assert head_message(LOG, 9, bytes(32)) == b"inspector-head/1" + LOG + struct.pack(">Q", 9) + bytes(32)
