"""The frozen program leaves out a great deal of Qt, and nothing that the program imports."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.project import ROOT, files, imported_by, lines

SPEC = ROOT / "build.spec"
QML_IMPORT = re.compile(r"^\s*import\s+(Qt[\w.]*)")


def assigned_in_spec() -> dict[str, object]:
    """What build.spec says is left out, without starting a build."""
    module = ast.parse(SPEC.read_text(encoding="utf-8"))
    names = {"UNUSED_QT", "LEFT_OUT", "NOT_IN_THE_APP"}
    assigned = [
        node
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in names
    ]
    values: dict[str, object] = {"re": re}
    exec(compile(ast.Module(body=[*assigned], type_ignores=[]), str(SPEC), "exec"), values)  # noqa: S102 - our own file
    return values


def left_out() -> re.Pattern[str]:
    pattern = assigned_in_spec()["LEFT_OUT"]
    assert isinstance(pattern, re.Pattern)
    return pattern


def not_in_the_app() -> tuple[str, ...]:
    names = assigned_in_spec()["NOT_IN_THE_APP"]
    assert isinstance(names, tuple)
    return names


@pytest.fixture
def tablet(tmp_path: Path) -> Path:
    """The program without what the frozen app leaves out."""

    def leave_out(folder: str, names: list[str]) -> set[str]:
        package = ".".join(Path(folder).relative_to(ROOT).parts)
        return {name for name in names if f"{package}.{name.removesuffix('.py')}" in not_in_the_app()} | {"__pycache__"}

    shutil.copytree(ROOT / "inspector", tmp_path / "inspector", ignore=leave_out)
    (tmp_path / "resources").symlink_to(ROOT / "resources")
    return tmp_path


def runs(tablet: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, from that folder."""
    offscreen = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    return subprocess.run(
        [sys.executable, "-m", "inspector", *words],
        cwd=tablet,
        env=os.environ | offscreen,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def test_the_frozen_app_carries_no_hub_administration_no_register_and_no_demo(tablet: Path) -> None:
    shown = runs(tablet, "--help").stdout

    assert not [path for path in tablet.rglob("*.py") if {"hub", "demo"} & {*path.parts, path.stem}]
    assert not (tablet / "inspector" / "register").exists()
    assert "vault" in shown
    assert "sync hub" not in shown
    assert "whole day" not in shown
    assert "reference register" not in shown
    assert runs(tablet, "hub", "status", "x").returncode == runs(tablet, "demo").returncode == 2


def test_the_app_starts_without_them(tablet: Path) -> None:
    started = runs(tablet, "--data-dir", str(tablet / "data"), "--smoke")

    assert (started.returncode, started.stderr) == (0, "")


def qt_modules_of_python() -> set[str]:
    return {
        name.removeprefix("PySide6.")
        for path in files("inspector/**/*.py")
        for name in imported_by(path)
        if name.startswith("PySide6.")
    }


def qt_modules_of_qml() -> set[str]:
    return {
        match[1] for path in files("inspector/views/*.qml") for line in lines(path) if (match := QML_IMPORT.match(line))
    }


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
        "libQt6Pdf.so.6",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt/qml/QtQuick3D/qmldir",
        "PySide6/Qt/qml/QtQuick/VirtualKeyboard/qmldir",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    ],
)
def test_what_nobody_uses_is_left_out(path: str) -> None:
    assert left_out().search(path)


def test_every_qt_module_that_python_imports_is_delivered() -> None:
    missing = {
        module
        for module in qt_modules_of_python()
        for path in (f"PySide6/{module}.abi3.so", f"PySide6/Qt/lib/lib{module.replace('Qt', 'Qt6', 1)}.so.6")
        if left_out().search(path)
    }

    assert not missing


def test_every_qt_module_that_qml_imports_is_delivered() -> None:
    missing = {
        module
        for module in qt_modules_of_qml()
        if left_out().search(f"PySide6/Qt/qml/{module.replace('.', '/')}/qmldir")
    }

    assert not missing


@pytest.mark.parametrize("platform", ["offscreen", "xcb", "wayland"])
def test_every_platform_the_program_runs_on_is_delivered(platform: str) -> None:
    assert not left_out().search(f"PySide6/Qt/plugins/platforms/libq{platform}.so")


def test_the_program_is_delivered_as_a_folder() -> None:
    assert "COLLECT(" in Path(SPEC).read_text(encoding="utf-8")
