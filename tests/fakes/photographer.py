"""The real program in a process of its own: unlocks, starts a visit, takes photos, scans a code and locks.

python -m tests.fakes.photographer FOLDER

FOLDER holds the vault of an officer of the small world who knows one business.
"""

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QGuiApplication, QImage

from inspector.app.bootstrap import Wishes, build_app
from inspector.app.devices.camera import DeviceCamera
from inspector.app.window import AppWindow
from inspector.casework.visiting.visits import VisitOrder
from inspector.domain.values import VisitKind
from inspector.viewmodels.photos.photos import PhotosViewModel
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.clock import DrivenClock
from tests.fakes.lens import FedLenses, a_code
from tests.fakes.screens import DOCUMENTS
from tests.fakes.world import PASSPHRASE

SIZE = (320, 240)
WAIT_MS = 60_000


def scenery() -> bytes:
    """Pixels like no other, as red, green, blue."""
    return hashlib.shake_256(b"scenery").digest(SIZE[0] * SIZE[1] * 3)


def main(folder: Path) -> None:
    """Do all of it."""
    application = QGuiApplication([])
    lenses = FedLenses("back")
    app, _ = build_app(
        folder,
        Wishes(
            clock=DrivenClock(),
            catalogues=lambda _vault: DOCUMENTS,
            automatic_sync=False,
            ticks=False,
            camera=lambda: DeviceCamera(lenses, patience_ms=WAIT_MS),
        ),
    )
    window = AppWindow()
    window.show_app(app)
    window.open()
    photos = _in_a_visit(app)
    lenses["back"].sees(QImage(scenery(), *SIZE, SIZE[0] * 3, QImage.Format.Format_RGB888))
    app.takePhotos("")
    _until(lambda: app.camera_page.props.ready)
    _shoots(app, photos, window)
    photos.nobodyOnIt()
    _until(lambda: photos.pending is None)
    _shoots(app, photos, window)
    photos.personOnIt()
    photos.blur(200, 200, 600, 600)
    window.grab()
    photos.keepMasked()
    _until(lambda: photos.pending is None)
    _shoots(app, photos, window)
    photos.discard()
    _shoots(app, photos, window)
    app.cover()
    app.curtain_screen.goBack()
    lenses["back"].sees(a_code(b"https://example.nl"))
    app.scanVisit()
    _until(lambda: bool(app.camera_page.props.notice))
    sys.stdout.write(f"{photos.props.count} photos\n")
    left: list[bool] = []
    app.leave(lambda: left.append(True))
    _until(lambda: bool(left))
    window.close()
    app.close()
    application.processEvents()


def _in_a_visit(app: AppViewModel) -> PhotosViewModel:
    app.unlock_screen.unlock(PASSPHRASE.decode())
    _until(lambda: app.workplace is not None)
    workplace = app.workplace
    assert workplace is not None
    business = workplace.session.wait_for(lambda desk: desk.vault.businesses()[0].business.id)
    workplace.business.begin(VisitOrder(business, VisitKind.ROUTINE))
    _until(lambda: workplace.visit is not None)
    assert workplace.visit is not None
    return workplace.visit.photos_tab


def _shoots(app: AppViewModel, photos: PhotosViewModel, window: AppWindow) -> None:
    """Press the shutter and look at the question, picture and all."""
    app.camera_page.shoot()
    _until(lambda: photos.pending is not None)
    _until(lambda: app.work.pending == 0)
    window.grab()


def _until(holds: Callable[[], bool]) -> None:
    deadline, loop = QDeadlineTimer(WAIT_MS), QEventLoop()
    while not holds():
        assert not deadline.hasExpired()
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
