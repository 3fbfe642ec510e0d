"""An enrolled colleague meddles with a visit he was not asked to, or steps before the one who began it."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector.domain.events import (
    AnswerReturned,
    CompartmentOpened,
    ConditionAssessed,
    NoteWritten,
    OfficerJoined,
    VisitStarted,
)
from inspector.domain.ids import ConditionId, EventId, StreamId
from inspector.domain.recorded import NewEvent
from inspector.domain.values import Capacity, Outcome
from inspector.vault.model.batch import Batch
from inspector.wire.scopes import Agency, Purpose, StreamKind
from inspector.wire.stream_id import stream_id
from tests.fakes.changed_program import ForgedLog
from tests.fakes.delivering import deliver
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import World, a_world

EXIT = ConditionId("UV-V-07")
FALSE = ConditionAssessed(EXIT, Outcome.COMPLIANT)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1", "t2", "t3", "c1")


@pytest.mark.parametrize("number", range(4))
def test_a_stream_of_a_colleagues_own_is_no_compartment_of_the_visit(world: World, number: int) -> None:
    t1, t3, c1 = world.officer("t1"), world.officer("t3"), world.officer("c1")
    visit = t1.starts_visit()
    t1.assesses(visit, EXIT, Outcome.VIOLATION)
    own = StreamId(stream_id(StreamKind.FINDINGS, Agency.GEMEENTE, bytes([number] * 14)).hex())
    forged = ForgedLog(t3, own, t3.ids.key32()).grants(*t3.purpose_readers(Agency.GEMEENTE, Purpose.FINDINGS))
    forged.says(CompartmentOpened(visit)).says(FALSE)

    c1.vault.ingest([forged.frame()])
    deliver(t1.vault, c1.vault)
    c1.vault.append(Batch(appends=(NewEvent(c1.compartment(visit), AnswerReturned(EXIT, "Welke deur?")),)))
    deliver(c1.vault, t1.vault)

    assert c1.visit(visit).violations == (EXIT,)
    assert not c1.visit(visit).conflicts
    assert t1.visit(visit).comments(EXIT) == ("Welke deur?",), "the supervisor wrote where the officer reads"
    for officer in (t1, c1):
        assert_rebuild_equal(officer.vault)


@pytest.mark.parametrize("comes_first", [True, False])
def test_who_was_not_in_the_visit_has_no_say_in_its_compartment(world: World, *, comes_first: bool) -> None:
    """He knows the id of the stream, for frames pass through his hands, and may write findings; he makes a key."""
    t1, t3, c1 = world.officer("t1"), world.officer("t3"), world.officer("c1")
    visit = t1.starts_visit()
    t1.assesses(visit, EXIT, Outcome.VIOLATION)
    forged = ForgedLog(t3, t1.compartment(visit), t3.ids.key32())
    forged.grants(*t3.purpose_readers(Agency.GEMEENTE, Purpose.FINDINGS), t3.reader(t1))
    forged.says(CompartmentOpened(visit)).says(FALSE).says(NoteWritten("Ik was er niet."))

    for officer in (c1, t1):
        if comes_first:
            officer.vault.ingest([forged.frame()])
        deliver(t1.vault, officer.vault)
        officer.vault.ingest([forged.frame()])

    for officer in (c1, t1):
        seen = officer.visit(visit)
        assert (seen.violations, seen.conflicts, seen.notes) == ((EXIT,), (), ())
        assert seen.officers == (t1.me,)
        assert_rebuild_equal(officer.vault)


@pytest.mark.parametrize("joins_first", [True, False])
def test_who_joined_is_heard_whatever_comes_first(world: World, *, joins_first: bool) -> None:
    t1, t2, c1 = world.officer("t1"), world.officer("t2"), world.officer("c1")
    visit = t1.starts_visit()
    deliver(t1.vault, c1.vault)
    t2.joins(visit, t1)
    t2.notes(visit, "Tweede blik.")
    streams = [bytes.fromhex(visit), bytes.fromhex(t2.compartment(visit))]

    for stream in streams if joins_first else reversed(streams):
        deliver(t2.vault, c1.vault, only=(stream,))

    assert [note.event.text for note in c1.visit(visit).notes] == ["Tweede blik."]
    assert_rebuild_equal(c1.vault)


def test_nobody_steps_before_the_starter_with_an_earlier_clock(world: World) -> None:
    """A colleague who joined holds the key of the shared part, and copies what proves the starter's beginning."""
    t1, t2, c1 = world.officer("t1"), world.officer("t2"), world.officer("c1")
    visit = t1.starts_visit()
    t2.joins(visit, t1)
    true = t1.visit(visit).started
    assert true is not None
    (key,) = t2.vault._store.keys.of(next(r.no for r in t2.vault._store.streams.about(visit) if r.id.hex() == visit))
    usurped = replace(true, capacity=Capacity.INVESTIGATION, business=replace(true.business, name="Ander pand"))
    forged = ForgedLog(t2, StreamId(visit), key.key, hlc=1 << 16, wall_ms=1)
    forged.says(usurped).says(VisitStarted(visit, usurped.business, true.kind, true.capacity, "", true.day))

    for officer in (c1, t1):
        deliver(t2.vault, officer.vault)
        officer.vault.ingest([forged.frame()])
        deliver(t1.vault, officer.vault)

    for officer in (c1, t1):
        start = officer.visit(visit).start
        assert start is not None
        assert (start.author, start.event) == (t1.me, true)
        assert_rebuild_equal(officer.vault)


