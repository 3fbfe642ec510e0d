import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.crypto.joincode import (
    QR_LIMIT,
    JoinCodeError,
    decode_join_code,
    encode_join_code,
    join_secret,
    pack_scanned,
    unpack_scanned,
    visit_stream_key,
)
from tests.unit.crypto.independent import hkdf_expand, hkdf_extract

secrets = st.binary(min_size=16, max_size=16)


@given(secrets)
def test_a_code_is_26_characters_that_mean_the_secret(secret: bytes) -> None:
    code = encode_join_code(secret)

    assert len(code) == 26
    assert not set(code) & set("ILOU")
    assert decode_join_code(code) == secret


def test_a_code_is_the_secret_as_one_number_in_base_32() -> None:
    assert encode_join_code(bytes(16)) == "0" * 26
    assert encode_join_code(b"\xff" * 16) == "Z" * 25 + "W"
    assert encode_join_code(bytes(15) + b"\x01") == "0" * 25 + "4"


@given(secrets, st.randoms(use_true_random=False))
def test_how_people_type_does_not_matter(secret: bytes, chance: object) -> None:
    code = encode_join_code(secret)
    groups = "-".join(code[at : at + 5] for at in range(0, 26, 5))
    typed = groups.lower().replace("0", "o").replace("1", "l")

    assert decode_join_code(typed) == secret
    assert decode_join_code(f"  {code.replace('1', 'i').replace('0', 'O')}\n") == secret
    assert decode_join_code(" ".join(code)) == secret
    assert chance


@pytest.mark.parametrize(
    "typed",
    ["", "0" * 25, "0" * 27, "U" + "0" * 25, "0" * 25 + "1", "0" * 25 + "2", "0" * 25 + "3", "0" * 25 + "é", "0" * 300],
)
def test_anything_else_is_no_code(typed: str) -> None:
    with pytest.raises(JoinCodeError) as refused:
        decode_join_code(typed)
    assert str(refused.value) == "not a join code"


@given(st.text(max_size=90))
def test_no_text_is_read_as_a_code_by_accident(typed: str) -> None:
    try:
        secret = decode_join_code(typed)
    except JoinCodeError:
        return
    assert decode_join_code(encode_join_code(secret)) == secret


def test_only_16_bytes_are_a_secret() -> None:
    for secret in (b"", bytes(15), bytes(17)):
        with pytest.raises(JoinCodeError):
            encode_join_code(secret)
        with pytest.raises(JoinCodeError):
            visit_stream_key(secret)


def test_the_key_of_a_visit_derives_as_the_format_says() -> None:
    secret = bytes(range(16))

    assert visit_stream_key(secret) == hkdf_expand(
        hkdf_extract(b"", secret, "sha256"), b"inspector/visit-key/1", 32, "sha256"
    )


def test_a_secret_is_its_starters() -> None:
    starter, other, nonce = bytes(16), b"\x01" * 16, bytes(range(16))

    assert join_secret(starter, nonce) == hashlib.sha256(b"inspector/join-secret/1" + starter + nonce).digest()[:16]
    assert join_secret(other, nonce) != join_secret(starter, nonce)


@given(st.binary(max_size=QR_LIMIT))
def test_what_a_scanned_code_says_comes_out_as_it_went_in(said: bytes) -> None:
    assert unpack_scanned(pack_scanned(said)) == said


@given(st.binary(max_size=300))
def test_any_other_code_before_the_camera_is_refused(code: bytes) -> None:
    with pytest.raises(JoinCodeError):
        unpack_scanned(b"\x02" + code)


@pytest.mark.parametrize(
    "code",
    [
        b"",
        b"\x01",
        b"https://example.nl",
        pack_scanned(b"visit")[:-1],
        pack_scanned(b"visit") + b"\x00",
        pack_scanned(bytes(QR_LIMIT + 1)),
        pack_scanned(bytes(50_000_000)),
    ],
    ids=["nothing", "no more than a version", "a web address", "torn", "something behind it", "too long", "a bomb"],
)
def test_a_scanned_code_is_whole_and_small(code: bytes) -> None:
    with pytest.raises(JoinCodeError):
        unpack_scanned(code)
