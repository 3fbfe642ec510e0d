"""The project's own files, as the tests of this folder see them."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent

Toml: TypeAlias = "dict[str, Toml] | list[Toml] | str | int | float | bool"


def files(*patterns: str) -> list[Path]:
    """Every file of the project that is or may be committed, below the top folder."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [path for path in map(Path, listed.stdout.splitlines()) if (ROOT / path).is_file()]


def lines(path: Path) -> list[str]:
    return (ROOT / path).read_text(encoding="utf-8").splitlines()


def setting(*keys: str) -> Toml:
    """One value of pyproject.toml, by its path of keys."""
    value: Toml = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for key in keys:
        assert isinstance(value, dict), keys
        value = value[key]
    return value


def tables(*keys: str) -> list[dict[str, Toml]]:
    """A value of pyproject.toml that is a list of tables."""
    value = setting(*keys)
    assert isinstance(value, list), keys
    found = [item for item in value if isinstance(item, dict)]
    assert len(found) == len(value) > 0, keys
    return found


def texts(*keys: str) -> list[str]:
    """A value of pyproject.toml that is a list of texts."""
    return as_texts(setting(*keys))


def as_texts(value: Toml) -> list[str]:
    assert isinstance(value, list)
    return [str(item) for item in value]


def contracts() -> dict[str, dict[str, Toml]]:
    """What is asked of the imports, by id."""
    return {str(contract["id"]): contract for contract in tables("tool", "importlinter", "contracts")}


def layers_of(contract: dict[str, Toml]) -> list[list[str]]:
    """The names in each layer of a contract, from the top down."""
    return [[name.strip() for name in layer.split("|")] for layer in as_texts(contract["layers"])]


def imported_by(path: Path) -> set[str]:
    """The modules a Python file imports, by their full names; `from package import module` counts as that module."""
    found: set[str] = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                found |= {name.name for name in names}
            case ast.ImportFrom(module=str(module), level=0, names=names):
                is_package = module == "PySide6" or (ROOT / module.replace(".", "/")).is_dir()
                found |= {f"{module}.{name.name}" for name in names} if is_package else {module}
            case ast.ImportFrom():
                raise AssertionError(f"{path}: import by the full name")
            case _:
                pass
    return found


def run(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Start a program of the project and give back what it said."""
    return subprocess.run([*map(str, command)], cwd=cwd, check=False, capture_output=True, text=True)
