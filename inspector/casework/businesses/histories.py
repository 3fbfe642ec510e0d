"""What an officer's agency knows of a business: the licence of today and what its own earlier visits found."""

from collections import defaultdict
from collections.abc import Container
from dataclasses import replace
from datetime import date

from inspector.casework.desk import Desk
from inspector.domain.acts.reviewing import history_of
from inspector.domain.business import BusinessFile
from inspector.domain.events import VisitReleased
from inspector.domain.ids import BusinessId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.values import VisitState
from inspector.domain.visits.released import released_version
from inspector.domain.visits.visit import Visit
from inspector.vault.model import Which, WhichBusinesses
from inspector.vault.reading import EVERY_BUSINESS
from inspector.wire.scopes import StreamKind

History = tuple[ConditionHistoryRecorded, ...]


def business_file(desk: Desk, business: BusinessId) -> BusinessFile | None:
    """One business with the history that counts for this officer's agency."""
    file = desk.vault.business(business)
    if file is None or not keeps_own_history(desk):
        return file
    return replace(file, history=_own_histories(desk, business).get(business, ()))


def file_before(desk: Desk, visit: Visit) -> BusinessFile | None:
    """The business as this visit found it: the history of visits that began before it.

    It is fixed with the visit's own release. A visit that this one follows counts from when it was closed.
    """
    started = visit.started
    file = None if started is None else business_file(desk, started.business.id)
    if file is None:
        return None
    before = tuple(r for r in file.before(visit.id).history if _began_before(desk, r.visit, r.day, visit))
    return replace(file, history=(*before, *_followed(desk, visit, {record.visit for record in before})))


def business_files(desk: Desk, which: WhichBusinesses = EVERY_BUSINESS) -> tuple[BusinessFile, ...]:
    """The businesses that are asked for with the history that counts for this officer's agency."""
    if not keeps_own_history(desk):
        return desk.vault.businesses(which)
    histories = _own_histories(desk)
    files = desk.vault.businesses(replace(which, has_open_points=False, open_first=False, most=None))
    own = [replace(file, history=histories.get(file.business.id, ())) for file in files]
    if which.has_open_points:
        own = [file for file in own if file.open_conditions()]
    if which.open_first:
        own.sort(key=lambda file: -len(file.open_conditions()))
    return tuple(own[: which.most])


def business_file_count(desk: Desk, which: WhichBusinesses) -> int:
    """How many businesses there are of those that are asked for, whatever the most is that is listed."""
    if which.has_open_points and keeps_own_history(desk):
        return len(business_files(desk, replace(which, most=None)))
    return desk.vault.business_count(which)


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


def keeps_own_history(desk: Desk) -> bool:
    """The municipality leaves its findings with the business; labour findings never leave the labour part."""
    return desk.compartment is StreamKind.LABOUR


def _own_histories(desk: Desk, only: BusinessId | None = None) -> dict[BusinessId, History]:
    """What the released parts on this device found, in the order of their release."""
    judged = frozenset(state for state in VisitState if not (state.is_unsigned or state is VisitState.CLOSED))
    rows = desk.vault.visits(Which(states=judged, business=only))
    found = (desk.vault.visit(row.id) for row in rows)
    versions = ((released_version(visit), visit) for visit in found if visit is not None)
    released = sorted(
        ((version, visit) for version, visit in versions if version), key=lambda each: _released_at(each[0])
    )
    histories: defaultdict[BusinessId, History] = defaultdict(tuple)
    for version, visit in released:
        started = version.started
        if started is not None:
            histories[started.business.id] += history_of(version, started.day, visit)
    return dict(histories)


def _released_at(visit: Visit) -> int:
    return min(recorded.hlc for recorded in visit.all_of(VisitReleased))
