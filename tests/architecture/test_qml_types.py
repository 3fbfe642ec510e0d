"""qmllint knows the view models as QML will meet them."""

import json
import re
import subprocess
import sys
from typing import TypedDict

import pytest

from inspector.viewmodels.checklist.checklist import ChecklistViewModel
from inspector.viewmodels.today.today import TodayViewModel
from tests.architecture import qml_types
from tests.architecture.project import files, lines

READ = re.compile(r"\.(\w+)")
"""Whatever is read of something; a field that only Python reads is marked `ForPython`."""


class Told(TypedDict):
    """What `qml_types.told` tells."""

    description: str
    names: list[str]
    properties: dict[str, list[str]]
    silent: list[str]


@pytest.fixture(scope="module")
def told() -> Told:
    command = [sys.executable, "-m", qml_types.__name__, "--tell"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: Told = json.loads(done.stdout)
    return found


def test_what_our_helpers_make_is_described(told: Told) -> None:
    described = told["description"]
    assert 'name: "savedAt"; type: "QString"; notify: "savedAtChanged"; isReadonly: true' in described
    assert 'Method { name: "assess"; Parameter { name: "argument0"; type: "QString" }' in described


def test_a_child_view_model_is_described_by_its_own_type(told: Told) -> None:
    assert 'Property { name: "checklistTab"; type: "ChecklistViewModel"; isPointer: true' in told["description"]


def test_every_view_model_can_be_named_in_qml(told: Told) -> None:
    named = told["names"]

    assert {ChecklistViewModel.__name__, TodayViewModel.__name__} <= set(named)
    assert [each for each in named if not each.endswith("Model")] == []


def test_every_property_tells_when_it_changes_or_never_does(told: Told) -> None:
    assert told["silent"] == []


def test_every_property_is_read_by_qml(told: Told) -> None:
    read = {name for path in files("inspector/views/*.qml") for line in lines(path) for name in READ.findall(line)}

    unread = [f"{each}.{name}" for each, names in told["properties"].items() for name in names if name not in read]

    assert unread == []
