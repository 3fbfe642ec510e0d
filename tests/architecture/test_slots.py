"""What a signal calls is a slot.

Connected to a method that is none, PySide gives that one object a meta object of its own and frees it with the object.
QML remembers what it knows of a type by the address of its meta object: the next one at that address, of whatever
type, is shown with the properties of the one that is gone.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.project import ROOT, files


def test_a_signal_calls_nothing_of_an_object_but_its_slots_and_signals() -> None:
    plain = [
        f"{path}:{line} {name}"
        for path in files("inspector")
        if path.suffix == ".py"
        for line, name in _connected_methods(path)
    ]

    assert not plain


def _connected_methods(path: Path) -> Iterator[tuple[int, str]]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    for cls in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        methods = {node.name: node for node in cls.body if isinstance(node, ast.FunctionDef)}
        for call in (node for node in ast.walk(cls) if isinstance(node, ast.Call)):
            for name in _own_receivers(call):
                if name in methods and not any(map(_is_slot, methods[name].decorator_list)):
                    yield call.lineno, name


def _own_receivers(call: ast.Call) -> Iterator[str]:
    """The methods of the object itself that a `connect` is given."""
    if isinstance(call.func, ast.Attribute) and call.func.attr == "connect":
        for argument in call.args:
            if (
                isinstance(argument, ast.Attribute)
                and isinstance(argument.value, ast.Name)
                and argument.value.id == "self"
            ):
                yield argument.attr


def _is_slot(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(called, ast.Name) and called.id == "Slot"
