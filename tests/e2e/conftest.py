"""A real hub, and the real program of officers who enrol at it through the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from inspector.app.fonts import load_fonts
from inspector.app.tongue import Tongue
from tests.e2e.town import Town
from tests.fakes.hub_process import RealHub, a_real_hub


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


@pytest.fixture
def town(qapp: QGuiApplication, qtbot: QtBot, hub: RealHub, tmp_path: Path) -> Iterator[Town]:
    assert qapp.platformName()
    load_fonts()
    town = Town(qtbot, hub, tmp_path, Tongue(tmp_path))
    yield town
    town.close()
