"""Somebody sends without end: a device keeps so much and no more, and what counts is not among what goes."""

from pathlib import Path

import pytest

from inspector.domain.events import Cosigned, FindingsSigned, NoteWritten
from inspector.domain.strokes import Stroke
from inspector.domain.values import OperatorResponse, Outcome
from inspector.wire.event import Header, RawEvent
from inspector.wire.frames import Frame, parse
from inspector.wire.limits import LIMITS
from inspector.wire.messages import Backfilled
from inspector.wire.scopes import Agency, EventClass, StreamKind
from inspector.wire.stream_id import stream_id
from tests.fakes.changed_program import ForgedLog
from tests.fakes.delivering import deliver
from tests.fakes.frames_of import smallest_frames
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import World, a_world


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1", "t2", "c1")


def test_refused_frames_beyond_the_limit_push_out_the_oldest_refused_and_nothing_else(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    junk = [b"geen frame %d" % number for number in range(LIMITS.shelf_frames + 10)]

    c1.vault.ingest([*junk, *t1.vault.outbox(1 << 24)])

    kept = [each.frame for each in c1.vault.quarantined()]
    assert kept == junk[10:]
    assert c1.visit(visit).violations == ("UV-V-07",)


def test_large_refused_frames_are_counted_by_their_bytes(world: World) -> None:
    c1 = world.officer("c1")
    size = LIMITS.shelf_bytes // 8
    junk = [bytes([number]) * size for number in range(10)]

    for each in junk:
        c1.vault.ingest([each])

    assert [each.frame for each in c1.vault.quarantined()] == junk[2:]


def a_frame_that_waits(number: int, stream: bytes) -> bytes:
    """The middle of a log that nobody has opened; who made it is not known, and nothing of it was paid for."""
    log, body = number.to_bytes(16), bytes(64)
    header = Header(EventClass.SEALED, stream, log, 2, b"k" * 16, 1, len(body))
    return Frame(log, stream, 2, (RawEvent.of(header, body),), bytes(64)).pack()


def test_what_had_to_leave_the_waiting_shelf_is_asked_for_again_and_counts_when_it_comes(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    deliver(t1.vault, c1.vault)
    for text in ("een", "twee"):
        t1.notes(visit, text)
    stream = bytes.fromhex(t1.compartment(visit))
    first, second = [frame for frame in smallest_frames(t1.vault) if parse(frame).stream == stream][-2:]
    other = stream_id(StreamKind.FINDINGS, Agency.GEMEENTE, b"a stream of nobody")
    c1.vault.ingest([second], backfilled=[Backfilled(stream, 9, is_done=True)])
    assert not c1.vault.backfill()

    c1.vault.ingest([a_frame_that_waits(number, other) for number in range(LIMITS.shelf_frames)])

    assert {each.stream for each in c1.vault.backfill()} == {stream, other}
    c1.vault.ingest([first])
    assert [note.event.text for note in c1.visit(visit).notes] == ["een"]
    c1.vault.ingest([second])
    assert [note.event.text for note in c1.visit(visit).notes] == ["een", "twee"]
    assert_rebuild_equal(c1.vault)


@pytest.mark.parametrize(
    "signature",
    [
        tuple((0, 0) for _ in range(201)),
        (tuple(range(2)) * 4_001,),
        ((0, 1, 2),),
        ((0, 10_001),),
        ((-1, 0),),
    ],
)
def test_a_signature_that_nobody_draws_is_set_aside_and_stops_nobody(
    world: World, signature: tuple[Stroke, ...]
) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    deliver(t1.vault, c1.vault)
    forged = ForgedLog(t1, t1.compartment(visit), t1.ids.key32()).grants(c1.reader(c1))

    forged.says(Cosigned(signature)).says(FindingsSigned("", OperatorResponse.SIGNED, "", signature))
    c1.vault.ingest([forged.says(NoteWritten("erna")).frame()])

    seen = c1.visit(visit)
    assert (seen.cosigned, seen.signed) == ((), None)
    assert [note.event.text for note in seen.notes] == ["erna"]
    assert_rebuild_equal(c1.vault)


def test_of_a_writer_who_signs_branch_after_branch_the_first_are_proof_enough(world: World) -> None:
    t1, t2, c1 = world.officer("t1"), world.officer("t2"), world.officer("c1")
    visit = t1.starts_visit(with_=(t2,))
    t2.joins(visit, t1)
    forged = ForgedLog(t2, t2.compartment(visit), t2.ids.key32())
    opening = list(forged.events)

    for number in range(LIMITS.forks_per_log + 5):
        forged.events[:] = opening
        c1.vault.ingest([forged.says(NoteWritten(str(number))).frame()])

    assert len(c1.vault.forks()) == LIMITS.forks_per_log
    assert all(fork.log == forged.log for fork in c1.vault.forks())
