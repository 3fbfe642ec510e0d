"""What waits for the long run has a sibling in the short one, and no promise of privacy waits."""

import ast
from pathlib import Path

from tests.architecture.project import ROOT, lines
from tests.longer import BESIDE, is_long
from tests.longer.cells import STAY
from tests.shared_days import TOGETHER


def _is_there(test: str) -> bool:
    path, _, name = test.partition("::")
    file = ROOT / path
    if not file.is_file():
        return False
    found = {
        each.name for each in ast.parse(file.read_text(encoding="utf-8")).body if isinstance(each, ast.FunctionDef)
    }
    return not name or name in found


def test_each_that_waits_and_each_that_stays_is_there() -> None:
    assert [each for each in (*STAY, *BESIDE, *BESIDE.values()) if not _is_there(each)] == []


def test_each_file_that_runs_on_one_worker_is_there() -> None:
    assert [each for each in TOGETHER if not (ROOT / each).is_file()] == []


def test_what_stands_for_another_does_not_wait_itself() -> None:
    assert [each for each in BESIDE.values() if each in BESIDE] == []
    assert [each for each, cells in STAY.items() if not cells or is_long(f"{each}[{cells[0]}]")] == []


def test_no_story_that_the_threat_model_names_waits_whole() -> None:
    text = "\n".join(lines(Path("docs/threat-model.md")))

    named = [each for each in BESIDE if each.partition("::")[0].rpartition("/")[2] in text]

    assert [each for each in named if each.startswith(("tests/attacks", "tests/stories"))] == []
