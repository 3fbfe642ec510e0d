import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.wire.codes import format_code, parse_code
from inspector.wire.errors import MalformedError


@given(st.binary(min_size=16, max_size=16))
def test_a_code_carries_the_whole_secret(secret: bytes) -> None:
    code = format_code(secret)

    assert parse_code(code) == secret
    assert len(code.replace("-", "")) == 26


def test_a_code_may_be_typed_the_way_people_type() -> None:
    secret = bytes.fromhex("00443214c74254b635cf84653a56d7c6")
    code = format_code(secret)

    assert code == "0123-4567-89AB-CDEF-GHJK-MNPQ-RR"
    assert parse_code(" ol23 4567 89ab cdef ghjk mnpq rr ") == secret


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "0123",
        "0123-4567-89AB-CDEF-GHJK-MNPQ-RRR",
        "U123-4567-89AB-CDEF-GHJK-MNPQ-RR",
        "0123-4567-89AB-CDEF-GHJK-MNPQ-RS",
    ],
)
def test_what_cannot_be_a_code_is_refused(typed: str) -> None:
    with pytest.raises(MalformedError):
        parse_code(typed)


def test_a_secret_of_another_length_has_no_code() -> None:
    with pytest.raises(MalformedError):
        format_code(bytes(15))
