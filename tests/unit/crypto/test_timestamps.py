"""Time stamps of `openssl ts`: asked for, read, believed from its own authority and from nobody else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from inspector.crypto.timestamps import TimestampError, Token, query, read_token, token_in
from tests.fakes.time_authority import TimeAuthority

DATA, NONCE = b"een wortel van de boom", 0x91_82_73_64_55_46_37_28


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> TimeAuthority:
    found = TimeAuthority(tmp_path_factory.mktemp("authority"))
    found.makes_keys()
    return found


@pytest.fixture(scope="module")
def token(authority: TimeAuthority) -> bytes:
    return token_in(authority.answers(query(DATA, NONCE)))


def certificates(authority: TimeAuthority) -> list[x509.Certificate]:
    return x509.load_pem_x509_certificates(authority.certificates.read_bytes())


def believed(token: bytes, authority: TimeAuthority) -> Token | None:
    try:
        said = read_token(token)
        said.verify(certificates(authority))
    except TimestampError:
        return None
    return said


def test_what_was_stamped_when_and_for_which_question(authority: TimeAuthority, token: bytes) -> None:
    said = believed(token, authority)

    assert said is not None
    assert said.covers(DATA)
    assert not said.covers(DATA + b"?")
    assert said.nonce == NONCE
    assert abs(said.at - datetime.now(UTC)) < timedelta(minutes=5)  # noqa: TID251 - openssl asks the system's clock


@pytest.mark.parametrize("nonce", [1, 0x7F, 0x80, 0xFF, 0x100, (1 << 64) - 1])
def test_any_nonce_comes_back_as_it_was_asked(authority: TimeAuthority, nonce: int) -> None:
    assert read_token(token_in(authority.answers(query(DATA, nonce)))).nonce == nonce


def test_openssl_believes_the_same_token(authority: TimeAuthority, token: bytes, tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(DATA)
    (tmp_path / "other").write_bytes(DATA + b"?")
    (tmp_path / "token").write_bytes(token)

    assert authority.verifies(tmp_path / "token", tmp_path / "data")
    assert not authority.verifies(tmp_path / "token", tmp_path / "other")


def test_another_authority_is_not_believed(token: bytes, tmp_path: Path) -> None:
    stranger = TimeAuthority(tmp_path)
    stranger.makes_keys()

    assert believed(token, stranger) is None


def test_who_believes_nobody_believes_no_stamp(token: bytes) -> None:
    with pytest.raises(TimestampError):
        read_token(token).verify([])


def test_the_issuer_s_own_certificate_is_none_for_time_stamping(authority: TimeAuthority, token: bytes) -> None:
    """The token brings the certificate it is signed with; without that, nothing here may stamp."""
    said = read_token(token)
    bare = replace(said, signed=said.signed[-1:])

    with pytest.raises(TimestampError):
        bare.verify(certificates(authority))


def test_no_changed_byte_of_what_was_signed_is_believed(authority: TimeAuthority, token: bytes) -> None:
    info = token.index(read_token(token).info)

    for place in range(info, info + len(read_token(token).info)):
        assert believed(token[:place] + bytes([token[place] ^ 0x20]) + token[place + 1 :], authority) is None, place


def test_a_token_cut_anywhere_is_none(authority: TimeAuthority, token: bytes) -> None:
    for end in range(0, len(token), 7):
        assert believed(token[:end], authority) is None
    assert believed(token + b"\x00", authority) is None


@pytest.mark.parametrize(
    "reply",
    [b"", b"0", b"\x30\x05\x30\x03\x02\x01\x02", b"\x30\x03\x02\x01\x00", b"<html>", b"\x30\x84\xff\xff\xff\xff"],
)
def test_a_refusal_and_what_is_no_reply_grant_nothing(reply: bytes) -> None:
    with pytest.raises(TimestampError):
        token_in(reply)
