"""Who sees what a device sends, and has no key: fixed sendings look the same with and without a signal among them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from inspector.vault.model.batch import Batch
from inspector.wire.frames import Frame, parse
from inspector.wire.scopes import Agency, EventClass, StreamKind
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.fakes.world import World, a_world

SHORT, LONG = (
    "Paspoort lag in de kluis.",
    " ".join(f"Kamer {number}: {number * 7919 % 997} euro." for number in range(300)),
)
ROOM = 1 << 24

Look: TypeAlias = list[tuple[int, str, int, int, int]]
"""Of each event that leaves: kind of stream, whose it is, its place, its class and how long it is."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = a_world(tmp_path, "t1", "t2", "p1")
    yield made
    made.closes()


def _frames(data: Iterable[bytes]) -> list[Frame]:
    return [frame for frame in map(parse, data) if frame.stream[0] in {StreamKind.ENVELOPE, StreamKind.LOGBOOK}]


def _look(data: Iterable[bytes]) -> Look:
    return sorted(
        (frame.stream[0], frame.stream[1:2].hex(), event.header.seq, event.header.event_class, event.header.body_len)
        for frame in _frames(data)
        for event in frame.events
    )


def _sends(officer: OfficerAtWork, world: World, times: int = 1) -> Look:
    """What leaves with a fixed sending, as the hub receives it."""
    officer.vault.append(Batch(fixed_sendings=times))
    officer.vault.list_heads()
    seen = _look(officer.vault.outbox(ROOM))
    world.confirms(officer.vault)
    return seen


@pytest.mark.parametrize("facts", [SHORT, LONG])
def test_a_fixed_sending_looks_the_same_with_and_without_a_signal(world: World, facts: str) -> None:
    t1, t2, p1 = world.officer("t1"), world.officer("t2"), world.officer("p1")
    assert _sends(t1, world) == _sends(t2, world)

    t1.seals_signal(facts, waits=True)
    with_one, without = _sends(t1, world, times=2), _sends(t2, world, times=2)

    assert with_one == without
    assert sum(kind == StreamKind.ENVELOPE and how == EventClass.SEALED for kind, _, _, how, _ in without) == 2
    assert p1.vault.signals() == ()


def test_until_then_nothing_leaves_that_would_not_without_it(world: World) -> None:
    t1, t2, _ = world.officer("t1"), world.officer("t2"), world.officer("p1")
    for officer in (t1, t2):
        _sends(officer, world)

    before = t1.vault.sync_state()
    changes = t1.vault.append(Batch())
    t1.seals_signal(SHORT, waits=True)
    for officer in (t1, t2):
        officer.vault.list_heads()

    assert t1.vault.outbox(ROOM) == t2.vault.outbox(ROOM) == ()
    assert not changes.sync
    assert t1.vault.sync_state().outbox_shown == before.outbox_shown


def test_every_signal_arrives_and_no_cover_is_counted_anywhere(world: World) -> None:
    t1, p1 = world.officer("t1"), world.officer("p1")
    for number in range(5):
        t1.seals_signal(f"feit {number}", waits=True)
    assert [(sent.number, sent.waits, sent.delivered) for sent in t1.vault.sent_signals()] == [
        (number, True, False) for number in range(1, 6)
    ]

    arrived = []
    for _ in range(4):
        t1.vault.append(Batch(fixed_sendings=2))
        p1.vault.ingest(t1.vault.outbox(ROOM))
        world.confirms(t1.vault)
        arrived.append(len(p1.vault.signals()))

    assert arrived == [2, 4, 5, 5]
    assert [signal.text for signal in p1.vault.signals()] == [f"feit {number}" for number in range(5)]
    assert [(sent.waits, sent.delivered) for sent in t1.vault.sent_signals()] == [(False, True)] * 5
    assert p1.vault.sync_state().quarantined == 0
    for vault in (t1.vault, p1.vault):
        assert_rebuild_equal(vault)
        assert_sound(vault)


def test_what_may_not_wait_leaves_at_once_and_takes_only_its_own_inbox_along(world: World) -> None:
    t1, p1 = world.officer("t1"), world.officer("p1")
    t1.seals_signal("wacht", waits=True)
    assert _look(t1.vault.outbox(ROOM)) == []

    t1.seals_signal("acuut")
    p1.vault.ingest(t1.vault.outbox(ROOM))

    assert [signal.text for signal in p1.vault.signals()] == ["wacht", "acuut"]
    logbook = [
        each for each in _look(t1.vault.outbox(ROOM)) if each[0] == StreamKind.LOGBOOK and each[3] == EventClass.SEALED
    ]
    assert len(logbook) == 1


def test_its_author_may_send_it_now(world: World) -> None:
    t1, p1 = world.officer("t1"), world.officer("p1")
    t1.seals_signal("toch nu", waits=True)

    changes = t1.vault.append(Batch(at_once=(Agency.POLITIE,)))
    p1.vault.ingest(t1.vault.outbox(ROOM))

    assert changes.sync
    assert [signal.text for signal in p1.vault.signals()] == ["toch nu"]
    assert [(sent.number, sent.waits) for sent in t1.vault.sent_signals()] == [(1, False)]
    t1.vault.append(Batch(fixed_sendings=1))
    assert [sent.number for sent in t1.vault.sent_signals()] == [1]


def test_a_frame_may_end_after_each_envelope_whichever_of_them_is_a_signal(world: World) -> None:
    t1, t2, _ = world.officer("t1"), world.officer("t2"), world.officer("p1")
    t1.seals_signal(SHORT, waits=True)
    for officer in (t1, t2):
        officer.vault.append(Batch(fixed_sendings=4))

    ends = [
        sorted(
            (frame.stream[0], frame.stream[1:2].hex(), frame.last_seq)
            for frame in _frames(officer.vault._store.outbox.every_frame(1))  # one for each signed head
        )
        for officer in (t1, t2)
    ]

    assert ends[0] == ends[1]
