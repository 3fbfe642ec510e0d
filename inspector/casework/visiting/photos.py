"""Photos of objects: no file goes in before somebody said whether a person is on it."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from inspector.casework.desk import Desk, changeable_visit, check_stop, own_visit, write_to_visit
from inspector.casework.drafts import dialog_key
from inspector.casework.visiting.pictures import Area, shared_copy
from inspector.domain.actions import Action
from inspector.domain.caption_events import PhotoCaptioned
from inspector.domain.catalogue.items import Condition, PhotoRule
from inspector.domain.events import PhotoAttached
from inspector.domain.ids import ConditionId, EventId, StreamId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import (
    AlreadyClosed,
    NewerProgramNeeded,
    NotAllowed,
    NotOnTheChecklist,
    NotSaved,
    PhotoForbidden,
    PhotoRefused,
    Refusal,
    SealedOnly,
    TextRefused,
    UnknownThing,
)
from inspector.domain.texts import check_open_text, check_own_text
from inspector.domain.visits.captions import captions
from inspector.domain.visits.stages import is_time_for
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError

MAX_NAME = 120
MAX_CAPTION = 200


class PersonOnPhoto(StrEnum):
    """The officer's answer to "Staat er een mens op?"."""

    NO = "nee"
    REMOVED = "verwijderd"
    """There was one; what is kept is cropped or blurred, the original is not."""
    YES = "ja"


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture file and what the officer said about it."""

    name: str
    data: bytes
    person: PersonOnPhoto
    crop: Area | None = None
    blur: tuple[Area, ...] = ()
    by_camera: bool = False


def attach_photo(desk: Desk, visit: VisitId, photo: Photo, condition: ConditionId | None = None) -> Changes | Refusal:
    """Add a photo to the visit, or to one condition of it."""
    event = prepare_photo(desk, visit, photo, condition)
    return event if isinstance(event, Refusal) else write_to_visit(desk, visit, event)


def caption_photo(desk: Desk, visit: VisitId, photo: EventId, text: str) -> Changes | Refusal:
    """Write what stands under an own photo, instead of what stood there; its draft ends with it."""
    found = changeable_visit(desk, visit, Action.ADD)
    if isinstance(found, Refusal):
        return found
    known = next((each for each in found.photos if each.id == photo), None)
    if known is None:
        return UnknownThing("part", str(photo))
    if known.author.installation != desk.vault.me.installation:
        return NotAllowed(Action.ADD)
    written, ended = text.strip(), (dialog_key(visit, f"caption/{photo}"),)
    refusal = TextRefused("too_long") if len(written) > MAX_CAPTION else check_own_text(written, found.agency)
    if refusal is not None:
        return refusal
    stands = captions(found).get(photo)
    replaces = () if stands is None else (stands.id,)
    event = NewEvent(found.part, PhotoCaptioned(photo, written), replaces)
    return write_to_visit(desk, visit, event, drop_drafts=ended)


def prepare_photo(desk: Desk, visit: VisitId, photo: Photo, condition: ConditionId | None) -> NewEvent | Refusal:
    """Store the picture encrypted and durable; the event that this gives makes it part of the visit."""
    refusal = _may_attach(desk, visit, condition)
    compartment = desk.compartment
    stream = None if compartment is None else desk.vault.stream_of(visit, compartment)
    if refusal is not None or stream is None:
        return refusal or UnknownThing("part", visit)
    return stored_photo(desk, stream, photo, condition)


def stored_photo(
    desk: Desk, stream: StreamId, photo: Photo, condition: ConditionId | None = None
) -> NewEvent | PhotoRefused | NotSaved:
    """Store the picture encrypted and durable for those who read this stream, unless a person is on it."""
    refusal = _check_person(photo)
    if refusal is not None:
        return refusal
    copy = shared_copy(desk.pictures, photo.data, photo.crop, photo.blur)
    if isinstance(copy, PhotoRefused):
        return copy
    try:
        shared = desk.vault.store_blob(stream, copy.data)
        original = desk.vault.store_blob(stream, photo.data) if photo.person is PersonOnPhoto.NO else None
    except NotSavedError:
        return NotSaved()
    return NewEvent(
        stream,
        PhotoAttached(
            name=_safe_name(photo.name),
            shared=shared,
            sha256=hashlib.sha256(photo.data).hexdigest(),
            shared_sha256=copy.sha256,
            width=copy.width,
            height=copy.height,
            condition=condition,
            original=original,
            by_camera=photo.by_camera,
        ),
    )


def _safe_name(name: str) -> str:
    """The file's name, unless it holds what may not be kept."""
    return "foto" if check_open_text(name) is not None else name[-MAX_NAME:]


def _may_attach(desk: Desk, visit: VisitId, condition: ConditionId | None) -> Refusal | None:
    found = own_visit(desk, visit, Action.TAKE)
    if isinstance(found, Refusal):
        return found
    if desk.vault.needs_newer(visit):
        return NewerProgramNeeded()  # before the picture is stored
    if not is_time_for(found, Action.TAKE):
        return AlreadyClosed()
    stopped = check_stop(desk, found, Action.TAKE)
    if stopped is not None or condition is None:
        return stopped
    if desk.is_sealed(condition):
        return SealedOnly(condition)
    if condition not in desk.checklist(found):
        return NotOnTheChecklist(condition)
    catalogue = desk.catalogue_of(found)
    item = None if catalogue is None else catalogue.condition(condition)
    is_forbidden = isinstance(item, Condition) and item.photo is PhotoRule.FORBIDDEN
    return PhotoForbidden(condition) if is_forbidden else None


def _check_person(photo: Photo) -> PhotoRefused | None:
    untouched = photo.crop is None and not photo.blur
    if photo.person is PersonOnPhoto.YES or (photo.person is PersonOnPhoto.REMOVED and untouched):
        return PhotoRefused("person")
    return None
