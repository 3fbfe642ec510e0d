"""A wrong reaches whoever holds what it is put into, and nothing else changes."""

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.mutation.operators import Mutant, mutants
from tests.mutation.wrong import fits_into_functions, lines_of, named_by, put_into_functions, put_into_name, run_instead

SOURCE = """
MOST = 3


class Shelf:
    width = 5

    def room(self) -> int:
        return self.width - 1


def takes(count: int) -> bool:
    return (
        count
        <= MOST
    )


if __name__ == "__main__":
    print(MOST)
"""


@pytest.fixture
def module(tmp_path: Path) -> Iterator[ModuleType]:
    path = tmp_path / "shelf_with_a_wrong.py"
    path.write_text(SOURCE)
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = found
    spec.loader.exec_module(found)
    yield found
    del sys.modules[path.stem]


def of(operator: str, text: str) -> Mutant:
    return next(each for each in mutants(SOURCE) if (each.operator, each.text) == (operator, text))


def path_of(module: ModuleType) -> Path:
    return Path(str(module.__file__))


def test_in_a_function_it_reaches_whoever_imported_it(module: ModuleType) -> None:
    takes, shelf, wrong = module.takes, module.Shelf(), of("arithmetic", "return self.width - 1").tree()

    assert fits_into_functions(path_of(module), wrong)
    put_into_functions(path_of(module), wrong)

    assert shelf.room() == 6
    assert takes(3)


def test_in_a_value_of_the_module_it_reaches_whoever_knows_the_name(module: ModuleType) -> None:
    wrong = of("constant", "MOST = 3")

    assert not fits_into_functions(path_of(module), wrong.tree())
    assert named_by(wrong.tree(), wrong.line) == "MOST"
    put_into_name(path_of(module), wrong.tree(), "MOST")

    assert module.takes(4)


def test_in_the_body_of_a_class_it_fits_into_nothing_that_is_there(module: ModuleType) -> None:
    wrong = of("constant", "width = 5")

    assert not fits_into_functions(path_of(module), wrong.tree())
    assert named_by(wrong.tree(), wrong.line) is None


def test_a_program_that_is_started_has_it(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess.Popen, "__init__", subprocess.Popen.__init__)
    run_instead(path_of(module), of("constant", "MOST = 3").tree())

    assert subprocess.check_output([sys.executable, "-I", path_of(module)]).strip() == b"4"


def test_a_statement_over_several_lines_is_one_and_a_branch_is_none_of_its_condition(module: ModuleType) -> None:
    assert lines_of(path_of(module), 15) == range(13, 17)
    assert lines_of(path_of(module), 19) == range(19, 20)
