"""Frames from outside: in any order, however often, and nothing dropped."""

import pytest

from inspector.domain.events import UnknownEvent
from inspector.domain.values import Outcome
from inspector.vault.model.batch import Batch, GrantStreamKey
from inspector.vault.model.changes import Changes
from inspector.wire.event import RawEvent, head_message
from inspector.wire.frames import Frame, parse
from inspector.wire.scopes import Agency, StreamKind
from tests.fakes.delivering import deliver
from tests.fakes.frames_of import smallest_frames
from tests.fakes.newer_program import SoundRecorded
from tests.fakes.officer import OfficerAtWork
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.fakes.world import World


@pytest.fixture
def pair(world: World) -> tuple[OfficerAtWork, OfficerAtWork]:
    return world.officer("t1"), world.officer("c1")


def findings_frames(officer: OfficerAtWork) -> list[bytes]:
    """The officer's findings, the smallest frame for each transaction."""
    own = {log.id for log in officer.vault._store.logs.own() if log.kind is StreamKind.FINDINGS}
    return [frame for frame in smallest_frames(officer.vault) if parse(frame).log in own]


def test_a_frame_twice_changes_nothing_the_second_time(pair: tuple[OfficerAtWork, OfficerAtWork]) -> None:
    t1, c1 = pair
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    frames = t1.vault.outbox(1 << 24)
    c1.vault.ingest(frames)
    before = c1.visit(visit), c1.vault.heads(), c1.vault.sync_state()

    changes = c1.vault.ingest(frames)

    assert changes == Changes(sync=True)
    assert (c1.visit(visit), c1.vault.heads(), c1.vault.sync_state()) == before


def test_a_gap_keeps_what_follows_waiting_until_it_is_closed(pair: tuple[OfficerAtWork, OfficerAtWork]) -> None:
    t1, c1 = pair
    visit = t1.starts_visit()
    deliver(t1.vault, c1.vault)
    for text in ("een", "twee", "drie"):
        t1.notes(visit, text)
    first, second, third, fourth = findings_frames(t1)

    c1.vault.ingest([first, third, fourth])

    assert c1.visit(visit).notes == ()
    assert [need.stream for need in c1.vault.backfill()] == [parse(first).stream]
    c1.vault.ingest([second])
    assert [note.event.text for note in c1.visit(visit).notes] == ["een", "twee", "drie"]


def test_garbage_is_quarantined_and_the_rest_goes_in(pair: tuple[OfficerAtWork, OfficerAtWork]) -> None:
    t1, c1 = pair
    visit = t1.starts_visit()
    good = t1.vault.outbox(1 << 24)

    c1.vault.ingest([b"IFR1 and then nonsense", *good, b""])

    assert c1.vault.visit(visit) is not None
    assert [each.reason for each in c1.vault.quarantined()] == ["malformed", "malformed"]
    assert c1.vault.sync_state().quarantined == 2


def test_every_changed_byte_of_a_frame_is_noticed(pair: tuple[OfficerAtWork, OfficerAtWork]) -> None:
    t1, c1 = pair
    t1.starts_visit()
    (frame, *_) = findings_frames(t1)

    for place in range(0, len(frame), 97):
        altered = bytearray(frame)
        altered[place] ^= 1
        c1.vault.ingest([bytes(altered)])

    assert c1.vault.visits() == ()
    assert c1.vault.heads() == tuple(head for head in c1.vault.heads() if head.log != parse(frame).log)


