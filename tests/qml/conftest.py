"""A stage with the shipped fonts, and the page object that handles it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQml import QQmlEngine
from pytestqt.qtbot import QtBot

from inspector.app.fonts import load_fonts
from inspector.app.tongue import Tongue
from tests.fakes.screens import Screens, some_screens
from tests.fakes.translations import built_translations
from tests.qml.officer_day import OfficerDay
from tests.qml.officer_screen import OfficerScreen, an_officer_screen
from tests.qml.pages import Page
from tests.qml.stage import Stage, as_new, engines


@pytest.fixture(scope="session")
def families(qapp: QGuiApplication) -> frozenset[str]:
    """The font families that come with the program; nothing else may be seen."""
    assert qapp.platformName()
    QAccessible.setActive(True)
    return load_fonts()


@pytest.fixture(scope="session")
def warm_engine(qapp: QGuiApplication) -> Iterator[QQmlEngine]:
    """Knows the QML files that a test before this one read."""
    assert qapp.platformName()
    yield from engines()


@pytest.fixture
def engine(warm_engine: QQmlEngine) -> Iterator[QQmlEngine]:
    """What plays the QML of this test."""
    yield warm_engine
    as_new(warm_engine)


@pytest.fixture
def stage(families: frozenset[str], qtbot: QtBot, tmp_path: Path, engine: QQmlEngine) -> Iterator[Stage]:
    """An empty window that knows our modules; any warning of the engine fails the test."""
    assert families
    stage = Stage(qtbot, tmp_path, engine)
    yield stage
    stage.close()


@pytest.fixture
def page(stage: Stage) -> Page:
    """What a person sees and touches on the stage."""
    return Page(stage.qtbot, stage.view)


@pytest.fixture(scope="module")
def day(families: frozenset[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficerDay]:
    """One officer's morning for all tests of a file; each begins a visit of its own."""
    assert families
    day = OfficerDay(tmp_path_factory.mktemp("day"))
    yield day
    day.ends()


@pytest.fixture
def screen(stage: Stage, page: Page, day: OfficerDay) -> Iterator[OfficerScreen]:
    """The program's own window with that officer's screens in it."""
    yield from an_officer_screen(stage, page, day)


@pytest.fixture(scope="session")
def tongue(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Tongue:
    """The languages of the program, as the source has them now."""
    assert qapp.platformName()
    return Tongue(built_translations(tmp_path_factory.mktemp("i18n")))


@pytest.fixture
def screens(
    families: frozenset[str], qtbot: QtBot, tmp_path: Path, tongue: Tongue, engine: QQmlEngine
) -> Iterator[Screens]:
    """The real program of the officers of a small world, in one window."""
    assert families
    yield from some_screens(qtbot, tmp_path, tongue, engine)
