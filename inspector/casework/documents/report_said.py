"""What was said, asked, taken, agreed and passed on in the own part of a visit, as a finding report shows it."""

from collections.abc import Iterator
from datetime import datetime
from typing import TypeVar

from inspector.casework.documents.clock_remarks import in_dutch_time as _dutch
from inspector.domain.recorded import Recorded
from inspector.domain.said_events import AgreementMade, DemandMade, MatterPassedOn, ReceiptGiven, Said, StatementTaken
from inspector.domain.values import InRole
from inspector.domain.visits.visit import Visit
from inspector.reports.said import (
    HandoverReceiver,
    ReportAgreement,
    ReportDemand,
    ReportHandover,
    ReportReceipt,
    ReportRole,
    ReportStatement,
)

_S = TypeVar("_S", bound=Said)


def statements_of(visit: Visit) -> tuple[ReportStatement, ...]:
    """What people in a role said."""
    return tuple(
        ReportStatement(
            _role(each.event.by),
            each.event.text,
            *_written(each),
            interpreter=each.event.interpreter,
            cautioned=None if each.event.cautioned_at is None else _dutch(each.event.cautioned_at),
            read_back=each.event.read_back,
        )
        for each in _of(visit, StatementTaken)
    )


def demands_of(visit: Visit) -> tuple[ReportDemand, ...]:
    """What was demanded, and what came of it."""
    return tuple(
        ReportDemand(
            _role(each.event.to),
            each.event.text,
            *_written(each),
            answer=each.event.answer.value,
            minutes=each.event.minutes,
            reply=each.event.reply,
            warning=each.event.warning,
        )
        for each in _of(visit, DemandMade)
    )


def receipts_of(visit: Visit) -> tuple[ReportReceipt, ...]:
    """Which business records were taken."""
    return tuple(
        ReportReceipt(each.event.text, *_written(each), returned=each.event.returned)
        for each in _of(visit, ReceiptGiven)
    )


def agreements_of(visit: Visit) -> tuple[ReportAgreement, ...]:
    """What was agreed on the spot."""
    return tuple(ReportAgreement(each.event.text, *_written(each)) for each in _of(visit, AgreementMade))


def handovers_of(visit: Visit) -> tuple[ReportHandover, ...]:
    """What goes openly to another authority."""
    return tuple(
        ReportHandover(
            HandoverReceiver(each.event.receiver.value),
            each.event.text,
            each.event.basis,
            _dutch(each.at),
            each.event.receipt,
        )
        for each in _of(visit, MatterPassedOn)
    )


def _of(visit: Visit, kind: type[_S]) -> Iterator[Recorded[_S]]:
    """Those of the own part, in the order they were written; a device may read more than the report is of."""
    for each in visit.said:
        if isinstance(each.event, kind) and each.stream is visit.part:
            yield each  # type: ignore[misc] # isinstance narrows the event, not the record around it


def _written(said: Recorded[_S]) -> tuple[datetime, str]:
    return _dutch(said.at), said.author.number


def _role(somebody: InRole) -> ReportRole:
    return ReportRole(somebody.role.value, somebody.number)
