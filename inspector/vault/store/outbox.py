"""What the hub has not confirmed. The outbox is the log itself: a row says from where; only a receipt moves it."""

from collections.abc import Iterator, Mapping

from inspector.vault.store.database import Connection, Table, sql
from inspector.vault.store.logs import Logs
from inspector.vault.store.memory import Memory
from inspector.vault.store.rows import LogRow
from inspector.vault.store.streams import Streams
from inspector.wire.errors import MalformedError
from inspector.wire.event import RawEvent
from inspector.wire.frames import FRAME_OVERHEAD_BYTES, Frame, packed_size
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import Agency, StreamKind


class Held(Table):
    """Rows of `held`: own logs of which nothing beyond a place leaves before the next fixed sending."""

    def __init__(self, connection: Connection, memory: Memory) -> None:
        super().__init__(connection)
        self._marks: dict[int, int | None] = memory.cache()

    def mark(self, log: LogRow) -> int | None:
        """How far a log may leave; nothing when all of it may."""
        if log.no not in self._marks:
            self._marks[log.no] = self._first(int, "SELECT seq FROM held WHERE log = ?", log.no)
        return self._marks[log.no]

    def of_kind(self, kind: StreamKind, owner: Agency) -> list[int]:
        """The row numbers of the logs in such streams of which something is held, in the order in which they began."""
        return self._column(int, sql("held_of_kind"), int(kind), owner.value)

    def put(self, log: LogRow, seq: int) -> None:
        """Nothing beyond this place leaves."""
        self._connection.execute("INSERT OR REPLACE INTO held (log, seq) VALUES (?, ?)", (log.no, seq))
        self._marks[log.no] = seq

    def let_go(self, log: LogRow) -> None:
        """All of a log may leave."""
        self._connection.execute("DELETE FROM held WHERE log = ?", (log.no,))
        self._marks[log.no] = None


