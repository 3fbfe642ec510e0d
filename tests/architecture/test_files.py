"""How the project's files are laid, named and sized."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.architecture.project import ROOT, files, lines

CEILING = {".py": 400, ".qml": 300}

# Files above the ceiling, each with the reason why splitting it would make it harder to read.
LARGER_WITH_REASON: dict[str, str] = {}

FOLDER = 25

# Folders with more files, each with the reason why rooms in it would help nobody.
FULLER_WITH_REASON = {
    "docs/adr": "the list of decisions, read by number",
    "docs/formats": "a page for each form of bytes, found by its name",
    "inspector/cli": "a file a command, found by the word that is typed",
    "inspector/crypto": "each format of bytes has a file of its own, as it has a page and vectors of its own",
    "inspector/reports": "each part of a document is found by what stands in it",
    "inspector/vault/store": "a table a file, found by the name of its rows",
    "inspector/vault/store/sql": "a statement a file, found by the name it is called with",
    "inspector/views/Inspector/Controls": "one vocabulary: every control stands in the gallery under its name",
    "inspector/domain": "the words of inspection, each found by what it says; what is worked out from them has rooms",
    "inspector/views/Inspector/Pages/Visit": "each part of the page of a visit is found by what it shows",
    "inspector/viewmodels/screen": "what several rooms show, each found by the name of what it shows",
    "tests/benchmarks": "a part of the benchmark a file, named on its command line",
    "tests/fakes": "each stands for one thing of the world outside, and is found by its name",
    "tests/stories": "a list of stories, each named by what it tells",
    "tests/unit/crypto": "mirrors the package, a file for a file",
    "tests/unit/domain": "mirrors the package, a file for a file",
    "tests/vectors": "a list of vectors, read by the name of their format",
}

KIND_NAMES = {"utils", "util", "helpers", "helper", "common", "core", "base", "manager", "managers", "misc"}

TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "build.spec",
    "docs",
    "inspector",
    "pyproject.toml",
    "requirements-dev.lock",
    "requirements.lock",
    "resources",
    "tests",
}

# The folders people and build servers work in; no committed file may depend on one.
SOMEBODYS_FOLDER = re.compile(r"(?:^|[^\w.])/(?:home|root|Users|work|workspace|builds|mnt)/\w")

TEXT = {".py", ".qml", ".js", ".md", ".toml", ".lock", ".json", ".ts", ".typ", ".sql", ".spec", ".txt", ""}


def sources() -> list[Path]:
    found = [path for path in files("inspector", "tests") if path.suffix in CEILING]
    assert len(found) > len(TOP_LEVEL), "the scan found next to nothing"
    return found


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    too_long = {
        str(path): count
        for path in sources()
        if (count := len(lines(path))) > CEILING[path.suffix] and str(path) not in LARGER_WITH_REASON
    }

    assert not too_long


def test_an_excused_file_still_needs_its_excuse() -> None:
    for name, reason in LARGER_WITH_REASON.items():
        assert reason
        assert len(lines(Path(name))) > CEILING[Path(name).suffix], f"{name} fits now: take it from the list"


def files_in_folders() -> Counter[str]:
    return Counter(path.parent.as_posix() for path in files("docs", "inspector", "tests") if path.name != "__init__.py")


def test_no_folder_holds_more_than_a_reader_can_look_over() -> None:
    assert {folder for folder, count in files_in_folders().items() if count > FOLDER} <= FULLER_WITH_REASON.keys()


@pytest.mark.parametrize("folder", FULLER_WITH_REASON)
def test_an_excused_folder_still_needs_its_excuse(folder: str) -> None:
    assert files_in_folders()[folder] > FOLDER, f"{folder} is small enough now: take it from the list"


def test_a_module_is_named_for_what_it_is_about() -> None:
    named_for_their_kind = [
        str(path)
        for path in sources()
        if any(part in KIND_NAMES or part.rpartition("_")[2] in KIND_NAMES for part in (path.parent.name, path.stem))
    ]

    assert not named_for_their_kind


@pytest.mark.parametrize("path", files("inspector/**/__init__.py", "inspector/__init__.py"), ids=str)
def test_a_package_says_what_it_is_for_and_nothing_else(path: Path) -> None:
    module = ast.parse((ROOT / path).read_text(encoding="utf-8"))

    assert ast.get_docstring(module)
    assert len(module.body) == 1, "no re-exports: import from the module that owns the name"


def test_the_top_level_stays_as_small_as_it_was_drawn() -> None:
    assert {path.parts[0] for path in files()} <= TOP_LEVEL


def test_no_file_knows_the_folder_somebody_worked_in() -> None:
    known = [
        f"{path}:{number}: {line.strip()[:80]}"
        for path in files()
        if path.suffix in TEXT
        for number, line in enumerate(lines(path), start=1)
        if SOMEBODYS_FOLDER.search(line)
    ]

    assert not known
