"""A command that a window names is one that the program has."""

import re
from collections.abc import Iterable

import pytest

from inspector.cli.main import main
from tests.architecture.law_page import every_text, texts_where

_COMMAND = re.compile(r"\binspector (hub|vault) ([a-z][a-z-]+)")
_MAYBE = re.compile(r"inspector[^\w.]+f?[^\w.]*(?:hub|vault)\b")
"""In a source: over the end of a line too. Each worker of a run asks for the names, to know the tests of this file."""


def commands_in(texts: Iterable[str]) -> list[tuple[str, str]]:
    return sorted({found for text in texts for found in _COMMAND.findall(text)})


NAMED = commands_in(texts_where(_MAYBE))


@pytest.mark.parametrize("words", NAMED, ids=" ".join)
def test_a_command_that_the_program_speaks_of_can_be_asked_for_help(
    words: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*words, "--help"])

    assert ended.value.code == 0
    assert " ".join(words) in capsys.readouterr().out


def test_every_command_that_the_program_speaks_of_is_among_them() -> None:
    assert commands_in(every_text()) == NAMED


def test_the_program_names_what_revokes_a_tablet() -> None:
    assert ("hub", "revoke") in NAMED
