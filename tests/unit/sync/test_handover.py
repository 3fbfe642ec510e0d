from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

import pytest

from inspector.crypto.readerkeys import ReaderKeyError
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.handover import TURN_BYTES, Handover
from inspector.sync.steps import News, SaveReply, Stored, Wants, log_of
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotPermittedError
from inspector.wire.errors import MalformedError
from inspector.wire.messages import Backfill, Backfilled
from tests.histories.model_frames import ModelFrame
from tests.histories.model_vault import ModelVault

T = TypeVar("T")
LIFE = bytes(16)
STREAM = bytes([7] * 16)


@dataclass
class Thread:
    """Runs each task at once and remembers the cursor after it."""

    vault: ModelVault
    cursors: list[int] = field(default_factory=list)

    def __call__(self, task: Callable[[], T]) -> T:
        result = task()
        self.cursors.append(self.vault.cursor)
        return result


@pytest.fixture
def vault() -> ModelVault:
    return ModelVault(b"v")


def news_of(logs: int, events: int) -> News:
    frames = (
        ModelFrame(bytes([log] * 16), STREAM, 1, tuple(bytes([log, number]) + bytes(14) for number in range(events)))
        for log in range(logs)
    )
    return News(tuple(frame.pack() for frame in frames), 9, LIFE)


def stored(vault: ModelVault, news: News, thread: Thread | None = None) -> Stored | Failure:
    handover = Handover(vault, thread or Thread(vault), lambda _changes: None)
    return handover.store(SaveReply(None, LIFE, {}, news, None))


def test_much_news_is_saved_in_short_turns_and_the_cursor_comes_with_the_last(vault: ModelVault) -> None:
    thread = Thread(vault)
    news = news_of(10, 200)
    assert sum(map(len, news.frames)) > 4 * TURN_BYTES

    result = stored(vault, news, thread)

    turns = thread.cursors[:-1]  # the last one is for receipts
    assert len(turns) >= 5
    assert turns == [0] * (len(turns) - 1) + [9]
    assert result == Stored(events=2000)


def test_news_that_cannot_be_saved_to_its_end_brings_no_cursor(vault: ModelVault) -> None:
    vault.refused_writes = 1

    assert stored(vault, news_of(3, 1)) == Failure(FailureKind.NOT_SAVED)
    assert (vault.cursor, vault.incarnation) == (0, None)


def test_a_new_life_of_the_hub_begins_every_backfill_anew(vault: ModelVault) -> None:
    vault.ingest((), cursor=5, incarnation=LIFE, invited=[STREAM])
    vault.ingest((), backfilled=[Backfilled(STREAM, 4, is_done=False)])

    stored(vault, News((), 2, bytes([1] * 16)))

    assert vault.backfill() == (Backfill(STREAM, 0),)


def test_a_refused_log_at_the_head_of_the_outbox_does_not_hide_the_others(vault: ModelVault) -> None:
    streams = [number.to_bytes(16) for number in range(3)]
    for stream in streams:
        vault.write(stream, 50)
    handover = Handover(vault, Thread(vault), lambda _changes: None)
    first = log_of(handover.gather(Wants(1_000)).frames[0])

    parcel = handover.gather(Wants(1_000, frozenset({first})))

    assert parcel.frames
    assert all(log_of(frame) != first for frame in parcel.frames)


def test_with_nothing_but_refused_logs_there_is_nothing_to_send(vault: ModelVault) -> None:
    vault.write(STREAM, 50)
    handover = Handover(vault, Thread(vault), lambda _changes: None)
    first = log_of(handover.gather(Wants(1_000)).frames[0])

    assert handover.gather(Wants(1_000, frozenset({first}))).frames == ()


def test_what_somebody_lacks_comes_in_portions(vault: ModelVault) -> None:
    for number in range(4):
        vault.write(number.to_bytes(16), 10)
    handover = Handover(vault, Thread(vault), lambda _changes: None)

    parcel = handover.gather(Wants(7_000, beyond={}))

    assert len(parcel.frames) == 1
    assert handover.gather(Wants(10**6, beyond={head.log: head.seq for head in vault.heads()})).frames == ()


@pytest.mark.parametrize("trouble", [NotPermittedError("x"), ReaderKeyError("x"), MalformedError()])
def test_a_settling_that_cannot_be_written_ends_in_a_failure(vault: ModelVault, trouble: Exception) -> None:
    def settle() -> Changes:
        raise trouble

    handover = Handover(vault, Thread(vault), lambda _changes: None)

    assert handover.settle(settle) == Failure(FailureKind.UNSETTLED)
