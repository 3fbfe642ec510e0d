"""A program was killed, and the disk lost the end of what it wrote: noticed before anything is written again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from inspector.vault.model.errors import Damage, VaultDamagedError
from tests.fakes.killed import killed
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_sound
from tests.fakes.world import World, a_world

FRAME = 4_120
LOST_END = Damage(("the write-ahead log lost its end",))


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1")


def writes_and_is_killed(world: World) -> tuple[OfficerAtWork, Path]:
    """An own event, and last a draft, of which nobody else knows."""
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.notes(visit, "een")
    t1.vault.put_draft("note/x", b"half een zin")
    return t1, killed(t1) / "vault.db-wal"


def cut_short(log: Path) -> None:
    log.write_bytes(log.read_bytes()[:-FRAME])


def flipped_in_the_last_frame(log: Path) -> None:
    data = bytearray(log.read_bytes())
    data[-100] ^= 4
    log.write_bytes(data)


def flipped_at_its_beginning(log: Path) -> None:
    data = bytearray(log.read_bytes())
    data[17] ^= 4
    log.write_bytes(data)


@pytest.mark.parametrize("damage", [cut_short, flipped_in_the_last_frame, flipped_at_its_beginning, Path.unlink])
def test_a_log_that_silently_lost_its_end_is_noticed(world: World, damage: Callable[[Path], None]) -> None:
    t1, log = writes_and_is_killed(world)
    whole = log.read_bytes()
    damage(log)
    left = log.read_bytes() if log.exists() else None

    with pytest.raises(VaultDamagedError) as refused:
        world.opens(t1)

    assert refused.value.damage == LOST_END
    assert (log.read_bytes() if log.exists() else None) == left, "nothing was written over what is left"
    log.write_bytes(whole)
    world.opens(t1)
    assert t1.vault.drafts() == {"note/x": b"half een zin"}
    assert_sound(t1.vault)
    t1.vault.close()


def test_what_was_never_acknowledged_is_no_damage(world: World) -> None:
    t1, log = writes_and_is_killed(world)
    with log.open("ab") as file:
        file.write(bytes(FRAME // 2))

    world.opens(t1)

    assert_sound(t1.vault)
    t1.vault.close()


def test_a_kill_before_the_second_copy_was_written_is_no_damage(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    second_copy = world.folder / "t1" / "second.copy"
    before = second_copy.read_bytes()
    t1.notes(visit, "een")
    killed(t1)
    second_copy.write_bytes(before)

    world.opens(t1)

    assert [note.event.text for note in t1.visit(visit).notes] == ["een"]
    assert {head.log for head in t1.vault._device.second_copy.all()} == {log.id for log in t1.vault._store.logs.own()}
    t1.vault.close()


def test_a_second_copy_that_is_lost_is_noticed(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    t1.vault.close()
    (world.folder / "t1" / "second.copy").unlink()

    with pytest.raises(VaultDamagedError, match="second copy"):
        world.opens(t1)


def test_a_record_that_a_crash_cut_off_is_no_damage_and_without_a_crash_it_is(world: World) -> None:
    t1, _ = writes_and_is_killed(world)
    second_copy = world.folder / "t1" / "second.copy"
    second_copy.write_bytes(second_copy.read_bytes() + bytes(10))

    world.opens(t1)

    assert_sound(t1.vault)
    t1.vault.close()
    second_copy.write_bytes(second_copy.read_bytes() + bytes(10))
    with pytest.raises(VaultDamagedError, match="second copy"):
        world.opens(t1)
