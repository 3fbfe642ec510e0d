from dataclasses import replace
from datetime import timedelta

import pytest

from inspector.crypto.signatures import SigningKey
from inspector.sync.comparing import NO_NEWS
from inspector.sync.errors import OutOfStepError
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.outcomes import Outcome
from inspector.sync.pacing import FIRST_BYTES, LEAST_BYTES, Pacing
from inspector.sync.round import EXTRA_REQUESTS, MOST_CUTS, Round
from inspector.sync.steps import Again, Done, Parcel, SaveReply, Send, Settle, Stored
from inspector.wire.event import LogHead
from inspector.wire.limits import LIMITS
from inspector.wire.messages import (
    Backfill,
    Backfilled,
    FrameRefusal,
    Refused,
    Standing,
    SyncReply,
    SyncRequest,
    decode_sync_request,
)
from inspector.wire.receipt_lines import ReceiptLine
from inspector.wire.receipts import Receipt
from tests.fakes.growing_tree import GrowingTree

HUB = SigningKey(bytes(range(32)))
LIFE, NEXT_LIFE = bytes(16), bytes([1] * 16)
LOG, STREAM = bytes([2] * 16), bytes([3] * 16)
FRAME = b"IFR1" + LOG + STREAM + bytes(100)
QUIET = Parcel(7, LIFE)


def a_round(pacing: Pacing | None = None) -> Round:
    return Round(HUB.public, pacing or Pacing())


def a_reply(**changes: object) -> SyncReply:
    reply = replace(SyncReply(LIFE, 0, 7), **changes)  # type: ignore[arg-type]  # the fields of a reply
    return reply if "receipt" in changes else replace(reply, receipt=an_empty_receipt(reply.incarnation))


def a_receipt(seq: int = 3) -> bytes:
    lines = (ReceiptLine(LogHead(LOG, seq, bytes(32)), 0),)
    return Receipt(LIFE, lines, 0, bytes(32), GrowingTree.of(lines, bytes(32))).sign(HUB)


def an_empty_receipt(life: bytes = LIFE) -> bytes:
    """How the tree of this life stands, and no line."""
    return Receipt(life, (), 0, bytes(32), GrowingTree().now()).sign(HUB)


NEW_LIFE = a_reply(incarnation=NEXT_LIFE, cursor=2, frames=(FRAME,))


def new_life_found() -> Round:
    """The first reply came from a hub in another life."""
    turn, _ = sent(a_round(), QUIET)
    turn, store = turn.on_reply(NEW_LIFE.encode())
    assert isinstance(store, SaveReply)
    assert store.news is None
    return turn.on_stored(Stored())


def sent(turn: Round, parcel: Parcel) -> tuple[Round, SyncRequest]:
    turn, step = turn.next_request(parcel)
    assert isinstance(step, Send)
    return turn, decode_sync_request(step.body)


def answered(turn: Round, parcel: Parcel, reply: SyncReply, stored: Stored | None = None) -> Round:
    """One request, its reply, and the reply stored."""
    turn, _ = sent(turn, parcel)
    turn, store = turn.on_reply(reply.encode())
    assert isinstance(store, SaveReply)
    return turn.on_stored(stored or Stored())


def ended(turn: Round, parcel: Parcel = QUIET) -> Done:
    """The end, once the officer's side has settled."""
    turn, step = turn.next_request(parcel)
    if isinstance(step, Settle):
        turn, step = turn.next_request(parcel)
    assert isinstance(step, Done)
    return step


def test_with_nothing_to_say_there_is_one_request_and_one_settling() -> None:
    turn = answered(a_round(), QUIET, a_reply())

    turn, step = turn.next_request(QUIET)
    done = ended(turn)

    assert isinstance(step, Settle)
    assert (done.result.outcome, done.result.requests) == (Outcome.OK, 1)


def test_push_and_pull_go_in_one_request() -> None:
    _, request = sent(a_round(), replace(QUIET, frames=(FRAME,), backfill=(Backfill(STREAM, 5),)))

    assert request == SyncRequest(7, LIFE, (FRAME,), (Backfill(STREAM, 5),), ())


