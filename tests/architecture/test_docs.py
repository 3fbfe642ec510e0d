"""What a newcomer reads first is true."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.architecture.floor_pictures import PAGE, page
from tests.architecture.project import ROOT, files, lines


def test_every_make_target_is_explained() -> None:
    targets = {line.split()[1] for line in lines(Path("Makefile")) if line.startswith(".PHONY: ")}
    explained = set(re.findall(r"`make ([a-z0-9-]+)`", "\n".join(lines(Path("docs/development.md")))))

    assert targets
    assert targets == explained


def test_every_decision_says_what_it_costs() -> None:
    for path in files("docs/adr/[0-9]*.md"):
        headings = [line for line in lines(path) if line.startswith("## ")]

        assert headings == ["## Context", "## Decision", "## Cost", "## What lost"], path


def test_every_decision_has_its_own_number() -> None:
    numbers = [path.name[:4] for path in files("docs/adr/[0-9]*.md")]

    assert numbers
    assert len(numbers) == len(set(numbers))


def test_each_cannot_of_the_threat_model_names_a_test_that_is_there() -> None:
    text = "\n".join(lines(Path("docs/threat-model.md")))
    sentences = re.split(r"\n(?=\||\* |#|\n)", text)
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py")}
    names = {path.rpartition("/")[2] for path in there}

    said = [each for each in sentences if "cannot" in each]
    named = re.findall(r"`((?:tests/[\w/]+/)?test_\w+\.py)`", text)

    assert said
    assert [each for each in said if not re.search(r"`(tests/[\w/]+/)?test_\w+\.py`", each)] == []
    assert [each for each in named if each not in there | names] == []


def test_what_the_manual_of_officers_names_is_on_the_screen() -> None:
    manual = " ".join("\n".join(lines(Path("docs/handleiding.md"))).split())
    tree = ET.parse(ROOT / "resources" / "i18n" / "inspector_en.ts")  # noqa: S314 - ours
    on_screen = {" ".join(each.text.split()) for each in tree.getroot().iter("source") if each.text}

    named = re.findall(r"\*\*(.+?)\*\*", manual)

    assert named
    assert set(named) - on_screen == set()


def test_the_floors_are_drawn_as_they_are_built() -> None:
    drawn = PAGE.read_text(encoding="utf-8")

    assert drawn == page(), "draw them anew: python -m tests.architecture.floor_pictures"
