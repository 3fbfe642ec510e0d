"""One sync round trip: push, commit, receipt, news."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from inspector.hub import installations, intake, logs, membership, news, nonces
from inspector.hub.installations import Installation
from inspector.hub.membership import Reader
from inspector.hub.news import News
from inspector.hub.relay import Relay
from inspector.wire import frames
from inspector.wire.errors import MalformedError
from inspector.wire.event import FIRST_HEAD, LogHead
from inspector.wire.frames import Frame
from inspector.wire.http_signature import SignedBy
from inspector.wire.messages import Credentials, Refusal, Refused, Standing, SyncReply, SyncRequest
from inspector.wire.receipts import Receipt


@dataclass(frozen=True, slots=True)
class _Pushed:
    """What the push came to, in the commit it was part of."""

    caller: Installation
    renewal: Credentials | None
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class _Held:
    """What the hub has after that commit, and what of it is new to the caller."""

    have: tuple[LogHead, ...]
    forks: tuple[LogHead, ...]
    news: News


def exchange(relay: Relay, signed_by: SignedBy, request: SyncRequest) -> SyncReply:
    """Take what the caller pushes, and only once that is on the disk say so and give what the caller may have.

    Raises:
        ReplayedError: this request was made before.
        DiskFullError: nothing was kept.
    """
    now_ms = relay.clock()
    parsed = [_parse(data) for data in request.frames]
    pushed = relay.store.write(lambda connection: _push(relay, connection, signed_by, parsed, now_ms)).result()
    asked = _in_this_life(request, relay.incarnation)
    brought = tuple(dict.fromkeys(frame.log for frame in parsed if frame is not None))
    held = relay.store.read(lambda connection: _look(connection, pushed.caller, asked, brought, now_ms))
    proven = tuple(head for head in held.have if head.seq)
    return SyncReply(
        incarnation=relay.incarnation,
        hub_ms=now_ms,
        cursor=held.news.cursor,
        standing=pushed.caller.standing(now_ms),
        more=held.news.more,
        have=held.have,
        receipt=Receipt(relay.incarnation, proven, now_ms).sign(relay.hub_key) if proven else None,
        frames=held.news.frames,
        backfilled=held.news.backfilled,
        invited=held.news.invited,
        forks=tuple(dict.fromkeys((*held.forks, *held.news.forks))),
        refused=pushed.refused,
        renewal=pushed.renewal,
    )


def _parse(data: bytes) -> Frame | None:
    try:
        return frames.parse(data)
    except MalformedError:
        return None


def _in_this_life(request: SyncRequest, incarnation: bytes) -> SyncRequest:
    """Positions of another incarnation mean nothing here: everything is given again."""
    if request.incarnation in {None, incarnation}:
        return request
    return replace(request, cursor=0, backfill=tuple(each._replace(after=0) for each in request.backfill))


def _push(
    relay: Relay, connection: Connection, signed_by: SignedBy, parsed: Sequence[Frame | None], now_ms: int
) -> _Pushed:
    nonces.spend(connection, signed_by, now_ms=now_ms)
    renewal = relay.registrar.renew(connection, _caller(connection, signed_by), now_ms=now_ms)
    refused: list[Refused] = []
    for place, frame in enumerate(parsed):
        reason = Refusal.MALFORMED if frame is None else intake.take(connection, frame, now_ms=now_ms)
        if reason is not None:
            refused.append(Refused(place, reason))
    # Looked up again: what was pushed may have renewed or revoked the caller itself.
    return _Pushed(_caller(connection, signed_by), renewal, tuple(refused))


def _look(
    connection: Connection, caller: Installation, asked: SyncRequest, brought: Sequence[bytes], now_ms: int
) -> _Held:
    reader = membership.reader(connection, caller)
    have = tuple(
        _have(connection, reader, log, is_brought=log in brought) for log in dict.fromkeys((*brought, *asked.logs))
    )
    if caller.standing(now_ms) is not Standing.CURRENT:
        return _Held(have, (), News(asked.cursor))
    forks = logs.forks(connection, [head.log for head in have if head.seq])
    return _Held(have, tuple(forks), news.gather(connection, reader, asked.cursor, asked.backfill, asked.room))


def _have(connection: Connection, reader: Reader, log: bytes, *, is_brought: bool) -> LogHead:
    """How far the hub has a log; one that is none of the caller's business is as if it were not here."""
    stored = logs.find(connection, log)
    if stored is None:
        return LogHead(log, 0, FIRST_HEAD)
    is_own = is_brought or stored.installation == reader.installation.id
    if is_own or membership.may_pull(connection, reader, stored.stream):
        return stored.log_head
    return LogHead(log, 0, FIRST_HEAD)


def _caller(connection: Connection, signed_by: SignedBy) -> Installation:
    caller = installations.find(connection, signed_by.installation)
    if caller is None:
        raise LookupError("an installation that was enrolled is never forgotten")
    return caller
