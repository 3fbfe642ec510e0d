"""Every kind of event, in the order in which they are declared."""

from inspector.domain import (
    caption_events,
    decision_events,
    events,
    hygiene_events,
    labour_events,
    office_events,
    place_events,
    said_events,
)
from inspector.domain.event_rules import Step
from inspector.domain.events import DomainEvent
from inspector.domain.hats import events as hat_events

ALL_EVENTS: tuple[type[DomainEvent], ...] = tuple(
    kind
    for where in (
        events,
        caption_events,
        place_events,
        said_events,
        labour_events,
        hygiene_events,
        decision_events,
        hat_events,
        office_events,
    )
    for kind in vars(where).values()
    if isinstance(kind, type) and issubclass(kind, DomainEvent) and kind.__module__ == where.__name__
    if kind is not DomainEvent and kind.KIND
)
REVIEW_STEPS = tuple(kind for kind in ALL_EVENTS if kind.RULES.step is not Step.NONE)
