"""The core of one sync without network, disk or clock: what to ask next, and what to make of the answer.

The caller gathers a `Parcel` from the vault, sends what `next_request` gives, stores what `on_reply` gives, says
`on_stored`, and begins again until it is given `Done`. Nothing counts before it is stored. The hub's `have` wins over
the device's memory; a hub that came back from an older copy is asked about every log before its news is taken.
"""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from inspector.sync.comparing import Comparing, begin
from inspector.sync.errors import OutOfStepError
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.outcomes import OF_FAILURE, OF_STANDING, Outcome, SyncResult, Tally
from inspector.sync.pacing import Pacing
from inspector.sync.steps import (
    Again,
    Done,
    News,
    Next,
    Parcel,
    SaveReply,
    Send,
    Settle,
    Stored,
    Wants,
    kind_among,
    log_of,
)
from inspector.sync.witness import HubFault, fault_of
from inspector.wire.errors import UnprovenError, WireError
from inspector.wire.limits import LIMITS
from inspector.wire.messages import (
    Backfill,
    Known,
    OtherProtocolError,
    Standing,
    SyncReply,
    SyncRequest,
    decode_sync_reply,
)
from inspector.wire.receipt_lines import Checkpoint, claimed_by
from inspector.wire.receipts import Receipt, message_of, open_receipt

EXTRA_REQUESTS = 3
"""How many requests may follow on what settling wrote, so that two devices cannot keep each other busy."""

MOST_CUTS = 3
MOST_LIVES = 3
"""How often the hub may begin a new life during one sync."""
MOST_REQUESTS = 500
"""A hub that always has more gets its next turn at the next sync."""


