"""Whether logs hold: their chains, their bodies, and what their writers signed.

The newest own logs are recomputed at opening and compared with the second copy, each before it is written in, the rest
bit by bit. What does not hold makes the vault read-only from then on; a log that was put back to an older state is
written no more. `docs/adr/0045-recompute-old-logs-after-the-first-page.md`, `0152-open-by-the-newest-head.md`.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from inspector.crypto.signatures import SignatureError, verify
from inspector.vault.directory.authority import Authority
from inspector.vault.files.second_copy import DOES_NOT_HOLD, LOST_ITS_END, SecondCopy
from inspector.vault.model.errors import Damage, ReadOnlyError
from inspector.vault.store.database import DatabaseError
from inspector.vault.store.rows import START, LogRow, SignedHead, StoredEvent, Tail
from inspector.wire.errors import MalformedError
from inspector.wire.event import MAX_SEQ, Header, LogHead, head_message, next_head

AT_OPENING = 400
"""Own logs, some two hundred visits: a tenth of a second."""
AT_ONCE = 8
"""Own logs between two other things the vault has to do: two or three milliseconds, for a tap waits for each."""
EVENTS_AT_ONCE = 256
"""Of a long log, as a logbook is after years."""
EVENTS_AT_OPENING = 16_384


@dataclass(frozen=True, slots=True)
class CheckedLog:
    """A log as recomputed from its events. It holds when chain, bodies and the writer's signatures agree."""

    events: int
    head: bytes
    holds: bool


def check_chain(authority: Authority, log: LogRow) -> CheckedLog:
    """Recompute a log from its first event, with all its writer signed; one by nobody who is known does not hold."""
    checking = ChainCheck(authority, log, every_signature=True)
    while not checking.go_on():
        pass
    return checking.result


class ChainCheck:
    """Recomputes one log some events at a time; it may grow meanwhile."""

    def __init__(self, authority: Authority, log: LogRow, after: Tail = START, *, every_signature: bool) -> None:
        member = authority.trust.members.get(log.author)
        self.log = log
        self._logs, self._stream = authority.store.logs, authority.store.streams.at(log.stream).id
        self._public = None if member is None else member.signing_public
        self._every_signature = every_signature
        self._tail = after
        self._last: SignedHead | None = None
        self._holds = member is not None
        self._is_readable = True

    @property
    def result(self) -> CheckedLog:
        """What came of it, once it is complete."""
        is_whole = self._is_readable and self._is_signed(self._last) and self._logs.tail(self.log.no) == self._tail
        return CheckedLog(self._tail.seq, self._tail.head, holds=self._holds and is_whole)

    def go_on(self) -> bool:
        """Look at some more events; whether there are no others."""
        first = self._tail.seq + 1
        events = tuple(self._logs.events(self.log.no, first, first + EVENTS_AT_ONCE - 1))
        heads = self._logs.signed_heads(self.log.no, first, first + EVENTS_AT_ONCE - 1)
        signed = {head.seq: head for head in heads}
        for event in events:
            self._look_at(event, signed.pop(event.seq, None))
            if not self._is_readable:
                return True
        self._holds &= not signed
        return len(events) < EVENTS_AT_ONCE

    def _look_at(self, event: StoredEvent, signed: SignedHead | None) -> None:
        try:
            header = Header.unpack(event.header)
        except MalformedError:
            self._is_readable = False
            return
        in_place = (header.log, header.stream, header.seq) == (self.log.id, self._stream, self._tail.seq + 1)
        whole = event.body is None or hashlib.sha256(event.body).digest() == event.body_hash
        self._tail = Tail(event.seq, next_head(self._tail.head, event.leaf()))
        true = signed is None or (
            signed.head == self._tail.head and (not self._every_signature or self._is_signed(signed))
        )
        self._last = signed or self._last
        self._holds = self._holds and in_place and event.seq == header.seq and whole and true

    def _is_signed(self, head: SignedHead | None) -> bool:
        return head is None or self._public is None or _is_by(self._public, self.log.id, head)


