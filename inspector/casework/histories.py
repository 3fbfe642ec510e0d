"""What an officer's agency knows of a business: the licence of today and what its own earlier visits found."""

from collections import defaultdict
from dataclasses import replace

from inspector.casework.desk import Desk
from inspector.domain.business import BusinessFile
from inspector.domain.events import ConditionHistoryRecorded, VisitReleased
from inspector.domain.ids import BusinessId
from inspector.domain.reviewing import history_of
from inspector.domain.values import VisitState
from inspector.domain.visit import Visit
from inspector.wire.scopes import StreamKind

History = tuple[ConditionHistoryRecorded, ...]


def business_file(desk: Desk, business: BusinessId) -> BusinessFile | None:
    """One business with the history that counts for this officer's agency."""
    file = desk.vault.business(business)
    if file is None or not _keeps_own_history(desk):
        return file
    return replace(file, history=_own_histories(desk, business).get(business, ()))


def business_files(desk: Desk) -> tuple[BusinessFile, ...]:
    """Every business with the history that counts for this officer's agency, by name."""
    files = desk.vault.businesses()
    if not _keeps_own_history(desk):
        return files
    histories = _own_histories(desk)
    return tuple(replace(file, history=histories.get(file.business.id, ())) for file in files)


def _keeps_own_history(desk: Desk) -> bool:
    """The municipality leaves its findings with the business; labour findings never leave the labour part."""
    return desk.compartment is StreamKind.LABOUR


def _own_histories(desk: Desk, only: BusinessId | None = None) -> dict[BusinessId, History]:
    """What the released parts on this device found, in the order of their release."""
    rows = (row for row in desk.vault.visits() if row.state is VisitState.RELEASED)
    found = (desk.vault.visit(row.id) for row in rows if only is None or row.business == only)
    released = sorted((visit for visit in found if visit is not None), key=_released_at)
    histories: defaultdict[BusinessId, History] = defaultdict(tuple)
    for visit in released:
        started = visit.started
        if started is not None:
            histories[started.business.id] += history_of(visit, started.day)
    return dict(histories)


def _released_at(visit: Visit) -> int:
    return min(recorded.hlc for recorded in visit.all_of(VisitReleased))
