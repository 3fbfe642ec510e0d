"""Which role may say what: an event of somebody without that authority is kept in the log and counts for nothing."""

from inspector.domain.events import (
    AnswerReturned,
    BroughtBack,
    BusinessRecorded,
    CardShown,
    CommentMade,
    CompartmentOpened,
    ConditionAssessed,
    ConditionHistoryRecorded,
    Cosigned,
    DomainEvent,
    FindingsSigned,
    NoteWritten,
    OfficerJoined,
    PersonsCounted,
    PhotoAttached,
    PlaceEntered,
    PlanCancelled,
    RestAssessed,
    VisitClosed,
    VisitPlanned,
    VisitReleased,
    VisitResubmitted,
    VisitStarted,
    Withdrawn,
)
from inspector.domain.recorded import Recorded
from inspector.wire.scopes import COMPARTMENTS, KEEPERS, Role, StreamKind, may_write

_SUPERVISOR_SAYS = (
    AnswerReturned,
    CommentMade,
    VisitReleased,
    BusinessRecorded,
    ConditionHistoryRecorded,
    VisitPlanned,
    PlanCancelled,
)
_OFFICER_SAYS = (
    VisitStarted,
    OfficerJoined,
    CardShown,
    PlaceEntered,
    VisitClosed,
    ConditionAssessed,
    RestAssessed,
    PhotoAttached,
    NoteWritten,
    Withdrawn,
    BroughtBack,
    PersonsCounted,
    FindingsSigned,
    Cosigned,
    VisitResubmitted,
)
_SHARED_PART = (VisitStarted, OfficerJoined, CardShown, PlaceEntered, VisitClosed)
_COMPARTMENT = (
    CompartmentOpened,
    ConditionAssessed,
    RestAssessed,
    PhotoAttached,
    NoteWritten,
    Withdrawn,
    BroughtBack,
    PersonsCounted,
    FindingsSigned,
    Cosigned,
    AnswerReturned,
    CommentMade,
    VisitResubmitted,
    VisitReleased,
)


def is_authorised(recorded: Recorded[DomainEvent]) -> bool:
    """Whether the author's role may say this in this kind of stream."""
    author, event = recorded.author, recorded.event
    owner = KEEPERS.get(recorded.stream, author.agency)
    if not may_write(author.agency, author.role, recorded.stream, owner):
        return False
    if isinstance(event, _SUPERVISOR_SAYS) and author.role is not Role.SUPERVISOR:
        return False
    if isinstance(event, _OFFICER_SAYS) and author.role is Role.SUPERVISOR:
        return False
    if isinstance(event, _SHARED_PART):
        return recorded.stream is StreamKind.VISIT
    if isinstance(event, _COMPARTMENT):
        return recorded.stream in COMPARTMENTS
    return True
