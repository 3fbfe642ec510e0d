"""What a newcomer reads first is true."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from inspector.wire.scopes import Agency, roles_of
from tests.architecture.floor_pictures import PAGE, page
from tests.architecture.project import ROOT, files, lines

STAYS_POSSIBLE = """
Two custodians of an agency's purpose can open what was sealed to its key, alone, whenever they like: nothing but trust
stops them.

One that does not obey keeps everything it had: its vault, its keys, what it says it erased. A flash disk keeps worn
blocks of what was wiped;

What was overwritten or removed can still be in worn blocks of a flash disk, in a snapshot or in a backup: sealed drafts
and erased pages too, but only for who also has the vault's key.

Whoever revokes the only living device that holds a shared key loses what that key opens:

Until then, and for an officer who has not heard, such a plan begins a visit whose shared part the revoked device could
read, if somebody brought it the frames.

Two places that a disk damages at once, one in the database and its counterpart in `second.copy`, lose an own event that
was never sent.

Somebody who could read a stream once may have kept a copy; a new key does not take that back.
"""
"""What no program stops, as those who use it have to know it."""


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
    """Behind the word, before the next one, in the same row or paragraph; each file has tests in it."""
    text = "\n".join(lines(Path("docs/threat-model.md")))
    paragraphs = re.split(r"\n(?=\||\* |#|\n)", text)
    there = {path.relative_to(ROOT).as_posix(): path for path in (ROOT / "tests").rglob("test_*.py")}
    names = {path.rpartition("/")[2]: file for path, file in there.items()}
    a_test = r"`((?:tests/[\w/]+/)?test_\w+\.py)`"

    said = [each for paragraph in paragraphs for each in re.split(r"\bcannot\b", paragraph)[1:]]
    named = re.findall(a_test, text)

    assert len(said) > 20
    assert [each for each in said if not re.search(a_test, each)] == []
    assert [each for each in named if each not in there | names] == []
    assert [each for each in named if "\ndef test_" not in (there | names)[each].read_text(encoding="utf-8")] == []


def test_the_first_page_names_each_role_that_can_be_enrolled_the_order_and_what_comes_next() -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`\w+`|each[\w ]*) \| `(\w+)` \| \S", page, re.MULTILINE)
    listed = [agency.strip("`") for agency, _ in rows if agency.startswith("`")]
    meant = {"each": [*Agency], "each of the first three": [*dict.fromkeys(listed)][:3]}
    steps = [page.index(f"{each}") for each in ("hub init", "hub serve", "hub publish", "hub enrol", "hub status")]

    named = {(agency, role) for who, role in rows for agency in meant.get(who, [who.strip("`")])}

    assert named == {(agency, role) for agency in Agency for role in roles_of(agency)}
    assert steps == sorted(steps)


def test_what_cannot_be_held_stands_in_the_threat_model_in_plain_words() -> None:
    text = " ".join("\n".join(lines(Path("docs/threat-model.md"))).split())
    said = [" ".join(each.split()) for each in STAYS_POSSIBLE.split("\n\n")]

    assert [each for each in said if each not in text] == []


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
