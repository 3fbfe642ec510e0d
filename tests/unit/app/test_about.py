import tomllib

from inspector.app.about import VERSION, parts
from inspector.app.relaunching import command
from inspector.app.resources import program_root


def test_the_version_is_the_projects() -> None:
    project = tomllib.loads((program_root() / "pyproject.toml").read_text(encoding="utf-8"))

    assert project["project"]["version"] == VERSION


def test_every_delivered_part_is_named_with_its_licence() -> None:
    named = dict(parts())

    assert named["cryptography"] == "Apache-2.0 OR BSD-3-Clause"
    assert named["Phosphor icons"] == "MIT"
    assert "pytest" not in named


def test_the_program_starts_again_as_it_was_started() -> None:
    start = command(["app", "--data-dir", "x"])

    assert start[1:] == ["-m", "inspector", "app", "--data-dir", "x"]
