"""Frames from anybody: what is proven goes into the log, in any order and however often it comes. None is dropped."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from inspector.crypto.signatures import SignatureError, verify
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.erased import excuses, place_of_frame, stripped
from inspector.vault.model import Changes
from inspector.vault.store.rows import LogRow, SignedHead, StoredEvent, Tail
from inspector.vault.taking.erasing import erase
from inspector.vault.transaction import Transaction
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


def take_frames(tx: Transaction, frames: Sequence[bytes]) -> None:
    """Place every frame, and judge again whatever the directories among them change."""
    started_with = tx.authority.trust
    for frame in frames:
        _take(tx, frame)
    if tx.directory_news:
        reconsider(tx)
    tx.changes |= Changes(directory=tx.authority.trust != started_with)


def reconsider(tx: Transaction) -> None:
    """Fold the directory again and take the frames of whoever became known, until that brings no more news."""
    tx.directory_news = True
    while tx.directory_news:
        tx.directory_news = False
        _fold_and_take(tx)


def _fold_and_take(tx: Transaction) -> None:
    before = tx.authority.trust
    if tx.authority.refold() and tx.authority.changed_for(before):
        erase(tx)
        tx.opening.relearn()
        for log in tx.authority.newly_accepted(before):
            tx.store.pulling.need(tx.store.streams.at(log.stream).id)
    trust = tx.authority.trust
    if before.roots != trust.roots:
        for data in tx.store.shelves.waiting():
            _harvest(tx, parse(data), introduces=False)
    tx.opening.retry_unpublished()
    if trust.erasures.targets:
        for frame in tx.store.shelves.take_quarantined(BODY_MISSING, lambda data: _is_excused(tx.authority, data)):
            _take(tx, frame)
    for author in sorted(tx.store.shelves.waiting_authors() & trust.members.keys()):
        for frame in tx.store.shelves.take_waiting_of(author):
            _take(tx, frame)


def _is_excused(authority: Authority, data: bytes) -> bool:
    frame = parse(data)
    return excuses(authority.trust.erasures, frame, place_of_frame(authority, frame, opening_in(frame.events[0])))


# --- who is who


def _harvest(tx: Transaction, frame: Frame, *, introduces: bool) -> None:
    """Statements prove themselves, so those of a writer nobody knows yet may be the ones that introduce it.

    Others than administrators could bring anything and any amount: of that only what a root vouches for is kept.
    """
    for said in _enrolments(frame):
        if introduces or tx.authority.vouches_for(said):
            tx.directory_news |= tx.authority.harvest(said)


def _introduces(authority: Authority, log: LogRow, frame: Frame) -> bool:
    """Whether its writer is one of those who say in a directory who works where, and is not revoked."""
    return (
        log.kind is StreamKind.DIRECTORY
        and authority.standing(log, frame.first_seq) is None
        and authority.author(log).role is Role.ADMINISTRATOR
    )


# --- one frame


def _take(tx: Transaction, data: bytes) -> None:
    try:
        frame = parse(data)
        opened = opening_in(frame.events[0])
    except MalformedError:
        _refuse(tx, data, MALFORMED)
        return
    erasures, place = tx.authority.trust.erasures, place_of_frame(tx.authority, frame, opened)
    if not excuses(erasures, frame, place):
        # The chain holds without bodies: whoever carries a frame could take them out.
        _refuse(tx, data, BODY_MISSING)
        return
    left = stripped(erasures, frame, place)
    if left != frame:
        frame, data = left, left.pack()
    log = tx.store.logs.find(frame.log)
    author = _author(tx, frame, log, opened)
    if author is None:
        _wait(tx, data, frame, None)
        return
    member = tx.authority.trust.members.get(author)
    _harvest(tx, frame, introduces=False)
    if member is None:
        _shelve(tx, data, frame, author)
        return
    grown = _place(tx, data, frame, log, opened, author, member.signing_public)
    if grown is not None:
        _harvest(tx, frame, introduces=_introduces(tx.authority, grown, frame))
        for each in tx.store.shelves.take_waiting_for(frame.log, tx.store.logs.tail(grown.no).seq + 1):
            _take(tx, each)


def _author(tx: Transaction, frame: Frame, log: LogRow | None, opened: LogOpened | None) -> bytes | None:
    if log is not None:
        return log.author
    return opened.installation if opened is not None else tx.store.shelves.waiting_author(frame.log)


def _place(
    tx: Transaction,
    data: bytes,
    frame: Frame,
    log: LogRow | None,
    opened: LogOpened | None,
    author: bytes,
    public: bytes,
) -> LogRow | None:
    """The log, when the frame added something to its end."""
    tail = Tail() if log is None else tx.store.logs.tail(log.no)
    if log is not None and tx.store.streams.at(log.stream).id != frame.stream:
        _refuse(tx, data, OTHER_STREAM)
        return None
    if frame.first_seq > tail.seq + 1:
        _wait(tx, data, frame, author)
        return None
    if log is not None:
        if (seq := _contradiction(tx, log, frame, tail)) is not None:
            _set_aside(tx, data, frame, log, seq, public)
            return None
        _fill_in(tx, log, frame)
    if frame.last_seq <= tail.seq:
        return None
    new = frame if frame.first_seq == tail.seq + 1 else frame.after(tail.seq)
    head = new.heads(tail.head)[-1]
    if not _is_signed(new, head, public):
        _refuse(tx, data, UNPROVEN)
        return None
    log = log or _open_log(tx, frame, opened, author)
    _store(tx, log, new, head)
    return tx.store.logs.at(log.no)


def _open_log(tx: Transaction, frame: Frame, opened: LogOpened | None, author: bytes) -> LogRow:
    if opened is None:
        raise LookupError("a log that begins in the middle")
    stream = tx.store.streams.find(frame.stream) or tx.store.streams.add(frame.stream)
    return tx.store.logs.add(frame.log, stream, author, own=False)


def _store(tx: Transaction, log: LogRow, new: Frame, head: bytes) -> None:
    if log.own:
        tx.store.logs.retire(log, RETIRED_AHEAD)
        tx.store.pulling.need(new.stream)
    events = [_stored(event) for event in new.events]
    confirmed = tx.store.outbox.confirmed(log) if log.own else 0
    tx.store.logs.extend(log, events, (SignedHead(new.last_seq, head, new.signature),))
    if log.own:
        tx.store.outbox.set(log, confirmed)
    tx.device.moments.observe(max(event.header.hlc for event in new.events))
    tx.directory_news |= log.kind is StreamKind.DIRECTORY
    for event in events:
        tx.opening.open_event(log, event)
    if tx.authority.accepted_up_to(log) >= events[0].seq:
        tx.opening.reopen(log)


def _fill_in(tx: Transaction, log: LogRow, frame: Frame) -> None:
    """Put back bodies that are missing here; the hash in the chain proves that they are the same."""
    for event in frame.events:
        if event.body is not None and tx.store.logs.give_body(log, event.header.seq, event.body):
            tx.directory_news |= log.kind is StreamKind.DIRECTORY
            tx.opening.open_event(log, _stored(event))


def _contradiction(tx: Transaction, log: LogRow, frame: Frame, tail: Tail) -> int | None:
    """Where the frame says something else than the log does."""
    stored = tx.store.logs.events(log.no, frame.first_seq, min(frame.last_seq, tail.seq))
    for event, known in zip(frame.events, stored, strict=False):
        if event.leaf() != known.leaf():
            return known.seq
    return None


# --- what does not go into the log


def _set_aside(tx: Transaction, data: bytes, frame: Frame, log: LogRow, seq: int, public: bytes) -> None:
    """A branch its writer signed is evidence; one that nobody signed is only wrong."""
    previous = tx.store.logs.head_at(log.no, frame.first_seq - 1)
    if previous is None or not _is_signed(frame, frame.heads(previous)[-1], public):
        _refuse(tx, data, UNPROVEN)
    elif tx.store.shelves.fork(data, log.id, seq, tx.device.moments.now_ms()) and log.own:
        tx.store.logs.retire(log, RETIRED_FORK)


def _wait(tx: Transaction, data: bytes, frame: Frame, author: bytes | None) -> None:
    _shelve(tx, data, frame, author)
    tx.store.pulling.need(frame.stream)


def _shelve(tx: Transaction, data: bytes, frame: Frame, author: bytes | None) -> None:
    """Keep a frame for later. What there is no room for any more is asked for again."""
    _ask_again(tx, tx.store.shelves.wait(data, frame.log, frame.first_seq, author))


def _refuse(tx: Transaction, data: bytes, reason: str) -> None:
    _ask_again(tx, tx.store.shelves.quarantine(data, reason, tx.device.moments.now_ms()))


def _ask_again(tx: Transaction, crowded_out: Iterable[bytes]) -> None:
    """What could have counted one day and had to leave is asked for from its stream's beginning."""
    for data in crowded_out:
        with suppress(MalformedError):
            tx.store.pulling.need_again(parse(data).stream)


def _enrolments(frame: Frame) -> Iterator[InstallationEnrolled]:
    for event in frame.events:
        if event.header.event_class is EventClass.DIRECTORY and event.body is not None:
            with suppress(MalformedError):
                declaration = decode_declaration(event.body)
                if isinstance(declaration, InstallationEnrolled):
                    yield declaration


def _stored(event: RawEvent) -> StoredEvent:
    return StoredEvent(event.header.seq, event.header.pack(), event.body, event.body_hash)


def _is_signed(frame: Frame, head: bytes, public: bytes) -> bool:
    try:
        verify(public, frame.signature, head_message(frame.log, frame.last_seq, head))
    except SignatureError:
        return False
    return True
