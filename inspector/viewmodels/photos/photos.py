"""Photos of a visit: every picture is asked whether a person is on it before it goes in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot

from inspector.casework.desk import Desk
from inspector.casework.visiting.hats import photograph
from inspector.casework.visiting.photos import PersonOnPhoto, Photo, attach_photo, caption_photo
from inspector.casework.visiting.pictures import Area, why_not_shared
from inspector.domain.ids import ConditionId, VisitId, parse_event_id
from inspector.domain.refusals import PhotoRefused, Refusal
from inspector.keyless.limits import MAX_FILE_BYTES
from inspector.vault.model.changes import Changes
from inspector.viewmodels.photos.photo_rows import PendingPhoto, PhotosInputs, PhotosProps, derive_photos_props
from inspector.viewmodels.photos.picture_folder import PictureFolderViewModel
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, WithdrawingTab, constant, for_qml

_translate = QCoreApplication.translate


@for_qml
class PhotosViewModel(WithdrawingTab[PhotosInputs, PhotosProps]):
    """What the photos tab and the photo strip of a condition bind to."""

    attached = Signal(str)
    """A photo is in the file, of this condition or, empty, of the visit."""
    keptApart = Signal(str)
    """A photo is where only investigators read."""

    folder = constant(PictureFolderViewModel, "picture_folder")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, derive_photos_props, PhotosInputs(inputs), parent)
        self.picture_folder = PictureFolderViewModel(session.work, self, hides=session.is_training)

    @property
    def pending(self) -> PendingPhoto | None:
        """The picture that waits, for the image provider; it is in memory only."""
        return self._inputs.pending

    @Slot(str, str)
    @Slot(str, str, bool)
    def choose(self, url: str, condition: str, apart: bool = False) -> None:
        """A file was picked; it is read and the question is asked. `apart`: it goes to the investigation."""
        path = Path(QUrl(url).toLocalFile() or url)
        about = ConditionId(condition) if condition else None

        def finished(read: bytes | PhotoRefused) -> None:
            if self.is_deleted:
                return
            if isinstance(read, PhotoRefused):
                self.refused.emit(refusal_text(read))
            else:
                self.offer(PendingPhoto(path.name, read, about, apart=apart))

        self.session.read(lambda desk: _read_file(desk, path), finished)

    def pictured(self, data: bytes, condition: str, at: datetime, *, apart: bool = False) -> None:
        """A picture of the camera waits for the answer about people; its name is the time of day and nothing else."""
        about = ConditionId(condition) if condition else None
        self.offer(PendingPhoto(f"camera-{at:%H%M%S}.jpg", data, about, by_camera=True, apart=apart))

    def offer(self, pending: PendingPhoto) -> None:
        """A picture from a file or the camera waits for the answer about people."""
        number = 1 if self.pending is None else self.pending.number + 1
        self._wait(replace(pending, number=number))

    @Slot()
    def nobodyOnIt(self) -> None:
        """The answer to "Staat er een mens op?" is no: it goes in with its sealed original."""
        self._attach(PersonOnPhoto.NO)

    @Slot()
    def personOnIt(self) -> None:
        """Yes: crop, blur or discard."""
        self._edit(lambda pending: replace(pending, masking=True))

    @Slot()
    def backToQuestion(self) -> None:
        """No decision yet: the question again, and what was covered is shown again."""
        self._edit(lambda pending: replace(pending, masking=False, blur=(), crop=None, steps=()))

    @Slot(int, int, int, int)
    def blur(self, left: int, top: int, right: int, bottom: int) -> None:
        """Make an area unrecognisable, in thousandths of the picture as shown."""
        self._edit(lambda pending: pending.blurred(_area(left, top, right, bottom)))

    @Slot(int, int, int, int)
    def crop(self, left: int, top: int, right: int, bottom: int) -> None:
        """Keep only an area, in thousandths of the picture as shown."""
        self._edit(lambda pending: pending.cropped(_area(left, top, right, bottom)))

    @Slot()
    def undoMask(self) -> None:
        """Take the last area back."""
        self._edit(PendingPhoto.without_last)

    @Slot()
    def keepMasked(self) -> None:
        """The person is gone from the picture: this copy goes in, the original does not."""
        self._attach(PersonOnPhoto.REMOVED)

    @Slot()
    def discard(self) -> None:
        """Nothing of this picture is kept."""
        self._wait(None)

    @Slot(str, result=str)
    def captionOf(self, photo: str) -> str:
        """What stands under a photo."""
        return next((row.words for row in self.props.rows if row.photo == photo), "")

    @Slot(str, str)
    def caption(self, photo: str, text: str, then: Then | None = None) -> None:
        """Write what stands under an own photo."""
        target = parse_event_id(photo)
        self.write(lambda desk: caption_photo(desk, self._visit, target, text), then)

    @Slot()
    def undo(self) -> None:
        """Take back the photo that was just added; the file keeps it with the reason."""
        last = next((row for row in reversed(self.props.rows) if row.mine), None)
        if last is not None:
            self.withdraw(last.photo, _translate("Photos", "Ongedaan gemaakt."))

    def attach(self, photo: Photo, condition: ConditionId | None, then: Then | None = None) -> None:
        """Add a photo whose question was answered."""
        self.write(
            lambda desk: attach_photo(desk, self._visit, photo, condition),
            then,
            done=lambda: self.attached.emit(condition or ""),
        )

    def _attach(self, person: PersonOnPhoto) -> None:
        pending = self.pending
        if pending is None or pending.busy:
            return
        photo = Photo(pending.name, pending.data, person, pending.crop, pending.blur, pending.by_camera)
        self._wait(replace(pending, busy=True))

        def action(desk: Desk) -> Changes | Refusal:
            if pending.apart:
                return photograph(desk, self._visit, photo)
            return attach_photo(desk, self._visit, photo, pending.condition)

        def done() -> None:
            self.discard()
            kept = self.keptApart if pending.apart else self.attached
            kept.emit(pending.condition or "")

        self.write(action, done=done, failed=lambda why: self._wait(replace(pending, error=why)))

    def _edit(self, change: Callable[[PendingPhoto], PendingPhoto]) -> None:
        if self.pending is not None and not self.pending.busy:
            changed = replace(change(self.pending), error="")
            if changed != self.pending:
                self._wait(replace(changed, number=changed.number + 1))

    def _wait(self, pending: PendingPhoto | None) -> None:
        self.change(pending=pending)


def _area(left: int, top: int, right: int, bottom: int) -> Area:
    return Area(min(left, right), min(top, bottom), max(left, right), max(top, bottom))


def _read_file(desk: Desk, path: Path) -> bytes | PhotoRefused:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            return PhotoRefused("too_big")
        data = path.read_bytes()
    except OSError:
        return PhotoRefused("not_a_picture")
    return why_not_shared(desk.pictures, data) or data
