"""qmllint knows the view models as QML will meet them."""

import re

import pytest
from PySide6.QtCore import QCoreApplication, QMetaObject, QObject

from inspector.viewmodels.checklist.checklist import ChecklistViewModel
from inspector.viewmodels.today.today import TodayViewModel
from tests.architecture import qml_types
from tests.architecture.project import files, lines

READ = re.compile(r"\.(\w+)")
"""Whatever is read of something; a field that only Python reads is marked `ForPython`."""


@pytest.fixture(scope="module")
def described(qapp: QCoreApplication) -> str:
    assert qapp.applicationPid()
    return qml_types.description()


def test_what_our_helpers_make_is_described(described: str) -> None:
    assert 'name: "savedAt"; type: "QString"; notify: "savedAtChanged"; isReadonly: true' in described
    assert 'Method { name: "assess"; Parameter { name: "argument0"; type: "QString" }' in described


def test_a_child_view_model_is_described_by_its_own_type(described: str) -> None:
    assert 'Property { name: "checklistTab"; type: "ChecklistViewModel"; isPointer: true' in described


def test_every_view_model_can_be_named_in_qml(qapp: QCoreApplication) -> None:
    assert qapp.applicationPid()
    named = qml_types.view_models()

    assert {ChecklistViewModel, TodayViewModel} <= set(named)
    assert [each.__name__ for each in named if not each.__name__.endswith("Model")] == []


def test_every_property_tells_when_it_changes_or_never_does(qapp: QCoreApplication) -> None:
    assert qapp.applicationPid()

    silent = [each for view_model in qml_types.view_models() for each in _silent_properties(view_model)]

    assert silent == []


def test_every_property_is_read_by_qml(qapp: QCoreApplication) -> None:
    assert qapp.applicationPid()
    read = {name for path in files("inspector/views/*.qml") for line in lines(path) for name in READ.findall(line)}

    unread = [f"{each.__name__}.{name}" for each in qml_types.view_models() for name in _properties(each) - read]

    assert unread == []


def _properties(view_model: type[QObject]) -> set[str]:
    meta: QMetaObject = view_model.staticMetaObject  # type: ignore[attr-defined]  # every class of Qt has it
    first = QObject.staticMetaObject.propertyCount()  # type: ignore[attr-defined]  # every class of Qt has it
    return {str(meta.property(place).name()) for place in range(first, meta.propertyCount())}


def _silent_properties(view_model: type[QObject]) -> list[str]:
    meta: QMetaObject = view_model.staticMetaObject  # type: ignore[attr-defined]  # every class of Qt has it
    own = [meta.property(place) for place in range(meta.propertyOffset(), meta.propertyCount())]
    silent = [each.name() for each in own if not each.hasNotifySignal() and not each.isConstant()]
    return [f"{meta.className()}.{name!s}" for name in silent]
