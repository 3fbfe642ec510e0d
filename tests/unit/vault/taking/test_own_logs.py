"""What comes in of a log that this vault writes itself: another copy of it wrote there, so it writes on elsewhere."""

import shutil

import pytest

from inspector.vault.store.rows import RETIRED_AHEAD, RETIRED_FORK, LogRow
from inspector.wire.frames import parse
from inspector.wire.scopes import StreamKind
from tests.fakes.delivering import deliver
from tests.fakes.frames_of import piece_of
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.fakes.world import World
from tests.unit.vault.taking.test_ingest import findings_frames, other_story


def findings_of(officer: OfficerAtWork) -> list[LogRow]:
    """The own logs of findings, in the order in which they began."""
    return [log for log in officer.vault._store.logs.own() if log.kind is StreamKind.FINDINGS]


class PutBack:
    """An inspector's folder as it was when the hub had everything, and what was written afterwards."""

    def __init__(self, world: World) -> None:
        self.t1 = world.officer("t1")
        self.visit = self.t1.starts_visit()
        world.confirms(self.t1.vault)
        (log,) = findings_of(self.t1)
        before, copy = self.t1.vault._store.logs.tail(log.no).seq, world.folder / "copy"
        self.t1.vault.close()
        shutil.copytree(world.folder / "t1", copy)
        world.opens(self.t1)
        self.t1.notes(self.visit, "een")
        self.t1.notes(self.visit, "twee")
        self.log, self.first = log.id, before + 1
        self.lost = piece_of(self.t1.vault, log.id, before + 1, before + 2)
        self.t1.vault.close()
        shutil.rmtree(world.folder / "t1")
        shutil.move(copy, world.folder / "t1")
        world.opens(self.t1)
        assert self.texts() == []

    def texts(self) -> list[str]:
        return [note.event.text for note in self.t1.visit(self.visit).notes]


@pytest.fixture
def put_back(world: World) -> PutBack:
    return PutBack(world)


@pytest.mark.parametrize("without_hub", [False, True])
def test_what_an_own_log_had_further_counts_and_the_next_note_goes_into_a_new_log(
    put_back: PutBack, *, without_hub: bool
) -> None:
    t1 = put_back.t1

    t1.vault.ingest([put_back.lost], without_hub=without_hub)

    assert put_back.texts() == ["een", "twee"]
    (log,) = findings_of(t1)
    assert log.retired == RETIRED_AHEAD
    end = t1.vault._store.logs.tail(log.no).seq
    t1.notes(put_back.visit, "drie")
    _, new = findings_of(t1)
    assert new.retired is None
    assert t1.vault._store.logs.tail(log.no).seq == end
    assert put_back.texts() == ["een", "twee", "drie"]
    assert_sound(t1.vault)
    assert_rebuild_equal(t1.vault)


@pytest.mark.parametrize("without_hub", [False, True])
def test_the_hub_gets_what_it_has_not_signed_for_and_is_asked_for_the_rest(
    put_back: PutBack, *, without_hub: bool
) -> None:
    vault = put_back.t1.vault
    before = [frame for frame in vault.outbox(1 << 24) if parse(frame).log == put_back.log]
    assert (before, vault.backfill()) == ([], ())

    vault.ingest([put_back.lost], without_hub=without_hub)

    assert [frame for frame in vault.outbox(1 << 24) if parse(frame).log == put_back.log] == [put_back.lost]
    assert [each.stream for each in vault.backfill()] == [parse(put_back.lost).stream]
    assert vault.carried_frames() == ()


def test_how_far_an_own_log_came_is_remembered_beside_the_vault(put_back: PutBack, world: World) -> None:
    t1 = put_back.t1

    t1.vault.ingest([put_back.lost])

    world.reopens(t1)
    seen = t1.vault._device.second_copy.seen(put_back.log)
    assert seen is not None
    assert seen.seq == parse(put_back.lost).last_seq


def test_after_another_story_in_an_own_log_the_next_note_goes_into_a_new_one(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.notes(visit, "het eerste verhaal")
    forged = other_story(t1, findings_frames(t1)[-1])

    t1.vault.ingest([forged])

    assert [each.frame for each in t1.vault.forks()] == [forged]
    assert [log.retired for log in findings_of(t1)] == [RETIRED_FORK]
    t1.notes(visit, "en verder")
    assert [log.retired for log in findings_of(t1)] == [RETIRED_FORK, None]
    assert [note.event.text for note in t1.visit(visit).notes] == ["het eerste verhaal", "en verder"]
    assert_sound(t1.vault)


def test_another_story_of_a_colleague_retires_no_log(world: World) -> None:
    t1, c1 = world.officers("t1", "c1")
    visit = t1.starts_visit()
    t1.notes(visit, "het eerste verhaal")
    deliver(t1.vault, c1.vault)

    c1.vault.ingest([other_story(t1, findings_frames(t1)[-1])])

    assert len(c1.vault.forks()) == 1
    assert {log.retired for log in c1.vault._store.logs.all()} == {None}
