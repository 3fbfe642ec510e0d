"""The frozen program leaves out a great deal of Qt, and nothing that the program imports."""

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.project import ROOT, files, imported_by, lines

SPEC = ROOT / "build.spec"
QML_IMPORT = re.compile(r"^\s*import\s+(Qt[\w.]*)")


def left_out() -> re.Pattern[str]:
    """The pattern of build.spec, without starting a build."""
    module = ast.parse(SPEC.read_text(encoding="utf-8"))
    names = {"UNUSED_QT", "LEFT_OUT"}
    assigned = [
        node
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in names
    ]
    values: dict[str, object] = {"re": re}
    exec(compile(ast.Module(body=[*assigned], type_ignores=[]), str(SPEC), "exec"), values)  # noqa: S102 - our own file
    pattern = values["LEFT_OUT"]
    assert isinstance(pattern, re.Pattern)
    return pattern


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
