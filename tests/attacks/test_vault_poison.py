"""Events that are fine alone and break the fold together: a mistake of the program that nobody has found yet."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from inspector.domain.events import DomainEvent
from inspector.domain.ids import VisitId
from inspector.domain.recorded import Recorded
from inspector.domain.values import Outcome
from inspector.domain.visits.visit import Visit
from inspector.vault.model.errors import NotSavedError
from tests.fakes.delivering import deliver
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import World, a_world


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """A world whose program has a mistake: a visit with the notes A and B cannot be folded."""
    fold = Visit.with_events

    def with_a_mistake(visit: Visit, events: Iterable[Recorded[DomainEvent]]) -> Visit:
        folded = fold(visit, events)
        if {"A", "B"} <= {note.event.text for note in folded.notes}:
            raise RuntimeError("a mistake of the program")
        return folded

    monkeypatch.setattr(Visit, "with_events", with_a_mistake)
    return a_world(tmp_path, "t1", "t2", "c1")


def texts(officer: OfficerAtWork, visit: VisitId) -> list[str]:
    return [note.event.text for note in officer.visit(visit).notes]


def two_who_did_not_see_each_other(world: World) -> tuple[VisitId, VisitId]:
    """t1 wrote A and t2 wrote B in one visit; by then both were told that it is saved."""
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit, other = t1.starts_visit(), t1.starts_visit()
    t2.joins(visit, t1)
    t1.notes(visit, "A")
    world.clock.passes(minutes=1)
    t2.notes(visit, "B")
    t1.notes(other, "A")
    t1.notes(other, "C")
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    return visit, other


def test_the_later_one_is_set_aside_and_everything_else_goes_on(world: World) -> None:
    t1, t2, c1 = world.officer("t1"), world.officer("t2"), world.officer("c1")
    visit, other = two_who_did_not_see_each_other(world)

    deliver(t1.vault, c1.vault)
    deliver(t2.vault, c1.vault)
    deliver(t2.vault, t1.vault)

    for officer in (t1, c1):
        assert texts(officer, visit) == ["A"]
        assert texts(officer, other) == ["A", "C"]
        assert officer.visit(visit).violations == ("UV-V-07",)
        assert len(officer.vault.visits()) == 2
        reasons = officer.vault._connection.execute("SELECT reason FROM unopened WHERE reason = 'breaks'").fetchall()
        assert len(reasons) == 1
        assert_rebuild_equal(officer.vault)


def test_a_vault_with_such_events_opens_again_and_is_whole(world: World) -> None:
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit, _ = two_who_did_not_see_each_other(world)
    deliver(t2.vault, t1.vault)
    assert t1.vault.sync_state().quarantined == 1, "somebody is told that something does not count"

    world.reopens(t1)

    assert texts(t1, visit) == ["A"]
    t1.notes(visit, "D")
    assert texts(t1, visit) == ["A", "D"]
    assert not t1.vault.check()


def test_what_cannot_be_read_again_is_not_called_saved(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.notes(visit, "A")
    before = t1.vault.heads()

    with pytest.raises(NotSavedError):
        t1.notes(visit, "B")

    assert t1.vault.heads() == before
    assert texts(t1, visit) == ["A"]
    t1.notes(visit, "C")
    assert texts(t1, visit) == ["A", "C"]
    assert_rebuild_equal(t1.vault)


def test_a_shortage_of_memory_sets_nothing_aside(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    t1.notes(visit, "C")

    def runs_out(_visit: Visit, _events: Iterable[Recorded[DomainEvent]]) -> Visit:
        raise MemoryError

    with monkeypatch.context() as short:
        short.setattr(Visit, "with_events", runs_out)
        with pytest.raises(MemoryError):
            deliver(t1.vault, c1.vault)
    deliver(t1.vault, c1.vault)

    assert texts(c1, visit) == ["C"]
    assert c1.vault.sync_state().quarantined == 0


def test_what_a_colleague_wrote_before_he_joined_does_not_take_his_joining_along(world: World) -> None:
    t1, t2, c1 = world.officer("t1"), world.officer("t2"), world.officer("c1")
    visit = t1.starts_visit()
    t1.notes(visit, "A")
    deliver(t1.vault, c1.vault)
    t2.joins(visit, t1)
    world.clock.passes(minutes=1)
    for text in ("B", "C"):
        t2.notes(visit, text)

    deliver(t2.vault, c1.vault, only=(bytes.fromhex(t2.compartment(visit)),))
    deliver(t2.vault, c1.vault)

    assert t2.me in c1.visit(visit).officers
    assert texts(c1, visit) == ["A", "C"]
    assert_rebuild_equal(c1.vault)
