"""Which judgements were made without knowing that the findings had been signed."""

from collections.abc import Mapping

from inspector.domain.events import (
    AnswerReturned,
    ConditionAssessed,
    DomainEvent,
    FindingsSigned,
    RestAssessed,
    VisitReleased,
    VisitResubmitted,
)
from inspector.domain.ids import EventId
from inspector.domain.recorded import Recorded

_STEPS = (FindingsSigned, AnswerReturned, VisitResubmitted, VisitReleased)

ByKind = Mapping[type[DomainEvent], tuple[Recorded[DomainEvent], ...]]


def late_writes(by_kind: ByKind) -> frozenset[EventId]:
    """The writes no signer had seen, by authors who name no step of the review and are not the signer."""
    steps = {step.id for kind in _STEPS for step in by_kind.get(kind, ())}
    reaches: dict[str, int] = {}
    for signed in by_kind.get(FindingsSigned, ()):
        event = signed.event
        if not isinstance(event, FindingsSigned) or not event.seen:
            return frozenset()  # the signature of an older program does not say what it saw
        for log, seq in event.seen.items():
            reaches[log] = max(reaches.get(log, 0), seq)
    signers = {signed.id.log for signed in by_kind.get(FindingsSigned, ())}
    writes = (*by_kind.get(ConditionAssessed, ()), *by_kind.get(RestAssessed, ()))
    return frozenset(
        write.id
        for write in writes
        if write.id.log not in signers
        and write.id.seq > reaches.get(write.id.log, 0)
        and not steps.intersection(write.replaces)
    )
