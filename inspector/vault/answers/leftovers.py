"""What of a visit is still here that the own agency may erase, also once nothing says any more whose it was."""

from collections.abc import Iterator

from inspector.domain.event_fields import blobs_of
from inspector.domain.ids import EventId, VisitId
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.erased import place_of_log
from inspector.vault.events.recorded import read_rows
from inspector.vault.model.erasures import Leftover
from inspector.vault.store.rows import StreamRow
from inspector.wire.scopes import StreamKind

APART = frozenset({StreamKind.INVESTIGATION})
"""What only those decide about who are designated to investigate."""


def remaining_streams(authority: Authority, visit: VisitId) -> tuple[StreamRow, ...]:
    """The streams of a visit: those that say so, and those whose ids follow from the key of its shared part."""
    store = authority.store
    if store.streams.shared_part(visit) is None:
        return ()
    follow = (row for row in map(store.streams.find, store.compartments_of(visit)) if row is not None)
    return tuple({row.no: row for row in (*store.streams.about(visit), *follow)}.values())


def leftovers_of(authority: Authority, visit: VisitId) -> tuple[Leftover, ...]:
    """Every sealed event of a visit that has a body here and that the own agency may erase."""
    decides = authority.me.is_designated
    streams = (each for each in remaining_streams(authority, visit) if decides or each.kind not in APART)
    return tuple(each for stream in streams for each in _in(authority, stream))


def _in(authority: Authority, stream: StreamRow) -> Iterator[Leftover]:
    store = authority.store
    places = store.logs.sealed_in(stream.no)
    opened = read_rows(authority, store.opened.in_stream(stream.no)) if places else []
    read = {(each.id.log, each.id.seq): each for each in opened}
    for log_no, seq in places:
        log = store.logs.at(log_no)
        place, stored = place_of_log(authority, log), store.logs.event(log_no, seq)
        if stored is None or place is None or not place.is_erased_by(authority.me.agency, stream.id):
            continue
        known = read.get((log.name, seq))
        yield Leftover(
            EventId(log.name, seq, stored.mark()),
            stream.name,
            stream.kind,
            () if known is None else known.replaces,
            () if known is None else tuple(key.blob for key in blobs_of(known.event)),
        )
