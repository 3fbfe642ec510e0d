"""Photos of a visit: every picture is asked whether a person is on it before it goes in."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from inspector.casework import notes
from inspector.casework.desk import Desk
from inspector.casework.photos import PersonOnPhoto, Photo, attach_photo
from inspector.casework.pictures import MAX_FILE_BYTES, Area
from inspector.domain.ids import ConditionId, VisitId, parse_event_id
from inspector.domain.refusals import PhotoRefused, Refusal
from inspector.vault.model import Changes
from inspector.viewmodels.refusal_text import refusal_text
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.visit_inputs import VisitInputs
from inspector.viewmodels.words import time_text

Then = Callable[[Changes | Refusal], None]


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """One photo that counts."""

    photo: str
    condition: str
    name: str
    source: str
    officer: str
    at: str
    here: bool


@dataclass(frozen=True, slots=True)
class PendingPhoto:
    """A picture that waits for the answer about people."""

    name: str
    data: bytes
    condition: ConditionId | None
    blur: tuple[Area, ...] = ()
    crop: Area | None = None


@dataclass(frozen=True, slots=True)
class PhotosProps:
    """The photos as shown."""

    count: int = 0
    asking: bool = False
    masking: bool = False
    pending_name: str = ""
    pending_condition: str = ""
    pending_source: str = ""
    masks: int = 0
    editable: bool = True
    rows: tuple[PhotoRow, ...] = ()


def derive_photos_props(known: VisitInputs, pending: PendingPhoto | None, number: int, masking: bool) -> PhotosProps:
    """Turn what is known into what is shown."""
    visit = known.visit
    return PhotosProps(
        count=len(visit.photos),
        asking=pending is not None and not masking,
        masking=pending is not None and masking,
        pending_name="" if pending is None else pending.name,
        pending_condition="" if pending is None or pending.condition is None else pending.condition,
        pending_source="" if pending is None else f"image://vault/pending/{number}",
        masks=0 if pending is None else len(pending.blur) + (pending.crop is not None),
        editable=visit.signed is None,
        rows=tuple(
            PhotoRow(
                photo=str(photo.id),
                condition=photo.event.condition or "",
                name=photo.event.name,
                source=f"image://vault/{visit.id}/{photo.id}",
                officer=photo.author.name,
                at=time_text(photo.at),
                here=photo.event.shared.blob in known.photos_here,
            )
            for photo in visit.photos
        ),
    )


@for_qml
class PhotosViewModel(ViewModel[PhotosProps]):
    """What the photos tab and the photo strip of a condition bind to."""

    propsChanged = Signal()

    count = prop(int, "count", propsChanged)
    asking = prop(bool, "asking", propsChanged)
    masking = prop(bool, "masking", propsChanged)
    pendingName = prop(str, "pending_name", propsChanged)
    pendingCondition = prop(str, "pending_condition", propsChanged)
    pendingSource = prop(str, "pending_source", propsChanged)
    masks = prop(int, "masks", propsChanged)
    editable = prop(bool, "editable", propsChanged)
    rows = constant(QObject, "row_model")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, PhotosProps(), parent)
        self._visit = visit
        self._inputs = inputs
        self._pending: PendingPhoto | None = None
        self._masking = False
        self._number = 0
        self.row_model = Rows(PhotoRow, self)
        self._derive()

    @property
    def pending(self) -> PendingPhoto | None:
        """The picture that waits, for the image provider; it is in memory only."""
        return self._pending

    def take(self, inputs: VisitInputs) -> None:
        """The visit was read again."""
        self._inputs = inputs
        self._derive()

    @Slot(str, str)
    def choose(self, url: str, condition: str) -> None:
        """A file was picked; it is read and the question is asked."""
        path = Path(QUrl(url).toLocalFile() or url)
        about = ConditionId(condition) if condition else None

        def finished(read: bytes | PhotoRefused) -> None:
            if isinstance(read, PhotoRefused):
                self.refused.emit(refusal_text(read))
            else:
                self.offer(PendingPhoto(path.name, read, about))

        self.session.work.submit(lambda: _read_file(path), finished)

    def offer(self, pending: PendingPhoto) -> None:
        """A picture from a file or the camera waits for the answer about people."""
        self._pending, self._masking = pending, False
        self._number += 1
        self._derive()

    @Slot()
    def nobodyOnIt(self) -> None:
        """The answer to "Staat er een mens op?" is no: it goes in with its sealed original."""
        self._attach(PersonOnPhoto.NO)

    @Slot()
    def personOnIt(self) -> None:
        """Yes: crop, blur or discard."""
        self._masking = True
        self._derive()

    @Slot(int, int, int, int)
    def blur(self, left: int, top: int, right: int, bottom: int) -> None:
        """Make an area unrecognisable, in thousandths of the picture."""
        if self._pending is not None:
            area = Area(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
            self._pending = replace(self._pending, blur=(*self._pending.blur, area))
            self._number += 1
            self._derive()

    @Slot(int, int, int, int)
    def crop(self, left: int, top: int, right: int, bottom: int) -> None:
        """Keep only an area, in thousandths of the picture."""
        if self._pending is not None:
            area = Area(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
            self._pending = replace(self._pending, crop=area)
            self._number += 1
            self._derive()

    @Slot()
    def keepMasked(self) -> None:
        """The person is gone from the picture: this copy goes in, the original does not."""
        self._attach(PersonOnPhoto.REMOVED)

    @Slot()
    def discard(self) -> None:
        """Nothing of this picture is kept."""
        self._pending, self._masking = None, False
        self._derive()

    @Slot(str, str)
    def withdraw(self, photo: str, reason: str) -> None:
        """Let a photo no longer count."""
        target = parse_event_id(photo)
        self.session.act(lambda desk: notes.withdraw(desk, self._visit, target, reason), self.tell)

    def attach(self, photo: Photo, condition: ConditionId | None, then: Then | None = None) -> None:
        """Add a photo whose question was answered; for callers in Python."""
        self.session.act(lambda desk: attach_photo(desk, self._visit, photo, condition), self.telling(then))

    def _attach(self, person: PersonOnPhoto) -> None:
        pending = self._pending
        if pending is None:
            return
        photo = Photo(pending.name, pending.data, person, pending.crop, pending.blur)

        def action(desk: Desk) -> Changes | Refusal:
            return attach_photo(desk, self._visit, photo, pending.condition)

        self.session.act(action, self.telling(done=self.discard))

    def _derive(self) -> None:
        props = derive_photos_props(self._inputs, self._pending, self._number, self._masking)
        self.row_model.replace(props.rows)
        self.show(props)


def _read_file(path: Path) -> bytes | PhotoRefused:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            return PhotoRefused("too_big")
        return path.read_bytes()
    except OSError:
        return PhotoRefused("not_a_picture")
