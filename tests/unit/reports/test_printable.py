import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.reports.printable import LONGEST_WORD, printable, printable_codepoints
from inspector.reports.resources import FONTS

COVERED = printable_codepoints(FONTS)


def shown(text: str) -> str:
    return printable(text, COVERED.__contains__)


def test_the_letters_of_the_union_and_of_the_cards_have_glyphs() -> None:
    letters = (
        "aàâäãåæçčđ éèêëěğíîïłñńóô öõøœřșşšțúůüýžß ÁŐŰŞŢ Ελληνικά Кириллица Їжак €§½…• مرحبا สวัสดี "
        "\N{MULTIPLICATION SIGN}\N{EN DASH}\N{EM DASH}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    )

    assert shown(letters) == letters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\N{GRINNING FACE}", "[U+1F600]"),
        ("a\N{RIGHT-TO-LEFT OVERRIDE}b", "a[U+202E]b"),
        ("\ue000", "[U+E000]"),
        ("\x07", "[U+0007]"),
        ("\ud800", "[U+D800]"),
        ("a\N{ZERO WIDTH NO-BREAK SPACE}b", "a[U+FEFF]b"),
        ("een\ttab", "een tab"),
        ("vast\N{NO-BREAK SPACE}aan", "vast aan"),
        ("regel\r\nregel\rregel", "regel\nregel\nregel"),
        ("e\N{COMBINING ACUTE ACCENT}", "é"),
    ],
)
def test_what_cannot_be_printed_is_shown_as_its_code(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_a_word_too_long_for_a_column_gets_places_to_break_and_loses_nothing() -> None:
    word = "a" * 100

    broken = shown(word)

    assert broken.replace("\N{ZERO WIDTH SPACE}", "") == word
    assert max(map(len, broken.split("\N{ZERO WIDTH SPACE}"))) <= LONGEST_WORD


@given(st.text())
def test_nothing_invisible_gets_through(text: str) -> None:
    allowed = "\n\N{ZERO WIDTH SPACE}\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}\u200e\u200f\N{SOFT HYPHEN}"

    assert all(unicodedata.category(c)[0] not in "CZ" or c in allowed or c == " " for c in shown(text))
