"""One sync round trip: push, commit, receipt, news."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from inspector.hub.frames import intake, news
from inspector.hub.frames.news import ReplyContent
from inspector.hub.relay import Relay
from inspector.hub.rows import carried, installations, logs, membership, nonces, tree
from inspector.hub.rows.installations import Installation
from inspector.hub.rows.logs import StoredLog
from inspector.hub.rows.membership import Reader
from inspector.wire.event import FIRST_HEAD, LogHead
from inspector.wire.frames import Frame
from inspector.wire.http_signature import SignedBy
from inspector.wire.messages import Credentials, FrameRefusal, Refused, Standing, SyncReply, SyncRequest
from inspector.wire.receipt_lines import ReceiptLine
from inspector.wire.receipts import SEED_BYTES, Receipt
from inspector.wire.stamps import Stamp


@dataclass(frozen=True, slots=True)
class _Pushed:
    """What the push came to, in the commit it was part of."""

    caller: Installation
    renewal: Credentials | None
    refused: tuple[Refused, ...]
    has_erased: bool


@dataclass(frozen=True, slots=True)
class _Held:
    """What the hub has with that push, and what of it is new to the caller."""

    have: tuple[ReceiptLine, ...]
    forks: tuple[LogHead, ...]
    news: ReplyContent


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one commit comes to. Its receipt is a leaf of the tree in the same commit."""

    pushed: _Pushed
    held: _Held
    receipt: Receipt
    tree: tree.TreeStanding
    stamp: Stamp | None


def exchange(relay: Relay, signed_by: SignedBy, request: SyncRequest) -> SyncReply:
    """Take what the caller pushes, and only once that is on the disk say so and give what the caller may have.

    Raises:
        ReplayedError: this request was made before.
        DiskFullError: there is no room, or the caller brought what it may bring in a day; nothing was kept.
    """
    now_ms = relay.clock()
    parsed = [intake.parsed(data) for data in request.frames]
    asked = _in_this_life(request, relay.incarnation)
    brought = tuple(dict.fromkeys(frame.log for frame in parsed if frame is not None))
    seed = relay.ids.token(SEED_BYTES)
    before = 0 if request.known is None or request.known.incarnation != relay.incarnation else request.known.size

    def answer(connection: Connection) -> _Answer:
        pushed = _push(relay, connection, signed_by, tuple(intake.mixed(parsed, seed)), now_ms)
        held = _look(connection, pushed.caller, asked, brought, now_ms)
        # Who reads a log may prove its time too.
        lines = {line.head: line for line in (*held.have, *held.news.lines) if line.head.seq}.values()
        receipt, now = relay.receipt(connection, lines, seed, now_ms=now_ms, before=before)
        stamp = tree.stamp_of(connection, asked.unstamped) if before and asked.unstamped else None
        return _Answer(pushed, held, receipt, now, stamp)

    answered = relay.store.write(answer).result()
    pushed, held = answered.pushed, answered.held
    if pushed.has_erased:
        relay.forget_erased()
    return SyncReply(
        incarnation=relay.incarnation,
        hub_ms=now_ms,
        cursor=held.news.cursor,
        standing=pushed.caller.standing(now_ms),
        more=held.news.more,
        have=tuple(line.head for line in held.have),
        receipt=answered.receipt.sign(relay.hub_key),
        frames=held.news.frames,
        backfilled=held.news.backfilled,
        invited=held.news.invited,
        forks=tuple(dict.fromkeys((*held.forks, *held.news.forks))),
        refused=pushed.refused,
        renewal=pushed.renewal,
        grown=answered.tree.grown,
        stamped=answered.tree.stamped,
        stamp=answered.stamp,
    )


def _in_this_life(request: SyncRequest, incarnation: bytes) -> SyncRequest:
    """Positions of another incarnation mean nothing here: everything is given again."""
    if request.incarnation in {None, incarnation}:
        return request
    return replace(request, cursor=0, backfill=tuple(each._replace(after=0) for each in request.backfill))


def _push(
    relay: Relay,
    connection: Connection,
    signed_by: SignedBy,
    placed: Sequence[tuple[int, Frame | None]],
    now_ms: int,
) -> _Pushed:
    nonces.spend(connection, signed_by, now_ms=now_ms)
    renewal = relay.registrar.renew(connection, _caller(connection, signed_by), now_ms=now_ms)
    position = logs.last_position(connection)
    refused: list[Refused] = []
    with intake.Push(connection, now_ms=now_ms) as push:
        for place, frame in placed:
            reason = FrameRefusal.MALFORMED if frame is None else push.take(frame)
            if reason is not None:
                refused.append(Refused(place, reason))
    brought = carried.since(connection, position) if placed else carried.NewFrames()
    if brought.frames:
        carried.count(connection, _caller(connection, signed_by), brought, now_ms=now_ms)
    has_erased = relay.carry_out_erasures(connection, [frame for _, frame in placed], now_ms=now_ms)
    # Looked up again: what was pushed may have renewed or revoked the caller itself.
    return _Pushed(_caller(connection, signed_by), renewal, tuple(sorted(refused)), has_erased)


def _look(
    connection: Connection, caller: Installation, asked: SyncRequest, brought: Sequence[bytes], now_ms: int
) -> _Held:
    reader = membership.reader(connection, caller)
    wanted = tuple(dict.fromkeys((*brought, *asked.logs)))
    stored = logs.find_all(connection, wanted)
    have = tuple(_have(connection, reader, log, stored.get(log), is_brought=log in brought) for log in wanted)
    if caller.standing(now_ms) is Standing.EXPIRED:
        return _Held(have, (), ReplyContent(asked.cursor))
    forks = logs.forks(connection, [line.head.log for line in have if line.head.seq])
    return _Held(have, tuple(forks), news.gather(connection, reader, asked.cursor, asked.backfill, asked.room))


def _have(
    connection: Connection, reader: Reader, log: bytes, stored: StoredLog | None, *, is_brought: bool
) -> ReceiptLine:
    """How far the hub has a log; one that is none of the caller's business is as if it were not here."""
    if stored is None:
        return ReceiptLine(LogHead(log, 0, FIRST_HEAD), 0)
    is_own = is_brought or stored.installation == reader.installation.id
    if is_own or membership.may_pull(connection, reader, stored.stream):
        return stored.line
    return ReceiptLine(LogHead(log, 0, FIRST_HEAD), 0)


def _caller(connection: Connection, signed_by: SignedBy) -> Installation:
    caller = installations.find(connection, signed_by.installation)
    if caller is None:
        raise LookupError("an installation that was enrolled is never forgotten")
    return caller