def test_who_joins_with_a_code_has_no_say_in_what_a_follow_up_looks_at(world: World) -> None:
    t1, t2, c1 = world.officer("t1"), world.officer("t2"), world.officer("c1")
    visit = t1.starts_visit()
    t1.writes(visit, CompartmentOpened(visit, None, (EXIT,)))
    t2.joins(visit, t1)
    forged = ForgedLog(t2, t2.compartment(visit), t2.ids.key32(), hlc=1 << 16)
    forged.grants(*t2.purpose_readers(Agency.GEMEENTE, Purpose.FINDINGS))
    forged.says(CompartmentOpened(visit, None, (ConditionId("UV-V-01"),)))

    for giver in (t1, t2):
        deliver(giver.vault, c1.vault)
    c1.vault.ingest([forged.frame()])

    assert c1.visit(visit).open_conditions == (EXIT,)


def test_a_join_that_names_another_visit_than_it_stands_in_counts_for_nothing(world: World) -> None:
    t1, t2, c1 = world.officer("t1"), world.officer("t2"), world.officer("c1")
    visit, other = t1.starts_visit(), t2.starts_visit()
    deliver(t1.vault, c1.vault)
    deliver(t2.vault, c1.vault)

    t1.writes(visit, OfficerJoined(other, Capacity.SUPERVISION), kind=StreamKind.VISIT)
    deliver(t1.vault, c1.vault)

    assert c1.visit(other).officers == (t2.me,)
    assert_rebuild_equal(c1.vault)


def test_an_answer_that_was_not_made_yet_is_not_replaced_beforehand(world: World) -> None:
    """A colleague in the visit names the places where the other's next answers will stand, under a clock far ahead."""
    t1, t2, c1 = world.officer("t1"), world.officer("t2"), world.officer("c1")
    visit = t1.starts_visit(with_=(t2,))
    t2.joins(visit, t1)
    t1.assesses(visit, EXIT, Outcome.NOT_CHECKED)
    (seen,) = t1.visit(visit).register(EXIT).current_ids
    coming = tuple(EventId(seen.log, seen.seq + number, seen.mark) for number in range(1, 20))
    forged = ForgedLog(t2, t2.compartment(visit), t2.ids.key32(), hlc=(1 << 62))
    forged.grants(*t2.purpose_readers(Agency.GEMEENTE, Purpose.FINDINGS), t2.reader(t1))
    forged.says(ConditionAssessed(EXIT, None), (seen, *coming))

    for officer in (c1, t1):
        deliver(t2.vault, officer.vault)
        officer.vault.ingest([forged.frame()])
    t1.assesses(visit, EXIT, Outcome.VIOLATION)
    deliver(t1.vault, c1.vault)

    for officer in (c1, t1):
        assert officer.visit(visit).violations == (EXIT,)
        assert seen not in officer.visit(visit).register(EXIT).current_ids, "what was seen is replaced"
        assert_rebuild_equal(officer.vault)


def test_the_same_place_in_another_branch_of_a_log_is_another_event(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    t1.assesses(visit, EXIT, Outcome.VIOLATION)
    (seen,) = t1.visit(visit).register(EXIT).current_ids
    other = seen._replace(mark=bytes(8))

    t1.writes(visit, ConditionAssessed(EXIT, None), (other,))
    deliver(t1.vault, c1.vault)

    assert c1.visit(visit).violations == (EXIT,)
