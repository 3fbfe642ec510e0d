"""Whoever runs the program to look at it need not wait for the whole day."""

from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest

from inspector.app.clock import SystemClock
from inspector.app.demo_catalogues import demo_catalogues
from inspector.app.resources import resource
from inspector.demo.player import Wanted, play_day
from inspector.demo.playing.company import Company
from inspector.demo.script.day import read_day_script

SOON = 10
"""So many seconds after a key the window is the newcomer's."""


def the_window() -> QQuickView:
    return next(each for each in QGuiApplication.topLevelWindows() if isinstance(each, QQuickView) and each.isVisible())


@pytest.mark.usefixtures("qtbot")
def test_a_key_skips_the_rest_of_the_day_and_gives_the_window_within_ten_seconds(tmp_path: Path) -> None:
    catalogues = demo_catalogues(at=SystemClock().now())
    script = read_day_script(resource("demo", "dag.json"), catalogues[-1])
    beats, pressed, given, open_desks = [0], [0.0], [0.0], list[str]()

    def beat() -> None:
        beats[0] += 1
        if beats[0] == 5:
            pressed[0] = perf_counter()
            QTest.keyClick(the_window(), Qt.Key.Key_Space)

    def afterwards(company: Company) -> None:
        given[0] = perf_counter()
        open_desks.extend(key for key, device in company.devices.items() if device.workplace is not None)

    played = play_day(script, tmp_path / "out", catalogues, Wanted(headless=False, afterwards=afterwards, beat=beat))

    assert played.stopped is None
    assert beats[0] == 5
    assert given[0] - pressed[0] < SOON
    assert "c1" in open_desks
