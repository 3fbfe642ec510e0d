"""From one officer's screen through another one's camera into the visit, without a network.

The starter's real page is grabbed as it is drawn, held before the joiner's camera a little small, turned and blurred,
and comes to the joiner's program through Qt's capture session.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtQml import QQmlEngine
from pytestqt.qtbot import QtBot

from inspector.app.devices.camera import DeviceCamera
from inspector.app.tongue import Tongue
from inspector.casework.desk import Desk
from inspector.casework.visiting import joining
from inspector.domain.ids import VisitId
from inspector.domain.values import Business
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.lens import FedLenses, a_code
from tests.fakes.screens import Screens, some_screens
from tests.qml.stage import LANDSCAPE, PORTRAIT

GARBAGE = a_code(b"https://example.nl/menu")


@pytest.fixture
def screens(families: frozenset[str], qtbot: QtBot, tmp_path: Path, engine: QQmlEngine) -> Iterator[Screens]:
    assert families
    yield from some_screens(qtbot, tmp_path, Tongue(), engine)


@pytest.fixture
def lenses(screens: Screens) -> FedLenses:
    lenses = FedLenses("back")
    lenses["back"].sees(GARBAGE)
    screens.camera = lambda: DeviceCamera(lenses, patience_ms=60_000)
    return lenses


def shows_code(screens: Screens, app: AppViewModel, business: Business) -> VisitId:
    """An inspector starts a visit and shows the code at the door."""
    screens.show(app)
    screens.unlocks(app)
    visit = screens.starts_visit(app, business)
    app.showVisit(visit, "door")
    screens.rests(app)
    show(screens, app)
    return visit


def show(screens: Screens, app: AppViewModel) -> None:
    screens.page.focus("show_code")
    screens.page.press(Qt.Key.Key_Space)
    screens.rests(app)
    screens.qtbot.waitUntil(lambda: screens.page.has("join_squares"))
    screens.window.grab()


def drawn(screens: Screens) -> QImage:
    """The code and what lies right around it, as it is on the screen."""
    area = screens.page.area("join_squares").toAlignedRect()
    return screens.window.grab().copy(area.adjusted(-40, -40, 40, 40))


def as_seen(code: QImage) -> QImage:
    """In a picture of a camera: a quarter of its width, turned by hand, not quite sharp."""
    picture = QImage(1280, 720, QImage.Format.Format_RGB32)
    picture.fill(QColor("#3a4048"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(QTransform().translate(620, 350).rotate(11).shear(0.06, 0.02))
    small = code.scaledToHeight(430, Qt.TransformationMode.SmoothTransformation)
    painter.drawImage(QPointF(-small.width() / 2, -small.height() / 2), small)
    painter.end()
    half = picture.scaled(960, 540, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return half.scaled(1280, 720, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def known(app: AppViewModel, visit: VisitId) -> tuple[str, bool]:
    """Where the visit is, as a device knows it, and whether the device knows the business."""
    workplace = app.workplace
    assert workplace is not None

    def look(desk: Desk) -> tuple[str, bool]:
        found = desk.vault.visit(visit)
        assert found is not None
        assert found.started is not None
        return found.started.business.name, desk.vault.business(found.started.business.id) is not None

    return workplace.session.wait_for(look)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_code_is_drawn_so_that_another_program_reads_it(screens: Screens, dark: bool) -> None:
    business = screens.business("t1")
    app = screens.app("t1")
    app.settings_page.setDark(dark)
    visit = shows_code(screens, app, business)

    read = {}
    for size in (LANDSCAPE, PORTRAIT):
        screens.turns(size)
        screens.window.grab()
        code = drawn(screens)
        quiet = code.pixelColor(code.width() // 2, 44)
        grey = code.convertToFormat(QImage.Format.Format_Grayscale8)
        rows = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
        (found,) = zxingcpp.read_barcodes(rows, try_invert=False, try_downscale=False)
        read[size] = joining.read_qr(found.bytes).visit, quiet.name()

    assert read == {LANDSCAPE: (visit, "#ffffff"), PORTRAIT: (visit, "#ffffff")}
    assert not screens.faults()


def test_a_partner_of_another_agency_joins_by_scanning_and_needs_neither_network_nor_the_business(
    screens: Screens, lenses: FedLenses
) -> None:
    screens.world.officer("a1")
    business = screens.business("t1")
    starter, joiner = screens.app("t1"), screens.app("a1")
    visit = shows_code(screens, starter, business)
    code = drawn(screens)

    screens.show(joiner)
    screens.unlocks(joiner)
    screens.page.tap("join_scan")
    screens.qtbot.waitUntil(lambda: screens.page.has("camera_notice"))
    said = screens.page.shows("Dit is geen deelnamecode. Richt op de code op het scherm van uw collega.")
    goes_on = bool(lenses["back"].sessions)
    lenses["back"].sees(as_seen(code))
    screens.qtbot.waitUntil(lambda: screens.page.has("confirm"))
    screens.window.grab()
    asked = screens.page.shows("Meedoen bij"), screens.faults()
    released = lenses["back"].sessions == []
    screens.page.tap("confirm")
    screens.rests(joiner)

    assert (said, goes_on, released) == (True, True, True)
    assert asked == (True, [])
    assert (joiner.props.page, joiner.props.subject) == ("visit", visit)
    name, has_business = known(joiner, visit)
    assert name == known(starter, visit)[0]
    assert not has_business


def test_declining_joins_nothing_and_scanning_again_opens_a_visit_once_joined(
    screens: Screens, lenses: FedLenses
) -> None:
    screens.world.officer("t2")
    business = screens.business("t1")
    starter, joiner = screens.app("t1"), screens.app("t2")
    visit = shows_code(screens, starter, business)
    lenses["back"].sees(as_seen(drawn(screens)))
    screens.show(joiner)
    workplace = screens.unlocks(joiner)

    def scans(answer: str) -> int:
        joiner.showToday()
        screens.window.grab()
        screens.page.tap("join_scan")
        screens.qtbot.waitUntil(lambda: screens.page.has(answer))
        screens.page.tap(answer)
        screens.rests(joiner)
        return workplace.session.wait_for(lambda desk: sum(log.seq for log in desk.vault.heads()))

    declined, joined, again = scans("decline"), scans("confirm"), scans("confirm")

    assert declined < joined
    assert joined == again
    assert (joiner.props.page, joiner.props.subject) == ("visit", visit)


def test_typing_stays_one_touch_away(screens: Screens, lenses: FedLenses) -> None:
    assert lenses.names()
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    app.showBusiness(business.id)
    screens.rests(app)
    screens.page.focus("join_scan")
    screens.page.press(Qt.Key.Key_Space)
    screens.qtbot.waitUntil(lambda: app.camera_page.props.ready)
    screens.window.grab()

    screens.page.tap("camera_other_way")
    screens.qtbot.waitUntil(lambda: screens.page.focused() == "join_code_input")

    assert not app.camera_page.props.is_open


def test_who_wants_to_type_on_the_first_page_is_told_where(screens: Screens, lenses: FedLenses) -> None:
    assert lenses.names()
    screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    app.scanVisit()
    screens.qtbot.waitUntil(lambda: app.camera_page.props.ready)
    screens.window.grab()

    screens.page.tap("camera_other_way")
    screens.rests(app)

    assert app.props.page == "businesses"
    assert screens.page.shows("Kies het bedrijf waar uw collega is. Daar typt u de code.")
