"""The bytes of a photo of the open vault, or of the picture that waits for the answer about people."""

from inspector.casework.desk import Desk
from inspector.casework.visiting.pictures import SharedCopy, shared_copy
from inspector.domain.ids import EventId, VisitId, parse_event_id
from inspector.vault.errors import BlobDamagedError
from inspector.viewmodels.window.workplace import Workplace

PENDING = "pending"


def photo_bytes(workplace: Workplace, identifier: str) -> bytes | None:
    """What `<visit>/<event id>` or `pending/<number>` stands for; nothing when it is not here.

    Called on Qt's image thread, which may wait for the vault's.
    """
    first, _, rest = identifier.partition("/")
    if first == PENDING:
        return _pending(workplace)
    try:
        event = parse_event_id(rest)
    except ValueError:
        return None
    return workplace.session.wait_for(lambda desk: _photo(desk, VisitId(first), event))


def _photo(desk: Desk, visit: VisitId, event: EventId) -> bytes | None:
    found = desk.vault.visit(visit)
    photo = next((each for each in found.photos if each.id == event), None) if found is not None else None
    stream = desk.vault.stream_of(visit, photo.stream) if photo is not None else None
    if photo is None or stream is None:
        return None
    try:
        return desk.vault.open_blob(stream, photo.event.shared)
    except BlobDamagedError:
        return None


def _pending(workplace: Workplace) -> bytes | None:
    """As others would get it: with what was covered covered."""
    visit = workplace.visit
    pending = visit.photos_tab.pending if visit is not None else None
    if pending is None:
        return None
    copy = shared_copy(pending.data, pending.crop, pending.blur)
    return copy.data if isinstance(copy, SharedCopy) else None
