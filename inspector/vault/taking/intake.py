"""Frames from anybody: what is proven goes into the log, in any order and however often it comes. None is dropped."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from inspector.vault.directory.authority import Authority
from inspector.vault.directory.erased import left_of_frame
from inspector.vault.directory.members import Member
from inspector.vault.directory.trust import Trust
from inspector.vault.model.changes import Changes
from inspector.vault.store.directory_rows import Subject
from inspector.vault.store.rows import RETIRED_AHEAD, RETIRED_FORK, LogRow, SignedHead, StoredEvent, Tail
from inspector.vault.taking.erasing import erase, let_lists_go
from inspector.vault.transaction import Transaction
from inspector.wire.directory import Declaration, InstallationEnrolled
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.event import LogHead, RawEvent
from inspector.wire.frames import Frame, parse, verify
from inspector.wire.log_opened import LogOpened, opening_in
from inspector.wire.scopes import EventClass, Role, StreamKind
from inspector.wire.stream_id import is_of_later_kind
from inspector.wire.superseding import declaration_in

MALFORMED = "malformed"
UNPROVEN = "unproven"
OTHER_STREAM = "other stream"
BODY_MISSING = "a body is missing"


def take_frames(tx: Transaction, frames: Sequence[bytes]) -> None:
    """Place every frame, and judge again whatever the directories among them change."""
    for frame in frames:
        _take_frame(tx, frame)
    if tx.directory_news:
        reconsider(tx)


def take_what_is_known_now(tx: Transaction) -> None:
    """Take the frames that waited for a program that knows what their streams are, and ask for the rest of those."""
    for frame in tx.store.shelves.take_waiting_for_later_program(lambda data: not is_of_later_kind(parse(data).stream)):
        tx.store.pulling.need_again(parse(frame).stream)
        _take_frame(tx, frame)
    if tx.directory_news:
        reconsider(tx)


def reconsider(tx: Transaction) -> None:
    """Fold the directory again and take the frames of whoever became known, until that brings no more news."""
    started_with = tx.authority.trust
    tx.directory_news = True
    while tx.directory_news:
        tx.directory_news = False
        _fold_and_take(tx)
    tx.changes |= Changes(directory=tx.authority.trust != started_with)


def _fold_and_take(tx: Transaction) -> None:
    before, rows = tx.authority.trust, tx.store.directory_rows
    is_changed = tx.authority.refold()
    is_judged_anew = is_changed and tx.authority.changed_for(before)
    if is_changed:
        _look_at_who_is_who(tx, before)
    news = rows.take_news()
    decided = tx.authority.erasing.take_up(news)
    tx.changes |= Changes(directory=any(each.subject is not Subject.TRUST for each in news))
    erase(tx, rows.streams() if is_judged_anew else decided)
    if is_judged_anew:
        tx.opening.relearn()
    elif decided:
        tx.opening.relearn_in(decided)
    _look_at_what_was_judged(tx, before)
    trust = tx.authority.trust
    if before.roots != trust.roots:
        for data in tx.store.shelves.waiting():
            with suppress(_LaterKindError):
                _harvest(tx, _read_arrival(data).enrolled, introduces=False)
    tx.opening.retry_unpublished()
    if rows.has_erasing:
        for frame in tx.store.shelves.take_quarantined(BODY_MISSING, lambda data: _is_excused(tx.authority, data)):
            _take_frame(tx, frame)
    for author in sorted(tx.store.shelves.waiting_authors() & trust.members.keys()):
        for frame in tx.store.shelves.take_waiting_of(author):
            _take_frame(tx, frame)


def _look_at_who_is_who(tx: Transaction, before: Trust) -> None:
    if tx.authority.is_retrained(before):
        tx.opening.read_anew()
    if tx.authority.reads_otherwise(before):
        tx.store.meta.put("void_settled_with", b"")


def _look_at_what_was_judged(tx: Transaction, before: Trust) -> None:
    for log in tx.authority.newly_accepted(before):
        tx.store.pulling.need(tx.store.streams.at(log.stream).id)
        tx.opening.reopen(log)
    for log in tx.authority.newly_set_aside(before):
        tx.opening.reopen(log)


def _is_excused(authority: Authority, data: bytes) -> bool:
    frame = parse(data)
    log, opened = authority.store.logs.find(frame.log), opening_in(frame.events[0])
    return left_of_frame(authority, frame, log, opened) is not None


# --- one frame


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A frame that was read, and what its events say in the clear of logs and of people."""

    data: bytes
    frame: Frame
    opened: LogOpened | None
    enrols: tuple[tuple[int, InstallationEnrolled], ...]
    """Each with its place in the log."""

    @property
    def enrolled(self) -> tuple[InstallationEnrolled, ...]:
        """The same without their places."""
        return tuple(said for _, said in self.enrols)