@dataclass(frozen=True, slots=True)
class Round:
    """One sync, between two of its steps."""

    hub_public: bytes
    pacing: Pacing
    last_kind: int = 0
    """Which kind of stream the sync before this one sent last."""
    is_patient: bool = False
    """Whether each kind after the first is left to another sync, so that chance stands between the two."""
    kind: int = 0
    """Which kind this sync sends; 0 as long as that is none."""
    tally: Tally = field(default_factory=Tally)
    standing: Standing = Standing.CURRENT
    refused_logs: frozenset[bytes] = frozenset()
    comparing: Comparing | None = None
    sent: SyncRequest = field(default_factory=SyncRequest)
    sent_bytes: int = 0
    """What that was on the way; it counts once it was answered, because only then it is certain that it arrived."""
    reply: SyncReply | None = None
    """What arrived and is not stored yet."""
    signed: bool = False
    """Whether the hub signed for any log in it."""
    answered: SyncRequest | None = None
    """What was asked last, answered and stored: asking exactly that again would bring nothing."""
    must_ask: bool = True
    must_settle: bool = True
    extra: int | None = None
    """Requests since the first settling; None before it."""
    known: Checkpoint | None = None
    """What the hub last said of its tree of receipts."""
    hub: HubFault | None = None
    full: Failure | None = None
    """The hub has no room for what this device sends: from here on it is asked for news only.

    What a hub in a new life lost is offered all the same: its news may not begin before it has that.
    """
    cuts: int = 0

    @property
    def wants(self) -> Wants:
        """What to gather for the next request."""
        if self.comparing is not None:
            return self.comparing.wants(self.pacing.size, self.refused_logs)
        return Wants(self.pacing.size, self.refused_logs, after_kind=self.kind - 1 if self.kind else self.last_kind)

    def next_request(self, parcel: Parcel) -> tuple["Round", Next]:
        """Decide what to ask, given what the vault has."""
        if self.extra == EXTRA_REQUESTS:
            return self, _done(self, _outcome(self))
        if self.full is not None and self.comparing is None:
            parcel = replace(parcel, frames=())
        rests = self.is_patient and self.kind not in {0, kind_among(parcel.frames) or self.kind}
        if rests or not _has_work(self, parcel):
            if self.must_settle:
                return replace(self, must_settle=False, extra=self.extra or 0), Settle()
            return self, _done(self, _outcome(self), rests=rests)
        if self.comparing is not None and self.comparing.is_relaying and not parcel.frames:
            return replace(self, comparing=replace(self.comparing, is_relayed=True)), Again()
        request = _request(self, parcel)
        if _asks_the_same(request, self.answered) or (self.comparing is not None and self.comparing.begun > MOST_LIVES):
            return self, _done(self, Outcome.NOT_TRUSTED if _is_doubted(self) else Outcome.STALLED)
        if self.tally.requests >= MOST_REQUESTS:
            return self, _done(self, _outcome(self))
        return self._send(request, parcel)

    def _send(self, request: SyncRequest, parcel: Parcel) -> tuple["Round", Send]:
        known = None if parcel.checkpoint is None else claimed_by(parcel.checkpoint)
        if known is not None:
            request = replace(request, known=Known(known.incarnation, known.size), unstamped=parcel.unstamped)
        body = request.encode()
        turn = replace(
            self,
            tally=self.tally + Tally(requests=1),
            kind=kind_among(parcel.frames) or self.kind,
            sent=request,
            sent_bytes=len(body),
            extra=None if self.extra is None else self.extra + 1,
            known=known,
        )
        return turn, Send(body)

    def on_reply(self, body: bytes) -> tuple["Round", SaveReply | Done]:
        """Judge a reply; what it proves and brings is to be stored before anything else."""
        arrived = replace(self, tally=self.tally + Tally(bytes_up=self.sent_bytes, bytes_down=len(body)))
        try:
            reply = decode_sync_reply(body)
            receipt = _check(reply, self)
        except OtherProtocolError as error:
            return arrived, _done(arrived, Outcome.OUTDATED if error.is_newer else Outcome.HUB_OUTDATED)
        except WireError:
            return arrived, _done(arrived, Outcome.NOT_TRUSTED)
        fault = fault_of(self.known, receipt.checkpoint, reply.grown)
        if fault is not None:
            arrived = replace(arrived, hub=fault)
            return arrived, _done(arrived, Outcome.NOT_TRUSTED)
        checkpoint = message_of(reply.receipt or b"")
        news = News(
            reply.frames, reply.cursor, reply.incarnation, reply.backfilled, reply.invited, checkpoint, reply.stamped
        )
        return replace(arrived, reply=reply, signed=bool(receipt.lines)), SaveReply(
            reply.receipt if receipt.lines else None,
            reply.incarnation,
            # A log the hub was asked about and does not name, it does not have.
            dict.fromkeys(self.sent.logs, 0) | {head.log: head.seq for head in reply.have},
            news if _compares_after(self, reply) is None else None,
            reply.renewal,
            reply.stamp,
            tuple({log_of(self.sent.frames[each.place]) for each in reply.refused}),
        )

    def on_stored(self, stored: Stored) -> "Round":
        """Count what a reply brought, now that it is on this device's disk.

        Raises:
            OutOfStepError: there was no reply to store.
        """
        reply = self.reply
        if reply is None:
            raise OutOfStepError
        comparing = _compares_after(self, reply)
        brought = comparing is None and bool(reply.frames or reply.invited or reply.renewal)
        counted = Tally(
            receipts=int(self.signed and bool(self.sent.frames)),
            events_in=stored.events,
            distrusted=stored.distrusted,
            refused=len(reply.refused),
            forks=len(reply.forks),
        )
        return replace(
            self,
            pacing=self.pacing.after_success(),
            tally=self.tally + counted,
            standing=reply.standing,
            refused_logs=self.refused_logs | {log_of(self.sent.frames[each.place]) for each in reply.refused},
            comparing=comparing,
            reply=None,
            answered=None if comparing or self.comparing else self.sent,
            must_ask=comparing is not None or reply.more,
            must_settle=self.must_settle or brought,
            hub=HubFault.DROPPED if stored.dropped else self.hub,
            cuts=0,
        )

    def on_failure(self, failure: Failure) -> tuple["Round", Again | Done]:
        """A request brought no reply, or its reply could not be stored: try something smaller, or stop."""
        failed = replace(self, reply=None)
        smaller = replace(failed, pacing=self.pacing.after_cut(), cuts=self.cuts + 1)
        match failure.kind:
            case FailureKind.CUT if smaller.cuts < MOST_CUTS:
                return smaller, Again()
            case FailureKind.CUT:
                return smaller, _done(smaller, Outcome.OFFLINE)
            case FailureKind.TOO_LARGE if not self.pacing.is_least:
                return smaller, Again()
            case FailureKind.HUB_FULL if self.sent.frames and self.comparing is None:
                return replace(failed, full=failure), Again()
            case kind:
                return failed, _done(failed, OF_FAILURE[kind], failure.wait)


