"""What visits left at a business: as it is told by events of its own, or by visits where nothing leaves their part."""

from inspector.domain.acts.reviewing import history_of
from inspector.domain.authority import is_authorised
from inspector.domain.events import DomainEvent, VisitReleased
from inspector.domain.ids import BusinessId
from inspector.domain.office_events import BusinessRecorded, ConditionHistoryRecorded
from inspector.domain.recorded import Recorded
from inspector.domain.values import Officer, VisitState
from inspector.domain.visits.parts import PARTS
from inspector.domain.visits.released import released_version
from inspector.domain.visits.visit import Visit
from inspector.vault.directory.authority import Authority
from inspector.vault.events.opening import Opening
from inspector.vault.events.recorded import read_rows
from inspector.vault.store.history_rows import place_in_order
from inspector.wire.scopes import StreamKind

JUDGED = frozenset(state for state in VisitState if not (state.is_unsigned or state is VisitState.CLOSED))
"""Where a visit can stand that was ever released."""


def keeps_own_history(me: Officer) -> bool:
    """The municipality leaves its findings with the business; labour findings never leave the labour part."""
    return PARTS.get(me.agency) is StreamKind.LABOUR


def left_by(visit: Visit) -> tuple[int, tuple[ConditionHistoryRecorded, ...]]:
    """When the part of a visit was released first, in hybrid time, and what it found as it was released last."""
    version = released_version(visit)
    if version is None or version.started is None:
        return 0, ()
    at = min(recorded.hlc for recorded in version.all_of(VisitReleased))
    return at, history_of(version, version.started.day, visit)


def note_at_businesses(authority: Authority, opening: Opening) -> None:
    """Write where a business is recorded and what visits left there, as far as that was opened or is gone now."""
    store = authority.store
    for stream in map(store.streams.at, opening.emptied):
        if stream.kind is StreamKind.BUSINESS:
            business = BusinessId(stream.name)
            store.logbook_rows.drop(BusinessRecorded.KIND, business)
            if not keeps_own_history(authority.me):
                store.history_rows.drop_of(business)
            for recorded in read_rows(authority, store.opened.in_stream(stream.no)):
                _note(authority, business, recorded)
    for no, events in opening.opened.items():
        stream = store.streams.at(no)
        if stream.kind is StreamKind.BUSINESS:
            for each in events:
                _note(authority, BusinessId(stream.name), each.recorded)


def _note(authority: Authority, business: BusinessId, recorded: Recorded[DomainEvent]) -> None:
    store, log = authority.store, authority.store.logs.find(bytes.fromhex(recorded.id.log))
    if log is None or recorded.author.agency is not log.owner or not is_authorised(recorded):
        return
    match recorded.event:
        case BusinessRecorded(KIND=kind):
            store.logbook_rows.put(kind, business, log.no, recorded.id.seq)
        case ConditionHistoryRecorded() as found if not keeps_own_history(authority.me):
            store.history_rows.put(business, found, place_in_order(recorded.hlc, recorded.id))
        case _:
            pass
