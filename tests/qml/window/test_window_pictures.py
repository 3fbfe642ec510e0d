"""Pictures of the program's own window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtQuick import QQuickItem

from inspector.app.window import AppWindow

GROWS = """
import QtQuick
Item {
    width: 200; height: 200
    Loader {
        objectName: "growing"
        asynchronous: true
        sourceComponent: Column { Repeater { model: 400; Rectangle { width: 9; height: 9; Text { text: index } } } }
    }
}
"""


@pytest.mark.usefixtures("qapp")
def test_a_picture_waits_for_what_is_made_beside_the_drawing(tmp_path: Path) -> None:
    page = tmp_path / "Page.qml"
    page.write_text(GROWS)
    window = AppWindow()
    window.view.setSource(QUrl.fromLocalFile(str(page)))
    root: QQuickItem | None = window.view.rootObject()
    assert root is not None
    growing: QObject | None = root.findChild(QObject, "growing")
    assert growing is not None
    before = growing.property("item")

    window.grab()

    assert before is None
    assert growing.property("item") is not None
    window.close()