def _has_work(turn: Round, parcel: Parcel) -> bool:
    return turn.must_ask or bool(parcel.frames) or bool(_backfill(turn, parcel))


def _backfill(turn: Round, parcel: Parcel) -> tuple[Backfill, ...]:
    """What to ask again; nothing of somebody who gives nothing, or gave what does not hold."""
    if turn.standing is not Standing.CURRENT or turn.tally.distrusted:
        return ()
    return parcel.backfill[: LIMITS.request_backfills]


def _request(turn: Round, parcel: Parcel) -> SyncRequest:
    if turn.comparing is not None:
        return turn.comparing.request(parcel)
    return SyncRequest(
        parcel.cursor,
        parcel.incarnation,
        parcel.frames[: LIMITS.request_frames],
        _backfill(turn, parcel),
        room=turn.pacing.room,
    )


def _asks_the_same(request: SyncRequest, answered: SyncRequest | None) -> bool:
    """Whether the answer to this is known; how much fits in a reply is no question."""
    if answered is None:
        return False
    return replace(request, room=answered.room, known=answered.known, unstamped=answered.unstamped) == answered


def _check(reply: SyncReply, turn: Round) -> Receipt:
    """Hold the reply to what was asked and its receipt, which every reply has, to the hub's key.

    Raises:
        WireError: it answers something else, or the receipt is not the hub's.
    """
    asked = {each.stream for each in turn.sent.backfill}
    if any(each.place >= len(turn.sent.frames) for each in reply.refused):
        raise UnprovenError
    if any(each.stream not in asked for each in reply.backfilled):
        raise UnprovenError
    if reply.receipt is None:
        raise UnprovenError
    receipt = open_receipt(reply.receipt, turn.hub_public)
    if receipt.incarnation != reply.incarnation:
        raise UnprovenError
    if reply.stamp is not None:
        reply.stamp.check(turn.hub_public)
    return receipt


def _compares_after(turn: Round, reply: SyncReply) -> Comparing | None:
    """What is still to be compared once this reply is stored; until then its news waits."""
    sent = turn.sent
    if sent.incarnation not in {None, reply.incarnation}:
        return begin(reply.incarnation, turn.comparing)
    if turn.comparing is not None:
        return turn.comparing.after(sent, reply)
    if reply.cursor < sent.cursor and reply.standing is Standing.CURRENT:
        return begin(reply.incarnation, None)
    return None


def _outcome(turn: Round) -> Outcome:
    if _is_doubted(turn):
        return Outcome.NOT_TRUSTED
    if turn.standing is Standing.CURRENT and turn.refused_logs:
        return Outcome.REFUSED
    return OF_STANDING[turn.standing]


def _is_doubted(turn: Round) -> bool:
    return bool(turn.tally.distrusted) or turn.hub is not None


def _done(turn: Round, outcome: Outcome, wait: timedelta | None = None, *, rests: bool = False) -> Done:
    if turn.full is not None and outcome is Outcome.OK:
        outcome, wait = OF_FAILURE[turn.full.kind], turn.full.wait
    return Done(SyncResult.of(outcome, turn.tally, wait, turn.hub, rests=rests))
