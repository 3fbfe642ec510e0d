"""The program's own window: its pictures, and where it stands."""

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


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("place", "stands"),
    [
        ("40,30,900,760", (40, 30, 900, 760)),
        ("", None),
        ("somewhere", None),
        ("1,2,3", None),
        ("90000,0,900,760", None),
    ],
)
def test_the_window_of_the_next_process_stands_where_this_one_stood(
    tmp_path: Path, place: str, stands: tuple[int, int, int, int] | None
) -> None:
    page = tmp_path / "Page.qml"
    page.write_text(GROWS)
    window = AppWindow()
    window.view.setSource(QUrl.fromLocalFile(str(page)))
    before = window.view.size().toTuple()

    window.open(place)

    assert window.view.size().toTuple() == (before if stands is None else stands[2:])
    assert stands is None or window.place == place
    window.close()
