"""Answers about streams, logs and what is still on its way."""

from collections.abc import Collection, Iterable, Sequence

from inspector.domain.ids import StreamId, VisitId
from inspector.vault.directory.authority import Authority
from inspector.vault.events.chains import check_chain
from inspector.vault.model.clock import moment_at
from inspector.vault.model.streams import BlobPlace, LogState, StreamInfo, SyncState
from inspector.vault.store.rows import LogRow, StreamRow
from inspector.wire.event import LogHead
from inspector.wire.scopes import StreamKind


def stream_infos(authority: Authority, rows: Iterable[StreamRow]) -> tuple[StreamInfo, ...]:
    """What is known of streams."""
    store, rows = authority.store, tuple(rows)
    granted = store.grants.of_streams(row.no for row in rows)
    return tuple(
        StreamInfo(
            row.name,
            row.kind,
            row.owner,
            row.visit,
            tuple(key.id for key in store.keys.of(row.no)),
            tuple(key.id for key in store.keys.of(row.no) if key.made_here),
            {**{key.id: frozenset() for key in store.keys.of(row.no)}, **granted[row.no]},
        )
        for row in rows
    )


def logs_of(authority: Authority, visit: VisitId) -> tuple[LogState, ...]:
    """Every log of a visit, recomputed; none of an investigation, which is in no report and in no count."""
    store = authority.store
    rows = (row for row in store.streams.about(visit) if row.kind is not StreamKind.INVESTIGATION)
    return tuple(_state(authority, log) for row in rows for log in store.logs.in_stream(row.no))


def broken_logs(authority: Authority) -> tuple[str, ...]:
    """The logs that do not hold, by id."""
    states = (_state(authority, log) for log in authority.store.logs.all())
    return tuple(f"log {state.log} does not hold" for state in states if not state.verified)


def all_logs_behind(authority: Authority, seen: Iterable[LogHead]) -> tuple[LogHead, ...]:
    """`logs_behind` for very many."""
    ends = frozenset(authority.store.logs.heads())
    return logs_behind(authority, (head for head in seen if head not in ends))


def logs_behind(authority: Authority, seen: Iterable[LogHead]) -> tuple[LogHead, ...]:
    """Own logs that are not what somebody outside saw them to be."""
    logs = authority.store.logs
    found = ((head, logs.find(head.log)) for head in seen)
    return tuple(
        head
        for head, log in found
        if log is None or (log.retired is None and logs.head_at(log.no, head.seq) != head.head)
    )


def carried_logs(authority: Authority, streams: Sequence[StreamId] | None) -> tuple[LogRow, ...]:
    """The logs of these streams, or every log."""
    store = authority.store
    if streams is None:
        return tuple(sorted(store.logs.all(), key=lambda log: (log.kind is not StreamKind.DIRECTORY, log.no)))
    rows = (store.streams.find(bytes.fromhex(stream)) for stream in streams)
    return tuple(log for row in rows if row is not None for log in store.logs.in_stream(row.no))


def contradicted(authority: Authority, heads: Iterable[LogHead]) -> frozenset[bytes]:
    """The logs of directories that have another head here at the place that somebody names."""
    logs = authority.store.logs
    found = ((head, logs.find(head.log)) for head in heads)
    known = ((head, log) for head, log in found if log is not None and log.kind is StreamKind.DIRECTORY)
    return frozenset(head.log for head, log in known if logs.head_at(log.no, head.seq) not in {None, head.head})


def sync_state(authority: Authority) -> SyncState:
    """What has not left and what has not arrived."""
    store = authority.store
    events, visits, refused, aside, shown, held = store.outbox.counts()
    pending = store.blobs.pending()
    own, carried = ([blob for blob in pending if blob.is_carried is each] for each in (False, True))
    last_sync, last_receipt = store.meta.number("last_sync"), store.receipt_lines.newest_ms()
    return SyncState(
        outbox_events=events,
        outbox_blobs=len(own),
        outbox_visits=visits,
        quarantined=refused + aside,
        last_receipt_at=None if last_receipt is None else moment_at(last_receipt),
        last_sync_at=None if last_sync is None else moment_at(last_sync),
        missing_photos=_photos(store.blobs.missing()),
        outbox_shown=shown,
        carried_events=store.carried.events(),
        carried_photos=_photos(carried),
        outbox_photos=_photos(own),
        outbox_held=held,
    )


def _photos(places: Collection[BlobPlace]) -> int:
    """How many photos these blobs are: of one as it was taken and the copy that is shown, the copy goes first."""
    originals = sum(place.is_original for place in places)
    return max(originals, len(places) - originals)


def _state(authority: Authority, log: LogRow) -> LogState:
    checked = check_chain(authority, log)
    author = authority.trust.officer(log.author)
    return LogState(log.name, log.kind, author, checked.events, checked.head.hex(), checked.holds)
