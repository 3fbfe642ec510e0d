import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.crypto.joincode import (
    QR_LIMIT,
    JoinCodeError,
    compartment_stream_id,
    decode_join_code,
    encode_join_code,
    pack_scanned,
    unpack_scanned,
    visit_stream_id,
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


def test_streams_and_keys_derive_as_the_format_says() -> None:
    secret = bytes(range(16))
    prk = hkdf_extract(b"", secret, "sha256")

    assert visit_stream_id(secret) == hkdf_expand(prk, b"inspector/visit-stream/1", 16, "sha256")
    assert visit_stream_key(secret) == hkdf_expand(prk, b"inspector/visit-key/1", 32, "sha256")
    assert compartment_stream_id(secret, "gemeente", 5) == hkdf_expand(
        prk, b"inspector/compartment/1gemeente\x05", 16, "sha256"
    )


def test_no_two_streams_of_a_visit_have_the_same_id() -> None:
    secret = bytes(range(16))
    agencies = ("gemeente", "politie", "arbeidsinspectie", "belastingdienst", "ggd", "hulp")

    ids = {compartment_stream_id(secret, agency, kind) for agency in agencies for kind in range(256)}

    assert len(ids | {visit_stream_id(secret)}) == len(agencies) * 256 + 1


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
