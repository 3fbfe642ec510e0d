"""What a finding report says of its own records: how far each log had come, what came late, what was erased."""

from collections.abc import Sequence

from inspector.casework.desk import Desk
from inspector.casework.documents.clock_remarks import in_dutch_time as _dutch
from inspector.casework.documents.clock_remarks import named as _person
from inspector.casework.judging.erasing import erased_of
from inspector.domain.visits.visit import Visit
from inspector.reports.provenance import ReportErasure, ReportHead, ReportLateWork
from inspector.vault.answers.disclosure import DisclosedLog
from inspector.wire.event import Header


def heads_of(logs: Sequence[DisclosedLog]) -> tuple[ReportHead, ...]:
    """How far each log had come."""
    return tuple(
        ReportHead(
            log.log.hex(),
            log.kind.name.lower(),
            log.author.number,
            Header.unpack(log.events[-1].header).seq,
            log.head.head.hex(),
        )
        for log in logs
    )


def late_work_of(desk: Desk, visit: Visit, logs: Sequence[DisclosedLog]) -> tuple[ReportLateWork, ...]:
    """What a device of the agency handed in after it was revoked, and by whose word it counts."""
    kinds = frozenset(log.kind for log in logs)
    return tuple(
        ReportLateWork(
            officer=_person(work.writer.officer),
            revoked_at=_dutch(work.writer.revoked_at),
            accepted=work.accepted,
            aside=work.aside.events,
            accepted_by=_person(work.accepted_by),
            accepted_at=None if work.accepted_at is None else _dutch(work.accepted_at),
            set_aside="" if work.aside.set_aside is None else work.aside.set_aside.reason,
            set_aside_by="" if work.aside.set_aside is None else _person(work.aside.set_aside.by),
        )
        for work in desk.vault.late_work(visit.id, kinds)
        if work.writer.officer.agency is visit.agency
    )


def erasures_of(desk: Desk, visit: Visit) -> tuple[ReportErasure, ...]:
    """What two people of the agency erased of this visit; what another agency erased was its own."""
    return tuple(
        ReportErasure(
            len(gone.events),
            gone.state.said.erasure.ground,
            _person(gone.state.proposed_by),
            _person(gone.state.confirmed_by),
        )
        for gone in erased_of(desk, visit)
        if gone.state.proposed_by is None or gone.state.proposed_by.agency is visit.agency
    )
