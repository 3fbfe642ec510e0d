"""The QML is clean, and every text a person can see can be translated."""

import re
from pathlib import Path

import pytest

from tests.architecture.project import contracts, files, layers_of, lines, run

# A property that a person reads or hears, given a literal with a letter in it.
UNTRANSLATED = re.compile(
    r"""(?:^|[\s{;])(?:text|title|subtitle|label|hint|message|placeholderText|Accessible\.(?:name|description))"""
    r"""\s*:\s*["'][^"']*[^\W\d_]"""
)


PAGES = "import Inspector.Pages."


def screens() -> list[Path]:
    return files("inspector/views/*.qml")


def pages() -> list[Path]:
    return files("inspector/views/Inspector/Pages/*.qml")


def levels() -> list[list[str]]:
    """The rooms of the view models as their contract orders them, from the window down."""
    return layers_of(contracts()["rooms-of-the-screens"])


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


def room(path: Path) -> str:
    return path.parent.name.lower()


def test_each_room_of_pages_is_a_room_of_view_models() -> None:
    assert {room(path) for path in pages()} == {name for level in levels() for name in level}


def test_a_page_imports_rooms_below_its_own_only() -> None:
    height = {name: place for place, level in enumerate(reversed(levels())) for name in level}

    upward = [
        f"{path}: {line}"
        for path in pages()
        for line in lines(path)
        if line.startswith(PAGES) and height[line.removeprefix(PAGES).lower()] >= height[room(path)]
    ]

    assert not upward


def test_each_room_names_every_page_in_it() -> None:
    for folder in {path.parent for path in pages()}:
        inside = sorted(path.stem for path in pages() if path.parent == folder)
        assert lines(folder / "qmldir") == [
            f"module Inspector.Pages.{folder.name}",
            *(f"{name} 1.0 {name}.qml" for name in inside),
        ]


@pytest.mark.long  # `make check` says it before any test runs
def test_qmllint_has_nothing_to_say() -> None:
    told = run("make", "--silent", "--assume-old=.venv/.installed", "lint-qml")

    assert told.returncode == 0, told.stdout + told.stderr
