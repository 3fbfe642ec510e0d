"""What stands under the photos of a visit."""

from typing import cast

from inspector.domain.caption_events import PhotoCaptioned
from inspector.domain.ids import EventId
from inspector.domain.recorded import Recorded
from inspector.domain.visits.visit import Visit


def captions(visit: Visit) -> dict[EventId, Recorded[PhotoCaptioned]]:
    """Under each photo that counts what its maker wrote last; what anybody else wrote there says nothing."""
    makers = {photo.id: photo.author for photo in visit.photos}
    written = cast("tuple[Recorded[PhotoCaptioned], ...]", visit.all_of(PhotoCaptioned))  # asked for by this type
    return {each.event.target: each for each in written if makers.get(each.event.target) == each.author}


def caption_of(visit: Visit, photo: EventId) -> str:
    """The words under a photo; empty where nobody wrote any."""
    written = captions(visit).get(photo)
    return "" if written is None else written.event.text
