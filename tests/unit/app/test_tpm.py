"""A counter in a real TPM, of software: swtpm speaks the same bytes as a chip."""

import shutil
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from inspector.app.rollback import RollbackCounter
from inspector.app.tpm import TpmCounter, TpmError, chip_of
from inspector.casework.visiting import notes
from inspector.vault.sides.vault import Vault
from inspector.viewmodels.screen.device import Counted
from inspector.viewmodels.window.counting import notice_of, warning_of
from tests.fakes.software_chip import SoftwareChip, a_chip
from tests.fakes.world import World, a_world
from tests.stories.officers import Team, done, team_in

INDEX = 0x0180_1234
NV_INCREMENT = 0x134
"""TPM2_CC_NV_Increment, from the standard."""


@pytest.fixture
def chip(tmp_path: Path) -> Iterator[SoftwareChip]:
    yield from a_chip(tmp_path)


def test_a_counter_is_made_once_and_goes_up_by_one(chip: SoftwareChip) -> None:
    counter = TpmCounter(chip, INDEX)
    assert counter.read() is None

    first = counter.make()
    counter.increment()

    assert TpmCounter(chip, INDEX).read() == first + 1
    with pytest.raises(TpmError):
        counter.make()


def test_a_machine_without_a_chip_has_none(tmp_path: Path) -> None:
    assert chip_of(tmp_path / "tpmrm0") is None


def test_a_chip_that_is_gone_is_an_answer_and_no_crash(tmp_path: Path) -> None:
    with pytest.raises(TpmError):
        TpmCounter(SoftwareChip(tmp_path / "gone"), INDEX).read()


@dataclass
class BrokenChip:
    """Answers everything alike."""

    answer: bytes

    def ask(self, _command: bytes) -> bytes:
        return self.answer


@pytest.mark.parametrize("length", [0, 9, 10, 14, 16, 23])
def test_an_answer_that_breaks_off_is_an_answer_and_no_crash(length: int) -> None:
    whole = struct.pack(">HIIIHQ", 0x8002, 24, 0, 10, 8, 7)

    assert TpmCounter(BrokenChip(whole), INDEX).read() == 7
    with pytest.raises(TpmError):
        TpmCounter(BrokenChip(whole[:length]), INDEX).read()


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = team_in(a_world(tmp_path / "world", "t1", "c1"), "t1", "c1")
    yield team
    team.world.closes()


def opened(world: World, chip: SoftwareChip | None) -> tuple[Vault, RollbackCounter]:
    """The vault is opened with this chip in the device."""
    person = world.reopens(world.people["t1"])
    counter = RollbackCounter(chip)
    counter.opened(person.vault)
    return person.vault, counter


def copy_of(world: World) -> Path:
    """Everything beside the vault too, as it lies on the disk while it is closed."""
    world.people["t1"].vault.close()
    copy = world.folder / "copy"
    shutil.copytree(world.folder / "t1", copy)
    world.opens(world.people["t1"])
    return copy


def put_back(world: World, copy: Path) -> None:
    world.people["t1"].vault.close()
    shutil.rmtree(world.folder / "t1")
    shutil.copytree(copy, world.folder / "t1")
    world.opens(world.people["t1"])


def test_a_vault_put_back_with_everything_beside_it_is_noticed_by_the_counter_of_the_chip(
    team: Team, chip: SoftwareChip
) -> None:
    world = team.world
    vault, counter = opened(world, chip)
    assert counter.found is Counted.HOLDS
    visit = team.starts("t1")
    counter.locking(vault)
    copy = copy_of(world)
    vault, counter = opened(world, chip)
    assert counter.found is Counted.HOLDS
    for number in range(5):
        done(notes.write_note(team.desk("t1"), visit, f"Notitie {number}."))
    counter.locking(vault)

    put_back(world, copy)
    vault, counter = opened(world, chip)

    assert counter.found is Counted.OLDER
    assert "oudere stand" in warning_of(counter.found).title
    assert all(log.retired for log in vault._store.logs.own())
    done(notes.write_note(team.desk("t1"), visit, "In een nieuw logboek."))
    counter.locking(vault)
    assert opened(world, chip)[1].found is Counted.HOLDS


@dataclass
class WatchedChip:
    """A chip, and what the vault said of it each time it was told to count."""

    chip: SoftwareChip
    says: Callable[[], tuple[int, int] | None]
    said: list[tuple[int, int] | None] = field(default_factory=list)

    def ask(self, command: bytes) -> bytes:
        if int.from_bytes(command[6:10]) == NV_INCREMENT:
            self.said.append(self.says())
        return self.chip.ask(command)


def test_the_vault_says_to_which_number_the_counter_will_go_before_it_goes_there(
    team: Team, chip: SoftwareChip
) -> None:
    world = team.world
    opened(world, chip)
    copy = copy_of(world)
    vault = world.people["t1"].vault
    watched = WatchedChip(chip, lambda: world.people["t1"].vault.counter)
    counter = RollbackCounter(watched)
    counter.opened(vault)
    known = vault.counter
    assert known is not None
    index, begins = known

    counter.locking(vault)
    counter.locking(vault)
    put_back(world, copy)
    counter.opened(world.people["t1"].vault)

    assert watched.said == [(index, begins + step) for step in (1, 2, 3)]
    assert TpmCounter(chip, index).read() == begins + 3
    assert counter.found is Counted.OLDER


def test_a_crash_between_the_intended_number_and_the_counter_is_no_rollback(team: Team, chip: SoftwareChip) -> None:
    vault, _ = opened(team.world, chip)
    known = vault.counter
    assert known is not None

    vault.note_counter(known[0], known[1] + 1)

    assert opened(team.world, chip)[1].found is Counted.HOLDS


def test_a_chip_that_was_cleared_or_is_gone_is_told_and_stops_nothing(
    team: Team, chip: SoftwareChip, tmp_path: Path
) -> None:
    opened(team.world, chip)
    gone = SoftwareChip(tmp_path / "gone")

    vault, lost = opened(team.world, gone)
    lost.locking(vault)
    visit = team.starts("t1")

    assert lost.found is Counted.LOST
    assert "doorwerken" in notice_of(lost.found)
    done(notes.write_note(team.desk("t1"), visit, "Zonder teller."))
    folder = tmp_path / "another"
    folder.mkdir()
    for other in a_chip(folder):
        assert opened(team.world, other)[1].found is Counted.LOST
        assert opened(team.world, other)[1].found is Counted.HOLDS


def test_a_device_without_a_chip_is_no_fault(team: Team) -> None:
    vault, counter = opened(team.world, None)
    counter.locking(vault)

    assert counter.found is Counted.NO_CHIP
    assert (vault.counter, notice_of(counter.found), warning_of(counter.found).title) == (None, "", "")
