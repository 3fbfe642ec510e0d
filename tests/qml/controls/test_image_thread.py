"""Pictures come while Python fills the list that shows them: neither thread may wait for the other."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

PROGRAM = """
import os

from PySide6.QtCore import QStringListModel, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine

from inspector.app.images import VaultImages


class Pictures(VaultImages):
    def requestImage(self, identifier, size, requested):
        return QImage(8, 8, QImage.Format.Format_ARGB32)


program, engine, pictures, names = QGuiApplication([]), QQmlEngine(), Pictures(), QStringListModel()
pictures.serve(engine)
component = QQmlComponent(engine)
component.setData(b'''
import QtQuick
Item {
    id: root
    required property var names
    Repeater {
        model: root.names
        Image {
            required property string display
            asynchronous: true
            source: "image://vault/" + display
        }
    }
}
''', QUrl())
root = component.createWithInitialProperties({"names": names})
assert root is not None, component.errorString()
for turn in range(20):
    names.setStringList([f"{turn}/{number}" for number in range(60)])
    program.processEvents()
print("shown", flush=True)
os._exit(0)
"""


def test_a_list_full_of_pictures_never_stands_still() -> None:
    # Where the two threads can stop each other they do so in every second run.
    with ThreadPoolExecutor(2) as runs:
        shown = list(runs.map(_run, range(6)))

    assert shown == ["shown\n"] * 6


def _run(_number: int) -> str:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM], check=False, capture_output=True, text=True, timeout=20
    ).stdout
