"""The bytes of a photo of the open vault, or of the picture that waits for the answer about people."""

from pathlib import Path
from urllib.parse import unquote

from inspector.casework.desk import Desk
from inspector.casework.visiting.pictures import SharedCopy, shared_copy
from inspector.domain.ids import EventId, StreamId, VisitId, parse_event_id
from inspector.domain.visits.hats import photos_apart
from inspector.keyless.limits import MAX_FILE_BYTES
from inspector.keyless.process import KeylessProcess
from inspector.vault.model.errors import BlobDamagedError
from inspector.viewmodels.window.workplace import Workplace
from inspector.wire.scopes import StreamKind

PENDING = "pending"
NO_LONGER = b""
"""Of a picture that waited until just now: whoever showed it stops."""


def photo_bytes(helper: KeylessProcess, workplace: Workplace, identifier: str) -> bytes | None:
    """What `<visit>/<event id>` or `pending/<number>` stands for; nothing when it is not here.

    Of a picture that waited until just now: `NO_LONGER`.

    Called on Qt's image thread, which may wait for the vault's.
    """
    first, _, rest = identifier.partition("/")
    if first == PENDING:
        return _pending(helper, workplace, rest)
    try:
        event = parse_event_id(rest)
    except ValueError:
        return None
    return workplace.session.wait_for(lambda desk: _photo(desk, VisitId(first), event))


def chosen_bytes(identifier: str) -> bytes | None:
    """The file that `file/<when it was changed>/<path>` stands for; nothing when it is too large or cannot be read."""
    path = Path(unquote(identifier.partition("/")[2].partition("/")[2]))
    try:
        return path.read_bytes() if path.stat().st_size <= MAX_FILE_BYTES else None
    except OSError:
        return None


def _photo(desk: Desk, visit: VisitId, event: EventId) -> bytes | None:
    found = desk.vault.visit(visit)
    known = () if found is None else (*found.photos, *photos_apart(found))
    photo = next((each for each in known if each.id == event), None)
    stream = None if photo is None else _stream(desk, visit, photo.stream)
    if photo is None or stream is None or photo.event.shared.size > MAX_FILE_BYTES:
        return None  # no program that takes photos makes so large a copy for others
    try:
        return desk.vault.open_blob(stream, photo.event.shared)
    except BlobDamagedError:
        return None


def _stream(desk: Desk, visit: VisitId, kind: StreamKind) -> StreamId | None:
    is_apart = kind is StreamKind.INVESTIGATION
    return desk.vault.investigation_of(visit) if is_apart else desk.vault.stream_of(visit, kind)


def _pending(helper: KeylessProcess, workplace: Workplace, number: str) -> bytes | None:
    """As others would get it: with what was covered covered."""
    visit = workplace.visit
    pending = visit.photos_tab.pending if visit is not None else None
    if pending is None or str(pending.number) != number:
        return NO_LONGER
    copy = shared_copy(helper, pending.data, pending.crop, pending.blur)
    return copy.data if isinstance(copy, SharedCopy) else None
