"""Writes the types that Python gives to QML for qmllint, from what Qt itself knows of them at run time.

`python -m tests.architecture.qml_types FOLDER` makes FOLDER/Inspector/ViewModels and
FOLDER/Inspector/Devices. Reading the source instead, as pyside6-metaobjectdump does, would miss every property that
`prop` and `constant` make.
"""

import importlib
import inspect
import json
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from PySide6.QtCore import QByteArray, QCoreApplication, QMetaMethod, QMetaObject, QMetaProperty, QObject
from PySide6.QtQml import qmlTypeId

import inspector.viewmodels
from inspector.app.devices import viewfinder
from inspector.viewmodels.screen.shown import QML_MODULE

_KINDS = {QMetaMethod.MethodType.Signal: "Signal", QMetaMethod.MethodType.Slot: "Method"}


def main(folder: Path) -> None:
    """Write qmldir and types below a folder that qmllint is given as import path."""
    application = QCoreApplication.instance() or QCoreApplication([])
    _write(folder, QML_MODULE, description())
    _write(folder, viewfinder.QML_MODULE, _module([_component(viewfinder.Viewfinder, viewfinder.QML_MODULE)]))
    application.processEvents()


def description() -> str:
    """Every view model and what it is made from, as qmllint reads it."""
    shown = {each: None for module in _modules() for each in _classes(module)}
    every = {above: None for each in shown for above in reversed(_line(each))}
    return _module([_component(each, QML_MODULE if is_for_qml(each) else "") for each in every])


def view_models() -> list[type[QObject]]:
    """Every class of the view models that QML can name."""
    return [each for module in _modules() for each in _classes(module) if is_for_qml(each)]


def told() -> dict[str, object]:
    """What the tests ask, in a process of its own: a window that another test closed took types of Qt along."""
    application = QCoreApplication.instance() or QCoreApplication([])
    named = view_models()
    application.processEvents()
    return {
        "description": description(),
        "names": [each.__name__ for each in named],
        "properties": {each.__name__: sorted(_properties(each)) for each in named},
        "silent": [name for each in named for name in _silent_properties(each)],
    }


def is_for_qml(view_model: type[QObject]) -> bool:
    """Whether QML can name this class."""
    return bool(qmlTypeId(QML_MODULE, 1, 0, view_model.__name__) != -1)  # type: ignore[arg-type]  # Qt takes text


def _write(folder: Path, module: str, types: str) -> None:
    target = folder.joinpath(*module.split("."))
    target.mkdir(parents=True, exist_ok=True)
    (target / "python.qmltypes").write_text(types, encoding="utf-8")
    (target / "qmldir").write_text(f"module {module}\nimport QtQuick\ntypeinfo python.qmltypes\n", encoding="utf-8")


def _module(components: list[str]) -> str:
    return "".join(["import QtQuick.tooling 1.2\n\nModule {\n", *components, "}\n"])


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(inspector.viewmodels.__path__, "inspector.viewmodels."):
        yield importlib.import_module(found.name)


def _classes(module: ModuleType) -> list[type[QObject]]:
    found = [each for _, each in inspect.getmembers(module, inspect.isclass) if each.__module__ == module.__name__]
    return [each for each in found if issubclass(each, QObject) and is_for_qml(each)]


def _line(view_model: type[QObject]) -> list[type[QObject]]:
    return [each for each in view_model.__mro__ if issubclass(each, QObject) and each is not QObject]


def _component(described: type[QObject], module: str) -> str:
    meta: QMetaObject = described.staticMetaObject  # type: ignore[attr-defined]  # every class of Qt has it
    methods = [meta.method(place) for place in range(meta.methodOffset(), meta.methodCount())]
    lines = [
        f'file: "{described.__module__.rpartition(".")[2]}.py"',
        f'name: "{meta.className()}"',
        'accessSemantics: "reference"',
        f'prototype: "{_above(meta)}"',
        f"isCreatable: {str(module != QML_MODULE and bool(module)).lower()}",
    ]
    if module:
        lines += [f'exports: ["{module}/{meta.className()} 1.0"]', "exportMetaObjectRevisions: [256]"]
    lines += [_property(meta.property(place)) for place in range(meta.propertyOffset(), meta.propertyCount())]
    lines += [_method(each) for each in methods if each.methodType() in _KINDS]
    return "    Component {\n" + "".join(f"        {line}\n" for line in lines) + "    }\n"


def _above(meta: QMetaObject) -> str:
    return meta.superClass().className()


def _property(known: QMetaProperty) -> str:
    parts = [_name(known.name()), _type(_text(known.typeName()))]
    if known.hasNotifySignal():
        parts.append(f'notify: "{_text(known.notifySignal().name())}"')
    if not known.isWritable():
        parts.append("isReadonly: true")
    if known.isConstant():
        parts.append("isPropertyConstant: true")
    return f"Property {{ {'; '.join(parts)} }}"


def _method(known: QMetaMethod) -> str:
    kinds, names = map(_text, known.parameterTypes()), map(_text, known.parameterNames())
    parameters = [
        f"Parameter {{ {_name(name or f'argument{place}')}; {_type(kind)} }}"
        for place, (name, kind) in enumerate(zip(names, kinds, strict=True))
    ]
    return f"{_KINDS[known.methodType()]} {{ {_name(known.name())}; {' '.join(parameters)} }}"


def _properties(view_model: type[QObject]) -> set[str]:
    meta: QMetaObject = view_model.staticMetaObject  # type: ignore[attr-defined]  # every class of Qt has it
    first = QObject.staticMetaObject.propertyCount()  # type: ignore[attr-defined]  # every class of Qt has it
    return {_text(meta.property(place).name()) for place in range(first, meta.propertyCount())}


def _silent_properties(view_model: type[QObject]) -> list[str]:
    meta: QMetaObject = view_model.staticMetaObject  # type: ignore[attr-defined]  # every class of Qt has it
    own = [meta.property(place) for place in range(meta.propertyOffset(), meta.propertyCount())]
    silent = [each.name() for each in own if not each.hasNotifySignal() and not each.isConstant()]
    return [f"{meta.className()}.{_text(name)}" for name in silent]


def _name(raw: object) -> str:
    return f'name: "{_text(raw)}"'


def _type(name: str) -> str:
    pointer = "; isPointer: true" if name.endswith("*") else ""
    return f'type: "{name.removesuffix("*")}"{pointer}'


def _text(raw: object) -> str:
    return bytes(raw.data()).decode() if isinstance(raw, QByteArray) else str(raw)


if __name__ == "__main__":
    if sys.argv[1] == "--tell":
        sys.stdout.write(json.dumps(told()))
    else:
        main(Path(sys.argv[1]))
