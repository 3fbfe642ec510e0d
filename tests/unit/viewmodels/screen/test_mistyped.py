"""What is said of a join code that was mistyped: the place, the pair or the group, and never what was meant."""

import pytest

from inspector.crypto.typed_code import TypedCodeError, decode_typed, encode_typed
from inspector.viewmodels.screen.mistyped import mistyped_text

SECRET = bytes.fromhex("5b1e0c77a94d2f3868d1b2c3e4f50719")
CODE = encode_typed(SECRET)


def said_of(typed: str) -> str:
    with pytest.raises(TypedCodeError) as refused:
        decode_typed(typed)
    return mistyped_text(refused.value.slip.value, refused.value.places)


def test_a_wrong_character_is_said_by_its_group_and_its_place_in_it() -> None:
    other = "7" if CODE[11] != "7" else "8"

    assert said_of(CODE[:11] + other + CODE[12:]).startswith("Dit klopt niet: groep 3, teken 2.")


def test_two_swapped_characters_are_said_as_a_pair() -> None:
    assert CODE[6] != CODE[7]

    swapped = CODE[:6] + CODE[7] + CODE[6] + CODE[8:]

    assert said_of(swapped) == "Deze twee lijken verwisseld: groep 2, teken 2 en groep 2, teken 3."


@pytest.mark.parametrize("place", range(30))
def test_a_missing_character_is_said_by_its_group(place: int) -> None:
    row = len(CODE[: place + 1].rstrip(CODE[place]))  # of equal ones in a row the first is named

    assert said_of(CODE[:place] + CODE[place + 1 :]) == f"Er ontbreekt iets: groep {row // 5 + 1}, teken {row % 5 + 1}."


def test_nothing_that_is_said_gives_the_right_character_away() -> None:
    for place, right in enumerate(CODE):
        for wrong in "0123456789ABCDEFGHJKMNPQRSTVWXYZ":
            if wrong != right:
                typed = CODE[:place] + wrong + CODE[place + 1 :]
                text = f"Dit klopt niet: groep {place // 5 + 1}, teken {place % 5 + 1}."
                assert said_of(typed) == f"{text} Vergelijk het met de code van uw collega."
