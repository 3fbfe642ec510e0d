import hashlib
import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.crypto.cbor import Cbor, encode
from inspector.crypto.sealing import (
    PAYLOAD_LIMIT,
    SealingError,
    body_length,
    compress_and_pad,
    event_keys,
    event_secret,
    open_body,
    open_with_event_secret,
    seal,
    stream_key_id,
)
from tests.fakes.seeded_ids import SeededIds
from tests.unit.crypto.events import (
    LOG,
    OTHER_KEY,
    PAYLOAD,
    SALT,
    STREAM_KEY,
    Fields,
    deflated,
    padded_to_64,
    sealed,
    sealed_by_hand,
)
from tests.unit.crypto.independent import hkdf_expand, hkdf_extract
from tests.unit.crypto.tampering import cut_or_grown, one_byte_changed


@given(st.binary(max_size=3000), st.binary(min_size=16, max_size=16))
def test_what_was_sealed_opens_to_the_same_payload(payload: bytes, salt: bytes) -> None:
    header, body = sealed(payload, salt=salt)

    assert open_body(STREAM_KEY, header, body) == payload


@pytest.mark.parametrize("payload", [b"", b"x", b"0123456789" * 6553 + b"abcdef", bytes(PAYLOAD_LIMIT)])
def test_the_shortest_and_the_longest_payload_can_be_sealed(payload: bytes) -> None:
    header, body = sealed(payload)

    assert open_body(STREAM_KEY, header, body) == payload


def test_a_payload_over_64_kib_is_not_sealed() -> None:
    with pytest.raises(SealingError):
        compress_and_pad(bytes(PAYLOAD_LIMIT + 1))


def test_a_payload_that_does_not_get_shorter_must_leave_room_for_its_length() -> None:
    noise = SeededIds("noise").token(PAYLOAD_LIMIT)

    header, body = sealed(noise[:65_000])
    assert open_body(STREAM_KEY, header, body) == noise[:65_000]
    with pytest.raises(SealingError):
        compress_and_pad(noise)


@given(st.binary(max_size=1000))
def test_every_body_is_a_multiple_of_64_bytes_and_as_long_as_foretold(payload: bytes) -> None:
    padded = compress_and_pad(payload)
    _, body = sealed(payload)

    assert len(body) == body_length(padded)
    assert len(body) % 64 == 0


def test_a_finding_in_the_words_of_the_trade_takes_a_quarter_of_a_kilobyte() -> None:
    fields: dict[str, Cbor] = {
        "condition": "UV-V-07",
        "outcome": "overtreding",
        "severity": "zwaar",
        "term_days": 14,
        "facts": "Bij binnenkomst zag ik dat de nooduitgang aan de achterzijde van het pand was geblokkeerd door "
        "dozen. De deur is van binnen niet te openen zonder sleutel. Ik hoorde de beheerder zeggen dat dit al drie "
        "weken zo is. "
        "De brandblusser naast de balie is voor het laatst gekeurd in 2021. Mondeling gewaarschuwd; hersteltermijn van "
        "14 dagen besproken met de exploitant.",
    }
    payload = encode(
        {
            0: "condition_assessed",
            1: 1,
            2: fields,
            3: [[LOG, 7]],
            4: 1796412345678,
            5: 123456789,
            6: SALT[:8],
            7: [1796412300123, 123411234],
        }
    )

    assert len(payload) > 500
    assert body_length(compress_and_pad(payload)) <= 256


def test_the_keys_are_those_of_the_format_page() -> None:
    prk = hkdf_extract(SALT, STREAM_KEY, "sha256")
    derived = hkdf_expand(prk, b"inspector/event/1" + LOG + (7).to_bytes(8), 64, "sha256")

    assert event_secret(STREAM_KEY, SALT) == prk
    assert event_keys(STREAM_KEY, SALT, LOG, 7) == (derived[:32], derived[32:])


def test_no_byte_of_header_or_body_can_be_changed() -> None:
    header, body = sealed()

    for changed in [*one_byte_changed(body), *cut_or_grown(body)]:
        with pytest.raises(SealingError):
            open_body(STREAM_KEY, header, changed)
    for changed in [*one_byte_changed(header), *cut_or_grown(header)]:
        with pytest.raises(SealingError):
            open_body(STREAM_KEY, changed, body)


def test_another_key_opens_nothing() -> None:
    header, body = sealed()

    with pytest.raises(SealingError):
        open_body(OTHER_KEY, header, body)
    with pytest.raises(SealingError):
        open_body(b"", header, body)


