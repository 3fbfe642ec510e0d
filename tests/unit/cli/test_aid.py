"""An organisation reads its letters, whatever somebody with a changed program put among them."""

import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from inspector.cli import aid
from inspector.cli.aid import read_letter
from inspector.cli.main import main
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


def test_the_code_of_a_letter_is_asked_for_and_stands_on_no_command_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    heard: list[str] = []

    @contextmanager
    def opened(_folder: Path, _clock: object) -> Iterator[None]:
        sys.stdin.readline()
        yield

    monkeypatch.setattr(aid, "unlocked", opened)
    monkeypatch.setattr(aid, "withdrawn", lambda _vault, _clock, code: heard.append(code))
    monkeypatch.setattr(sys, "stdin", io.StringIO("een wachtzin\n1234 5678 9014\n"))

    taken = main(["aid", "withdraw", str(tmp_path)])
    with pytest.raises(SystemExit):
        main(["aid", "withdraw", str(tmp_path), "123456789014"])

    assert (taken, heard) == (0, ["1234 5678 9014"])
    assert "1234" not in capsys.readouterr().out


@pytest.mark.parametrize(("command", "words"), [("aid", ("take a letter back", "key")), ("cards", ("protocols",))])
def test_the_help_names_all_that_a_command_does(
    command: str, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    told = []
    for asked in (["--help"], [command, "--help"]):
        with pytest.raises(SystemExit):
            main(asked)
        told.append(" ".join(capsys.readouterr().out.split()))

    assert all(word in each for each in told for word in words)