def test_what_settling_wrote_goes_out_in_the_same_sync_but_not_without_end() -> None:
    turn = answered(a_round(), QUIET, a_reply())
    news = a_reply(frames=(FRAME,), receipt=a_receipt())

    for number in range(EXTRA_REQUESTS):
        turn, step = turn.next_request(QUIET)
        assert isinstance(step, Settle)
        turn = answered(turn, replace(QUIET, frames=(FRAME + bytes([number]),)), news)

    assert ended(turn, replace(QUIET, frames=(FRAME,))).result.requests == 1 + EXTRA_REQUESTS


def test_a_hub_with_more_is_asked_again_from_where_it_came() -> None:
    turn = answered(a_round(), QUIET, a_reply(cursor=9, more=True))

    _, request = sent(turn, replace(QUIET, cursor=9))

    assert request.cursor == 9


def test_a_hub_in_a_new_life_is_asked_about_every_log_before_its_news_is_taken() -> None:
    turn = new_life_found()

    assert turn.wants.logs_from == 0
    turn, request = sent(turn, replace(QUIET, logs=(LOG,)))
    assert request == SyncRequest(NO_NEWS, NEXT_LIFE, logs=(LOG,))
    turn, store = turn.on_reply(NEW_LIFE.encode())
    assert isinstance(store, SaveReply)
    assert (store.have, store.news) == ({LOG: 0}, None)


def test_a_hub_in_a_new_life_is_sent_what_it_lost_and_then_begins_its_news_anew() -> None:
    turn = answered(new_life_found(), replace(QUIET, logs=(LOG,)), NEW_LIFE)
    assert turn.wants.beyond == {LOG: 0}
    turn = answered(turn, replace(QUIET, frames=(FRAME,)), replace(NEW_LIFE, have=(LogHead(LOG, 3, bytes(32)),)))
    assert turn.wants.beyond == {LOG: 3}

    turn, step = turn.next_request(QUIET)
    assert isinstance(step, Again)
    turn, request = sent(turn, QUIET)
    turn, store = turn.on_reply(NEW_LIFE.encode())

    assert request == SyncRequest(0, NEXT_LIFE)
    assert isinstance(store, SaveReply)
    assert store.news is not None
    assert store.news.incarnation == NEXT_LIFE


def test_a_log_the_hub_does_not_take_back_holds_up_nothing() -> None:
    turn = answered(new_life_found(), replace(QUIET, logs=(LOG,)), NEW_LIFE)

    turn = answered(turn, replace(QUIET, frames=(FRAME,)), replace(NEW_LIFE, have=(LogHead(LOG, 0, bytes(32)),)))

    assert turn.wants.without == {LOG}


def test_a_hub_that_begins_one_life_after_another_is_left() -> None:
    turn = a_round()
    for number in range(9):
        turn, step = turn.next_request(replace(QUIET, logs=(LOG,)))
        if isinstance(step, Done):
            break
        assert isinstance(step, Send)
        turn, _ = turn.on_reply(a_reply(incarnation=bytes([number + 5] * 16)).encode())
        turn = turn.on_stored(Stored())

    assert isinstance(step, Done)
    assert step.result.outcome is Outcome.STALLED


def test_many_logs_are_compared_in_portions() -> None:
    portion = tuple(number.to_bytes(16) for number in range(LIMITS.request_logs))
    turn = answered(a_round(), QUIET, a_reply(incarnation=NEXT_LIFE))
    turn, _ = sent(turn, replace(QUIET, logs=portion))

    turn, store = turn.on_reply(a_reply(incarnation=NEXT_LIFE).encode())
    assert isinstance(store, SaveReply)
    turn = turn.on_stored(Stored())

    assert store.news is None
    assert turn.wants.logs_from == LIMITS.request_logs


