"""Which slots of which view models can write, read from their source."""

import ast
from collections.abc import Iterator
from pathlib import Path

import inspector.viewmodels

_Methods = dict[str, ast.FunctionDef]


def writing_slots() -> set[str]:
    """Each slot, as `Class.slot`, that hands something to `Session.act`, itself or by what it calls on `self`.

    A slot that writes wherever it is inherited stands at its own class; one that writes only by what a class adds to
    it stands at that class.
    """
    classes = {each.name: each for each in _classes()}
    return {
        f"{name}.{slot}"
        for name, found in classes.items()
        for slot, method in _methods(classes, name).items()
        if _is_slot(method)
        and _writes(_methods(classes, name), slot, set())
        and (slot in _own(found) or not any(_writes(above, slot, set()) for above in _above(classes, name)))
    }


def writers() -> set[str]:
    """Each class that hands something to `Session.act` in a method of its own."""
    return {each.name for each in _classes() if any(map(_acts, _own(each).values()))}


def _classes() -> Iterator[ast.ClassDef]:
    (package,) = inspector.viewmodels.__path__
    for path in Path(package).rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from (node for node in tree.body if isinstance(node, ast.ClassDef))


def _own(of: ast.ClassDef) -> _Methods:
    return {node.name: node for node in of.body if isinstance(node, ast.FunctionDef)}


def _methods(classes: dict[str, ast.ClassDef], name: str) -> _Methods:
    """What a class can do, inherited or its own."""
    found: _Methods = {}
    for above in _above(classes, name):
        found |= above
    return found | _own(classes[name])


def _above(classes: dict[str, ast.ClassDef], name: str) -> list[_Methods]:
    """What each class can do that this one builds on."""
    bases = (base.value if isinstance(base, ast.Subscript) else base for base in classes[name].bases)
    return [_methods(classes, of.id) for of in bases if isinstance(of, ast.Name) and of.id in classes]


def _is_slot(method: ast.FunctionDef) -> bool:
    calls = (each.func for each in method.decorator_list if isinstance(each, ast.Call))
    return any(isinstance(call, ast.Name) and call.id == "Slot" for call in calls)


def _attributes(method: ast.FunctionDef) -> Iterator[ast.Attribute]:
    return (node for node in ast.walk(method) if isinstance(node, ast.Attribute))


def _acts(method: ast.FunctionDef) -> bool:
    return any(
        node.attr == "act" and isinstance(node.value, ast.Attribute) and node.value.attr.lstrip("_") == "session"
        for node in _attributes(method)
    )


def _writes(methods: _Methods, name: str, seen: set[str]) -> bool:
    if name in seen or name not in methods:
        return False
    seen.add(name)
    called = (n.attr for n in _attributes(methods[name]) if isinstance(n.value, ast.Name) and n.value.id == "self")
    return _acts(methods[name]) or any(_writes(methods, each, seen) for each in called)
