"""What an officer writes under a photo."""

from dataclasses import dataclass

from inspector.domain.event_rules import About, AfterRelease, By, In, Rules, Step
from inspector.domain.events import DomainEvent
from inspector.domain.ids import EventId


@dataclass(frozen=True, slots=True)
class PhotoCaptioned(DomainEvent):
    """What stands under a photo, as who made it wrote it last; an empty one takes it away."""

    KIND = "photo_captioned"
    RULES = Rules(By.OFFICERS, In.COMPARTMENT, About.RECORD, AfterRelease.WAITS, Step.NONE, must_understand=False)

    target: EventId
    text: str
