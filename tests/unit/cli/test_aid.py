"""An organisation reads its letters, whatever somebody with a changed program put among them."""

import json

import pytest

from inspector.cli.aid import read_letter
from inspector.crypto.letters import LIFE_MS

NOW_MS = 1_800_000_000_000
SAID = {
    "name": "Roos",
    "reach": "06 00",
    "hours": "na tien uur",
    "words": "",
    "language": "nl",
    "may_say": True,
    "at_ms": NOW_MS,
}


def said(**other: object) -> bytes:
    return json.dumps(SAID | other).encode()


@pytest.mark.parametrize(
    "words",
    [
        said(at_ms=10**40),
        said(at_ms=float("inf")),
        said(at_ms=float("nan")),
        said(at_ms=-(10**18)),
        said(at_ms=10**15 * 300),
        said(at_ms=NOW_MS - LIFE_MS),
        said(at_ms=None),
        b"[" * 2_000,
        b"[]",
        b"\xff",
        b"",
        b"{}",
    ],
    ids=lambda words: repr(words[:24] + words[-24:]),
)
def test_no_false_letter_keeps_the_others_from_being_read(words: bytes) -> None:
    assert read_letter(words, NOW_MS) is None


def test_what_somebody_wrote_moves_no_cursor_and_begins_no_line() -> None:
    letter = read_letter(said(name="Roos\x1b[2J", words="ja\nRoos  112\u202e"), NOW_MS)
    assert letter is not None
    assert (letter.name, letter.words) == ("Roos [2J", "ja Roos  112 ")
