"""A code that a person types: what was mistyped is said, and nothing is ever mended silently."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inspector.crypto.typed_code import Slip, TypedCodeError, decode_typed, encode_typed
from tests.fakes.seeded_ids import SeededIds

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
secrets = st.binary(min_size=16, max_size=16)
places = st.integers(0, 29)
characters = st.sampled_from(ALPHABET)


def refusal_of(typed: str) -> TypedCodeError:
    with pytest.raises(TypedCodeError) as refused:
        decode_typed(typed)
    return refused.value


@given(secrets)
def test_a_code_is_30_characters_that_mean_the_secret(secret: bytes) -> None:
    code = encode_typed(secret)

    assert len(code) == 30
    assert not set(code) & set("ILOU")
    assert decode_typed(code) == secret


def test_the_first_26_characters_are_the_secret_as_one_number_in_base_32() -> None:
    assert encode_typed(bytes(16)) == "0" * 30
    assert encode_typed(b"\xff" * 16)[:26] == "Z" * 25 + "W"
    assert encode_typed(bytes(15) + b"\x01")[:26] == "0" * 25 + "4"


def field_product(left: int, right: int) -> int:
    """Multiplication written as on paper: the field of x^5 + x^2 + 1."""
    product = 0
    for bit in range(5):
        if right >> bit & 1:
            product ^= left << bit
    for bit in range(9, 4, -1):
        if product >> bit & 1:
            product ^= 0b100101 << (bit - 5)
    return product


@given(secrets)
def test_a_code_is_zero_at_the_first_four_powers_of_x(secret: bytes) -> None:
    values = [ALPHABET.index(character) for character in encode_typed(secret)]

    root = 1
    for _ in range(4):
        root, total = field_product(root, 2), 0
        for value in values:
            total = field_product(total, root) ^ value
        assert total == 0


@given(secrets, secrets)
def test_two_codes_differ_in_five_places_or_more(one: bytes, other: bytes) -> None:
    assume(one != other)

    pairs = zip(encode_typed(one), encode_typed(other), strict=True)

    assert sum(left != right for left, right in pairs) >= 5


@given(secrets, st.randoms(use_true_random=False))
def test_how_people_type_does_not_matter(secret: bytes, chance: object) -> None:
    code = encode_typed(secret)
    groups = "-".join(code[at : at + 5] for at in range(0, 30, 5))

    assert decode_typed(groups.lower().replace("0", "o").replace("1", "l")) == secret
    assert decode_typed(f"  {code.replace('1', 'i').replace('0', 'O')}\n") == secret
    assert decode_typed(" ".join(code)) == secret
    assert chance


@given(secrets, places, characters)
def test_a_wrong_character_is_named_by_its_place(secret: bytes, place: int, wrong: str) -> None:
    code = encode_typed(secret)
    assume(code[place] != wrong)

    error = refusal_of(code[:place] + wrong + code[place + 1 :])

    assert (error.slip, error.places) == (Slip.WRONG, (place + 1,))


@given(secrets, places)
def test_a_character_that_no_code_has_is_named_by_its_place(secret: bytes, place: int) -> None:
    code = encode_typed(secret)

    error = refusal_of(code[:place] + "U" + code[place + 1 :])

    assert (error.slip, error.places) == (Slip.WRONG, (place + 1,))


@given(secrets, places, places)
def test_two_characters_in_each_other_s_place_are_named(secret: bytes, one: int, other: int) -> None:
    code = list(encode_typed(secret))
    left, right = sorted((one, other))
    assume(code[left] != code[right])
    code[left], code[right] = code[right], code[left]

    error = refusal_of("".join(code))

    assert (error.slip, error.places) == (Slip.SWAPPED, (left + 1, right + 1))


def first_of_its_row(code: str, place: int) -> int:
    """In a row of equal characters nobody can tell which of them is missing; the first is named, counted from 1."""
    return len(code[: place + 1].rstrip(code[place])) + 1


@given(secrets, places)
def test_a_missing_character_is_never_said_to_be_elsewhere(secret: bytes, place: int) -> None:
    code = encode_typed(secret)

    error = refusal_of(code[:place] + code[place + 1 :])

    # Now and then another code with a character missing reads the same; then nothing is said of a place.
    assert (error.slip, error.places) in {(Slip.MISSING, (first_of_its_row(code, place),)), (Slip.OTHER, ())}


def test_a_missing_character_is_told_by_where_it_was() -> None:
    codes = [encode_typed(SeededIds(f"typed {number}").id16()) for number in range(8)]

    told = [
        refusal_of(code[:place] + code[place + 1 :]).places == (first_of_its_row(code, place),)
        for code in codes
        for place in range(30)
    ]

    assert sum(told) >= len(told) - 2


@given(secrets, places, characters)
def test_a_character_too_many_is_told_by_where_it_is(secret: bytes, place: int, more: str) -> None:
    code = encode_typed(secret)

    error = refusal_of(code[:place] + more + code[place:])

    assert error.slip in {Slip.EXTRA, Slip.OTHER}
    typed = code[:place] + more + code[place:]
    assert all(typed[: found - 1] + typed[found:] == code for found in error.places)


def test_a_character_too_many_is_told() -> None:
    codes = [encode_typed(SeededIds(f"typed {number}").id16()) for number in range(8)]

    told = [refusal_of(code[:place] + "7" + code[place:]).slip is Slip.EXTRA for code in codes for place in range(30)]

    assert sum(told) >= len(told) - 2


@pytest.mark.parametrize(
    "typed",
    ["", "0" * 26, "0" * 28, "0" * 32, "U" * 29, "0" * 29 + "é0", "0" * 300],
)
def test_anything_else_is_no_code(typed: str) -> None:
    error = refusal_of(typed)

    assert (error.slip, error.places) == (Slip.OTHER, ())
    assert str(error) == "not a code"


@given(st.text(ALPHABET, min_size=28, max_size=32))
def test_what_is_no_code_is_never_read_as_one(typed: str) -> None:
    try:
        secret = decode_typed(typed)
    except TypedCodeError:
        return
    assert encode_typed(secret) == typed


def test_only_16_bytes_are_a_secret() -> None:
    for secret in (b"", bytes(15), bytes(17)):
        with pytest.raises(ValueError, match="not a secret"):
            encode_typed(secret)
