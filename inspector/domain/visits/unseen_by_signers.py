"""Which judgements nobody saw who signed the findings: made by a colleague who did not know of the signature."""

from collections.abc import Mapping

from inspector.domain.all_events import REVIEW_STEPS
from inspector.domain.events import ConditionAssessed, DomainEvent, FindingsSigned, RestAssessed
from inspector.domain.ids import EventId
from inspector.domain.recorded import Recorded
from inspector.domain.visits.sight import is_within, named_by, together

ByKind = Mapping[type[DomainEvent], tuple[Recorded[DomainEvent], ...]]


def unseen_by_signers(by_kind: ByKind) -> frozenset[EventId]:
    """The writes no signer had seen, by authors who name no step of the review and are not the signer."""
    steps = {step.id for kind in REVIEW_STEPS for step in by_kind.get(kind, ())}
    seen = together(map(named_by, by_kind.get(FindingsSigned, ())))
    signers = {signed.id.log for signed in by_kind.get(FindingsSigned, ())}
    writes = (*by_kind.get(ConditionAssessed, ()), *by_kind.get(RestAssessed, ()))
    return frozenset(
        write.id
        for write in writes
        if write.id.log not in signers and not is_within(seen, write.id) and not steps.intersection(write.replaces)
    )
