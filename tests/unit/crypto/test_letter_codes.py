"""The digits by which a request for help is taken back: a slip of whoever types them is told."""

from inspector.crypto.letters import CODE_DIGITS, cover, is_code, new_code

DRAWN = 200


def test_a_digit_that_is_mistaken_for_any_other_makes_no_code() -> None:
    for code in (new_code() for _ in range(DRAWN)):
        assert is_code(code.encode())
        for place, digit in enumerate(code):
            others = (each for each in "0123456789" if each != digit)
            assert not [each for each in others if is_code(f"{code[:place]}{each}{code[place + 1 :]}".encode())], code


def test_nearly_every_swap_of_two_neighbours_makes_no_code() -> None:
    swapped = [
        code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        for code in (new_code() for _ in range(DRAWN))
        for place in range(CODE_DIGITS - 1)
        if code[place] != code[place + 1]
    ]

    assert sum(is_code(each.encode()) for each in swapped) / len(swapped) < 0.05


def test_what_is_not_twelve_figures_is_no_code_and_a_cover_has_digits_like_any_other() -> None:
    for given in (b"", b"0", b"12345678901", b"1234567890123", b"\xb2" * 12, b"12345678901a"):
        assert not is_code(given)
    assert is_code(cover().takes_back)
