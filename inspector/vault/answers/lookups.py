"""Answers about streams, logs, colleagues and what is still on its way."""

from collections.abc import Iterable, Sequence

from inspector.domain.ids import InstallationId, StreamId, VisitId
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.purpose_keys import PurposeKeys
from inspector.vault.events.checking import check_chain
from inspector.vault.events.hybrid_clock import moment_at
from inspector.vault.files.blobs import Blobs
from inspector.vault.model import Colleague, Directory, LogState, StreamInfo, SyncState
from inspector.vault.store.database import Connection
from inspector.vault.store.logs import LogRow, Logs
from inspector.vault.store.meta import LAST_SYNC, Meta
from inspector.vault.store.sql_files import sql
from inspector.vault.store.streams import StreamKeys, StreamRow, Streams
from inspector.vault.taking.confirming import Confirming
from inspector.wire.event import LogHead
from inspector.wire.scopes import StreamKind

_MANY = 100
"""From here on one pass over a table is quicker than a question for each stream."""
_LAST_ROW = (1 << 63) - 1


class Lookups:
    """Reads only."""

    def __init__(
        self,
        connection: Connection,
        streams: Streams,
        keys: StreamKeys,
        purpose_keys: PurposeKeys,
        logs: Logs,
        authority: Authority,
        confirming: Confirming,
        blobs: Blobs,
        meta: Meta,
    ) -> None:
        self._connection = connection
        self._streams = streams
        self._keys = keys
        self._purpose_keys = purpose_keys
        self._logs = logs
        self._authority = authority
        self._confirming = confirming
        self._blobs = blobs
        self._meta = meta

    # --- people

    def directory(self) -> Directory:
        """Who is who."""
        trust = self._authority.trust
        colleagues = {
            InstallationId(installation.hex()): Colleague(
                member.officer, member.reader, member.expires, installation in trust.revoked
            )
            for installation, member in trust.members.items()
        }
        return Directory(colleagues, self._purpose_keys.all())

    # --- streams and logs

    def stream(self, stream: bytes) -> StreamInfo | None:
        """One stream."""
        row = self._streams.find(stream)
        return None if row is None else next(iter(self.infos((row,))), None)

    def infos(self, rows: Iterable[StreamRow]) -> tuple[StreamInfo, ...]:
        """What is known of streams."""
        rows = tuple(rows)
        granted = self._granted(rows)
        return tuple(
            StreamInfo(
                StreamId(row.id.hex()),
                row.kind,
                row.owner,
                row.visit,
                tuple(key.id for key in self._keys.of(row.no)),
                tuple(key.id for key in self._keys.of(row.no) if key.made_here),
                granted[row.no],
            )
            for row in rows
        )

    def stream_of(self, visit: VisitId, kind: StreamKind) -> StreamId | None:
        """The visit's stream of a kind."""
        return next((StreamId(row.id.hex()) for row in self._streams.about(visit) if row.kind is kind), None)

    def logs_of(self, visit: VisitId) -> tuple[LogState, ...]:
        """Every log of a visit, recomputed."""
        return tuple(self._state(log) for row in self._streams.about(visit) for log in self._logs.in_stream(row.no))

    def broken_logs(self) -> tuple[str, ...]:
        """The logs that do not hold, by id."""
        states = (self._state(log) for log in self._logs.all())
        return tuple(f"log {state.log} does not hold" for state in states if not state.verified)

    def behind(self, seen: Iterable[LogHead]) -> tuple[LogHead, ...]:
        """Own logs that are not what somebody outside saw them to be."""
        ends = frozenset(self._logs.heads())
        found = ((head, self._logs.find(head.log)) for head in seen if head not in ends)
        return tuple(
            head
            for head, log in found
            if log is None or (log.retired is None and self._logs.head_at(log.no, head.seq) != head.head)
        )

    def retire(self, log_id: bytes, reason: str) -> None:
        """Write no more in a log, if it is known at all."""
        log = self._logs.find(log_id)
        if log is not None:
            self._logs.retire(log, reason)

    def carried(self, streams: Sequence[StreamId] | None) -> tuple[LogRow, ...]:
        """The logs of these streams, or every log."""
        if streams is None:
            return tuple(sorted(self._logs.all(), key=lambda log: (log.kind is not StreamKind.DIRECTORY, log.no)))
        rows = (self._streams.find(bytes.fromhex(stream)) for stream in streams)
        return tuple(log for row in rows if row is not None for log in self._logs.in_stream(row.no))

    def _state(self, log: LogRow) -> LogState:
        member = self._authority.trust.members.get(log.author)
        checked = check_chain(
            self._logs, log, self._streams.at(log.stream).id, None if member is None else member.signing_public
        )
        return LogState(
            log.name,
            log.kind,
            None if member is None else member.officer,
            checked.events,
            checked.head.hex(),
            checked.holds and member is not None,
        )

    def _granted(self, rows: Sequence[StreamRow]) -> dict[int, dict[bytes, frozenset[bytes]]]:
        """For each stream and key who was given it; the grants of many streams are read in one go, with all others."""
        granted: dict[int, dict[bytes, set[bytes]]] = {
            row.no: {key.id: set() for key in self._keys.of(row.no)} for row in rows
        }
        spans = [(row.no, row.no) for row in rows] if len(rows) < _MANY else [(1, _LAST_ROW)]
        for span in spans:
            for stream, key_id, recipient in self._connection.execute(sql("grants_of_streams"), span):
                if stream in granted:
                    granted[stream].setdefault(key_id, set()).add(recipient)
        return {
            stream: {key_id: frozenset(recipients) for key_id, recipients in keys.items()}
            for stream, keys in granted.items()
        }

    # --- on its way

    def sync_state(self) -> SyncState:
        """What has not left and what has not arrived."""
        row = self._connection.execute(sql("sync_state")).fetchone()
        events, visits, refused, revoked = row or (0, 0, 0, 0)
        last_sync = self._meta.number(LAST_SYNC)
        return SyncState(
            outbox_events=events,
            outbox_blobs=len(self._blobs.pending()),
            outbox_visits=visits,
            quarantined=refused + revoked,
            last_receipt_at=self._confirming.last_receipt_at(),
            last_sync_at=None if last_sync is None else moment_at(last_sync),
            missing_blobs=len(self._blobs.missing()),
        )
