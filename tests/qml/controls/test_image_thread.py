"""Pictures come while Python fills the list that shows them, or closes it: neither thread may wait for the other."""

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

CLOSING = """
import os
import time

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QImage, QWindow
from PySide6.QtQml import QQmlComponent
from PySide6.QtTest import QTest

from inspector.app.images import VaultImages
from inspector.app.window import AppWindow


asked = []


class Slow(VaultImages):
    def requestImage(self, identifier, size, requested):
        if identifier != "nothing":
            asked.append(identifier)
            time.sleep(0.5)
        return QImage(8, 8, QImage.Format.Format_ARGB32)


program, window = QGuiApplication([]), AppWindow()
slow = Slow()
window.view.engine().removeImageProvider("vault")
slow.serve(window.view.engine())
component = QQmlComponent(window.view.engine())
component.setData(b'import QtQuick; Image { asynchronous: true; source: "image://vault/a" }', QUrl())
image = component.create()
while not asked:
    program.processEvents()
window.close()
after = QWindow()
after.show()
QTest.qWaitForWindowExposed(after)  # handles what was put off, without letting Python's other threads go on
print("closed", flush=True)
os._exit(0)
"""


def test_a_list_full_of_pictures_never_stands_still() -> None:
    # Where the two threads can stop each other they do so in every second run.
    with ThreadPoolExecutor(2) as runs:
        shown = list(runs.map(_run, range(6), [PROGRAM] * 6))

    assert shown == ["shown\n"] * 6


def test_a_window_closes_while_a_picture_is_still_being_made() -> None:
    assert _run(0, CLOSING) == "closed\n"


def _run(_number: int, program: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True, timeout=20
    ).stdout
