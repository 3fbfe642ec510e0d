"""The logs this vault goes on writing in: opened when first needed, signed and stored at the end of a transaction."""

from inspector.crypto.ids import IdSource
from inspector.crypto.signatures import SigningKey
from inspector.vault.directory.authority import Authority
from inspector.vault.errors import NotPermittedError
from inspector.vault.events.moments import Moments
from inspector.vault.events.own_check import OwnCheck
from inspector.vault.events.pen import Pen
from inspector.vault.files.mirror import Mirror
from inspector.vault.store.logs import LogRow, Logs
from inspector.vault.store.outbox import Outbox
from inspector.vault.store.streams import StreamRow
from inspector.vault.writing.head_lists import Unlisted
from inspector.wire.event import LogHead
from inspector.wire.log_opened import LogOpened
from inspector.wire.scopes import EventClass, may_write


class OwnLogs:
    """Gives each stream of a transaction one pen."""

    def __init__(
        self,
        logs: Logs,
        check: OwnCheck,
        authority: Authority,
        outbox: Outbox,
        unlisted: Unlisted,
        moments: Moments,
        mirror: Mirror,
        key: SigningKey,
        ids: IdSource,
    ) -> None:
        self._logs = logs
        self._check = check
        self._authority = authority
        self._outbox = outbox
        self._unlisted = unlisted
        self._moments = moments
        self._mirror = mirror
        self._key = key
        self._ids = ids
        self._pens: dict[int, Pen] = {}

    def pen(self, stream: StreamRow) -> Pen:
        """What this transaction writes in a stream with.

        Raises:
            NotPermittedError: this officer's role does not write there.
            ReadOnlyError: the log does not hold.
        """
        pen = self._pens.get(stream.no)
        if pen is None:
            log = self._logs.writable(stream.no)
            pen = self._open_log(stream) if log is None else self._pen_for(log, stream)
        return pen

    def clear(self, pen: Pen, event_class: EventClass, body: bytes) -> int:
        """Write an event that everybody may read; its place."""
        hlc = self._moments.next_hlc(self._moments.now_ms())
        return pen.write_clear(event_class, body, hlc).seq

    def write_out(self) -> bool:
        """Sign and store what the pens wrote."""
        pens, self._pens = self._pens, {}
        for pen in pens.values():
            if pen.events:
                pen.sign()
                self._logs.extend(pen.log, pen.events, pen.heads)
                self._outbox.note(pen.log, pen.events[0].seq)
                self._unlisted.note(pen.log)
                self._mirror.note(pen.log.id, pen.heads[-1].seq, pen.heads[-1].head)
        return any(pen.events for pen in pens.values())

    def rollback(self) -> None:
        """Forget what was not written out."""
        self._pens.clear()

    def commit(self) -> None:
        """Nothing is kept here between transactions."""

    def _pen_for(self, log: LogRow, stream: StreamRow) -> Pen:
        self._check.before_writing(log)
        pen = Pen(log, stream.id, self._logs.tail(log.no), self._key, self._ids)
        self._pens[stream.no] = pen
        return pen

    def _open_log(self, stream: StreamRow) -> Pen:
        me = self._authority.me
        if not may_write(me.agency, me.role, stream.kind, stream.owner):
            raise NotPermittedError(f"{me.role.value} of {me.agency.value} does not write {stream.kind.name.lower()}")
        previous = self._previous(stream)
        opened = LogOpened(self._key.id, self._ids.id16(), previous, "" if previous is None else "continued")
        pen = self._pen_for(self._logs.add(opened.log, stream, self._key.id, own=True), stream)
        self.clear(pen, EventClass.LOG_OPENED, opened.encode())
        return pen

    def _previous(self, stream: StreamRow) -> LogHead | None:
        """The log this device may not go on in, up to where anything outside the file remembers it."""
        retired = [log for log in self._logs.in_stream(stream.no) if log.own and log.retired is not None]
        if not retired:
            return None
        last = max(retired, key=lambda log: log.no)
        tail = self._logs.tail(last.no)
        seen = self._mirror.seen(last.id)
        return LogHead(last.id, tail.seq, tail.head) if seen is None or seen.seq <= tail.seq else seen
