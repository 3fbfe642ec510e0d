"""A command that a window names is one that the program has."""

import re

import pytest

from inspector.cli.main import main
from tests.architecture.law_page import every_text

_COMMAND = re.compile(r"\binspector (hub|vault) ([a-z][a-z-]+)")
NAMED = sorted({found for text in every_text() for found in _COMMAND.findall(text)})


@pytest.mark.parametrize("words", NAMED, ids=" ".join)
def test_a_command_that_the_program_speaks_of_can_be_asked_for_help(
    words: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*words, "--help"])

    assert ended.value.code == 0
    assert " ".join(words) in capsys.readouterr().out


def test_the_program_names_what_revokes_a_tablet() -> None:
    assert ("hub", "revoke") in NAMED
