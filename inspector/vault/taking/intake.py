"""Frames from anybody: what is proven goes into the log, in any order and however often it comes. None is dropped."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from inspector.crypto.signatures import SignatureError, verify
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.erased import Erased
from inspector.vault.directory.trust import Credential
from inspector.vault.events.moments import Moments
from inspector.vault.store.logs import LogRow, Logs, SignedHead, StoredEvent, Tail
from inspector.vault.store.outbox import Outbox
from inspector.vault.store.pulling import Pulling
from inspector.vault.store.shelves import Shelves
from inspector.vault.store.streams import Streams
from inspector.vault.taking.erasing import Erasing
from inspector.vault.taking.opening import Opening
from inspector.wire.directory import InstallationEnrolled, decode_declaration
from inspector.wire.errors import MalformedError
from inspector.wire.event import RawEvent, head_message
from inspector.wire.frames import Frame, parse
from inspector.wire.log_opened import LogOpened, opening_in
from inspector.wire.scopes import EventClass, Role, StreamKind

MALFORMED = "malformed"
UNPROVEN = "unproven"
OTHER_STREAM = "other stream"
BODY_MISSING = "a body is missing"
RETIRED_AHEAD = "another copy of this vault has written further"
RETIRED_FORK = "another copy of this vault has written otherwise"


class Intake:
    """Takes frames during a transaction."""

    def __init__(
        self,
        streams: Streams,
        logs: Logs,
        shelves: Shelves,
        authority: Authority,
        opening: Opening,
        outbox: Outbox,
        pulling: Pulling,
        moments: Moments,
        erased: Erased,
        erasing: Erasing,
    ) -> None:
        self._streams = streams
        self._logs = logs
        self._shelves = shelves
        self._authority = authority
        self._opening = opening
        self._outbox = outbox
        self._pulling = pulling
        self._moments = moments
        self._erased = erased
        self._erasing = erasing
        self._directory_news = False

    def take(self, frames: Sequence[bytes]) -> bool:
        """Place every frame; whether the directory changed."""
        started_with = self._authority.trust
        self._directory_news = False
        for frame in frames:
            self._take(frame)
        if self._directory_news:
            self.reconsider()
        self._opening.settle()
        return self._authority.trust != started_with

    def reconsider(self) -> None:
        """Fold the directory again and take the frames of whoever became known, until that brings no more news."""
        self._directory_news = True
        while self._directory_news:
            self._directory_news = False
            self._fold_and_take()

    def _fold_and_take(self) -> None:
        before = self._authority.trust
        if self._authority.refold() and self._authority.changed_for(before):
            self._erasing.apply()
            self._opening.relearn()
            for log in self._authority.newly_accepted(before):
                self._pulling.need(self._streams.at(log.stream).id)
        if before.roots != self._authority.trust.roots:
            for data in self._shelves.waiting():
                self._harvest(parse(data), introduces=False)
        self._opening.retry_unpublished()
        if self._erased.erasures.targets:
            for frame in self._shelves.take_quarantined(BODY_MISSING, self._is_excused):
                self._take(frame)
        for author in sorted(self._shelves.waiting_authors() & self._authority.trust.members.keys()):
            for frame in self._shelves.take_waiting_of(author):
                self._take(frame)

    def _is_excused(self, data: bytes) -> bool:
        frame = parse(data)
        return self._erased.excuses(frame, self._erased.place_of(frame, opening_in(frame.events[0])))

    def rollback(self) -> None:
        """Forget what was noticed."""
        self._directory_news = False

    def commit(self) -> None:
        """Nothing is kept here between transactions."""

    # --- who is who

    def _harvest(self, frame: Frame, *, introduces: bool) -> None:
        """Statements prove themselves, so those of a writer nobody knows yet may be the ones that introduce it.

        Others than administrators could bring anything and any amount: of that only what a root vouches for is kept.
        """
        for credential in _credentials(frame):
            if introduces or self._authority.vouches_for(credential):
                self._directory_news |= self._authority.harvest(credential)

    # --- one frame

    def _take(self, data: bytes) -> None:
        try:
            frame = parse(data)
            opened = opening_in(frame.events[0])
        except MalformedError:
            self._refuse(data, MALFORMED)
            return
        place = self._erased.place_of(frame, opened)
        if not self._erased.excuses(frame, place):
            # The chain holds without bodies: whoever carries a frame could take them out.
            self._refuse(data, BODY_MISSING)
            return
        stripped = self._erased.strip(frame, place)
        if stripped != frame:
            frame, data = stripped, stripped.pack()
        log = self._logs.find(frame.log)
        author = self._author(frame, log, opened)
        if author is None:
            self._wait(data, frame, None)
            return
        member = self._authority.trust.members.get(author)
        self._harvest(frame, introduces=False)
        if member is None:
            self._shelve(data, frame, author)
        elif self._place(data, frame, log, opened, author, member.signing_public):
            self._harvest(frame, introduces=self._introduces(frame))
            following = self._logs.find(frame.log)
            if following is not None:
                for each in self._shelves.take_waiting_for(frame.log, self._logs.tail(following.no).seq + 1):
                    self._take(each)

    def _introduces(self, frame: Frame) -> bool:
        """Whether its writer is one of those who say in a directory who works where, and is not revoked."""
        log = self._logs.find(frame.log)
        return (
            log is not None
            and log.kind is StreamKind.DIRECTORY
            and self._authority.standing(log, frame.first_seq) is None
            and self._authority.author(log).role is Role.ADMINISTRATOR
        )

    def _author(self, frame: Frame, log: LogRow | None, opened: LogOpened | None) -> bytes | None:
        if log is not None:
            return log.author
        return opened.installation if opened is not None else self._shelves.waiting_author(frame.log)

    def _place(
        self, data: bytes, frame: Frame, log: LogRow | None, opened: LogOpened | None, author: bytes, public: bytes
    ) -> bool:
        """Whether the frame added something to its log."""
        tail = Tail() if log is None else self._logs.tail(log.no)
        if log is not None and self._streams.at(log.stream).id != frame.stream:
            self._refuse(data, OTHER_STREAM)
            return False
        if frame.first_seq > tail.seq + 1:
            self._wait(data, frame, author)
            return False
        if log is not None and (seq := self._contradiction(log, frame, tail)) is not None:
            self._set_aside(data, frame, log, seq, public)
            return False
        if log is not None:
            self._fill_in(log, frame)
        if frame.last_seq > tail.seq:
            new = frame if frame.first_seq == tail.seq + 1 else frame.after(tail.seq)
            head = new.heads(tail.head)[-1]
            if not _is_signed(new, head, public):
                self._refuse(data, UNPROVEN)
            else:
                log = log or self._open_log(frame, opened, author)
                self._store(log, new, head)
                return True
        return False

    def _open_log(self, frame: Frame, opened: LogOpened | None, author: bytes) -> LogRow:
        if opened is None:
            raise LookupError("a log that begins in the middle")
        stream = self._streams.find(frame.stream) or self._streams.add(frame.stream)
        return self._logs.add(frame.log, stream, author, own=False)

    def _store(self, log: LogRow, new: Frame, head: bytes) -> None:
        if log.own:
            self._logs.retire(log, RETIRED_AHEAD)
            self._pulling.need(new.stream)
        events = [_stored(event) for event in new.events]
        confirmed = self._outbox.confirmed(log) if log.own else 0
        self._logs.extend(log, events, (SignedHead(new.last_seq, head, new.signature),))
        if log.own:
            self._outbox.set(log, confirmed)
        self._moments.observe(max(event.header.hlc for event in new.events))
        self._directory_news |= log.kind is StreamKind.DIRECTORY
        for event in events:
            self._opening.take(log, event)
        if self._authority.accepted_up_to(log) >= events[0].seq:
            self._opening.reopen(log)

    def _fill_in(self, log: LogRow, frame: Frame) -> None:
        """Put back bodies that are missing here; the hash in the chain proves that they are the same."""
        for event in frame.events:
            if event.body is not None and self._logs.give_body(log, event.header.seq, event.body):
                self._directory_news |= log.kind is StreamKind.DIRECTORY
                self._opening.take(log, _stored(event))

    def _contradiction(self, log: LogRow, frame: Frame, tail: Tail) -> int | None:
        """Where the frame says something else than the log does."""
        last = min(frame.last_seq, tail.seq)
        stored = self._logs.events(log.no, frame.first_seq, last)
        for event, known in zip(frame.events, stored, strict=False):
            if event.leaf() != known.leaf():
                return known.seq
        return None

    def _set_aside(self, data: bytes, frame: Frame, log: LogRow, seq: int, public: bytes) -> None:
        """A branch its writer signed is evidence; one that nobody signed is only wrong."""
        previous = self._logs.head_at(log.no, frame.first_seq - 1)
        if previous is None or not _is_signed(frame, frame.heads(previous)[-1], public):
            self._refuse(data, UNPROVEN)
        elif self._shelves.fork(data, log.id, seq, self._moments.now_ms()) and log.own:
            self._logs.retire(log, RETIRED_FORK)

    def _wait(self, data: bytes, frame: Frame, author: bytes | None) -> None:
        self._shelve(data, frame, author)
        self._pulling.need(frame.stream)

    def _shelve(self, data: bytes, frame: Frame, author: bytes | None) -> None:
        """Keep a frame for later. What there is no room for any more is asked for again."""
        self._ask_again(self._shelves.wait(data, frame.log, frame.first_seq, author))

    def _ask_again(self, gone: Iterable[bytes]) -> None:
        """What could have counted one day and had to leave is asked for from its stream's beginning."""
        for data in gone:
            with suppress(MalformedError):
                self._pulling.need_again(parse(data).stream)

    def _refuse(self, data: bytes, reason: str) -> None:
        self._ask_again(self._shelves.quarantine(data, reason, self._moments.now_ms()))


def _credentials(frame: Frame) -> Iterator[Credential]:
    for event in frame.events:
        if event.header.event_class is EventClass.DIRECTORY and event.body is not None:
            with suppress(MalformedError):
                declaration = decode_declaration(event.body)
                if isinstance(declaration, InstallationEnrolled):
                    yield Credential(declaration.statement, declaration.chain)


def _stored(event: RawEvent) -> StoredEvent:
    return StoredEvent(event.header.seq, event.header.pack(), event.body, event.body_hash)


def _is_signed(frame: Frame, head: bytes, public: bytes) -> bool:
    try:
        verify(public, frame.signature, head_message(frame.log, frame.last_seq, head))
    except SignatureError:
        return False
    return True