def test_the_refusal_says_neither_which_check_failed_nor_any_key() -> None:
    header, body = sealed()
    texts = set()

    for wrong_key, wrong_header, wrong_body in (
        (OTHER_KEY, header, body),
        (STREAM_KEY, Fields(len(body), seq=8).pack(), body),
        (STREAM_KEY, header, body[:-1] + b"x"),
        (STREAM_KEY, *sealed_by_hand(padded_to_64(b"\xff"))),
    ):
        with pytest.raises(SealingError) as refused:
            open_body(wrong_key, wrong_header, wrong_body)
        texts.add(str(refused.value))

    assert texts == {"event cannot be opened"}


@pytest.mark.parametrize(
    ("what", "padded"),
    [
        ("padding that is not zero", padded_to_64(deflated(PAYLOAD), filler=b"\x01")),
        ("a length past the end", padded_to_64(deflated(PAYLOAD), size=1000)),
        ("a length that cuts the stream", padded_to_64(deflated(b""), size=1)),
        ("bytes after the stream", padded_to_64(deflated(PAYLOAD) + b"\x00")),
        ("a second stream", padded_to_64(deflated(PAYLOAD) + deflated(PAYLOAD))),
        ("no DEFLATE at all", padded_to_64(b"\xff" * 20)),
        ("a zlib header", padded_to_64(zlib.compress(PAYLOAD))),
        ("one byte over 64 KiB", padded_to_64(deflated(bytes(PAYLOAD_LIMIT + 1)))),
        ("a bomb", padded_to_64(deflated(bytes(20_000_000)))),
        ("nothing", bytes(64)),
    ],
)
def test_content_that_no_program_of_ours_writes_is_refused(what: str, padded: bytes) -> None:
    header, body = sealed_by_hand(padded)

    with pytest.raises(SealingError):
        open_body(STREAM_KEY, header, body)
    assert what


def test_more_padding_than_needed_is_accepted() -> None:
    header, body = sealed_by_hand(padded_to_64(deflated(PAYLOAD)) + bytes(192))

    assert open_body(STREAM_KEY, header, body) == PAYLOAD


@pytest.mark.parametrize("fields", [Fields(0, version=2), Fields(0, event_class=2), Fields(0, event_class=0)])
def test_only_sealed_events_of_format_1_open(fields: Fields) -> None:
    header, body = sealed_by_hand(padded_to_64(deflated(PAYLOAD)), fields)

    with pytest.raises(SealingError):
        open_body(STREAM_KEY, header, body)


def test_a_body_is_not_sealed_under_a_header_that_tells_something_else() -> None:
    padded = compress_and_pad(PAYLOAD)
    good = Fields(body_length(padded))

    for fields, salt in (
        (replace(good, length=good.length + 64), SALT),
        (replace(good, key_id=stream_key_id(OTHER_KEY)), SALT),
        (replace(good, version=2), SALT),
        (replace(good, event_class=2), SALT),
        (good, SALT[:8]),
    ):
        with pytest.raises(SealingError):
            seal(STREAM_KEY, fields.pack(), padded, salt)
    with pytest.raises(SealingError):
        seal(STREAM_KEY, replace(good, length=good.length - 1).pack(), padded[:-1], SALT)


def test_a_disclosed_secret_opens_its_event_and_no_other() -> None:
    header, body = sealed()
    other_header, other_body = sealed(salt=bytes(16))
    secret = event_secret(STREAM_KEY, SALT)

    assert open_with_event_secret(secret, header, body) == PAYLOAD
    with pytest.raises(SealingError):
        open_with_event_secret(secret, other_header, other_body)


def test_a_disclosed_event_cannot_be_given_a_second_meaning() -> None:
    """AES-GCM alone lets an author find a second key for one ciphertext; the commitment must not follow it."""
    header, body = sealed()

    for secret in (event_secret(OTHER_KEY, SALT), bytes(32), event_keys(STREAM_KEY, SALT, LOG, 7).key):
        with pytest.raises(SealingError):
            open_with_event_secret(secret, header, body)


def test_a_replayed_place_in_a_log_never_uses_a_key_twice() -> None:
    keys = {event_keys(STREAM_KEY, bytes([salt]) * 16, LOG, seq).key for salt in range(10) for seq in range(1, 11)}

    assert len(keys) == 100


def test_a_stream_key_is_named_by_a_hash_of_its_own_domain() -> None:
    assert stream_key_id(bytes(32)).hex() == hashlib.sha256(b"kc" + bytes(32)).hexdigest()[:32]