class OwnCheck:
    """Knows which own logs were not recomputed yet, what did not hold, and what was put back to an older state."""

    def __init__(self, authority: Authority, second_copy: SecondCopy) -> None:
        self.damage = Damage()
        self.put_back: list[LogHead] = []
        """What the second copy says of own logs that end before it, or have another head there; found since opening."""
        self._authority = authority
        self._store = authority.store
        self._second_copy = second_copy
        self._before = 0
        """Own logs with a smaller row number were not recomputed yet, but for the ends of those that were written."""
        self._now: ChainCheck | None = None
        self._written: set[int] = set()
        self._is_all_said = True
        self.is_complete = True

    def begin(self, found: Damage, *, thorough: bool, is_all_said: bool) -> None:
        """Recompute the newest own logs, or all of them; something may have been found before.

        Where all is said, no own log reaches further than the second copy says.
        """
        self.note(found)
        self._before, self._is_all_said, self.is_complete = MAX_SEQ, is_all_said, False
        self._go_on(AT_OPENING, EVENTS_AT_OPENING)
        while thorough and not self.is_complete:
            self._go_on(AT_OPENING, EVENTS_AT_OPENING)

    def note(self, found: Damage) -> None:
        """This does not hold either; from now on nothing is written."""
        if found:
            self.damage = Damage((*self.damage.findings, *found.findings))
            self._store.read_only = True

    def go_on(self) -> None:
        """Recompute some more, and look at more of the second copy."""
        if self.is_complete:
            return
        try:
            self._go_on(AT_ONCE, EVENTS_AT_ONCE)
        except DatabaseError:  # a page that cannot be read stops the writing, and not a vault that is open already
            if self._now is None:
                self.note(Damage(("not every own log can be read",)))
                self.is_complete = True
            self._end(holds=False)

    def before_writing(self, log: LogRow) -> bool:
        """Return only when the log holds; whether it may be written in, for nobody does once it was put back.

        Of a long log the end is recomputed here: the second copy says which it is.

        Raises:
            ReadOnlyError: it does not hold; from now on nothing is written.
        """
        if log.no <= self._before and log.no not in self._written:
            self._written.add(log.no)
            self._judge(log, holds=self._holds_at_its_end(log))
            if self.damage:
                raise ReadOnlyError("this vault is open for reading only")
        return all(head.log != log.id for head in self.put_back)

    def _go_on(self, logs: int, events: int) -> None:
        """Recompute so many logs or events, whichever is less; the newest log first."""
        numbers = iter(self._store.logs.own_before(self._before, logs))
        while events > 0 and (checking := self._next(numbers)) is not None:
            if not checking.go_on():
                events -= EVENTS_AT_ONCE
                continue
            checked = checking.result
            events -= min(checked.events, EVENTS_AT_ONCE)
            self._end(holds=checked.holds)
        is_last = self._now is None and not self._store.logs.own_before(self._before, 1)
        is_copy_whole = self._second_copy.look_at_more()
        if not self._second_copy.holds and DOES_NOT_HOLD not in self.damage.findings:
            self.note(Damage((DOES_NOT_HOLD,)))
        if is_last and is_copy_whole:
            self._before, self.is_complete = 0, True
            self._written.clear()
            self._look_for_lost_logs()

    def _next(self, numbers: Iterator[int]) -> ChainCheck | None:
        """The log that is being looked at, or the next one."""
        if self._now is None:
            no = next(numbers, None)
            if no is not None:
                self._before = no
                self._now = ChainCheck(self._authority, self._store.logs.at(no), every_signature=False)
        return self._now

    def _end(self, *, holds: bool) -> None:
        if self._now is not None:
            log, self._now = self._now.log, None
            self._judge(self._store.logs.at(log.no), holds=holds)

    def _look_for_lost_logs(self) -> None:
        """Every own log was found in the second copy: when that names more, some are not here."""
        if self._second_copy.count > self._store.logs.own_count():
            self.put_back += [head for head in self._second_copy.all() if self._store.logs.find(head.log) is None]

    def _judge(self, log: LogRow, *, holds: bool) -> None:
        if not holds:
            self.note(Damage((f"log {log.name} does not hold",)))
        elif not self._is_as_said(log) and LOST_ITS_END not in self.damage.findings:
            self.note(Damage((LOST_ITS_END,)))

    def _is_as_said(self, log: LogRow) -> bool:
        """Whether the log reaches no further than the second copy says; what was put back is remembered."""
        said, tail = self._second_copy.seen(log.id), self._store.logs.tail(log.no)
        if said is None or tail.seq > said.seq:
            return not self._is_all_said
        if log.retired is None and (tail.seq, tail.head) != (said.seq, said.head):
            self.put_back.append(said)
        return True

    def _holds_at_its_end(self, log: LogRow) -> bool:
        """A page that cannot be read does not stop a vault that is open already; it stops the writing."""
        logs = self._store.logs
        try:
            before = logs.signed_head_before(log.no, logs.tail(log.no).seq - EVENTS_AT_ONCE)
            after = START if before is None else Tail(before.seq, before.head)
            checking = ChainCheck(self._authority, log, after, every_signature=False)
            while not checking.go_on():
                pass
            holds = checking.result.holds
        except DatabaseError:
            return False
        return holds


def _is_by(public: bytes, log: bytes, head: SignedHead) -> bool:
    try:
        verify(public, head.signature, head_message(log, head.seq, head.head))
    except SignatureError:
        return False
    return True
