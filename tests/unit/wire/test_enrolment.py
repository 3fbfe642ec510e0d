from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.crypto.signatures import SigningKey
from inspector.wire.enrolment import (
    EnrolReply,
    EnrolRequest,
    decode_enrol_reply,
    decode_enrol_request,
    derive_code_keys,
    format_code,
    parse_code,
)
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.messages import Credentials

SECRET = bytes.fromhex("00443214c74254b635cf84653a56d7c6")
KEYS = derive_code_keys(SECRET)
OTHER_KEYS = derive_code_keys(bytes(16))
DEVICE = SigningKey(bytes(32))
REQUEST = EnrolRequest(KEYS.enrolment, DEVICE.public, bytes(1216), bytes(range(16)))
REPLY = EnrolReply(
    Credentials(b"statement", (b"link",)), bytes(32), bytes(range(32)), bytes(16), bytes(range(16)), 1_795_000_000_000
)


@given(st.binary(min_size=16, max_size=16))
def test_a_code_carries_the_whole_secret(secret: bytes) -> None:
    assert parse_code(format_code(secret)) == secret


def test_a_code_may_be_typed_the_way_people_type() -> None:
    code = format_code(SECRET)

    assert code == "01234-56789-ABCDE-FGHJK-MNPQR-RDR7Y"
    assert parse_code(" ol234 56789 abcde fghjk mnpqr rdr7y ") == SECRET


@pytest.mark.parametrize(
    "typed", ["", "0123", "01234-56789-ABCDE-FGHJK-MNPQR-RDR7YR", "01234-56789-ABCDE-FGHJK-MNPQR-RDR7S"]
)
def test_what_cannot_be_a_code_is_refused(typed: str) -> None:
    with pytest.raises(MalformedError):
        parse_code(typed)


def test_a_request_proves_the_code_and_the_key() -> None:
    proven = decode_enrol_request(REQUEST.encode(KEYS.request_key, DEVICE))

    proven.check(KEYS.request_key)

    assert proven.request == REQUEST


def test_a_request_with_another_code_or_another_key_proves_nothing() -> None:
    wrong_code = REQUEST.encode(OTHER_KEYS.request_key, DEVICE)
    wrong_key = REQUEST.encode(KEYS.request_key, SigningKey(b"\x01" * 32))

    for data in (wrong_code, wrong_key):
        with pytest.raises(UnprovenError):
            decode_enrol_request(data).check(KEYS.request_key)


def test_a_changed_request_proves_nothing() -> None:
    data = REQUEST.encode(KEYS.request_key, DEVICE)

    for at in range(0, len(data), 7):
        damaged = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        with pytest.raises((UnprovenError, MalformedError)):
            decode_enrol_request(damaged).check(KEYS.request_key)


def test_a_reply_comes_from_whoever_made_the_code() -> None:
    data = REPLY.encode(KEYS.reply_key, REQUEST.nonce)

    assert decode_enrol_reply(data, KEYS.reply_key, REQUEST.nonce) == REPLY


def test_a_reply_to_another_request_or_by_another_hub_is_refused() -> None:
    data = REPLY.encode(KEYS.reply_key, REQUEST.nonce)

    for key, nonce in ((OTHER_KEYS.reply_key, REQUEST.nonce), (KEYS.reply_key, bytes(16))):
        with pytest.raises(UnprovenError):
            decode_enrol_reply(data, key, nonce)


def test_a_request_is_not_taken_for_a_reply() -> None:
    data = REQUEST.encode(KEYS.reply_key, DEVICE)

    with pytest.raises(MalformedError):
        decode_enrol_reply(data, KEYS.reply_key, REQUEST.nonce)


@given(st.binary(max_size=300))
def test_noise_is_refused_and_nothing_else_is_raised(noise: bytes) -> None:
    with pytest.raises(MalformedError):
        decode_enrol_request(noise)
    with pytest.raises(MalformedError):
        decode_enrol_reply(noise, KEYS.reply_key, bytes(16))


def test_a_reader_key_of_another_size_is_refused() -> None:
    with pytest.raises(MalformedError):
        decode_enrol_request(replace(REQUEST, reader_public=bytes(1215)).encode(KEYS.request_key, DEVICE))


def test_the_code_gives_keys_that_do_not_show_each_other() -> None:
    shown = (KEYS.enrolment, KEYS.request_key[:16], KEYS.reply_key[:16], SECRET)

    assert len(set(shown)) == 4
