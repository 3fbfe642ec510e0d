"""Carries out what was decided: bodies, copies on the shelves and blobs go; headers and hashes stay, so chains hold."""

from collections.abc import Iterator
from contextlib import suppress

from inspector.vault.blobs import Blobs
from inspector.vault.database import Connection, DatabaseError
from inspector.vault.erased import Erased
from inspector.vault.logs import LogRow, Logs
from inspector.vault.shelves import Shelves
from inspector.vault.streams import Streams
from inspector.wire.erasures import SaidErasure
from inspector.wire.errors import MalformedError
from inspector.wire.event import EventId
from inspector.wire.frames import parse


class Erasing:
    """Works within a transaction; the files of blobs and the write-ahead log follow once it is on the disk."""

    __slots__ = ("_blobs", "_connection", "_erased", "_has_emptied", "_logs", "_shelves", "_streams")

    def __init__(
        self, connection: Connection, streams: Streams, logs: Logs, shelves: Shelves, blobs: Blobs, erased: Erased
    ) -> None:
        self._connection = connection
        self._streams = streams
        self._logs = logs
        self._shelves = shelves
        self._blobs = blobs
        self._erased = erased
        self._has_emptied = False

    def apply(self) -> None:
        """Empty whatever the erasures in force name and is still here."""
        erasures = self._erased.erasures
        if not erasures.targets:
            return
        for event in sorted(erasures.targets):
            log = self._logs.find(event.log)
            place = None if log is None else self._erased.place(log)
            if log is not None and place is not None and erasures.in_force_for(event, place):
                self._has_emptied |= self._logs.empty(log, event.seq)
        self._has_emptied |= self._shelves.rewrite(self._stripped)
        for said in self._erased.erasures.in_force():
            self._has_emptied |= self._let_blobs_go(said)

    def done(self) -> Iterator[EventId]:
        """The erasures in force of which something was here and nothing is any more."""
        for said in self._erased.erasures.in_force():
            logs = [self._logs.find(log) for log in {target.event.log for target in said.erasure.targets}]
            if any(log is not None and self._is_of(log, said) for log in logs):
                yield said.id

    @property
    def has_leftovers(self) -> bool:
        """Whether files of erased blobs may still be there."""
        return self._connection.execute("SELECT 1 FROM leaving_blobs LIMIT 1").fetchone() is not None

    def finish(self) -> None:
        """Take away the files that a crash left behind; within a transaction."""
        self._blobs.unlink_leaving()
        self._connection.execute("DELETE FROM leaving_blobs")

    def commit(self) -> None:
        """Let no older page or file keep what was emptied."""
        if self._has_emptied:
            self._has_emptied = False
            self._blobs.unlink_leaving()
            with suppress(DatabaseError):
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def rollback(self) -> None:
        """Nothing was emptied."""
        self._has_emptied = False

    def _is_of(self, log: LogRow, said: SaidErasure) -> bool:
        place = self._erased.place(log)
        return place is not None and place.is_erased_by(said.agency, said.erasure.stream)

    def _let_blobs_go(self, said: SaidErasure) -> bool:
        """The blobs of a stream in which the erasure empties something here."""
        stream = self._streams.find(said.erasure.stream)
        if stream is None or not any(self._is_of(log, said) for log in self._logs.in_stream(stream.no)):
            return False
        gone = [blob for blob in said.erasure.blobs if self._blobs.let_go(stream, blob)]
        return bool(gone)

    def _stripped(self, data: bytes) -> bytes:
        try:
            frame = parse(data)
        except MalformedError:
            return data
        stripped = self._erased.strip(frame, self._erased.place_of(frame, None))
        return data if stripped == frame else stripped.pack()
