"""The pens of one transaction, one for each own log it writes in; what they write is signed and stored at its end."""

from inspector.crypto.sealing import PADDING_STEP
from inspector.domain.events import DomainEvent, PartNamed
from inspector.domain.ids import EventId
from inspector.vault.directory.authority import Authority
from inspector.vault.events.chains import OwnCheck
from inspector.vault.events.device import Device
from inspector.vault.events.payload import Payload, read_payload, write_payload
from inspector.vault.events.pen import Pen
from inspector.vault.events.recorded import OpenedEvent, opened_event
from inspector.vault.files.copied import Kind, Thing
from inspector.vault.model.errors import NotPermittedError
from inspector.vault.store.rows import RETIRED_PUT_BACK, START, OpenedRow, StreamRow
from inspector.wire.event import MUST_UNDERSTAND, UNTOLD, LogHead
from inspector.wire.log_opened import LogOpened
from inspector.wire.scopes import EventClass, StreamKind, may_write


class Pens:
    """Gives each stream one pen, and opens the log when there is none to go on in."""

    def __init__(self, authority: Authority, device: Device, check: OwnCheck) -> None:
        self._store = authority.store
        self._authority = authority
        self._device = device
        self._check = check
        self._pens: dict[int, Pen] = {}
        self.heads: list[LogHead] = []
        """How far the logs reach that were written."""
        self.frames: list[Thing] = []
        """What was written in them."""
        self.leaves = False
        """Whether any of it may leave before the next fixed sending."""

    def pen(self, stream: StreamRow) -> Pen:
        """What this transaction writes in a stream with.

        Raises:
            NotPermittedError: this officer's role does not write there.
            ReadOnlyError: the log does not hold.
        """
        known = self._pens.get(stream.no)
        if known is not None:
            return known
        log, opened = self._store.logs.writable(stream.no), None
        tail = START if log is None else self._store.logs.tail(log.no)
        if log is not None and not self._check.before_writing(log):
            self._store.logs.retire(log, RETIRED_PUT_BACK)
            log = None
        if log is None:
            opened, tail = self._opened(stream), START
            log = self._store.logs.add(opened.log, stream, opened.installation, own=True)
        pen = Pen(log, stream.id, tail, self._device.key, self._device.ids)
        self._pens[stream.no] = pen
        if opened is not None:
            self.write_clear(stream, EventClass.LOG_OPENED, opened.encode())
        return pen

    def part_to_name(self, stream: StreamRow) -> PartNamed | None:
        """What a log of a visit says before anything else: which part of which visit it is about."""
        if self.pen(stream).seq > 1 or stream.visit is None:
            return None
        return PartNamed(stream.visit, stream.kind)

    def write_clear(self, stream: StreamRow, event_class: EventClass, body: bytes, flags: int = 0) -> int:
        """Write an event that everybody may read; its place."""
        pen = self.pen(stream)
        hlc = self._device.moments.next()[1] if stream.kind is StreamKind.DIRECTORY else UNTOLD
        return pen.write_clear(event_class, body, hlc, flags).seq

    def write_event(
        self,
        stream: StreamRow,
        key: bytes,
        event: DomainEvent,
        replaces: tuple[EventId, ...] = (),
        step: int = PADDING_STEP,
    ) -> OpenedEvent:
        """Write an event that the holders of a key can read, padded to a multiple of the step."""
        pen = self.pen(stream)
        moment, hlc = self._device.moments.next()
        data = write_payload(event, replaces, moment, hlc)
        stored = pen.write_sealed(data, key, UNTOLD, MUST_UNDERSTAND if event.RULES.must_understand else 0, step)
        row = OpenedRow(pen.log.no, stored.seq, stored.mark(), hlc, data)
        return opened_event(self._authority.me, pen.log, row, Payload(event, replaces, moment, hlc))

    def payload_now(self, event: DomainEvent) -> bytes:
        """What an event says that is written here and now, for a log that takes it later."""
        moment, hlc = self._device.moments.next()
        self._device.moments.keep()
        return write_payload(event, (), moment, hlc)

    def write_kept(self, stream: StreamRow, key: bytes, data: bytes, step: int) -> OpenedEvent:
        """Write what an event said at its time."""
        pen = self.pen(stream)
        stored = pen.write_sealed(data, key, UNTOLD, step=step)
        pen.sign()
        payload = read_payload(data, UNTOLD)
        row = OpenedRow(pen.log.no, stored.seq, stored.mark(), payload.hlc, data)
        return opened_event(self._authority.me, pen.log, row, payload)

    def write_cover(self, stream: StreamRow, key: bytes, step: int) -> int:
        """Write an event that says nothing and looks like one that does, up to its own signed head; its place."""
        pen = self.pen(stream)
        seq = pen.write_sealed(b"", key, UNTOLD, step=step).seq
        pen.sign()
        return seq

    def write_out(self) -> None:
        """Sign and store what the pens wrote."""
        pens, self._pens = self._pens, {}
        for pen in pens.values():
            if pen.events:
                pen.sign()
                self._store.logs.extend(pen.log, pen.events, pen.heads)
                self._store.outbox.note(pen.log, pen.events[0].seq)
                self._store.unlisted.note(pen.log)
                self.leaves |= self._store.held.mark(pen.log) is None
                self.heads.append(LogHead(pen.log.id, pen.heads[-1].seq, pen.heads[-1].head))
                self.frames += [(Kind.FRAME, (frame.pack(),)) for frame in pen.frames()]

    def _opened(self, stream: StreamRow) -> LogOpened:
        """What a new log in a stream begins with."""
        me = self._authority.me
        if not may_write(me.agency, me.role, stream.kind, stream.owner, designated=me.is_designated):
            raise NotPermittedError(f"{me.role.value} of {me.agency.value} does not write {stream.kind.name.lower()}")
        previous = self._previous(stream)
        begun = "" if previous is None else "continued"
        return LogOpened(self._device.key.id, self._device.ids.id16(), previous, begun)

    def _previous(self, stream: StreamRow) -> LogHead | None:
        """The log this device may not go on in, up to where anything outside the file remembers it."""
        retired = [log for log in self._store.logs.in_stream(stream.no) if log.own and log.retired is not None]
        if not retired:
            return None
        last = max(retired, key=lambda log: log.no)
        tail = self._store.logs.tail(last.no)
        seen = self._device.second_copy.seen(last.id)
        return LogHead(last.id, tail.seq, tail.head) if seen is None or seen.seq <= tail.seq else seen
