import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.crypto.joincode import (
    QR_LIMIT,
    JoinCodeError,
    join_secret,
    pack_scanned,
    unpack_scanned,
    visit_stream_key,
)
from tests.unit.crypto.independent import hkdf_expand, hkdf_extract


def test_only_16_bytes_are_a_secret() -> None:
    for secret in (b"", bytes(15), bytes(17)):
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
