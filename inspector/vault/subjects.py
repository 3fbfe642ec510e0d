"""Which visit, business or plan a stream is about, as the events in it say."""

from inspector.domain.events import (
    BusinessRecorded,
    CompartmentOpened,
    DomainEvent,
    OfficerJoined,
    VisitPlanned,
    VisitStarted,
)
from inspector.domain.ids import BusinessId, EventId, PlanId, VisitId
from inspector.domain.recorded import Recorded
from inspector.vault.model import Changes
from inspector.vault.streams import StreamRow
from inspector.wire.scopes import StreamKind

VISIT_KINDS = frozenset(
    {
        StreamKind.VISIT,
        StreamKind.FINDINGS,
        StreamKind.LABOUR,
        StreamKind.POLICE,
        StreamKind.HYGIENE,
        StreamKind.TAX,
    }
)


def subject_of(event: DomainEvent) -> str | None:
    """The visit, business or plan that an event says its stream is about."""
    match event:
        case VisitStarted(visit=visit) | OfficerJoined(visit=visit) | CompartmentOpened(visit=visit):
            return visit
        case BusinessRecorded(business=business):
            return business.id
        case VisitPlanned(plan=plan):
            return plan
        case _:
            return None


def precedence(stream: StreamRow, recorded: Recorded[DomainEvent]) -> tuple[bool, bool, int, EventId]:
    """A thing that bears its stream's id is what the stream is about; who began it speaks before who joined it."""
    is_other = subject_of(recorded.event) != stream.id.hex()
    return is_other, isinstance(recorded.event, OfficerJoined), recorded.hlc, recorded.id


def touched(stream: StreamRow) -> Changes:
    """What changes for the screens when something is opened in a stream."""
    subject = stream.subject
    match stream.kind:
        case StreamKind.ENVELOPE | StreamKind.LOGBOOK:
            return Changes(signals=True)
        case StreamKind.BUSINESS if subject is not None:
            return Changes(businesses=frozenset({BusinessId(subject)}))
        case StreamKind.PLAN if subject is not None:
            return Changes(plans=frozenset({PlanId(subject)}))
        case kind if kind in VISIT_KINDS and subject is not None:
            return Changes(visits=frozenset({VisitId(subject)}))
        case _:
            return Changes()
