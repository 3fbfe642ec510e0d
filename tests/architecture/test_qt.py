"""The Qt that is installed is one this program can live on."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQuick import QQuickView
from pytestqt.qtbot import QtBot

ROUNDS = 1000


class Emitter(QObject):
    fired = Signal()

    def fire(self) -> None:
        self.fired.emit()


def probes() -> dict[str, Callable[[], object]]:
    thing, emitter, model = QObject(), Emitter(), QStringListModel(["a", "b"])
    index = model.index(0, 0)
    return {
        "QObject.parent": thing.parent,
        "QObject.setObjectName": lambda: thing.setObjectName("x"),
        "QObject.setProperty": lambda: thing.setProperty("p", 1),
        "QObject.findChild": lambda: thing.findChild(QObject, "no"),
        "Signal.emit": emitter.fire,
        "QStringListModel.data": lambda: model.data(index, Qt.ItemDataRole.DecorationRole),
        "QStringListModel.setData": lambda: model.setData(index, "c"),
        "QModelIndex.isValid": lambda: QModelIndex().isValid(),
        "QTimer.singleShot": lambda: QTimer.singleShot(0, thing, lambda: None),
    }


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None, True and False are no longer counted")
@pytest.mark.parametrize("name", probes())
def test_a_call_into_qt_gives_back_the_references_it_takes(qapp: QGuiApplication, name: str) -> None:
    # PySide6 6.12.0 on Python 3.11 does not, and aborts the process after some thousand calls.
    counted = (None, True, False)
    kept = [*counted] * (20 * ROUNDS)
    call = probes()[name]
    call()
    before = [sys.getrefcount(value) for value in counted]

    for _ in range(ROUNDS):
        call()

    lost = max(was - sys.getrefcount(value) for was, value in zip(before, counted, strict=True))
    qapp.processEvents()
    assert kept
    assert lost < ROUNDS / 2


@pytest.mark.xvfb
def test_a_window_opens_on_a_real_display(qapp: QGuiApplication, qtbot: QtBot) -> None:
    view = QQuickView()
    view.setColor(QColor("#0b4f94"))
    view.resize(64, 64)

    with qtbot.waitExposed(view):
        view.show()

    assert qapp.platformName() == "xcb"
    assert view.grabWindow().pixelColor(32, 32).name() == "#0b4f94"
