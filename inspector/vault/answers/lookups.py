"""Answers about streams, logs and what is still on its way."""

from collections.abc import Iterable, Sequence

from inspector.domain.ids import StreamId, VisitId
from inspector.vault.directory.authority import Authority
from inspector.vault.events.chains import check_chain
from inspector.vault.events.hybrid_clock import moment_at
from inspector.vault.model import LogState, StreamInfo, SyncState
from inspector.vault.store.logs import LogRow
from inspector.vault.store.meta import LAST_SYNC
from inspector.vault.store.store import Store
from inspector.vault.store.streams import StreamRow
from inspector.wire.event import LogHead
from inspector.wire.scopes import StreamKind


def stream_infos(store: Store, rows: Iterable[StreamRow]) -> tuple[StreamInfo, ...]:
    """What is known of streams."""
    rows = tuple(rows)
    granted = store.grants.of_streams(row.no for row in rows)
    return tuple(
        StreamInfo(
            StreamId(row.id.hex()),
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
    """Every log of a visit, recomputed."""
    store = authority.store
    return tuple(_state(authority, log) for row in store.streams.about(visit) for log in store.logs.in_stream(row.no))


def broken_logs(authority: Authority) -> tuple[str, ...]:
    """The logs that do not hold, by id."""
    states = (_state(authority, log) for log in authority.store.logs.all())
    return tuple(f"log {state.log} does not hold" for state in states if not state.verified)


def logs_behind(store: Store, seen: Iterable[LogHead]) -> tuple[LogHead, ...]:
    """Own logs that are not what somebody outside saw them to be."""
    ends = frozenset(store.logs.heads())
    found = ((head, store.logs.find(head.log)) for head in seen if head not in ends)
    return tuple(
        head
        for head, log in found
        if log is None or (log.retired is None and store.logs.head_at(log.no, head.seq) != head.head)
    )


def carried_logs(store: Store, streams: Sequence[StreamId] | None) -> tuple[LogRow, ...]:
    """The logs of these streams, or every log."""
    if streams is None:
        return tuple(sorted(store.logs.all(), key=lambda log: (log.kind is not StreamKind.DIRECTORY, log.no)))
    rows = (store.streams.find(bytes.fromhex(stream)) for stream in streams)
    return tuple(log for row in rows if row is not None for log in store.logs.in_stream(row.no))


def sync_state(store: Store) -> SyncState:
    """What has not left and what has not arrived."""
    events, visits, refused, aside = store.outbox.counts()
    last_sync, last_receipt = store.meta.number(LAST_SYNC), store.receipt_lines.newest_ms()
    return SyncState(
        outbox_events=events,
        outbox_blobs=len(store.blobs.pending()),
        outbox_visits=visits,
        quarantined=refused + aside,
        last_receipt_at=None if last_receipt is None else moment_at(last_receipt),
        last_sync_at=None if last_sync is None else moment_at(last_sync),
        missing_blobs=len(store.blobs.missing()),
    )


def _state(authority: Authority, log: LogRow) -> LogState:
    member = authority.trust.members.get(log.author)
    stream = authority.store.streams.at(log.stream).id
    checked = check_chain(authority.store.logs, log, stream, None if member is None else member.signing_public)
    return LogState(
        log.name,
        log.kind,
        None if member is None else member.officer,
        checked.events,
        checked.head.hex(),
        checked.holds and member is not None,
    )
