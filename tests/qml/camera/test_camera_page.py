"""The camera page in the window of the real program: real frames, real vault, the question about people in between."""

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlEngine
from pytestqt.qtbot import QtBot

from inspector.app.devices.camera import DeviceCamera
from inspector.app.resources import resource
from inspector.app.tongue import Tongue
from inspector.casework.desk import Desk
from inspector.domain.events import PhotoAttached
from inspector.domain.ids import VisitId
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.lens import FedLenses
from tests.fakes.screens import Screens, some_screens
from tests.qml.stage import LANDSCAPE, PORTRAIT

CELLAR = resource("demo", "foto", "gang-met-dozen.jpg")


@pytest.fixture
def screens(families: frozenset[str], qtbot: QtBot, tmp_path: Path, engine: QQmlEngine) -> Iterator[Screens]:
    assert families
    yield from some_screens(qtbot, tmp_path, Tongue(), engine)


@pytest.fixture
def lenses(screens: Screens) -> FedLenses:
    lenses = FedLenses("back", "front")
    lenses["back"].sees(QImage(str(CELLAR)))
    lenses["front"].sees(QImage(str(CELLAR)).flipped(Qt.Orientation.Horizontal))
    screens.camera = lambda: DeviceCamera(lenses, patience_ms=60_000)
    return lenses


@pytest.fixture
def app(screens: Screens, lenses: FedLenses) -> AppViewModel:
    """An inspector in a visit, at the photos."""
    assert lenses.names()
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    app.showVisit(screens.starts_visit(app, business), "photos")
    screens.rests(app)
    screens.window.grab()
    return app


def looks(screens: Screens, app: AppViewModel, button: str = "take_photo") -> None:
    """Open the camera and wait for its picture."""
    screens.page.tap(button)
    screens.qtbot.waitUntil(lambda: app.camera_page.props.ready)
    screens.window.grab()


def asked(screens: Screens) -> None:
    """The question about people is on the screen."""
    screens.qtbot.waitUntil(lambda: screens.page.shows("Staat er een mens op?"))
    screens.window.grab()


def photos(screens: Screens, app: AppViewModel) -> list[PhotoAttached]:
    """What is in the file."""
    screens.rests(app)
    workplace = app.workplace
    assert workplace is not None
    assert workplace.visit is not None
    visit = VisitId(workplace.visit.props.visit)

    def look(desk: Desk) -> list[PhotoAttached]:
        found = desk.vault.visit(visit)
        assert found is not None
        return [photo.event for photo in found.photos]

    return workplace.session.wait_for(look)


def test_photos_are_taken_one_after_the_other_and_each_is_asked_about(
    screens: Screens, app: AppViewModel, lenses: FedLenses
) -> None:
    looks(screens, app)

    screens.page.tap("shutter")
    asked(screens)
    screens.page.tap("photo_nobody")
    screens.rests(app)
    screens.qtbot.waitUntil(lambda: screens.page.has("camera_kept"))
    screens.page.press(Qt.Key.Key_VolumeUp)
    asked(screens)
    screens.page.tap("photo_nobody")
    screens.rests(app)
    both = screens.page.shows("2 foto's bewaard")
    screens.page.press(Qt.Key.Key_Space)
    asked(screens)
    screens.page.tap("photo_discard")
    screens.page.tap("camera_close")

    kept = photos(screens, app)
    assert both
    assert [(photo.width, photo.height, photo.condition) for photo in kept] == [
        (*QImage(str(CELLAR)).size().toTuple(), None)
    ] * 2
    assert all(photo.original is not None for photo in kept)
    assert lenses["back"].sessions == []
    assert not screens.page.has("viewfinder")
    assert screens.page.has("take_photo")


def test_the_photo_shows_what_the_camera_saw_and_nothing_else(screens: Screens, app: AppViewModel) -> None:
    looks(screens, app)
    workplace = app.workplace
    assert workplace is not None
    assert workplace.visit is not None

    screens.page.press(Qt.Key.Key_Return)
    asked(screens)
    pending = workplace.visit.photos_tab.pending

    assert pending is not None
    seen = Image.open(CELLAR).convert("RGB")
    with Image.open(io.BytesIO(pending.data)) as photo:
        assert photo.size == seen.size
        assert dict(photo.getexif()) == {}
        spot = (seen.width // 2, seen.height // 2)
        near = zip(photo.getpixel(spot), seen.getpixel(spot), strict=True)  # type: ignore[arg-type]
        assert all(abs(one - other) < 24 for one, other in near)
    assert pending.name == f"camera-{screens.world.clock.now():%H%M%S}.jpg"


def test_a_condition_is_photographed_from_its_own_button(screens: Screens, app: AppViewModel) -> None:
    app.setTab("checklist")
    workplace = app.workplace
    assert workplace is not None
    assert workplace.visit is not None
    workplace.visit.showTab("checklist")
    workplace.visit.checklist.selectCategory("veiligheid")
    screens.rests(app)
    looks(screens, app, "photo_UV-V-01")
    titled = screens.page.shows("Foto bij UV-V-01")

    screens.page.tap("shutter")
    asked(screens)
    screens.page.tap("photo_nobody")

    assert titled
    assert [(photo.condition, photo.by_camera) for photo in photos(screens, app)] == [("UV-V-01", True)]


def is_suspended(_screens: Screens) -> None:
    qapp = QGuiApplication.instance()
    assert isinstance(qapp, QGuiApplication)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationSuspended)


