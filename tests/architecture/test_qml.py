"""The QML is clean, and every text a person can see can be translated."""

import re
from pathlib import Path

import pytest

from tests.architecture.project import files, lines, run

# A property that a person reads or hears, given a literal with a letter in it.
UNTRANSLATED = re.compile(
    r"""(?:^|[\s{;])(?:text|title|subtitle|label|hint|message|placeholderText|Accessible\.(?:name|description))"""
    r"""\s*:\s*["'][^"']*[^\W\d_]"""
)


def screens() -> list[Path]:
    return files("inspector/views/*.qml")


@pytest.mark.parametrize(
    "line",
    ['    text: "Overtreding"', "title: 'Vandaag'", 'Label { text: "é" }', '    Accessible.name: "Sluiten"'],
)
def test_an_untranslated_text_is_recognised(line: str) -> None:
    assert UNTRANSLATED.search(line)


@pytest.mark.parametrize(
    "line",
    ['    text: qsTr("Overtreding")', 'text: "·"', 'text: "12:30"', "text: root.title", 'objectName: "violation"'],
)
def test_what_needs_no_translation_is_left_alone(line: str) -> None:
    assert not UNTRANSLATED.search(line)


def test_every_visible_text_can_be_translated() -> None:
    fixed = [
        f"{path}:{number}: {line.strip()}"
        for path in screens()
        for number, line in enumerate(lines(path), start=1)
        if UNTRANSLATED.search(line)
    ]

    assert not fixed


def test_qmllint_has_nothing_to_say() -> None:
    told = run("make", "--silent", "--assume-old=.venv/.installed", "lint-qml")

    assert told.returncode == 0, told.stdout + told.stderr
