"""Photos as shown, and the picture that still waits for the answer about people, derived without Qt."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from inspector.casework.visiting.pictures import Area
from inspector.domain.actions import Action
from inspector.domain.events import PhotoAttached
from inspector.domain.ids import ConditionId
from inspector.domain.visits.captions import caption_of
from inspector.viewmodels.screen.times import said_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.withdrawn import WithdrawnRow, withdrawn_rows

_translate = QCoreApplication.translate

WHOLE = 1000
"""Areas are told in thousandths of the picture's width and height."""
SMALLEST = 15
"""A smaller area is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """One photo that counts."""

    photo: str
    number: int
    condition: str
    words: str
    """What stands under it."""
    source: str
    officer: str
    at: str
    here: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class PendingPhoto:
    """A picture that waits for the answer about people; what is covered is told in parts of the cropped picture."""

    name: str
    data: bytes
    condition: ConditionId | None = None
    blur: tuple[Area, ...] = ()
    crop: Area | None = None
    masking: bool = False
    busy: bool = False
    error: str = ""
    by_camera: bool = False
    apart: bool = False
    """It goes where only investigators read."""
    number: int = 0
    """Counts what was shown, so that no picture is drawn from an earlier one."""
    steps: tuple[tuple[tuple[Area, ...], Area | None], ...] = ()

    def blurred(self, area: Area) -> "PendingPhoto":
        """With one more area made unrecognisable."""
        inside = _inside(area)
        if _is_slip(inside):
            return self
        return replace(self, blur=(*self.blur, inside), steps=(*self.steps, (self.blur, self.crop)))

    def cropped(self, area: Area) -> "PendingPhoto":
        """With only this part of what is shown; areas made unrecognisable before stay over the same spots."""
        inside = _inside(area)
        if _is_slip(inside):
            return self
        moved = tuple(m for m in (_seen_from(inside, covered) for covered in self.blur) if m is not None)
        crop = inside if self.crop is None else _within(self.crop, inside)
        return replace(self, blur=moved, crop=crop, steps=(*self.steps, (self.blur, self.crop)))

    def without_last(self) -> "PendingPhoto":
        """As it was before the last area."""
        if not self.steps:
            return self
        blur, crop = self.steps[-1]
        return replace(self, blur=blur, crop=crop, steps=self.steps[:-1])


@dataclass(frozen=True, slots=True)
class PhotosProps:
    """The photos as shown."""

    count: int = 0
    asking: bool = False
    masking: bool = False
    busy: bool = False
    pending_source: str = ""
    pending_error: str = ""
    masks: int = 0
    editable: bool = True
    has_checklist: bool = True
    safety: str = ""
    """How many of the own photos are at the hub too, in words; empty without own photos."""
    rows: tuple[PhotoRow, ...] = ()
    withdrawn_rows: tuple[WithdrawnRow, ...] = ()


@dataclass(frozen=True, slots=True)
class PhotosInputs:
    """What the photos are derived from."""

    visit: VisitInputs
    pending: PendingPhoto | None = None


def derive_photos_props(inputs: PhotosInputs) -> PhotosProps:
    """Turn what is known into what is shown."""
    known, visit, pending = inputs.visit, inputs.visit.visit, inputs.pending
    rows = tuple(
        PhotoRow(
            photo=str(photo.id),
            number=place,
            condition=photo.event.condition or "",
            words=caption_of(visit, photo.id),
            source=f"image://vault/{visit.id}/{photo.id}",
            officer=photo.author.name,
            at=said_text(photo, visit),
            here=photo.event.shared.blob in known.photos_here,
            mine=photo.author.installation == known.me.installation,
        )
        for place, photo in enumerate(visit.photos, start=1)
    )
    withdrawn = withdrawn_rows(known, PhotoAttached)
    props = PhotosProps(
        count=len(rows),
        editable=known.may(Action.ADD),
        has_checklist=known.has_checklist,
        safety=_safety(known),
        rows=rows,
        withdrawn_rows=withdrawn,
    )
    if pending is None:
        return props
    return replace(
        props,
        asking=not pending.masking,
        masking=pending.masking,
        busy=pending.busy,
        pending_source=f"image://vault/pending/{pending.number}",
        pending_error=pending.error,
        masks=len(pending.steps),
    )


def _safety(known: VisitInputs) -> str:
    made = sum(photo.author.installation == known.me.installation for photo in known.visit.photos)
    if not made:
        return ""
    text = _translate("Photos", "%1 gemaakt, %2 veilig op de server.")
    if known.photos_waiting:
        text += " " + _translate("Photos", "Wat nog niet veilig is, staat alleen op dit apparaat.")
    return text.replace("%1", str(made)).replace("%2", str(made - len(known.photos_waiting)))


def _inside(area: Area) -> Area:
    left, top, right, bottom = (min(max(edge, 0), WHOLE) for edge in (area.left, area.top, area.right, area.bottom))
    return Area(left, top, right, bottom)


def _is_slip(area: Area) -> bool:
    return area.right - area.left < SMALLEST or area.bottom - area.top < SMALLEST


def _within(outer: Area, inner: Area) -> Area:
    """A part of a part as a part of the whole."""
    width, height = outer.right - outer.left, outer.bottom - outer.top
    return Area(
        outer.left + inner.left * width // WHOLE,
        outer.top + inner.top * height // WHOLE,
        outer.left + inner.right * width // WHOLE,
        outer.top + inner.bottom * height // WHOLE,
    )


def _seen_from(frame: Area, area: Area) -> Area | None:
    """An area of the whole in parts of the frame, rounded outwards; nothing when it lies beside it."""
    width, height = frame.right - frame.left, frame.bottom - frame.top
    moved = _inside(
        Area(
            (area.left - frame.left) * WHOLE // width,
            (area.top - frame.top) * WHOLE // height,
            -((frame.left - area.right) * WHOLE // width),
            -((frame.top - area.bottom) * WHOLE // height),
        )
    )
    return moved if moved.right > moved.left and moved.bottom > moved.top else None
