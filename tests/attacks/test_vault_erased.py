"""Whoever carries frames takes the bodies out; the chain and the signature hold without them."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector.domain.values import Outcome
from inspector.wire.event import RawEvent
from inspector.wire.frames import parse
from inspector.wire.scopes import EventClass
from tests.fakes.frames_of import without_body
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.fakes.world import World, a_world


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1", "c1")


def stripped(data: bytes) -> bytes:
    """The frame as a carrier hands it on who keeps what was written to himself."""
    frame = parse(data)
    events = (
        RawEvent.erased(event.header, event.body_hash) if event.header.event_class is EventClass.SEALED else event
        for event in frame.events
    )
    return replace(frame, events=tuple(events)).pack()


def without_grants(data: bytes) -> bytes:
    """The frame as a carrier hands it on who keeps the keys to himself; nobody but he writes such a frame."""
    for event in reversed(parse(data).events):
        if event.header.event_class is EventClass.GRANT:
            return without_body(data, event.header.seq)
    return data


def test_frames_without_their_bodies_are_set_apart_and_the_true_ones_count(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    frames = t1.vault.outbox(1 << 24)

    c1.vault.ingest([stripped(frame) for frame in frames])

    assert c1.vault.visit(visit) is None
    assert {each.reason for each in c1.vault.quarantined()} == {"a body is missing"}
    c1.vault.ingest(frames)
    assert c1.visit(visit) == t1.visit(visit)
    assert_sound(c1.vault)


def test_a_carrier_keeps_no_key_from_a_device_by_emptying_the_grant(world: World) -> None:
    """Also a confirmed erasure that names the grant would not excuse it: only sealed content is ever emptied."""
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    frames = t1.vault.outbox(1 << 24)

    c1.vault.ingest([without_grants(frame) for frame in frames])

    assert c1.vault.visit(visit) is None
    assert {each.reason for each in c1.vault.quarantined()} == {"malformed"}
    c1.vault.ingest(frames)
    assert c1.visit(visit) == t1.visit(visit)


def test_a_body_that_was_lost_comes_back_with_the_next_whole_copy(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    frames = t1.vault.outbox(1 << 24)
    c1.vault.ingest(frames)
    c1.vault._connection.execute(
        "UPDATE events SET body = NULL WHERE seq > 1 AND log IN (SELECT no FROM logs WHERE author = ?)",
        (bytes.fromhex(t1.me.installation),),
    )
    c1.vault.rebuild()
    assert c1.vault.visit(visit) is None

    c1.vault.ingest(frames)

    assert c1.visit(visit) == t1.visit(visit)
    assert_rebuild_equal(c1.vault)
    assert_sound(c1.vault)