@dataclass(frozen=True, slots=True)
class _Here:
    """What is here of the log that a frame goes on in, and who writes it, as far as anybody knows."""

    log: LogRow | None
    stream: bytes
    """Of the log, if it is here; else what the frame says."""
    tail: Tail
    events: tuple[StoredEvent, ...]
    """Those in places that the frame speaks of too."""
    author: bytes | None
    member: Member | None


class _LaterKindError(Exception):
    """The frame is of a stream whose kind or keeper only a later program knows."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame


def _read_arrival(data: bytes) -> _Arrival:
    frame = parse(data)
    if is_of_later_kind(frame.stream):
        raise _LaterKindError(frame)
    clear = [event for event in frame.events if event.header.event_class is EventClass.DIRECTORY]
    said = [(event.header.seq, _said(event)) for event in clear]
    enrols = tuple((seq, each) for seq, each in said if isinstance(each, InstallationEnrolled))
    return _Arrival(data, frame, opening_in(frame.events[0]), enrols)


def _said(event: RawEvent) -> Declaration | None:
    with suppress(MalformedError):
        return None if event.body is None else declaration_in(event.header.flags, event.body)
    return None


def _take_frame(tx: Transaction, data: bytes) -> None:
    try:
        arrival = _read_arrival(data)
    except MalformedError:
        _refuse(tx, data, MALFORMED)
        return
    except _LaterKindError as error:
        _ask_again(tx, tx.store.shelves.wait(data, error.frame.log, error.frame.first_seq, None))
        return
    here = _here(tx, arrival)
    left = left_of_frame(tx.authority, arrival.frame, here.log, arrival.opened)
    if left is None:
        _refuse(tx, data, BODY_MISSING)
        return
    if left != arrival.frame:
        arrival = replace(arrival, frame=left, data=left.pack())
    if here.author is None:
        _wait(tx, arrival, None)
        return
    _harvest(tx, arrival.enrolled, introduces=False)
    if here.member is None:
        _shelve(tx, arrival, here.author)
        return
    grown = _place(tx, arrival, here, here.author, here.member.signing_public)
    if grown is not None:
        introduced = [said for seq, said in arrival.enrols if _introduces(tx.authority, grown, seq)]
        _harvest(tx, introduced, introduces=True)
        for each in tx.store.shelves.take_waiting_for(left.log, tx.store.logs.tail(grown.no).seq + 1):
            _take_frame(tx, each)


def _here(tx: Transaction, arrival: _Arrival) -> _Here:
    frame, opened, members = arrival.frame, arrival.opened, tx.authority.trust.members
    log = tx.store.logs.find(frame.log)
    if log is not None:
        tail = tx.store.logs.tail(log.no)
        events = tuple(tx.store.logs.events(log.no, frame.first_seq, min(frame.last_seq, tail.seq)))
        stream = tx.store.streams.at(log.stream).id
        return _Here(log, stream, tail, events, log.author, members.get(log.author))
    author = tx.store.shelves.waiting_author(frame.log) if opened is None else opened.installation
    return _Here(None, frame.stream, Tail(), (), author, None if author is None else members.get(author))


def _harvest(tx: Transaction, enrolled: Iterable[InstallationEnrolled], *, introduces: bool) -> None:
    """Statements prove themselves, so those of a writer nobody knows yet may be the ones that introduce it.

    Others than administrators could bring anything and any amount: of that only what a root vouches for is kept.
    """
    for said in enrolled:
        if introduces or tx.authority.vouches_for(said):
            tx.directory_news |= tx.authority.harvest(said)


def _introduces(authority: Authority, log: LogRow, seq: int) -> bool:
    """Whether its writer is one of those who say in a directory who works where, and is not revoked."""
    return (
        log.kind is StreamKind.DIRECTORY
        and authority.standing(log).refusal(seq) is None
        and authority.author(log).role is Role.ADMINISTRATOR
    )


def _place(tx: Transaction, arrival: _Arrival, here: _Here, author: bytes, public: bytes) -> LogRow | None:
    """The log, when the frame added something to its end."""
    frame, log, tail = arrival.frame, here.log, here.tail
    if here.stream != frame.stream:
        _refuse(tx, arrival.data, OTHER_STREAM)
        return None
    if frame.first_seq > tail.seq + 1:
        _wait(tx, arrival, author)
        return None
    if log is not None:
        if (seq := _contradiction(frame, here.events)) is not None:
            _set_aside(tx, arrival, log, seq, public)
            return None
        _fill_in(tx, log, frame, here.events)
    if frame.last_seq <= tail.seq:
        return None
    new = frame if frame.first_seq == tail.seq + 1 else frame.after(tail.seq)
    head = _signed_head(new, tail.head, public)
    if head is None:
        _refuse(tx, arrival.data, UNPROVEN)
        return None
    if log is None:
        log = tx.store.logs.add(frame.log, tx.store.streams.known_or_new(frame.stream), author, own=False)
        if tx.authority.erasing.in_stream(frame.stream).erasures.targets:
            tx.authority.erasing.list_again(frame.stream)
    _store(tx, log, new, head)
    return log


def _store(tx: Transaction, log: LogRow, new: Frame, head: bytes) -> None:
    if log.own:
        tx.store.logs.retire(log, RETIRED_AHEAD)
        tx.store.pulling.need(new.stream)
    events = [_stored(event) for event in new.events]
    confirmed = tx.store.outbox.confirmed(log) if log.own else 0
    tx.store.logs.extend(log, events, (SignedHead(new.last_seq, head, new.signature),))
    if tx.without_hub and not log.own:
        tx.store.carried.note(log, new.first_seq)
    if log.own:
        tx.store.outbox.set(log, confirmed)
        tx.pens.heads.append(LogHead(log.id, new.last_seq, head))
    if log.kind is StreamKind.DIRECTORY:
        tx.device.moments.observe(max(event.header.hlc for event in new.events))
    tx.directory_news |= log.kind is StreamKind.DIRECTORY
    standing = tx.authority.standing(log)
    for event, came in zip(events, new.events, strict=True):
        tx.opening.open_event(log, standing, event, came.header)
    if events[0].seq <= standing.judged_to:
        tx.opening.reopen(log)
    if _may_go_later(new):
        let_lists_go(tx, tx.store.streams.at(log.stream))


def _contradiction(frame: Frame, known: Iterable[StoredEvent]) -> int | None:
    """Where the frame says something else than the log does."""
    pairs = zip(frame.events, known, strict=False)
    return next((here.seq for came, here in pairs if came.leaf() != here.leaf()), None)


def _fill_in(tx: Transaction, log: LogRow, frame: Frame, known: Iterable[StoredEvent]) -> None:
    """Put back bodies that are missing here; the hash in the chain proves that they are the same."""
    for came, here in zip(frame.events, known, strict=False):
        if came.body is not None and here.body is None:
            tx.store.logs.give_body(log, here.seq, came.body)
            tx.directory_news |= log.kind is StreamKind.DIRECTORY
            tx.opening.open_event(log, tx.authority.standing(log), _stored(came))
    if _may_go_later(frame):
        tx.authority.forget(log)
        let_lists_go(tx, tx.store.streams.at(log.stream))


def _may_go_later(frame: Frame) -> bool:
    return any(event.header.may_be_let_go and event.body is not None for event in frame.events)


# --- what does not go into the log


def _set_aside(tx: Transaction, arrival: _Arrival, log: LogRow, seq: int, public: bytes) -> None:
    """A branch its writer signed is evidence; one that nobody signed is only wrong."""
    previous = tx.store.logs.head_at(log.no, arrival.frame.first_seq - 1)
    if previous is None or _signed_head(arrival.frame, previous, public) is None:
        _refuse(tx, arrival.data, UNPROVEN)
    elif tx.store.shelves.fork(arrival.data, log.id, seq, tx.device.moments.now_ms()) and log.own:
        tx.store.logs.retire(log, RETIRED_FORK)


def _wait(tx: Transaction, arrival: _Arrival, author: bytes | None) -> None:
    _shelve(tx, arrival, author)
    tx.store.pulling.need(arrival.frame.stream)


def _shelve(tx: Transaction, arrival: _Arrival, author: bytes | None) -> None:
    """Keep a frame for later. What there is no room for any more is asked for again."""
    frame = arrival.frame
    _ask_again(tx, tx.store.shelves.wait(arrival.data, frame.log, frame.first_seq, author))


def _refuse(tx: Transaction, data: bytes, reason: str) -> None:
    _ask_again(tx, tx.store.shelves.quarantine(data, reason, tx.device.moments.now_ms()))


def _ask_again(tx: Transaction, crowded_out: Iterable[bytes]) -> None:
    """What could have counted one day and had to leave is asked for from its stream's beginning."""
    for data in crowded_out:
        with suppress(MalformedError):
            tx.store.pulling.need_again(parse(data).stream)


def _stored(event: RawEvent) -> StoredEvent:
    return StoredEvent(event.header.seq, event.header.pack(), event.body, event.body_hash)


def _signed_head(frame: Frame, previous: bytes, public: bytes) -> bytes | None:
    """The head that the frame ends at, if its writer signed it."""
    try:
        return verify(frame, previous, public)[-1]
    except UnprovenError:
        return None
