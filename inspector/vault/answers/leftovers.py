"""What of a visit is still here that the own agency may erase, also once nothing says any more whose it was."""

from collections.abc import Iterator

from inspector.domain.ids import EventId, StreamId, VisitId
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.erased import Erased
from inspector.vault.events.payload import blobs_of
from inspector.vault.fold.projection import Projection
from inspector.vault.model import Leftover
from inspector.vault.store.database import Connection
from inspector.vault.store.logs import Logs
from inspector.vault.store.sql_files import sql
from inspector.vault.store.streams import StreamKeys, StreamRow, Streams
from inspector.wire.scopes import COMPARTMENTS
from inspector.wire.stream_id import compartment_stream_id


class Leftovers:
    """Reads only."""

    def __init__(
        self,
        connection: Connection,
        streams: Streams,
        keys: StreamKeys,
        logs: Logs,
        authority: Authority,
        erased: Erased,
        projection: Projection,
    ) -> None:
        self._connection = connection
        self._streams = streams
        self._keys = keys
        self._logs = logs
        self._authority = authority
        self._erased = erased
        self._projection = projection

    def streams_of(self, visit: VisitId) -> tuple[StreamRow, ...]:
        """The streams of a visit: those that say so, and those whose ids follow from the key of its shared part."""
        shared = self._streams.shared_part(visit)
        if shared is None:
            return ()
        ids = (compartment_stream_id(key.key, kind) for key in self._keys.of(shared.no) for kind in COMPARTMENTS)
        follow = tuple(found for found in map(self._streams.find, ids) if found is not None)
        return tuple({row.no: row for row in (*self._streams.about(visit), *follow)}.values())

    def of(self, visit: VisitId) -> tuple[Leftover, ...]:
        """Every sealed event of a visit that has a body here and that the own agency may erase."""
        return tuple(each for stream in self.streams_of(visit) for each in self._in(stream))

    def _in(self, stream: StreamRow) -> Iterator[Leftover]:
        rows = self._connection.execute(sql("sealed_in"), (stream.no,)).fetchall()
        read = {(each.id.log, each.id.seq): each for each in self._projection.recorded_in(stream.no)} if rows else {}
        own = self._authority.me.agency
        for log_no, seq in rows:
            log = self._logs.at(log_no)
            place, stored = self._erased.place(log), self._logs.event(log_no, seq)
            if stored is None or place is None or not place.is_erased_by(own, stream.id):
                continue
            known = read.get((log.name, seq))
            yield Leftover(
                EventId(log.name, seq, stored.mark()),
                StreamId(stream.id.hex()),
                stream.kind,
                () if known is None else known.replaces,
                () if known is None else tuple(key.blob for key in blobs_of(known.event)),
            )