def test_a_hub_that_lost_the_end_of_its_news_without_saying_so_is_compared_too() -> None:
    turn = answered(a_round(), QUIET, a_reply(cursor=3))

    assert turn.wants.logs_from == 0


def test_a_revoked_device_asks_for_nothing_more_and_says_so() -> None:
    turn = answered(a_round(), replace(QUIET, frames=(FRAME,)), a_reply(standing=Standing.REVOKED, receipt=a_receipt()))

    done = ended(turn, replace(QUIET, backfill=(Backfill(STREAM, 0),)))

    assert (done.result.outcome, done.result.receipts, done.result.requests) == (Outcome.REVOKED, 1, 1)


def test_a_refused_frame_is_left_out_from_then_on() -> None:
    reply = a_reply(refused=(Refused(0, FrameRefusal.NOT_ALLOWED),))
    turn = answered(a_round(), replace(QUIET, frames=(FRAME,)), reply)

    assert turn.wants.without == {LOG}
    assert ended(turn).result.outcome is Outcome.REFUSED


def test_the_same_question_after_its_answer_is_not_asked_again() -> None:
    parcel = replace(QUIET, frames=(FRAME,))
    turn = answered(a_round(), parcel, a_reply())

    assert ended(turn, parcel).result.outcome is Outcome.STALLED


def test_a_cut_is_tried_again_with_half_as_much_and_then_left_to_the_next_sync() -> None:
    turn = a_round()

    for number in range(1, MOST_CUTS):
        turn, step = turn.on_failure(Failure(FailureKind.CUT))
        assert isinstance(step, Again)
        assert turn.wants.max_bytes == FIRST_BYTES >> number
    turn, step = turn.on_failure(Failure(FailureKind.CUT))

    assert isinstance(step, Done)
    assert step.result.outcome is Outcome.OFFLINE
    assert turn.pacing.size == FIRST_BYTES >> MOST_CUTS


def test_a_success_forgives_the_cuts_before_it() -> None:
    turn, _ = a_round().on_failure(Failure(FailureKind.CUT))

    turn = answered(turn, QUIET, a_reply())

    assert turn.cuts == 0


def test_too_much_for_the_hub_is_halved_until_there_is_no_less() -> None:
    turn = a_round()
    for _ in range(10):
        turn, step = turn.on_failure(Failure(FailureKind.TOO_LARGE))

    assert turn.pacing.size == LEAST_BYTES
    assert isinstance(step, Done)
    assert step.result.outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        (FailureKind.UNREACHABLE, Outcome.OFFLINE),
        (FailureKind.BUSY, Outcome.BUSY),
        (FailureKind.HUB_FULL, Outcome.BUSY),
        (FailureKind.REFUSED, Outcome.REFUSED),
        (FailureKind.OUTDATED, Outcome.OUTDATED),
        (FailureKind.NOT_TRUSTED, Outcome.NOT_TRUSTED),
        (FailureKind.NOT_SAVED, Outcome.NOT_SAVED),
        (FailureKind.CANCELLED, Outcome.CANCELLED),
    ],
)
def test_every_other_failure_ends_the_round_under_its_own_name(kind: FailureKind, outcome: Outcome) -> None:
    _, step = a_round().on_failure(Failure(kind, timedelta(seconds=9)))

    assert isinstance(step, Done)
    assert (step.result.outcome, step.result.wait) == (outcome, timedelta(seconds=9))


def test_a_hub_without_room_for_what_was_sent_is_asked_for_its_news_and_the_round_ends_as_busy() -> None:
    parcel = replace(QUIET, frames=(FRAME,))
    turn, _ = sent(a_round(), parcel)
    turn, step = turn.on_failure(Failure(FailureKind.HUB_FULL, timedelta(seconds=9)))
    assert isinstance(step, Again)

    turn, request = sent(turn, parcel)
    assert request.frames == ()
    turn, _ = turn.on_reply(a_reply(frames=(FRAME,), cursor=9).encode())
    done = ended(turn.on_stored(Stored(events=1)), parcel)

    assert (done.result.outcome, done.result.wait) == (Outcome.BUSY, timedelta(seconds=9))
    assert (done.result.requests, done.result.events_in) == (2, 1)


