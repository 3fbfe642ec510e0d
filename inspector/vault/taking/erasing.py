"""Carries out what was decided: bodies, copies on the shelves and blobs go; headers and hashes stay, so chains hold."""

import hashlib
from collections.abc import Container, Iterator
from contextlib import suppress

from inspector.vault.directory.erased import Erased
from inspector.vault.files.blobs import Blobs
from inspector.vault.store.database import Connection, DatabaseError
from inspector.vault.store.logs import LogRow, Logs
from inspector.vault.store.shelves import Shelves
from inspector.vault.store.streams import Streams
from inspector.wire.erasures import Place, SaidErasure
from inspector.wire.errors import MalformedError
from inspector.wire.event import HASH_BYTES, EventId
from inspector.wire.frames import Frame, parse
from inspector.wire.log_opened import opening_in


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

    def done(self, signed: Container[EventId]) -> Iterator[EventId]:
        """The erasures in force, but for those signed, of which something was here and nothing is any more."""
        found = [s for s in self._erased.erasures.in_force() if s.id not in signed and self._was_here(s)]
        shelved = self._shelved() if found else frozenset()
        for said in found:
            if shelved.isdisjoint((said.erasure.stream, target.event) for target in said.erasure.targets):
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

    def _was_here(self, said: SaidErasure) -> bool:
        logs = [self._logs.find(log) for log in {target.event.log for target in said.erasure.targets}]
        return any(log is not None and self._is_of(log, said) for log in logs)

    def _shelved(self) -> frozenset[tuple[bytes, EventId]]:
        """Stream and name of each event with content that lies aside and of which nobody can say who may erase it."""
        found: set[tuple[bytes, EventId]] = set()
        for data in self._shelves.every():
            with suppress(MalformedError):
                frame = parse(data)
                if self._place_of(frame) is None:
                    found.update((frame.stream, event.id) for event in frame.events if event.can_be_erased)
        return frozenset(found)

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
            # Whatever it was, it proves nothing and may hold anything.
            return data if len(data) <= HASH_BYTES else hashlib.sha256(data).digest()
        stripped = self._erased.strip(frame, self._place_of(frame))
        return data if stripped == frame else stripped.pack()

    def _place_of(self, frame: Frame) -> Place | None:
        opened = None
        with suppress(MalformedError):
            opened = opening_in(frame.events[0])
        return self._erased.place_of(frame, opened)