WAYS_OUT: dict[str, Callable[[Screens], None]] = {
    "by its button": lambda screens: screens.page.tap("camera_close"),
    "by the keyboard": lambda screens: screens.page.press(Qt.Key.Key_Escape),
    "minimised": lambda screens: screens.window.view.showMinimized(),
    "suspended": is_suspended,
}


def test_the_camera_is_let_go_of_whichever_way_the_page_is_left(
    screens: Screens, app: AppViewModel, lenses: FedLenses
) -> None:
    for way, leave in WAYS_OUT.items():
        screens.window.view.showNormal()
        looks(screens, app)
        was_on = bool(lenses["back"].sessions)

        leave(screens)

        assert was_on, way
        assert lenses["back"].sessions == [], way
        assert not app.camera_page.props.is_open, way
        assert not screens.page.has("viewfinder"), way


def test_the_camera_is_let_go_of_at_the_curtain_and_at_the_lock(
    screens: Screens, app: AppViewModel, lenses: FedLenses
) -> None:
    looks(screens, app)
    app.cover()
    at_the_curtain = (lenses["back"].sessions, screens.page.has("viewfinder"), screens.page.has("pad"))
    app.curtain_screen.goBack()
    screens.window.grab()
    looks(screens, app)

    app.lock()

    assert at_the_curtain == ([], False, True)
    assert lenses["back"].sessions == []
    assert not screens.page.has("viewfinder")
    screens.rests(app)


def test_a_picture_that_waits_is_not_seen_through_the_curtain(screens: Screens, app: AppViewModel) -> None:
    looks(screens, app)
    screens.page.tap("shutter")
    asked(screens)

    app.cover()
    screens.window.grab()
    over_the_curtain = [screens.page.shows("Staat er een mens op?"), screens.page.has("picture")]
    app.curtain_screen.goBack()

    assert over_the_curtain == [False, False]
    asked(screens)


def test_the_other_camera_and_the_torch_are_one_touch_away(
    screens: Screens, app: AppViewModel, lenses: FedLenses
) -> None:
    looks(screens, app)

    screens.page.tap("camera_torch")
    shone = lenses["back"].shines
    screens.page.tap("camera_switch")
    screens.qtbot.waitUntil(lambda: app.camera_page.props.ready)

    assert shone
    assert not lenses["back"].shines
    assert bool(lenses["front"].sessions)


def test_without_a_camera_the_way_by_file_is_offered(screens: Screens, app: AppViewModel, lenses: FedLenses) -> None:
    lenses.unplug("back")
    lenses.unplug("front")
    screens.page.tap("take_photo")
    screens.qtbot.waitUntil(lambda: screens.page.shows("Geen camera gevonden"))
    screens.window.grab()

    screens.page.tap("trouble_other_way")

    screens.rests(app)
    assert screens.page.has("files")
    assert not app.camera_page.props.is_open


def test_a_camera_taken_out_in_use_says_so_and_comes_back(
    screens: Screens, app: AppViewModel, lenses: FedLenses
) -> None:
    lenses.unplug("front")
    looks(screens, app)

    lenses.unplug("back")
    said = screens.page.shows("De camera is losgeraakt")
    lenses["back"].sees(QImage(str(CELLAR)))
    lenses.plug("back")

    assert said
    screens.qtbot.waitUntil(lambda: app.camera_page.props.ready)
    assert not screens.page.shows("De camera is losgeraakt")


def test_without_what_qt_needs_for_cameras_the_program_says_so_and_works_on(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    monkeypatch.delitem(sys.modules, "inspector.app.devices.camera")
    monkeypatch.delitem(sys.modules, "inspector.app.devices.lenses", raising=False)
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    app.showVisit(screens.starts_visit(app, business), "photos")
    screens.rests(app)

    screens.page.tap("take_photo")
    screens.qtbot.waitUntil(lambda: screens.page.shows("Camera's werken hier niet"))
    screens.window.grab()
    screens.page.tap("trouble_other_way")
    screens.rests(app)

    assert screens.page.has("files")


@pytest.mark.parametrize(("size", "left_handed"), [(LANDSCAPE, False), (LANDSCAPE, True), (PORTRAIT, False)])
def test_nothing_is_wrong_with_the_page(
    screens: Screens, app: AppViewModel, lenses: FedLenses, size: tuple[int, int], left_handed: bool
) -> None:
    app.settings_page.setLeftHanded(left_handed)
    screens.turns(size)
    looks(screens, app)
    live = screens.faults()
    app.camera_page.countKept()
    kept = screens.faults()
    lenses.unplug("front")
    lenses.unplug("back")

    assert (live, kept, screens.faults()) == ([], [], [])


def test_a_colleagues_code_is_not_looked_for_at_the_operator(screens: Screens, app: AppViewModel) -> None:
    app.scanVisit()
    screens.rests(app)
    colleague = screens.page.item("camera_hint").property("text")
    app.camera_page.close()
    app.scanInvitation()
    screens.rests(app)

    assert colleague == "Richt op de code op het scherm van uw collega"
    assert screens.page.item("camera_hint").property("text") == "Richt op de code van de functioneel beheerder"
