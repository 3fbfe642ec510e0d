"""A pass says what a pass may say, to those who hold the card key, and nothing else to nobody."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from inspector.crypto.cbor import encode
from inspector.passes import base45
from inspector.passes.binding import BindingError, binding, is_bound
from inspector.passes.code import (
    CODE_MOST,
    PREFIX,
    Fault,
    Pass,
    PassError,
    as_letters,
    as_scanned,
    make_code,
    read_code,
)
from inspector.passes.web_token import signed
from tests.unit.passes.passes import A_PASS, BORN, CARD_KEY, IDS, NUMBER, REGISTER, SALT, STRANGER, TODAY, a_code


def read(code: str) -> Pass:
    return read_code(code, (CARD_KEY,), (REGISTER.public,))


def test_a_pass_is_read_as_it_was_made_also_when_pasted_in_lines_or_typed_in_letters() -> None:
    code = a_code()

    assert read(code) == A_PASS
    pasted = "\n".join(code[place : place + 41] for place in range(0, len(code), 41))
    assert read(as_scanned(f"{pasted}\n")) == A_PASS
    letters = as_letters(code)
    assert read(as_scanned(letters)) == read(as_scanned(letters.lower().replace(" ", "-").replace("0", "o"))) == A_PASS
    assert len(code) <= 340, "or its picture becomes larger than 30 mm at half a millimetre"


def test_a_pass_holds_nothing_that_says_who_somebody_is() -> None:
    assert [each.name for each in fields(Pass)] == [
        *("issued", "expires", "index", "over_21", "document", "salt", "binding"),
    ]
    assert repr(A_PASS) == "Pass()"


def test_two_codes_of_one_pass_have_nothing_in_common_for_whoever_lacks_the_card_key() -> None:
    first, second = (base45.decode(a_code().removeprefix(PREFIX)) for _ in range(2))

    assert len(first) == len(second)
    assert sum(one == other for one, other in zip(first, second, strict=True)) < len(first) // 8


def test_a_code_that_is_forged_foreign_cut_or_too_long_is_no_pass() -> None:
    code = a_code()
    wrong = [
        *("", PREFIX, "N1:A", "N2:" + code[3:], code[3:], code[:-1], code[:-3], code + "0", "N1:" + "Q" * CODE_MOST),
        a_code(register=STRANGER),
        a_code(card_key=IDS.key32()),
        "HTTPS://EXAMPLE.ORG/PAS",
        "N1:é",
        *(code[:place] + ("A" if code[place] != "A" else "B") + code[place + 1 :] for place in range(3, len(code), 7)),
    ]

    letters = as_letters(code)
    other = letters.replace(letters[9], "6" if letters[9] == "7" else "7")
    typed = [letters[:-1], letters[:-2], letters[1:], other, "U" * 350, "0" * 5000, "A", ""]
    for each in (*wrong, *map(as_scanned, typed)):
        with pytest.raises(PassError):
            read(each)


@pytest.mark.parametrize("index", [0, 23, 24, 255, 256, 65_535, 65_536, (1 << 17) - 1])
def test_a_pass_is_never_taken_for_a_part_of_one_wherever_it_stands_in_the_list(index: int) -> None:
    code = a_code(replace(A_PASS, index=index))

    assert read(code).index == index
    with pytest.raises(PassError) as opened:
        read_code(code, (IDS.key32(),), (REGISTER.public,))
    assert opened.value.fault is Fault.NOT_OPENED
    with pytest.raises(PassError) as cut:
        read(code[:-9])
    assert cut.value.fault in {Fault.CUT_SHORT, Fault.NOT_OPENED}


def test_no_pass_lasts_longer_than_35_days_whoever_signed_it() -> None:
    too_long = replace(A_PASS, expires=TODAY + timedelta(days=36))
    with pytest.raises(ValueError, match="no such pass"):
        a_code(too_long)
    with pytest.raises(ValueError, match="no such pass"):
        make_code(replace(A_PASS, index=1 << 17), REGISTER, bytes(32))


def test_a_token_of_another_shape_is_no_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    day = 1_796_083_200
    good: dict[int, object] = {
        4: day + 34 * 86_400,
        6: day,
        65535: {"status_list": {"idx": 1, "uri": "rsw:1"}},
        -70001: [1, True, SALT, SALT, 1],
    }
    wrong: tuple[dict[int, object], ...] = (
        {65535: {"status_list": {"idx": 1 << 17, "uri": "rsw:1"}}},
        {65535: {"status_list": {"idx": 1, "uri": "rsw:2"}}},
        {65535: {"status_list": {"idx": 1}}},
        {65535: {}},
        {4: day + 34 * 86_400 + 1},
        {4: day + 36 * 86_400},
        {4: day},
        {-70001: [2, True, SALT, SALT, 1]},
        {-70001: [1, 1, SALT, SALT, 1]},
        {-70001: [1, True, SALT, SALT, 5]},
        {-70001: [1, True, SALT[1:], SALT, 1]},
        {5: day},
    )
    monkeypatch.setattr("inspector.passes.code._opened", lambda code, _keys: bytes.fromhex(code))
    for each in ({}, *wrong):
        token = signed({**good, **each}, REGISTER)  # type: ignore[dict-item]  # wrong on purpose
        if each:
            with pytest.raises(PassError):
                read(token.hex())
        else:
            assert read(token.hex()).index == 1
    with pytest.raises(PassError):
        read(encode([b"", {}, b"", bytes(64)]).hex())


def test_the_binding_is_that_of_number_and_birth_however_they_are_typed_and_both_are_wiped() -> None:
    number, born = bytearray(b"speci 2o14"), bytearray(b"10-03-1990")

    assert is_bound(A_PASS.binding, number, born, SALT)

    assert number == bytes(10)
    assert born == bytes(10)
    assert not is_bound(A_PASS.binding, bytearray(b"SPECI2015"), bytearray(BORN, "ascii"), SALT)
    assert not is_bound(A_PASS.binding, bytearray(NUMBER, "ascii"), bytearray(b"11031990"), SALT)


@pytest.mark.parametrize(
    ("number", "born"),
    [(b"", b"10031990"), (b"A" * 25, b"10031990"), (b"A|B", b"10031990"), (b"A1", b"1990"), (b"A1", b"32011990")],
)
def test_what_is_no_document_is_refused_and_wiped_all_the_same(number: bytes, born: bytes) -> None:
    typed, day = bytearray(number), bytearray(born)

    with pytest.raises(BindingError):
        binding(typed, day, SALT)

    assert not any((*typed, *day))
