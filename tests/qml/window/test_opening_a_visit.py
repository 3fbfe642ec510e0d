"""A visit is opened once; its page is read, and what stands around it made, before somebody waits for it."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtQuick import QQuickItem

from inspector.app.window import AppWindow
from tests.fakes.screens import Screens

SCREEN = "WorkScreen.qml"

READS_AHEAD = """
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent

from inspector.app.bootstrap import build_app
from inspector.app.window import AppWindow

program = QGuiApplication([])
app, entrance = build_app(Path(sys.argv[1]))
window = AppWindow()
window.show_app(app)
entrance.warm_up()
window.read_ahead()
pages = window.view.rootObject().findChildren(QQmlComponent)
while not all(page.isReady() or page.isError() for page in pages):
    QCoreApplication.processEvents()
for page in pages:
    if page.url().fileName().endswith(("Page.qml", "Screen.qml")):
        print(page.url().fileName(), page.isReady(), page.errorString())
window.close()
app.close()
"""


def test_what_is_loaded_while_somebody_types_is_all_that_the_first_pages_name(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READS_AHEAD, tmp_path], capture_output=True, text=True, check=True, timeout=60
    )

    # There is no vault, so the page of an enrolment is what somebody looks at.
    ahead = ["CurtainPage.qml", "TodayPage.qml", "VisitPage.qml", "WorkScreen.qml"]
    assert sorted(done.stdout.splitlines()) == [f"{name} True " for name in sorted([*ahead, "EnrolPage.qml"])]


def loader_in(window: AppWindow) -> QObject | None:
    """What makes the screen behind the unlock screen, once it was told to."""
    loaders = window.view.rootObject().findChildren(QQuickItem)
    return next((each for each in loaders if SCREEN in str(each.property("source"))), None)


def stage_of(window: AppWindow) -> str:
    """How far the screen behind the unlock screen has come."""
    loader = loader_in(window)
    if loader is None:
        return "being read"
    return "being made" if loader.property("item") is None else "made"


def names_on(work: QQuickItem) -> set[str]:
    """Whose name stands at the top."""
    return {str(each.property("userName")) for each in work.findChildren(QQuickItem)} - {"", "None"}


@pytest.mark.parametrize("reached", ["being read", "being made", "made"])
def test_whoever_is_in_before_all_is_made_ahead_finds_his_page(screens: Screens, reached: str) -> None:
    """In a window with an engine of its own, which has read nothing yet."""
    inside = screens.app("t1")
    screens.show(inside)
    screens.unlocks(inside)
    outside = screens.app("t2")
    window = AppWindow()
    try:
        window.show_app(outside)
        assert loader_in(window) is None
        window.read_ahead()
        while stage_of(window) != reached:
            QCoreApplication.processEvents()

        window.show_app(inside)

        work = window.view.rootObject().findChild(QQuickItem, "work")
        assert work is not None
        assert work.isVisible()
        assert names_on(work) == {inside.props.user_name}
        assert work.property("title") == "Vandaag"
        assert stage_of(window) == "made"

        window.show_app(outside)

        assert not work.isVisible()
        assert names_on(work) == set()
    finally:
        window.close()


def test_a_visit_that_is_tapped_twice_before_it_is_read_has_one_page(screens: Screens) -> None:
    business = screens.business("t1")
    before = screens.app("t1")
    screens.show(before)
    screens.unlocks(before)
    visit = screens.starts_visit(before, business)
    before.showToday()
    screens.locks(before)
    app = screens.app_in(screens.folder / "t1")
    screens.show(app)
    workplace = screens.unlocks(app)
    assert workplace.visit is None
    opened: list[object] = []
    workplace.visitOpened.connect(lambda: opened.append(workplace.visit))

    app.showVisit(visit, "checklist")
    app.showVisit(visit, "checklist")
    screens.rests(app)

    assert opened == [workplace.visit]
    assert app.props.page == "visit"
