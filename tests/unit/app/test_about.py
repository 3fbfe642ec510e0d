import os
import tomllib

import pytest

from inspector.app.about import VERSION, parts
from inspector.app.processes.relaunching import WIPED, command, relaunch
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


@pytest.mark.parametrize("wiped", [False, True])
def test_the_program_that_comes_after_hears_that_the_vault_was_wiped(
    monkeypatch: pytest.MonkeyPatch, wiped: bool
) -> None:
    started: list[str | None] = []
    monkeypatch.setattr(os, "execv", lambda _path, _start: started.append(os.environ.get(WIPED)))
    monkeypatch.delenv(WIPED, raising=False)

    relaunch(("app",), wiped=wiped)

    assert started == (["1"] if wiped else [None])
    monkeypatch.delenv(WIPED, raising=False)
