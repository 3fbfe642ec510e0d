"""What the camera is opened for: photos of a visit, a colleague's code, an invitation."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from inspector.viewmodels.camera.camera import CameraViewModel
from inspector.viewmodels.camera.camera_words import CameraPurpose
from inspector.viewmodels.door.enrolment_wizard import EnrolViewModel
from inspector.viewmodels.window.navigation import Navigation
from inspector.viewmodels.window.surroundings import Surroundings

if TYPE_CHECKING:
    # Loads the vault, casework and sync; the unlock screen must stand before that.
    from inspector.viewmodels.photos.photos import PhotosViewModel
    from inspector.viewmodels.visit.visit import VisitViewModel

_translate = QCoreApplication.translate


class CameraUse(Navigation):
    """The part of the root that hands what the camera saw to whoever it is for."""

    around: Surroundings
    camera_page: CameraViewModel
    enrol_screen: EnrolViewModel

    _photographed: "PhotosViewModel | None" = None
    """Whose photos are counted while the camera is open."""

    @Slot(str)
    @Slot(str, bool)
    def takePhotos(self, condition: str, apart: bool = False) -> None:
        """Foto maken: of this condition, without one of the visit on the screen, or of the investigation there."""
        visit = self._visit_shown()
        if visit is None:
            return
        photos = visit.photos_tab
        if photos is not self._photographed:
            self._photographed = photos
            photos.attached.connect(self.camera_page.countKept)
            photos.keptApart.connect(self.camera_page.countKept)

        def taken(picture: bytes) -> None:
            if not photos.is_deleted:
                photos.pictured(picture, condition, self.around.clock.now(), apart=apart)

        self.camera_page.photograph(condition, taken)

    @Slot()
    def scanVisit(self) -> None:
        """The code on a colleague's screen."""
        if self.workplace is not None:
            self.camera_page.scan(CameraPurpose.CODE, self.workplace.joining.scanned)

    @Slot()
    def scanColleague(self) -> None:
        """The code on the screen of a colleague whose device is heard now."""
        visit = self._visit_shown()
        if visit is not None:
            self.camera_page.scan(CameraPurpose.MEETING, visit.hearing.scanned)

    @Slot()
    def scanLater(self) -> None:
        """The code on the screen of a colleague, that a place is left for later."""
        visit = self._visit_shown()
        if visit is not None:
            self.camera_page.scan(CameraPurpose.MEETING, visit.later.scanned)

    @Slot()
    def scanPass(self) -> None:
        """The registration pass that somebody shows."""
        visit = self._visit_shown()
        if visit is not None and visit.pass_check.props.offered:
            self.camera_page.scan(CameraPurpose.REGISTRATION, visit.pass_check.scanned)

    @Slot()
    def scanShare(self) -> None:
        """The code on the screen of a colleague whose laptop shares."""
        if self.workplace is not None:
            self.camera_page.scan(CameraPurpose.MEETING, self.workplace.sync.share_sheet.scanned)

    @Slot()
    def scanInvitation(self) -> None:
        """The code of the administrator, before this device is anybody's."""
        self.camera_page.scan(CameraPurpose.INVITATION, self._invited)

    def _visit_shown(self) -> "VisitViewModel | None":
        return None if self.workplace is None else self.workplace.visit

    def _invited(self, code: bytes) -> str:
        from inspector.sync.invitation import SCHEME  # noqa: PLC0415 - brings sync

        if not code.startswith(SCHEME.encode()):
            return _translate("Camera", "Dit is geen uitnodiging. Richt op de code van de functioneel beheerder.")
        self.enrol_screen.setText(code.decode(errors="replace"))
        self.enrol_screen.proceed()
        return ""