def test_a_writers_second_story_is_kept_beside_the_first(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    t1.notes(visit, "het eerste verhaal")
    deliver(t1.vault, c1.vault)
    (*_, last) = findings_frames(t1)
    forged = other_story(t1, last)

    c1.vault.ingest([forged])

    (fork,) = c1.vault.forks()
    assert fork.frame == forged
    assert [note.event.text for note in c1.visit(visit).notes] == ["het eerste verhaal"]
    assert_sound(c1.vault)


def test_a_contradiction_nobody_signed_is_only_quarantined(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    t1.notes(visit, "het eerste verhaal")
    deliver(t1.vault, c1.vault)
    (*_, last) = findings_frames(t1)
    forged = parse(other_story(t1, last))
    unsigned = Frame(forged.log, forged.stream, forged.first_seq, forged.events, bytes(64)).pack()

    c1.vault.ingest([unsigned])

    assert c1.vault.forks() == ()
    assert [each.reason for each in c1.vault.quarantined()] == ["unproven"]


def other_story(author: OfficerAtWork, frame: bytes) -> bytes:
    """The same places of the same log, said otherwise and signed by the same hand."""
    told = parse(frame)
    log = author.vault._store.logs.find(told.log)
    assert log is not None
    previous = author.vault._store.logs.head_at(log.no, told.first_seq - 1)
    assert previous is not None
    events = tuple(RawEvent.of(event.header, SeededIds("other").token(event.header.body_len)) for event in told.events)
    head = Frame(told.log, told.stream, told.first_seq, events, bytes(64)).heads(previous)[-1]
    signature = author.vault.signing_key.sign(head_message(told.log, told.last_seq, head))
    return Frame(told.log, told.stream, told.first_seq, events, signature).pack()


def test_a_kind_of_a_newer_program_is_kept_and_passed_on_byte_for_byte(
    world: World,
) -> None:
    t1, c1, c2 = world.officer("t1"), world.officer("c1"), world.officer("c2")
    visit = t1.starts_visit()
    t1.writes(visit, SoundRecorded(90))
    deliver(t1.vault, c1.vault)

    deliver(c1.vault, c2.vault)

    log = parse(findings_frames(t1)[0]).log
    assert whole_log(c2, log) == whole_log(t1, log)
    unknown = [each.event for each in c2.visit(visit).known.values() if isinstance(each.event, UnknownEvent)]
    assert unknown == [UnknownEvent("sound_recorded", 1)]
    assert_rebuild_equal(c2.vault)


def whole_log(officer: OfficerAtWork, log: bytes) -> list[bytes]:
    return [frame for frame in officer.vault.frames_beyond({}) if parse(frame).log == log]


def test_events_wait_for_their_key_and_are_opened_with_it(world: World) -> None:
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    deliver(t1.vault, t2.vault)
    assert t2.vault.visits() == ()

    grant_late(t1, t2, visit_streams=(StreamKind.VISIT, StreamKind.FINDINGS))
    changes = deliver(t1.vault, t2.vault)

    assert changes.visits == {visit}
    assert t2.visit(visit).violations == ("UV-V-07",)
    assert_rebuild_equal(t2.vault)


def grant_late(giver: OfficerAtWork, taker: OfficerAtWork, *, visit_streams: tuple[StreamKind, ...]) -> None:
    (row,) = giver.vault.visits()
    streams = [giver.vault.stream_of(row.id, kind) for kind in visit_streams]
    grants = tuple(GrantStreamKey(stream, (giver.reader(taker),)) for stream in streams if stream is not None)
    giver.vault.append(Batch(grants=grants))


def test_frames_of_somebody_unknown_wait_for_the_statement(world: World) -> None:
    c1 = world.officer("c1")
    directory = world.office(Agency.GEMEENTE).directory
    del world.people["c1"]  # away when the newcomer is announced
    t1 = world.officer("t1")
    world.people["c1"] = c1
    visit = t1.starts_visit()
    t1.notes(visit, "nog onbekend")
    deliver(t1.vault, c1.vault, only=tuple(bytes.fromhex(stream.id) for stream in t1.vault.streams_of(visit)))
    assert c1.vault.visits() == ()

    changes = deliver(world.administrator(Agency.GEMEENTE).vault, c1.vault, only=(directory,))

    assert changes.directory
    assert [note.event.text for note in c1.visit(visit).notes] == ["nog onbekend"]


def test_the_cursor_moves_with_the_frames_or_not_at_all(pair: tuple[OfficerAtWork, OfficerAtWork]) -> None:
    t1, c1 = pair
    t1.starts_visit()

    c1.vault.ingest(t1.vault.outbox(1 << 24), cursor=41, incarnation=b"i" * 16)

    assert (c1.vault.cursor, c1.vault.incarnation) == (41, b"i" * 16)


def test_a_joint_visit_merges_into_the_same_view_on_both_sides(world: World) -> None:
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit = t1.starts_visit(with_=(t2,))
    t2.joins(visit, t1)
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    t2.assesses(visit, "UV-V-07", Outcome.COMPLIANT)

    deliver(t1.vault, t2.vault)
    deliver(t2.vault, t1.vault)

    assert t1.visit(visit) == t2.visit(visit)
    assert t1.visit(visit).conflicts == ("UV-V-07",)
    assert t1.vault.visits()[0].conflicts == 1


def test_a_wall_clock_two_years_off_loses_nothing(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    now = world.clock.at
    world.clock.is_set_to(now.replace(year=2028))
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    world.clock.is_set_to(now)
    t1.assesses(visit, "UV-V-07", Outcome.COMPLIANT)

    deliver(t1.vault, c1.vault)

    answer = c1.visit(visit).registers
    assert [register.value.outcome for register in answer.values() if register.value] == [Outcome.COMPLIANT]
