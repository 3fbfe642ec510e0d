"""A visit is opened once, and its page is read before somebody waits for it."""

import subprocess
import sys
from pathlib import Path

from tests.fakes.screens import Screens

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
    if page.url().fileName().endswith("Page.qml"):
        print(page.url().fileName(), page.isReady(), page.errorString())
window.close()
app.close()
"""


def test_what_is_loaded_while_somebody_types_is_all_that_the_first_pages_name(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READS_AHEAD, tmp_path], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.splitlines() == ["TodayPage.qml True ", "VisitPage.qml True "]


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