class Outbox(Table):
    """Rows of `outbox`, one for each own log that reaches further than the hub is known to have it."""

    def __init__(self, connection: Connection, memory: Memory, streams: Streams, logs: Logs, held: Held) -> None:
        super().__init__(connection)
        self._streams = streams
        self._logs = logs
        self._held = held
        self._waiting: dict[int, bool] = memory.cache()

    def note(self, log: LogRow, seq: int) -> None:
        """Something was written from this place on."""
        if not self._waiting.get(log.no):
            self._connection.execute("INSERT OR IGNORE INTO outbox (log, seq) VALUES (?, ?)", (log.no, seq))
            self._waiting[log.no] = True

    def set(self, log: LogRow, confirmed: int) -> None:
        """The hub has a log up to this place and no further."""
        if confirmed >= self._logs.tail(log.no).seq:
            self._connection.execute("DELETE FROM outbox WHERE log = ?", (log.no,))
            self._waiting.pop(log.no, None)
        else:
            self._connection.execute("INSERT OR REPLACE INTO outbox (log, seq) VALUES (?, ?)", (log.no, confirmed + 1))
            self._waiting[log.no] = True

    def confirmed(self, log: LogRow) -> int:
        """How far the hub is known to have a log."""
        waits_from = self._first(int, "SELECT seq FROM outbox WHERE log = ?", log.no)
        return self._logs.tail(log.no).seq if waits_from is None else waits_from - 1

    def frames(self, max_bytes: int, *, with_held: bool = False) -> Iterator[bytes]:
        """Frames to push: directories and logbook first, then kind by kind; each ends at a signed head.

        A frame is longer than `max_bytes` only when one action wrote more. What waits for the next fixed sending stays.
        """
        left = max_bytes
        for frame in self.every_frame(max_bytes, with_held=with_held):
            if len(frame) > left and left < max_bytes:
                return
            left -= len(frame)
            yield frame

    def every_frame(self, wanted_bytes: int = LIMITS.frame_bytes, *, with_held: bool = True) -> Iterator[bytes]:
        """All that waits, however much it is."""
        for log_no, first in self._connection.execute(sql("outbox_in_order")).fetchall():
            yield from self.frames_of(self._logs.at(log_no), first, wanted_bytes, with_held=with_held)

    def frames_of(
        self, log: LogRow, first: int, wanted_bytes: int = LIMITS.frame_bytes, *, with_held: bool = False
    ) -> Iterator[bytes]:
        """A log from one place to its end, in as few frames as the limits and the wanted size allow."""
        stream = self._streams.at(log.stream).id
        start, mark, end = first, None if with_held else self._held.mark(log), self._logs.tail(log.no).seq
        while start <= end and (reached := self._up_to_the_last_head(log, start, wanted_bytes, mark)) is not None:
            events, signature = reached
            yield Frame(log.id, stream, start, events, signature).pack()
            start += len(events)

    def counts(self) -> tuple[int, int, int, int, int, int]:
        """Events and visits that wait, frames refused, events that lie aside, what of the waiting is no signal.

        The last is how many of the events wait for the next fixed sending.
        """
        row = self._connection.execute(sql("sync_state")).fetchone()
        events, visits, refused, aside, shown, held = row or (0, 0, 0, 0, 0, 0)
        return events, visits, refused, aside, shown, held

    def beyond(self, have: Mapping[bytes, int], logs: tuple[LogRow, ...]) -> Iterator[bytes]:
        """What somebody lacks of these logs who has them this far."""
        lacked = (log for log in logs if have.get(log.id, 0) < self._logs.tail(log.no).seq)
        for log in lacked:
            yield from self.frames_of(log, have.get(log.id, 0) + 1)

    def _up_to_the_last_head(
        self, log: LogRow, start: int, wanted_bytes: int, mark: int | None
    ) -> tuple[tuple[RawEvent, ...], bytes] | None:
        """The events from `start` to the furthest signed head that a frame can end at, past the wanted size the first.

        With them the signature of that head. Nothing beyond the mark is in reach.
        """
        reach, size, keys = start - 1, FRAME_OVERHEAD_BYTES, set()
        taken: list[RawEvent] = []
        last = start + LIMITS.frame_events - 1 if mark is None else min(mark, start + LIMITS.frame_events - 1)
        heads = {head.seq: head.signature for head in self._logs.signed_heads(log.no, start, last + 1)}
        for event in self._logs.events(log.no, start, last):
            try:
                raw = event.raw()
            except MalformedError:
                break  # the vault is damaged; what stands before it can still go
            taken.append(raw)
            keys.add(raw.header.key_id)
            size += _size(raw)
            total = size + 16 * len(keys)
            if total > LIMITS.frame_bytes or len(keys) > LIMITS.frame_key_ids:
                break
            if total > wanted_bytes and reach >= start:
                break
            if event.seq in heads:
                reach = event.seq
        return None if reach < start else (tuple(taken[: reach - start + 1]), heads[reach])


class Unlisted(Table):
    """Rows of `unlisted`: own logs that were written since the logbook last said how far they reach."""

    def __init__(self, connection: Connection, memory: Memory) -> None:
        super().__init__(connection)
        self._noted: dict[int, bool] = memory.cache()

    @property
    def is_any(self) -> bool:
        """Whether there is anything to list."""
        return self._first(int, "SELECT 1 FROM unlisted WHERE log NOT IN (SELECT log FROM held)") is not None

    def note(self, log: LogRow) -> None:
        """Something was written in an own log. A logbook speaks of all others; the log that follows speaks of it."""
        if log.kind is not StreamKind.LOGBOOK and log.no not in self._noted:
            self._connection.execute("INSERT OR IGNORE INTO unlisted (log) VALUES (?)", (log.no,))
            self._noted[log.no] = True

    def empty(self) -> tuple[int, ...]:
        """The logs to list; from here on they are listed. One of which something is held comes once that may leave."""
        may_leave = self._column(int, "SELECT log FROM unlisted WHERE log NOT IN (SELECT log FROM held) ORDER BY log")
        listed = tuple(may_leave)
        self._connection.execute("DELETE FROM unlisted WHERE log NOT IN (SELECT log FROM held)")
        self._noted.clear()
        return listed


def _size(event: RawEvent) -> int:
    return packed_size([event]) - FRAME_OVERHEAD_BYTES