def test_a_hub_without_room_keeps_its_new_life_unknown_until_it_has_what_it_lost() -> None:
    turn = new_life_found()
    turn, _ = sent(turn, replace(QUIET, logs=(LOG,)))
    turn, _ = turn.on_reply(a_reply(incarnation=NEXT_LIFE).encode())
    turn, _ = sent(turn.on_stored(Stored()), replace(QUIET, frames=(FRAME,)))

    _, step = turn.on_failure(Failure(FailureKind.HUB_FULL))

    assert isinstance(step, Done)
    assert step.result.outcome is Outcome.BUSY


def test_a_full_hub_that_turns_out_to_be_in_a_new_life_is_not_said_to_have_what_it_lost() -> None:
    turn, _ = sent(a_round(), replace(QUIET, frames=(FRAME,)))
    turn, _ = turn.on_failure(Failure(FailureKind.HUB_FULL, timedelta(seconds=9)))
    turn = answered(turn, replace(QUIET, frames=(FRAME,)), NEW_LIFE)
    turn = answered(turn, replace(QUIET, logs=(LOG,)), a_reply(incarnation=NEXT_LIFE))

    turn, request = sent(turn, replace(QUIET, frames=(FRAME,)))
    assert request.frames == (FRAME,)
    _, step = turn.on_failure(Failure(FailureKind.HUB_FULL, timedelta(seconds=9)))

    assert isinstance(step, Done)
    assert (step.result.outcome, step.result.wait) == (Outcome.BUSY, timedelta(seconds=9))


def test_a_reply_that_could_not_be_saved_counts_for_nothing() -> None:
    turn, _ = sent(a_round(), replace(QUIET, frames=(FRAME,)))
    turn, _store = turn.on_reply(a_reply(receipt=a_receipt(), frames=(FRAME,)).encode())

    turn, step = turn.on_failure(Failure(FailureKind.NOT_SAVED))

    assert isinstance(step, Done)
    assert (step.result.receipts, step.result.events_in) == (0, 0)
    with pytest.raises(OutOfStepError):
        turn.on_stored(Stored())


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (b"", Outcome.NOT_TRUSTED),
        (b"<html>", Outcome.NOT_TRUSTED),
        (a_reply().encode()[:-1], Outcome.NOT_TRUSTED),
        (a_reply().encode() + b"\0", Outcome.NOT_TRUSTED),
        (a_reply().encode().replace(b"\xb1\x00\x01", b"\xb1\x00\x02", 1), Outcome.OUTDATED),
        (a_reply(receipt=b"false").encode(), Outcome.NOT_TRUSTED),
        (a_reply(receipt=an_empty_receipt(NEXT_LIFE)).encode(), Outcome.NOT_TRUSTED),
        (a_reply(receipt=None).encode(), Outcome.NOT_TRUSTED),
        (a_reply(backfilled=(Backfilled(STREAM, 1, is_done=True),)).encode(), Outcome.NOT_TRUSTED),
        (a_reply(refused=(Refused(0, FrameRefusal.MALFORMED),)).encode(), Outcome.NOT_TRUSTED),
    ],
)
def test_a_reply_that_is_no_answer_ends_the_round(body: bytes, outcome: Outcome) -> None:
    turn, _ = sent(a_round(), QUIET)

    _, step = turn.on_reply(body)

    assert isinstance(step, Done)
    assert step.result.outcome is outcome


def test_what_the_vault_set_apart_is_called_not_trusted_and_its_streams_wait_for_another_sync() -> None:
    turn = answered(a_round(), QUIET, a_reply(frames=(FRAME,)), Stored(distrusted=1))

    done = ended(turn, replace(QUIET, backfill=(Backfill(STREAM, 0),)))

    assert (done.result.outcome, done.result.requests) == (Outcome.NOT_TRUSTED, 1)
