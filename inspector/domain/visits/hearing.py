"""Which events count in a visit: judged once for each writer, stream and kind of event, however many of them come."""

from enum import Enum, auto

from inspector.domain.authority import is_authorised
from inspector.domain.events import DomainEvent
from inspector.domain.recorded import Recorded
from inspector.domain.visits.participation import Present
from inspector.wire.scopes import StreamKind


class Heard(Enum):
    """What becomes of an event in a visit."""

    COUNTS = auto()
    SAYS_NOTHING = auto()
    """Its author has no authority for it, or it is about the part of another agency alone."""
    NOT_YET = auto()
    """Its author is not known to take part: it counts from when he is, or never."""
    APART = auto()
    """Investigators wrote it: nothing of it is known to anything else in the visit."""


class Hearing:
    """How a part of a visit hears events while the same people take part."""

    def __init__(self, part: StreamKind, present: Present) -> None:
        self._part = part
        self._present = present
        self._judged: dict[tuple[int, StreamKind, type[DomainEvent]], Heard] = {}
        """By the object that an author is: whoever passes events holds all of their authors meanwhile."""

    def of(self, recorded: Recorded[DomainEvent]) -> Heard:
        """What becomes of an event."""
        alike = id(recorded.author), recorded.stream, type(recorded.event)
        judged = self._judged.get(alike)
        if judged is None:
            judged = self._judged[alike] = self._judge(recorded)
        return judged

    def _judge(self, recorded: Recorded[DomainEvent]) -> Heard:
        is_of_another_part = recorded.stream is not self._part and recorded.event.RULES.where.own_part_only
        if not is_authorised(recorded) or is_of_another_part:
            return Heard.SAYS_NOTHING
        if recorded.stream is StreamKind.INVESTIGATION:
            return Heard.APART
        return Heard.COUNTS if self._present.hears_event(recorded) else Heard.NOT_YET
