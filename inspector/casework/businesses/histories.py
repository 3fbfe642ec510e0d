"""What a visit found at its business: the licence of today and what the agency's earlier visits left."""

from collections.abc import Container
from dataclasses import replace
from datetime import date

from inspector.casework.desk import Desk
from inspector.domain.acts.reviewing import history_of
from inspector.domain.business import BusinessFile
from inspector.domain.ids import VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.visits.visit import Visit

History = tuple[ConditionHistoryRecorded, ...]


def file_before(desk: Desk, visit: Visit) -> BusinessFile | None:
    """The business as this visit found it: the history of visits that began before it.

    It is fixed with the visit's own release. A visit that this one follows counts from when it was closed.
    """
    started = visit.started
    file = None if started is None else desk.vault.business_until(started.business.id, started.day)
    if file is None:
        return None
    before = tuple(r for r in file.before(visit.id).history if _began_before(desk, r.visit, r.day, visit))
    return replace(file, history=(*before, *_followed(desk, visit, {record.visit for record in before})))


def _began_before(desk: Desk, other: VisitId, day: date, visit: Visit) -> bool:
    """Of visits of one day it takes both beginnings to tell; what is not known to be earlier does not count."""
    if visit.started is None or day != visit.started.day:
        return visit.started is not None and day < visit.started.day
    known = desk.vault.visit(other)
    start = None if known is None else known.start
    if start is None or visit.start is None:
        return False
    return (start.at, start.hlc) < (visit.start.at, visit.start.hlc)


def _followed(desk: Desk, visit: Visit, counted: Container[VisitId]) -> History:
    """What the followed visit found, where that did not reach the business yet."""
    names = {opened.event.follows for opened in visit.opened if opened.event.follows is not None} - {visit.id}
    found: History = ()
    for name in sorted(name for name in names if name not in counted):
        followed = desk.vault.visit(name)
        if followed is None or followed.started is None or followed.state.is_unsigned:
            continue
        if _began_before(desk, name, followed.started.day, visit):
            found += history_of(followed, followed.started.day)
    return found
