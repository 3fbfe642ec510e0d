"""Whether logs hold: their chains, their bodies, and what their writers signed.

The newest own logs are recomputed at opening, each before it is written in, the rest bit by bit. What does not hold
makes the vault read-only from then on. `docs/adr/0045-recompute-old-logs-after-the-first-page.md`.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from inspector.crypto.signatures import SignatureError, verify
from inspector.vault.directory.authority import Authority
from inspector.vault.errors import Damage, ReadOnlyError
from inspector.vault.store.database import DatabaseError
from inspector.vault.store.rows import LogRow, SignedHead, Tail
from inspector.wire.errors import MalformedError
from inspector.wire.event import FIRST_HEAD, Header, head_message, next_head

AT_OPENING = 400
"""Own logs, some two hundred visits: a tenth of a second."""
AT_ONCE = 8
"""Own logs between two other things the vault has to do: two or three milliseconds, for a tap waits for each."""


@dataclass(frozen=True, slots=True)
class CheckedLog:
    """A log as recomputed from its events. It holds when chain, bodies and the writer's signatures agree."""

    events: int
    head: bytes
    holds: bool


def check_chain(authority: Authority, log: LogRow) -> CheckedLog:
    """Recompute a log from its first event, with what its writer signed; one by nobody who is known does not hold."""
    logs, stream = authority.store.logs, authority.store.streams.at(log.stream).id
    member = authority.trust.members.get(log.author)
    signed = {head.seq: head for head in logs.signed_heads(log.no)}
    tail, holds = Tail(0, FIRST_HEAD), member is not None
    for event in logs.events(log.no):
        try:
            header = Header.unpack(event.header)
        except MalformedError:
            return CheckedLog(tail.seq, tail.head, holds=False)
        in_place = (header.log, header.stream, header.seq) == (log.id, stream, tail.seq + 1) and event.seq == header.seq
        whole = event.body is None or hashlib.sha256(event.body).digest() == event.body_hash
        tail = Tail(event.seq, next_head(tail.head, event.leaf()))
        head = signed.pop(event.seq, None)
        true = head is None or (
            head.head == tail.head and (member is None or _is_by(member.signing_public, log.id, head))
        )
        holds = holds and in_place and whole and true
    return CheckedLog(tail.seq, tail.head, holds=holds and not signed and logs.tail(log.no) == tail)


class OwnCheck:
    """Remembers which own logs were not recomputed yet, and what did not hold."""

    def __init__(self, authority: Authority) -> None:
        self.damage = Damage()
        self._authority = authority
        self._store = authority.store
        self._waiting: dict[int, None] = {}

    @property
    def is_complete(self) -> bool:
        """Whether every own log was recomputed."""
        return not self._waiting

    def begin(self, found: Damage, *, thorough: bool) -> None:
        """Recompute the newest own logs, or all of them; something may have been found before."""
        self.note(found)
        newest_first = self._store.logs.own_newest_first()
        self._waiting = dict.fromkeys(newest_first)
        self._recompute(newest_first if thorough else newest_first[:AT_OPENING], self._holds)

    def note(self, found: Damage) -> None:
        """This does not hold either; from now on nothing is written."""
        if found:
            self.damage = Damage((*self.damage.findings, *found.findings))
            self._store.read_only = True

    def go_on(self) -> None:
        """Recompute some more."""
        self._recompute(tuple(islice(self._waiting, AT_ONCE)), self._holds_if_read)

    def before_writing(self, log: LogRow) -> None:
        """Return only when the log holds.

        Raises:
            ReadOnlyError: it does not; from now on nothing is written.
        """
        if log.no in self._waiting:
            self._recompute((log.no,), self._holds_if_read)
            if self.damage:
                raise ReadOnlyError("this vault is open for reading only")

    def _recompute(self, numbers: Iterable[int], judge: Callable[[LogRow], bool]) -> None:
        findings = []
        for no in numbers:
            log = self._store.logs.at(no)
            if not judge(log):
                findings.append(f"log {log.name} does not hold")
            self._waiting.pop(no, None)
        self.note(Damage(tuple(findings)))

    def _holds(self, log: LogRow) -> bool:
        return check_chain(self._authority, log).holds

    def _holds_if_read(self, log: LogRow) -> bool:
        """A page that cannot be read does not stop a vault that is open already; it stops the writing."""
        try:
            return self._holds(log)
        except DatabaseError:
            return False


def _is_by(public: bytes, log: bytes, head: SignedHead) -> bool:
    try:
        verify(public, head.signature, head_message(log, head.seq, head.head))
    except SignatureError:
        return False
    return True
